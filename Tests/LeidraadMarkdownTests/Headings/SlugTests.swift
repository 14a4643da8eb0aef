import LeidraadMarkdown
import Testing

@Suite struct SlugTests {
    @Test(
        "A slug is readable ASCII",
        arguments: [
            ("Financiële hulp", "financiele-hulp"), ("  Wat is 24/7-hulp?  ", "wat-is-24-7-hulp"),
            ("Foto's en auto’s", "fotos-en-autos"), ("Straße, Ærø & œuvre", "strasse-aero-oeuvre"),
            ("Łódź Žižkov Đakovo þing", "lodz-zizkov-dakovo-thing"), ("ĲSSEL ﬁn", "ijssel-n"), ("MST-CAN", "mst-can"),
            ("§ 3.2 — Doel", "3-2-doel"), ("cafe\u{301}", "cafe"), ("Việt Nam", "viet-nam"), ("日本", ""), ("---", ""),
        ])
    func readable(text: String, expected: String) {
        #expect(slug(text) == expected)
    }

    @Test("Composed and decomposed letters give one slug")
    func normalisation() {
        #expect(slug("Zoë") == slug("Zoe\u{308}"))
    }

    @Test("A long slug is cut between words")
    func long() {
        let words = slug(String(repeating: "woord ", count: 30))
        #expect(words.utf8.count == 77 && words.hasSuffix("-woord"))
        #expect(slug(String(repeating: "x", count: 200)).utf8.count == 80)
    }

    @Test("A slug of a slug is itself")
    func idempotent() {
        for text in ["Één twee", "A--b", "x’y z", String(repeating: "lang woord ", count: 20)] {
            #expect(slug(slug(text)) == slug(text))
        }
    }
}
