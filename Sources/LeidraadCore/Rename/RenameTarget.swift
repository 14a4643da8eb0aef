import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// A thing that gets another name, and the part that changes: the paths of files, or the id of an entry in a file.
struct RenameTarget {
    /// Files by their old paths, with their new ones.
    var moves: [String: String] = [:]
    /// The text that is the id of an entry, or the name of a term.
    var entry: SourceSpan?
    /// The text that is there, and the one that comes in its place.
    var oldText = ""
    var newText = ""
    /// The subject before and after; nil where only files move.
    var subject: EntityRef?
    var renamed: EntityRef?

    /// Finds what has the old name, and holds the new name against the rules for it.
    init(_ old: String, _ new: String, in site: ReadSite) throws(RenameFailure) {
        let old = withoutContent(old)
        let new = withoutContent(new)
        if let moved = try Self.moves(old, new, in: site) {
            moves = moved
            return
        }
        let found = try Self.subject(named: old, in: site)
        subject = found
        guard let entry = site.linked.context.contentIndex.entries[found] else { throw .unknown(old, near: nil) }
        switch found {
        case .page(let id): moves = try Self.moves(ofPage: id, file: entry.span.file, new, in: site)
        case .reference(let id):
            let name = withoutFolder(new, found.kind)
            guard isCitationKey(name) else { throw .invalid(name, suggestion: citationKey(from: name)) }
            guard let record = site.parsed.references.first(where: { $0.id == id })?.record else { break }
            (self.entry, oldText, newText) = (record.span("id"), id.text, name)
            renamed = .reference(Identifier(name))
        case .term(let id):
            let name = trimmed(withoutFolder(new, found.kind))
            guard !slug(name).isEmpty else { throw .invalid(name, suggestion: id.text) }
            guard let item = site.parsed.glossary.first(where: { $0.id == id }) else { break }
            (self.entry, oldText, newText) = (item.record.span("term"), item.term, name)
            renamed = .term(Identifier(slug(name)))
        default:
            let file = entry.span.file
            let name = withoutEnding(withoutFolder(new, found.kind), like: file)
            guard isNewIdentifier(name) else { throw .invalid(name, suggestion: slug(name)) }
            let ending = file.dropFirst(file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[..<$0].count } ?? 0)
            moves = [file: file.split(separator: "/").dropLast().joined(separator: "/") + "/" + name + ending]
            (oldText, newText) = (found.idText, name)
            renamed = site.parsed.model.type(found.typeID)?.subject(name)
        }
        if let renamed, renamed != found, site.linked.context.contentIndex.entries[renamed] != nil { throw .taken(new) }
        if oldText == newText, moves.allSatisfy({ $0.key == $0.value }) { throw .taken(new) }
        try Self.checkFree(moves, site)
    }

    /// Files that are named by their paths, and folders of pages; nil where the name is none.
    private static func moves(_ old: String, _ new: String, in site: ReadSite) throws(RenameFailure) -> [String:
        String]?
    {
        let paths = site.files.map(\.path)
        if paths.contains(old), !old.hasSuffix(".md"), site.sources.assets.contains(where: { $0.path == old }) {
            let ending = old.split(separator: ".").last.map { "." + $0 } ?? ""
            guard new.hasSuffix(ending) else { throw .invalid(new, suggestion: new + ending) }
            try checkFree([old: new], site)
            return [old: new]
        }
        return nil
    }

    /// The file of a page, or the folder of which it is the landing page.
    private static func moves(ofPage id: Page.ID, file: String, _ new: String, in site: ReadSite) throws(RenameFailure)
        -> [String: String]
    {
        guard id.text != "index" else { throw .fixed(id.text) }
        var new = new.hasSuffix(".md") ? String(new.dropLast(3)) : new
        while new.hasSuffix("/") { new.removeLast() }
        let isFolder = id.text.hasSuffix("/index")
        let bare = isFolder ? String(id.text.dropLast("/index".count)) : id.text
        if isFolder, new.hasSuffix("/index") { new = String(new.dropLast("/index".count)) }
        // A bare name stays in the folder where the page is.
        if !new.contains("/"), let slash = bare.lastIndex(of: "/") { new = bare[...slash] + new }
        let parts = new.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !parts.isEmpty, parts.allSatisfy({ isNewIdentifier($0) && !$0.contains(".") }) else {
            throw .invalid(new, suggestion: parts.map { slug($0) }.filter { !$0.isEmpty }.joined(separator: "/"))
        }
        guard isFolder else { return [file: new + ".md"] }
        if new.hasPrefix(bare + "/") { throw .invalid(new, suggestion: parts.last ?? new) }
        let inside = site.files.map(\.path).filter { $0.hasPrefix(bare + "/") }
        return Dictionary(
            inside.map { ($0, new + $0.dropFirst(bare.count)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func checkFree(_ moves: [String: String], _ site: ReadSite) throws(RenameFailure) {
        let paths = Set(site.files.map { $0.path.lowercased() }).subtracting(moves.keys.map { $0.lowercased() })
        if let taken = moves.values.sorted().first(where: { paths.contains($0.lowercased()) }) { throw .taken(taken) }
    }

    private static func subject(named name: String, in site: ReadSite) throws(RenameFailure) -> EntityRef {
        let contentIndex = site.linked.context.contentIndex
        let bare = name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? withoutEnding(name, like: name) : name
        var found: Set<EntityRef> = []
        switch contentIndex.resolve(wikiLink: bare) {
        case .found(let subject, _) where contentIndex.entries[subject] != nil: found.insert(subject)
        case .problem(.ambiguousLink(_, let choices)): throw .ambiguous(name, choices)
        default: break
        }
        for key in [bare, withoutFolder(bare, "references")] {
            let reference = EntityRef.reference(Identifier(key))
            if contentIndex.entries[reference] != nil { found.insert(reference) }
        }
        for item in site.parsed.glossary where item.term == bare { found.insert(.term(item.id)) }
        guard let only = found.first else {
            let names = contentIndex.entries.keys.map(\.idText) + contentIndex.entries.keys.map(\.unambiguousName)
            throw .unknown(name, near: nearest(to: bare, among: names))
        }
        guard found.count == 1 else { throw .ambiguous(name, found.map(\.unambiguousName).sorted()) }
        return only
    }
}

/// A path as it is below `Content/`, however it was typed.
private func withoutContent(_ path: String) -> String {
    var path = path[...]
    for start in ["./", "Content/"] where path.hasPrefix(start) { path = path.dropFirst(start.count) }
    return String(path)
}

private func withoutFolder(_ name: String, _ folder: String) -> String {
    name.hasPrefix(folder + "/") ? String(name.dropFirst(folder.count + 1)) : name
}

/// A name without the ending that a file has.
private func withoutEnding(_ name: String, like file: String) -> String {
    guard let dot = file.lastIndex(of: "."), name.hasSuffix(file[dot...]) else { return name }
    return String(name.dropLast(file[dot...].count))
}
