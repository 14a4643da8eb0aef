import LeidraadYAML
import Testing

@testable import LeidraadCore

/// Written YAML is read back as it was.
struct WriteYAMLTests {
    @Test("A random record is read back as it was written", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var source = ValueSource(seed: seed)
        for _ in 0..<50 {
            let value = source.record(depth: 3)
            let text = YAMLWriter.file(value)
            let document = parseYAML(Array(text.utf8))
            #expect(document.problems.isEmpty, "\(text)")
            #expect(document.root.flatMap { ContentValue($0) } == value, "\(text)")
        }
    }

    @Test("A change of one key leaves every other byte alone", arguments: 0..<40 as Range<UInt64>)
    func edits(seed: UInt64) throws {
        var source = ValueSource(seed: seed)
        for _ in 0..<30 {
            guard case .record(let entries) = source.record(depth: 2), let first = entries.first else { continue }
            let parts = entries.map { "# over \($0.key)\n" + YAMLWriter.entry($0, indent: 0) }
            let bytes = Array(parts.joined(separator: "\n").utf8)
            let node = try #require(parseYAML(bytes).root)
            let value = source.value(depth: 2)
            let text = String(decoding: edited(bytes, node, [RecordEdit(key: first.key, value: value)]), as: UTF8.self)
            let whole = ([YAMLWriter.entry(.init(first.key, value), indent: 0)] + parts.dropFirst()).joined(
                separator: "\n")
            // Comments behind a text of more than one line may move a line, never change.
            #expect(text == "# over \(first.key)\n" + whole)
        }
    }

    @Test("A key can be added to a record in brackets, and the record stays in brackets")
    func flowEdit() throws {
        let bytes = Array("{ \"a\": 1, \"b\": \"x\" }\n".utf8)
        let node = try #require(parseYAML(bytes).root)
        let edits = [RecordEdit(key: "b", value: .scalar("y")), RecordEdit(key: "c", value: .list([.scalar("z")]))]
        let text = String(decoding: edited(bytes, node, edits), as: UTF8.self)
        #expect(text == "{ \"a\": 1, \"b\": \"y\", \"c\": [\"z\"] }\n")
    }

    @Test("The fewest changes make a record what another is", arguments: 0..<40 as Range<UInt64>)
    func differences(seed: UInt64) throws {
        var source = ValueSource(seed: seed)
        for _ in 0..<50 {
            let bytes = Array(YAMLWriter.file(source.record(depth: 3)).utf8)
            let wanted = source.record(depth: 3)
            var diff = RecordDiff(bytes)
            diff.compare(try #require(parseYAML(bytes).root), with: wanted)
            let changed = applied(diff.changes, to: bytes)
            let read = parseYAML(changed).root.flatMap { ContentValue($0) }
            #expect(read?.canonical == wanted.canonical, "\(String(decoding: bytes, as: UTF8.self))\n→\n\(wanted)")
        }
    }

    @Test("A key that is taken away takes its lines with it, and nothing else")
    func removal() throws {
        let bytes = Array("a: 1\n# over b\nb: >\n  een tekst\n\n# over c\nc: 3\n".utf8)
        let node = try #require(parseYAML(bytes).root)
        let text = String(decoding: edited(bytes, node, [RecordEdit(key: "b", value: nil)]), as: UTF8.self)
        #expect(text == "a: 1\n# over b\n\n# over c\nc: 3\n")
    }
}

/// Values with texts that are easily misread.
private struct ValueSource {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let pieces = [
        "a", "een", " ", "  ", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "\n", "\n\n", "\t", "é", "🙂", "~",
        "null", "[", "]", "{", "}",
        ",", "|", ">", "&", "*", "!", "%", "@", "`", "?", "\r", "\u{A0}", "\u{2028}", "\u{FEFF}", "lang woord ",
    ]

    mutating func text() -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    mutating func value(depth: Int) -> ContentValue {
        switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &random) {
        case 0, 1:
            .scalar(Bool.random(using: &random) ? text() : text() + String(repeating: "woorden ", count: 15) + text())
        case 2: .list((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1) })
        default: record(depth: depth - 1)
        }
    }

    mutating func record(depth: Int) -> ContentValue {
        .record((0..<Int.random(in: 1...4, using: &random)).map { .init("key\($0)", value(depth: depth)) })
    }
}
