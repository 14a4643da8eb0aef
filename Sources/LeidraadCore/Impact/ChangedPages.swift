import LeidraadModel
import LeidraadRender

/// A page that a change would touch.
public struct ChangedPage: Sendable, Equatable {
    /// How a page would differ.
    public enum Kind: String, Sendable {
        case changed, added, removed
    }

    /// The path below the site's root.
    public let path: String
    /// The heading of the page.
    public let title: String
    /// How the page would differ.
    public let kind: Kind
    /// The captions of the tables that would differ.
    public let tables: [String]
}

/// The pages that differ between two editions, in the order of their paths.
func changedPages(_ before: CheckedSite, _ after: CheckedSite, _ templates: TemplateSet) -> [ChangedPage] {
    let (old, new) = (before.pages(templates), after.pages(templates))
    return Set(old.keys).union(new.keys).sorted().compactMap { path in
        guard old[path] != new[path], let page = new[path] ?? old[path] else { return nil }
        let markup = String(decoding: page, as: UTF8.self)
        let kind: ChangedPage.Kind = old[path] == nil ? .added : new[path] == nil ? .removed : .changed
        let tables = kind == .changed ? changedTables(String(decoding: old[path] ?? [], as: UTF8.self), markup) : []
        let title = inner("h1", of: markup[...]).first.map(words) ?? path
        return ChangedPage(path: path, title: title, kind: kind, tables: tables)
    }
}

/// The captions of the tables that differ; of a table without caption its first heading.
private func changedTables(_ old: String, _ new: String) -> [String] {
    let (before, after) = (inner("table", of: old[...]), inner("table", of: new[...]))
    let known = Set(before)
    let differing = after.filter { !known.contains($0) }
    // A text that has gone without another in its place is named too.
    let gone = after.count < before.count ? before.filter { !after.contains($0) } : []
    return (differing + gone).compactMap { table in
        (inner("caption", of: table).first ?? inner("th", of: table).first).map(words)
    }
}

/// The markup between the tags of each element of a name. The pages are our own, and neither tables nor captions nest.
private func inner(_ name: String, of markup: Substring) -> [Substring] {
    markup.split(separator: "<" + name, omittingEmptySubsequences: false).dropFirst().compactMap { part in
        guard let first = part.first, first == ">" || first.isWhitespace, let open = part.firstIndex(of: ">"),
            let end = part.firstRange(of: "</\(name)>")
        else { return nil }
        return part[part.index(after: open)..<max(part.index(after: open), end.lowerBound)]
    }
}

/// The text of markup, for a message.
private func words(_ markup: Substring) -> String {
    var text = ""
    var isTag = false
    for character in markup {
        if character == "<" {
            isTag = true
        } else if character == ">" {
            isTag = false
        } else if !isTag {
            text.append(character)
        }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return trimmed(entities.reduce(text) { $0.replacingAll($1.0, with: $1.1) })
}
