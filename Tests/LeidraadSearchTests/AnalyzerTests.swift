import Testing

@testable import LeidraadSearch

@Suite("Classes of words")
struct AnalyzerTests {
    private let dutch = Analyzer(language: .dutch)

    private func key(_ word: String) -> String { dutch.classKey(of: Word(word.utf16)).text }

    @Test(
        "Forms that belong together share a class",
        arguments: [
            ["belangrijk", "belangrijke"], ["idee", "ideeën", "ideeen"], ["kind", "kinderen"], ["lid", "leden"],
            ["gezinslid", "gezinsleden"], ["kleinkind", "kleinkinderen"], ["stad", "steden"], ["museum", "musea"],
            ["criterium", "criteria"], ["moeilijkheid", "moeilijkheden"], ["gezin", "gezinnen"],
            ["methode", "methoden", "methodes"],
            ["gebruik", "gebruiken", "gebruikt", "gebruikte"], ["interventie", "interventies"],
            ["relatie", "relaties"],
            ["categorie", "categorieën"], ["sterk", "sterke"], ["spreken", "sprak", "gesproken"], ["crisis", "crises"],
            ["evalueren", "evalueer", "evalueert", "geëvalueerd", "evaluatie"],
            ["signaleren", "signaleert", "signalering"],
            ["bereikbaar", "bereikbare", "bereikbaarheid"], ["professioneel", "professionele"],
            ["verwaarloosd", "verwaarloosde", "verwaarlozing", "verwaarloost"],
            ["verslaafd", "verslaafde", "verslaving"],
            ["bedreigd", "bedreigt", "bedreiging"], ["beschermd", "bescherming"], ["beoordeeld", "beoordelen"],
            ["ondersteund", "ondersteunde", "ondersteuning"], ["hersteld", "herstel"],
            ["bevestigd", "bevestigt", "bevestigen"],
            ["bezorgd", "bezorgdheid"], ["plaatst", "plaatsen"], ["gescheiden", "scheiding"], ["gewoon", "gewone"],
            ["gevoel", "gevoelens"], ["sociaal", "sociale"], ["formeel", "formele"], ["informeel", "informele"],
            ["speciaal", "speciale"], ["ideaal", "ideale"], ["seksueel", "seksuele"], ["visueel", "visuele"],
            ["coördinator", "coördinatie", "coördineren"], ["afbouwen", "afgebouwd"], ["woord", "woorden"],
            ["schuld", "schulden"],
            ["mishandeld", "mishandelde", "mishandelen", "mishandeling"], ["verbeteren", "verbetert", "verbetering"],
            ["boos", "boze"], ["rood", "rode"], ["groot", "grote", "groter"], ["druk", "drukker"],
            ["probleem", "problemen"], ["gedragsprobleem", "gedragsproblemen"], ["maatregel", "maatregelen"],
            ["grens", "grenzen"], ["kans", "kansen"],
            ["vechten", "vecht", "vocht", "gevochten"], ["melden", "meldt", "meldde", "gemeld"],
            ["luisteren", "luistert", "geluisterd"], ["bezoek", "bezoekt", "bezocht"],
            ["bewijs", "bewijzen", "bewezen"],
            ["rapporteren", "rapporteert", "gerapporteerd"], ["jongen", "jongens"], ["collega", "collegas"],
            ["zuiver", "zuiveren"], ["doorverwezen", "verwijzing"], ["begeleiden", "begeleid", "begeleiding"],
        ])
    func together(forms: [String]) {
        #expect(Set(forms.map(key)).count == 1, "\(forms.map { "\($0): \(key($0))" })")
    }

    @Test(
        "Words that only look alike keep apart",
        arguments: [
            ["gezin", "zin"], ["gedrag", "dragen"], ["overheid", "over"], ["gegevens", "even"], ["gebied", "bieden"],
            ["begeleid", "beleid"], ["verband", "verbannen"], ["verstand", "verstaan"], ["bestand", "bestaan"],
            ["verbod", "bieden"], ["beeld", "bel"], ["verkeerd", "verkeer"], ["overheid", "over"],
            ["jong", "jongen"], ["kans", "kan"], ["oud", "ouder"],
        ])
    func apart(words: [String]) {
        #expect(Set(words.map(key)).count == words.count)
    }

    @Test("The stem is taken before accents go")
    func stemBeforeFolding() {
        #expect(key("financiële") == key("financieel"))
    }

    @Test("An editor's correction wins over everything")
    func corrections() {
        let analyzer = Analyzer(language: .dutch, corrections: ["kinderen": "jeugd"])
        #expect(analyzer.classKey(of: Word("kinderen")) == analyzer.classKey(of: Word("jeugd")))
    }

    @Test("Codes and short words have no stem")
    func codes() {
        #expect(key("we08") == "we08")
        #expect(key("mst") == "mst")
    }

    @Test(
        "English has its own irregular forms, endings and stemmer, and one class for British and American spelling",
        arguments: [
            ["child", "children"], ["family", "families"], ["steal", "stole", "stolen"], ["behaviour", "behavior"],
            ["authorise", "authorize", "authorisation", "authorization"], ["sanitising", "sanitizing"],
            ["verify", "verified", "verification"], ["license", "licence"], ["promise", "promised", "promises"],
        ])
    func english(forms: [String]) {
        let analyzer = Analyzer(language: .english)
        #expect(Set(forms.map { analyzer.classKey(of: Word($0.utf16)) }).count == 1)
    }

    @Test("A compound is split into words of the site, with linking letters, and never more often than they occur")
    func compounds() {
        let parts = ["gezin", "plaatsing", "kind", "relatie"].enumerated().map {
            (word: Word($1.utf16), part: CompoundSplitter.Part(wordClass: Int32($0), count: 3))
        }
        let splitter = CompoundSplitter(table: PartTable(parts))
        #expect(splitter.split(Word("gezinsplaatsing"), count: 1)?.map(\.wordClass) == [0, 1])
        #expect(splitter.split(Word("kindrelatie"), count: 1)?.map(\.start) == [0, 4])
        #expect(splitter.split(Word("kindrelatie"), count: 10) == nil)
        #expect(splitter.split(Word("kinderdagverblijf"), count: 1) == nil)
        #expect(splitter.split(Word("multiprobleem"), count: 1) == nil)
    }

    @Test("What is too long for a word is not taken for a compound")
    func longWord() {
        let parts = [(word: Word("gezin"), part: CompoundSplitter.Part(wordClass: 0, count: 3))]
        let splitter = CompoundSplitter(table: PartTable(parts))
        #expect(splitter.split(Word(String(repeating: "gezin", count: 12).utf16), count: 1)?.count == 12)
        #expect(splitter.split(Word(String(repeating: "gezin", count: 13).utf16), count: 1) == nil)
    }

    @Test("Every line of the vocabularies is a group, and only one sign divides its words", arguments: ["nl", "en"])
    func vocabularyLines(language: String) throws {
        let file = Golden.folder.appending(path: "../../../Templates/vocabulary/\(language).txt").standardizedFileURL
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.first != "#" }
        for line in lines {
            #expect(SynonymGroup.groups(in: String(line)).count == 1, "\(line)")
            #expect(!line.contains("=") || !(line.contains(",") || line.contains(">")), "\(line)")
        }
    }

    @Test("A synonyms file gives groups, without remarks and empty lines")
    func synonyms() {
        #expect(
            SearchOptions.synonymGroups(in: "# kop\nuhp = uithuisplaatsing, plaatsing # x\n\nalleen\n") == [
                ["uhp", "uithuisplaatsing", "plaatsing"]
            ])
    }
}
