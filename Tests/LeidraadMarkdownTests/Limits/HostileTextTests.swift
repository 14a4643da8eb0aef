import LeidraadMarkdown
import Testing

/// Numbers that are the same in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

@Suite struct HostileTextTests {
    static let tokens = [
        "*", "_", "~", "`", "[", "]", "![", "](", "(", ")", "<", "<?", "<!A ", "<!--", "&", "\\", "|", "-", "\n", " ",
        "a",
        "\"", "'", "www.", ":", "://", "http://", "@", ".", "^", "#", ">", "1.", "=", "\t", "!", "[^a]", "[a]", "b@c.d",
        "<![CDATA[", "é", "\u{301}", "{#a}", "[[", "]]", "  \n", "\n\n", "|-|\n", "- ", "[^a]: ", "[a]: b\n", "    ",
        "```\n",
        "&amp;", "``", "# ", "\u{0}", "\r\n", "- [x] ",
    ]

    private let renderer = MarkdownRenderer(options: RenderingOptions(words: .dutch))

    /// Parses and renders; true when it was not refused. What is rendered must have its tags in order.
    @discardableResult
    private func survive(_ bytes: [UInt8]) -> Bool {
        guard let document = try? MarkdownParser().parse(bytes) else { return false }
        var open: [MarkdownNode] = []
        for event in document.events where event.phase != .leaf {
            if event.phase == .enter { open.append(event.node) } else { #expect(open.popLast() == event.node) }
        }
        #expect(open.isEmpty)
        #expect(unknownTag(in: renderer.render(document.events).html.bytes) == nil)
        return true
    }

    /// The first tag that rendering does not write by itself.
    private func unknownTag(in html: [UInt8]) -> String? {
        let known: Set<String> = Set(HTMLElement.Tag.allCases.map(\.rawValue)).union([
            "figure", "figcaption", "span", "a", "blockquote", "br", "caption", "code", "del", "div", "em", "h1", "h2",
            "h3", "h4", "h5", "h6", "hr",
            "img",
            "input", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr",
            "ul",
        ])
        // The end of a long page may be in the middle of a tag.
        let pieces = html.prefix(20_000).split(separator: UInt8(ascii: "<")).dropLast(html.count > 20_000 ? 1 : 0)
        return pieces.dropFirst(html.first == UInt8(ascii: "<") ? 0 : 1)
            .map { rest in
                let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix {
                    $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">")
                }
                return String(decoding: name, as: UTF8.self)
            }
            .first { !known.contains($0) }
    }

    @Test("Every token, alone and with every other, repeated to 1 KiB, ends in a page or a refusal")
    func pairs() {
        for first in Self.tokens {
            for second in Self.tokens {
                let unit = Array((first + second).utf8)
                survive(Array(repeatElement(unit, count: 1_024 / unit.count).joined()))
            }
        }
    }

    @Test("Single tokens repeated to 128 KiB end in a page or a refusal", arguments: tokens)
    func longRuns(token: String) {
        let unit = Array(token.utf8)
        survive(Array(repeatElement(unit, count: (1 << 17) / unit.count).joined()))
    }

    @Test("Random mixtures of tokens end in a page or a refusal", arguments: 1...20)
    func mixtures(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<50 {
            let length = Int.random(in: 1...400, using: &generator)
            let text = (0..<length).map { _ in Self.tokens.randomElement(using: &generator) ?? "" }.joined()
            survive(Array(text.utf8))
        }
    }

    @Test("Mutations of a page that has every construct end in a page or a refusal", arguments: 1...20)
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(state: seed &* 7_919)
        for _ in 0..<50 {
            var bytes = Array(Self.page.utf8)
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                mutate(&bytes, using: &generator)
            }
            survive(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.insert(contentsOf: Array((Self.tokens.randomElement(using: &generator) ?? "").utf8), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...30, using: &generator)))
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default:
            let end = min(bytes.count, place + Int.random(in: 0...60, using: &generator))
            bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
        }
    }

    static let page = """
        # Kop {#id}

        Tekst *met* **alles** ~~weg~~ `code` [link](a.md "t") ![beeld](b.png) <b>x</b> www.a.nl c@d.nl[^1].
        Regel\\
        twee  \n drie &amp; \\* [ref] [[mst|MST]] [@bron, p. 3].

        > citaat
        > - lijst
        >   1. genummerd
        >      - [x] taak

        | a | b |
        |:--|--:|
        | 1 | 2 \\| 3 |

        ```yaml
        code: 1
        ```

            ingesprongen

        <div>
        html
        </div>

        ***

        Twee
        ----

        [ref]: c.md 'titel'
        [^1]: Noot met [^2].
        [^2]: Nog een.

        """

    @Test("Several threads that parse at once all get what one gets")
    func threads() async throws {
        let expected = try parse(Self.page).events
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { (try? parse(Self.page).events) == expected }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 200 && results.allSatisfy { $0 })
    }
}
