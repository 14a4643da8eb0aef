import Foundation
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles

@Suite("The output folder")
struct OutputFolderTests {
    @Test(
        "An output that overlaps input, the project or the system is refused",
        arguments: [
            ("Content", WriteProblem.Overlap.isSame), ("Content/", .isSame), ("CONTENT", .isSame),
            ("./x/../Content", .isSame),
            ("Content/sub", .liesIn), ("content/nieuw/diep", .liesIn), ("Templates", .isSame), ("Templates/x", .liesIn),
            (".", .holds), ("..", .holds), ("../../../../../../../..", .holds), ("naar-content", .isSame),
            ("naar-content/sub", .liesIn), ("naar-boven", .holds), ("Content/../Content/../.", .holds),
        ])
    func overlaps(path: String, relation: WriteProblem.Overlap) throws {
        let fixture = try PublishFixture()
        try fixture.folder.link("naar-content", to: "Content")
        try fixture.folder.link("naar-boven", to: "..")
        let problem = writeProblem { () throws(WriteProblem) in _ = try fixture.output(path) }
        guard case .overlap(_, relation, _)? = problem else {
            Issue.record("\(path): \(String(describing: problem))")
            return
        }
    }

    @Test(
        "Home, what holds it, and / are refused even without a project there",
        arguments: ["/", "/huis", "/huis/jan", "/HUIS/Jan/."])
    func home(path: String) {
        let problem = writeProblem { () throws(WriteProblem) in
            _ = try OutputFolder(path, inputs: [], roots: ["/huis/jan"])
        }
        guard case .overlap(path, _, _)? = problem else {
            Issue.record("\(path): \(String(describing: problem))")
            return
        }
    }

    @Test("The real home is among the protected folders")
    func realHome() {
        let problem = writeProblem { () throws(WriteProblem) in
            _ = try OutputFolder(NSHomeDirectory(), inputs: [], projectRoot: "/nergens/project")
        }
        #expect(problem == .overlap(output: NSHomeDirectory(), .isSame, folder: NSHomeDirectory()))
    }

    @Test(
        "Names that only begin alike do not overlap",
        arguments: ["Content2", "Public", "Contents/x", "Template", "x/Content"])
    func apart(path: String) throws {
        let fixture = try PublishFixture()
        #expect(writeProblem { () throws(WriteProblem) in _ = try fixture.output(path) } == nil)
    }

    @Test("A folder with files that are not ours is refused, dot files alone are not")
    func strangers() throws {
        let fixture = try PublishFixture()
        try fixture.folder.write("*\n", to: "Public/.gitignore")
        try fixture.publish(["index.html": "een"])
        #expect(try fixture.published() == [".gitignore": "*\n", "index.html": "een"])
        try fixture.folder.write("x", to: "Vol/foto.jpg")
        try fixture.folder.makeFolder("Map/.git")
        #expect(throws: WriteProblem.notOurFolder(fixture.folder.path + "/Vol", example: "foto.jpg")) {
            try fixture.output("Vol")
        }
        #expect(throws: WriteProblem.notOurFolder(fixture.folder.path + "/Map", example: ".git")) {
            try fixture.output("Map")
        }
    }

    @Test("A file, a loop and a link to nothing are refused")
    func noFolder() throws {
        let fixture = try PublishFixture()
        let root = fixture.folder.path
        try fixture.folder.write("x", to: "bestand")
        try fixture.folder.link("lus", to: "lus")
        try fixture.folder.link("nergens", to: "weg")
        #expect(throws: WriteProblem.notAFolder(root + "/bestand")) { try fixture.output("bestand") }
        #expect(throws: WriteProblem.notAFolder(root + "/bestand")) { try fixture.output("bestand/sub") }
        #expect(throws: WriteProblem.linkLoop(root + "/lus")) { try fixture.output("lus") }
        #expect(throws: WriteProblem.danglingLink(root + "/nergens")) { try fixture.output("nergens/sub") }
    }

    @Test("A list that is damaged, tampered with or from another version deletes nothing")
    func manifests() throws {
        let fixture = try PublishFixture()
        let path = fixture.folder.path + "/Public/" + Manifest.fileName
        let good = "leidraad-manifest 1\n"
        let cases: [(String, WriteProblem)] = [
            ("", .damagedManifest(path, line: 1)),
            ("leidraad-manifest 2\n", .unknownManifest(path, found: "2")),
            (good + "0123456789abcdef 4 ../Content/index.md\n", .damagedManifest(path, line: 2)),
            (good + "0123456789abcdef 4 /etc/passwd\n", .damagedManifest(path, line: 2)),
            (good + "0123456789abcdef 4 a.html\n0123456789abcdef 4 a.html\n", .damagedManifest(path, line: 3)),
            (good + "0123456789abcdef 4 a.ht", .damagedManifest(path, line: 2)),
            (good + "0123456789abcdef -4 a.html\n", .damagedManifest(path, line: 2)),
        ]
        for (text, problem) in cases {
            try fixture.folder.write(text, to: "Public/" + Manifest.fileName)
            #expect(throws: problem) { try fixture.output() }
        }
        #expect(try fixture.folder.contents(of: "Content") == ["index.md": "# Kop"])
    }

    @Test("The list is sorted text that reads back the same")
    func format() throws {
        let manifest = Manifest(records(["é.html": "x", "a/b.html": "", "a.html": "12345678"]))
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(
            text.split(separator: "\n").map { $0.split(separator: " ").last } == ["1", "a.html", "a/b.html", "é.html"])
        #expect(try Manifest(manifest.bytes, path: "") == manifest)
        #expect(contentHash([]) != contentHash([0]) && contentHash([1, 0]) != contentHash([1]))
    }
}

private func records(_ site: [String: String]) -> [RawPath: Manifest.Record] {
    Dictionary(
        files(site).map { file in
            (RawPath(file.path), .init(size: file.bytes.count, hash: contentHash(file.bytes)))
        }, uniquingKeysWith: { one, _ in one })
}
