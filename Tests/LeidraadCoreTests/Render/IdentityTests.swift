import Foundation
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("A site's own look")
struct IdentityTests {
    private func site(_ settings: String) throws -> SmallSite {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"
        return try SmallSite([
            "site.yml": "title: Proef\nlanguage: nl\n" + settings, "assets/logo.svg": drawing,
            "assets/Huis.woff2": "wOF2",
            "assets/huis.css": ".site-name { color: red; }",
        ])
    }

    private func faults(_ settings: String) throws -> [String] {
        let site = try site(settings)
        let request = BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        return try withExtendedLifetime(site) { try checkSite(request).diagnostics }
            .filter { $0.severity == .error }
            .map { "\($0.rule.rawValue) \($0.location.line):\($0.location.column) \($0.message)" }
    }

    @Test("Contrast is that of WCAG 2.2")
    func contrast() throws {
        let grey = try #require(RGBColour("#777777"))
        #expect(abs(grey.contrast(with: .white) - 4.48) < 0.005)
        #expect(RGBColour("#abc") == RGBColour("#aabbcc") && RGBColour("#abcd") == nil && RGBColour("red") == nil)
    }

    @Test("The colours that are measured are those of the style sheet")
    func tokens() throws {
        let sheet = try String(contentsOfFile: Repository.folder + "/Templates/styles/tokens.css", encoding: .utf8)
        let (light, dark) = (Theme.light, Theme.dark)
        for (name, one, other) in [
            ("paper", light.ground, dark.ground), ("accent", light.accent, dark.accent), ("ink", light.ink, dark.ink),
            ("ink-soft", light.softInk, dark.softInk), ("card", light.cards[0], dark.cards[0]),
        ] { #expect(sheet.contains("--\(name): light-dark(\(one.text), \(other.text));"), "\(name)") }
    }

    @Test("Logo, icon, colours, fonts, footer and style sheets are on every page, and their files in the site")
    func whole() throws {
        let files = try site(
            """
            logo: assets/logo.svg
            favicon: assets/logo.svg
            colours: { accent: "#7a1f5c" }
            fonts: { text: assets/Huis.woff2 }
            footer: Van de <regio>.
            styles: [assets/huis.css]

            """
        ).build()
        let page = try #require(files["a-z.html"])
        #expect(page.contains("<img class=\"site-logo\" src=\"assets/logo.svg\" alt=\"\">Proef</a>"))
        #expect(
            page.contains("<link rel=\"icon\" href=\"assets/logo.svg\">")
                && page.contains("<p>Van de &lt;regio&gt;.</p>"))
        #expect(
            page.contains("font-src 'self'")
                && page.contains("href=\"styles/house.css\">\n<link rel=\"stylesheet\" href=\"assets/huis.css\">"))
        let house = try #require(files["styles/house.css"])
        #expect(house.contains("--accent: light-dark(#7a1f5c, #") && house.contains("url(\"../assets/huis.woff2\")"))
        #expect(files.keys.contains("assets/huis.woff2") && files.keys.contains("assets/huis.css"))
    }

    @Test("A site that says nothing of its look has no rule for it on its pages")
    func plain() throws {
        let files = try site("accept: [{ warning: unused-file, reason: a test }]\n").build()
        let page = try #require(files["a-z.html"])
        #expect(!page.contains("font-src") && !page.contains("site-logo") && !files.keys.contains("styles/house.css"))
    }

    @Test("Colours that cannot be read are told at their place, in either theme")
    func unreadable() throws {
        #expect(
            try faults("colours:\n  accent: \"#ffcc00\"\n") == [
                "impossible-value 4:11 met #ffcc00 is tekst in het lichte thema niet goed genoeg te lezen: contrast 1.3 op 1"
            ])
        let dark = try faults("colours: { accent: \"#0b5563\", accent_dark: \"#0b5563\" }\n")
        #expect(dark.count == 1 && dark[0].contains("3:44 ") && dark[0].contains("donkere"))
        #expect(try faults("colours: { ground: \"#1a2430\" }\n").allSatisfy { $0.contains("#1a2430") })
        #expect(try faults("colours: { ground: black }\n").map { $0.prefix(16) } == ["impossible-value"])
    }

    @Test(
        "Every accent that is dark enough gives a readable one in the dark theme",
        arguments: ["#000000", "#7a1f5c", "#0000ee", "#8a0000"])
    func derived(accent: String) throws { #expect(try faults("colours: { accent: \"\(accent)\" }\n").isEmpty) }

    @Test("A file that is not there, or of another kind, is told")
    func files() throws {
        let found = try faults("logo: assets/logo.png\nfavicon: assets/huis.css\nstyles: [assets/logo.svg]\n")
        #expect(found.map { $0.prefix { $0 != " " } } == ["dangling-file", "impossible-value", "impossible-value"])
    }
}
