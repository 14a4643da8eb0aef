import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Blocks that show what they stand in, and blocks that show too much.
struct ShownTextTests {
    private static func block(_ kind: String, _ options: String = "") -> String {
        "|\n  Zie:\n\n  ```\(kind)\n  \(options)\n  ```\n"
    }

    private static func intervention(_ name: String, goal: String) -> String {
        "name: \(name)\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: \(goal)"
    }

    private static func rules(_ files: [String: String]) -> [String] {
        diagnostics(of: files).filter { $0.severity == .error }.map {
            "\($0.location.file):\($0.location.line) \($0.rule.rawValue)"
        }
    }

    @Test("A block may not show the text in which it stands")
    func itself() {
        #expect(
            Self.rules(["interventions/a.yml": Self.intervention("A", goal: Self.block("interventions"))]) == [
                "interventions/a.yml:7 cyclic-text"
            ])
        #expect(
            Self.rules(["elements/e.yml": "name: E\nkind: practice\ndescription: " + Self.block("elements")]) == [
                "elements/e.yml:6 cyclic-text"
            ])
        #expect(
            Self.rules(["recommendations/r1.yml": "code: R1\ntext: " + Self.block("recommendations")]) == [
                "recommendations/r1.yml:5 cyclic-text"
            ])
        #expect(
            Self.rules(["recommendations/r1.yml": "code: R1\ntext: |\n  Tekst.\n\n  > [!RECOMMENDATION] r1\n"]) == [
                "recommendations/r1.yml:5 cyclic-text"
            ])
        #expect(
            Self.rules(["glossary.yml": "- term: aap\n  definition: |\n    Zie:\n\n    ```glossary\n    ```\n"]) == [
                "glossary.yml:5 cyclic-text"
            ])
    }

    @Test("A circle of records of two kinds is told at each block, with the way")
    func circle() {
        let files = [
            "interventions/a.yml": Self.intervention("A", goal: Self.block("elements", "ids: [e]")),
            "elements/e.yml": "name: E\nkind: practice\ndescription: " + Self.block("interventions", "ids: [a]"),
        ]
        let found = diagnostics(of: files).filter { $0.rule == .cyclicText }
        #expect(found.map(\.location.file) == ["elements/e.yml", "interventions/a.yml"])
        #expect(found.last?.message.hasSuffix("a → e → a") == true)
    }

    @Test("A part of a recommendation that shows the whole is a circle")
    func part() {
        let files = [
            "recommendations/r1.yml": "code: R1\ntext: Geheel.\n",
            "recommendations/r2.yml": "code: R2\npart_of: r1\ntext: |\n  Deel.\n\n  > [!RECOMMENDATION] r1\n",
        ]
        #expect(Self.rules(files) == ["recommendations/r2.yml:6 cyclic-text"])
    }

    @Test("A block that shows other fields or other records than its own is no circle")
    func noCircle() {
        let files = [
            "interventions/a.yml": Self.intervention(
                "A", goal: Self.block("interventions", "columns: [name, duration]")),
            "interventions/b.yml": Self.intervention("B", goal: Self.block("interventions", "ids: [a]")),
            "index.md": "---\ntitle: T\n---\n\n```interventions\n```\n",
        ]
        #expect(Self.rules(files) == [])
    }

    @Test("A page whose blocks show too much is refused at the block that is too much")
    func page() {
        let sources = (0..<200).map { "- { id: s\($0), title: T\($0), author: [{ family: F }], issued: 2018 }\n" }
            .joined()
        let page = "---\ntitle: T\n---\n" + String(repeating: "```references\n```\n\n", count: 101)
        let found = diagnostics(of: ["references.yml": sources, "index.md": page]).filter { $0.severity == .error }
        #expect(found.map { "\($0.rule.rawValue) \($0.location.line)" } == ["page-too-large 304"])
    }

    @Test("Blocks in blocks that double are refused, however small each is")
    func doubling() {
        var files: [String: String] = [:]
        for number in 0..<16 {
            let blocks = String(
                repeating: "  ```interventions\n  ids: [a\(number + 1)]\n  columns: [goal]\n  ```\n\n", count: 3)
            files["interventions/a\(number).yml"] = Self.intervention(
                "Hulp \(number)", goal: number < 15 ? "|\n" + blocks : "Rust.\n")
        }
        let start = ContinuousClock.now
        #expect(Set(Self.rules(files).map { $0.split(separator: " ").last }) == ["page-too-large"])
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test("Many records with one block each are judged in time that grows with their number")
    func growth() {
        func seconds(_ count: Int) -> Duration {
            var files: [String: String] = [:]
            for number in 0..<count {
                files["interventions/a\(number).yml"] = Self.intervention(
                    "Hulp \(number)x", goal: Self.block("interventions", "columns: [name]"))
            }
            let start = ContinuousClock.now
            #expect(diagnostics(of: files).allSatisfy { $0.rule != .cyclicText })
            return ContinuousClock.now - start
        }
        _ = seconds(50)
        // Other tests run beside this one: one of five measurements has to be undisturbed.
        #expect((0..<5).contains { _ in seconds(200) * 10 > seconds(800) })
    }
}
