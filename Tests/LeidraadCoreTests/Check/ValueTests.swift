import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Values that cannot be, and those that hardly can.
struct ValueTests {
    private static func intervention(_ more: String) -> [String] {
        let text = "name: Hulp\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: Rust.\n"
        let sources = "- { id: a, title: T, author: [{ family: A }], issued: 2018 }\n"
        return diagnostics(of: ["interventions/hulp.yml": text + more + "\n", "references.yml": sources])
            .filter { $0.location.file == "interventions/hulp.yml" }.map {
                "\($0.rule.rawValue) \($0.location.line):\($0.location.column)"
            }
    }

    private static func source(_ more: String) -> [String] {
        diagnostics(
            of: [
                "references.yml": "- id: a\n  title: T\n  author: [{ family: A }]\n  \(more)\n",
                "index.md": "---\ntitle: T\n---\nZie [@a].\n",
            ]
        ).map { "\($0.rule.rawValue) \($0.location.line):\($0.location.column)" }
    }

    @Test("A duration below zero cannot be, one of more than ten years hardly")
    func duration() {
        #expect(Self.intervention("duration: { min: -2, max: 4, unit: week }") == ["impossible-value 5:18"])
        #expect(Self.intervention("duration: { max: 130, unit: month }") == ["implausible-value 5:18"])
        #expect(Self.intervention("duration: { min: 0, max: 10, unit: year }") == [])
    }

    @Test("More than a hundred percent is told, of percentages only")
    func percent() {
        let figure = { (text: String) in
            "evidence: [{ finding: F., figures: [{ \(text), of: gezinnen }], sources: [a] }]"
        }
        #expect(Self.intervention(figure("value: 101, unit: percent")) == ["implausible-value 5:46"])
        #expect(Self.intervention(figure("value: 101, unit: gezinnen")) == [])
        #expect(Self.intervention(figure("value: 100, unit: percent")) == [])
    }

    @Test("An interval upside down and a ratio below nought cannot be, an effect outside its interval hardly")
    func effect() {
        let effect = { (text: String) in "evidence: [{ finding: F., effect: { \(text) }, sources: [a] }]" }
        #expect(
            Self.intervention(effect("measure: RR, value: 1, low: 1.6, high: 0.9")) == ["range-upside-down 5:65"])
        #expect(Self.intervention(effect("measure: OR, value: -0.8")) == ["impossible-value 5:57"])
        #expect(
            Self.intervention(effect("measure: RR, value: 2, low: 0.6, high: 1.1")) == ["implausible-value 5:57"])
        #expect(Self.intervention(effect("measure: SMD, value: -0.8, low: -1, high: 0.1")) == [])
        #expect(Self.intervention(effect("measure: RR, value: 0.8, low: 0.6")) == [])
    }

    @Test(
        "A number with a point for thousands is told, one with a fraction is not",
        arguments: [("1.200", 1), ("12.000", 1), ("1.25", 0), ("0.125", 0), ("1200", 0)])
    func thousands(number: String, count: Int) {
        #expect(
            Self.intervention(
                "evidence: [{ finding: F., figures: [{ value: \(number), of: gezinnen }], sources: [a] }]"
            )
            .count == count)
    }

    @Test(
        "A day that no calendar has is told",
        arguments: ["[[2018, 13]]", "[[2018, 2, 30]]", "[[2019, 2, 29]]", "[[2018, 0]]", "[[2018], [2019, 14]]"])
    func noDay(parts: String) {
        #expect(Self.source("issued: { date-parts: \(parts) }").map { $0.prefix(16) } == ["impossible-value"])
    }

    @Test(
        "A day that is on the calendar, or a season, is not",
        arguments: ["[[2018, 12, 31]]", "[[2020, 2, 29]]", "[[2018, 21]]", "[[2018], [2019, 4]]", "[[-380]]"])
    func day(parts: String) {
        #expect(Self.source("issued: { date-parts: \(parts) }") == [])
    }

    @Test(
        "A DOI and an address are written in the usual ways",
        arguments: [
            "DOI: 10.1000/182", "DOI: https://doi.org/10.1000/182", "DOI: \"doi:10.1002/(SICI)1097<1::AID>3.0\"",
            "URL: https://voorbeeld.nl/a?b=c#d",
        ])
    func address(field: String) {
        #expect(Self.source("issued: 2018\n  \(field)") == [])
    }

    @Test(
        "What is no DOI and no address is an error",
        arguments: [
            "DOI: 182", "DOI: \"javascript:alert(1)\"", "URL: voorbeeld.nl", "URL: \"javascript:alert(1)\"",
            "URL: \"https://een twee\"", "URL: \"https://\"",
        ])
    func noAddress(field: String) {
        #expect(Self.source("issued: 2018\n  \(field)") == ["impossible-value 5:8"])
    }

    @Test(
        "The address of a site starts with a scheme of the web",
        arguments: [
            ("https://voorbeeld.nl/gids", 0), ("http://voorbeeld.nl", 0), ("voorbeeld.nl", 1),
            ("\"javascript:alert(1)\"", 1), ("\"//voorbeeld.nl\"", 1), ("https://voorbeeld.nl/?a", 1),
        ])
    func siteAddress(address: String, count: Int) {
        #expect(diagnostics(of: ["site.yml": "title: T\nlanguage: nl\nbase_url: \(address)\n"]).count == count)
    }

    @Test("A name has a letter or digit")
    func nameless() {
        #expect(Self.intervention("aliases: [\" \", \"4K\"]") == ["impossible-value 5:11"])
        let found = places(in: "glossary.yml", of: ["glossary.yml": "- { term: \"-\", definition: D. }\n"])
        #expect(found.map(\.rule) == [.impossibleValue])
    }

    @Test("A day on which something happened is not still to come")
    func future() {
        #expect(Self.intervention("checked: 2099-01-01") == ["date-in-future 5:10"])
        #expect(Self.intervention("expires: 2099-01-01") == [])
        #expect(Self.source("issued: 2099") == ["date-in-future 4:11"])
    }
}
