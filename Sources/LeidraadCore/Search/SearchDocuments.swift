import LeidraadSearch

/// What the search index takes in: one document for every page and record that readers see, as plain text.
///
/// - Parameter phrases: the words of the interface, for what stands in the index under a label.
func searchDocuments(_ base: KnowledgeBase, _ settings: SearchSettings, _ phrases: Phrases) -> [SearchDocument] {
    let maker = SearchDocumentMaker(base: base, weights: settings.weights, phrases: phrases)
    let pages = concurrentMap(base.pages.filter { $0.status == .published }, maker.document(page:))
    let interventions = concurrentMap(
        base.interventions.filter { $0.editorial.status == .published }, maker.document(intervention:))
    let elements = base.elements.filter { $0.editorial.status == .published }.map(maker.document(element:))
    let recommendations = base.recommendations.filter { base.status(of: $0) != .withdrawn }.map(
        maker.document(recommendation:))
    let terms = base.glossary.map(maker.document(term:))
    let words = base.vocabularyEntries(phrases).map(maker.document(word:))
    let references = base.references.map(maker.document(reference:))
    return pages + interventions + elements + recommendations + (terms + words + references)
}

/// Makes documents of pages and records.
private struct SearchDocumentMaker: Sendable {
    let base: KnowledgeBase
    /// What the pages for an audience count for, as a percentage.
    let weights: [String: Int]
    let phrases: Phrases

    /// Background comes behind the page that it explains.
    private static let backgroundWeight = 90

    @Sendable func document(page: Page) -> SearchDocument {
        let text = base.texts[SourceSpan(file: page.record.file, range: page.bodyRange)] ?? LinkedText()
        var sections = text.plainSections(base.citationLabels)
        if let summary = page.summary { sections.insert(SearchSection(text: plain(summary)), at: 0) }
        return SearchDocument(
            url: page.outputPath, type: "page", title: page.title,
            facets: page.layer.map { ["layer": [$0.rawValue]] } ?? [:],
            sections: sections, language: page.language.flatMap(SearchLanguage.init(rawValue:)),
            weight: weight(of: page))
    }

    private func weight(of page: Page) -> Int {
        let layer = page.layer == .background ? Self.backgroundWeight : 100
        return layer * (page.audience.flatMap { weights[$0] } ?? 100) / 100
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
        let elements = (base.relations.byIntervention[item.id] ?? []).compactMap { relation -> String? in
            guard case .own = relation.basis else { return nil }
            return base.elementsByID[relation.element]?.name
        }
        return SearchDocument(
            url: base.routes.intervention(item.id), type: "intervention", title: item.name,
            names: [item.name] + [item.abbreviation].compactMap { $0 } + item.aliases,
            codes: [item.abbreviation ?? item.id.text],
            facets: facets(item),
            sections: [
                SearchSection(
                    text: [
                        plain(item.audience.description),
                        sentence(phrases["goalText", filling: ["goal": plain(item.goal)]]),
                        level.map { phrases["levelText", filling: ["level": $0.label]] } ?? "",
                    ].filter { !$0.isEmpty }.joined(separator: " ")),
                SearchSection(text: evidence(item)),
                SearchSection(
                    text: (elements + words).joined(separator: ". "), keywords: ages(item.audience.age)),
            ].filter { !$0.text.isEmpty || !$0.keywords.isEmpty })
    }

    /// What is known, as every page says it, and each finding.
    private func evidence(_ item: Intervention) -> String {
        let words = EvidenceWords(vocabularies: base.vocabularies, phrases: phrases)
        let labels = words.labels(base.evidence(of: item)).map { sentence($0.text.capitalizedFirst) }
        return (labels + item.evidence.map { plain($0.text) }).joined(separator: " ")
    }

    private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    /// Every age that a range surely holds, so that "14 jaar" finds what is for 10 t/m 18: without the last year where the source
    /// excludes it or leaves it open, and none where there is no end.
    private func ages(_ range: Intervention.AgeRange?) -> String {
        guard let range, let to = range.to else { return "" }
        let (first, last) = (range.from ?? 0, range.isInclusive == true ? to : to - 1)
        return first > last || last > 120 ? "" : (first...last).map(String.init).joined(separator: " ")
    }

    private func facets(_ item: Intervention) -> [String: [String]] {
        let facets = [
            "problems": item.audience.problems.map(\.text), "contexts": item.audience.contexts.map(\.text),
            "people": item.audience.people.map(\.text), "group": [item.group?.text].compactMap { $0 },
            "level": [item.classification?.level?.text].compactMap { $0 }, "kind": [item.kind.rawValue],
        ]
        return facets.filter { !$0.value.isEmpty }
    }

    @Sendable func document(element item: ActiveElement) -> SearchDocument {
        SearchDocument(
            url: base.routes.element(item.id), type: "element", title: item.name,
            names: [item.name] + [item.abbreviation].compactMap { $0 } + item.aliases,
            codes: [item.code].compactMap { $0 },
            facets: ["kind": [item.kind.rawValue]], sections: [SearchSection(text: plain(item.description))])
    }

    @Sendable func document(recommendation item: Recommendation) -> SearchDocument {
        let text = plain(item.text)
        return SearchDocument(
            url: "\(base.routes.overview(.recommendations))#\(item.id)", type: "recommendation", title: item.code,
            note: beginning(of: text, letters: 90), codes: [item.code], sections: [SearchSection(text: text)])
    }

    @Sendable func document(term item: GlossaryTerm) -> SearchDocument {
        SearchDocument(
            url: "\(base.routes.overview(.glossary))#\(item.id)", type: "term", title: item.term,
            names: [item.term] + [item.plural].compactMap { $0 }, synonyms: item.synonyms,
            sections: [SearchSection(text: plain(item.definition))])
    }

    /// A word of the vocabularies, found where it is explained.
    @Sendable func document(word item: VocabularyEntry) -> SearchDocument {
        let text = [item.kind, item.explanation.map { plain($0) } ?? item.text ?? ""].filter { !$0.isEmpty }
        return SearchDocument(
            url: item.path, type: "term", title: item.label, names: [item.label],
            sections: [SearchSection(text: text.joined(separator: ". "))])
    }

    @Sendable func document(reference item: Reference) -> SearchDocument {
        let label = base.citationLabels[item.id]
        let citation =
            label.authors.joined(separator: " & ") + (label.isEtAl ? " et al." : "") + " (" + label.year + ")"
        let text = [item.title, item.containerTitle, item.publisher, item.note].compactMap { $0 }.joined(separator: " ")
        return SearchDocument(
            url: "\(base.routes.overview(.references))#\(base.routes.anchor(item.id))", type: "reference",
            title: citation,
            sections: text.isEmpty ? [] : [SearchSection(text: text)])
    }

    private func plain(_ text: MarkdownText) -> String {
        base.linked(text).plainSections(base.citationLabels).map {
            [$0.heading, $0.text].filter { !$0.isEmpty }.joined(separator: ". ")
        }
        .joined(separator: " ")
    }
}
