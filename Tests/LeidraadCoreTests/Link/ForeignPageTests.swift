import LeidraadCore
import Testing
@testable import LeidraadModel

/// Pages as other tools have them.
struct ForeignPageTests {
    @Test("The first heading is the title, is not repeated, and can still be linked to")
    func title() throws {
        let files = try SmallSite([
            "guidelines/een.md": "# De *titel* van een\n\nZie [boven](#de-titel-van-een).\n\n## Deel\n\nx\n"
        ]).build()
        let page = try #require(files["richtlijnen/een.html"])
        #expect(page.contains("<h1>De titel van een</h1>") && page.ranges(of: "De titel van een</h").count == 1)
        #expect(
            page.contains("href=\"#de-titel-van-een\"") && page.contains("id=\"de-titel-van-een\"")
                && page.contains("<h2 id=\"deel\">"))
    }

    @Test("An address that another program makes is told, and its words stay")
    func madeAddresses() throws {
        let site = try SmallSite([
            "guidelines/een.md": "# Een\n\nZie <a href=\"{% link x %}\">dit</a>, [dat]({{x}}) en ![plaat]({{y}}) nu.\n"
        ])
        #expect(try site.build()["richtlijnen/een.html"]?.contains("Zie dit, dat en plaat nu.") == true)
        #expect(try site.warnings().filter { $0.hasPrefix("foreign-mark") }.count == 3)
    }

    @Test(
        "A folder with an underscore, a picture beside the address of a page, and the address of a page in lower case lead there"
    )
    func othersPaths() throws {
        let site = try SmallSite([
            "_docs/Een.md": "---\ntitle: Een\naliases: [/docs/een]\n---\n\n<img src=\"../plaat.png\" alt=\"p\">\n",
            "_docs/plaat.png": "x", "index.md": "---\ntitle: T\n---\n\n[een](/docs/een/)\n",
        ])
        _ = try site.build()
        #expect(try site.warnings().map { $0.prefix(10) } == ["loose-link", "loose-link"])
    }

    @Test(
        "Values that another tool gives keys of ours stop nothing",
        arguments: ["search: { exclude: true }", "search: true"])
    func othersValues(line: String) throws {
        let site = try SmallSite(["guidelines/een.md": "---\ntitle: Een\n\(line)\n---\n\nT.\n"])
        #expect(try site.warnings() == ["unknown-page-key guidelines/een.md:3"])
    }

    @Test("Texts that another tool shows in turn are below each other")
    func tabs() throws {
        let page = try SmallSite([
            "guidelines/een.md": "# Een\n\n=== \"Linux\"\n\n    Typ **dit**.\n\n=== \"Elders\"\n\n    Typ dat.\n"
        ]).build()["richtlijnen/een.html"]
        #expect(page?.contains("Linux") == true && page?.contains("Typ <strong>dit</strong>.") == true)
        #expect(page?.contains("===") == false)
    }

    @Test("A page without a title is called after its file, and is named")
    func untitled() throws {
        let site = try SmallSite(["guidelines/02-goed_kijken.md": "Tekst.\n"])
        #expect(try site.build()["richtlijnen/02-goed-kijken.html"]?.contains("<h1>Goed kijken</h1>") == true)
        #expect(try site.warnings() == ["untitled-page guidelines/02-goed_kijken.md:1"])
    }

    @Test("Front matter of other tools is read, and each unknown key named once")
    func frontMatter() throws {
        let head = { (title: String, more: String) in
            "---\ntitle: \(title)\nweight: 2\ntags: [a, b]\nlayout: doc\n\(more)---\n\nTekst.\n"
        }
        let site = try SmallSite([
            "guidelines/gids/a.md": head("A", "description: Kort gezegd.\nredirect_from: /oud/adres/\n"),
            "guidelines/gids/b.md": head("B", "slug: ander\ndraft: false\n"),
            "guidelines/gids/c.md": head("C", "draft: true\n"),
        ])
        let files = try site.build()
        #expect(files["richtlijnen/gids/a.html"]?.contains("Kort gezegd.") == true)
        #expect(files["oud/adres/index.html"] != nil && files["richtlijnen/gids/ander.html"] != nil)
        #expect(files["richtlijnen/gids/c.html"] == nil)
        #expect(try site.warnings() == ["unknown-page-key guidelines/gids/a.md:5"])
    }

    @Test("A template can show any key of the front matter")
    func keysInTemplates() throws {
        let site = try SmallSite([
            "guidelines/a.md": "---\ntitle: A\ntags: [een, twee]\n---\n\nTekst.\n",
            "guidelines/b.md": "---\ntitle: B\n---\n\nTekst.\n",
        ])
        try site.copyTemplates(accessibility: nil)
        try site.folder.write(
            "{{#tags}}<i>{{label}}</i>{{/tags}}{{#frontMatter}}{{key}}={{value}}{{/frontMatter}}",
            to: "Templates/pages/guideline.mustache")
        let files = try site.build()
        #expect(
            files["richtlijnen/a.html"] == "<i>een</i><i>twee</i>tags=een, twee" && files["richtlijnen/b.html"] == "")
    }

    @Test(
        "A link in another form leads to the page, and is named once",
        arguments: [
            ("deel/", "deel/index.html", []), ("deel", "deel/index.html", []),
            ("deel/twee", "deel/twee.html", ["loose-link"]),
            ("deel/twee.html", "deel/twee.html", ["loose-link"]), ("Deel/Twee.md", "deel/twee.html", ["loose-link"]),
            ("deel/index.html", "deel/index.html", ["loose-link"]), ("/guidelines/deel/twee.md", "deel/twee.html", []),
            ("../deel/twee/", "deel/twee.html", ["loose-link"]), ("../deel", "deel/index.html", ["loose-link"]),
            ("drie/", "een/drie.html", ["loose-link"]), ("../deel/twee#kop", "deel/twee.html#kop", ["loose-link"]),
            ("deel/twee.md#Kop", "deel/twee.html#kop", ["loose-link"]), ("./DEEL", "deel/index.html", ["loose-link"]),
        ])
    func links(written: String, path: String, warnings: [String]) throws {
        let site = try SmallSite([
            "guidelines/een.md": "---\ntitle: Een\n---\n\nZie [de pagina met twee](\(written)).\n",
            "guidelines/deel/index.md": "---\ntitle: Deel\n---\n\nTekst.\n",
            "guidelines/deel/twee.md": "---\ntitle: Twee\n---\n\n## Kop\n\nTekst.\n",
            "guidelines/een/drie.md": "---\ntitle: Drie\n---\n\nTekst.\n",
        ])
        #expect(try site.build()["richtlijnen/een.html"]?.contains("href=\"\(path)\">de pagina met twee</a>") == true)
        #expect(try site.warnings().map { String($0.prefix { $0 != " " }) } == warnings)
    }

    @Test("An image on another site is a link, and a file that a page links to is published")
    func filesAndImages() throws {
        let site = try SmallSite([
            "guidelines/a.md":
                "---\ntitle: A\n---\n\n![De kaart](https://voorbeeld.nl/k.png) en [het formulier](formulier.zip).\n",
            "guidelines/formulier.zip": "PK", "guidelines/ongebruikt.zip": "PK",
        ])
        let files = try site.build()
        #expect(files["richtlijnen/a.html"]?.contains("<a href=\"https://voorbeeld.nl/k.png\">De kaart</a>") == true)
        #expect(files["guidelines/formulier.zip"] == "PK" && files["guidelines/ongebruikt.zip"] == nil)
        #expect(try site.warnings() == ["remote-image guidelines/a.md:5", "unknown-file guidelines/ongebruikt.zip:1"])
    }

    @Test("A word behind an at-sign is text unless it is a source; one that nearly is a source is named")
    func handles() throws {
        let site = try SmallSite([
            "guidelines/a.md": "---\ntitle: A\n---\n\nVraag @iemand of @angular/core, zie @bond2020 en @bondt2020.\n",
            "references.yml":
                "- id: bond2020\n  author: [{ family: Bond }]\n  title: Rapport\n  issued: { date-parts: [[2020]] }\n",
        ])
        let page = try #require(try site.build()["richtlijnen/a.html"])
        #expect(
            page.contains("Vraag @iemand of @angular/core, zie <a class=\"citation\"")
                && page.contains("en @bondt2020."))
        #expect(try site.warnings() == ["near-citation guidelines/a.md:5"])
    }

    @Test("No heading takes an id that its page has for itself, and links to it still lead there")
    func reservedIDs() throws {
        let text =
            "Zie [[#main]] en [@bond2020].\n\n## Bronnen\n\n## Main\n\n## Site search\n\n## Bron bond2020\n\n## Child pages\n\n## bron-bond2020\n"
        let files = try SmallSite([
            "guidelines/gids/index.md": "---\ntitle: Gids\nsummary: \"### Bronnen\"\n---\n\n\(text)",
            "guidelines/gids/b.md": "# B\n\nTekst.\n",
            "references.yml":
                "- id: bond2020\n  author: [{ family: Bond }]\n  title: Rapport\n  issued: { date-parts: [[2020]] }\n",
            "interventions/hulp.yml": SmallSite.intervention(
                "Hulp", "intensity: |\n  ### Bronnen\n\n  ### Kenmerken\n"),
        ]).build()
        for (path, page) in files where path.hasSuffix(".html") {
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "\(path) \(ids)")
        }
        let page = try #require(files["richtlijnen/gids/index.html"])
        #expect(
            page.contains("<h2 id=\"bronnen\">") && page.contains("href=\"#h-main\"")
                && page.contains("<h2 id=\"h-main\">"))
    }

    @Test("A heading with a word that the home page uses has the anchor that it has elsewhere")
    func homeWords() throws {
        let text = "## Tools\n\n## News\n\n## Guidelines\n\n## Route\n\n## Situations\n"
        let page = try #require(
            try SmallSite(["index.md": "---\ntitle: Start\n---\n\n\(text)", "guidelines/a.md": "# A\n\n\(text)"])
                .build()[
                    "richtlijnen/a.html"])
        for id in ["tools", "news", "guidelines", "route", "situations"] {
            #expect(page.contains("<h2 id=\"\(id)\">"), "\(id)")
        }
    }

    @Test(
        "A link that leads nowhere says how it is written right",
        arguments: [("www.voorbeeld.nl/gids", "https://"), ("..\\\\gids\\\\a.md", "/ in plaats van \\")])
    func wrongLinks(written: String, hint: String) {
        let found = diagnostics(of: ["index.md": "---\ntitle: Start\n---\nZie [de gids](\(written)).\n"])
        #expect(found.map(\.rule) == [.danglingFile] && found.first?.hint?.contains(hint) == true)
    }

    @Test(
        "Names are found in every spelling that reads the same",
        arguments: ["Uithuis\u{AD}plaatsing", "uithuis\u{200B}plaatsing", "UITHUISPLAATSING"])
    func invisible(word: String) throws {
        let site = try SmallSite([
            "guidelines/a.md": "# A\n\nEen \(word) en de plaatsing.\n",
            "glossary.yml":
                "- term: uithuisplaatsing\n  definition: x\n- term: plaatsing\n  definition: y\n- term: Gezins-café\n  definition: z\n",
        ])
        #expect(
            try site.build()["richtlijnen/a.html"]?.contains("href=\"../begrippen.html#uithuisplaatsing\">\(word)</a>")
                == true)
    }

    @Test("Hyphens, apostrophes and accents are compared as they read")
    func spellings() throws {
        let site = try SmallSite([
            "guidelines/a.md": "# A\n\nHet gezins\u{2011}cafe\u{301} van O’Connor.\n",
            "glossary.yml": "- term: Gezins-café\n  definition: z\n- term: O'Connor\n  definition: y\n",
        ])
        #expect(try site.build()["richtlijnen/a.html"]?.ranges(of: "class=\"term\"").count == 2)
    }

    @Test("A name that is an everyday word links only as it is written, and is named once with a count")
    func everyday() throws {
        let site = try SmallSite([
            "guidelines/a.md":
                "# A\n\nDe nieuwe software en software. Software is er. Met Software en At gaat het at ease.\n",
            "elements/software.yml": "name: Software\nkind: practice\ndescription: Programma's.\n",
            "elements/at.yml": "name: At\nkind: practice\ndescription: Een planner.\n",
        ])
        let page = try #require(try site.build()["richtlijnen/a.html"])
        #expect(page.ranges(of: "class=\"mention\"").count == 2 && page.contains("Met <a class=\"mention\""))
        #expect(
            try site.warnings().filter { $0.hasPrefix("everyday") } == [
                "everyday-name elements/at.yml:1", "everyday-name elements/software.yml:1",
            ])
    }

    @Test(
        "Every alert of GitHub is a labelled block, in any letter case",
        arguments: ["NOTE", "tip", "Important", "WARNING", "caution"])
    func alerts(label: String) throws {
        let page = try #require(
            try SmallSite(["guidelines/a.md": "# A\n\n> [!\(label)]\n> Tekst.\n"]).build()["richtlijnen/a.html"])
        #expect(page.contains("<div class=\"note note-\(label.lowercased())\" role=\"note\">") && !page.contains("[!"))
    }

    @Test("Text of HTML in a drawing may stand in it, and a program may not")
    func drawings() throws {
        let drawing = { (inner: String) in
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><switch><foreignObject width=\"9\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\(inner)</div></foreignObject></switch></svg>"
        }
        #expect(try SmallSite(["assets/a.svg": drawing("vak<br/><b>x</b>")]).problems().isEmpty)
        #expect(
            try SmallSite(["assets/a.svg": drawing("<script>a()</script><script>b()</script>")]).problems() == [
                "unsafe-file assets/a.svg:1"
            ])
        #expect(
            try SmallSite(["assets/a.svg": drawing("<form action='x'/>")]).problems() == ["unsafe-file assets/a.svg:1"])
    }

    @Test(
        "Links to places as other tools name them lead there, and are told how they are written here where that differs",
        arguments: [
            ("Zie [a](#gewicht).\n\nGewicht\n: Zo zwaar.", 0),
            ("Zie [a](#eigen-id).\n\nHet **gewicht**{ #eigen-id }: zo zwaar.", 0),
            ("Zie [a](#het-s-gewicht).\n\n## Het’s gewicht", 1), ("Zie [a](#gewicht-).\n\n## Gewicht", 1),
            ("Zie [a](/docs/kop/).", 1), ("[[menus.main]]\nname = 'x'", 0),
        ])
    func placesOfOthers(body: String, loose: Int) {
        let found = diagnostics(of: [
            "guidelines/a/index.md": "# A\n\n\(body)\n", "guidelines/a/_docs/kop.md": "# Kop\n\nT.\n",
            "index.md": "---\ntitle: T\n---\nT.\n",
        ])
        #expect(found.map(\.rule) == Array(repeating: .looseLink, count: loose))
    }

    @Test("A link to a place of which two could be meant is told")
    func twoPlaces() {
        let body = "Zie [a](#ab-c).\n\n## A bc\n\nT.\n\n## Abc\n\nT.\n"
        let found = diagnostics(of: ["index.md": "---\ntitle: T\n---\n" + body])
        #expect(found.map(\.rule) == [.danglingAnchor])
    }
}
