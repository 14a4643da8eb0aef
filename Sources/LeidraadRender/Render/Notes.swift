import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The notes that a page shows beside a link to a term or a record, by the address from the site's root.
func notes(_ scope: PageScope) -> JSON {
    let base = scope.base
    var entries: [(String, JSON)] = []
    let add = { (subject: EntityRef, kind: String, text: String) in
        guard let entry = base.contentIndex.entries[subject], entry.isLinked, !text.isEmpty else { return }
        entries.append((entry.path, .array([.string(entry.name), .string(kind), .string(text)])))
    }
    let phrases = scope.phrases
    // Words of the editors themselves are called so here too.
    let kindOf = { (words: [String?], record: Record) in
        (words + [base.origin(of: record).isByEditors ? phrases["byEditors"] : nil]).compactMap { $0 }.joined(
            separator: " · ")
    }
    for item in base.glossary {
        add(.term(item.id), kindOf([phrases["kindOf-glossary"]], item.record), base.plainText(item.definition))
    }
    for item in base.interventions {
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        let kind = [
            phrases["kind", item.kind].capitalizedFirst, item.audience.age.flatMap { phrases.ages($0) }, level?.label,
        ]
        add(
            .intervention(item.id), kind.compactMap { $0 }.joined(separator: " · "),
            phrases.goal(base.plainText(item.goal)))
    }
    for item in base.elements {
        add(
            .element(item.id), kindOf([phrases["element"], item.code], item.record),
            base.plainText(item.description))
    }
    for item in base.recommendations {
        let kind = [phrases["recommendation"] + " " + item.code] + RecommendationViews(scope: scope).marks(item)
        add(.recommendation(item.id), kindOf(kind, item.record), base.plainText(item.text))
    }
    return .object(entries)
}
