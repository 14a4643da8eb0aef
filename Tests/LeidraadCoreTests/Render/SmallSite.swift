import Foundation
import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

/// A site of a few files, built with the templates of this repository.
struct SmallSite {
    let folder: TemporaryFolder

    init(language: String = "nl", _ files: [String: String]) throws {
        folder = try TemporaryFolder()
        try folder.write("title: Proef\nlanguage: \(language)\n", to: "Content/site.yml")
        try folder.write("---\ntitle: Proef\n---\nWelkom.\n", to: "Content/index.md")
        for (path, text) in files { try folder.write(text, to: "Content/" + path) }
    }

    /// Builds the site and returns its files by path.
    func build() throws -> [String: String] {
        let outcome = try buildSite(BuildRequest(site: folder.path, today: CalendarDate(secondsSince1970: 0)))
        guard !outcome.hasErrors else { throw Refused(messages: outcome.diagnostics.map(\.message)) }
        return try folder.contents(of: "Public")
    }

    /// The rules that the site breaks, each time that it does.
    func problems() throws -> [String] {
        try checkSite(BuildRequest(site: folder.path, today: CalendarDate(secondsSince1970: 0))).diagnostics
            .filter { $0.severity == .error }.map { "\($0.rule.rawValue) \($0.location.file):\($0.location.line)" }
    }

    /// The warnings of `check`.
    func warnings() throws -> [String] {
        try checkSite(BuildRequest(site: folder.path, today: CalendarDate(secondsSince1970: 0))).diagnostics
            .filter { $0.severity == .warning }.map { "\($0.rule.rawValue) \($0.location.file):\($0.location.line)" }
    }

    /// A record of an intervention with what is required, and more.
    static func intervention(_ name: String, _ more: String = "") -> String {
        "name: \(name)\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: Rust.\nby: editors\n\(more)"
    }

    struct Refused: Error { let messages: [String] }
}

extension SmallSite {
    /// Gives the site templates of its own, with the given results of a test run.
    func copyTemplates(accessibility: String?) throws {
        let copy = folder.path + "/Templates"
        try FileManager.default.copyItem(atPath: Repository.folder + "/Templates", toPath: copy)
        try? FileManager.default.removeItem(atPath: copy + "/accessibility")
        if let accessibility { try folder.write(accessibility, to: "Templates/accessibility/results.json") }
    }
}
