import Testing

@testable import LeidraadCheck
@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel
@testable import LeidraadRender

/// The words by which records are described: each has a place where it is explained, and every place that uses it leads there.
struct VocabularyTests {
    @Test("Every word of the sample site is explained at its address, and stands in glossary, A–Z and search")
    func explained() throws {
        let site = try Sample()
        let entries = site.base.vocabularyEntries(site.phrases)
        let vocabularies = site.base.vocabularies
        let terms = vocabularies.termLists.reduce(0) { $0 + $1.terms.count }
        let levels = vocabularies.scales.reduce(0) { $0 + $1.levels.count }
        #expect(entries.count == terms + levels + FindingDirection.allCases.count + site.base.usedBases.count)
        let glossary = try #require(site.pages["begrippen.html"])
        let index = try #require(site.pages["a-z.html"])
        let found = Set(
            searchDocuments(site.base, site.phrases, SearchSettings()).filter { $0.type == "term" }.map(\.url))
        for entry in entries {
            let address = entry.path.split(separator: "#").map(String.init)
            let page = try #require(site.pages[address[0]], "\(entry.path)")
            #expect(page.contains(" id=\"\(address[1])\""), "\(entry.label) at \(entry.path)")
            #expect(glossary.contains("href=\"\(entry.path)\""), "glossary: \(entry.label)")
            #expect(index.contains("href=\"\(entry.path)\""), "A–Z: \(entry.label)")
            #expect(found.contains(entry.path), "search: \(entry.label)")
        }
        // A level is explained within its whole scale.
        let overview = try #require(site.pages["interventies/index.html"])
        for scale in vocabularies.scales {
            let anchors = scale.levels.map { site.base.levelAnchor(scale.id, $0.id, site.phrases) }
            let places = anchors.compactMap { overview.range(of: " id=\"\($0)\"")?.lowerBound }
            #expect(places.count == scale.levels.count && places == places.sorted())
        }
    }

    @Test("The page of an intervention leads from each such word to where it is explained")
    func linked() throws {
        let site = try Sample()
        let base = site.base
        for item in base.interventions where item.editorial.status == .published {
            let page = try #require(site.pages["interventies/\(item.id).html"])
            var anchors = [item.group].compactMap { $0 }.map { base.termAnchor("groups", $0) }
            anchors += item.audience.problems.map { base.termAnchor("problems", $0) }
            anchors += item.audience.contexts.map { base.termAnchor("contexts", $0) }
            anchors += item.audience.people.map { base.termAnchor("people", $0) }
            if let given = item.classification, let level = base.vocabularies.level(of: given) {
                anchors.append(base.levelAnchor(given.scale, level.id, site.phrases))
            }
            for finding in item.evidence where finding.knowledge == .study {
                anchors += [finding.outcome].compactMap { $0 }.map { base.termAnchor("outcomes", $0) }
                anchors += [finding.direction].compactMap { $0 }.map {
                    base.termAnchor("direction", Identifier($0.rawValue))
                }
            }
            anchors += item.elements.map { base.termAnchor("basis", Identifier($0.basis.rawValue)) }
            for anchor in anchors {
                #expect(page.contains("href=\"index.html#\(anchor)\""), "\(item.id): \(anchor)")
            }
        }
    }

    @Test("Who filters results by a broader term finds what is narrower")
    func broaderInSearch() throws {
        let files = [
            "vocabularies.yml": """
            problems:
              - { id: gedrag, label: gedragsproblemen }
              - { id: antisociaal, label: antisociaal gedrag, broader: gedrag }

            """,
            "interventions/een.yml":
                "name: Een\nkind: intervention\naudience: { description: Jongeren., problems: [antisociaal] }\ngoal: Rust.\nby: editors\n",
        ]
        let site = try SmallSite(files)
        let base = CheckedSite(
            Sources(try readContent(site.folder.path + "/Content").files),
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        ).base
        let document = try #require(
            searchDocuments(base, try Repository.phrases("nl"), SearchSettings()).first { $0.type == "intervention" })
        #expect(document.facets["problems"] == ["antisociaal", "gedrag"])
    }

    /// The sample site, built.
    private struct Sample {
        let base: KnowledgeBase
        let pages: [String: String]
        let phrases: Phrases

        init() throws {
            let folder = try TemporaryFolder()
            let request = BuildRequest(
                site: Repository.folder, output: folder.path + "/Public", today: CalendarDate(secondsSince1970: 0))
            _ = try buildSite(request)
            pages = try folder.contents(of: "Public")
            base = CheckedSite(Sources(try readContent(Repository.folder + "/Content").files), request).base
            phrases = try Repository.phrases("nl")
        }
    }
}
