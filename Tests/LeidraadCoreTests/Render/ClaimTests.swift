import LeidraadCore
import Testing

/// What pages say that a source claims with a list of elements, and of whom.
struct ClaimTests {
    private func site(_ appliesTo: String, scope: String = "each") -> [String: String] {
        [
            "elements/een.yml": "name: Een\nkind: practice\ndescription: Tekst.\n",
            "interventions/mst.yml": SmallSite.intervention("Multisysteem", "group: thuis\n"),
            "interventions/plan.yml": SmallSite.intervention("Geheim", "status: draft\n"),
            "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
            "element-lists/lijst.yml":
                "title: Lijst\nclaim: mentioned\nscope: \(scope)\ncontext: Velen doen dit.\nmembers: [een]\n\(appliesTo)",
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

    @Test("A draft to which a list applies is not named")
    func draft() throws {
        let files = try SmallSite(site("applies_to: { interventions: [mst, plan] }\n")).build()
        let page = try #require(files["elementenlijsten.html"])
        #expect(page.contains(">Multisysteem</a></dd>") && !page.contains("plan<") && !page.contains("Geheim"))
    }
}
