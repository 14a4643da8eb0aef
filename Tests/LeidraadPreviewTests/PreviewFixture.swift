import Foundation
import LeidraadCore
import LeidraadPreview
@testable import LeidraadModel

/// A small site in a folder of its own, removed with its owner.
final class PreviewFixture: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
                path: "leidraad-\(UUID().uuidString)"
            ).path
        try write("Content/site.yml", "title: Proef\nlanguage: nl\n")
        try write("Content/index.md", "---\ntitle: Proef\n---\n\nWelkom bij [[guidelines/een]].\n")
        try write("Content/guidelines/een.md", "---\ntitle: Een\n---\n\nHier begint het.\n")
        try write("Content/assets/plaat.png", "plaat")
        try write("geheim.txt", "geheim")
        try write("Content/.verborgen.md", "geheim")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ file: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func move(_ file: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + file, toPath: path + "/" + other)
    }

    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
    }

    var request: BuildRequest { BuildRequest(site: path, today: CalendarDate(secondsSince1970: 1_790_000_000)) }

    /// A session over the site, and what a browser would be shown.
    func session() throws -> PreviewedSession {
        var session = PreviewedSession(SiteSession(request, includesDrafts: true))
        try session.refresh()
        return session
    }
}

/// A session whose every update is shown.
struct PreviewedSession {
    private var session: SiteSession
    let state = PreviewState()

    init(_ session: SiteSession) { self.session = session }

    mutating func refresh() throws {
        if let update = try session.refresh() { state.take(update) }
    }

    /// The answer to a request for a target, as it is after GET; nil where the request itself is refused.
    func get(_ target: String) -> Response? {
        guard let request = try? Request(head: Array("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:80\r\n".utf8), port: 80)
        else { return nil }
        return PreviewSite(state).respond(request)
    }

    func text(_ target: String) -> String { String(decoding: get(target)?.body ?? [], as: UTF8.self) }
}
