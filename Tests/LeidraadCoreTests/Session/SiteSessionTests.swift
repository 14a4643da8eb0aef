import Foundation
import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("A session beside a build")
struct SiteSessionTests {
    /// Enough for the promise of 200 edits; `LEIDRAAD_SEEDS` asks for more.
    static let seeds = 1...(ProcessInfo.processInfo.environment["LEIDRAAD_SEEDS"].flatMap { UInt64($0) } ?? 8)

    @Test("after 25 random edits a session equals a clean build after every one of them", arguments: seeds)
    func equality(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let site = try SampleSite(folder.path + "/site")
        var edits = RandomEdits(of: site, seed: seed)
        var pair = SessionAndBuild(of: site)
        try pair.expectEqual(after: "nothing")
        var history: [String] = []
        var whole = try Snapshot(site)
        for _ in 0..<25 {
            history.append(try edits.edit())
            try pair.expectEqual(after: "seed \(seed): " + history.joined(separator: "; "))
            // A broken site hides what comes after it, so most errors are undone; undoing is an edit too.
            if pair.isBroken, history.count % 6 != 0 {
                try whole.restore(site)
                history.append("undo")
                try pair.expectEqual(after: "seed \(seed): " + history.joined(separator: "; "))
            }
            if !pair.isBroken { whole = try Snapshot(site) }
        }
        #expect(pair.comparedSites > 10, "too few edits left a site to compare")
    }
}

/// A session that goes on, held against a build from nothing.
private struct SessionAndBuild {
    private let site: SampleSite
    private let request: BuildRequest
    private var session: SiteSession
    private var last: SiteUpdate?
    private(set) var comparedSites = 0
    private(set) var isBroken = false

    init(of site: SampleSite) {
        self.site = site
        request = BuildRequest(site: site.path, today: CalendarDate(secondsSince1970: 1_790_000_000))
        session = SiteSession(request, includesDrafts: false)
    }

    mutating func expectEqual(after edits: String) throws {
        last = try session.refresh() ?? last
        let built = try buildSite(request)
        switch last {
        case .errors(let diagnostics, let language):
            isBroken = true
            #expect(diagnostics == built.diagnostics, "after \(edits)")
            #expect(language == built.language)
        case .edition(let edition, let language):
            isBroken = false
            comparedSites += 1
            #expect(edition.diagnostics == built.diagnostics, "after \(edits)")
            #expect(language == built.language)
            let output = site.path + "/Public/"
            var published = Set(try FileManager.default.subpathsOfDirectory(atPath: output).filter { $0.contains(".") })
            published.remove(".leidraad-manifest")
            let files = try edition.everyFile()
            #expect(Set(files.map(\.path)) == published, "after \(edits)")
            for file in files {
                let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: output + file.path)))
                if try bytes != file.bytes || edition.file(at: Array(file.path.utf8)) != bytes {
                    Issue.record("\(file.path) differs after \(edits)")
                }
            }
        case nil: Issue.record("the build found no fault after \(edits)")
        }
    }
}

/// The files of a site at one moment.
private struct Snapshot {
    private let files: [String: String]

    init(_ site: SampleSite) throws {
        files = Dictionary(
            uniqueKeysWithValues: try (site.files(in: "Content") + site.files(in: "Templates")).map {
                ($0, try site.text($0))
            })
    }

    func restore(_ site: SampleSite) throws {
        let now = try site.files(in: "Content") + site.files(in: "Templates")
        for file in now where files[file] == nil { try site.remove(file) }
        for (file, text) in files where (try? site.text(file)) != text { try site.write(file, text) }
    }
}
