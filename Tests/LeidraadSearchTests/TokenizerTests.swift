import Testing

@testable import LeidraadSearch

@Suite("Tokens")
struct TokenizerTests {
    private func words(_ text: String) -> [String] { Tokenizer.tokens(of: text).map(\.word.text) }

    @Test("Words are lower case and lose a genitive or diminutive ending after an apostrophe")
    func apostrophes() {
        #expect(words("De foto's van JIM’s auto'tje") == ["de", "foto", "van", "jim", "auto"])
    }

    @Test("A word with hyphens gives its parts and the whole")
    func hyphens() {
        #expect(words("ouder-kindrelatie") == ["ouder", "kindrelatie", "ouderkindrelatie"])
        #expect(words("24-uurs") == ["24", "uurs", "24uurs"])
        #expect(words("MST-CAN") == ["mst", "can", "mstcan"])
        #expect(words("R3.2.") == ["r3", "2", "r32"])
        #expect(words("0-18") == ["0", "18"])
    }

    @Test("Composed and decomposed accents give the same word")
    func accents() {
        #expect(words("Coo\u{308}rdinatie") == words("Coördinatie"))
        #expect(Letters.fold(Word("reële".utf16)).text == "reele")
        #expect(Letters.fold(Word("straße".utf16)).text == "strasse")
    }

    @Test("Direction marks, soft hyphens and astral characters do not stand in a word")
    func oddities() {
        #expect(words("ge\u{ad}zin\u{200f} 👪gezin\u{202e}nen") == ["gezin", "gezinnen"])
    }

    @Test("A hyphen with nothing behind it is noticed, also before a comma")
    func hanging() {
        let tokens = Tokenizer.tokens(of: "opvoed- en opgroeiproblemen, taal-, leer")
        #expect(tokens.map(\.isHanging) == [true, false, false, true, false])
    }

    @Test("A capital inside a sentence marks a name, one at its start does not")
    func names() {
        #expect(Tokenizer.tokens(of: "Veel Groningen. Veel").map(\.isName) == [false, true, false])
    }
}
