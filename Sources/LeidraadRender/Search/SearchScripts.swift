import LeidraadFiles
import LeidraadModel
import LeidraadSearch
import LeidraadWords

extension TemplateSet {
    /// The scripts of `search/` that a reader needs only once the search is opened, in the order of their names.
    package var searchScripts: [SourceFile] { assets.filter { isSearchScript($0.path) }.sorted { $0.path < $1.path } }
}

/// The script of the search: the words of its field, then the scripts themselves. A reader's first question waits for one file
/// and not for twenty.
package func searchScript(_ base: KnowledgeBase, _ templates: TemplateSet) throws -> OutputFile {
    let phrases = templates.phrases(for: base.site.language)
    var own = ownWords(base.site.language.words, phrases)
    // Of a type without records there is nothing to find.
    for type in base.model.types where base.records(of: type).isEmpty { own["type." + type.id] = nil }
    let words = try SearchInterface.script(strings: own.merging(labels(base, phrases)) { _, label in label })
    return OutputFile(path: "search/search.js", bytes: words + templates.searchScripts.flatMap(compacted))
}

/// The words of the search itself: those under `find-`, by the names that the scripts know.
private func ownWords(_ words: WordTable, _ phrases: Phrases) -> [String: String] {
    let keys = words.keys.filter { $0.hasPrefix("find-") }
    let named = keys.map { key in
        (key.dropFirst("find-".count).map { $0 == "-" ? "." : String($0) }.joined(), phrases[key])
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
}

/// The words for facets and their values on the results page.
private func labels(_ base: KnowledgeBase, _ phrases: Phrases) -> [String: String] {
    var labels: [String: String] = [:]
    // The word of a facet that no record of a built-in type has would stand before that of a type of the site's own.
    if !base.interventions.isEmpty {
        for key in ["problems", "contexts", "people", "group", "level", "age"] {
            labels["facet." + key] = phrases["facet-" + key]
        }
    }
    if !(base.interventions.isEmpty && base.elements.isEmpty) { labels["facet.kind"] = phrases["facet-kind"] }
    labels["facet.layer"] = phrases["layerName"]
    labels["facet.audience"] = phrases["searchAudience"]
    for audience in Set(base.pages.compactMap(\.audience)) {
        labels["value.audience.\(audience)"] = audience.capitalizedFirst
    }
    // The words of what research shows, each with the sign that stands before it on every page.
    for direction in base.usedDirections { labels["sign." + phrases["direction", direction]] = direction.rawValue }
    for style in ["not-stated", "not-named"] { labels["sign." + phrases["direction-" + style]] = style }
    let vocabularies = base.vocabularies
    for (key, terms) in [
        ("problems", vocabularies.problems), ("contexts", vocabularies.contexts), ("people", vocabularies.people),
        ("group", vocabularies.groups),
    ] {
        for term in terms { labels["value.\(key).\(term.id)"] = term.label }
    }
    for type in base.model.types {
        for field in type.fields where field.isShown(.facet) && !base.records(of: type).isEmpty {
            let unit = if case .range = field.kind, let unit = field.unit { " (\(unit))" } else { "" }
            labels.add(field.label + unit, "facet." + field.key)
            for (value, label) in declaredValues(field, of: type, base, phrases) {
                labels.add(label, "value.\(field.key).\(FieldWords.facetID(value))")
            }
        }
        if type.id == BuiltInType.elementList.rawValue, !base.elementLists.isEmpty {
            labels["type." + type.id] = phrases["type-\(type.id)-many"].capitalizedFirst
        }
        if let label = type.label { labels["type." + type.id] = label.many.capitalizedFirst }
    }
    for level in vocabularies.scales.flatMap(\.levels) { labels["value.level.\(level.id)"] = level.label }
    for kind in base.model.interventionKinds where !base.interventions.isEmpty {
        labels.add(phrases["kind", kind], "value.kind." + kind.rawValue)
    }
    for kind in base.model.elementKinds where !base.elements.isEmpty {
        labels.add(phrases["elementKind", kind], "value.kind." + kind.rawValue)
    }
    for layer in Set(base.pages.compactMap(\.layer)) {
        labels["value.layer." + layer.rawValue] = phrases["layer", layer]
    }
    return labels
}

extension [String: String] {
    /// Adds the label of a type to those that other types give to the same key: a filter of the results has records of all of them.
    fileprivate mutating func add(_ label: String, _ key: String) {
        guard let others = self[key] else { return self[key] = label }
        if others != label, !others.components(separatedBy: " / ").contains(label) {
            self[key] = others + " / " + label
        }
    }
}

/// The values that a declared field can have, each with its word.
private func declaredValues(_ field: RecordField, of type: RecordType, _ base: KnowledgeBase, _ phrases: Phrases)
    -> [(String, String)]
{
    switch field.kind {
    case .choice(let values): values.map { ($0.id, $0.label) }
    case .term(let list): base.vocabularies.terms(list).map { ($0.id.text, $0.label) }
    case .level(let scale): base.vocabularies.scale(Identifier(scale))?.levels.map { ($0.id.text, $0.label) } ?? []
    case .boolean: [("true", phrases["yes"]), ("false", phrases["no"])]
    case .record(let types):
        base.contentIndex.entries.values.filter { types.contains($0.subject.typeID) }.map {
            ($0.subject.idText, $0.name)
        }
    case .text, .url, .page, .source, .integer, .number:
        base.records(of: type).filter(\.isPublished).flatMap { item in
            let words = FieldWords(base: base, phrases: phrases)
            return zip(words.rawTexts(field, item.record), words.texts(field, in: item.record))
        }
    case .range, .date, .markdown, .group: []
    }
}
