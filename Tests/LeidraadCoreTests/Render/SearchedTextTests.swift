import LeidraadCheck
import LeidraadFiles
import LeidraadRender
import LeidraadSearch
import Testing

@testable import LeidraadCore
@testable import LeidraadModel

/// The search has the texts of a record that its page shows.
struct SearchedTextTests {
    private static let files = [
        "references.yml": "- { id: boek, type: book, title: Boek, author: [{ literal: Auteur }], issued: 2020 }\n",
        "vocabularies.yml": "scales: [{ id: schaal, title: Schaal, levels: [{ id: goed, label: goed, rank: 1 }] }]\n",
        "elements/luisteren.yml": "name: Luisteren\nkind: practice\ndescription: Tekst woordelement.\nby: editors\n",
        "interventions/twee.yml": SmallSite.intervention("Twee"),
        "interventions/een.yml": """
        name: Een
        kind: intervention
        audience: { description: Gezinnen woorddoelgroep. }
        goal: Rust woorddoel.
        intensity: Elke week woordintensiteit.
        classification: { scale: schaal, level: goed, note: Een noot woordniveau. }
        evidence: [{ finding: Minder ruzie woordbevinding., design: practice }]
        elements: [{ element: luisteren, basis: named, note: Alleen woordrelatie. }]
        related: [{ to: twee, why: Samen genoemd woordverwant. }]
        excludes: { text: Niet bij woorduitsluiting. }
        requirements: { training: Een cursus woordopleiding., staff: { text: Twee mensen woordmensen. } }
        based_on: [boek]

        """,
        "recommendations/r.yml": """
        code: R1
        text: Doe dit woordadvies.
        rationale: Omdat woordreden.
        benefits_harms: Meer rust woordvoordeel.
        preferences: Gezinnen willen woordwens.
        resources: Het vraagt woordkosten.
        sources: [boek]

        """,
    ]

    @Test(
        "Every text of a record that a reader sees on its page is in the search",
        arguments: [
            (
                "interventies/een.html", "intervention",
                [
                    "doelgroep", "doel", "intensiteit", "niveau", "bevinding", "relatie", "verwant", "uitsluiting",
                    "opleiding", "mensen",
                ]
            ),
            ("werkzame-elementen/luisteren.html", "element", ["element"]),
            ("aanbevelingen.html", "recommendation", ["advies", "reden", "voordeel", "wens", "kosten"]),
        ])
    func texts(path: String, type: String, words: [String]) throws {
        let site = try SmallSite(Self.files)
        let page = try #require(try site.build()[path])
        let base = CheckedSite(
            Sources(try readContent(site.folder.path + "/Content").files),
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        ).base
        let documents = searchDocuments(base, try Repository.phrases("nl"), SearchSettings()).filter { $0.type == type }
        let searched = documents.flatMap(\.sections).map(\.text).joined(separator: " ")
        for word in words {
            #expect(page.contains("woord" + word), "page: \(word)")
            #expect(searched.contains("woord" + word), "search: \(word)")
        }
    }
}
