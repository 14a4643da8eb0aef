import Foundation
import Synchronization
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("A build where nothing changed since the last")
struct LastBuildTests {
    /// A site with templates of its own, warnings, a file that was accepted, an image and types of its own.
    final class Fixture {
        let folder: TemporaryFolder
        var request: BuildRequest

        init() throws {
            folder = try TemporaryFolder()
            request = BuildRequest(
                site: folder.path, output: folder.path + "/Public", today: CalendarDate(secondsSince1970: 1_700_000_000)
            )
            request.clock = request.today
            request.lastBuilds = LastBuilds(folder: folder.path + "/cache", program: "1")
            let files = [
                "site.yml": """
                title: Proef
                language: nl
                accept: [{ warning: vague-link-text, file: index.md, reason: Zo heet het. }]
                """,
                "index.md":
                    "---\ntitle: Proef\n---\n\nZie [hier](b/index.md) en [[x]].\n\n![Beeld](assets/beeld.svg)\n",
                "b/index.md": "---\ntitle: B\n---\n\nLees meer [hier](../index.md).\n",
                "c/index.md": "---\ntitle: C\n---\n\nTekst.\n",
                "model.yml": "types:\n  vorm:\n    folder: vormen\n    label: { one: vorm, many: vormen }\n",
                "elements/x.yml": "name: X\nkind: practice\ndescription: Tekst.\nby: editors\nexpires: 2024-01-01\n",
                "assets/beeld.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Beeld</title></svg>",
            ]
            for (path, text) in files { try folder.write(text, to: "Content/" + path) }
            try FileManager.default.copyItem(
                atPath: Repository.folder + "/Templates", toPath: folder.path + "/Templates")
        }

        /// The result of a build, and whether it parsed, checked and rendered anything.
        func build() throws -> (outcome: BuildOutcome, isWhole: Bool) {
            let stages = Mutex<[Stage]>([])
            var request = request
            request.progress = { stage in stages.withLock { $0.append(stage) } }
            let outcome = try buildSite(request)
            return (outcome, stages.withLock { $0.contains(.parse) && $0.contains(.render) })
        }

        /// The files that a first build of the same site gives, elsewhere.
        func clean() throws -> [String: String] {
            var request = request
            request.lastBuilds = nil
            request = request.elsewhere(folder.path + "/Clean")
            _ = try buildSite(request)
            defer { try? folder.remove("Clean") }
            return try folder.contents(of: "Clean")
        }

        func published() throws -> [String: String] { try folder.contents(of: "Public") }
    }

    @Test("It parses and renders nothing, and says and leaves what a build of the whole site does")
    func nothingChanged() throws {
        let fixture = try Fixture()
        let first = try fixture.build()
        #expect(first.isWhole && !first.outcome.hasErrors && first.outcome.hasOpenWarnings)
        #expect(first.outcome.diagnostics.contains { $0.acceptedBecause != nil })
        let entries = try entries(below: RawPath(fixture.folder.path + "/Public"))

        let again = try fixture.build()
        fixture.request.lastBuilds = nil
        let whole = try fixture.build()
        #expect(!again.isWhole && whole.isWhole)
        #expect(again.outcome.report == whole.outcome.report)
        #expect(again.outcome.report?.written == 0)
        for (one, other) in zip(
            [again.outcome.diagnostics, again.outcome.own?.diagnostics ?? []],
            [whole.outcome.diagnostics, whole.outcome.own?.diagnostics ?? []])
        {
            #expect(one.map(Said.init) == other.map(Said.init))
        }
        let words = SummaryWords(.nl)
        #expect(words.summary(of: again.outcome) == words.summary(of: whole.outcome))
        #expect(
            again.outcome.subjectCount == whole.outcome.subjectCount && again.outcome.language == whole.outcome.language
        )
        #expect(try entries == LeidraadFiles.entries(below: RawPath(fixture.folder.path + "/Public")))
        #expect(try fixture.published() == fixture.clean())
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates", "cache"])
    }

    /// Something that differs from the last build.
    struct Change: Sendable {
        let name: String
        /// Whether the site itself may be another.
        var isOfSite = false
        let make: @Sendable (Fixture) throws -> Void

        init(_ name: String, isOfSite: Bool = false, _ make: @escaping @Sendable (Fixture) throws -> Void) {
            (self.name, self.isOfSite, self.make) = (name, isOfSite, make)
        }

        static func append(_ text: String, to path: String, isOfSite: Bool = true) -> Change {
            Change("\(path) differs", isOfSite: isOfSite) { fixture in
                let file = fixture.folder.path + "/" + path
                try fixture.folder.write(String(contentsOfFile: file, encoding: .utf8) + text, to: path)
            }
        }
    }

    static let inputs: [Change] = [
        .append("\nMeer.\n", to: "Content/index.md"), .append("aliases: [IKS]\n", to: "Content/elements/x.yml"),
        .append("\nbase_url: https://example.org/\n", to: "Content/site.yml"),
        .append("  maat:\n    folder: maten\n    label: { one: maat, many: maten }\n", to: "Content/model.yml"),
        .append("<!-- anders -->", to: "Content/assets/beeld.svg"),
        .append("<!-- anders -->", to: "Templates/pages/home.mustache"),
        .append("\n", to: "Templates/languages/nl.yml"),
        Change("A page is added", isOfSite: true) {
            try $0.folder.write("---\ntitle: D\n---\n\nTekst.\n", to: "Content/d/index.md")
        },
        Change("A page is removed", isOfSite: true) { try $0.folder.remove("Content/c") },
        Change("A page has another name", isOfSite: true) {
            try FileManager.default.moveItem(
                atPath: $0.folder.path + "/Content/b", toPath: $0.folder.path + "/Content/bb")
            try $0.folder.write("---\ntitle: Proef\n---\n\nZie [hier](bb/index.md) en [[x]].\n", to: "Content/index.md")
        },
    ]

    static let settings: [Change] = [
        Change("Another day", isOfSite: true) {
            $0.request = $0.request.onDay(CalendarDate(secondsSince1970: 1_800_000_000))
        },
        Change("Another day of the clock") { $0.request.clock = CalendarDate(secondsSince1970: 1_800_000_000) },
        Change("A date of the copy", isOfSite: true) {
            $0.request = $0.request.onDay($0.request.today, copyDate: CalendarDate(secondsSince1970: 1_600_000_000))
        },
        Change("Another address", isOfSite: true) { $0.request.baseURL = "https://example.org/" },
        Change("With drafts", isOfSite: true) { $0.request.includesDrafts = true },
        Change("Messages in another language") { $0.request.language = .en },
        Change("Every message") { $0.request.maxPerRule = .max },
        Change("Another program") {
            $0.request.lastBuilds = LastBuilds(folder: $0.folder.path + "/cache", program: "2")
        },
        Change("Another output") { $0.request = $0.request.elsewhere($0.folder.path + "/Elders") },
        Change("What was kept is damaged") { fixture in
            for name in try fixture.folder.names(in: "cache") {
                var bytes = try readFile(RawPath(fixture.folder.path + "/cache/" + name))
                bytes[bytes.count / 2] ^= 1
                try Data(bytes).write(to: URL(fileURLWithPath: fixture.folder.path + "/cache/" + name))
            }
        },
        Change("What was kept is cut short") { fixture in
            for name in try fixture.folder.names(in: "cache") {
                #expect(truncate(fixture.folder.path + "/cache/" + name, 20) == 0)
            }
        },
        Change("Nothing was kept") { try $0.folder.remove("cache") },
    ]

    static let outputs: [Change] = [
        .append(" ", to: "Public/index.html", isOfSite: false),
        Change("A byte of a page differs, with the size and time that it had") { fixture in
            let file = fixture.folder.path + "/Public/index.html"
            let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] ?? Date()
            var bytes = try readFile(RawPath(file))
            bytes[bytes.count / 2] ^= 1
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            try handle.write(contentsOf: bytes)
            try handle.close()
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
        },
        Change("A page of the site is removed") { try $0.folder.remove("Public/index.html") },
        Change("A folder of the site is removed") { try $0.folder.remove("Public/data") },
        Change("The site is removed") { try $0.folder.remove("Public") },
        Change("A page is a link to a file with its bytes") { fixture in
            try fixture.folder.write(fixture.published()["index.html"] ?? "", to: "beside.html")
            try fixture.folder.remove("Public/index.html")
            try fixture.folder.link("Public/index.html", to: "../beside.html")
        },
        Change("A page is closed to others") { #expect(chmod($0.folder.path + "/Public/index.html", 0o600) == 0) },
        Change("The list of files names one that is not of the site") { fixture in
            try fixture.folder.write("x", to: "Public/vreemd.txt")
            let list = try fixture.published()[Manifest.fileName] ?? ""
            let line = "\(String(contentHash(Array("x".utf8)), radix: 16)) 1 vreemd.txt\n"
            try fixture.folder.write(
                list + String(repeating: "0", count: 16 - line.prefix { $0 != " " }.count) + line,
                to: "Public/" + Manifest.fileName)
        },
    ]

    @Test("Whatever goes in differs: the site is built whole, and is that of a clean build")
    func inputsChanged() throws { try expectWholeBuilds(Self.inputs) }

    @Test("Another request, program, output or record: the same")
    func settingsChanged() throws { try expectWholeBuilds(Self.settings) }

    @Test("Whatever differs in the site that stands there: the same")
    func outputsChanged() throws { try expectWholeBuilds(Self.outputs) }

    /// Makes one change after the other to a site; a clean build is made anew only where the site can be another.
    private func expectWholeBuilds(_ changes: [Change]) throws {
        let fixture = try Fixture()
        _ = try fixture.build()
        var clean = try fixture.clean()
        for change in changes {
            try change.make(fixture)
            let built = try fixture.build()
            #expect(built.isWhole && !built.outcome.hasErrors, "\(change.name)")
            if change.isOfSite { clean = try fixture.clean() }
            let output = fixture.request.output.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "Public"
            #expect(try fixture.folder.contents(of: output) == clean, "\(change.name)")
        }
        #expect(try !fixture.build().isWhole)
    }

    @Test("A file that somebody put beside the site stays, and is no reason to build it whole")
    func foreign() throws {
        let fixture = try Fixture()
        _ = try fixture.build()
        try fixture.folder.write("mijn", to: "Public/notitie.txt")
        let again = try fixture.build()
        #expect(!again.isWhole && again.outcome.report?.foreign == 1)
        #expect(try fixture.published()["notitie.txt"] == "mijn")
    }

    @Test("A site with an error is built whole until it is mended, and the last site stays")
    func withError() throws {
        let fixture = try Fixture()
        _ = try fixture.build()
        let before = try fixture.published()
        try fixture.folder.write("---\ntitle: B\n---\n\n[[weg]]\n", to: "Content/b/index.md")
        for _ in 0..<2 {
            let built = try fixture.build()
            #expect(built.outcome.hasErrors && built.outcome.report == nil)
        }
        #expect(try fixture.published() == before)
    }

    @Test("It waits for no other build: a second one at the same time is refused as ever")
    func locked() throws {
        let fixture = try Fixture()
        _ = try fixture.build()
        let output = try OutputFolder(fixture.folder.path + "/Public", inputs: [], projectRoot: fixture.folder.path)
        let other = try NewSite(in: output, expecting: [])
        #expect(throws: WriteProblem.anotherBuildIsRunning(output: fixture.folder.path + "/Public")) {
            try fixture.build()
        }
        withExtendedLifetime(other) {}
    }

    @Test("What is kept is for its user alone, and of many outputs only the last")
    func kept() throws {
        let folder = try TemporaryFolder()
        let kept = KeptFiles(in: folder.path + "/a/b", most: 2)
        for (number, name) in ["x", "y", "z"].enumerated() {
            try kept.replace(name, with: [UInt8(number)])
            let time = timespec(tv_sec: number, tv_nsec: 0)
            #expect(utimensat(AT_FDCWD, folder.path + "/a/b/" + name, [time, time], 0) == 0 || number == 2)
        }
        try kept.replace("z", with: [9])
        #expect(try folder.names(in: "a/b") == ["y", "z"] && kept.bytes(of: "z") == [9] && kept.bytes(of: "x") == nil)
        #expect(try DiskEntry.at(RawPath(folder.path + "/a/b"))?.permissions == 0o700)
    }

    @Test("The program is another once its file is")
    func program() throws {
        let stamp = try #require(programStamp())
        #expect(stamp == programStamp() && stamp.hasPrefix("/proc/self/exe ") && stamp.contains("libc"))
    }
}

/// All that a message says.
private struct Said: Equatable {
    let diagnostic: Diagnostic
    let place: [Int]
    let excerpt: String

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
        let location = diagnostic.location
        place = [location.line, location.column, location.codePointColumn, location.width, location.excerptStart]
        excerpt = location.excerpt
    }
}

extension BuildRequest {
    fileprivate func elsewhere(_ output: String) -> BuildRequest { copy(output, today, copyDate) }

    fileprivate func onDay(_ day: CalendarDate, copyDate: CalendarDate? = nil) -> BuildRequest {
        copy(output, day, copyDate)
    }

    private func copy(_ output: String?, _ today: CalendarDate, _ copyDate: CalendarDate?) -> BuildRequest {
        var request = BuildRequest(site: site, output: output, today: today, copyDate: copyDate)
        (request.clock, request.maxPerRule, request.includesDrafts) = (clock, maxPerRule, includesDrafts)
        (request.baseURL, request.language, request.lastBuilds) = (baseURL, language, lastBuilds)
        return request
    }
}
