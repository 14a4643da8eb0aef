import LeidraadTemplates
import Testing

/// Faults that must never happen while a page is made.
struct SafetyTests {
    @Test(
        "Text is escaped whatever stands beside its metacharacters",
        arguments: ["{{x}}", "{{{x}}}", "{{&x}}", "{{#x}}{{.}}{{/x}}"])
    func escapes(template: String) throws {
        for sign in ["<", ">", "&", "\"", "'"] {
            for mark in ["\u{301}", "\u{200D}", "\u{600}", "\u{FE0F}", "\r", "\u{1F1F3}"] {
                let page = try rendered(template, View(["x": .text(mark + sign + mark)]))
                let bare = page.unicodeScalars.filter { $0.value < 0x80 && "<>\"'".unicodeScalars.contains($0) }
                #expect(bare.isEmpty, "\(page.unicodeScalars.map { $0.value })")
                #expect(
                    sign != "&"
                        || page.utf8.split(separator: UInt8(ascii: "&")).contains { $0.starts(with: "amp;".utf8) })
            }
        }
    }

    @Test("Sections may be as deep as a page can bear, and no deeper")
    func depth() throws {
        let nested = { (count: Int) in
            String(repeating: "{{#x}}", count: count) + "a" + String(repeating: "{{/x}}", count: count)
        }
        #expect(try rendered(nested(64), View(["x": .flag(true)])) == "a")
        #expect(throws: TemplateMistake.self) { try ParsedTemplate(Array(nested(65).utf8)) }
    }

    @Test("Blocks that fill each other in come to an end or are refused")
    func growth() throws {
        let names = (0..<9).map { "b\($0)" }
        let all = names.map { "{{$\($0)}}{{/\($0)}}" }.joined()
        let page = "{{<p}}" + names.map { "{{$\($0)}}a\(all){{/\($0)}}" }.joined() + "{{/p}}"
        #expect(try rendered(page, partials: ["p": all]) == "too large")
        let indented = "\n" + String(repeating: " ", count: 4_000) + "{{> p}}\n"
        #expect(try rendered(indented, partials: ["p": String(repeating: "a\n", count: 4_000)]) == "too large")
    }

    @Test("No bytes crash the parser, the compiler or the page")
    func mutants() throws {
        let seed = Array(
            "a\n {{#x}}\n{{> p}}{{<p}}{{$b}}{{y}}{{/b}}{{/p}}\r\n{{/x}}{{^x}}{{{y}}}{{!c}}{{count(x)}}{{t.w}}{{/x}}\u{a0}é"
                .utf8)
        var generator = Numbers(seed: 7)
        var read = 0
        for _ in 0..<3_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = seed[Int.random(in: 0..<seed.count, using: &generator)]
                case 1: bytes.remove(at: place)
                default:
                    bytes.insert(
                        contentsOf: seed[place % seed.count..<min(seed.count, place % seed.count + 6)], at: place)
                }
            }
            guard let template = try? ParsedTemplate(bytes) else { continue }
            read += 1
            let partials = ["p": try ParsedTemplate(Array("x\n{{$b}}\n y{{/b}}".utf8))]
            let view = View(["x": .list([View(), View()]), "y": .text("<")])
            let page = try #require(CompiledTemplate(template, partials: partials, words: ["w": "v"])).render(view).html
            #expect(String(validating: page.bytes, as: UTF8.self) != nil)
        }
        #expect(read > 100)
    }
}
