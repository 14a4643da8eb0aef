import Foundation
import LeidraadCore
import Testing
@testable import LeidraadModel

/// Sites of other fields of work: what their pages say, and in which words.
struct ModelSiteTests {
    private static let falls = Result { try SmallSite(ModelSites.falls).build() }
    private static let techniques = Result { try SmallSite(ModelSites.techniques).build() }

    private func falls(_ path: String) throws -> String { try #require(try Self.falls.get()[path]) }
    private func techniques(_ path: String) throws -> String { try #require(try Self.techniques.get()[path]) }

    /// The pages and data of a site with some of these words, each with the first that it has.
    private func places(of words: [String], in files: [String: String]) -> [String] {
        files.filter { path, _ in path.hasSuffix(".html") || path.hasPrefix("data/") || path.hasSuffix(".json") }
            .flatMap { path, text in
                wholeWords(text).filter { word in
                    words.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
                }
                .prefix(1).map { path + ": " + $0 }
            }
    }

    private func wholeWords(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    private static let youthCare = [
        "jeugd*", "jongere*", "kinderen", "gezin*", "opvoed*", "uithuis*", "pleeg*", "hulpverlen*", "gedragsprob*",
        "youth", "children",
        "adolescent*", "juvenile",
    ]

    @Test("A site for falls prevention says no word of youth care")
    func noYouthCare() throws {
        #expect(places(of: Self.youthCare, in: try Self.falls.get()) == [])
    }

    @Test("An English site of attack techniques says no word of youth care, and no Dutch")
    func noDutch() throws {
        let dutch = [
            "het", "een", "niet", "van", "voor", "kies", "naar", "zoek", "vergelijk", "bron", "bronnen", "niveau",
            "vermeld", "soort",
            "relatie", "woord", "groep", "lijst", "werkzame", "interventie*",
        ]
        #expect(places(of: Self.youthCare + dutch, in: try Self.techniques.get()) == [])
        #expect(try Self.techniques.get().keys.filter { $0.contains("interventie") || $0.contains("zoek") } == [])
    }

    @Test(
        "A site without interventions does not speak of them",
        arguments: ["index.html", "matrix.html", "search.html", "techniques/compare.html"])
    func noInterventions(path: String) throws {
        #expect(places(of: ["intervention", "interventions", "programmes"], in: [path: try techniques(path)]) == [])
    }

    @Test("A code leads to its record, of a built-in type and of the site's own")
    func codes() throws {
        let page = try falls("richtlijnen/vallen.html")
        #expect(page.contains("<a href=\"../vragenlijsten/loop.html\">Looptest</a>"))
        #expect(page.contains("href=\"../werkzame-elementen/kracht.html\">Spierkracht</a>"))
        #expect(page.contains("href=\"../aanbevelingen.html#r1\""))
    }

    @Test("A name that two types share is written with the type or its folder")
    func sharedName() throws {
        let page = try techniques("guidelines/start.html")
        #expect(page.contains("href=\"../techniques/phishing.html\">Phishing</a> and"))
        #expect(page.contains("and <a href=\"../tactics/phishing.html\">Phishing</a>"))
        let problems = try SmallSite(
            ModelSites.techniques.merging(["guidelines/other.md": "---\ntitle: Other\n---\nSee [[phishing]].\n"]) {
                _, new in new
            }
        ).problems()
        #expect(problems == ["ambiguous-link guidelines/other.md:4"])
    }

    @Test(
        "A field that the site adds shows in the entry of its record, whatever its type",
        arguments: [
            ("aanbevelingen.html", "<dt>Spoed</dt><dd>hoog</dd>"),
            ("aanbevelingen.html", "<dt>Budget</dt><dd><p class=\"empty\">niet vermeld</p></dd>"),
            ("bronnen.html", "<dt>Plank</dt><dd>Kast 3</dd>"),
            ("begrippen.html", "<dt>Voorbeeldzin</dt><dd><p>De patiënt"),
            (
                "richtlijnen/vallen.html",
                "<dt>Afdeling van de pagina</dt><dd><a href=\"../interventies/index.html#settings-geriatrie\">geriatrie</a></dd>"
            ),
            ("elementenlijsten.html", "<dt>Jaar van de lijst</dt><dd>2018</dd>"),
            ("werkzame-elementen/kracht.html", "<dt>Eigenaar</dt><dd>Fysiotherapie</dd>"),
            ("werkzame-elementen/index.html", "<td data-label=\"Eigenaar\"><div>Fysiotherapie</div></td>"),
        ])
    func addedFields(path: String, markup: String) throws {
        #expect(try falls(path).contains(markup))
    }

    @Test("Records of a built-in type can be chosen and compared by what the site declares of them")
    func tablesOfBuiltInTypes() throws {
        let elements = try falls("werkzame-elementen/tabel.html")
        #expect(elements.contains("<fieldset data-facet=\"owner\" data-kind=\"choice\">"))
        #expect(elements.contains("data-compare-link hidden href=\"vergelijken.html\""))
        #expect(elements.contains("<th scope=\"row\"><a href=\"kracht.html\">Spierkracht</a>"))
        #expect(try falls("werkzame-elementen/index.html").contains("href=\"tabel.html\">Kiezen en vergelijken</a>"))
        #expect(try falls("werkzame-elementen/vergelijken.html").contains("data/compare-element.js"))
        let data = try falls("data/compare-element.js")
        #expect(data.contains("[\"owner\",\"Eigenaar\"]") && data.contains("[\"Fysiotherapie\"]"))
        let recommendations = try falls("aanbevelingen-tabel.html")
        #expect(recommendations.contains("data-f-urgency=\"high\""))
        #expect(try Self.falls.get()["bronnen-tabel.html"] == nil, "sources declare nothing to choose by")
    }

    @Test("An earlier address where the table of a built-in type comes is a mistake before anything is written")
    func tableAddress() throws {
        let files = ModelSites.falls.merging([
            "guidelines/oud.md":
                "---\ntitle: Oud\naliases: [werkzame-elementen/tabel.html]\n---\n\nZie [de richtlijn](vallen.md).\n"
        ]) { $1 }
        #expect(diagnostics(of: files).contains { $0.message.contains("werkzame-elementen/tabel.html") })
    }

    @Test("What the site adds is in the machine-readable data, with the records of its own types")
    func data() throws {
        let data = try falls("data/records.json")
        for text in [
            "\"urgency\":\"high\"", "\"owner\":\"Fysiotherapie\"", "\"kind\":\"vragenlijsten\"", "\"year\":\"2018\"",
        ] {
            #expect(data.contains(text), "\(text)")
        }
    }

    @Test("What a record of any type should state and does not is on the page of gaps")
    func gaps() throws {
        let page = try falls("kennislacunes.html")
        #expect(
            page.contains("<h2>Niet vermeld: aanbevelingen</h2>")
                && page.contains("<h2>Niet vermeld: werkzame elementen</h2>"))
    }

    @Test("A field that the site leaves out is on no page, in no column and in no comparison")
    func leftOut() throws {
        let words = ["In de databank", "Duur", "Intensiteit", "Dag en nacht"]
        for path in [
            "interventies/training.html", "interventies/index.html", "data/interventions.js", "kennislacunes.html",
        ] {
            let text = try falls(path)
            for word in words { #expect(!text.contains(word), "\(path): \(word)") }
        }
        #expect(try falls("interventies/training.html").contains("<dt>Niveau</dt>"))
    }

    @Test("A page or column that rests on a part that the site leaves out goes with it")
    func leftOutParts() throws {
        let model = """
            types:
              intervention:
                fields: { classification: { use: false }, evidence: { use: false }, elements: { use: false }, kind: { use: false } }

            """
        let files = try SmallSite([
            "model.yml": model,
            "interventions/een.yml": "name: Een\naudience: { description: Wie valt. }\ngoal: Rust.\nby: editors\n",
            "interventions/twee.yml": "name: Twee\naudience: { description: Wie valt. }\ngoal: Rust.\nby: editors\n",
        ]).build()
        for path in ["interventies/een.html", "interventies/index.html", "data/interventions.js", "kennislacunes.html"]
        {
            for word in ["Niveau", "nderzoek", "Werkzame elementen"] {
                #expect(!(try #require(files[path])).contains(word), "\(path): \(word)")
            }
        }
    }

    @Test("The comparison and overview of a type speak of that type")
    func ownWords() throws {
        let page = try techniques("techniques/compare.html")
        #expect(page.contains("Choose two to four techniques."))
        #expect(page.contains("Add: technique <select"))
        #expect(try techniques("techniques/index.html").contains("<summary>Narrow down</summary>"))
    }

    @Test("A number can be bounded from both sides, within what the records hold")
    func bounds() throws {
        let page = try techniques("techniques/index.html")
        #expect(
            page.contains("at least <input type=\"number\" name=\"severity\" min=\"3\" max=\"7\" data-bound=\"min\""))
        #expect(
            page.contains("at most <input type=\"number\" name=\"severity\" min=\"3\" max=\"7\" data-bound=\"max\""))
    }

    @Test("Where a range of ages has no end, every age may be asked for")
    func ages() throws {
        #expect(try falls("index.html").contains("name=\"age\" min=\"0\" max=\"120\""))
    }

    @Test("A relation shows its basis, note and sources at either end")
    func relations() throws {
        let page = try techniques("techniques/t1059.html")
        #expect(page.contains("Mitigated by</h3>") && page.contains("<p>Only known samples.</p>"))
        #expect(page.contains("class=\"citation\""))
        #expect(try techniques("references.html").contains("href=\"mitigations/m1049.html#source-mitre2024\""))
    }

    @Test("A template that has the name of a type makes the pages of its records")
    func template() throws {
        let site = try SmallSite(ModelSites.techniques)
        try site.folder.write(
            "{{> page-start}}\n<p>Tactic: {{title}}</p>\n{{> page-end}}\n", to: "Templates/pages/tactic.mustache")
        let files = try site.build()
        #expect(try #require(files["tactics/execution.html"]).contains("<p>Tactic: Execution</p>"))
        #expect(!(try #require(files["techniques/t1059.html"])).contains("<p>Tactic:"))
    }

    @Test("A name that the template of a type asks for and no record offers is a warning at its place")
    func templateName() throws {
        let site = try SmallSite(ModelSites.techniques)
        try site.folder.write("{{> page-start}}\n{{titel}}\n{{> page-end}}\n", to: "Templates/pages/tactic.mustache")
        #expect(try site.warnings() == ["unknown-name ../Templates/pages/tactic.mustache:2"])
    }

    @Test("Requirements have levels in their overview, and a form that asks for them")
    func requirements() throws {
        let files = try SmallSite(ModelSites.requirements).build()
        let page = try #require(files["requirements/index.html"])
        #expect(page.contains("data-f-level=\"2\"") && page.contains("Level 1"))
        #expect(try #require(files["index.html"]).contains("Which requirements apply?"))
        #expect(try #require(files["index.html"]).contains("<a href=\"requirements/v1-2.html\">Two factors</a>"))
    }

    @Test("A site of guidelines alone has no form, and no link leads to a page that is not there")
    func guidelines() throws {
        let files = try SmallSite(ModelSites.guidelines).build()
        let home = try #require(files["index.html"])
        #expect(!home.contains("data-quick"))
        for (path, text) in files where path.hasSuffix(".html") {
            for link in links(in: text) {
                let folder = path.split(separator: "/").dropLast().map(String.init)
                #expect(files[target(link, from: folder)] != nil, "\(path) leads to \(link)")
            }
        }
    }

    private func links(in text: String) -> [String] {
        text.components(separatedBy: "<a ").dropFirst().compactMap { tag -> String? in
            let parts = tag.components(separatedBy: "href=\"")
            guard parts.count > 1, let link = parts[1].split(separator: "\"", omittingEmptySubsequences: false).first
            else { return nil }
            let file = link.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
            return file.isEmpty || file.contains(":") ? nil : file
        }
    }

    private func target(_ link: String, from folder: [String]) -> String {
        link.split(separator: "/").reduce(into: folder) { parts, part in
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }.joined(separator: "/")
    }
}

/// Changes of a site to the fields that a type has already.
struct BuiltInFieldTests {
    private static let files = Result {
        try SmallSite([
            "model.yml": """
            types:
              intervention:
                fields:
                  intensity: { label: Hoe vaak, show: [column] }
              recommendation:
                fields:
                  strength: { label: Sterkte, expected: true }

            """,
            "interventions/een.yml": SmallSite.intervention("Een", "intensity: Twee keer per week.\n"),
            "interventions/twee.yml": SmallSite.intervention("Twee"),
            "recommendations/r1.yml": "code: R1\ntext: Doe het.\nby: editors\n",
        ]).build()
    }

    private func page(_ path: String) throws -> String { try #require(try Self.files.get()[path]) }

    @Test("A site gives a built-in field another label, on the page and in the comparison")
    func label() throws {
        #expect(try page("interventies/een.html").contains("<dt>Hoe vaak</dt>"))
        #expect(try page("data/interventions.js").contains("\"Hoe vaak\""))
        #expect(!(try page("interventies/twee.html")).contains("Intensiteit"))
    }

    @Test("A site shows a built-in field in a column of the overview, and once on its page")
    func column() throws {
        #expect(try page("interventies/index.html").contains("data-label=\"Hoe vaak\""))
        #expect(try page("interventies/een.html").components(separatedBy: "<dt>Hoe vaak</dt>").count == 2)
    }

    @Test("A built-in field that the site expects says where it is not stated, and counts as a gap")
    func expected() throws {
        #expect(try page("aanbevelingen.html").contains("<dt>Sterkte</dt><dd><p class=\"empty\">niet vermeld</p></dd>"))
        #expect(try page("kennislacunes.html").contains("<h2>Niet vermeld: aanbevelingen</h2>"))
    }

    @Test("A word that the interface does not have is a mistake at its place")
    func unknownWord() throws {
        #expect(
            try SmallSite(["model.yml": "words:\n  quickSubmti: Zoek\n"]).problems() == ["invalid-model model.yml:2"])
    }
}
