import Foundation
import LeidraadPreview
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("The previewed site")
struct PreviewSiteTests {
    @Test("leads its root to the home page, which carries the preview's script and the page's own policy")
    func home() throws {
        let session = try PreviewFixture().session()
        #expect(session.get("/")?.location == "/index.html")
        let page = try #require(session.get("/index.html"))
        let text = String(decoding: page.body, as: UTF8.self)
        #expect(text.contains("<script src=\"/~leidraad/preview.js\""))
        #expect(page.policy.hasPrefix("default-src 'none'"))
        #expect(page.policy.hasSuffix("connect-src http://127.0.0.1:80/~leidraad/"))
        #expect(text.contains("content=\"\(page.policy)\""))
    }

    @Test(
        "behaves as a disk does: exact case, no folder index, no hidden file",
        arguments: [
            "/Index.html", "/index.HTML", "/richtlijnen", "/richtlijnen/", "/index", "/index.html/", "//index.html",
            "/.verborgen.html", "/.git/config", "/assets/", "/site.yml",
        ])
    func asOnDisk(target: String) throws { #expect(try PreviewFixture().session().get(target)?.status ?? 404 == 404) }

    @Test("never leaves the site, however a way out is written", arguments: traversals)
    func traversal(vector: String) throws {
        let fixture = try PreviewFixture()
        let session = try fixture.session()
        let encoded = vector.utf8.map { "%" + String($0, radix: 16) }.joined()
        let partly = vector.replacing(".", with: "%2e").replacing("/", with: "%2F").replacing("\\", with: "%5C")
        for form in [vector, encoded, partly, partly.replacing("%", with: "%25"), encoded.replacing("%", with: "%25")] {
            for target in ["/" + form, "/assets/" + form, "/~leidraad/" + form, "/assets/plaat.png/" + form] {
                #expect(session.get(target)?.status ?? 404 == 404, "\(target)")
            }
        }
    }

    @Test("does not serve what a link leads to outside the content")
    func symbolicLinks() throws {
        let fixture = try PreviewFixture()
        var session = try fixture.session()
        try fixture.link("Content/assets/link.png", to: fixture.path + "/geheim.txt")
        try fixture.link("Content/assets/map", to: "/etc")
        try session.refresh()
        #expect(session.get("/assets/link.png")?.status == 404)
        #expect(session.get("/assets/map/passwd")?.status == 404)
        #expect(session.state.shown.errors.count == 2)
        #expect(session.get("/index.html")?.status == 200)
    }

    @Test("stays as it was while the content has errors, and says what they are")
    func errors() throws {
        let fixture = try PreviewFixture()
        var session = try fixture.session()
        let before = session.text("/guidelines/een.html")
        let page = "/richtlijnen/een.html"
        let good = session.text(page)
        try fixture.write("Content/guidelines/een.md", "---\ntitle: Een\n---\n\nZie [[bestaat-niet]] <b>.\n")
        try session.refresh()
        #expect(session.text(page) == good)
        #expect(before != good)
        let report = session.text("/~leidraad/report?page=%2Frichtlijnen%2Feen.html")
        #expect(report.contains("bestaat-niet"))
        try fixture.write("Content/guidelines/een.md", "---\ntitle: Een\n---\n\nWeer heel.\n")
        try session.refresh()
        #expect(session.text(page).contains("Weer heel."))
        #expect(session.state.shown.errors.isEmpty)
    }

    @Test("shows drafts, marked as drafts, which a build leaves out")
    func parsed() throws {
        let fixture = try PreviewFixture()
        try fixture.write("Content/guidelines/twee.md", "---\ntitle: Twee\nstatus: draft\n---\n\nNog niet af.\n")
        let session = try fixture.session()
        #expect(session.text("/richtlijnen/twee.html").contains("class=\"badge draft\""))
        #expect(!session.text("/richtlijnen/een.html").contains("class=\"badge draft\""))
    }

    @Test("says where it is when there never was a whole site")
    func noSiteYet() throws {
        let fixture = try PreviewFixture()
        try fixture.remove("Content/site.yml")
        let session = try fixture.session()
        #expect(session.get("/index.html")?.status == 503)
        #expect(session.text("/index.html").contains("preview.js"))
    }

    @Test("survives a fault in a template")
    func template() throws {
        let fixture = try PreviewFixture()
        let templates = URL(fileURLWithPath: #filePath).appending(path: "../../../Templates").standardizedFileURL.path
        try FileManager.default.copyItem(atPath: templates, toPath: fixture.path + "/Templates")
        var session = try fixture.session()
        try fixture.write("Templates/pages/home.mustache", "{{#open}}")
        try session.refresh()
        #expect(session.state.shown.errors.map(\.location.file) == ["../Templates/pages/home.mustache"])
        #expect(session.get("/index.html")?.status == 200)
        try fixture.write("Templates/pages/home.mustache", "<html><head></head><p>Nieuw</p></html>")
        try session.refresh()
        #expect(session.state.shown.errors.isEmpty)
        #expect(session.text("/index.html").contains("Nieuw"))
    }
}

/// Twenty-five ways to ask for a file that lies elsewhere.
private let traversals = [
    "../geheim.txt", "../../geheim.txt", "../../../../../../../../etc/passwd", "..", ".", "./", "../",
    "./../geheim.txt", "x/../../geheim.txt", "..\\geheim.txt", "..\\..\\geheim.txt",
    "....//geheim.txt", "..././geheim.txt", "..;/geheim.txt", ".../geheim.txt", "/etc/passwd", "//etc/passwd",
    "\\etc\\passwd", "C:/geheim.txt", "C:\\geheim.txt",
    "file:///etc/passwd", "../geheim.txt\u{0}.html", "..\u{2215}geheim.txt", "~/geheim.txt", "..%c0%afgeheim.txt",
]
