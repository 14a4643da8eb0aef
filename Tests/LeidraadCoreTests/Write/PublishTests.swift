import Foundation
import Glibc
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles

@Suite("Publishing")
struct PublishTests {
    let old = ["index.html": "een", "interventies/mst.html": "mst", "interventies/jim.html": "jim"]

    @Test("A first site is written whole, and nothing else is left behind")
    func first() throws {
        let fixture = try PublishFixture()
        let report = try fixture.publish(old)
        #expect(report.written == 3 && report.unchanged == 0 && report.removed == 0 && report.leftover == nil)
        #expect(try fixture.published() == old)
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
        #expect(try fixture.folder.contents(of: "Content") == ["index.md": "# Kop"])
    }

    @Test("A durable publication writes the same site")
    func durable() throws {
        var fixture = try PublishFixture()
        fixture.disk.isDurable = true
        try fixture.publish(["a.html": "a"])
        try fixture.publish(old)
        #expect(try fixture.published() == old)
    }

    @Test("Folders above the output are made")
    func nested() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old, to: "ver/weg/site")
        #expect(try fixture.published("ver/weg/site") == old)
    }

    @Test("What did not change keeps its inode and time; the rest is written or removed")
    func changes() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old)
        let before = try fixture.entry("Public/interventies/mst.html")
        let changed = try fixture.entry("Public/index.html")
        let site = ["index.html": "twee", "interventies/mst.html": "mst", "elementen/a.html": "a"]
        let report = try fixture.publish(site)
        #expect(report.written == 2 && report.unchanged == 1 && report.removed == 1 && report.restored == 0)
        #expect(try fixture.published() == site)
        #expect(try fixture.entry("Public/interventies/mst.html") == before)
        #expect(try fixture.entry("Public/index.html")?.identity != changed?.identity)
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }

    @Test("The same site again touches nothing")
    func again() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old)
        let root = RawPath(fixture.folder.path + "/Public")
        let before = (try DiskEntry.at(root), try entries(below: root))
        let report = try fixture.publish(old)
        #expect(report.written == 0 && report.unchanged == 3 && report.removed == 0)
        #expect(try DiskEntry.at(root) == before.0)
        #expect(try entries(below: root) == before.1)
    }

    @Test("Files changed, replaced, removed or re-permitted by hand are restored")
    func restored() throws {
        let fixture = try PublishFixture()
        let site = old.merging(["vier.html": "vier"]) { $1 }
        try fixture.publish(site)
        try fixture.folder.write("EEN", to: "Public/index.html")
        try fixture.folder.remove("Public/interventies")
        try fixture.folder.makeFolder("Public/interventies")
        try fixture.folder.link("Public/interventies/jim.html", to: "../../Content/index.md")
        chmod(fixture.folder.path + "/Public/vier.html", 0o600)
        let report = try fixture.publish(site)
        #expect(report.written == 4 && report.restored == 4)
        #expect(try fixture.published() == site)
        #expect(try fixture.folder.contents(of: "Content") == ["index.md": "# Kop"])
    }

    @Test("Files of others stay, whatever they are")
    func foreign() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old)
        try fixture.folder.write("mijn", to: "Public/interventies/notities.txt")
        try fixture.folder.write("diep", to: "Public/.git/objects/aa/1")
        try fixture.folder.makeFolder("Public/leeg")
        try fixture.folder.link("Public/naar", to: "nergens")
        mkfifo(fixture.folder.path + "/Public/pijp", 0o644)
        let before = try fixture.entry("Public/interventies/notities.txt")
        let report = try fixture.publish(["index.html": "nieuw"])
        #expect(report.foreign == 8)
        let expected = [
            "index.html": "nieuw", "interventies/notities.txt": "mijn", ".git/objects/aa/1": "diep",
            "naar": "-> nergens",
        ]
        #expect(try fixture.published() == expected)
        #expect(fixture.folder.exists("Public/leeg") && fixture.folder.exists("Public/pijp"))
        #expect(try fixture.entry("Public/interventies/notities.txt") == before)
    }

    @Test("A foreign name that is no UTF-8 survives")
    func rawNames() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old)
        let name = RawPath(fixture.folder.path + "/Public").appending([0xFF, 0xE9])
        try Disk().writeNewFile(name, [1, 2, 3])
        try fixture.publish(["index.html": "nieuw"])
        #expect(try readFile(name) == [1, 2, 3])
    }

    @Test("A file of ours never replaces a foreign one")
    func inTheWay() throws {
        let fixture = try PublishFixture()
        try fixture.publish(["index.html": "een"])
        try fixture.folder.write("mijn", to: "Public/a.html")
        try fixture.folder.write("mijn", to: "Public/b/c.html")
        try fixture.folder.write("mijn", to: "Public/d")
        let problem = writeProblem { () throws(WriteProblem) in
            try fixture.publish(["a.html": "x", "b": "x", "d/e.html": "x", "index.html": "y"])
        }
        #expect(problem == .foreignFilesInTheWay(["a.html", "b", "d/e.html"]))
        #expect(try fixture.published()["index.html"] == "een")
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }

    @Test("A file of ours may become a folder, and a folder a file")
    func fileAndFolder() throws {
        let fixture = try PublishFixture()
        try fixture.publish(["a": "1", "b/c": "2"])
        try fixture.publish(["a/x": "3", "b": "4"])
        #expect(try fixture.published() == ["a/x": "3", "b": "4"])
    }

    @Test("Permissions do not depend on the umask")
    func permissions() throws {
        let fixture = try PublishFixture()
        let before = umask(0o077)
        defer { umask(before) }
        try fixture.publish(old)
        #expect(try fixture.entry("Public/index.html")?.permissions == 0o644)
        #expect(try fixture.entry("Public/interventies")?.permissions == 0o755)
        #expect(try fixture.entry("Public")?.permissions == 0o755)
        chmod(fixture.folder.path + "/Public", 0o2775)
        try fixture.publish(["index.html": "nieuw"])
        #expect(try fixture.entry("Public")?.permissions == 0o2775)
    }

    @Test("A link to a folder stays a link, and its folder gets the site")
    func linkedOutput() throws {
        let fixture = try PublishFixture()
        try fixture.folder.makeFolder("elders/site")
        try fixture.folder.link("Public", to: "elders/site")
        try fixture.publish(old)
        #expect(try fixture.entry("Public")?.kind == .link)
        #expect(try fixture.published("elders/site") == old)
    }

    @Test("A second build of the same output is told so, and one of another output is not")
    func locked() throws {
        let fixture = try PublishFixture()
        let output = try fixture.output()
        let work = try WorkFolder.acquire(for: output, disk: fixture.disk)
        #expect(
            writeProblem { () throws(WriteProblem) in try fixture.publish(old) }
                == .anotherBuildIsRunning(output: output.name))
        #expect(writeProblem { () throws(WriteProblem) in try fixture.publish(old, to: "Ander") } == nil)
        try work.remove()
        #expect(writeProblem { () throws(WriteProblem) in try fixture.publish(old) } == nil)
    }

    @Test("A build that is cancelled puts everything back")
    func cancelled() throws {
        let fixture = try PublishFixture()
        try fixture.publish(old)
        let problem = writeProblem { () throws(WriteProblem) in
            _ = try LeidraadFiles.publish(files(["x.html": "x"]), to: fixture.output()) { true }
        }
        #expect(problem == .cancelled)
        #expect(try fixture.published() == old)
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }
}
