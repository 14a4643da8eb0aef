import LeidraadYAML
import Testing

@Suite("Refusals")
struct RefusalTests {
    @Test("Anchors and aliases are refused before anything expands")
    func aliases() {
        let levels = (1...40).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]"
        }
        let bomb = "a0: &a0 x\n" + levels.joined(separator: "\n")
        let problems = parseYAML(bytes(bomb)).problems
        #expect(problems.count == 41 + 40 * 9)
        let small = "é: &x 1\nb: *x\n"
        #expect(parseYAML(bytes(small)).problems.map(\.kind) == [.anchor("x"), .alias("x")])
        #expect(parseYAML(bytes(small)).problems.map { source($0.range, in: small) } == ["&x 1", "*x"])
        #expect(parseYAML(bytes(small)).root?["b"]?.content == .refused)
    }

    @Test("A tag is refused, except !!str on a scalar")
    func tags() {
        #expect(onlyProblem("a: !!int 1")?.kind == .tag("tag:yaml.org,2002:int"))
        #expect(onlyProblem("a: !x 1")?.kind == .tag("!x"))
        #expect(onlyProblem("a: !!str [x]")?.kind == .tag("tag:yaml.org,2002:str"))
        #expect(parseYAML(bytes("a: !!str 010")).problems.isEmpty)
    }

    @Test("A second document is refused where it starts")
    func documents() {
        let text = "a: é\n---\nb: 2\n"
        #expect(onlyProblem(text) == YAMLProblem(.secondDocument, range: 6..<9))
    }

    @Test("A key that stands twice is reported with both places, and the first counts")
    func duplicates() {
        let text = "é: 1\nb: 2\n'é': 3\n"
        #expect(onlyProblem(text) == YAMLProblem(.duplicateKey("é", first: 0..<2), range: 11..<15))
        #expect(parseYAML(bytes(text)).root?.mapping?.map(\.value.scalar) == ["1", "2"])
    }

    @Test("Keys that differ only in normalisation are the same key")
    func normalisation() {
        let kind = onlyProblem("\u{e9}: 1\ne\u{301}: 2\n")?.kind
        #expect(kind == .duplicateKey("é", first: 0..<2))
    }

    @Test("A collection as key is refused", arguments: ["? [a, b]\n: c\n", "{a: 1}: c\n", "? - a\n: c\n"])
    func collectionKeys(text: String) {
        #expect(onlyProblem(text)?.kind == .nonScalarKey)
    }

    @Test("A merge key is refused, a quoted one is a key")
    func mergeKeys() {
        #expect(onlyProblem("a:\n  <<: b\n") == YAMLProblem(.mergeKey, range: 5..<7))
        #expect(parseYAML(bytes("'<<': b")).problems.isEmpty)
    }

    @Test("64 levels are read, the 65th is refused", arguments: [("[", "]"), ("{a: ", "}")])
    func depth(open: String, close: String) {
        func nested(_ levels: Int) -> String {
            String(repeating: open, count: levels) + "x" + String(repeating: close, count: levels)
        }
        #expect(parseYAML(bytes(nested(64))).problems.isEmpty)
        #expect(onlyProblem(nested(65))?.kind == .tooDeep(limit: 64))
        #expect(onlyProblem(nested(65))?.range.lowerBound == 64 * open.utf8.count)
    }

    @Test("A text over the limit is not read")
    func size() {
        #expect(parseYAML(bytes("a: 12"), sizeLimit: 4).problems.map(\.kind) == [.tooLarge(bytes: 5, limit: 4)])
        #expect(parseYAML(bytes("a: 1"), sizeLimit: 4).problems.isEmpty)
    }

    @Test("Every bad byte and control character is found in one run")
    func characters() {
        let text =
            bytes("a: x\u{1}y\nb: é\u{2028}\nc: \u{FEFF}\u{85}\u{9F}\u{7F}") + [
                0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xE2, 0x82,
            ]
        let problems = parseYAML(text).problems
        #expect(
            problems.prefix(6).map(\.kind) == [
                .controlCharacter(1), .foreignLineBreak(0x2028), .controlCharacter(0xFEFF), .foreignLineBreak(0x85),
                .controlCharacter(0x9F), .controlCharacter(0x7F),
            ])
        #expect(problems.prefix(2).map(\.range) == [4..<5, 12..<15])
        #expect(problems.dropFirst(6).map(\.kind) == Array(repeating: .invalidUTF8, count: 8))
        #expect(problems.last?.range == text.count - 1..<text.count)
    }

    @Test("An escape cannot smuggle a control character in")
    func escapes() {
        #expect(onlyProblem(#"a: "x\0y""#) == YAMLProblem(.escapedControlCharacter(0), range: 3..<9))
        #expect(onlyProblem(#"a: "x\ey""#)?.kind == .escapedControlCharacter(0x1B))
        #expect(parseYAML(bytes(#"a: "x\t\n\"\u2028y""#)).problems.isEmpty)
    }
}
