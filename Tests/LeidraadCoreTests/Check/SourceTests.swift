import LeidraadCore
import Testing
@testable import LeidraadModel

/// Demands on a source besides its keys.
struct SourceTests {
    @Test("An id that no text can cite is an error with one that can", arguments: ["a b", "a;b", "“a”", "a<b>"])
    func uncitable(id: String) {
        let found = diagnostics(of: ["references.yml": item(id: "\"\(id)\"", issued: "{ date-parts: [[2018]] }")])
        #expect(found.filter { $0.severity == .error }.map(\.rule) == [.invalidID])
    }

    @Test(
        "An id that a text can cite is none",
        arguments: ["a", "deVries2018", "a:b/c.d-e_f", "müller2018", "10.1000/182"])
    func citable(id: String) {
        let files = [
            "references.yml": item(id: id, issued: "{ date-parts: [[2018, \"5\"]] }"),
            "index.md": "---\ntitle: Start\n---\n\nZie [@\(id)].\n",
        ]
        #expect(diagnostics(of: files) == [])
    }

    @Test(
        "A date in words where numbers belong is one error",
        arguments: ["[[in druk]]", "[[2018, mei]]", "[[a, b], [c]]"])
    func words(parts: String) {
        let files = [
            "references.yml": item(id: "a", issued: "{ date-parts: \(parts) }"),
            "index.md": "---\ntitle: Start\n---\n\nZie [@a].\n",
        ]
        #expect(diagnostics(of: files).map(\.rule) == [.wrongType])
    }

    private func item(id: String, issued: String) -> String {
        "- id: \(id)\n  author: [{ family: Asscher }]\n  title: T\n  issued: \(issued)\n"
    }
}
