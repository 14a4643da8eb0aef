import Testing

@testable import LeidraadModel

/// Words with places that are filled in.
struct PhrasesTests {
    @Test(
        "A word bends to a number that is filled in, in its own place",
        arguments: [
            ("1", "4", "1 row and 4 columns"), ("2", "1", "2 rows and 1 column"), ("0", "11", "0 rows and 11 columns"),
        ])
    func numbers(rows: String, columns: String, text: String) {
        let words = Phrases(["shown": "{rows} {rows:row|rows} and {columns} {columns:column|columns}"])
        #expect(words["shown", filling: ["rows": rows, "columns": columns]] == text)
    }

    @Test("Other braces and colons stay as they are")
    func others() {
        let words = Phrases(["said": "{n}: {other} {m:one} {n:one|more"])
        #expect(words["said", filling: ["n": "1", "m": "1"]] == "1: {other} {m:one} {n:one|more")
    }
}
