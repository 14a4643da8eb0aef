import LeidraadModel

/// Terms whose broader term does not exist, or that fall under themselves.
func checkBroader(_ parsed: ParsedContent) -> [LocatedProblem] {
    guard let record = parsed.vocabularyRecord else { return [] }
    let own = parsed.model.vocabularies.map(\.id).filter { !builtInVocabularies.contains($0) }
    return (builtInVocabularies + ["recommendation_series"] + own).flatMap {
        checkBroader(record.records($0), among: vocabularyTarget($0))
    }
}

private func checkBroader(_ terms: [Record], among target: ReferenceTarget) -> [LocatedProblem] {
    let ids = Set(terms.compactMap { $0.text("id") })
    var parents: [String: String] = [:]
    for term in terms { if let id = term.text("id") { parents[id] = term.text("broader") } }
    return terms.compactMap { term in
        guard let id = term.text("id"), let broader = term.text("broader") else { return nil }
        guard ids.contains(broader) else {
            return LocatedProblem(
                .danglingReference(broader, target: target, suggestion: Suggestion(for: broader, among: ids)),
                at: term.span("broader"))
        }
        guard let chain = cycle(from: id, parents) else { return nil }
        return LocatedProblem(.evidence(.cyclicBroader(chain)), at: term.span("broader"))
    }
}

/// Sources that are known through themselves: then nobody says where anything stands.
func checkVia(_ parsed: ParsedContent) -> [LocatedProblem] {
    let records = parsed.records.filter { $0.schema.name == .reference }.map(\.record)
    var parents: [String: String] = [:]
    for record in records { if let id = record.text("id") { parents[id] = record.text("via") } }
    guard !parents.isEmpty else { return [] }
    return records.compactMap { record in
        guard let id = record.text("id"), parents[id] != nil, let chain = cycle(from: id, parents) else { return nil }
        return LocatedProblem(.evidence(.cyclicVia(chain)), at: record.span("via"))
    }
}

/// The way from an id back to itself, or nil.
private func cycle(from start: String, _ parents: [String: String]) -> [String]? {
    var chain = [start]
    while let last = chain.last, let next = parents[last] {
        chain.append(next)
        if next == start { return chain }
        guard chain.count <= parents.count else { return nil }
    }
    return nil
}
