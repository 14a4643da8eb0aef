import LeidraadCore
import Testing

/// The claims of relations and lists of elements on pages: whose they are, and of whom.
struct ClaimTests {
    private func site(
        _ appliesTo: String, scope: String = "each", claim: String = "mentioned", rests: String = "sources: [boek]\n"
    ) -> [String: String] {
        [
            "references.yml":
                "- id: boek\n  type: book\n  title: Boek\n  author: [{ literal: Auteur }]\n  issued: 2020\n",
            "elements/een.yml": "name: Een\nkind: practice\ndescription: Tekst.\n",
            "interventions/mst.yml": SmallSite.intervention("Multisysteem", "group: thuis\n"),
            "interventions/plan.yml": SmallSite.intervention("Geheim", "status: draft\n"),
            "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
            "element-lists/lijst.yml":
                "title: Lijst\nclaim: \(claim)\nscope: \(scope)\ncontext: Velen doen dit.\nmembers: [een]\n\(rests)\(appliesTo)",
        ]
    }

    @Test("Of whom a list is claimed follows from what it applies to", arguments: reaches)
    func scope(appliesTo: String, label: String) throws {
        let page = try #require(try SmallSite(site(appliesTo)).build()["elementenlijsten.html"])
        #expect(page.contains("<dt>Reikwijdte</dt><dd>\(label)</dd>"))
    }

    private static let reaches = [
        ("applies_to: { groups: [thuis] }\n", "elke interventie van de groep"),
        ("applies_to: { interventions: [mst] }\n", "elke interventie waarvoor de lijst geldt"),
        ("applies_to: { groups: [thuis], interventions: [mst] }\n", "elke interventie waarvoor de lijst geldt"),
        ("", "de bron zegt niet voor welke interventies dit geldt"),
    ]

    @Test("A list that names an intervention is no claim of a group")
    func named() throws {
        let files = try SmallSite(site("applies_to: { interventions: [mst] }\n")).build()
        for page in ["interventies/mst.html", "werkzame-elementen/een.html"] {
            #expect(files[page]?.contains("genoemd in een lijst") == true, "\(page)")
            #expect(files[page]?.contains("groep") == false, "\(page)")
        }
        #expect(files["werkzame-elementen/index.html"]?.contains("in een lijst bij 1 interventie") == true)
        #expect(files["matrix.html"]?.contains(">lijst</a>") == true)
    }

    @Test("An intervention shows what the source says of a list as a whole")
    func context() throws {
        let page = try #require(
            try SmallSite(site("applies_to: { groups: [thuis] }\n")).build()["interventies/mst.html"])
        #expect(page.contains("De bron noemt dit; dat het werkt, zegt zij niet. Zij noemt het voor elke interventie"))
        #expect(page.contains("<p>Velen doen dit.</p>"))
    }

    @Test("A list without a source claims nothing in the name of one", arguments: withoutSource)
    func listWithoutSource(rests: String, words: String) throws {
        let files = try SmallSite(site("applies_to: { groups: [thuis] }\n", claim: "presumed", rests: rests)).build()
        let pages = [
            "elementenlijsten.html", "interventies/mst.html", "werkzame-elementen/een.html", "matrix.html",
            "plancheck.html",
        ]
        for page in pages {
            let text = try #require(files[page], "\(page)")
            #expect(text.contains("erondersteld. \(words)"), "\(page)")
            #expect(!text.contains("De bron veronderstelt") && !text.contains("noemt een bron"), "\(page)")
        }
        #expect(files["data/interventions.js"]?.contains("Lijst (verondersteld. \(words))") == true)
    }

    @Test(
        "A relation without a source says so, and one that has a source in its record does not",
        arguments: withoutSource)
    func relationWithoutSource(rests: String, words: String) throws {
        var content = site("", claim: "presumed")
        let record = "name: Multisysteem\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: Rust.\n"
        let relation = "elements: [{ element: een, basis: named }]\n"
        content["interventions/mst.yml"] = record + rests + relation
        let pages = ["interventies/mst.html", "werkzame-elementen/een.html", "matrix.html", "plancheck.html"]
        let silent = try SmallSite(content).build()
        for page in pages {
            let text = try #require(silent[page], "\(page)")
            #expect(text.contains(words), "\(page)")
            #expect(!text.contains("noemt een bron") && !text.contains("een bron noemt"), "\(page)")
        }
        #expect(silent["data/interventions.js"]?.contains("Een (genoemd). \(words)") == true)
        content["interventions/mst.yml"] = record + "based_on: [boek]\n" + relation
        let sourced = try SmallSite(content).build()
        for page in pages { #expect(sourced[page]?.contains(words) == false, "\(page)") }
        #expect(sourced["plancheck.html"]?.contains("Bij welke interventies noemt een bron dit?") == true)
    }

    @Test("An overview of records that need no source does not say that their source is silent")
    func silence() throws {
        var content = site("")
        content["model.yml"] =
            "types: { oefening: { folder: oefeningen, label: { one: oefening, many: oefeningen }, fields: { duur: { type: number, label: Duur, show: [column, facet] } } } }\n"
        content["oefeningen/lopen.yml"] = "name: Lopen\nduur: 3\n"
        let page = try #require(try SmallSite(content).build()["oefeningen/index.html"])
        #expect(page.contains("Misschien: niet vermeld") && page.contains("bij {n} is dat niet vermeld"))
        #expect(!page.contains("de bron"))
    }

    private static let withoutSource = [
        ("", "Er staat niet bij welke bron dit zegt."),
        ("by: editors\n", "Dit komt van de redactie; een bron is er niet bij vermeld."),
    ]

    @Test("A draft to which a list applies is not named")
    func draft() throws {
        let files = try SmallSite(site("applies_to: { interventions: [mst, plan] }\n")).build()
        let page = try #require(files["elementenlijsten.html"])
        #expect(page.contains(">Multisysteem</a></dd>") && !page.contains("plan<") && !page.contains("Geheim"))
    }
}
