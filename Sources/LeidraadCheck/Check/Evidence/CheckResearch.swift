import LeidraadModel

/// A record that says of its help that there is no research, beside findings of studies that point some way.
func checkResearch(_ record: Record, _ schema: Schema) -> [LocatedProblem] {
    guard schema.name == .intervention, record.text("research") == ResearchState.none.rawValue else { return [] }
    let contradicting = record.records("evidence").filter { finding in
        let design: StudyDesign? = finding.word("design")
        let knowledge: Knowledge = finding.word("knowledge") ?? (design == .practice ? .practice : .study)
        let direction: FindingDirection? = finding.word("direction")
        return knowledge == .study && direction != nil && direction != .notStudied
    }
    guard !contradicting.isEmpty else { return [] }
    return [
        LocatedProblem(
            .evidence(.researchContradictsFindings(count: contradicting.count)), at: record.span("research"))
    ]
}
