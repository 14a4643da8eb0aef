import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadYAML

extension RenameEdits {
    /// That each link leads to what it led to, and that no address of a page was lost.
    func checkLinks(_ after: ReadSite) throws(RenameFailure) {
        let now = after.lookups
        let pages = pagesAfter(after)
        for (file, lookups) in before.lookups {
            let expected = lookups.map { renamedAnswer($0, pages) }
            let found = (now[moved(file)] ?? []).map(\.answer)
            let isSame = expected.count == found.count && zip(expected, found).allSatisfy { $0.isSame(as: $1) }
            if !isSame, let source = files[file] { throw .places([source.location(of: 0..<0)]) }
        }
        if !before.addresses.isSubset(of: after.addresses) { throw .places([]) }
    }

    private func pagesAfter(_ after: ReadSite) -> [Page.ID: Page.ID] {
        let new = after.linked.context.contentIndex.pagesByFile
        return before.linked.context.contentIndex.pagesByFile.reduce(into: [:]) { pages, item in
            pages[item.value] = new[moved(item.key)] ?? item.value
        }
    }

    private func renamedAnswer(_ lookup: Lookup, _ pages: [Page.ID: Page.ID]) -> LinkResolution {
        switch lookup.answer {
        case .found(.page(let id), let anchor): .found(.page(pages[id] ?? id), anchor: anchor)
        case .found(let subject, let anchor):
            .found(subject == target.subject ? target.renamed ?? subject : subject, anchor: anchor)
        case .asset(let path): .asset(moved(path))
        case .problem: lookup.answer
        }
    }

    /// The front matter of a page that moves with its old address, so that whoever has it is led on.
    func withRedirect(_ bytes: [UInt8], _ file: SourceFile) -> [UInt8] {
        guard target.moves[file.path] != nil,
            let page = before.parsed.pages.first(where: { $0.record.file == file.path }),
            page.status != .draft
        else { return bytes }
        let routes = Routes(before.parsed.language, before.parsed.model)
        let id = PageIDs(before.files.map { SourceFile(path: moved($0.path), bytes: []) }).id(of: moved(file.path))
        guard routes.page(id) != page.outputPath else { return bytes }
        return withFormerAddress("/" + page.outputPath, bytes)
    }

    /// The plan in words and files.
    func plan(_ after: ReadSite) -> RenamePlan {
        let moves = target.moves.filter { $0.key != $0.value }.sorted { $0.key < $1.key }.map {
            (old: $0.key, new: $0.value)
        }
        let results = Dictionary(result.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = before.files.filter { moved($0.path) != $0.path || results[$0.path]?.bytes != $0.bytes }
        let lines = changes.sorted { $0.key < $1.key }.flatMap { path, changes in
            files[path].map { file in
                changes.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { line($0, of: file) }
            } ?? []
        }
        return RenamePlan(
            moves: moves, lines: lines,
            files: changed.compactMap { file in
                results[moved(file.path)].map { result in
                    NewFile(
                        path: result.path, bytes: result.bytes,
                        mayReplace: { [moved = moved(file.path)] in moved == file.path && $0 == file.bytes })
                }
            },
            removed: moves.compactMap { move in files[move.old].map { NewFile(path: $0.path, bytes: $0.bytes) } },
            endedAddresses: endedAddresses(after))
    }

    private func line(_ change: TextChange, of file: SourceFile) -> RenamePlan.Line {
        let location = file.location(of: change.range)
        let start = file.bytes[..<change.range.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let end = lineEnd(from: change.range.upperBound, file.bytes)
        let new =
            Array(file.bytes[start..<change.range.lowerBound]) + Array(change.text.utf8)
            + Array(file.bytes[change.range.upperBound..<end])
        let shown = { (bytes: [UInt8]) in trimmed(String(decoding: bytes, as: UTF8.self)) }
        return RenamePlan.Line(location: location, old: shown(Array(file.bytes[start..<end])), new: shown(new))
    }

    /// The address of a record's own page changes with its id, and nothing is left at the old one.
    private func endedAddresses(_ after: ReadSite) -> [(old: String, new: String)] {
        guard let subject = target.subject, let renamed = target.renamed,
            let old = before.linked.context.contentIndex.entries[subject]?.path,
            let new = after.linked.context.contentIndex.entries[renamed]?.path, old != new
        else { return [] }
        return [(old, new)]
    }
}

/// The text of a page with one earlier address more.
private func withFormerAddress(_ address: String, _ bytes: [UInt8]) -> [UInt8] {
    guard let parts = splitFrontMatter(bytes) else { return bytes }
    let front = Array(bytes[parts.frontMatter])
    let line = Array("redirect_from: [\(address)]\n".utf8)
    let isFenced = !parts.frontMatter.isEmpty || parts.body.lowerBound > parts.frontMatter.upperBound
    guard isFenced else {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return Array(bytes[..<mark]) + Array("---\n".utf8) + line + Array("---\n\n".utf8) + Array(bytes[mark...])
    }
    guard let root = parseYAML(front).root, let entries = root.mapping, !entries.isEmpty else {
        return Array(bytes[..<parts.frontMatter.lowerBound]) + line + Array(bytes[parts.frontMatter.lowerBound...])
    }
    let key = entries.first { $0.key == "aliases" || $0.key == "redirect_from" }
    let known = key.map { entry in (entry.value.sequence ?? [entry.value]).compactMap(\.scalar) } ?? []
    let edit = RecordEdit(
        key: key?.key ?? "redirect_from",
        value: .list((known + (known.contains(address) ? [] : [address])).map { .scalar($0) }))
    return Array(bytes[..<parts.frontMatter.lowerBound]) + edited(front, root, [edit])
        + Array(bytes[parts.frontMatter.upperBound...])
}
