import Foundation
import Glibc
import Synchronization
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles

/// Counts disk operations, and refuses them from one on.
final class FailingDisk: Sendable {
    private let count = Mutex(0)
    private let isRefused: @Sendable (Int, DiskOperation) -> Int32

    init(_ isRefused: @escaping @Sendable (Int, DiskOperation) -> Int32) { self.isRefused = isRefused }

    var operations: Int { count.withLock { $0 } }

    var disk: Disk {
        Disk(
            refusal: { operation, _ in
                let number = self.count.withLock { count in
                    count += 1
                    return count
                }
                return self.isRefused(number, operation)
            }, isDurable: false)
    }
}

@Suite("When the disk or the build dies")
struct FailureTests {
    static let old = ["index.html": "een", "a/mst.html": "mst", "a/weg.html": "weg", "b/c.html": "c"]
    static let new = ["index.html": "twee", "a/mst.html": "mst", "d/nieuw.html": "nieuw", "b/c.html": "c"]
    static let foreign = ["notitie.txt": "mijn", "x/y/z.txt": "diep", "naar": "-> nergens"]

    /// How the file systems of this world differ.
    enum Kind: CaseIterable, Sendable {
        case ordinary, withoutLinks, withoutExchange, withNeither

        func refusal(_ operation: DiskOperation) -> Int32 {
            switch (operation, self) {
            case (.link, .withoutLinks), (.link, .withNeither): EPERM
            case (.exchange, .withoutExchange), (.exchange, .withNeither): EINVAL
            default: 0
            }
        }
    }

    private func fixture() throws -> PublishFixture {
        let fixture = try PublishFixture()
        try fixture.publish(Self.old)
        try fixture.folder.write("mijn", to: "Public/notitie.txt")
        try fixture.folder.write("diep", to: "Public/x/y/z.txt")
        try fixture.folder.link("Public/naar", to: "nergens")
        return fixture
    }

    private func site(_ site: [String: String]) -> [String: String] { site.merging(Self.foreign) { $1 } }

    /// Runs one publication on a disk that refuses what `refusal` says; nil where nothing was refused.
    private func run(
        _ fixture: PublishFixture, kind: Kind, refusal: @escaping @Sendable (Int) -> Int32
    ) -> (problem: WriteProblem?, operations: Int) {
        let failing = FailingDisk { number, operation in
            let code = refusal(number)
            return code == 0 ? kind.refusal(operation) : code
        }
        var broken = fixture
        broken.disk = failing.disk
        let problem = writeProblem { () throws(WriteProblem) in
            if let leftover = try broken.publish(Self.new).leftover { throw leftover }
        }
        return (problem, failing.operations)
    }

    @Test("Every kind of file system gets the same site", arguments: Kind.allCases)
    func kinds(kind: Kind) throws {
        let fixture = try fixture()
        let time = try fixture.entry("Public/b/c.html")?.modified
        #expect(run(fixture, kind: kind) { _ in 0 }.problem == nil)
        #expect(try fixture.published() == site(Self.new))
        #expect(try fixture.entry("Public/b/c.html")?.modified == time)
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }

    @Test(
        "Killed before any operation: wholly old or wholly new, and the next build clears up", arguments: Kind.allCases)
    func killed(kind: Kind) throws {
        var step = 1
        var sawOld = false
        var sawNew = false
        while true {
            let fixture = try fixture()
            let last = step
            // From here on the disk takes nothing more, not even cleaning up: as if the process were gone.
            let (problem, _) = run(fixture, kind: kind) { $0 >= last ? EIO : 0 }
            if problem == nil { break }
            try checkWhole(fixture, kind, step, &sawOld, &sawNew)
            try fixture.publish(Self.new)
            try #require(try fixture.published() == site(Self.new), "\(kind), after operation \(step)")
            try #require(try fixture.folder.names() == ["Content", "Public", "Templates"], "\(kind), \(step)")
            step += 1
        }
        #expect(sawOld && sawNew && step > 20)
    }

    private func checkWhole(
        _ fixture: PublishFixture, _ kind: Kind, _ step: Int, _ sawOld: inout Bool, _ sawNew: inout Bool
    ) throws {
        // Without exchange there is one moment without a site; half of one there never is.
        guard fixture.folder.exists("Public") else {
            try #require(kind == .withoutExchange || kind == .withNeither)
            return
        }
        let found = try fixture.published()
        try #require(found == site(Self.old) || found == site(Self.new), "\(kind), killed at \(step): \(found)")
        if found == site(Self.old) { sawOld = true } else { sawNew = true }
    }

    @Test(
        "One operation refused: a problem, the old site or the new one whole, and nothing left",
        arguments: Kind.allCases)
    func refused(kind: Kind) throws {
        let count = run(try fixture(), kind: kind) { _ in 0 }.operations
        for step in 1...count {
            let fixture = try fixture()
            let (problem, _) = run(fixture, kind: kind) { $0 == step ? ENOSPC : 0 }
            try #require(problem != nil, "\(kind), operation \(step)")
            let found = try fixture.published()
            try #require(found == site(Self.old) || found == site(Self.new), "\(kind), operation \(step): \(found)")
            if found == site(Self.old) {
                let names = try fixture.folder.names()
                try #require(names == ["Content", "Public", "Templates"], "\(kind), operation \(step)")
            }
            try fixture.publish(Self.new)
            try #require(try fixture.published() == site(Self.new))
            try #require(try fixture.folder.names() == ["Content", "Public", "Templates"])
        }
    }

    @Test(
        "A first build that is killed leaves no site, and the next makes it", arguments: [Kind.ordinary, .withoutLinks])
    func firstBuild(kind: Kind) throws {
        for step in 1...100 {
            let fixture = try PublishFixture()
            let (problem, _) = run(fixture, kind: kind) { $0 >= step ? EIO : 0 }
            if problem == nil {
                #expect(step > 10)
                return
            }
            let isWhole = try !fixture.folder.exists("Public") || fixture.published() == Self.new
            try #require(isWhole, "killed at operation \(step)")
            try fixture.publish(Self.new)
            try #require(try fixture.published() == Self.new)
            try #require(try fixture.folder.names() == ["Content", "Public", "Templates"])
        }
    }

    @Test("A file that somebody saves while sites are exchanged is not lost")
    func lateArrival() throws {
        let fixture = try fixture()
        let folder = fixture.folder
        var late = fixture
        late.disk.refusal = { operation, _ in
            // Just before the exchange: one new file, one replaced as editors do it.
            if operation == .exchange {
                try? folder.write("laat", to: "Public/e/laat.txt")
                try? folder.remove("Public/notitie.txt")
                try? folder.write("nieuwer", to: "Public/notitie.txt")
            }
            return 0
        }
        #expect(try late.publish(Self.new).leftover == nil)
        let expected = site(Self.new).merging(["e/laat.txt": "laat", "notitie.txt": "nieuwer"]) { $1 }
        #expect(try fixture.published() == expected)
    }

    @Test(
        "Such a file is not lost either when the build is killed just then",
        arguments: [Kind.ordinary, .withoutExchange])
    func lateArrivalAndKill(kind: Kind) throws {
        let fixture = try fixture()
        let folder = fixture.folder
        var late = fixture
        let isDead = Mutex(false)
        late.disk.refusal = { operation, path in
            if isDead.withLock({ $0 }) { return EIO }
            if operation == .exchange || (operation == .move && path.text.hasSuffix("/old")) {
                try? folder.write("laat", to: "Public/e/laat.txt")
                return kind.refusal(operation)
            }
            // The first thing to be removed is the old site, once the new one is in place.
            if operation == .remove { isDead.withLock { $0 = true } }
            return isDead.withLock { $0 } ? EIO : 0
        }
        #expect(try late.publish(Self.new).leftover != nil)
        #expect(try fixture.published() == site(Self.new))
        try fixture.publish(Self.new)
        #expect(try fixture.published() == site(Self.new).merging(["e/laat.txt": "laat"]) { $1 })
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }

    @Test("A folder of somebody else with the name of ours is left alone")
    func workFolder() throws {
        let fixture = try fixture()
        try fixture.folder.write("mijn", to: ".Public.leidraad/foto.jpg")
        let path = fixture.folder.path + "/.Public.leidraad"
        #expect(throws: WriteProblem.workFolderInUse(path, example: "foto.jpg")) { try fixture.publish(Self.new) }
        try fixture.folder.remove(".Public.leidraad/foto.jpg")
        try fixture.folder.write("mijn", to: ".Public.leidraad/new/foto.jpg")
        #expect(throws: WriteProblem.workFolderInUse(path, example: "new")) { try fixture.publish(Self.new) }
        #expect(fixture.folder.exists(".Public.leidraad/new/foto.jpg"))
        #expect(try fixture.published() == site(Self.old))
    }
}
