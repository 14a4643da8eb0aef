import Foundation
import Glibc
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles

@Suite("The work folder")
struct WorkFolderTests {
    @Test(
        "A link in the place of the new or the old site is refused, and what it leads to is left",
        arguments: ["new", "old"])
    func links(name: String) throws {
        let fixture = try PublishFixture()
        try fixture.folder.write("", to: ".Public.leidraad/lock")
        try fixture.folder.link(".Public.leidraad/\(name)", to: "../Content")
        let path = fixture.folder.path + "/.Public.leidraad"
        #expect(throws: WriteProblem.workFolderInUse(path, example: name)) {
            try fixture.publish(["index.html": "een"])
        }
        #expect(fixture.folder.exists("Content/index.md"))
    }

    @Test("A link in the place of the lock is refused, and what it leads to is left")
    func linkedLock() throws {
        let fixture = try PublishFixture()
        try fixture.folder.makeFolder(".Public.leidraad")
        try fixture.folder.link(".Public.leidraad/lock", to: "../Content/index.md")
        let path = fixture.folder.path + "/.Public.leidraad"
        #expect(throws: WriteProblem.workFolderInUse(path, example: "lock")) {
            try fixture.publish(["index.html": "een"])
        }
        #expect(try fixture.folder.contents(of: "Content") == ["index.md": "# Kop"])
    }

    @Test("A new site without our list is somebody's folder, and stays")
    func newWithoutList() throws {
        let fixture = try PublishFixture()
        try fixture.folder.write("", to: ".Public.leidraad/lock")
        try fixture.folder.write("mijn", to: ".Public.leidraad/new/foto.jpg")
        let path = fixture.folder.path + "/.Public.leidraad"
        #expect(throws: WriteProblem.workFolderInUse(path, example: "new")) {
            try fixture.publish(["index.html": "een"])
        }
        #expect(fixture.folder.exists(".Public.leidraad/new/foto.jpg"))
    }

    @Test("The names in a link to a folder are not read")
    func namesInLink() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a/b.txt")
        try folder.link("c", to: "a")
        let link = RawPath(folder.path + "/c")
        #expect(throws: WriteProblem.system(.read, path: link.text, code: ENOTDIR)) { try names(in: link) }
        #expect(throws: WriteProblem.notAFolder(link.text)) { try entries(below: link) }
    }

    @Test("Folders that somebody closed for writing stay so, and are in nobody's way")
    func closedFolders() throws {
        var fixture = try PublishFixture()
        try fixture.publish(["a/b/c.html": "een", "index.html": "een"])
        try fixture.folder.write("mijn", to: "Public/mijn/notitie.txt")
        for name in ["Public/a/b", "Public/a", "Public/mijn"] {
            #expect(chmod(fixture.folder.path + "/" + name, 0o555) == 0)
        }
        // A disk on which these permissions hold for root too.
        fixture.disk.refusal = { operation, path in
            guard [.makeFile, .makeFolder, .link, .remove].contains(operation) else { return 0 }
            let folder = try? DiskEntry.at(path.parent)
            return folder.map { $0.permissions & 0o200 == 0 } ?? false ? EACCES : 0
        }
        let report = try fixture.publish(["a/b/c.html": "twee", "index.html": "een"])
        #expect(report.leftover == nil)
        #expect(try fixture.published() == ["a/b/c.html": "twee", "index.html": "een", "mijn/notitie.txt": "mijn"])
        #expect(try fixture.entry("Public/a/b")?.permissions == 0o555)
        #expect(try fixture.entry("Public/mijn")?.permissions == 0o555)
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
        for name in ["Public/a", "Public/a/b", "Public/mijn"] { chmod(fixture.folder.path + "/" + name, 0o755) }
    }

    @Test("An output folder that may not be written is refused, and nothing is left", .enabled(if: geteuid() != 0))
    func closedOutput() throws {
        let fixture = try PublishFixture()
        try fixture.publish(["index.html": "een"])
        let path = fixture.folder.path + "/Public"
        #expect(chmod(path, 0o555) == 0)
        #expect(throws: WriteProblem.system(.write, path: path, code: EACCES)) {
            try fixture.publish(["index.html": "twee"])
        }
        #expect(chmod(path, 0o755) == 0)
        #expect(try fixture.published() == ["index.html": "een"])
        #expect(try fixture.folder.names() == ["Content", "Public", "Templates"])
    }

    @Test("Where nothing may be written, a site that stands already is no problem", arguments: [EACCES, EROFS])
    func closedParent(code: Int32) throws {
        var fixture = try PublishFixture()
        try fixture.publish(["index.html": "een"])
        fixture.disk.refusal = { _, _ in code }
        #expect(try fixture.publish(["index.html": "een"]).unchanged == 1)
        let work = fixture.folder.path + "/.Public.leidraad"
        #expect(throws: WriteProblem.system(.makeFolder, path: work, code: code)) {
            try fixture.publish(["index.html": "twee"])
        }
    }
}
