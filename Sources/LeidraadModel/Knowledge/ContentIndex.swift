import LeidraadFiles
import LeidraadMarkdown

/// Every subject of the site with its name and its address: what links are looked up in.
package struct ContentIndex: Sendable {
    /// The facts about a subject that are known without opening it.
    package struct Entry: Sendable {
        package let subject: EntityRef
        /// The name that a link shows.
        package let name: String
        /// Short and permanent, where the subject has one.
        package let code: String?
        /// The path below the site's root, with a fragment where the subject is part of a page.
        package let path: String
        /// Where it is described.
        package let span: SourceSpan
        /// False for drafts, which only the preview shows.
        package let isVisible: Bool
        /// Whether it is not published yet, also where the preview shows it.
        package let isDraft: Bool
        /// Whether the site has the page on which it is: it may leave out the list of its kind.
        package let hasPage: Bool

        /// Whether a link can lead to it.
        package var isLinked: Bool { isVisible && hasPage }
    }

    package private(set) var entries: [EntityRef: Entry] = [:]

    /// The path of a subject below the site's root, with its place on the page; empty for what is not on the site.
    package func path(of subject: EntityRef) -> String { entries[subject]?.path ?? "" }

    /// Subjects by their bare id, for `[[id]]`.
    package private(set) var byID: [String: [EntityRef]] = [:]
    /// Subjects by their code in lower case, for `[[MI-02]]`.
    package private(set) var byCode: [String: [EntityRef]] = [:]
    /// The targets of addresses on each page, by the anchor as it is written: the ids of headings, and those that lead elsewhere.
    package private(set) var anchors: [Page.ID: [String: String]] = [:]
    /// The pages by the paths of their files.
    package private(set) var pagesByFile: [String: Page.ID] = [:]
    /// Files and pages by their paths in lower case, for links that are written otherwise.
    package let foldedPaths: Lazy<FoldedPaths>
    /// Paths of assets below `Content/`.
    package let assets: Set<String>
    /// Whether drafts are shown.
    private let includesDrafts: Bool
    /// Content that could not be read: links to it lead somewhere, and are not reported.
    package let unread: Unread

    /// - Parameter labels: the order of the list of all sources, which comes in parts.
    package init(
        _ parsed: ParsedContent, assets: Set<String>, labels: CitationLabels, includesDrafts: Bool = false
    ) {
        self.assets = assets
        self.includesDrafts = includesDrafts
        let pages = parsed.pages
        foldedPaths = Lazy { FoldedPaths(pages, assets) }
        unread = parsed.unread
        let routes = Routes(parsed.language, parsed.model)
        let hasPage = { (overview: Overview) in !parsed.model.hiddenPages.contains(overview.rawValue) }
        for item in parsed.interventions {
            add(
                .intervention(item.id), item.name, path: routes.intervention(item.id), item.record,
                isDraft: !item.editorial.isPublic)
        }
        for item in parsed.elements {
            add(
                .element(item.id), item.name, code: item.code, path: routes.element(item.id), item.record,
                isDraft: !item.editorial.isPublic)
        }
        for item in parsed.elementLists {
            add(
                .elementList(item.id), item.title, path: "\(routes.overview(.elementLists))#\(item.id)", item.record,
                isDraft: !item.editorial.isPublic, hasPage: hasPage(.elementLists))
        }
        for item in parsed.recommendations {
            add(
                .recommendation(item.id), item.code, code: item.code,
                path: "\(routes.overview(.recommendations))#\(item.id)", item.record,
                isDraft: !item.editorial.isPublic, hasPage: hasPage(.recommendations))
        }
        for item in parsed.ownRecords {
            add(
                .record(item.id), item.name, code: item.code, path: routes.record(item), item.record,
                isDraft: !item.editorial.isPublic)
        }
        let sources = OverviewParts.ofSources(Set(parsed.references.map(\.id)).count)
        for item in parsed.references {
            let list = routes.part(sources.part(ofRow: labels.rank(item.id)), of: routes.overview(.references))
            add(
                .reference(item.id), item.title ?? item.id.text, path: "\(list)#\(routes.anchor(item.id))", item.record,
                hasPage: hasPage(.references))
        }
        let terms = glossaryOrder(parsed.glossary)
        let termParts = OverviewParts.ofTerms(terms.count)
        for (row, item) in terms.enumerated() {
            let list = routes.part(termParts.part(ofRow: row), of: routes.overview(.glossary))
            add(
                .term(item.id), item.term, path: "\(list)#\(item.id)", item.record,
                hasPage: hasPage(.glossary))
        }
        for page in parsed.pages {
            add(
                .page(page.id), page.title, path: page.outputPath, page.record,
                isDraft: page.status == .draft)
            anchors[page.id] = page.body.anchors.merging(page.body.headings.map { ($0.id, $0.id) }) { _, own in own }
            pagesByFile[page.record.file] = page.id
        }
        for subject in parsed.unread.subjects where entries[subject] == nil {
            if case .page = subject { continue }
            if case .reference = subject { continue }
            byID[subject.idText, default: []].append(subject)
        }
    }

    private mutating func add(
        _ subject: EntityRef, _ name: String, code: String? = nil, path: String, _ record: Record,
        isDraft: Bool = false, hasPage: Bool = true
    ) {
        // Of two records with one id the first stays; `checkNames` reports the second.
        guard entries[subject] == nil else { return }
        entries[subject] = Entry(
            subject: subject, name: name, code: code, path: path,
            span: SourceSpan(file: record.file, range: record.range.lowerBound..<record.range.lowerBound),
            isVisible: includesDrafts || !isDraft, isDraft: isDraft, hasPage: hasPage)
        if case .page = subject { return }
        if case .reference = subject { return }
        byID[subject.idText, default: []].append(subject)
        if let code { byCode[code.lowercased(), default: []].append(subject) }
    }

    /// The page at a path as editors write it: with or without `.md`, a folder for its index.
    package func page(at path: String) -> Page.ID? {
        pageIDs(writtenAs: path).first { entries[.page($0)] != nil || unread.mayHold(.page($0)) }
    }
}

extension Editorial {
    /// Withdrawn records stay, with a notice: an old bookmark must tell that they no longer hold.
    package var isPublic: Bool { status != .draft }
}
