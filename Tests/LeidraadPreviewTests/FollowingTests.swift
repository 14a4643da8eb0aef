import Foundation
import LeidraadPreview
import Synchronization
import Testing

@Suite("A running preview")
struct FollowingTests {
    @Test("takes in what is saved, also by editors that move a new file over the old one")
    func saving() throws {
        let preview = try RunningPreview()
        try preview.site.write("Content/guidelines/een.md", "---\ntitle: Een\n---\n\nTweede versie.\n")
        preview.expect("/richtlijnen/een.html", toShow: "Tweede versie.")
        try preview.site.write("Content/guidelines/.een.md.swp", "---\ntitle: Een\n---\n\nDerde versie.\n")
        try preview.site.remove("Content/guidelines/een.md")
        try preview.site.move("Content/guidelines/.een.md.swp", to: "Content/guidelines/een.md")
        preview.expect("/richtlijnen/een.html", toShow: "Derde versie.")
    }

    @Test("follows folders that are made, moved and removed")
    func folders() throws {
        let preview = try RunningPreview()
        try preview.site.write("Content/guidelines/nieuw/diep/twee.md", "---\ntitle: Twee\n---\n\nIn een nieuwe map.\n")
        preview.expect("/richtlijnen/nieuw/diep/twee.html", toShow: "In een nieuwe map.")
        try preview.site.move("Content/guidelines/nieuw", to: "Content/guidelines/ander")
        preview.expect("/richtlijnen/ander/diep/twee.html", toShow: "In een nieuwe map.")
        try preview.site.write(
            "Content/guidelines/ander/diep/twee.md", "---\ntitle: Twee\n---\n\nIn een verplaatste map.\n")
        preview.expect("/richtlijnen/ander/diep/twee.html", toShow: "In een verplaatste map.")
        try preview.site.remove("Content/guidelines/ander")
        preview.expect("/richtlijnen/ander/diep/twee.html", toShow: "Deze pagina is er niet")
    }

    @Test("keeps the last site while the whole content is away, and takes it up again")
    func contentAway() throws {
        let preview = try RunningPreview()
        try preview.site.move("Content", to: "Weg")
        preview.expect("/~leidraad/report?page=%2Findex.html", toShow: "er is geen map")
        preview.expect("/index.html", toShow: "Welkom")
        try preview.site.move("Weg", to: "Content")
        preview.expect("/~leidraad/report?page=%2Findex.html", toShow: "\"errors\":[],\"hasSite\"")
        try preview.site.write("Content/index.md", "---\ntitle: Proef\n---\n\nTerug.\n")
        preview.expect("/index.html", toShow: "Terug.")
    }

    @Test("takes a burst of changes in one go, or a few")
    func burst() throws {
        let preview = try RunningPreview()
        for number in 0..<100 {
            try preview.site.write(
                "Content/guidelines/p\(number).md", "---\ntitle: P\(number)\n---\n\nTekst \(number).\n")
        }
        preview.expect("/richtlijnen/p99.html", toShow: "Tekst 99.")
        #expect(preview.updates < 50)
    }

    @Test("writes nothing into the site's folder")
    func leavesNothing() throws {
        let preview = try RunningPreview()
        let before = try FileManager.default.subpathsOfDirectory(atPath: preview.site.path).sorted()
        preview.expect("/index.html", toShow: "Welkom")
        preview.stop()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: preview.site.path).sorted() == before)
    }
}

/// A preview in a thread of its own, stopped with its owner.
private final class RunningPreview: Sendable {
    let site: PreviewFixture
    private let preview: Preview
    private let port: UInt16
    private let count = Counter()

    init() throws {
        let site = try PreviewFixture()
        let (count, isServing) = (count, DispatchSemaphore(value: 0))
        let preview = try Preview(of: site.path, port: 0) { event in
            switch event {
            case .serving: isServing.signal()
            case .updated: count.add()
            default: break
            }
        }
        self.site = site
        self.preview = preview
        port = UInt16(preview.address.split(separator: ":").last?.dropLast() ?? "") ?? 0
        let request = site.request
        Thread.detachNewThread { try? preview.run(request) }
        isServing.wait()
    }

    deinit { preview.stop() }

    var updates: Int { count.value }

    func stop() { preview.stop() }

    /// Asks until the answer holds a text; only a preview that does not follow at all lets this fail.
    func expect(_ target: String, toShow text: String, location: SourceLocation = #_sourceLocation) {
        var answer = ""
        for _ in 0..<3000 {
            let client = RawClient(port: port)
            client.send("GET \(target) HTTP/1.0\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
            answer = client.receive()
            if answer.contains(text) { return }
            usleep(10_000)
        }
        Issue.record("\(target) never showed \(text), but \(answer.suffix(600))", sourceLocation: location)
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func add() { count.withLock { $0 += 1 } }

    var value: Int { count.withLock { $0 } }
}
