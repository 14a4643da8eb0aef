import Foundation
import LeidraadCore
import Testing
@testable import LeidraadModel

/// Options of generated blocks: each kind has its own.
struct BlockOptionTests {
    private static func found(_ block: String) -> [FoundPlace] {
        let files = [
            "index.md": "---\ntitle: Start\n---\n```\(block)\n```\n",
            "vocabularies.yml": "groups: [{ id: g, label: G }]\n",
            "elements/e.yml": "name: E\nkind: practice\ndescription: Tekst.\n",
            "element-lists/l.yml": "title: L\nclaim: presumed\nscope: each\nmembers: [e]\n",
            "recommendations/r1.yml": "code: R1\ntext: Tekst.\n",
            "interventions/i.yml": SmallSite.intervention("I", "group: g\n")
                .replacingOccurrences(of: "kind: intervention", with: "kind: method"),
        ]
        return places(in: "index.md", of: files)
    }

    @Test(
        "An option that the kind of block does not look at is unknown",
        arguments: [
            "interventions\nlist: l", "elements\ngroup: g", "elements\ncolumns: [name]", "matrix\npart_of: r1",
            "recommendations\nkind: practice", "references\ngroup: g", "glossary\nlist: l",
        ])
    func unknown(block: String) {
        #expect(Self.found(block).map(\.rule) == [.unknownKey])
        #expect(Self.found(block).map(\.line) == [5])
    }

    @Test(
        "The options of each kind of block pass",
        arguments: [
            "interventions\ngroup: g\nkind: method\ncolumns: [name]", "interventions\nids: [i]",
            "elements\nkind: practice",
            "elements\nlist: l", "matrix\ngroup: g\nlist: l", "matrix\nkind: practice\nids: [e]",
            "recommendations\npart_of: r1",
        ])
    func known(block: String) {
        #expect(Self.found(block) == [])
    }
}
