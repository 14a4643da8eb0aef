import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// What a page shows beside a link to a term or a record: the words of a note, by the address from the site's root.
func notes(_ scope: PageScope) -> JSON {
    let base = scope.base
    var entries: [(String, JSON)] = []
    let add = { (subject: EntityRef, kind: String, text: String) in
        guard let entry = base.contentIndex.entries[subject], entry.isVisible, !text.isEmpty else { return }
        entries.append((entry.path, .array([.string(entry.name), .string(kind), .string(text)])))
    }
    let phrases = scope.phrases
    for item in base.glossary { add(.term(item.id), phrases["kindOf-glossary"], scope.plainText(item.definition)) }
    for item in base.interventions {
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        let kind = [
            phrases["kind", item.kind].capitalizedFirst, item.audience.age.flatMap { phrases.ages($0) }, level?.label,
        ]
        add(
            .intervention(item.id), kind.compactMap { $0 }.joined(separator: " · "),
            scope.goalText(item))
    }
    for item in base.elements {
        let kind = [phrases["element"], item.code].compactMap { $0 }.joined(separator: " · ")
        add(.element(item.id), kind, scope.plainText(item.description))
    }
    for item in base.recommendations {
        add(
            .recommendation(item.id), phrases["recommendation"] + " " + item.code,
            scope.plainText(item.text))
    }
    return .object(entries)
}
