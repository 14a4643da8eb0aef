import LeidraadCore
import Testing
@testable import LeidraadModel

/// The smallest site that breaks each rule.
struct InvalidSiteTests {
    @Test("An invalid site gives its messages, in Dutch", arguments: FixtureSite.all(in: "Invalid"))
    func dutchMessages(site: FixtureSite) throws {
        try site.expect(site.diagnostics(), in: "expected.txt", language: .nl)
    }

    @Test("An invalid site gives its messages, in English", arguments: FixtureSite.all(in: "Invalid"))
    func englishMessages(site: FixtureSite) throws {
        // Without site.yml no language is known, and messages are Dutch.
        guard site.testDescription != Rule.missingFile.rawValue else { return }
        try site.expect(site.diagnostics(language: "en"), in: "expected.en.txt", language: .en)
    }

    @Test(
        "An invalid site breaks the rule that it is named after, and no other",
        arguments: FixtureSite.all(in: "Invalid"))
    func oneRule(site: FixtureSite) throws {
        #expect(try Set(site.diagnostics().map(\.rule.rawValue)) == [site.testDescription])
    }

    @Test("Every rule about content has an invalid site, and every invalid site a rule")
    func everyRule() {
        let ofContent = Rule.allCases.filter { !Rule.ofTemplates.contains($0) }
        #expect(FixtureSite.all(in: "Invalid").map(\.testDescription) == ofContent.map(\.rawValue).sorted())
    }

    @Test("All errors of a site are reported in one run")
    func manyErrors() throws {
        let site = FixtureSite(folder: FixtureSite.root.appendingPathComponent("Sites/many-errors"))
        try site.expect(site.diagnostics(), in: "expected.txt", language: .nl)
    }

    @Test("Every message has words of its own, and every error a hint", arguments: FixtureSite.all(in: "Invalid"))
    func hints(site: FixtureSite) throws {
        for language in ["nl", "en"] {
            for item in try site.diagnostics(language: language) {
                #expect(!item.message.isEmpty && item.message != item.rule.rawValue)
                #expect(item.hint?.isEmpty == false)
            }
        }
    }
}
