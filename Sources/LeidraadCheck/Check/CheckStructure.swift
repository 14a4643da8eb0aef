import LeidraadFiles
import LeidraadModel

/// Variants that lead back to themselves.
func cyclicVariants(_ interventions: [Intervention]) -> [LocatedProblem] {
    let parents = Dictionary(interventions.map { ($0.id, $0.variantOf) }, uniquingKeysWith: { first, _ in first })
    return interventions.compactMap { item in
        guard let cycle = cycle(from: item.id, parents: parents) else { return nil }
        return LocatedProblem(.cyclicVariant(cycle.map(\.text)), at: item.record.span("variant_of"))
    }
}

/// Pages beside a folder of the same name that has a landing page: a path that leaves the file out means either.
func pagesBesideFolders(_ pages: [Page]) -> [LocatedProblem] {
    let ids = Set(pages.map(\.id.text))
    return pages.filter { ids.contains($0.id.text + "/index") }.map {
        LocatedProblem(.pageBesideFolder($0.id.text), at: .start(of: $0.record.file))
    }
}

/// Recommendations that are a part of themselves.
func cyclicParts(_ recommendations: [Recommendation]) -> [LocatedProblem] {
    let parents = Dictionary(recommendations.map { ($0.id, $0.partOf) }, uniquingKeysWith: { first, _ in first })
    return recommendations.compactMap { item in
        guard let cycle = cycle(from: item.id, parents: parents) else { return nil }
        return LocatedProblem(.cyclicPart(cycle.map(\.text)), at: item.record.span("part_of"))
    }
}

/// The way from an id back to itself, or nil.
func cycle<ID: Hashable>(from start: ID, parents: [ID: ID?]) -> [ID]? {
    var chain = [start]
    var seen: Set<ID> = [start]
    while let last = chain.last, let parent = parents[last] ?? nil {
        chain.append(parent)
        if parent == start { return chain }
        guard seen.insert(parent).inserted else { return nil }
    }
    return nil
}

/// Ages and durations that hold nothing.
func ranges(_ item: Intervention) -> [LocatedProblem] {
    var problems: [LocatedProblem] = []
    if let age = item.audience.age, let from = age.from, let to = age.to,
        age.isInclusive == false ? from >= to : from > to
    {
        let span = item.record.record("audience")?.span("age") ?? item.record.span("audience")
        problems.append(
            LocatedProblem(.ageRangeUpsideDown(from: from, to: to, isInclusive: age.isInclusive ?? true), at: span))
    }
    // Of a duration whose unit is missing, the record still has the numbers.
    if let duration = item.record.record("duration"), let min = duration.number("min"),
        let max = duration.number("max"), let minimum = Double(min), let maximum = Double(max), minimum > maximum
    {
        problems.append(LocatedProblem(.rangeUpsideDown(min: min, max: max), at: item.record.span("duration")))
    }
    return problems
}

/// Whether a source has nothing by which a text could name it.
func isNameless(_ item: Reference) -> Bool {
    item.authors.isEmpty && item.editors.isEmpty && item.title == nil
}

/// A source needs an author or a title; CSL itself asks for neither.
func namelessReference(_ item: Reference) -> LocatedProblem? {
    guard isNameless(item) else { return nil }
    return LocatedProblem(
        .missingKey("author", of: .reference, example: "[{ family: Jansen }]"), at: item.record.span("id"))
}
