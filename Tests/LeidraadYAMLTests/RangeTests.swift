import LeidraadYAML
import Testing

@Suite("Places")
struct RangeTests {
    @Test("Keys and values know their bytes after accents, emoji, tabs and comments")
    func ranges() throws {
        let text = "# één 👨‍👩‍👧\nnaam:\t\"Jeugd 👩🏽\"   # é\nlijst: [é, \"𝒳\"]\nlaatste: zo\n"
        let root = try #require(parseYAML(bytes(text)).root?.mapping)
        #expect(root.map { source($0.keyRange, in: text) } == ["naam", "lijst", "laatste"])
        #expect(root.map { source($0.value.range, in: text) } == ["\"Jeugd 👩🏽\"", "[é, \"𝒳\"]", "zo"])
        #expect(root[1].value.sequence?.map { source($0.range, in: text) } == ["é", "\"𝒳\""])
    }

    @Test("Nested blocks end with their last child")
    func blocks() throws {
        let text = "a:\n  - x: 1\n    y: é\n  - z\n\n# comment\nb:\n- 1\n- 2\n\nc:\n"
        let root = try #require(parseYAML(bytes(text)).root)
        #expect(root["a"].map { source($0.range, in: text) } == "- x: 1\n    y: é\n  - z")
        #expect(root["a"]?.sequence?.first.map { source($0.range, in: text) } == "x: 1\n    y: é")
        #expect(root["b"].map { source($0.range, in: text) } == "- 1\n- 2")
        #expect(root["c"]?.range == text.utf8.count - 1..<text.utf8.count - 1)
    }

    @Test("A block scalar runs from its header to its last text")
    func blockScalars() throws {
        let text = "doel: |\r\n  Één.\r\n\r\n  Twee 👍.\r\n\r\nx:\r\n  y: >+\r\n    a\r\n\r\n\r\nz: 1\r\n"
        let root = try #require(parseYAML(bytes(text)).root)
        #expect(root["doel"].map { source($0.range, in: text) } == "|\r\n  Één.\r\n\r\n  Twee 👍.")
        #expect(root["doel"]?.scalar == "Één.\n\nTwee 👍.\n")
        #expect(root["x"]?["y"].map { source($0.range, in: text) } == ">+\r\n    a")
        #expect(root["z"].map { source($0.range, in: text) } == "1")
    }

    @Test("A byte-order mark is no column")
    func byteOrderMark() throws {
        let text = "\u{FEFF}a: 1\nb: 2\n"
        let root = try #require(parseYAML(bytes(text)).root)
        #expect(root.mapping?.map { source($0.keyRange, in: text) } == ["a", "b"])
        #expect(root.range == 3..<12)
    }

    @Test("Offsets in a slice are offsets in its file")
    func slices() throws {
        let file = bytes("---\ntitel: é👍\nlaag: x\n---\n# Kop\n")
        let end = try #require(file.lastIndex(of: UInt8(ascii: "x"))) + 1
        let root = try #require(parseYAML(file[4..<end]).root)
        #expect(root["laag"].map { Array(file[$0.range]) } == bytes("x"))
        #expect(root["titel"].map { Array(file[$0.range]) } == bytes("é👍"))
        #expect(parseYAML(file[4..<end] + bytes("\nlaag: y")).problems.count == 1)
    }
}
