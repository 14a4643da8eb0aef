import LeidraadMarkdown

/// A word of the vocabularies, or of a closed set, with the place where it is explained.
struct VocabularyEntry: Sendable {
    let label: String
    /// What sort of word it is: "probleem", "niveau op de schaal …".
    let kind: String
    let explanation: MarkdownText?
    /// What a closed set says of itself, where no vocabulary does.
    var text: String?
    /// The path below the site's root, with its anchor.
    let path: String
}

extension KnowledgeBase {
    /// Every level, group, problem, context, person, outcome, direction and basis, each with its address. Words that nothing uses are left out.
    func vocabularyEntries(_ phrases: Phrases) -> [VocabularyEntry] {
        let overview = routes.overview(.interventions)
        var entries: [VocabularyEntry] = []
        for scale in vocabularies.scales {
            let kind = phrases["vocabulary-level", filling: ["name": scale.title]]
            entries += scale.levels.map { level in
                VocabularyEntry(
                    label: level.label, kind: kind, explanation: level.explanation,
                    path: overview + "#" + levelAnchor(scale.id, level.id, phrases))
            }
        }
        let kinds = [
            "groups": "group", "problems": "problem", "contexts": "context", "people": "person", "outcomes": "outcome",
        ]
        for (list, terms) in vocabularies.termLists {
            let kind = phrases["vocabulary-" + (kinds[list] ?? list)]
            entries += terms.map { term in
                VocabularyEntry(
                    label: term.label, kind: kind, explanation: term.explanation,
                    path: overview + "#" + termAnchor(list, term.id))
            }
        }
        entries += usedDirections.map { direction in
            VocabularyEntry(
                label: phrases["direction", direction], kind: phrases["vocabulary-direction"], explanation: nil,
                text: phrases["directionText-" + direction.rawValue],
                path: overview + "#" + termAnchor("direction", Identifier(direction.rawValue)))
        }
        entries += usedBases.map { basis in
            let key = "basis" + basis.rawValue.capitalizedFirst
            return VocabularyEntry(
                label: phrases[key], kind: phrases["vocabulary-basis"], explanation: nil, text: phrases[key + "Text"],
                path: overview + "#" + termAnchor("basis", Identifier(basis.rawValue)))
        }
        return entries
    }

    /// The directions that findings have.
    var usedDirections: [FindingDirection] {
        let used = Set(interventions.flatMap(\.evidence).compactMap(\.direction))
        return FindingDirection.allCases.filter(used.contains)
    }

    /// The bases that relations have.
    var usedBases: [RelationBasis] {
        let used = Set(interventions.flatMap(\.elements).map(\.basis))
        return RelationBasis.allCases.filter(used.contains)
    }

    /// Where the overview of interventions explains a level.
    func levelAnchor(_ scale: Scale.ID, _ level: Level.ID, _ phrases: Phrases) -> String {
        phrases["idScale"] + "-" + scale.text + "-" + level.text
    }

    /// Where the overview of interventions explains a term of a list.
    func termAnchor(_ list: String, _ term: VocabularyTerm.ID) -> String { list + "-" + term.text }
}
