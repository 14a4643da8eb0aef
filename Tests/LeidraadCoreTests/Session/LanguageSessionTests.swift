import Foundation
import LeidraadCore
import Testing
@testable import LeidraadFiles

@Suite("A session over a site in two languages")
struct LanguageSessionTests {
    @Test("equals a clean build after every edit, in a language, in what they share or in templates of its own")
    func equality() throws {
        let source = { (title: String) in
            "- { id: a1, type: book, title: \(title), author: [{ family: Aa }], issued: { date-parts: [[2020]] } }\n"
        }
        let site = try LanguageSiteTests.site([
            "references.yml": source("First"),
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nIt helps [@a1] with [[hulp]].\n",
        ])
        var session = SiteSession(site.request, includesDrafts: false)
        try expectEqual(&session, site, after: "nothing")
        let edits: [(String, String?)] = [
            ("en/guidelines/thuis.md", "---\ntitle: At home now\n---\nIt helps [@a1].\n"),
            ("references.yml", source("Second")),
            ("en/guidelines/alleen.md", "---\ntitle: Alone\n---\nNew here.\n"),
            ("guidelines/alleen.md", nil),
            ("en/references.yml", source("Own")),
            ("en/references.yml", nil),
            ("en/guidelines/thuis.md", "---\ntitle: At home\n---\n[[nothing]]\n"),
            ("en/guidelines/thuis.md", "---\ntitle: At home\n---\nWell [@a1].\n"),
            ("../Templates/partials/page-end.mustache", "<p>A foot of our own</p>\n"),
            // A copy of the shipped template as it once was: what a new version changed beneath it is told.
            ("../Templates/.copied/partials/page-end.mustache", "<p>Then</p>\n"),
            ("../Templates/.copied/partials/page-end.mustache", nil),
            ("en/site.yml", nil),
            ("en/site.yml", "title: Other guide\nlanguage: en\n"),
            ("site.yml", "title: Gids\nlanguage: nl\n"),
            ("site.yml", "title: Gids\nlanguage: nl\nlanguages: [en]\n"),
            ("model.yml", "words:\n  home: Begin\n"),
        ]
        for (path, text) in edits {
            if let text {
                try site.folder.write(text, to: "Content/" + path)
            } else {
                try site.folder.remove("Content/" + path)
            }
            try expectEqual(&session, site, after: path + " " + (text ?? "removed"))
        }
    }

    @Test("tells of a page in a language what is wrong in its own files, by their paths below Content/")
    func warningsOfPages() throws {
        let site = try LanguageSiteTests.site([
            "en/guidelines/thuis.md": "---\ntitle: At home\n---\nRead [here](https://example.org).\n"
        ])
        var session = SiteSession(site.request, includesDrafts: true)
        guard case .edition(let edition, _)? = try session.refresh() else {
            Issue.record("the site was refused")
            return
        }
        let found = edition.diagnostics(of: Array("en/guidelines/thuis.html".utf8))
        #expect(found.map { "\($0.rule.rawValue) \($0.location.file)" } == ["vague-link-text en/guidelines/thuis.md"])
        #expect(edition.diagnostics(of: Array("richtlijnen/thuis.html".utf8)).isEmpty)
        #expect(try edition.file(at: Array("en/zoekindex/root.js".utf8)) == nil)
    }

    private func expectEqual(_ session: inout SiteSession, _ site: SmallSite, after edit: String) throws {
        let update = try #require(try session.refresh(), "after \(edit)")
        let built = try buildSite(site.request)
        switch update {
        case .errors(let diagnostics, _): #expect(diagnostics == built.diagnostics && built.hasErrors, "after \(edit)")
        case .edition(let edition, _):
            #expect(edition.diagnostics == built.diagnostics, "after \(edit)")
            let published = try site.folder.contents(of: "Public").filter { $0.key != ".leidraad-manifest" }
            let files = try edition.everyFile()
            #expect(Set(files.map(\.path)) == Set(published.keys), "after \(edit)")
            for file in files {
                let text = String(decoding: file.bytes, as: UTF8.self)
                let served = try edition.file(at: Array(file.path.utf8))
                if text != published[file.path] || served != file.bytes {
                    Issue.record("\(file.path) differs after \(edit)")
                }
            }
        }
    }
}
