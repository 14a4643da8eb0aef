import LeidraadYAML
import Testing

@Suite("From a scalar's text back to its file")
struct ScalarSourceMapTests {
    /// Where the byte of `file` that `needle` starts at is, as found through the text of key `a`.
    private func mapped(_ needle: String, in file: String) throws -> String {
        let node = try #require(parseYAML(bytes(file)).root?["a"])
        let text = bytes(try #require(node.scalar))
        let pattern = bytes(needle)
        let place = try #require(text.indices.first { text[$0...].starts(with: pattern) })
        let map = try #require(ScalarSourceMap(node, in: bytes(file)))
        return String(decoding: bytes(file)[map.fileOffset(of: place)...].prefix(pattern.count), as: UTF8.self)
    }

    @Test(
        "A word in any style is found where it stands",
        arguments: [
            "a: é👍 x DOEL",
            "a: een\n   twee\n\n  drie é  DOEL\n",
            "b: é\r\na: |\r\n  een\r\n\r\n    twee 👍\r\n  DOEL\r\n",
            "a: |2\n     \n   \n    een\n  x DOEL\n",
            "a: |-\n  een  \n  \tDOEL  \n\n\n",
            "a: >\n  een é  \n  twee\n\n    vast\n    vaster DOEL\n  na\n",
            "a: >+\n\n  een\n\n\n  twee\n  DOEL\n\n",
            "a: >\n  een\n      \n  DOEL\n",
            "a: 'it''s\n  é\n\n  ''DOEL'''\n",
            "a: \"\\u00e9\\n\\x41\\U0001F44D \\\n   x\\\n\n  \\_ \\L DOEL\"\n",
            "a: \"  een\r\n  twee  \r\n\r\n  DOEL\"\n",
            "a: !!str DOEL\n",
            "a: !!str\n  |\n  DOEL\n",
        ])
    func words(file: String) throws {
        #expect(try mapped("DOEL", in: file) == "DOEL")
    }

    @Test("Every visible byte of random scalars is found where it stands")
    func randomScalars() throws {
        var random = SeededGenerator(seed: 7)
        var scalars = 0
        for _ in 0..<2_000 {
            let file = randomScalar(&random)
            guard let node = parseYAML(bytes(file)).root?["a"], let text = node.scalar.map(bytes) else { continue }
            scalars += 1
            let map = try #require(ScalarSourceMap(node, in: bytes(file)))
            for (index, byte) in text.enumerated() where byte > 0x20 {
                try #require(bytes(file)[map.fileOffset(of: index)] == byte, "\(file.debugDescription) at \(index)")
            }
        }
        #expect(scalars > 1_000, "most of the random scalars must be YAML")
    }

    private func randomScalar(_ random: inout SeededGenerator) -> String {
        let header = ["", "|", ">", "|+", ">-", "|2", ">2", "!!str >", "!!str"].randomElement(using: &random) ?? ""
        let pieces = ["x", "é", "👍 z", "  ", "\n  ", "\n    ", "\n\n  ", "\r\n  ", "\n   \n  ", "\t", " "]
        let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        if header == "" {
            let quote = ["", "'", "\""].randomElement(using: &random) ?? ""
            return "a: \(quote)q\(text)\(quote)\nb: 1\n"
        }
        return "a: \(header)\n  \(text)\nb: 1\n"
    }

    @Test("The end of a text is not past its node")
    func ends() throws {
        let file = "a: |\n  x\n\n\nb: 1\n"
        let node = try #require(parseYAML(bytes(file)).root?["a"])
        let map = try #require(ScalarSourceMap(node, in: bytes(file)))
        #expect(map.fileOffset(of: 2) == node.range.upperBound)
        #expect(ScalarSourceMap(YAMLNode(.sequence([]), range: 0..<0), in: []) == nil)
    }
}
