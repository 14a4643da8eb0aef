import LeidraadCore
import Testing

/// Records that readers do not see, or that no longer hold, where other pages speak of them.
struct HiddenRecordTests {
    private let elements = [
        "elements/een.yml": "name: Een\nkind: practice\ndescription: Tekst.\n",
        "interventions/mst.yml": SmallSite.intervention("Multisysteem", "group: thuis\n"),
        "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
        "element-lists/oud.yml":
            "title: Oude lijst\nclaim: presumed\nscope: each\nstatus: withdrawn\napplies_to: { groups: [thuis] }\n"
            + "members: [een]\n",
        "element-lists/nu.yml": "title: Nieuwe lijst\nclaim: presumed\nscope: each\nmembers: [een]\n",
        "guidelines/gids.md": "---\ntitle: Gids\n---\nZie [[oud]].\n",
    ]

    @Test("A list that was withdrawn stays last and marked, so that links to it lead somewhere")
    func withdrawnList() throws {
        let files = try SmallSite(elements).build()
        let page = try #require(files["elementenlijsten.html"])
        let ids = page.matches(of: /<section class="part[^"]*" id="([^"]+)"/).map { String($0.output.1) }
        #expect(ids == ["nu", "oud"])
        #expect(page.contains("Deze lijst geldt niet meer."))
        #expect(files["richtlijnen/gids.html"]?.contains("elementenlijsten.html#oud") == true)
    }

    @Test("A list that was withdrawn makes no relation")
    func noRelation() throws {
        let files = try SmallSite(elements).build()
        for page in ["interventies/mst.html", "werkzame-elementen/een.html", "matrix.html"] {
            #expect(files[page]?.contains("Oude lijst") != true, "\(page)")
        }
    }

    @Test(
        "The page of a withdrawn record says so", arguments: ["interventies/mst.html", "werkzame-elementen/een.html"])
    func withdrawnRecord(page: String) throws {
        let files = try SmallSite([
            "elements/een.yml": "name: Een\nkind: practice\ndescription: Tekst.\nstatus: withdrawn\n",
            "interventions/mst.yml": SmallSite.intervention("Multisysteem", "status: withdrawn\n"),
        ]).build()
        #expect(files[page]?.contains("Deze pagina geldt niet meer.") == true)
    }

    @Test("Of a link to a draft only the words stay, however it is written")
    func linksToDrafts() throws {
        let page = try #require(
            try SmallSite([
                "guidelines/gids.md": "---\ntitle: Gids\n---\nZie [het *concept*](plan.md) en [[guidelines/plan]].\n",
                "guidelines/plan.md": "---\ntitle: Plan\nstatus: draft\n---\nTekst.\n",
            ]).build()["richtlijnen/gids.html"])
        #expect(page.contains("<p>Zie het <em>concept</em> en Plan.</p>"))
    }
}
