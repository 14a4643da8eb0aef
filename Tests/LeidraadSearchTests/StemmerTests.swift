import Testing

@testable import LeidraadSearch

@Suite("Stemmers")
struct StemmerTests {
    @Test("Kraaij-Pohlmann agrees with Snowball on every word of the reference vocabulary")
    func dutchReference() throws {
        guard let vocabulary = ReferenceVocabulary.dutch() else {
            print("Skipped: no reference vocabulary in ../shared/data/snowball-dutch")
            return
        }
        let stemmer = DutchStemmer()
        var differences: [String] = []
        for entry in vocabulary {
            let stem = stemmer.stem(Word(entry.word.utf16)).text
            if stem != entry.stem { differences.append("\(entry.word): \(stem), not \(entry.stem)") }
        }
        #expect(vocabulary.count == 45_670)
        #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(40))")
    }

    @Test("Porter 2 agrees with Snowball on the golden words")
    func englishGolden() throws {
        let stemmer = EnglishStemmer()
        var differences: [String] = []
        for entry in try Golden.pairs("english.tsv") {
            let stem = stemmer.stem(Word(entry.0.utf16)).text
            if stem != entry.1 { differences.append("\(entry.0): \(stem), not \(entry.1)") }
        }
        #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(40))")
    }
}
