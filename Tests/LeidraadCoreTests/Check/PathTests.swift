import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Names of files of which no address can be made.
struct PathTests {
    @Test(
        "A name without Latin letters or digits is refused, since only its ending would remain",
        arguments: ["日本.md", "---.md", "guidelines/日本.md", "…/a.md", "assets/日本.png", "guidelines/!!!/index.md"])
    func nothingLeft(path: String) throws {
        let found = diagnostics(of: [path: "---\ntitle: T\n---\n\nTekst.\n"])
        #expect(found.map(\.rule) == [.invalidPath])
        #expect(found.first?.location.file == path)
        #expect(
            found.first?.hint
                == "kies een naam met letters van a tot z of cijfers; andere tekens komen niet in een adres")
    }

    @Test("Two such names are two errors, and no clash")
    func two() {
        let page = "---\ntitle: T\n---\n\nTekst.\n"
        #expect(diagnostics(of: ["日本.md": page, "中国.md": page]).map(\.rule) == [.invalidPath, .invalidPath])
    }

    @Test("A name with one Latin letter or digit will do", arguments: ["日本1.md", "é.md", "Ω-a.md"])
    func something(path: String) {
        #expect(diagnostics(of: [path: "---\ntitle: T\n---\n\nTekst.\n"]).isEmpty)
    }
}

/// Addresses that a site cannot have: what check passes, build writes.
struct PathAgreementTests {
    private static func site(alias: String) throws -> SmallSite {
        try SmallSite([
            "andere.md": "---\ntitle: Andere\naliases: [\"\(alias)\"]\n---\nTekst.\n",
            "guidelines/gids/index.md": "---\ntitle: Gids\n---\nTekst.\n",
        ])
    }

    @Test(
        "An alias that build would refuse is an error of check",
        arguments: [
            "andere.html/onder", "richtlijnen/gids/index.html/x", "data/codes.js/x", "sitemap.xml/x",
            "styles/site.css/x", "Richtlijnen/oud", "zoekindex.html/../x", "con",
            "interventies", "a//b", "x/index.html/y.html",
        ])
    func refused(alias: String) throws {
        let site = try Self.site(alias: alias)
        let problems = try site.problems()
        let isBuilt = (try? site.build()) != nil
        #expect(problems.isEmpty == isBuilt)
    }

    @Test("A page may have the address of an overview that the site has nothing for")
    func freeOverview() throws {
        let page = "---\ntitle: Begrippen\n---\n\nTekst.\n"
        let term = "- term: gezin\n  definition: Ouders en kinderen.\n"
        let free = try SmallSite(["begrippen.md": page])
        #expect(try free.problems() == [])
        #expect(try free.build()["begrippen.html"]?.contains("<h1>Begrippen</h1>") == true)
        #expect(
            try SmallSite(["begrippen.md": page, "glossary.yml": term]).problems() == [
                "output-path-clash begrippen.md:1"
            ])
    }

    @Test(
        "An alias in a folder of its own, or beside another page, is fine",
        arguments: ["oud/adres", "richtlijnen/gids/oud", "/oud.html", "oud/"])
    func accepted(alias: String) throws {
        let site = try Self.site(alias: alias)
        #expect(try site.problems() == [])
        #expect(try site.build().isEmpty == false)
    }
}
