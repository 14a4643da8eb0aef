import Foundation
import LeidraadCore
import Testing
@testable import LeidraadModel

/// A site in several languages, each in a folder of its own.
struct LanguageSiteTests {
    /// A site in Dutch with one in English beside it.
    static let files = [
        "site.yml": "title: Gids\nlanguage: nl\nlanguages: [en]\n",
        "guidelines/thuis.md": "---\ntitle: Thuis\n---\nTekst over [[hulp]].\n",
        "guidelines/alleen.md": "---\ntitle: Alleen hier\n---\nTekst.\n",
        "interventions/hulp.yml": SmallSite.intervention("Hulp"),
        "en/site.yml": "title: Guide\nlanguage: en\n",
        "en/index.md": "---\ntitle: Guide\n---\nWelcome.\n",
        "en/guidelines/thuis.md": "---\ntitle: At home\n---\nA text about [[hulp]].\n",
        "en/interventions/hulp.yml": SmallSite.intervention("Help"),
    ]

    static func site(_ more: [String: String] = [:]) throws -> SmallSite {
        try SmallSite(files.merging(more) { _, new in new })
    }

    @Test("A folder for a language is a whole site in that language, below the folder of its name")
    func wholeSite() throws {
        let files = try Self.site().build()
        let page = try #require(files["en/guidelines/thuis.html"])
        #expect(page.contains("<html lang=\"en\" data-root=\"../\">"))
        #expect(page.contains("<a href=\"../interventions/hulp.html\""))
        #expect(page.contains(">Help<") && !page.contains("Hulp"))
        let names = Set(files.keys)
        #expect(
            names.isSuperset(of: ["en/search.html", "en/search/search.js", "en/data/copy.js", "en/styles/base.css"]))
        #expect(names.contains { $0.hasPrefix("en/search-index/") } && names.contains { $0.hasPrefix("zoekindex/") })
        #expect(!names.contains { $0.hasPrefix("en/zoekindex/") || $0.hasPrefix("richtlijnen/en/") })
    }

    @Test("The switch leads to the same page in the other language, in both directions")
    func samePage() throws {
        let files = try Self.site().build()
        let link = { (url: String, language: String, label: String) in
            "<a class=\"translation\" href=\"\(url)\" lang=\"\(language)\" hreflang=\"\(language)\">\(label)</a>"
        }
        #expect(files["index.html"]?.contains(link("en/index.html", "en", "English")) == true)
        #expect(files["richtlijnen/thuis.html"]?.contains(link("../en/guidelines/thuis.html", "en", "English")) == true)
        #expect(
            files["interventies/index.html"]?.contains(link("../en/interventions/index.html", "en", "English")) == true)
        #expect(
            files["en/interventions/hulp.html"]?.contains(link("../../interventies/hulp.html", "nl", "Nederlands"))
                == true)
        #expect(files["en/search.html"]?.contains(link("../zoeken.html", "nl", "Nederlands")) == true)
    }

    @Test("Where the other language lacks the page, the switch says that it leads to the home page")
    func homePage() throws {
        let files = try Self.site([
            "en/guidelines/only.md": "---\ntitle: Only here\n---\nText.\n",
            "en/guidelines/alleen.md": "---\ntitle: Draft\nstatus: draft\n---\nText.\n",
        ]).build()
        let page = try #require(files["richtlijnen/alleen.html"])
        #expect(page.contains("href=\"../en/index.html\" lang=\"en\" hreflang=\"en\">English (home page)</a>"))
        #expect(!page.contains("rel=\"alternate\""))
        #expect(files["en/guidelines/only.html"]?.contains(">Nederlands (startpagina)</a>") == true)
    }

    @Test("A page or record of another name says which page it translates, and the switch follows it both ways")
    func translatedNames() throws {
        let site = try Self.site([
            "en/guidelines/alone.md": "---\ntitle: Alone\ntranslation_of: guidelines/alleen.md\n---\nText.\n",
            "interventions/steun.yml": SmallSite.intervention("Steun"),
            "en/interventions/support.yml": SmallSite.intervention("Support", "translation_of: steun\n"),
        ])
        let files = try site.build()
        #expect(files["richtlijnen/alleen.html"]?.contains("href=\"../en/guidelines/alone.html\"") == true)
        #expect(files["en/guidelines/alone.html"]?.contains("href=\"../../richtlijnen/alleen.html\"") == true)
        #expect(files["interventies/steun.html"]?.contains("href=\"../en/interventions/support.html\"") == true)
        let wrong = try Self.site([
            "en/guidelines/alone.md": "---\ntitle: Alone\ntranslation_of: guidelines/alleem\n---\nText.\n"
        ])
        let found = try #require(try checkSite(wrong.request).diagnostics.first)
        #expect(found.location.file == "en/guidelines/alone.md" && found.hint?.contains("guidelines/alleen") == true)
    }

    @Test("Search engines are told of each page in every language that has it, and of one site map a language")
    func addresses() throws {
        let site = try Self.site()
        try site.folder.write(
            "title: Gids\nlanguage: nl\nlanguages: [en]\nbase_url: https://example.org/gids\n", to: "Content/site.yml")
        let files = try site.build()
        let page = try #require(files["en/guidelines/thuis.html"])
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/gids/en/guidelines/thuis.html\">"))
        for page in [page, files["richtlijnen/thuis.html"] ?? ""] {
            #expect(page.contains("hreflang=\"nl\" href=\"https://example.org/gids/richtlijnen/thuis.html\">"))
            #expect(page.contains("hreflang=\"en\" href=\"https://example.org/gids/en/guidelines/thuis.html\">"))
        }
        #expect(
            files["robots.txt"]
                == "User-agent: *\nAllow: /\nSitemap: https://example.org/gids/sitemap.xml\n"
                + "Sitemap: https://example.org/gids/en/sitemap.xml\n")
        #expect(files["en/robots.txt"] == nil)
        #expect(
            files["en/sitemap.xml"]?.contains("<loc>https://example.org/gids/en/guidelines/thuis.html</loc>") == true)
        #expect(files["sitemap.xml"]?.contains("/en/") == false)
        #expect(files["en/404.html"]?.contains("href=\"/gids/index.html\" lang=\"nl\"") == true)
    }

    @Test(
        "Sources, lists, the model and images are shared unless a language has its own, and in use where one uses them")
    func sharedFiles() throws {
        let source = "- { id: a1, type: book, title: A, author: [{ family: Aa }], issued: { date-parts: [[2020]] } }\n"
        let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"
        let shared = [
            "references.yml": source, "assets/p.svg": image,
            "vocabularies.yml": "groups:\n  - { id: g, label: Groep }\n",
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nIt helps [@a1].\n\n![A square](../assets/p.svg)\n",
            "en/interventions/hulp.yml": SmallSite.intervention("Help", "group: g\n"),
        ]
        let site = try Self.site(shared)
        #expect(try site.warnings() == [] && site.problems() == [])
        let files = try site.build()
        #expect(files["en/assets/p.svg"] == image && files["assets/p.svg"] == nil)
        #expect(files["en/references.html"]?.contains("<cite>A</cite>") == true)
        #expect(files["en/interventions/hulp.html"]?.contains("Groep") == true)

        let own = try Self.site(shared.merging(["en/references.yml": "[]\n"]) { $1 })
        #expect(try own.problems() == ["dangling-citation en/guidelines/thuis.md:4"])
        #expect(try own.warnings().contains("unused-reference references.yml:1"))
        let unused = try Self.site(["references.yml": source, "assets/p.svg": image])
        #expect(try unused.warnings() == ["unused-file assets/p.svg:1", "unused-reference references.yml:1"])
    }

    @Test("A site in another language has the look of the whole, unless it names one itself")
    func look() throws {
        let site = try Self.site(["assets/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"])
        try site.folder.write(
            "title: Gids\nlanguage: nl\nlanguages: [en]\nlogo: assets/logo.svg\nfooter: Tot ziens\n",
            to: "Content/site.yml")
        let page = try #require(try site.build()["en/index.html"])
        #expect(page.contains("src=\"assets/logo.svg\"") && !page.contains("Tot ziens"))
    }

    @Test("A mistake in one language stops the site in all, and is told with the path of its file")
    func oneBuild() throws {
        let site = try Self.site()
        let before = try site.build()
        try site.folder.write("---\ntitle: Thuis\n---\nNieuw.\n", to: "Content/guidelines/thuis.md")
        try site.folder.write("---\ntitle: At home\n---\nA text [[nothing]].\n", to: "Content/en/guidelines/thuis.md")
        let built = try buildSite(site.request)
        #expect(built.hasErrors && built.report == nil)
        #expect(try checkSite(site.request).diagnostics == built.diagnostics)
        #expect(built.diagnostics.map(\.location.file) == ["en/guidelines/thuis.md"])
        #expect(built.diagnostics[0].message.contains("niet bestaat"))
        #expect(try site.folder.contents(of: "Public") == before)
    }

    @Test("Warnings are accepted by the site.yml of their language, by the path as it is there or as messages show it")
    func acceptance() throws {
        for path in ["guidelines/thuis.md", "en/guidelines/thuis.md", "Content/en/guidelines/thuis.md"] {
            let site = try Self.site([
                "en/guidelines/thuis.md": "---\ntitle: At home\n---\nRead [here](https://example.org).\n",
                "en/site.yml":
                    "title: Guide\nlanguage: en\naccept:\n"
                    + "  - { warning: vague-link-text, file: \(path), reason: So }\n",
            ])
            let found = try checkSite(site.request).diagnostics
            #expect(found.map(\.acceptedBecause) == ["So"])
        }
    }

    @Test("The counts of the quality report are those of the site in its own language")
    func counts() throws {
        let site = try Self.site([
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nRead [here](https://example.org).\n"
        ])
        let outcome = try checkSite(site.request)
        #expect(outcome.diagnostics.count == 1)
        let file = try countsFile(of: outcome, on: CalendarDate(secondsSince1970: 0), site: site.folder.path)
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("open: 0, accepted: 0, subjects: 4"))
    }

    @Test("A rename that would break what another language shares or translates is refused, with the place")
    func rename() throws {
        let source = "- { id: a1, type: book, title: A, author: [{ family: Aa }], issued: { date-parts: [[2020]] } }\n"
        let site = try Self.site([
            "references.yml": source, "guidelines/thuis.md": "---\ntitle: Thuis\n---\nTekst [@a1] over [[hulp]].\n",
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nIt helps [@a1].\n",
            "en/interventions/help.yml": SmallSite.intervention("Help", "translation_of: hulp\n"),
        ])
        try site.folder.remove("Content/en/interventions/hulp.yml")
        #expect(try site.problems() == [])
        for (old, new, place) in [
            ("a1", "b1", "en/guidelines/thuis.md:4"), ("hulp", "steun", "en/interventions/help.yml:6"),
        ] {
            do {
                _ = try planRename(old, to: new, site.request)
                Issue.record("\(old) was renamed")
            } catch let failure as RenameFailure {
                #expect(failure.message.contains(place), "\(failure.message)")
            }
        }
        #expect(try planRename("guidelines/alleen", to: "guidelines/anders", site.request).moves.count == 1)
    }

    @Test("The links that lead out of the site are those of all its languages")
    func links() throws {
        let site = try Self.site([
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nRead [a report](https://example.org/a).\n"
        ])
        let links = try externalLinks(site.request)
        #expect(links.map(\.address) == ["https://example.org/a"])
        #expect(links.flatMap(\.places).map(\.file) == ["en/guidelines/thuis.md"])
    }
}

extension LanguageSiteTests {
    /// A mistake in how languages are declared.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let files: [String: String]
        let place: String
        let dutch: String
        let english: String
        let hint: String

        var testDescription: String { english }
    }

    static let mistakes = [
        Mistake(
            files: ["site.yml": "title: Gids\nlanguage: LANG\nlanguages: [LANG, en]\n"],
            place: "unknown-value site.yml:3",
            dutch: "nl is al de taal", english: "is the language of the site itself already", hint: "languages only"),
        Mistake(
            files: ["site.yml": "title: Gids\nlanguage: LANG\nlanguages: [de]\n"], place: "unknown-value site.yml:3",
            dutch: "onbekende waarde \"de\"", english: "unknown value \"de\"", hint: "nl"),
        Mistake(
            files: ["en/site.yml": ""], place: "missing-file site.yml:3", dutch: "Content/en/site.yml is er niet",
            english: "Content/en/site.yml is not there", hint: "title and language: en"),
        Mistake(
            files: ["site.yml": "title: Gids\nlanguage: LANG\n"], place: "unknown-file en/site.yml:1",
            dutch: "noemt die taal niet", english: "does not name that language", hint: "languages: [en]"),
        Mistake(
            files: ["en/site.yml": "title: Guide\nlanguage: nl\n"], place: "unknown-value en/site.yml:2",
            dutch: "de map heet en", english: "the folder is called en", hint: "write language: en"),
        Mistake(
            files: ["en/site.yml": "title: Guide\nlanguage: en\nbase_url: https://example.org/\n"],
            place: "unknown-key en/site.yml:3", dutch: "base_url kan alleen in Content/site.yml",
            english: "base_url can be in Content/site.yml only", hint: "remove it here"),
        Mistake(
            files: [
                "guidelines/thuis.md": "---\ntitle: Thuis\naliases: [en/guidelines/thuis.html]\n---\nTekst [[hulp]].\n"
            ],
            place: "output-path-clash guidelines/thuis.md:3", dutch: "in de map van een andere taal",
            english: "in the folder of another language", hint: "does not start with en/"),
        Mistake(
            files: ["site.yml": "title: Gids\nlanguage: LANG\nlanguages: [en, en]\n"], place: "duplicate-id site.yml:3",
            dutch: "staat al in deze lijst", english: "is in this list already", hint: "remove it here"),
    ]

    @Test(
        "A mistake in how languages are declared is told at its place, with a remedy, in both languages",
        arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        for (language, words) in [(SiteLanguage.nl, mistake.dutch), (.en, mistake.english)] {
            let site = try Self.site(mistake.files.mapValues { $0.replacingOccurrences(of: "LANG", with: "nl") })
            if mistake.files["en/site.yml"] == "" { try site.folder.remove("Content/en/site.yml") }
            var request = site.request
            request.language = language
            let found = try checkSite(request).diagnostics
            let item = try #require(found.first { $0.message.contains(words) }, "\(found)")
            #expect("\(item.rule.rawValue) \(item.location.file):\(item.location.line)" == mistake.place)
            if language == .en { #expect(item.hint?.contains(mistake.hint) == true) } else { #expect(item.hint != nil) }
            if item.severity == .error { #expect(found.filter { $0.severity == .error }.count == 1, "\(found)") }
        }
    }
}

extension SmallSite {
    var request: BuildRequest { BuildRequest(site: folder.path, today: CalendarDate(secondsSince1970: 1_790_000_000)) }
}
