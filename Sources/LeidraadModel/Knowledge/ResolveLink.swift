import LeidraadFiles

/// The target of a link written by an editor, or the reason why there is none.
package enum LinkResolution: Sendable {
    case found(EntityRef, anchor: String?)
    case asset(String)
    case problem(Problem)
}

extension ContentIndex {
    /// Looks up what is between `[[` and `]]`: an id or code, either behind `folder/` or `type/`, or the path of a page, with or without
    /// an anchor.
    package func resolve(wikiLink target: String) -> LinkResolution {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0]
        let anchor = parts.count > 1 ? parts[1] : nil
        let matches = subjects(named: name)
        if matches.count > 1 {
            return .problem(.ambiguousLink(target, choices: matches.map(\.unambiguousName).sorted()))
        }
        guard let subject = matches.first else {
            // Of a glossary that cannot be read, nothing is known to be missing.
            if unread.mayHold(.term(Identifier(name))) { return .found(.term(Identifier(name)), anchor: nil) }
            return .problem(.danglingLink(target, suggestion: Suggestion(meant: { meant(by: name) })))
        }
        return check(anchor: anchor, of: subject)
    }

    /// Looks up a relative link between files, `andere-pagina.md#kop` or `../assets/x.png`, as it is in `file`.
    package func resolve(relativeLink url: String, from file: String) -> LinkResolution {
        locate(url, from: file).answer
    }

    /// Looks up a relative link, also where it is written as other tools write it.
    ///
    /// - Returns: where it leads, and how it would be written here where that differs.
    package func locate(_ url: String, from file: String) -> (answer: LinkResolution, better: String?) {
        // A name may hold what an address takes for something else.
        if let path = join(url, to: file), assets.contains(path) { return (.asset(path), nil) }
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path =
            parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let anchor = parts.count > 1 ? parts[1].removingPercentEncoding ?? parts[1] : nil
        if path.isEmpty, let page = page(ofFile: file) {
            return checked(anchor, of: page, file: file, isLoose: false, from: file)
        }
        guard let decoded = path.removingPercentEncoding ?? Optional(path), let joined = join(decoded, to: file) else {
            return (.problem(.danglingFile(url, suggestion: nil)), nil)
        }
        if assets.contains(joined) { return (.asset(joined), nil) }
        if let page = pagesByFile[joined] { return checked(anchor, of: page, file: joined, isLoose: false, from: file) }
        if joined.hasSuffix(".md") || path.hasSuffix("/"), let page = page(at: joined) {
            return checked(anchor, of: page, file: nil, isLoose: false, from: file)
        }
        if let subject = record(at: joined) { return (check(anchor: anchor, of: subject), nil) }
        if let found = loose(joined) {
            switch found {
            case .page(let page, let isFolder):
                return checked(anchor, of: page, file: nil, isLoose: !isFolder, from: file)
            case .asset(let asset): return (.asset(asset), relativePath(from: file, to: asset))
            }
        }
        if path.hasPrefix("/"), let found = below(joined, foldersOf: file) {
            switch found {
            case .page(let page, _): return checked(anchor, of: page, file: nil, isLoose: true, from: file)
            case .asset(let asset): return (.asset(asset), relativePath(from: file, to: asset))
            }
        }
        if let page = page(besideAddress: decoded, from: file) {
            return checked(anchor, of: page, file: nil, isLoose: true, from: file)
        }
        // A picture in raw HTML has the address that the page of another tool gives it.
        if file.hasSuffix(".md"), let path = join(decoded, to: file.dropLast(".md".count) + "/index.md"),
            assets.contains(path)
        {
            return (.asset(path), relativePath(from: file, to: path))
        }
        return (.problem(.danglingFile(url, suggestion: Suggestion { fileSuggestion(for: joined, from: file) })), nil)
    }

    /// The page that a link leads to where each page has the address of a folder: from `a/b.md`, whose address then is `a/b/`, `../c/` leads
    /// to `a/c.md`.
    private func page(besideAddress link: String, from file: String) -> Page.ID? {
        guard file.hasSuffix(".md"), !link.hasPrefix("/"), !link.hasSuffix(".md"),
            let joined = join(link, to: file.dropLast(".md".count) + "/index.md"),
            case .page(let page, _)? = loose(joined)
        else { return nil }
        return page
    }

    /// The target of a path from the root in a folder above the file: where a folder of another tool was put into the site, it is the root
    /// of its own links.
    private func below(_ path: String, foldersOf file: String) -> FoldedPaths.Target? {
        var folders = file.split(separator: "/").dropLast()
        while !folders.isEmpty {
            if let found = loose((folders + [Substring(path)]).joined(separator: "/")) { return found }
            folders.removeLast()
        }
        return nil
    }

    /// The target of a path that is written without an ending, as an address of a site, or in other letter case.
    private func loose(_ path: String) -> FoldedPaths.Target? {
        if let page = page(at: path) {
            let isFolder = page.text == (path.isEmpty ? "index" : path + "/index")
            return .page(page, isFolder: isFolder)
        }
        return foldedPaths.value.target(of: path)
    }

    private func page(ofFile file: String) -> Page.ID? {
        pagesByFile[file] ?? (file.hasSuffix(".md") ? LeidraadModel.pageID(file) : nil)
    }

    /// A page with an anchor, and the link as it would be written here.
    private func checked(_ anchor: String?, of page: Page.ID, file: String?, isLoose: Bool, from own: String) -> (
        LinkResolution, String?
    ) {
        var answer = check(anchor: anchor, of: .page(page))
        var isLoose = isLoose
        if case .problem = answer, let anchor,
            let exact = anchors[page]?[anchor.lowercased()] ?? sameLetters(anchor, page)
        {
            answer = .found(.page(page), anchor: exact)
            isLoose = true
        }
        guard isLoose, case .found(_, let found) = answer, let target = entries[.page(page)]?.span.file else {
            return (answer, nil)
        }
        return (answer, (target == own ? "" : relativePath(from: own, to: target)) + (found.map { "#" + $0 } ?? ""))
    }

    /// The one anchor of a page that has the letters and digits of another: tools differ in what they put between them.
    private func sameLetters(_ anchor: String, _ page: Page.ID) -> String? {
        let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = letters(anchor)
        guard !wanted.isEmpty else { return nil }
        let targets = Set((anchors[page] ?? [:]).filter { letters($0.key) == wanted }.map(\.value))
        return targets.count == 1 ? targets.first : nil
    }

    private func subjects(named name: String) -> [EntityRef] {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2 {
            let matches = known(as: parts[1]).filter { $0.kind == parts[0] || $0.typeID == parts[0] }
            if !matches.isEmpty { return matches }
        }
        if let page = page(at: name) { return [.page(page)] }
        return known(as: name)
    }

    /// The subjects with an id; where there is none, those with it as their code.
    private func known(as name: String) -> [EntityRef] { byID[name] ?? byCode[name.lowercased()] ?? [] }

    private func check(anchor: String?, of subject: EntityRef) -> LinkResolution {
        guard let anchor, !anchor.isEmpty else { return .found(subject, anchor: nil) }
        // Of what could not be read whole, no anchor is known to be missing.
        if entries[subject] == nil || unread.mayHold(subject) { return .found(subject, anchor: anchor) }
        guard case .page(let id) = subject, let known = anchors[id] else {
            return .problem(.danglingAnchor(anchor, page: subject.unambiguousName, suggestion: nil))
        }
        if let target = known[anchor] { return .found(subject, anchor: target) }
        let near = Suggestion { nearest(to: anchor, among: known.keys) ?? Self.only(known.keys, with: anchor) }
        return .problem(.danglingAnchor(anchor, page: id.text, suggestion: near))
    }

    /// The one anchor that begins as another does, where either goes on.
    private static func only(_ anchors: some Collection<String>, with other: String) -> String? {
        let found = anchors.filter { other.utf8.count > 2 && ($0.hasPrefix(other) || other.hasPrefix($0)) }
        return found.count == 1 ? found.first : nil
    }

    /// The most likely target of a link by id: the subject of such a name, or the nearest id.
    private func meant(by name: String) -> Suggestion.Meant? {
        let wanted = sortKey(name)
        let named = entries.values.filter { sortKey($0.name) == wanted }.map { ($0.subject.unambiguousName, $0.name) }
        if let (id, label) = named.min(by: { $0.0 < $1.0 }) { return .init(word: id, label: label) }
        return suggestion(for: name).map { .init(word: $0) }
    }

    private func suggestion(for name: String) -> String? {
        let names = name.contains("/") ? entries.keys.map(\.unambiguousName) : Array(byID.keys)
        return nearest(to: name, among: names)
    }

    /// A record by the path of its file.
    private func record(at path: String) -> EntityRef? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[1].hasSuffix(".yml") || parts[1].hasSuffix(".yaml") else { return nil }
        return byID[recordID(path)]?.first { $0.kind == parts[0] }
    }

    private func fileSuggestion(for path: String, from file: String) -> String? {
        let pages = entries.keys.compactMap { subject in
            if case .page(let id) = subject { id.text + ".md" } else { nil }
        }
        if let found = nearest(to: path, among: pages + assets),
            nearest(to: recordID(path), among: [recordID(found)]) != nil
        {
            return relativePath(from: file, to: found)
        }
        // The path counts from the folder of the file, which an editor may not know: a file of that name that is elsewhere.
        let name = { (path: String) in path.split(separator: "/").last.map { $0.lowercased() } ?? "" }
        let named = (pages + assets).filter { name($0) == name(path) && name($0) != "index.md" }
        return named.count == 1 ? relativePath(from: file, to: named[0]) : nil
    }
}

/// A path written in a file, as a path below `Content/`; nil where it leads out.
package func join(_ path: String, to file: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
        switch part {
        case ".": continue
        case "..":
            guard !parts.isEmpty else { return nil }
            parts.removeLast()
        default: parts.append(String(part))
        }
    }
    return parts.joined(separator: "/")
}

/// The way from one file to another, both below the same root: `../interventies/mst.html`.
package func relativePath(from file: String, to target: String) -> String {
    let slash = UInt8(ascii: "/")
    // The length of the folders that both have, with the slash that ends them. Over bytes: a page has hundreds of links.
    var shared = 0
    for (length, (one, other)) in zip(1..., zip(file.utf8, target.utf8)) {
        guard one == other else { break }
        if one == slash { shared = length }
    }
    let up = file.utf8.dropFirst(shared).count { $0 == slash }
    guard up > 0 || shared > 0 else { return target }
    return String(repeating: "../", count: up) + Substring(target.utf8.dropFirst(shared))
}
