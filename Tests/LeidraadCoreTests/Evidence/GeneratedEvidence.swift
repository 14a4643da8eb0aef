@testable import LeidraadCore
@testable import LeidraadModel

/// Interventions with findings of every sort, the same ones for the same seed.
struct GeneratedEvidence {
    let files: [String: String]

    init(count: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var files = [
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
            "elements/plan.yml": "name: Plan\nkind: practice\ndescription: Een plan.\nby: editors\n",
            "element-lists/lijst.yml":
                "title: Lijst\nclaim: presumed\nscope: nearly-all\nsources: [a]\nmembers: [plan]\nby: editors\n",
            "vocabularies.yml": """
            outcomes:
              - { id: rust, label: rust }
              - { id: thuis, label: thuis wonen, main: true }
              - { id: school, label: school }

            """,
        ]
        for number in 1...count {
            files["interventions/hulp-\(number).yml"] = SmallSite.intervention(
                "Hulp \(number)",
                Self.evidence(&random)
                    + "elements:\n  - { element: plan, basis: named, sources: [a] }\nbased_on: [a]\n")
        }
        self.files = files
    }

    private static func evidence(_ random: inout SeededGenerator) -> String {
        let findings = (0..<Int.random(in: 0...4, using: &random)).map { number -> String in
            var keys = ["finding: Bevinding \(number).", "sources: [a]"]
            if let direction = FindingDirection.allCases.randomElement(using: &random), Bool.random(using: &random) {
                keys.append("direction: \(direction.rawValue)")
            }
            if let outcome = ["rust", "thuis", "school"].randomElement(using: &random), Bool.random(using: &random) {
                keys.append("outcome: \(outcome)")
            }
            if let knowledge = Knowledge.allCases.randomElement(using: &random), Bool.random(using: &random) {
                keys.append("knowledge: \(knowledge.rawValue)")
            }
            return "  - { \(keys.joined(separator: ", ")) }\n"
        }
        let state = ResearchState.allCases.randomElement(using: &random)
        let research =
            Int.random(in: 0..<3, using: &random) == 0 ? state.map { "research: \($0.rawValue)\n" } ?? "" : ""
        return (findings.isEmpty ? "" : "evidence:\n" + findings.joined()) + research
    }
}
