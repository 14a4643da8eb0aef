extension KnowledgeBase {
    /// Brings the linked texts and the records together and derives what points the other way.
    ///
    /// - Parameter includesDrafts: whether what is not published yet takes part.
    package init(
        _ parsed: ParsedContent, _ site: Site, _ contentIndex: ContentIndex, _ linked: [TextLinks],
        copyDate: CalendarDate?,
        includesDrafts: Bool
    ) {
        var parsed = parsed
        var publicTexts = linked
        if var hidden = HiddenFields(parsed.model) {
            parsed = parsed.withoutHidden(&hidden)
            publicTexts.removeAll { hidden.hold($0.source) }
        }
        let isVisible = { (item: Editorial) in includesDrafts || item.isPublic }
        self.site = site
        self.contentIndex = contentIndex
        self.copyDate = copyDate
        contentDate = newestDate(in: parsed)
        qualityCounts = parsed.qualityCounts.sorted { $0.date < $1.date }
        routes = Routes(site.language, parsed.model)
        vocabularies = parsed.vocabularies
        interventions = firstOfEach(parsed.interventions, by: \.id).filter { isVisible($0.editorial) }.sorted(byKey: {
            sortKey($0.name)
        })
        elements = firstOfEach(parsed.elements, by: \.id).filter { isVisible($0.editorial) }
            .sorted(byKey: { sortKey($0.name) }).sorted(byKey: { naturalKey($0.code ?? "\u{7F}") })
        elementLists = firstOfEach(parsed.elementLists, by: \.id).filter { isVisible($0.editorial) }.sorted(byKey: {
            sortKey($0.title)
        })
        recommendations = firstOfEach(parsed.recommendations, by: \.id).filter { isVisible($0.editorial) }.sorted(
            byKey: {
                naturalKey($0.code)
            })
        model = parsed.model
        let order = Dictionary(
            parsed.model.types.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let own = firstOfEach(parsed.ownRecords, by: \.id).filter { isVisible($0.editorial) }
            .sorted(byKey: { sortKey($0.name) }).sorted(byKey: { naturalKey($0.code ?? "\u{7F}") })
            .sorted { (order[$0.id.type] ?? 0) < (order[$1.id.type] ?? 0) }
        ownRecords = own
        ownRecordsByID = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        childRecords = Dictionary(grouping: own.filter { $0.parent != nil }, by: { $0.parent ?? $0.id }).mapValues {
            $0.map(\.id)
        }
        let labels = CitationLabels(firstOfEach(parsed.references, by: \.id), site.language.words)
        citationLabels = labels
        references = firstOfEach(parsed.references, by: \.id).sorted(byKey: { labels.rank($0.id) })
        glossary = glossaryOrder(parsed.glossary)
        pages = parsed.pages.filter { includesDrafts || $0.status != .draft }
        // A claim that its source has withdrawn gives no relation.
        let claimed = elementLists.filter { $0.editorial.status != .withdrawn }
        relations = Relations(interventions, claimed)
        texts = Dictionary(linked.map { ($0.source.span, $0.text) }, uniquingKeysWith: { first, _ in first })
        sources = linked.map(\.source)
        let visible = publicTexts.filter { item in
            item.source.owner.map { contentIndex.entries[$0]?.isVisible ?? true } ?? true
        }
        pagesApart = Self.pagesApart(pages, parsed.searchSettings)
        backlinks = Self.backlinks(visible, pagesApart)
        linkedSubjects = Set(visible.flatMap(\.linkedSubjects))
        let used = Set(visible.flatMap(\.usedAssets) + (site.identity?.files ?? []))
        usedAssets = used
        draftAssets = Set(linked.flatMap(\.usedAssets)).subtracting(used)
        citedBy = Self.citations(parsed, visible, isVisible)
        citedByVocabularies = vocabularies.citations(texts)
        recommendationsBySubject = Self.concerns(recommendations)
        restingOn = Self.grounds(of: recommendations, contentIndex)
        var variants: [Intervention.ID: [Intervention.ID]] = [:]
        var relatedFrom: [Intervention.ID: [Intervention.ID]] = [:]
        var parts: [Recommendation.ID: [Recommendation]] = [:]
        for item in recommendations { if let whole = item.partOf { parts[whole, default: []].append(item) } }
        self.parts = parts
        for item in interventions {
            if let whole = item.variantOf { variants[whole, default: []].append(item.id) }
            for other in item.related { relatedFrom[other, default: []].append(item.id) }
        }
        let items = Self.relationItems(
            parsed.model, contentIndex,
            own.map { (.record($0.id), $0.record) } + interventions.map { (.intervention($0.id), $0.record) }
                + elements.map { (.element($0.id), $0.record) } + elementLists.map { (.elementList($0.id), $0.record) }
                + recommendations.map { (.recommendation($0.id), $0.record) }
                + pages.map { (.page($0.id), $0.record) } + references.map { (.reference($0.id), $0.record) }
                + glossary.map { (.term($0.id), $0.record) })
        relationItems = items
        inverseRelations = items.sorted { ($0.key.kind, $0.key.idText) < ($1.key.kind, $1.key.idText) }.reduce(into: [:]
        ) { inverse, said in
            for item in said.value {
                inverse[item.target, default: []].append(InverseRelation(from: said.key, item: item))
            }
        }
        self.variants = variants
        self.relatedFrom = relatedFrom
        var lists: [ActiveElement.ID: [ElementList]] = [:]
        for list in claimed { for member in Set(list.members) { lists[member, default: []].append(list) } }
        listsByElement = lists
        interventionsByID = Dictionary(interventions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        elementsByID = Dictionary(elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        listsByID = Dictionary(elementLists.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        recommendationsByID = Dictionary(recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        referencesByID = Dictionary(references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        glossaryByID = Dictionary(glossary.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The relations that records state, of those that the site declares, by the record.
    private static func relationItems(
        _ model: SiteModel, _ contentIndex: ContentIndex, _ records: [(subject: EntityRef, record: Record)]
    ) -> [EntityRef: [RelationItem]] {
        let related = Set(model.types.filter { !$0.relations.isEmpty }.map(\.id))
        var result: [EntityRef: [RelationItem]] = [:]
        for (subject, record) in related.isEmpty ? [] : records where related.contains(subject.typeID) {
            guard let type = model.type(subject.typeID) else { continue }
            let items = model.relationItems(type, record) { contentIndex.entries[$0]?.isVisible ?? false }
            if !items.isEmpty { result[subject] = items }
        }
        return result
    }

    private static func pagesApart(_ pages: [Page], _ search: SearchSettings?) -> [Page.ID: String] {
        guard let audiences = search?.audiencesApart, !audiences.isEmpty else { return [:] }
        let apart = pages.compactMap { page in
            page.audience.flatMap { audiences.contains($0) ? (page.id, $0) : nil }
        }
        return Dictionary(apart, uniquingKeysWith: { first, _ in first })
    }

    private static func backlinks(_ linked: [TextLinks], _ apart: [Page.ID: String]) -> [EntityRef: [Backlink]] {
        var result: [EntityRef: [Backlink]] = [:]
        let audience = { (subject: EntityRef) -> String? in
            if case .page(let id) = subject { apart[id] } else { nil }
        }
        for item in linked {
            guard let owner = item.source.owner else { continue }
            let own = audience(owner)
            for mention in item.text.mentions where own == nil || own == audience(mention.subject) {
                result[mention.subject, default: []].append(Backlink(from: owner, mention: mention))
            }
        }
        return result
    }

    private static func concerns(_ recommendations: [Recommendation]) -> [EntityRef: [Recommendation]] {
        var result: [EntityRef: [Recommendation]] = [:]
        for item in recommendations {
            for subject in item.interventions.map(EntityRef.intervention) + item.elements.map(EntityRef.element) {
                result[subject, default: []].append(item)
            }
        }
        return result
    }

    private static func grounds(of recommendations: [Recommendation], _ contentIndex: ContentIndex) -> [Page.ID:
        [Resting]]
    {
        var result: [Page.ID: [Resting]] = [:]
        for item in recommendations {
            for ground in item.grounds {
                guard case .found(.page(let page), let anchor) = contentIndex.resolve(wikiLink: ground.value) else {
                    continue
                }
                result[page, default: []].append(Resting(recommendation: item, anchor: anchor))
            }
        }
        return result
    }

    /// Citations in texts, and the sources that records name in their fields.
    private static func citations(
        _ parsed: ParsedContent, _ linked: [TextLinks], _ isVisible: (Editorial) -> Bool
    ) -> [Reference.ID: [EntityRef]] {
        var result: [Reference.ID: [EntityRef]] = [:]
        var seen: Set<CitingPlace> = []
        let add = { (source: Reference.ID, subject: EntityRef) in
            if seen.insert(CitingPlace(source: source, subject: subject)).inserted {
                result[source, default: []].append(subject)
            }
        }
        let schema = { (type: BuiltInType) in parsed.model.schema(type) }
        for item in parsed.interventions where isVisible(item.editorial) {
            for source in citedSources(in: item.record, schema(.intervention)) { add(source, .intervention(item.id)) }
        }
        for item in parsed.elements where isVisible(item.editorial) {
            for source in citedSources(in: item.record, schema(.element)) { add(source, .element(item.id)) }
        }
        for item in parsed.elementLists where isVisible(item.editorial) {
            for source in citedSources(in: item.record, schema(.elementList)) { add(source, .elementList(item.id)) }
        }
        for item in parsed.recommendations where isVisible(item.editorial) {
            for source in citedSources(in: item.record, schema(.recommendation)) {
                add(source, .recommendation(item.id))
            }
        }
        for item in parsed.glossary {
            for source in citedSources(in: item.record, schema(.term)) { add(source, .term(item.id)) }
        }
        for item in parsed.pages where item.status != .draft {
            for source in citedSources(in: item.record, schema(.page)) { add(source, .page(item.id)) }
        }
        for item in parsed.ownRecords where isVisible(item.editorial) {
            for source in citedSources(in: item.record, item.type.schema) { add(source, .record(item.id)) }
        }
        for item in linked {
            guard let owner = item.source.owner else { continue }
            for source in item.text.citations { add(source, owner) }
        }
        return result
    }
}

/// A text of the content, with what it links to.
package struct TextLinks: Sendable {
    let source: TextSource
    let text: LinkedText
    /// The files of `Content/` that it links to or shows.
    let usedAssets: [String]
    /// The subjects that the text links to, but for its own.
    let linkedSubjects: [EntityRef]

    package init(source: TextSource, text: LinkedText, usedAssets: [String], linkedSubjects: [EntityRef]) {
        self.source = source
        self.text = text
        self.usedAssets = usedAssets
        self.linkedSubjects = linkedSubjects
    }
}

private struct CitingPlace: Hashable {
    let source: Reference.ID
    let subject: EntityRef
}

/// The terms in the order of the glossary, each once.
func glossaryOrder(_ terms: [GlossaryTerm]) -> [GlossaryTerm] {
    firstOfEach(terms, by: \.id).sorted(byKey: { sortKey($0.term) })
}

/// The first of each id; the others have been reported.
package func firstOfEach<Element, ID: Hashable>(_ elements: [Element], by id: (Element) -> ID) -> [Element] {
    var seen: Set<ID> = []
    return elements.filter { seen.insert(id($0)).inserted }
}
