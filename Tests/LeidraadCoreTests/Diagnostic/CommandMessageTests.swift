import Glibc
import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// The one line with which a command ends that could not write.
struct CommandMessageTests {
    static let problems: [(WriteProblem, part: String)] = [
        (
            .unsafePaths(outputPathProblems(["a/con.html"])),
            "\"a/con.html\""
        ),
        (.overlap(output: "Content", .isSame, folder: "Content"), "is dezelfde map als Content"),
        (.overlap(output: ".", .holds, folder: "Content"), "bevat Content"),
        (.overlap(output: "Content/x", .liesIn, folder: "Content"), "ligt in Content"),
        (.notAFolder("x"), "geen map"), (.linkLoop("x"), "naar zichzelf"), (.danglingLink("x"), "koppeling"),
        (.mountPoint("x"), "aangekoppeld"),
        (.notOurFolder("x", example: "foto.jpg"), "foto.jpg"), (.damagedManifest("x", line: 3), "regel 3"),
        (.unknownManifest("x", found: "9"), "versie"),
        (.foreignFilesInTheWay(["a", "b", "c", "d", "e"]), "a, b, c en nog 2"), (.cannotCarryOver("x"), "verplaats"),
        (.workFolderInUse("x", example: "y"), "zoals y"), (.anotherBuildIsRunning(output: "x"), "wacht"),
        (.wrongSize("x", expected: 2, found: 1), "1 bytes in plaats van 2"),
        (.cancelled, "afgebroken"), (.system(.write, path: "x", code: ENOSPC), "de schijf is vol"),
        (.system(.makeFile, path: "x", code: EACCES), "geen rechten"),
        (.system(.lock, path: "x", code: ENOLCK), "fout \(ENOLCK)"),
    ]

    @Test("Every failure of writing says in Dutch what is wrong and what can be done", arguments: problems)
    func message(problem: WriteProblem, part: String) {
        #expect(problem.message.contains(part))
        #expect(!problem.message.contains("\n"))
    }

    @Test("A path in a message can neither colour nor reorder the terminal")
    func controls() {
        #expect(WriteProblem.notAFolder("a\u{1B}[31m\u{202E}b").message.hasPrefix("a\\u{1B}[31m\\u{202E}b"))
    }
}
