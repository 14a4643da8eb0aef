import LeidraadMarkdown

/// The basis of a relation between an intervention and an element, with those that follow from a list.
package enum ExplainedBasis: String, CaseIterable, Sendable {
    case study, manual, named
    case groupClaim = "group-claim"
    case listClaim = "list-claim"

    package init(_ basis: RelationBasis) {
        switch basis {
        case .study: self = .study
        case .manual: self = .manual
        case .named: self = .named
        }
    }

    /// The basis that a list gives to those of whom a source claims it.
    package init(_ list: ElementList) { self = list.reach == .groups ? .groupClaim : .listClaim }

    /// The key of its word.
    package var key: String {
        switch self {
        case .groupClaim: "basisGroupClaim"
        case .listClaim: "basisListClaim"
        case .study, .manual, .named: "basis" + rawValue.capitalizedFirst
        }
    }

    /// The key of what it means.
    package var textKey: String {
        switch self {
        case .groupClaim: "groupClaimText"
        case .listClaim: "listClaimText"
        case .study, .manual, .named: key + "Text"
        }
    }
}

/// A word of the vocabularies, or of a closed set, with the place where it is explained.
package struct VocabularyEntry: Sendable {
    package let label: String
    /// The kind of word, for readers: "probleem", "niveau op de schaal …".
    package let kind: String
    package let explanation: MarkdownText?
    /// The closed set's own explanation, where no vocabulary gives one.
    package var text: String?
    /// The path below the site's root, with its anchor.
    package let path: String
}

/// A list of terms, with what readers call it and each of its terms.
package struct ExplainedTerms: Sendable {
    package let key: String
    package let label: String
    /// The name for one of its terms: "probleem".
    let kind: String
    package let terms: [VocabularyTerm]
}

extension KnowledgeBase {
    /// The scale of "at least": the first on which some intervention is classified. Ranks of two scales cannot be compared.
    package var facetScale: Scale? {
        let used = Set(interventions.compactMap { $0.classification?.scale })
        return vocabularies.scales.first { used.contains($0.id) } ?? vocabularies.scales.first
    }

    /// The page that explains the words by which records are described, each list and scale as a whole: the overview of interventions,
    /// else the glossary. Nil where the site shows neither.
    package var explainingPage: Overview? {
        shows(.interventions) ? .interventions : shows(.glossary) ? .glossary : nil
    }

    /// Whether records are described by words that need a place where they are explained.
    var hasExplainedWords: Bool {
        vocabularies.scales.contains { !$0.levels.isEmpty } || vocabularies.termLists.contains { !$0.terms.isEmpty }
            || !usedDirections.isEmpty || !usedBases.isEmpty
    }

    /// The lists of terms that hold any: those that every site may have, then the site's own.
    package func explainedTerms(_ phrases: Phrases) -> [ExplainedTerms] {
        let kinds = [
            "groups": "group", "problems": "problem", "contexts": "context", "people": "person", "outcomes": "outcome",
        ]
        return vocabularies.termLists.filter { !$0.terms.isEmpty }.map { key, terms in
            if let kind = kinds[key] {
                return ExplainedTerms(
                    key: key, label: phrases["vocabulary-" + key], kind: phrases["vocabulary-" + kind], terms: terms)
            }
            let label = model.vocabularies.first { $0.id == key }?.label ?? key
            return ExplainedTerms(key: key, label: label, kind: label, terms: terms)
        }
    }

    /// Every level, group, problem, context, person, outcome, direction and basis, and each term of the site's own lists, with its address.
    package func vocabularyEntries(_ phrases: Phrases) -> [VocabularyEntry] {
        guard let page = explainingPage else { return [] }
        let overview = routes.overview(page)
        var entries: [VocabularyEntry] = []
        for scale in vocabularies.scales {
            let kind = phrases["vocabulary-level", filling: ["name": scale.title]]
            entries += scale.levels.map { level in
                VocabularyEntry(
                    label: level.label, kind: kind, explanation: level.explanation,
                    path: overview + "#" + levelAnchor(scale.id, level.id, phrases))
            }
        }
        for list in explainedTerms(phrases) {
            entries += list.terms.map { term in
                VocabularyEntry(
                    label: term.label, kind: list.kind, explanation: term.explanation,
                    path: overview + "#" + termAnchor(list.key, term.id))
            }
        }
        entries += usedDirections.map { direction in
            VocabularyEntry(
                label: phrases["direction", direction], kind: phrases["vocabulary-direction"], explanation: nil,
                text: phrases["directionText-" + direction.rawValue],
                path: overview + "#" + termAnchor("direction", Identifier(direction.rawValue)))
        }
        entries += usedBases.map { basis in
            VocabularyEntry(
                label: phrases[basis.key], kind: phrases["vocabulary-basis"], explanation: nil,
                text: phrases[basis.textKey], path: overview + "#" + termAnchor("basis", Identifier(basis.rawValue)))
        }
        return entries
    }

    /// Every direction, where some finding has one: a word says more beside those that it is not.
    package var usedDirections: [FindingDirection] {
        interventions.contains { $0.evidence.contains { $0.direction != nil } } ? FindingDirection.allCases : []
    }

    /// Every basis that a relation can have, where there are any; those of lists where lists give relations.
    package var usedBases: [ExplainedBasis] {
        let lists = elementLists.filter { $0.editorial.status != .withdrawn && $0.reach != .nobody }
        let hasOwn = interventions.contains { !$0.elements.isEmpty }
        return ExplainedBasis.allCases.filter { basis in
            switch basis {
            case .study, .manual, .named: hasOwn
            case .groupClaim: lists.contains { $0.reach == .groups }
            case .listClaim: lists.contains { $0.reach == .named }
            }
        }
    }

    /// The anchor of a level on the page that explains it.
    package func levelAnchor(_ scale: Scale.ID, _ level: Level.ID, _ phrases: Phrases) -> String {
        phrases["idScale"] + "-" + scale.text + "-" + level.text
    }

    /// The anchor of a term of a list on the page that explains it.
    package func termAnchor(_ list: String, _ term: VocabularyTerm.ID) -> String { list + "-" + term.text }
}
