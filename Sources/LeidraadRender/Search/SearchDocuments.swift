import LeidraadFiles
import LeidraadModel
import LeidraadSearch

/// The documents of the search index: one for every page and record that readers see, as plain text.
package func searchDocuments(_ base: KnowledgeBase, _ phrases: Phrases, _ settings: SearchSettings) -> [SearchDocument]
{
    concurrentMap(searchDocumentPlans(base, phrases, settings)) { $0.make() }
}

/// A document before its texts are gathered: by these the documents are put in order.
struct SearchDocumentPlan: Sendable {
    let type: String
    let url: String
    let make: @Sendable () -> SearchDocument
}

/// Every document, before its texts are gathered.
func searchDocumentPlans(_ base: KnowledgeBase, _ phrases: Phrases, _ settings: SearchSettings) -> [SearchDocumentPlan]
{
    let maker = SearchDocumentMaker(
        base: base, words: FieldWords(base: base, phrases: phrases), phrases: phrases, tree: PageTree(base.pages),
        weights: settings.weights)
    let routes = base.routes
    var plans = base.pages.filter { $0.status == .published }.map { item in
        SearchDocumentPlan(type: "page", url: item.outputPath) { maker.document(page: item) }
    }
    plans += base.interventions.filter { $0.editorial.status == .published }.map { item in
        SearchDocumentPlan(type: "intervention", url: routes.intervention(item.id)) {
            maker.document(intervention: item)
        }
    }
    plans += base.elements.filter { $0.editorial.status == .published }.map { item in
        SearchDocumentPlan(type: "element", url: routes.element(item.id)) { maker.document(element: item) }
    }
    plans += base.ownRecords.filter { $0.editorial.status == .published }.map { item in
        SearchDocumentPlan(type: item.id.type, url: routes.record(item)) { maker.document(record: item) }
    }
    // A page that the site leaves out has no address to lead to.
    let listed = { (overview: Overview) in !base.model.hiddenPages.contains(overview.rawValue) }
    plans += base.recommendations.filter { base.status(of: $0) != .withdrawn && listed(.recommendations) }.map { item in
        SearchDocumentPlan(type: "recommendation", url: "\(routes.overview(.recommendations))#\(item.id)") {
            maker.document(recommendation: item)
        }
    }
    plans += base.elementLists.filter { $0.editorial.status == .published && listed(.elementLists) }.map { item in
        SearchDocumentPlan(type: "element-list", url: "\(routes.overview(.elementLists))#\(item.id)") {
            maker.document(elementList: item)
        }
    }
    plans += (listed(.glossary) ? base.glossary : []).map { item in
        SearchDocumentPlan(type: "term", url: base.contentIndex.path(of: .term(item.id))) {
            maker.document(term: item)
        }
    }
    plans += base.vocabularyEntries(phrases).map { item in
        SearchDocumentPlan(type: "term", url: item.path) { maker.document(word: item) }
    }
    plans += generatedDocuments(base, phrases).map { document in
        SearchDocumentPlan(type: document.type, url: document.url) { document }
    }
    return plans
        + (listed(.references) ? base.references : []).map { item in
            SearchDocumentPlan(type: "reference", url: base.contentIndex.path(of: .reference(item.id))) {
                maker.document(reference: item)
            }
        }
}

/// Makes documents of pages and records.
private struct SearchDocumentMaker: Sendable {
    let base: KnowledgeBase
    let words: FieldWords
    let phrases: Phrases
    let tree: PageTree
    /// The weights of the pages for an audience, as a percentage.
    let weights: [String: Int]

    /// Background comes behind the page that it explains.
    private static let backgroundWeight = 90
    /// A word by which records are described comes behind the records: its short text would be before them in every answer.
    private static let wordWeight = 80

    @Sendable func document(page: Page) -> SearchDocument {
        let text = base.bodyText(page)
        // A page to look things up in is found by its title and summary: its many words would bury what readers seek.
        var sections = page.record.text("search") == "title" ? [] : text.plainSections(base.citationLabels)
        if let summary = page.summary { sections.insert(SearchSection(text: plain(summary)), at: 0) }
        let declared = declared(.page(page.id), page.record)
        sections += declared.sections
        return SearchDocument(
            url: page.outputPath, type: "page", title: page.title,
            strongText: declared.highText,
            path: path(of: page), audience: base.pagesApart[page.id] ?? "",
            facets: facets(page).merging(declared.facets) { own, _ in own },
            sections: sections, language: page.language.flatMap(SearchLanguage.init(rawValue:)),
            weight: weight(of: page))
    }

    private func weight(of page: Page) -> Int {
        let layer = page.layer == .background ? Self.backgroundWeight : 100
        return layer * (page.audience.flatMap { weights[$0] } ?? 100) / 100
    }

    /// The landing pages above a page.
    private func path(of page: Page) -> String { tree.ancestors(of: page).map(\.title).joined(separator: " › ") }

    private func facets(_ page: Page) -> [String: [String]] {
        let facets = ["layer": [page.layer?.rawValue].compactMap { $0 }, "audience": [page.audience].compactMap { $0 }]
        return facets.filter { !$0.value.isEmpty }
    }

    @Sendable func document(intervention item: Intervention) -> SearchDocument {
        let vocabularies = base.vocabularies
        let level = item.classification.flatMap { vocabularies.level(of: $0) }
        let labels = { (ids: [VocabularyTerm.ID], terms: [VocabularyTerm]) in
            ids.compactMap { id in terms.first { $0.id == id }?.label }
        }
        let words =
            labels(item.audience.problems, vocabularies.problems)
            + labels(item.audience.contexts, vocabularies.contexts)
        let declared = declared(.intervention(item.id), item.record)
        let elements = (base.relations.byIntervention[item.id] ?? []).compactMap { relation -> String? in
            guard case .own = relation.basis else { return nil }
            return base.elementsByID[relation.element]?.name
        }
        return SearchDocument(
            url: base.routes.intervention(item.id), type: "intervention", title: item.name,
            names: [item.name] + [item.abbreviation].compactMap { $0 } + item.aliases,
            codes: [item.abbreviation ?? item.id.text], strongText: declared.highText,
            facts: facts(item), facets: facets(item).merging(declared.facets) { own, _ in own },
            sections: [
                SearchSection(
                    text: [
                        plain(item.audience.description),
                        level.map { phrases["levelText", filling: ["level": $0.label]] } ?? "",
                    ].filter { !$0.isEmpty }.joined(separator: " ")),
                // A section of its own under its label: an excerpt that begins in the middle of it would read as a result.
                SearchSection(heading: phrases["goal"], text: sentence(phrases.goal(plain(item.goal)))),
                SearchSection(text: evidence(item)),
                SearchSection(
                    text: (elements + words).joined(separator: ". "),
                    keywords: [ages(item.audience.age), item.duration.flatMap { phrases.duration($0) } ?? ""]
                        .filter { !$0.isEmpty }.joined(separator: " ")),
            ].filter { !$0.text.isEmpty || !$0.keywords.isEmpty } + remarks(item) + declared.sections)
    }

    /// The texts that stand beside the facts, each under its label: alone, "crisis" would not say that it is for whom the help is not.
    private func remarks(_ item: Intervention) -> [SearchSection] {
        let notes = (base.relations.byIntervention[item.id] ?? []).compactMap { relation -> MarkdownText? in
            if case .own = relation.basis { relation.note } else { nil }
        }
        let texts: [(label: String, texts: [String])] = [
            ("intensity", [item.intensity].compactMap { $0 }.map(plain)),
            ("level", [item.classification?.note].compactMap { $0 }.map(plain)),
            ("notFor", [item.exclusion?.text].compactMap { $0 }.map(plain)),
            ("requirements", item.requirements.map(\.text)), ("elements", notes.map(plain)),
            ("related", item.record.related.compactMap(\.why).map(plain)),
        ]
        return texts.filter { !$0.texts.isEmpty }.map { label, texts in
            SearchSection(heading: phrases[label], text: texts.map(sentence).joined(separator: " "))
        }
    }

    /// The evidence, as every page words it, and each finding.
    private func evidence(_ item: Intervention) -> String {
        let words = EvidenceWords(vocabularies: base.vocabularies, phrases: phrases)
        let labels = words.labels(base.evidence(of: item)).map { sentence($0.text.capitalizedFirst) }
        return (labels + item.evidence.map { plain($0.text) }).joined(separator: " ")
    }

    private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    /// The declared fields of a record for the search.
    private func declared(_ subject: EntityRef, _ record: Record) -> DeclaredSearch {
        DeclaredSearch(words: words, type: base.model.type(subject.typeID), subject: subject, record: record)
    }

    /// A record of a type that the site declares.
    @Sendable func document(record item: SiteRecord) -> SearchDocument {
        let declared = declared(.record(item.id), item.record)
        return SearchDocument(
            url: base.routes.record(item), type: item.id.type, title: item.name,
            names: [item.name] + [item.abbreviation].compactMap { $0 } + item.aliases,
            codes: [item.code].compactMap { $0 }, strongText: declared.highText, facets: declared.facets,
            sections: declared.sections)
    }

    /// The facts that a reader wants to know first: the age, how long it takes, how sure we are, and the abbreviation.
    private func facts(_ item: Intervention) -> String {
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        let words = EvidenceWords(vocabularies: base.vocabularies, phrases: phrases)
        let facts =
            [
                item.audience.age.flatMap { phrases.ages($0) }, item.duration.flatMap { phrases.duration($0) },
                level.map { levelWithPlace($0, item) },
            ] + base.evidence(of: item).main.flatMap { words.labels($0) }.map(\.text) + [item.abbreviation]
        return facts.compactMap { $0 }.joined(separator: " · ")
    }

    /// "goede aanwijzingen (stap 3 van 4)": a level with its place on its scale, where it has one.
    private func levelWithPlace(_ level: Level, _ item: Intervention) -> String {
        let levels = item.classification.flatMap { base.vocabularies.scale($0.scale) }?.levels ?? []
        let ranks = Set(levels.compactMap(\.rank)).sorted()
        guard let place = level.rank.flatMap({ ranks.firstIndex(of: $0) }) else { return level.label }
        let words = phrases["levelPlace", filling: ["n": String(place + 1), "all": String(ranks.count)]]
        return "\(level.label) (\(words))"
    }

    /// The last age that a range surely holds: the one before its end where the source excludes that or leaves it open.
    private func lastSureAge(_ range: Intervention.AgeRange) -> Int? {
        range.to.map { range.isInclusive == true ? $0 : $0 - 1 }
    }

    /// The ages that a range surely holds, as the values of a facet have them.
    private func ageRange(_ range: Intervention.AgeRange?) -> String? {
        guard let range, range.from != nil || range.to != nil else { return nil }
        return "\(range.from.map { String($0) } ?? "")..\(lastSureAge(range).map { String($0) } ?? "")"
    }

    /// Every age that a range surely holds, so that "14 jaar" finds what is for 10 t/m 18; none where there is no end.
    private func ages(_ range: Intervention.AgeRange?) -> String {
        guard let range, let last = lastSureAge(range) else { return "" }
        let first = range.from ?? 0
        return first > last || last > 120 ? "" : (first...last).map(String.init).joined(separator: " ")
    }

    private func facets(_ item: Intervention) -> [String: [String]] {
        let vocabularies = base.vocabularies
        // Who chooses a term finds what is narrower too, as in the overview.
        let facets = [
            "problems": vocabularies.problems.widened(item.audience.problems).map(\.text),
            "contexts": vocabularies.contexts.widened(item.audience.contexts).map(\.text),
            "people": vocabularies.people.widened(item.audience.people).map(\.text),
            "group": vocabularies.groups.widened([item.group].compactMap { $0 }).map(\.text),
            "level": [item.classification?.level?.text].compactMap { $0 }, "kind": [item.kind.rawValue],
            "age": [ageRange(item.audience.age)].compactMap { $0 },
        ]
        return facets.filter { !$0.value.isEmpty }
    }

    @Sendable func document(element item: ActiveElement) -> SearchDocument {
        let declared = declared(.element(item.id), item.record)
        return SearchDocument(
            url: base.routes.element(item.id), type: "element", title: item.name,
            names: [item.name] + [item.abbreviation].compactMap { $0 } + item.aliases,
            codes: [item.code].compactMap { $0 }, strongText: declared.highText,
            facts: [item.code].compactMap { $0 }.joined(separator: " · "),
            facets: ["kind": [item.kind.rawValue]].merging(declared.facets) { own, _ in own },
            sections: [SearchSection(text: plain(item.description))] + declared.sections)
    }

    @Sendable func document(recommendation item: Recommendation) -> SearchDocument {
        let text = phrases.advice(item, plain(item.text))
        let declared = declared(.recommendation(item.id), item.record)
        let decision = item.decision.map { SearchSection(heading: phrases["decision-" + $0.key], text: plain($0.text)) }
        return SearchDocument(
            url: "\(base.routes.overview(.recommendations))#\(item.id)", type: "recommendation", title: item.code,
            note: beginning(of: text, letters: 90), codes: [item.code], strongText: declared.highText,
            facets: declared.facets, sections: [SearchSection(text: text)] + decision + declared.sections)
    }

    @Sendable func document(elementList item: ElementList) -> SearchDocument {
        let declared = declared(.elementList(item.id), item.record)
        let members = item.members.compactMap { base.elementsByID[$0]?.name }.joined(separator: ". ")
        let text = [item.context.map(plain), phrases["claim", item.claim].capitalizedFirst, members]
        return SearchDocument(
            url: "\(base.routes.overview(.elementLists))#\(item.id)", type: "element-list", title: item.title,
            names: [item.title], strongText: declared.highText, facets: declared.facets,
            sections: [
                SearchSection(text: text.compactMap { $0 }.filter { !$0.isEmpty }.map(sentence).joined(separator: " "))
            ]
                + declared.sections)
    }

    @Sendable func document(term item: GlossaryTerm) -> SearchDocument {
        let declared = declared(.term(item.id), item.record)
        return SearchDocument(
            url: base.contentIndex.path(of: .term(item.id)), type: "term", title: item.term,
            names: [item.term] + [item.plural].compactMap { $0 }, synonyms: item.synonyms,
            strongText: declared.highText, facets: declared.facets,
            sections: [SearchSection(text: plain(item.definition))] + declared.sections)
    }

    /// A word of the vocabularies, found where it is explained.
    @Sendable func document(word item: VocabularyEntry) -> SearchDocument {
        let text = [item.kind, item.explanation.map { plain($0) } ?? item.text ?? ""].filter { !$0.isEmpty }
        return SearchDocument(
            url: item.path, type: "term", title: item.label, names: [item.label],
            sections: [SearchSection(text: text.joined(separator: ". "))], weight: Self.wordWeight)
    }

    @Sendable func document(reference item: Reference) -> SearchDocument {
        let label = base.citationLabels[item.id]
        let declared = declared(.reference(item.id), item.record)
        let citation =
            label.authors.joined(separator: " & ") + (label.isEtAl ? " et al." : "") + " (" + label.citedYear + ")"
        let text = [item.title, item.containerTitle, item.publisher].compactMap { $0 }.joined(separator: " ")
        return SearchDocument(
            url: base.contentIndex.path(of: .reference(item.id)), type: "reference", title: citation,
            strongText: declared.highText, facets: declared.facets,
            sections: (text.isEmpty ? [] : [SearchSection(text: text)]) + declared.sections)
    }

    private func plain(_ text: MarkdownText) -> String {
        base.linked(text).plainSections(base.citationLabels).map {
            [$0.heading, $0.text].filter { !$0.isEmpty }.joined(separator: ". ")
        }
        .joined(separator: " ")
    }
}
