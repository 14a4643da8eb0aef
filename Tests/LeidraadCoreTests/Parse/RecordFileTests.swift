import LeidraadCore
import Testing
@testable import LeidraadModel

/// Demands on the name of a file and the keys of a record.
struct RecordFileTests {
    private static let recommendation = "code: R3.2\ntext: Tekst.\n"

    @Test("The id is the name of the file without its last ending, dots included")
    func dots() {
        let files = [
            "recommendations/r3.yml": "code: R3\ntext: Tekst.\n",
            "recommendations/r3.2.yml": "id: r3.2\npart_of: r3\n" + Self.recommendation,
            "index.md":
                "---\ntitle: Start\n---\n[[r3.2]], [deel](recommendations/r3.2.yml)\n\n> [!RECOMMENDATION] r3.2\n",
        ]
        #expect(diagnostics(of: files) == [])
    }

    @Test("A file name in capitals is an id, and its page has a lower-case path")
    func capitals() throws {
        let files = try SmallSite([
            "interventions/MST.yml": SmallSite.intervention("Hulp"), "a.md": "---\ntitle: A\n---\n[[MST]]\n",
        ])
        .build()
        #expect(files["a.html"]?.contains("href=\"interventies/mst.html\"") == true)
        #expect(files["interventies/mst.html"] != nil)
    }

    @Test("Two file names that differ in case only get one path, which is an error")
    func clash() {
        let files = [
            "interventions/MST.yml": SmallSite.intervention("Een"),
            "interventions/mst.yml": SmallSite.intervention("Twee"),
        ]
        #expect(diagnostics(of: files).map(\.rule) == [.outputPathClash])
    }

    @Test("A copy of a record under another ending gives one message")
    func twoEndings() {
        let goal =
            "Het gezin rustig laten samenwonen, met hulp van mensen die zij al jaren kennen en die in de buurt wonen."
        let record = "name: Hulp\nabbreviation: HP\nkind: variant\naudience: { description: D }\ngoal: \(goal)\n"
        let files = ["interventions/a.yml": record, "interventions/a.yaml": record]
        #expect(diagnostics(of: files).map(\.rule) == [.duplicateID])
    }

    @Test("A file beside site.yml whose name has more before its ending is not taken for it")
    func secondEnding() {
        let files = ["site.oud.yml": "title: Oud\nlanguage: en\n"]
        #expect(diagnostics(of: files).map(\.rule) == [.misnamedFile])
    }

    @Test("A required text that is empty or blank is an error of its own at its place", arguments: ["\"\"", "\" \""])
    func emptyText(text: String) {
        #expect(
            places(in: "recommendations/r1.yml", of: ["recommendations/r1.yml": "code: \(text)\ntext: Tekst.\n"]) == [
                FoundPlace(.missingKey, 1, 7, text)
            ])
    }

    @Test("A warning is not accepted without a reason")
    func emptyReason() {
        let files = [
            "site.yml": "title: T\nlanguage: nl\naccept: [{ warning: raw-html, reason: \"\" }]\n",
            "index.md": "---\ntitle: Start\n---\n<b>x</b>\n",
        ]
        #expect(diagnostics(of: files).filter { $0.acceptedBecause == nil }.map(\.rule) == [.missingKey])
    }

    @Test("A classification may leave out the only scale, but not one of two")
    func onlyScale() {
        let scale = { (id: String) in "{ id: \(id), title: \(id), levels: [{ id: goed, label: goed \(id), rank: 1 }] }"
        }
        let record = SmallSite.intervention("Hulp", "classification: { level: goedd }\n")
        #expect(
            places(
                in: "interventions/a.yml",
                of: ["interventions/a.yml": record, "vocabularies.yml": "scales: [\(scale("een"))]\n"])
                == [FoundPlace(.danglingLink, 6, 26, "goedd")])
        let two = ["interventions/a.yml": record, "vocabularies.yml": "scales: [\(scale("een")), \(scale("twee"))]\n"]
        #expect(places(in: "interventions/a.yml", of: two).map(\.rule) == [.missingKey])
        let empty = SmallSite.intervention("Hulp", "classification: {}\n")
        #expect(diagnostics(of: two.merging(["interventions/a.yml": empty]) { $1 }) == [])
    }

    @Test("A file of vocabularies may be empty", arguments: ["", "# later\n"])
    func emptyVocabularies(text: String) {
        #expect(diagnostics(of: ["vocabularies.yml": text]) == [])
    }
}
