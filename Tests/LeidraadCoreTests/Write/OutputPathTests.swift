import Testing

@testable import LeidraadCore
@testable import LeidraadFiles

@Suite("Output paths")
struct OutputPathTests {
    @Test(
        "A path that does not work everywhere is refused",
        arguments: [
            ("", OutputPathProblem.Kind.emptyPart), ("/etc/passwd", .emptyPart), ("a//b.html", .emptyPart),
            ("a/", .emptyPart),
            ("../a.html", .dots), ("a/../../b", .dots), ("./a", .dots), ("a\\b", .character(0x5C)),
            ("C:x", .character(0x3A)),
            ("a\u{0}b", .character(0)), ("a\nb", .character(10)), ("a\u{85}", .character(0x85)),
            ("wat?.html", .character(0x3F)),
            ("a./b", .trailingDotOrSpace(part: "a.")), ("a ", .trailingDotOrSpace(part: "a ")),
            ("CON", .reservedName(part: "CON")),
            ("x/nul.tar.gz", .reservedName(part: "nul.tar.gz")), ("Com1.html", .reservedName(part: "Com1.html")),
            ("lpt³", .reservedName(part: "lpt³")), (".leidraad-manifest", .ownName),
        ])
    func refused(path: String, kind: OutputPathProblem.Kind) {
        #expect(outputPathProblems([path]) == [OutputPathProblem(path: path, kind: kind)])
    }

    @Test(
        "Ordinary paths are fine",
        arguments: [
            "index.html", "interventies/mst.html", "é/ß.html", "console.html", "com10.html", ".nojekyll", "a..b",
            "nulde.html",
        ])
    func fine(path: String) {
        #expect(outputPathProblems([path]).isEmpty)
    }

    @Test("180 characters fit, 181 do not")
    func length() {
        #expect(outputPathProblems([String(repeating: "é", count: 180)]).isEmpty)
        let long = String(repeating: "a", count: 181)
        #expect(outputPathProblems([long]).map(\.kind) == [.tooLong(characters: 181, limit: 180)])
        #expect(
            outputPathProblems([String(repeating: "👍", count: 91)]).map(\.kind) == [
                .tooLong(characters: 182, limit: 180)
            ])
    }

    @Test(
        "Clashes of case and normalisation name both files",
        arguments: [
            (["a.html", "a.html"], "a.html", "a.html"), (["A.html", "a.html"], "a.html", "A.html"),
            (["\u{e9}.html", "e\u{301}.html"], "\u{e9}.html", "e\u{301}.html"), (["Map/a", "map/b"], "map/b", "Map/a"),
            (["É/x", "e\u{301}/x"], "É/x", "e\u{301}/x"),
        ])
    func clash(paths: [String], second: String, first: String) {
        #expect(outputPathProblems(paths) == [OutputPathProblem(path: second, kind: .clash(with: first))])
    }

    @Test("A file where a folder is needed is refused")
    func fileAsFolder() {
        #expect(outputPathProblems(["a/b", "a"]) == [OutputPathProblem(path: "a", kind: .fileIsFolder(of: "a/b"))])
    }

    @Test("All bad paths are told at once and nothing is written")
    func together() throws {
        let fixture = try PublishFixture()
        let problem = writeProblem { () throws(WriteProblem) in
            try fixture.publish(["../x": "x", "aux.html": "x", "goed.html": "x"])
        }
        guard case .unsafePaths(let problems)? = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(problems.map(\.path) == ["../x", "aux.html"])
        #expect(try fixture.folder.names() == ["Content", "Templates"])
    }
}
