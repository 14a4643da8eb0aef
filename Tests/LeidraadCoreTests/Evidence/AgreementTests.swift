import Foundation
import LeidraadMarkdown
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel
@testable import LeidraadRender

/// Whatever a page, table or file says of the evidence for an intervention, it says what the one reading says.
struct AgreementTests {
    @Test("Overview, page, gaps, comparison, plan, search and quality report agree on generated records")
    func everyPlaceAgrees() throws {
        let site = try SmallSite(GeneratedEvidence(count: 40, seed: 7).files)
        let pages = try site.build()
        let base = CheckedSite(
            Sources(try readContent(site.folder.path + "/Content").files),
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        ).base
        #expect(base.interventions.count == 40)
        try expectAgreement(base, pages)
    }

    @Test("The same places agree on every record of the sample site")
    func sampleAgrees() throws {
        let folder = try TemporaryFolder()
        let request = BuildRequest(
            site: Repository.folder, output: folder.path + "/Public", today: CalendarDate(secondsSince1970: 0))
        _ = try buildSite(request)
        let base = CheckedSite(Sources(try readContent(Repository.folder + "/Content").files), request).base
        #expect(base.interventions.count > 20)
        try expectAgreement(base, try folder.contents(of: "Public"))
    }

    private func expectAgreement(_ base: KnowledgeBase, _ pages: [String: String]) throws {
        let phrases = try Repository.phrases("nl")
        let words = EvidenceWords(vocabularies: base.vocabularies, phrases: phrases)
        // The rows of all its parts.
        let overview = pages.filter { $0.key.hasPrefix("interventies/") && $0.value.contains("<tr data-id=") }.values
            .joined()
        let gaps = pages.filter { $0.key.hasPrefix("kennislacunes") }.values
        #expect(!gaps.isEmpty)
        let quality = try #require(pages["kwaliteit.html"])
        let data = try #require(pages["data/interventions.js"])
        let plan = try #require(pages["plancheck.html"]) + (try pages["data/suggestions.js"].map(unpackedRows) ?? "")
        for item in base.interventions where item.editorial.status == .published {
            let reading = base.evidence(of: item)
            let name = String(decoding: HTML(escaping: item.name).bytes, as: UTF8.self)
            let labels = words.labels(reading).map(\.text)
            let row = try part(of: overview, from: "<tr data-id=\"\(item.id)\"", to: "</tr>")
            let said = reading.lines.isEmpty && reading.state == .notNamed ? [] : labels
            #expect(badges(row) == said, "overview of \(item.id)")
            let line = try part(of: quality, from: "interventies/\(item.id).html\">\(name)</a></dt>", to: "</dd>")
            #expect(badges(line) == labels, "quality report of \(item.id)")
            let compared = try part(of: data, from: "\"id\":\"\(item.id)\"", to: "]}")
            for label in said { #expect(compared.contains("\"\(label)"), "comparison of \(item.id): \(label)") }
            // A long list goes on in other parts of the page.
            let isListed = { (id: String) in
                try gaps.filter { $0.contains("id=\"\(id)\"") }.contains { page in
                    try part(of: page, from: "id=\"\(id)\"", to: "</section>").contains(">\(name)</a>")
                }
            }
            #expect(try isListed("gaps-not-studied") == reading.isGap, "gaps of \(item.id)")
            #expect(try isListed("gaps-contradictions") == !reading.contradictions.isEmpty)
            let page = try #require(pages["interventies/\(item.id).html"])
            #expect(page.contains(phrases["findingsDiffer"]) == !reading.contradictions.isEmpty)
            // Only what a source names an element of is suggested.
            let isSuggested = !item.elements.isEmpty
            #expect(plan.contains("data-suggestion=\"\(item.id)\"") == isSuggested, "plan of \(item.id)")
            let suggestion =
                isSuggested ? try part(of: plan, from: "data-suggestion=\"\(item.id)\"", to: "<li data-suggestion") : ""
            let main = reading.main.flatMap { words.labels($0) }.map(\.text)
            if isSuggested {
                #expect(badges(suggestion) == main + (reading.state.map { [phrases["research", $0]] } ?? []))
            }
            let document = try #require(
                searchDocuments(base, phrases, SearchSettings()).first { $0.url == "interventies/\(item.id).html" })
            let text = document.sections.map(\.text).joined(separator: " ")
            for label in labels { #expect(text.contains(label.capitalizedFirst), "search of \(item.id)") }
        }
    }

    @Test("The card and the bundle of FHIR say of each finding what the reading says")
    func cardAndBundleAgree() throws {
        let site = try SmallSite(GeneratedEvidence(count: 25, seed: 11).files)
        let pages = try site.build()
        let base = CheckedSite(
            Sources(try readContent(site.folder.path + "/Content").files),
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        ).base
        let phrases = try Repository.phrases("nl")
        let words = EvidenceWords(vocabularies: base.vocabularies, phrases: phrases)
        let bundle = try #require(
            JSONSerialization.jsonObject(with: Data(FHIRBundle(base).json.indented.utf8)) as? [String: Any])
        let resources = try #require(bundle["entry"] as? [[String: [String: Any]]]).compactMap { $0["resource"] }
        let findings = resources.filter { $0["resourceType"] as? String == "Evidence" }
        #expect(findings.count == base.interventions.reduce(0) { $0 + $1.evidence.count })
        for item in base.interventions {
            let reading = base.evidence(of: item)
            let page = try #require(pages["interventies/\(item.id).html"])
            let card = reading.lines.isEmpty ? "" : try part(of: page, from: "summary-of-findings", to: "</table>")
            let said = reading.lines.flatMap { line -> [String] in
                guard line.directions.isEmpty else { return line.directions.map { words.word($0, line.topic) } }
                return [phrases[line.findings.isEmpty ? "direction-not-named" : "direction-not-stated"]]
            }
            #expect(badges(card) == said, "card of \(item.id)")
            for (index, finding) in item.evidence.enumerated() {
                let resource = try #require(findings.first { $0["id"] as? String == "\(item.id)-\(index + 1)" })
                let notes = (resource["note"] as? [[String: String]] ?? []).compactMap { $0["text"] }
                let direction = finding.direction.map { "direction: " + $0.rawValue }
                #expect(notes == [direction, "knowledge: " + finding.knowledge.rawValue].compactMap { $0 })
                let variables = (resource["variableDefinition"] as? [[String: Any]] ?? []).compactMap {
                    $0["description"] as? String
                }
                let outcome = base.vocabularies.outcomes.first { $0.id == finding.outcome }?.label
                #expect(variables.contains(outcome ?? item.name))
            }
        }
    }

    @Test("That nothing was studied is said once, where the finding and the record both say so")
    func saidOnce() throws {
        let files = [
            "interventions/een.yml": SmallSite.intervention(
                "Een",
                "research: none\nevidence:\n  - { finding: Niets bekend., direction: not-studied, sources: [a] }\n"),
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
        ]
        let overview = try #require(try SmallSite(files).build()["interventies/index.html"])
        #expect(badges(try part(of: overview, from: "<tr data-id=\"een\"", to: "</tr>")) == ["niet onderzocht"])
    }

    @Test("A suggestion of the plan check says what was found of each question of the site")
    func everyQuestion() throws {
        let files = [
            "vocabularies.yml":
                "outcomes:\n  - { id: rust, label: rust, main: true }\n  - { id: slaap, label: slaap, main: true }\n",
            "elements/plan.yml": "name: Plan\nkind: practice\ndescription: Een plan.\nby: editors\n",
            "element-lists/lijst.yml":
                "title: Lijst\nclaim: presumed\nscope: nearly-all\nsources: [a]\nmembers: [plan]\nby: editors\n",
            "interventions/een.yml": SmallSite.intervention(
                "Een",
                "evidence:\n  - { finding: A., outcome: slaap, direction: positive, sources: [a] }\n"
                    + "  - { finding: B., outcome: rust, direction: negative, sources: [a] }\n"
                    + "elements:\n  - { element: plan, basis: named, sources: [a] }\n"),
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
        ]
        let plan = try #require(try SmallSite(files).build()["plancheck.html"])
        #expect(
            badges(try part(of: plan, from: "data-suggestion=\"een\"", to: "</main>")) == [
                "rust: negatief", "slaap: positief",
            ])
    }

    @Test("Numbers that nobody can count make a page all the same", arguments: [20, 30, 310, 400])
    func hugeNumbers(digits: Int) throws {
        let huge = String(repeating: "9", count: digits)
        let effect = { (measure: String) in
            "  - { finding: A., sources: [a], effect: { measure: \(measure), value: \(huge), low: 0.5, high: \(huge) } }\n"
        }
        let files = [
            "interventions/een.yml": SmallSite.intervention(
                "Een", "duration: { max: \(huge), unit: year }\nevidence:\n" + effect("SMD") + effect("RR")),
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
        ]
        let page = try #require(try SmallSite(files).build()["interventies/een.html"])
        #expect(page.contains(huge))
    }

    @Test("What practice says is never told as a result of research")
    func practiceApart() throws {
        let files = [
            "interventions/een.yml": SmallSite.intervention(
                "Een", "evidence:\n  - { finding: Het hielp., design: practice, direction: positive, sources: [a] }\n"),
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
        ]
        let overview = try #require(try SmallSite(files).build()["interventies/index.html"])
        let row = try part(of: overview, from: "<tr data-id=\"een\"", to: "</tr>")
        #expect(badges(row) == ["geen onderzoek genoemd", "ervaring uit de praktijk: gunstig"])
    }

    @Test("The question of the site comes first, also where nothing was found of it")
    func mainFirst() throws {
        let files = [
            "vocabularies.yml":
                "outcomes:\n  - { id: rust, label: rust }\n  - { id: thuis, label: thuis wonen, main: true }\n",
            "interventions/een.yml": SmallSite.intervention(
                "Een", "evidence:\n  - { finding: Het hielp., outcome: rust, direction: positive, sources: [a] }\n"),
            "references.yml": "- { id: a, author: [{ family: A }], issued: '2020', title: T }\n",
        ]
        let overview = try #require(try SmallSite(files).build()["interventies/index.html"])
        let row = try part(of: overview, from: "<tr data-id=\"een\"", to: "</tr>")
        #expect(badges(row) == ["thuis wonen: geen bevinding genoemd", "rust: positief"])
    }
}

/// The texts of the labels of evidence in markup, in their order.
private func badges(_ markup: String) -> [String] {
    markup.matches(of: /<span class="direction direction-[a-z-]+">([^<]*)<\/span>/).map { String($0.output.1) }
}

/// The markup of rows that are kept in a file as pieces, of which many occur more than once.
private func unpackedRows(_ script: String) throws -> String {
    struct Packed: Decodable {
        let pieces: [String]
        let rows: [[Int]]
    }
    let start = try #require(script.range(of: "{\"pieces\""))
    let end = try #require(script.lastIndex(of: "}"))
    let packed = try JSONDecoder().decode(Packed.self, from: Data(script[start.lowerBound...end].utf8))
    return packed.rows.map { $0.map { packed.pieces[$0] }.joined() }.joined()
}

/// The part of a text between two marks; to its end where the second is missing.
private func part(of text: String, from start: String, to end: String) throws -> String {
    let first = try #require(text.range(of: start), "\(start)")
    let rest = text[first.upperBound...]
    return String(rest[..<(rest.range(of: end)?.lowerBound ?? rest.endIndex)])
}
