import Foundation
import LeidraadCore
import Testing
@testable import LeidraadModel

/// A small site that uses every construct, against the pages that were once looked at and found right.
///
/// `RECORD=1` writes the pages anew, and fails, so that nobody records by accident.
struct WholeSiteTests {
    private static let folder = Repository.folder + "/Tests/LeidraadCoreTests/Fixtures/Whole"

    static let pages = [
        "index.html", "richtlijnen/gids/index.html", "interventies/alfa.html", "interventies/beta.html",
        "interventies/index.html",
        "werkzame-elementen/luisteren.html", "elementenlijsten.html", "aanbevelingen.html", "bronnen.html",
        "begrippen.html", "matrix.html",
        "a-z.html", "kennislacunes.html", "oud/gids.html",
    ]

    @Test("The main part of each page is as expected", arguments: pages)
    func mainPart(page: String) throws {
        let output = try TemporaryFolder()
        let outcome = try buildSite(
            BuildRequest(
                site: Self.folder, output: output.path + "/Public", today: .init(secondsSince1970: 1_790_000_000)))
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let found = try mainElement(String(contentsOfFile: output.path + "/Public/" + page, encoding: .utf8))
        let expectedPath = Self.folder + "/expected/" + page
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try FileManager.default.createDirectory(
                atPath: (expectedPath as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try found.write(toFile: expectedPath, atomically: true, encoding: .utf8)
            Issue.record("recorded \(page)")
        }
        let expected = try String(contentsOfFile: expectedPath, encoding: .utf8)
        #expect(found == expected)
    }

    /// The content of `<main>`, each line as it is.
    private func mainElement(_ page: String) throws -> String {
        let start = try #require(page.range(of: "<main"))
        let end = try #require(page.range(of: "</main>"))
        return String(page[start.lowerBound..<end.upperBound]) + "\n"
    }
}
