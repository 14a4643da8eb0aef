import LeidraadCore
import Testing
@testable import LeidraadModel

/// Sentences held against the record of the intervention that they name.
struct FactTests {
    private static func found(_ sentence: String, language: String = "nl") -> [String] {
        let files = [
            "vocabularies.yml": """
            scales:
              - id: dei
                title: Databank
                levels:
                  - { id: goed, label: effectief volgens goede aanwijzingen, rank: 3 }
                  - { id: erkend, label: erkend, rank: 1 }
                  - { id: niet-erkend, label: niet erkend }

            """,
            "interventions/mst.yml": """
            name: Multisysteem Therapie
            abbreviation: MST
            kind: intervention
            audience:
              description: Gezinnen met jongeren van 10 t/m 18 jaar.
              age: { from: 10, to: 18, inclusive: true }
            goal: De jongere woont thuis.
            duration: { min: 3, max: 5, unit: month }
            classification: { scale: dei, level: goed, assessed: 2026-01-01 }

            """,
            "interventions/iag.yml": """
            name: Intensieve Ambulante Gezinsbehandeling
            abbreviation: IAG
            kind: intervention
            audience:
              description: Gezinnen.
            goal: De jongere thuis laten wonen.
            by: editors

            """,
            "index.md": "---\ntitle: Start\n---\n\(sentence)\n",
        ]
        let all = diagnostics(of: files, language: language)
        return all.filter { $0.rule == .proseContradictsRecord }.map { FoundPlace($0).words }
    }

    @Test(
        "Another age range than the record's is reported",
        arguments: [
            ("MST is voor jongeren van 12 t/m 18 jaar.", "12 t/m 18 jaar"),
            ("MST: jongeren van 10 tot 18 jaar.", "10 tot 18 jaar"),
            ("[[mst]] is er voor 12- tot 18-jarigen.", "12- tot 18-jarigen"),
            ("MST is voor tien tot en met zestien jaar.", "tien tot en met zestien jaar"),
            ("MST is for young people of 12 to 17 years.", "12 to 17 years"),
            ("MST is bedoeld voor jongeren tot 16 jaar.", "tot 16 jaar"),
            ("MST helpt kinderen tot en met 16 jaar.", "tot en met 16 jaar"),
            ("MST richt zich op jongeren vanaf 12 jaar.", "vanaf 12 jaar"),
            ("MST is er voor jongeren van 12 jaar en ouder.", "12 jaar"),
            ("MST is voor jongeren van 12 tot en met 16.", "12 tot en met 16"),
            ("MST, voor jongeren van 8 tot en met 12 jaar, duurt 3 tot 5 maanden.", "8 tot en met 12 jaar"),
            ("| Naam | Leeftijd |\n|--|--|\n| MST | vanaf 12 |\n| [[mst]] | 12 t/m 16 jaar |", "12 t/m 16 jaar"),
        ])
    func ages(sentence: String, words: String) {
        #expect(Self.found(sentence) == [words])
    }

    @Test(
        "The same ages in other words are not reported",
        arguments: [
            "MST is voor jongeren van 10 t/m 18 jaar.", "MST is voor jongeren van 10 tot en met 18 jaar.",
            "MST is voor jongeren van tien tot 19 jaar.",
            "MST is for young people of 10 to 18 years.", "MST helpt een jongen van 14 jaar.",
            "MST is voor jongeren vanaf 10 jaar.", "MST is voor jongeren tot en met 18 jaar.",
            "MST is voor jongeren van 10 t/m 18; jongeren vanaf 16 jaar praten mee.",
            "Vanaf 16 jaar beslist de jongere zelf over MST.", "Voor MST geven jongeren vanaf 12 jaar toestemming.",
            "MST kreeg van 12 tot 16 gezinnen een cijfer.", "MST bestaat al meer dan tien jaar.",
            "Een traject van MST begint tussen 8 en 9.", "| Naam | Ervaring |\n|--|--|\n| MST | 2 tot 3 sessies |",
        ])
    func sameAges(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    @Test(
        "Another duration than the record's is reported",
        arguments: [
            ("MST duurt vier tot zes maanden.", "vier tot zes maanden"),
            ("Een traject van MST telt 6 maanden.", "6 maanden"), ("MST lasts 1 to 5 months.", "1 to 5 months"),
            ("MST neemt 8 maanden in beslag.", "8 maanden"), ("MST duurt zes weken.", "zes weken"),
            ("MST duurt een jaar.", "een jaar"), ("MST duurt 1 tot 2 jaar.", "1 tot 2 jaar"),
            ("| Naam | Duur |\n|--|--|\n| MST | 8 maanden |\n| IAG | 8 maanden |", "8 maanden"),
        ])
    func durations(sentence: String, words: String) {
        #expect(Self.found(sentence) == [words])
    }

    @Test(
        "What is no duration of the whole, or agrees with it, is not reported",
        arguments: [
            "MST duurt drie tot vijf maanden.", "MST duurt 4 maanden.", "Na 6 maanden duurt het effect van MST voort.",
            "MST duurt 20 weken.", "MST duurt dertien tot 22 weken.", "MST duurt 4 maanden, met 3 weken nazorg.",
            "MST duurt drie tot vijf maanden, waarvan 2 maanden thuis.",
            "| Naam | Duur | Steekproef |\n|--|--|--|\n| MST | 8 maanden | 12 tot 14 jaar |",
            "De jongeren woonden 12 maanden na MST thuis.", "MST heeft 9 maanden geduurd.",
        ])
    func sameDurations(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    @Test(
        "Another level than the record's is reported; the longest label counts",
        arguments: [
            ("MST is niet erkend.", "niet erkend"), ("MST is erkend door de commissie.", "erkend"),
        ])
    func levels(sentence: String, words: String) {
        #expect(Self.found(sentence) == [words])
    }

    @Test(
        "A sentence that is careful, old, about a study or about several interventions is not reported",
        arguments: [
            "MST is effectief volgens goede aanwijzingen.", "MST was eerder niet erkend.",
            "MST en IAG zijn niet erkend.",
            "In het onderzoek naar MST waren de jongeren 12 t/m 14 jaar.", "De hulp is niet erkend. MST helpt.",
            "IAG duurt 9 maanden.", "IAG is niet erkend.",
        ])
    func leftAlone(sentence: String) {
        #expect(Self.found(sentence) == [])
    }

    @Test("The description of a record's own audience is held against its ages")
    func ownDescription() {
        let record = """
            name: Multisysteem Therapie
            kind: intervention
            audience:
              description: >-
                Gezinnen met
                jongeren van 12 t/m 18 jaar.
              age: { from: 10, to: 18, inclusive: true }
            goal: De jongere thuis laten wonen.

            """
        #expect(
            places(in: "interventions/mst.yml", of: ["interventions/mst.yml": record]) == [
                FoundPlace(.proseContradictsRecord, 6, 18, "12 t/m 18 jaar")
            ])
    }

    @Test(
        "A record that leaves one end open still sets the other",
        arguments: [
            ("{ from: 12 }", "Hulp is voor kinderen van 4 tot 8 jaar.", true),
            ("{ from: 12 }", "Hulp is voor kinderen tot 10 jaar.", true),
            ("{ from: 12 }", "Hulp is voor jongeren van 12 tot 18 jaar.", false),
            ("{ to: 8 }", "Hulp is voor kinderen vanaf 10 jaar.", true),
            ("{ to: 8 }", "Hulp is voor kinderen van 4 tot 8 jaar.", false),
        ])
    func openRecord(age: String, sentence: String, isReported: Bool) {
        let files = [
            "interventions/hulp.yml":
                "name: Hulp\nkind: variant\naudience: { description: D, age: \(age) }\ngoal: G\nby: editors\n",
            "index.md": "---\ntitle: Start\n---\n\(sentence)\n",
        ]
        #expect(diagnostics(of: files).map(\.rule) == (isReported ? [.proseContradictsRecord] : []))
    }
}
