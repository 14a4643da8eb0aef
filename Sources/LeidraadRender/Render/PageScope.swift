import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// A page being made: where it is, and what its texts have cited and explained so far. There is one for each page, made and used in one task;
/// what makes the page are types of their own, which hold it: see `PagePart`.
final class PageScope {
    let context: RenderContext
    /// The path of the page below the site's root.
    let path: String
    /// Whether the page ends in a list of its own sources; citations then lead there, else to the list of the site.
    let hasReferenceList: Bool
    /// How often each source was cited, in the order of the first citations.
    private(set) var citationCounts: [Reference.ID: Int] = [:]
    private(set) var terms: [GlossaryTerm.ID] = []
    /// Whether terms in texts lead to their explanation; a page of many short texts would explain the same words over and over.
    var explainsTerms = true
    /// How many texts and tables have been rendered, so that their ids and names stay apart.
    var textCount = 0
    var tableCount = 0
    /// How many words the lists of sources in its texts have.
    var wordsOfSourceLists = 0
    /// The pages that are chapters of this one, by their paths; links to them stay on this page.
    var chapters: [String: Chapter] = [:]
    /// The chapter being rendered.
    var chapter: Chapter?
    /// The ids that headings and places in texts have on this page.
    private var takenIDs: Set<String> = []

    /// Where the site is on its server, for a page that is shown in the place of any other, at any depth.
    var serverRoot: String?

    /// How citations name their sources: apart from all of the site, or from those that this page cites.
    let labels: CitationLabels

    init(_ context: RenderContext, path: String, hasReferenceList: Bool, labels: CitationLabels? = nil) {
        self.labels = labels ?? context.base.citationLabels
        self.context = context
        self.path = path
        self.hasReferenceList = hasReferenceList
    }

    var base: KnowledgeBase { context.base }
    var phrases: Phrases { context.phrases }

    /// The path from this page to the site's root: `../`, or nothing.
    var root: String {
        serverRoot ?? String(repeating: "../", count: path.utf8.filter { $0 == UInt8(ascii: "/") }.count)
    }

    /// The address of a path below the root, as this page writes it; empty for a page that the site leaves out, and no link is made of that.
    func url(_ target: String) -> String {
        let hash = target.utf8.firstIndex(of: UInt8(ascii: "#"))
        if !context.leftOut.isEmpty, context.leftOut.contains(String(target[..<(hash ?? target.endIndex)])) {
            return ""
        }
        if !chapters.isEmpty, let chapter = chapters[String(target[..<(hash ?? target.endIndex)])] {
            return "#" + (hash.map { chapter.anchor(String(target[target.index(after: $0)...])) } ?? chapter.id)
        }
        if let hash, target[..<hash] == path { return String(target[hash...]) }
        if let serverRoot { return serverRoot + target }
        return relativePath(from: path, to: target)
    }

    /// The folder of this page: all pages in it write addresses alike.
    var folder: Substring { path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)] }

    /// The markup that a partial makes of a view by itself.
    func rendered(_ partial: PartialTemplate, _ view: View) -> RenderedTemplate {
        context.templates.renderPartial(partial, view, in: base.site.language)
    }

    /// The address of a subject, as this page writes it; nil for what readers do not see.
    func url(of subject: EntityRef, anchor: String? = nil) -> String? {
        guard let entry = base.contentIndex.entries[subject], entry.isLinked else { return nil }
        return url(anchor.map { entry.path + "#" + $0 } ?? entry.path)
    }

    /// The address of a generated page, or of a place on it; empty where the site does not have the page.
    func url(_ overview: Overview, anchor: String? = nil) -> String {
        guard base.shows(overview) else { return "" }
        return url(base.routes.overview(overview) + (anchor.map { "#" + $0 } ?? ""))
    }

    /// The anchor of a citation, and the address to which it leads.
    func cite(_ source: Reference.ID) -> (id: String?, url: String) {
        guard hasReferenceList else { return (nil, url(of: .reference(source)) ?? "") }
        let count = (citationCounts[source] ?? 0) + 1
        citationCounts[source] = count
        return ("\(base.routes.anchor(source))-\(count)", "#" + base.routes.anchor(source))
    }

    /// How a citation names a source; one that is not among those of the page, as the site does.
    func label(_ source: Reference.ID) -> CitationLabels.Label { labels.label(source) ?? base.citationLabels[source] }

    /// Labels for the sources of this page alone, where they differ from those that its citations have.
    func labelsOfItsOwn() -> CitationLabels? {
        guard hasReferenceList, !citationCounts.isEmpty else { return nil }
        let cited = citationCounts.keys.filter { labels.tellsApart($0) }
        guard !cited.isEmpty else { return nil }
        let own = CitationLabels(
            citationCounts.keys.compactMap { base.referencesByID[$0] }, base.site.language.words)
        return cited.contains { own[$0] != labels[$0] } ? own : nil
    }

    /// Notes that a term is explained on this page; returns the address of its explanation, where the site has a glossary.
    func explain(_ term: GlossaryTerm.ID) -> String? {
        if !terms.contains(term) { terms.append(term) }
        return url(of: .term(term))
    }
}

extension PageScope {
    /// Keeps the ids of the text that the page is there for; others on the page may not take them.
    func keepIDs(of text: LinkedText) {
        for event in text.events {
            guard case .markdown(let step) = event, let id = step.node.id, step.phase != .exit else { continue }
            takenIDs.insert(id)
        }
    }

    /// The id of a heading or place in a text, as this page has it; nil where something else on the page has it, or where the page is a list
    /// of many texts, to whose headings nothing leads.
    ///
    /// - Parameter isBody: whether the page is there for the text.
    func idOnThisPage(_ id: String, isBody: Bool) -> String? {
        if let chapter { return takenIDs.insert(chapter.anchor(id)).inserted ? chapter.anchor(id) : nil }
        guard hasReferenceList else { return nil }
        if isBody { return context.ownIDs.isOfReference(id) ? "h-" + id : id }
        guard !context.ownIDs.isOfReference(id), !context.ownIDs.isOfTemplate(id), takenIDs.insert(id).inserted else {
            return nil
        }
        return id
    }
}

extension MarkdownNode {
    /// The id that the node has on a page.
    var id: String? {
        switch self {
        case .heading(_, let id): id.isEmpty ? nil : id
        case .anchor(let id): id
        case .element(let element):
            element.attributes.lazy.compactMap { if case .id(let id) = $0 { id } else { nil } }.first
        default: nil
        }
    }

    /// The same node with another id, or without; nil where without it nothing is left.
    func with(id: String?) -> MarkdownNode? {
        switch self {
        case .heading(let level, _): return .heading(level: level, id: id ?? "")
        case .anchor: return id.map { .anchor(id: $0) }
        case .element(var element):
            element.attributes.removeAll { if case .id = $0 { true } else { false } }
            if let id { element.attributes.append(.id(id)) }
            return .element(element)
        default: return self
        }
    }
}
