import LeidraadCore
import Testing
@testable import LeidraadModel

/// The dates of sources, in every form in which the usual programs write them.
struct SourceDateTests {
    private static func source(_ issued: String) -> [String: String] {
        [
            "references.yml": "- { id: a, author: [{ family: Pol }], title: Hulp, issued: \(issued) }\n",
            "index.md": "---\ntitle: Start\n---\nDat hielp [@a].\n",
        ]
    }

    @Test(
        "A source shows its year, whoever wrote the date",
        arguments: [
            "2018", "2018-05", "\"2018\"", "2018-05-31", "2018-05/2018-06", "{ date-parts: [[2018, 5]] }",
            "{ year: 2018 }",
            "{ raw: 2018-05 }", "[{ year: 2018, month: 5 }]", "[{ year: 2018 }, { year: 2019 }]",
        ])
    func year(issued: String) throws {
        let page = try SmallSite(Self.source(issued)).build()["index.html"]
        #expect(page?.contains("Pol, 2018") == true)
    }

    @Test("Words for a date stand for themselves")
    func words() throws {
        #expect(try SmallSite(Self.source("in druk")).build()["index.html"]?.contains("Pol, in druk") == true)
    }

    @Test(
        "A date that says nothing, or cannot be read, gives one message",
        arguments: [
            ("[]", Rule.missingKey), ("{}", .missingKey), ("[{ month: 5 }]", .missingKey), ("\"\"", .missingKey),
            ("{ date-parts: 2018 }", .wrongType), ("[2018]", .wrongType),
        ])
    func noYear(issued: String, rule: Rule) {
        #expect(diagnostics(of: Self.source(issued)).map(\.rule) == [rule])
    }

    @Test("A source without author and title gives one message")
    func nameless() {
        let files = ["references.yml": "- { id: a, issued: 2018 }\n", "index.md": "---\ntitle: Start\n---\n[@a]\n"]
        #expect(diagnostics(of: files).map(\.rule) == [.missingKey])
    }

    @Test("JSON may write a character in two halves, and a half alone is an error at its place")
    func surrogates() {
        let source = { (title: String) in
            "[{\"id\": \"a\", \"title\": \"\(title)\", \"issued\": {\"date-parts\": [[2018]]}}]\n"
        }
        let page = "---\ntitle: Start\n---\n[@a]\n"
        for name in ["references.json", "references.yml"] {
            #expect(diagnostics(of: [name: source("\\ud83d\\ude00 a\\/b"), "index.md": page]) == [])
            #expect(
                places(in: name, of: [name: source("x \\ude00"), "index.md": page]) == [
                    FoundPlace(.yamlSyntax, 1, 26, "\\ude00")
                ])
        }
    }
}
