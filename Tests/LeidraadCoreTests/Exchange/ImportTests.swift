import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Tables of records that come into a site.
struct ImportTests {
    private static let model = """
        types:
          technique: { folder: techniques, relations: { belongs-to: { to: [tactic] } } }
          tactic: { folder: tactics }

        """

    private static func site(_ files: [String: String] = [:]) throws -> SmallSite {
        let tactics = ["a", "b", "c"].map { ("tactics/\($0).yml", "name: Tactiek \($0)\n") }
        let own = Dictionary(uniqueKeysWithValues: tactics).merging(["model.yml": model]) { $1 }
        return try SmallSite(own.merging(files) { $1 })
    }

    private static func written(
        _ table: String, name: String = "techniques.csv", kind: String? = nil, update: Bool = false, _ site: SmallSite
    ) throws -> [String] {
        let plan = try planImport(
            [ImportInput(name: name, bytes: Array(table.utf8))], kind: kind, mayUpdate: update,
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0)))
        return plan.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test("A cell of a relation that says no more holds ids", arguments: [("a | b", "[a, b]"), ("c", "[c]")])
    func relation(cell: String, list: String) throws {
        let files = try Self.written("id;name;belongs-to\nx;X;\(cell)\n", Self.site())
        #expect(files.count == 1 && files[0].contains("belongs-to: \(list)\n"), "\(files)")
    }

    @Test("A cell of ids takes the place of what a record has")
    func update() throws {
        let site = try Self.site(["techniques/x.yml": "name: X\nbelongs-to: [a, { tactic: b, note: Zo. }]\n"])
        let files = try Self.written("id;belongs-to\nx;b | c\n", update: true, site)
        #expect(files == ["name: X\nbelongs-to: [b, c]\n"])
    }

    @Test("An id that is not there is told at its cell")
    func dangling() throws {
        let site = try Self.site()
        let failure = #expect(throws: ImportMistakes.self) {
            try Self.written("id;name;belongs-to\nx;X;nee\n", site)
        }
        #expect(failure?.list.map(\.heading) == ["belongs-to"])
    }

    @Test(
        "A list of sources does not pass for records of another type",
        arguments: ["x.json", "x.bib", "x.ris", "x.nbib"])
    func sources(name: String) throws {
        let site = try Self.site()
        let failure = #expect(throws: ImportFailure.self) {
            try Self.written("[]", name: name, kind: "technique", site)
        }
        #expect(failure?.message.contains(name) == true && failure?.message.contains("technique") == true)
    }
}
