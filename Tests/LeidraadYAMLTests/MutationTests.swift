import LeidraadYAML
import Testing

@Suite("Broken input")
struct MutationTests {
    static let record = """
        # yaml
        id: mst
        name: "Multisysteem \\u00e9 Therapie"
        aliases: [Multisystemic Therapy, 'it''s', {a: b}]
        variant_of: ~
        audience:
          description: |
            Één 👍 regel

              ingesprongen
          age: { from: 10, to: 18, inclusive: true }
        evidence:
          - finding: >-
              gevouwen
              tekst
            sources: [asscher2018]
          - &x finding: *x
        ? !!str key
        : "twee
          regels"
        """

    @Test("Mutated records end in a tree or in places inside the text")
    func mutations() throws {
        var random = SeededGenerator(seed: 20_261_123)
        for _ in 0..<5_000 {
            var text = bytes(Self.record)
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&text, &random) }
            let document = parseYAML(text)
            let isUnread = document.root == nil
            try #require(!isUnread || !document.problems.isEmpty)
            for problem in document.problems {
                try #require(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.count)
            }
            if let root = document.root { try checkPlaces(of: root, in: text) }
        }
    }

    private func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
        let tokens = [
            "\t", "\n", "- ", ": ", "? ", "[", "}", "'", "\"", "|", ">", "\u{FEFF}", "\r", "&a ", "*a", "!", "%",
            "---\n", "é",
        ]
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text[place] = UInt8.random(in: 0...255, using: &random)
        case 1: text.remove(at: place)
        case 2: text.insert(contentsOf: bytes(tokens.randomElement(using: &random) ?? ""), at: place)
        default: text.append(contentsOf: text[place...].prefix(40))
        }
    }

    private func checkPlaces(of node: YAMLNode, in text: [UInt8]) throws {
        try #require(node.range.lowerBound >= 0 && node.range.upperBound <= text.count)
        for child in (node.sequence ?? []) + (node.mapping ?? []).map(\.value) {
            try #require(node.range.lowerBound <= child.range.lowerBound, "\(String(decoding: text, as: UTF8.self))")
            try #require(node.range.upperBound >= child.range.upperBound, "\(String(decoding: text, as: UTF8.self))")
            try checkPlaces(of: child, in: text)
        }
        if let map = ScalarSourceMap(node, in: text), let length = node.scalar?.utf8.count {
            for offset in 0...length {
                try #require(
                    node.range.contains(map.fileOffset(of: offset))
                        || map.fileOffset(of: offset) == node.range.upperBound)
            }
        }
    }

    @Test(
        "Patterns that repeat without end are read or refused",
        arguments: [
            "[", "{", "- ", "? ", "a: ", "[a, ", "{a: ", "\"", "'", "|\n ", "- [", "!a ", "&a ", "*a ", "é: ", "# \n",
            "%a\n", ",", "- - ", "\n ", ":",
        ])
    func repetition(pattern: String) {
        let text = bytes(String(repeating: pattern, count: 60_000))
        let document = parseYAML(text)
        #expect(document.root != nil || !document.problems.isEmpty)
    }
}
