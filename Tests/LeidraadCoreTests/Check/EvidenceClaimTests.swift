import LeidraadCore
import Testing
@testable import LeidraadModel

/// Sentences on figures, the database and research, held against the record; and goals that read as results.
struct EvidenceClaimTests {
    private static let head = "kind: intervention\naudience: { description: Gezinnen. }\nbased_on: [a]\n"
    private static let references = "- { id: a, title: T, author: [{ family: A }], issued: 2018 }\n"

    private static func found(_ sentence: String, language: String = "nl") -> [String] {
        let counted = language == "nl" ? "gezinnen die samen bleven" : "families that stayed together"
        let finding =
            "{ finding: F., sources: [a], direction: positive, figures: [{ value: 88, unit: percent, of: \(counted) }] }"
        let goal = "goal: Rust.\n"
        return diagnostics(
            of: [
                "references.yml": references,
                "interventions/beta.yml":
                    "name: Beta\n\(head)\(goal)listed_in_database: true\nevidence: [\(finding)]\n",
                "interventions/gamma.yml": "name: Gamma\n\(head)\(goal)listed_in_database: false\nresearch: none\n",
                "interventions/delta.yml": "name: Delta\n\(head)\(goal)research: little\n",
                "index.md": "---\ntitle: Start\n---\n\(sentence)\n",
            ], language: language
        ).filter { $0.rule == .proseContradictsRecord }.map { FoundPlace($0).words }
    }

    @Test(
        "Another percentage than the record's is reported as a whole",
        arguments: [
            ("Bij Beta bleef 98% van de gezinnen samen.", "98%"),
            ("Bij Beta bleef 98 procent van de gezinnen samen.", "98 procent"),
            ("Beta hielp bij 88,5% van de gezinnen.", "88,5%"),
        ])
    func figures(sentence: String, words: String) {
        #expect(Self.found(sentence) == [words])
    }

    @Test(
        "The same percentage is not reported, with a fraction of nought either",
        arguments: [
            "Bij Beta bleef 88% van de gezinnen samen.", "Bij Beta bleef 88,0% van de gezinnen samen.",
            "Bij Beta duurt een gesprek 98 minuten; de gezinnen vinden dat lang.",
        ])
    func sameFigures(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    @Test(
        "A sentence that says the opposite of the database is reported, in the words that people use",
        arguments: [
            "Beta staat niet in de databank.", "Beta ontbreekt in de databank.",
            "Beta is niet te vinden in de databank.",
            "Beta zit niet in de databank.", "Gamma is in de databank opgenomen.", "Gamma is in de databank te vinden.",
            "De databank noemt Gamma.", "Gamma vind je in de databank.", "Gamma zit in de databank.",
        ])
    func listing(sentence: String) {
        #expect(Self.found(sentence) == ["databank"])
    }

    @Test(
        "What the record says of the database too is not reported, and a level is no listing",
        arguments: [
            "Beta staat in de databank.", "Beta staat in de databank, maar is niet erkend.",
            "Gamma staat niet in de databank.", "Gamma ontbreekt in de databank.",
            "Niet in de databank staan betekent niet dat Gamma niet werkt.", "Zoek Gamma in de databank.",
        ])
    func sameListing(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    @Test("In English as well", arguments: ["Beta is not in the database.", "Gamma is in the database."])
    func englishListing(sentence: String) {
        #expect(Self.found(sentence, language: "en") == ["database"])
    }

    @Test(
        "That there is no research is reported beside findings, wherever it stands in the sentence",
        arguments: [
            "Beta is niet onderzocht.", "Er is geen onderzoek naar Beta.", "Er is nog geen onderzoek gedaan naar Beta.",
            "Naar Beta is nooit onderzoek gedaan.", "Onderzoek naar Beta ontbreekt.",
        ])
    func denied(sentence: String) {
        #expect(Self.found(sentence).count == 1)
    }

    @Test(
        "That there is research is reported of what was not studied, and that there is much of what was studied little",
        arguments: [
            "Gamma is onderzocht.", "Gamma is wel onderzocht.", "Er is onderzoek gedaan naar Gamma.",
            "Er is veel onderzoek naar Gamma.", "Delta is goed onderzocht.", "Er is veel onderzoek naar Delta.",
        ])
    func claimed(sentence: String) {
        #expect(Self.found(sentence).count == 1)
    }

    @Test(
        "What fits the record is not reported",
        arguments: [
            "Beta is onderzocht.", "In het onderzoek naar Beta ontbreekt een controlegroep.",
            "Gamma is niet onderzocht.",
            "Gamma wordt onderzocht.", "Er is geen onderzoek gedaan naar Gamma.", "Delta is onderzocht.",
            "Delta is weinig onderzocht.", "Beta is niet goed onderzocht.",
        ])
    func fitting(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    private static func goals(_ goal: String, language: String = "nl") -> Bool {
        diagnostics(
            of: ["references.yml": references, "interventions/beta.yml": "name: Beta\n\(head)goal: \"\(goal)\"\n"],
            language: language
        ).contains { $0.rule == .goalAsResult }
    }

    @Test(
        "A goal that tells only how things are reads as a result",
        arguments: [
            "Het kind kan thuis blijven wonen.", "De jongere volgt een opleiding.", "Kinderen wonen thuis.",
            "Ouders weten wat zij moeten doen.", "Jongeren plegen geen delicten meer.", "Het kind slaapt beter.",
            "Je houdt het kind thuis.", "Uithuisplaatsing wordt voorkomen.",
            "De gezinsleden gaan beter met elkaar om. Daardoor neemt het probleemgedrag af.",
        ])
    func results(goal: String) {
        #expect(Self.goals(goal))
    }

    @Test(
        "A goal that tells what help aims at does not",
        arguments: [
            "De crisis oplossen.", "Het kind thuis laten wonen.", "Ouders leren wat werkt.", "Minder problemen.",
            "De veiligheid herstellen, zodat het kind thuis kan blijven.", "Een kind dat thuis blijft wonen.",
            "Kinderen beschermen.", "Zorgen dat het kind thuis kan wonen. Het kind is dan veilig.",
        ])
    func aims(goal: String) {
        #expect(!Self.goals(goal))
    }

    @Test("In English as well")
    func englishGoals() {
        for goal in [
            "Parents feel stronger.", "The young person attends school.", "Out-of-home placement is prevented.",
        ] {
            #expect(Self.goals(goal, language: "en"), "\(goal)")
        }
        for goal in [
            "Solve the crisis.", "Keeping children at home.", "A home that is safe.", "Teach parents what works.",
        ] {
            #expect(!Self.goals(goal, language: "en"), "\(goal)")
        }
    }

    @Test("In a vocabulary of the site's own a broader term has to be there too, and falls under no term of its own")
    func broaderOfItsOwn() {
        let found = diagnostics(
            of: [
                "model.yml":
                    "vocabularies: { soils: { label: Grond } }\ntypes: { tree: { folder: bomen, label: { one: boom, many: bomen }, fields: { soil: { type: term, of: soils, label: Grond } } } }\n",
                "vocabularies.yml":
                    "soils: [{ id: a, label: a, broader: b }, { id: b, label: b, broader: a }, { id: c, label: c, broader: nergens }]\n",
                "bomen/eik.yml": "name: Eik\nsoil: a\n",
            ]
        ).map(\.rule)
        #expect(found.filter { $0 == .cyclicBroader }.count == 2 && found.contains(.danglingLink))
    }
}
