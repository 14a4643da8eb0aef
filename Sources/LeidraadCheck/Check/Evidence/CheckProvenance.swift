import LeidraadModel

/// A record that readers see and that does not say what it was written from: a warning, or an error where the site asks for it.
///
/// A term, an element, a list or a recommendation with sources of its own says it by those.
func checkProvenance(_ record: Record, _ schema: Schema, _ site: Site) -> [LocatedProblem] {
    let status = record.text("status")
    guard status != PublicationStatus.draft.rawValue, status != PublicationStatus.withdrawn.rawValue else { return [] }
    guard !site.origin(of: record).isStated, record.list("sources").isEmpty else { return [] }
    let title = record.title
    return [
        LocatedProblem(
            .evidence(.noProvenance(name: title.text, isRequired: site.requiresProvenance)), at: title.span)
    ]
}

/// Related records without a reason.
func checkRelated(_ record: Record) -> [LocatedProblem] {
    record.related.filter { $0.why == nil }.map {
        LocatedProblem(.evidence(.relatedWithoutReason($0.to)), at: $0.span)
    }
}

/// A record whose facts are no longer those that were checked.
func checkFactsHash(_ record: Record, _ schema: Schema) -> [LocatedProblem] {
    guard schema.field("checked_facts") != nil, let hash = record.text("checked_facts"),
        hash != record.factsHash(schema)
    else { return [] }
    let day = record.date("checked")?.iso8601 ?? "…"
    return [
        LocatedProblem(
            .evidence(.factsChanged(name: record.title.text, checked: day, id: recordID(record.file))),
            at: record.span("checked_facts"))
    ]
}

/// Levels of a rating that names no scale, and that no scale has.
func checkRatings(_ record: Record, _ parsed: ParsedContent) -> [LocatedProblem] {
    guard !parsed.unread.files.contains(.vocabularies), !parsed.lostVocabulary("scales") else { return [] }
    let levels = Set(parsed.vocabularies.scales.flatMap(\.levels).map(\.id.text))
    return ([record] + record.records("evidence")).compactMap { item in
        guard let level = item.text("certainty"), !levels.contains(level) else { return nil }
        return LocatedProblem(
            .danglingReference(level, target: .level, suggestion: Suggestion(for: level, among: levels)),
            at: item.span("certainty"))
    }
}
