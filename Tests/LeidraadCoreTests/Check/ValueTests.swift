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
        "A text that is written as a day which does not exist is told, under keys that are not read too",
        arguments: ["31-02-2024", "2024-02-30", "31/13/2024", "{ date-parts: [[2024, 2, 30]] }"])
    func noDayInText(day: String) {
        #expect(Self.source("issued: 2018\n  accessed: \(day)") == ["implausible-value 5:13"])
    }

    @Test(
        "A text that is a day, or no day at all, is left alone",
        arguments: ["29-02-2024", "02/28/2024", "2024-12-31", "1.2.3", "{ date-parts: [[2024, 2]] }", "100-200-2024"])
    func dayInText(day: String) {
        #expect(Self.source("issued: 2018\n  accessed: \(day)") == [])
    }

    @Test("A nearly right key of a source is an error, another key of CSL is none")
    func nearlyKey() {
        #expect(Self.source("issued: 2018\n  publsher: U") == ["unknown-key 5:3"])
        #expect(Self.source("issued: 2018\n  event: U\n  section: V\n  eigen: W") == [])
    }

    @Test(
        "What a reference list would show otherwise than it is meant is told",
        arguments: [
            "issued: zd", "issued: 12-05-2018", "page: pp. 12-14", "page: blz. 3", "volume: 12(3)",
            "editor: [{ literal: e.a. }]",
            "ISBN: 978-90-123", "ISBN: 90-123-4567-9", "ISSN: 1234-567",
        ])
    func writtenOtherwise(field: String) {
        let date = field.hasPrefix("issued") ? "" : "issued: 2018\n  "
        #expect(Self.source(date + field).map { $0.prefix(17) } == ["implausible-value"])
    }

    @Test(
        "What a reference list shows as it is typed is left alone",
        arguments: [
            "issued: z.d.", "issued: in druk", "page: S12-S15", "page: e1234", "page: 12-14", "volume: \"12\"",
            "editor: [{ literal: et al. }]", "ISBN: 0-306-40615-2", "ISBN: 978 90 00 00000 2",
            "ISBN: \"0306406152, 9789000000002\"", "ISSN: 1234-567X",
        ])
    func writtenWell(field: String) {
        let date = field.hasPrefix("issued") ? "" : "issued: 2018\n  "
        #expect(Self.source(date + field) == [])
    }

    @Test("An address to write to is whole", arguments: [("a@b", 1), ("a@b..nl", 1), ("a@b.nl", 0), ("Jan @ b", 0)])
    func contact(address: String, count: Int) {
        let found = diagnostics(of: ["site.yml": "title: T\nlanguage: nl\ncontact: \"\(address)\"\n"])
        #expect(found.filter { $0.rule == .implausibleValue }.count == count)
    }

    @Test("Two terms of one list with one label are told, of two lists they are not")
    func sameLabel() {
        let terms = { (list: String, ids: [String]) in
            list + ":\n" + ids.map { "  - { id: \($0), label: Angst }\n" }.joined()
        }
        let told = { (text: String) in
            diagnostics(of: ["vocabularies.yml": text]).filter { $0.rule == .implausibleValue }.map(\.location.line)
        }
        #expect(told(terms("groups", ["a", "b"])) == [3])
        #expect(told(terms("groups", ["a"]) + terms("problems", ["b"])) == [])
    }

    @Test(
        "A code that is made of words is told, a short one is not",
        arguments: [("Werkzaam element acht", 1), ("vast contact", 1), ("WE-08", 0), ("R 3.2", 0)])
    func codeInWords(code: String, count: Int) {
        let found = diagnostics(of: ["elements/a.yml": "name: A\ncode: \(code)\nkind: practice\ndescription: D.\n"])
        #expect(found.filter { $0.rule == .implausibleValue }.map(\.location.column) == (count == 0 ? [] : [7]))
    }

    @Test("An id of a vocabulary, a scale or a level is written as other ids are")
    func termIDs() {
        let terms = { (id: String) in "{ id: \(id), label: L }" }
        let file = { (id: String) in
            "groups:\n  - \(terms(id))\nscales:\n  - { id: s, title: S, levels: [\(terms(id))] }\n"
        }
        let found = places(in: "vocabularies.yml", of: ["vocabularies.yml": file("Angst en stemming")])
        #expect(found.filter { $0.rule == .invalidID }.map(\.line) == [2, 4])
        #expect(
            places(in: "vocabularies.yml", of: ["vocabularies.yml": file("MST-1.2_a")]).filter {
                $0.rule == .invalidID
            } == [])
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
