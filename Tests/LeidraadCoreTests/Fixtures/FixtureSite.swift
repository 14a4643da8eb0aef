import Foundation
import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// A small site on disk beside the tests, and the messages that checking it must give.
struct FixtureSite: Sendable, CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// The folder that holds this file.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The sites in a folder of fixtures, in the order of their names.
    static func all(in name: String) -> [FixtureSite] {
        let folder = root.appendingPathComponent(name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            FixtureSite(folder: folder.appendingPathComponent($0))
        }
    }

    /// The day on which fixtures are checked.
    static let today = CalendarDate(secondsSince1970: 1_795_392_000)

    /// The files below `Content/`; `language` replaces the Dutch of `site.yml`.
    func files(language: String = "nl") throws -> [SourceFile] {
        let content = folder.appendingPathComponent("Content")
        let paths = try #require(FileManager.default.enumerator(atPath: content.path)).compactMap { $0 as? String }
            .sorted()
        return try paths.compactMap { path in
            let url = content.appendingPathComponent(path)
            guard !url.hasDirectoryPath, try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { return nil }
            var bytes = [UInt8](try Data(contentsOf: url))
            if path == "site.yml" {
                bytes = Array(
                    String(decoding: bytes, as: UTF8.self).replacingOccurrences(
                        of: "language: nl", with: "language: \(language)"
                    ).utf8)
            }
            return SourceFile(path: path, bytes: bytes)
        }
    }

    /// The findings of a check of the site.
    func diagnostics(language: String = "nl") throws -> [Diagnostic] {
        checkContent(try files(language: language), today: Self.today).diagnostics
    }

    /// Compares messages with those in a file of the fixture.
    ///
    /// With `RECORD` in the environment the file is written instead, and the test fails, so that nobody takes a recording for a pass.
    func expect(_ diagnostics: [Diagnostic], in name: String, language: SiteLanguage) throws {
        let words = SummaryWords(language)
        let text = diagnostics.map { item in
            item.text(pathPrefix: "", severityWord: item.severity == .error ? words.error : words.warning) + "\n"
        }.joined(separator: "\n")
        let url = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: url)
            Issue.record(
                "recorded \(url.lastPathComponent) of \(testDescription); look at it, then test without RECORD")
            return
        }
        #expect(text == String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }
}
