import LeidraadCore
import Testing
@testable import LeidraadModel

/// The table of messages in each manual, held against the rules.
struct ManualTests {
    @Test(
        "The manual explains every rule, errors and warnings apart, and no other",
        arguments: [
            ("Content/guidelines/voor-redacteuren", "wat-een-melding-betekent.md", "## Waarschuwingen"),
            ("docs/manual-en/Content/guidelines/for-editors", "what-a-message-means.md", "## Warnings"),
        ])
    func rules(folder: String, chapter: String, warnings: String) throws {
        let text = try #require(
            try Repository.texts(below: folder, ending: ".md").first { $0.0.hasSuffix(chapter) }?.1)
        let parts = text.split(separator: warnings, maxSplits: 1).map(String.init)
        #expect(explained(parts[0]) == Rule.allCases.filter(\.isError).map(\.rawValue).sorted())
        #expect(explained(parts[1]) == Rule.warnings.map(\.rawValue).sorted())
    }

    /// The codes in the first cell of each row.
    private func explained(_ text: String) -> [String] {
        let cells = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
            $0.split(separator: "|").first?.split(separator: ":").first
        }
        return cells.flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.output.1) } }.sorted()
    }
}
