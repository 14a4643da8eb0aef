import LeidraadCheck
import Testing
@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

/// The one list of checks: what is in it holds in a build, a check, the preview and an import.
struct CheckListTests {
    /// A check of the tests' own, which reports every element that is called "Verboden".
    struct Added: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let check: ContentCheck
    }

    private static let rules: Set<Rule> = [.rawHTML, .vagueLinkText]

    /// One check of each sort, with the problem that it reports.
    private static func added(_ problem: Problem) -> [Added] {
        let found = { @Sendable (elements: [ActiveElement]) in
            elements.filter { $0.name == "Verboden" }.map { LocatedProblem(problem, at: $0.record.span("name")) }
        }
        return [
            Added(testDescription: "files", check: ContentCheck(rules, .files { found($0.parsed.elements) })),
            Added(testDescription: "site", check: ContentCheck(rules, .site { found($0.base.elements) })),
            Added(
                testDescription: "text",
                check: ContentCheck(
                    rules,
                    .text { text, facts in
                        text.source.owner == .element(Identifier("x")) ? found(facts.base.elements) : []
                    })),
            Added(testDescription: "day", check: ContentCheck(rules, .day { base, _ in found(base.elements) })),
        ]
    }

    private static let record = "name: Verboden\nkind: practice\ndescription: Tekst.\nby: editors\n"

    private static func site(_ settings: String, withRecord: Bool) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("title: Proef\nlanguage: nl\n\(settings)", to: "Content/site.yml")
        try folder.write("---\ntitle: Proef\n---\nZie de elementen.\n", to: "Content/index.md")
        if withRecord { try folder.write(record, to: "Content/elements/x.yml") }
        return folder
    }

    private static func request(_ folder: TemporaryFolder, _ added: Added) -> BuildRequest {
        var request = BuildRequest(site: folder.path, today: FixtureSite.today)
        request.checks.append(added.check)
        return request
    }

    /// Whether a problem stops a build, a check, the preview and an import; a build that it stops leaves nothing.
    private func expectStopped(_ added: Added, _ rule: Rule, settings: String = "") throws {
        let folder = try Self.site(settings, withRecord: true)
        let request = Self.request(folder, added)
        let isReported = { (found: [Diagnostic]) in found.contains { $0.rule == rule && $0.severity == .error } }
        #expect(isReported(try buildSite(request).diagnostics) && !folder.exists("Public"))
        #expect(isReported(try checkSite(request).diagnostics))
        var session = SiteSession(request, includesDrafts: false)
        guard case .errors(let found, _) = try session.refresh() else {
            Issue.record("the preview shows the site")
            return
        }
        #expect(isReported(found))

        let empty = try Self.site(settings, withRecord: false)
        let table = "id;name;kind;description;by\nx;Verboden;practice;Tekst.;editors\n"
        #expect(throws: ImportMistakes.self) {
            try planImport(
                [ImportInput(name: "x.csv", bytes: Array(table.utf8))], kind: "elements", mayUpdate: false,
                Self.request(empty, added))
        }
    }

    @Test("An error of a check that is added to the list stops all four", arguments: added(.rawHTML("b")))
    func error(added: Added) throws { try expectStopped(added, .rawHTML) }

    @Test("So does a warning that the site makes an error", arguments: added(.vagueLinkText("hier")))
    func warningAsError(added: Added) throws {
        try expectStopped(
            added, .vagueLinkText, settings: "rules: [{ rule: vague-link-text, severity: error, reason: r }]\n")
    }

    @Test("A warning is shown by build, check and preview, and stops none", arguments: added(.vagueLinkText("hier")))
    func warning(added: Added) throws {
        let folder = try Self.site("", withRecord: true)
        let request = Self.request(folder, added)
        let isReported = { (found: [Diagnostic]) in
            found.filter { $0.rule == .vagueLinkText }.map(\.severity) == [.warning]
        }
        #expect(isReported(try checkSite(request).diagnostics))
        #expect(isReported(try buildSite(request).diagnostics) && folder.exists("Public/index.html"))
        var session = SiteSession(request, includesDrafts: false)
        guard case .edition(let edition, _) = try session.refresh() else {
            Issue.record("the preview does not show the site")
            return
        }
        #expect(isReported(edition.diagnostics))
        #expect(isReported(edition.diagnostics(of: Array("werkzame-elementen/x.html".utf8))))
    }

    @Test("A date in the future stops all four: a record that import writes is one that check accepts")
    func future() throws {
        let folder = try Self.site("", withRecord: false)
        let table = "id;name;kind;description;by;checked\nx;X;practice;Tekst.;editors;2131-01-01\n"
        #expect(throws: ImportMistakes.self) {
            try planImport(
                [ImportInput(name: "x.csv", bytes: Array(table.utf8))], kind: "elements", mayUpdate: false,
                BuildRequest(site: folder.path, today: FixtureSite.today))
        }
    }

    @Test("An accepted warning that no longer occurs stops the preview where the site makes that an error")
    func unusedAcceptance() throws {
        let folder = try Self.site(
            """
            rules: [{ rule: unused-acceptance, severity: error, reason: r }]
            accept: [{ warning: long-sentence, reason: r }]

            """, withRecord: false)
        let request = BuildRequest(site: folder.path, today: FixtureSite.today)
        #expect(try checkSite(request).hasErrors)
        var session = SiteSession(request, includesDrafts: false)
        guard case .errors(let found, _) = try session.refresh() else {
            Issue.record("the preview shows the site")
            return
        }
        #expect(found.map(\.rule) == [.unusedAcceptance])
    }

    @Test("Every rule about content is reported by reading, linking or a check of the list")
    func everyRule() {
        let ofReading: Set<Rule> = [
            .invalidUTF8, .yamlSyntax, .yamlForbidden, .duplicateKey, .frontMatterNotClosed, .unknownKey, .missingKey,
            .wrongType, .unknownValue, .idMismatch, .invalidID, .missingFile, .invalidModel, .conflictMarker,
            .misnamedFile, .markdownTooComplex, .untitledPage, .unknownFile, .invalidPath, .droppedText,
        ]
        let ofLinking: Set<Rule> = [
            .danglingLink, .ambiguousLink, .danglingCitation, .danglingAnchor, .danglingFile, .unsafeLink, .remoteImage,
            .looseLink, .nearCitation, .everydayName, .unknownPageKey,
        ]
        // It is known once all others are.
        let ofAll: Set<Rule> = [.unusedAcceptance]
        let listed = ContentCheck.all.reduce(into: ofReading.union(ofLinking).union(ofAll)) { $0.formUnion($1.reports) }
        #expect(listed == Set(Rule.allCases).subtracting(Rule.ofTemplates))
    }
}
