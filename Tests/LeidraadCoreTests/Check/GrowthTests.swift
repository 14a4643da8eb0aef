import LeidraadCore
import Testing

/// The time of a check grows with the content and no faster: for every list, clean and with one mistake in it.
struct GrowthTests {
    enum List: String, CaseIterable, Sendable {
        case references, glossary, terms, interventions, elements, recommendations, pages
    }

    private static func files(_ list: List, _ count: Int, hasMistake: Bool) -> [String: String] {
        let numbers = 0..<count
        let mistake = { (number: Int) in hasMistake && number == 0 }
        switch list {
        case .references:
            let items = numbers.map { number in
                "- id: r\(number)\n  author: [{ family: Jansen }]\n  issued: 2020\n  title: Artikel \(number)\n  volume: \(mistake(number) ? "[3]" : "3")\n"
            }
            return ["references.yml": items.joined()]
        case .glossary:
            return [
                "glossary.yml": numbers.map {
                    "- { term: woord\($0), definition: \(mistake($0) ? "[D]" : "Dit is woord.") }\n"
                }.joined()
            ]
        case .terms:
            let items = numbers.map { "  - { id: t\($0), label: \(mistake($0) ? "[L]" : "Term \($0)") }\n" }
            return ["vocabularies.yml": "problems:\n" + items.joined()]
        case .interventions:
            return each("interventions", numbers) {
                "name: Hulp \($0)x\nkind: \(mistake($0) ? "soort" : "intervention")\naudience: { description: Gezinnen. }\ngoal: Rust.\n"
            }
        case .elements:
            return each("elements", numbers) {
                "name: Element \($0)x\nkind: \(mistake($0) ? "soort" : "practice")\ndescription: Rust.\n"
            }
        case .recommendations:
            return each("recommendations", numbers) {
                "code: R\($0)\ntext: Rust.\nstatus: \(mistake($0) ? "soort" : "valid")\n"
            }
        case .pages:
            return Dictionary(
                uniqueKeysWithValues: numbers.map {
                    ("p\($0).md", "---\ntitle: P\($0)\nstatus: \(mistake($0) ? "soort" : "published")\n---\nTekst.\n")
                })
        }
    }

    private static func each(_ folder: String, _ numbers: Range<Int>, _ text: (Int) -> String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: numbers.map { ("\(folder)/a\($0).yml", text($0)) })
    }

    private static func time(_ list: List, _ count: Int, hasMistake: Bool) -> Duration {
        let files = files(list, count, hasMistake: hasMistake)
        let start = ContinuousClock.now
        _ = diagnostics(of: files)
        return ContinuousClock.now - start
    }

    @Test("Four times the list takes at most ten times the time", arguments: List.allCases, [false, true])
    func growth(list: List, hasMistake: Bool) {
        _ = Self.time(list, 20, hasMistake: hasMistake)
        // Other tests run beside this one: one of five measurements has to be undisturbed.
        let isInProportion = (0..<5).contains { _ in
            let few = (0..<2).map { _ in Self.time(list, 200, hasMistake: hasMistake) }.min() ?? .zero
            return Self.time(list, 800, hasMistake: hasMistake) < few * 10 + .milliseconds(50)
        }
        #expect(isInProportion)
    }
}
