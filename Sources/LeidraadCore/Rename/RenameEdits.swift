import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadYAML

/// The places of a site that a rename rewrites.
struct RenameEdits {
    let target: RenameTarget
    let before: ReadSite
    let files: [String: SourceFile]
    /// By the path that the file has now.
    var changes: [String: [TextChange]] = [:]
    /// Whether the new id belongs to something else too, so that links have to say which is meant.
    private let needsFolder: Bool

    init(_ target: RenameTarget, _ before: ReadSite) {
        self.target = target
        self.before = before
        files = Dictionary(before.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let contentIndex = before.linked.context.contentIndex
        needsFolder =
            target.renamed.map { renamed in
                contentIndex.byID[renamed.idText] != nil || contentIndex.page(at: renamed.idText) != nil
            } ?? false
        if let entry = target.entry { replace(target.oldText, with: target.newText, in: entry) }
        for file in target.moves.keys where target.subject != nil && !file.hasSuffix(".md") { renameOwnID(in: file) }
    }

    /// The path of a file after the rename.
    func moved(_ path: String) -> String { target.moves[path] ?? path }

    // MARK: The two readings

    /// The files as if what is renamed had gone: moved to where no link leads.
    var withoutTarget: [SourceFile] {
        before.files.map { file in
            SourceFile(path: target.moves[file.path].map { _ in hidden(file.path) } ?? file.path, bytes: ownBytes(file))
        }
    }

    /// The files as they will be.
    var result: [SourceFile] {
        before.files.map { file in
            let bytes = applied(changes[file.path] ?? [], to: file.bytes)
            return SourceFile(path: moved(file.path), bytes: withRedirect(bytes, file))
        }
    }

    /// A record goes to its new id at once; a page to a folder to which nothing leads.
    private func hidden(_ path: String) -> String {
        if target.renamed != nil { return moved(path) }
        let number = target.moves.keys.sorted().firstIndex(of: path) ?? 0
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "leidraad-rename/\(number)/\(name)"
    }

    private func ownBytes(_ file: SourceFile) -> [UInt8] {
        guard let entry = target.entry, entry.file == file.path else { return file.bytes }
        return applied(changes[file.path] ?? [], to: file.bytes)
    }

    // MARK: What is rewritten

    /// Rewrites each place that leads nowhere once what is renamed has gone.
    mutating func rewriteWhatBreaks(_ broken: ReadSite) throws(RenameFailure) {
        let shown = Dictionary(
            target.moves.keys.map { (hidden($0), $0) }, uniquingKeysWith: { first, _ in first })
        // The list of entries has been changed already, so places behind the change have shifted.
        let own = target.entry.flatMap { changes[$0.file]?.first }
        var failed: [SourceLocation] = []
        for problem in broken.problems {
            let file = shown[problem.span.file] ?? problem.span.file
            var range = problem.span.range
            if let own, file == target.entry?.file, range.lowerBound >= own.range.lowerBound {
                let shift = own.text.utf8.count - own.range.count
                range = range.lowerBound - shift..<range.upperBound - shift
            }
            // Links that move along are looked for by themselves.
            if shown[problem.span.file] != nil, case .danglingFile = problem.problem { continue }
            guard let (old, new) = rewriting(problem.problem, in: file) else { continue }
            if old == new { continue }
            if !replace(old, with: new, in: SourceSpan(file: file, range: range)), let source = files[file] {
                failed.append(source.location(of: range))
            }
        }
        failed += rewriteOwnLinks()
        guard failed.isEmpty else { throw .places(failed) }
    }

    /// Rewrites the relative links of what moves; returns the places where that could not be done.
    private mutating func rewriteOwnLinks() -> [SourceLocation] {
        var failed: [SourceLocation] = []
        for text in before.parsed.texts where target.moves[text.span.file] != nil {
            let file = text.span.file
            var written = AddressPlaces(text.text.bytes, LineIndex(text.text.bytes))
            for event in text.document.events where event.phase == .enter {
                guard let old = event.node.address, case .relative = linkKind(of: old) else { continue }
                let new = address(old, in: file)
                let place = text.text.inFile(written.place(of: old, event))
                if old != new, !replace(old, with: new, in: place), let source = files[file] {
                    failed.append(source.location(of: place.range))
                }
            }
        }
        return failed
    }

    /// The text at a place that broke, and the text that has to be there; nil where the break has another cause.
    private func rewriting(_ problem: Problem, in file: String) -> (String, String)? {
        switch problem {
        case .danglingReference(let id, _, _):
            if id == target.subject?.idText, target.renamed != nil { return (id, idAsWritten) }
            if let folder = folderBefore(id) { return (id, folder + idAsWritten) }
            return target.moves.isEmpty ? nil : (id, pageName(id))
        case .danglingCitation(let key, _, _):
            return key == target.subject?.idText ? (key, target.newText) : nil
        case .danglingLink(let link, _): return (link, linkText(link))
        case .danglingFile(let url, _): return (url, address(url, in: file))
        default: return nil
        }
    }

    /// The folder or type that is written before the id of what is renamed, with its slash.
    private func folderBefore(_ id: String) -> String? {
        guard let subject = target.subject, target.renamed != nil, id.hasSuffix("/" + subject.idText) else {
            return nil
        }
        let folder = id.dropLast(subject.idText.count + 1)
        let type = before.parsed.model.type(subject.typeID)
        return folder == type?.folder ?? "" || folder == type?.id ?? "" ? folder + "/" : nil
    }

    private var idAsWritten: String { target.renamed?.idText ?? target.newText }

    /// `[[id]]`, `[[folder/id]]` or the path of a page, each with or without an anchor, as it has to be written.
    private func linkText(_ link: String) -> String {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let anchor = parts.count > 1 ? "#" + parts[1] : ""
        guard let subject = target.subject, let renamed = target.renamed else { return pageName(parts[0]) + anchor }
        if parts[0] == subject.idText {
            return (needsFolder ? renamed.unambiguousName : renamed.idText) + anchor
        }
        guard parts[0].hasSuffix("/" + subject.idText) else { return pageName(parts[0]) + anchor }
        return parts[0].dropLast(subject.idText.count) + renamed.idText + anchor
    }

    /// The path of a page as editors write it, in the same manner for its new place.
    private func pageName(_ name: String) -> String {
        let ending = ["/", ".md", ""].first { name.hasSuffix($0) } ?? ""
        let bare = String(name.dropLast(ending.count))
        for (old, new) in target.moves where old.hasSuffix(".md") {
            if old == bare + ".md" { return String(new.dropLast(3)) + ending }
            let landing = old.split(separator: "/").last?.lowercased()
            guard landing == "index.md" || landing == "readme.md" else { continue }
            if old.dropLast((landing ?? "").count + 1) == bare {
                return new.dropLast((landing ?? "").count + 1) + ending
            }
        }
        return name
    }

    /// A relative link as the file at its new place has to write it.
    private func address(_ url: String, in file: String) -> String {
        let end = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
        let written = String(url[..<end])
        // A heading of the page itself moves along.
        if written.isEmpty { return url }
        guard let path = join(written.removingPercentEncoding ?? written, to: file) else { return url }
        if written.hasPrefix("/") {
            let name = known(path)
            return name == path ? url : "/" + name + url[end...]
        }
        let name = known(path)
        let way = relativePath(from: moved(file), to: name)
        // The address of a file that did not move is kept as it is written.
        if moved(file) == file, name == path { return url }
        if relativePath(from: file, to: path) == way { return url }
        let result = way.isEmpty && written.hasSuffix("/") ? "./" : way
        return encoded(result, like: written) + url[end...]
    }

    /// Where a path leads after the rename: of a file, or of a page without its ending.
    private func known(_ path: String) -> String { target.moves[path] ?? pageName(path) }

    private func encoded(_ path: String, like written: String) -> String {
        written.contains("%") || path.contains(" ") ? path.replacing(" ", with: "%20") : path
    }

    /// Replaces a text within a stretch of a file.
    @discardableResult
    private mutating func replace(_ old: String, with new: String, in span: SourceSpan) -> Bool {
        guard let file = files[span.file], span.range.upperBound <= file.bytes.count else { return false }
        let bytes = Array(old.utf8)
        guard let place = file.bytes[span.range].firstRange(of: bytes) else { return false }
        let change = TextChange(range: place, text: new)
        let isKnown = changes[span.file, default: []].contains { $0.range == place }
        if !isKnown { changes[span.file, default: []].append(change) }
        return true
    }

    /// A record may repeat its id.
    private mutating func renameOwnID(in path: String) {
        guard let file = files[path], let entries = parseYAML(file.bytes).root?.mapping,
            let id = entries.first(where: { $0.key == "id" })?.value, id.scalar == target.oldText
        else { return }
        replace(target.oldText, with: target.newText, in: SourceSpan(file: path, range: id.range))
    }

    /// Paths that `site.yml` names for its rules, and terms that others warn of.
    mutating func rewriteSettings() {
        for (record, schema) in before.parsed.records {
            if schema.name == .site {
                let items =
                    record.records("accept").map { ($0, "file") } + record.records("rules").map { ($0, "folder") }
                for (item, key) in items {
                    guard let path = item.text(key), let new = movedPath(path) else { continue }
                    replace(path, with: new, in: item.span(key))
                }
            }
            guard case .term? = target.subject, schema.name == .glossaryTerm else { continue }
            for name in record.texts("not_to_confuse_with") where name.value == target.oldText {
                replace(target.oldText, with: target.newText, in: name.span)
            }
        }
    }

    /// A path of a file, or of a folder of which everything moved.
    private func movedPath(_ path: String) -> String? {
        if let new = target.moves[path] { return new }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let inside = before.files.map(\.path).filter { $0.hasPrefix(folder) }
        guard let first = inside.first, let new = target.moves[first], inside.allSatisfy({ target.moves[$0] != nil })
        else { return nil }
        return String(new.dropLast(first.count - path.count))
    }

    /// A source that a sentence names without brackets (`@key`) breaks without a word; returns whether there were any.
    mutating func rewriteBareCitations(_ after: ReadSite) -> Bool {
        guard case .reference? = target.subject, let renamed = target.renamed, let subject = target.subject else {
            return false
        }
        let now = after.lookups
        var found = false
        for (file, lookups) in before.lookups {
            let lost = lookups.count { $0.leads(to: subject) } - (now[file] ?? []).count { $0.leads(to: renamed) }
            guard lost > 0, let bytes = files[file]?.bytes else { continue }
            for place in bareKeys(target.oldText, in: bytes) {
                found = replace(target.oldText, with: target.newText, in: SourceSpan(file: file, range: place)) || found
            }
        }
        return found
    }
}

extension Lookup {
    fileprivate func leads(to subject: EntityRef) -> Bool {
        if case .found(subject, _) = answer { true } else { false }
    }
}

/// Where `@key` is, whole, and not behind a letter as in an address of mail.
private func bareKeys(_ key: String, in bytes: [UInt8]) -> [Range<Int>] {
    let wanted = Array(("@" + key).utf8)
    var found: [Range<Int>] = []
    var start = 0
    while let place = bytes[start...].firstRange(of: wanted) {
        start = place.upperBound
        let isWhole = citationKeyEnd(bytes[...], from: place.lowerBound + 1) == place.upperBound
        let before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : 0x20
        let isWord = (97...122).contains(before | 0x20) || (48...57).contains(before)
        if isWhole, !isWord { found.append(place) }
    }
    return found
}
