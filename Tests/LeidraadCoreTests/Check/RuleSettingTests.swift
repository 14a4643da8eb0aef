import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Settings of the rules, for all of a site or one folder.
struct RuleSettingTests {
    private static func site(_ settings: String) -> [String: String] {
        let words = Array(repeating: "woord", count: 20).joined(separator: " ")
        return [
            "site.yml": "title: Voorbeeld\nlanguage: nl\nrules:\n\(settings)\n",
            "index.md": "---\ntitle: Start\n---\nEen \(words). Zie [hier](diep/index.md).\n",
            "diep/index.md": "---\ntitle: Diep\n---\nDe \(words). Zie [hier](../index.md).\n",
        ]
    }

    private static func found(_ settings: String) -> [String] {
        diagnostics(of: site(settings)).map { "\($0.location.file) \($0.rule.rawValue) \($0.severity.rawValue)" }
    }

    @Test("A rule can be turned off in a folder, and the deeper folder decides")
    func off() {
        #expect(
            Self.found("  - { rule: vague-link-text, severity: off, folder: Content/diep/, reason: r }")
                == ["index.md vague-link-text warning"])
        #expect(
            Self.found(
                """
                  - { rule: vague-link-text, severity: off, reason: r }
                  - { rule: vague-link-text, severity: error, folder: diep/index.md, reason: r }
                """) == ["diep/index.md vague-link-text error"])
    }

    @Test("A limit holds where it is set")
    func limit() {
        let settings =
            "  - { rule: long-sentence, limit: 15, folder: diep, reason: r }\n  - { rule: vague-link-text, severity: off, reason: r }"
        #expect(Self.found(settings) == ["diep/index.md long-sentence warning"])
    }

    @Test("A warning that is made an error stops the build and cannot be accepted")
    func error() {
        let site = Self.site(
            "  - { rule: vague-link-text, severity: error, reason: r }\naccept:\n  - { warning: vague-link-text, reason: r }"
        )
        let found = diagnostics(of: site).filter { $0.rule == .vagueLinkText }
        #expect(found.map(\.severity) == [.error, .error] && found.allSatisfy { $0.acceptedBecause == nil })
    }

    @Test(
        "A setting that changes nothing is an error at its place",
        arguments: [
            ("rule: vague-link-text, folder: weg, severity: off", Rule.danglingFile),
            ("rule: vague-link-text, limit: 3", .unknownKey), ("rule: long-sentence", .missingKey),
            ("rule: dangling-link, severity: off", .unknownValue),
        ])
    func useless(setting: String, rule: Rule) {
        let found = diagnostics(of: Self.site("  - { \(setting), reason: r }")).filter {
            $0.location.file == "site.yml"
        }
        #expect(found.map(\.rule) == [rule] && found.first?.location.line == 4)
    }

    @Test("How much a rule matters does not follow from its place among the others")
    func table() {
        #expect(Rule.warnings == Rule.allCases.filter { $0.severity == .warning })
        #expect(Rule.yamlSyntax.severity == .error && Rule.longSentence.severity == .warning)
    }
}
