import LeidraadCore
import Testing

/// Pages and records that exist in two languages.
struct TranslationTests {
    @Test("A translated page and its original link to each other")
    func pages() throws {
        let files = try SmallSite([
            "guidelines/thuis.md": "---\ntitle: Thuis\n---\nTekst.\n",
            "guidelines/home.md": "---\ntitle: Home\nlanguage: en\ntranslation_of: guidelines/thuis\n---\nText.\n",
        ]).build()
        #expect(files["richtlijnen/thuis.html"]?.contains("hreflang=\"en\" href=\"home.html\"") == true)
        #expect(files["richtlijnen/home.html"]?.contains("hreflang=\"nl\" href=\"thuis.html\"") == true)
        #expect(files["richtlijnen/home.html"]?.contains("<html lang=\"en\"") == true)
    }

    @Test("A translated record and its original link to each other")
    func records() throws {
        let files = try SmallSite([
            "interventions/hulp.yml": SmallSite.intervention("Hulp"),
            "interventions/help.yml": SmallSite.intervention("Help", "language: en\ntranslation_of: hulp\n"),
        ]).build()
        #expect(files["interventies/hulp.html"]?.contains("hreflang=\"en\" href=\"help.html\"") == true)
        #expect(files["interventies/help.html"]?.contains("hreflang=\"nl\" href=\"hulp.html\"") == true)
    }

    @Test("A translation of what does not exist is an error at its place")
    func dangling() throws {
        let site = try SmallSite([
            "guidelines/home.md": "---\ntitle: Home\nlanguage: en\ntranslation_of: guidelines/thuiss\n---\nText.\n",
            "interventions/help.yml": SmallSite.intervention("Help", "language: en\ntranslation_of: hulpp\n"),
        ])
        #expect(
            try site.problems() == ["dangling-link guidelines/home.md:4", "dangling-link interventions/help.yml:7"])
    }

    @Test("A translation must say its language, and another than the original's")
    func sameLanguage() throws {
        let site = try SmallSite([
            "interventions/a.yml": SmallSite.intervention("Aa", "translation_of: hulp\n"),
            "interventions/b.yml": SmallSite.intervention("Bee", "translation_of: hulp\nlanguage: nl\n"),
            "interventions/hulp.yml": SmallSite.intervention("Hulp"),
        ])
        #expect(try site.problems() == ["missing-key interventions/a.yml:6", "unknown-value interventions/b.yml:7"])
    }
}
