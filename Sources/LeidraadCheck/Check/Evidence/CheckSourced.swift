import LeidraadModel

/// Findings, figures, relations of basis `study` and recommendations with a strength that name no source, and rest on none by
/// what the whole record was written from.
func checkSourced(_ record: Record, _ schema: Schema, _ origin: Origin) -> [LocatedProblem] {
    guard origin.sources.isEmpty else { return [] }
    switch schema.name {
    case .intervention: return unsourcedFindings(record) + unsourcedRelations(record)
    case .recommendation: return [unsourcedRecommendation(record)].compactMap { $0 }
    default: return []
    }
}

private func unsourcedFindings(_ record: Record) -> [LocatedProblem] {
    record.records("evidence").filter { $0.list("sources").isEmpty }.map { finding in
        LocatedProblem(
            .evidence(.unsourcedFinding(hasFigures: !finding.list("figures").isEmpty)), at: finding.span("finding"))
    }
}

private func unsourcedRelations(_ record: Record) -> [LocatedProblem] {
    record.records("elements").filter {
        $0.text("basis") == RelationBasis.study.rawValue && $0.list("sources").isEmpty
    }.map {
        LocatedProblem(.evidence(.unsourcedRelation(element: $0.text("element") ?? "")), at: $0.span("basis"))
    }
}

/// Items of relations that the site declares and that name no source: of a relation of which each item must, and of basis `study` where the
/// record does not say what it was written from either.
func checkOwnRelations(_ record: Record, _ schema: Schema, _ origin: Origin) -> [LocatedProblem] {
    schema.fields.flatMap { field -> [LocatedProblem] in
        guard case .idOrRecord(_, let item) = field.type.item ?? field.type else { return [] }
        let needsSources = item.field("sources")?.isRequired == true
        let items = [record.record(field.key)].compactMap { $0 } + record.records(field.key)
        return items.filter { $0.list("sources").isEmpty }.compactMap { group -> LocatedProblem? in
            // Where the key is absent and has to be there, that has been reported.
            let isEmpty = needsSources && group.values["sources"] != nil
            let isStudy = group.text("basis") == RelationBasis.study.rawValue && !needsSources
            guard isEmpty || isStudy && origin.sources.isEmpty else { return nil }
            let target = item.targetKeys.lazy.compactMap(group.text).first ?? ""
            return LocatedProblem(
                .evidence(.unsourcedItem(target: target)), at: group.span(isEmpty ? "sources" : "basis"))
        }
    }
}

private func unsourcedRecommendation(_ record: Record) -> LocatedProblem? {
    guard let strength = record.text("strength"), record.list("sources").isEmpty else { return nil }
    return LocatedProblem(
        .evidence(.unsourcedRecommendation(code: record.text("code") ?? "", strength: strength)),
        at: record.span("strength"))
}
