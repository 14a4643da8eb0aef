import LeidraadCore
import Testing
@testable import LeidraadModel

/// Unused records, incomplete sources, and recommended help that is not recognised.
struct UseTests {
    @Test("An element that a page links to is used")
    func linkedElement() {
        let files = [
            "elements/e.yml": "name: Vaste dag\nkind: practice\ndescription: Tekst.\n",
            "index.md": "---\ntitle: Start\n---\nEen vaste dag, of [[elements/e]].\n",
        ]
        #expect(diagnostics(of: files).isEmpty)
    }

    @Test(
        "A source with a title and a date needs no author",
        arguments: ["", "complete: true, "])
    func anonymousSource(more: String) {
        let files = ["references.yml": "- { id: a, \(more)title: Jeugdwet, issued: 2015 }\n", "index.md": "[@a]\n"]
        #expect(places(in: "references.yml", of: files).isEmpty)
    }

    @Test("A source that says itself that it is incomplete, or has no title, is reported")
    func incompleteSource() {
        let files = [
            "references.yml":
                "- { id: a, complete: false, title: T, issued: 2015 }\n- { id: b, author: [{ family: B }], issued: 2015 }\n",
            "index.md": "[@a; @b]\n",
        ]
        #expect(places(in: "references.yml", of: files).map(\.rule) == [.referenceIncomplete, .referenceIncomplete])
    }

    private static func recommended(level: String, status: String = "valid") -> [Rule] {
        diagnostics(
            of: [
                "vocabularies.yml":
                    "scales: [{ id: s, title: S, levels: [\(level), { id: goed, label: goed, rank: 1 }] }]\n",
                "interventions/a.yml":
                    "name: A\nkind: variant\naudience: { description: D }\ngoal: G\nclassification: { scale: s, level: x }\n",
                "recommendations/r1.yml": "code: R1\ntext: T\ninterventions: [a]\nstatus: \(status)\n",
            ].mapValues { $0.replacing("level: x", with: level.contains("id: x") ? "level: x" : "level: niet-erkend") }
        )
        .map(\.rule)
    }

    @Test(
        "A recommendation of what is not recognised is reported, whether its id, its label or a key says so",
        arguments: [
            "{ id: niet-erkend, label: zonder erkenning }", "{ id: x, label: Niet erkend }",
            "{ id: x, label: afgewezen, recognised: false }", "{ id: x, label: zwak, rank: 0, recognised: false }",
        ])
    func notRecognised(level: String) {
        #expect(Self.recommended(level: level) == [.recommendedNotRecognised])
    }

    @Test(
        "Another status than not recognised is no reason for a warning",
        arguments: ["{ id: x, label: in procedure }", "{ id: niet-erkend, label: niet erkend, recognised: true }"])
    func otherStatus(level: String) {
        #expect(Self.recommended(level: level) == [])
    }

    @Test("A recommendation that was withdrawn recommends nothing")
    func withdrawn() {
        #expect(Self.recommended(level: "{ id: niet-erkend, label: niet erkend }", status: "withdrawn") == [])
    }

    @Test("An id that stands twice in one list is an error at the second place")
    func repeated() {
        let files = [
            "elements/e.yml": "name: E\nkind: practice\ndescription: Tekst.\n",
            "element-lists/l.yml": "title: L\nclaim: presumed\nscope: each\nmembers: [e, e]\n",
        ]
        #expect(places(in: "element-lists/l.yml", of: files) == [FoundPlace(.duplicateID, 4, 14, "e")])
    }
}
