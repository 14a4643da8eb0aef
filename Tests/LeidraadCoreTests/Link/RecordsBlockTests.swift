import LeidraadCore
import Testing
@testable import LeidraadModel

/// The block that shows records of any type.
struct RecordsBlockTests {
    private static let model = """
        types:
          requirement:
            folder: requirements
            label: { one: requirement, many: requirements }
            code: V
            parent: true
            fields:
              text: { type: markdown, label: Text }
              level: { type: level, of: assurance, label: Level }
              chapter: { type: term, of: chapters, many: true, label: Chapter }
              minutes: { type: number, unit: min, label: Time }
              memo: { type: text, label: Memo, show: [hidden] }
            relations:
              needs: { to: [requirement], label: needs }
        vocabularies:
          chapters: { label: Chapter }

        """

    private static let site = [
        "site.yml": "title: Trial\nlanguage: en\n",
        "model.yml": model,
        "vocabularies.yml": """
        chapters: [{ id: files, label: Files }, { id: access, label: Access }]
        groups: [{ id: day, label: Day care }]
        scales:
          - { id: assurance, title: Assurance, levels: [{ id: l2, label: Level 2, rank: 2 }, { id: l1, label: Level 1, rank: 1 }] }

        """,
        "requirements/a.yml":
            "name: Alpha\ncode: V-10\ntext: One.\nlevel: l2\nchapter: [access, files]\nminutes: 12.5\n",
        "requirements/b.yml":
            "name: Beta\ncode: V-2\nparent: a\nlevel: l1\nchapter: [access]\nminutes: 3\nneeds: [a]\n",
        "requirements/c.yml": "name: Gamma\n",
        "references.yml":
            "- { id: bond2020, type: book, author: [{ family: Bond, given: J. }], issued: { date-parts: [[2020]] }, title: Book }\n",
        "elements/e.yml": "name: Ear\nkind: practice\ndescription: Hear.\nby: editors\n",
        "interventions/i.yml": SmallSite.intervention(
            "Inter",
            "group: day\nelements: [{ element: e, basis: named, sources: [bond2020] }]\nlisted_in_database: true\n"),
        "recommendations/r1.yml":
            "code: R1\ntext: Do it.\nstrength: strong\naddressee: Nurses\nby: editors\nsources: [bond2020]\n",
    ]

    private func page(_ options: String) throws -> String {
        let files = Self.site.merging(["guidelines/g.md": "---\ntitle: G\n---\n\n```records\n\(options)\n```\n"]) { $1 }
        return try #require(try SmallSite(files).build()["guidelines/g.html"])
    }

    /// The first cells of the rows of the table, headings of groups among them, without markup.
    private func rows(_ options: String) throws -> [String] {
        let table = try #require(try page(options).split(separator: "<tbody", maxSplits: 1).last)
        return table.matches(of: /<tr[^>]*><th[^>]*>(.*?)<\/th>/).map { plain($0.output.1) }
    }

    private func headings(_ options: String) throws -> [String] {
        let head = try #require(try page(options).firstMatch(of: /<thead>(.*?)<\/thead>/)).output.1
        return head.matches(of: /<th[^>]*>(.*?)<\/th>/).map { plain($0.output.1) }
    }

    private func plain(_ markup: Substring) -> String { String(markup.replacing(/<[^>]*>/, with: "")) }

    private func found(_ options: String) -> [Diagnostic] {
        diagnostics(of: Self.site.merging(["index.md": "---\ntitle: Start\n---\n```records\n\(options)\n```\n"]) { $1 })
            .filter { $0.location.file.hasSuffix("index.md") }
    }

    @Test("A table has each column that it names: name, code, parent, fields and relations")
    func ownColumns() throws {
        let options = "type: requirement\ncolumns: [code, name, parent, level, needs]"
        #expect(try headings(options) == ["Code", "Requirement", "Part of", "Level", "Needs"])
        let page = try page(options)
        #expect(page.contains("<td data-label=\"Code\"><div>V-2</div></td>"))
        #expect(
            page.contains("<td data-label=\"Part of\"><div><a href=\"../requirements/a.html\">Alpha</a></div></td>"))
        #expect(page.contains("<th scope=\"row\"><a href=\"../requirements/b.html\">Beta</a></th>"))
    }

    @Test("A table has the fields that a built-in type has already, in readers' words")
    func builtInColumns() throws {
        let options = "type: intervention\ncolumns: [kind, goal, group, elements, listed_in_database, abbreviation]"
        #expect(
            try headings(options)
                == [
                    "Intervention", "Type of service", "Aim", "Group", "Active elements", "In the database",
                    "Abbreviation",
                ])
        let page = try page(options)
        #expect(page.contains(">Day care</a>") && page.contains(">Ear</a>") && page.contains("<p>Rust.</p>"))
        #expect(page.contains("<div><span class=\"empty\">not stated</span></div>"))
        let recommendations = try self.page("type: recommendation\ncolumns: [code, text, strength, addressee, sources]")
        #expect(
            recommendations.contains("<div>strong recommendation</div>") && recommendations.contains("<p>Do it.</p>"))
        #expect(try self.page("type: reference\ncolumns: [author, issued]").contains("<div>J. Bond</div>"))
    }

    @Test("Every column that a type has can be shown", arguments: SiteModel.builtIn.types.map(\.id))
    func everyColumn(type: String) throws {
        let keys = try #require(SiteModel.builtIn.type(type)).columnKeys
        #expect(keys.count > 4)
        let found = found("type: \(type)\ncolumns: [\(keys.joined(separator: ", "))]")
        #expect(found.map(\.message) == [])
        #expect(try page("type: \(type)\ncolumns: [\(keys.joined(separator: ", "))]").contains("<thead>"))
    }

    @Test("Rows stand in groups, in the order of the vocabulary, and a record with two values in both")
    func groups() throws {
        #expect(
            try rows("type: requirement\ngroup: chapter")
                == ["Files", "V-10 Alpha", "Access", "V-2 Beta", "V-10 Alpha", "Not stated", "Gamma"])
    }

    @Test("Rows stand below the record that they are part of")
    func parents() throws {
        #expect(try rows("type: requirement\ngroup: parent") == ["V-10 Alpha", "V-2 Beta", "Other", "Gamma"])
    }

    @Test("Rows stand by the record that a relation names")
    func relations() throws {
        #expect(
            try rows("type: requirement\ngroup: needs\nsort: name")
                == ["V-10 Alpha", "V-2 Beta", "Not stated", "V-10 Alpha", "Gamma"])
    }

    @Test(
        "Rows are in the order of a field, and those without it come last",
        arguments: [
            ("minutes", ["V-2 Beta", "V-10 Alpha", "Gamma"]), ("level", ["V-2 Beta", "V-10 Alpha", "Gamma"]),
            ("name", ["V-10 Alpha", "V-2 Beta", "Gamma"]), ("code", ["V-2 Beta", "V-10 Alpha", "Gamma"]),
            ("chapter", ["V-10 Alpha", "V-2 Beta", "Gamma"]),
        ])
    func sorted(key: String, names: [String]) throws {
        #expect(try rows("type: requirement\nsort: \(key)") == names)
    }

    @Test(
        "What is no column, group or order of the type is a mistake at its place",
        arguments: [
            "columns: [colour]", "group: colour", "sort: colour", "columns: [memo]", "group: text", "sort: text",
            "where: l2",
        ])
    func unknown(option: String) {
        let found = found("type: requirement\n" + option)
        #expect(found.map(\.location.line) == [6])
        #expect(found.map(\.rule) == [option.hasPrefix("where") ? .unknownKey : .invalidModel])
    }

    @Test("A hidden column says that it is hidden")
    func hidden() {
        #expect(found("type: requirement\ncolumns: [memo]").map(\.message) == ["\"memo\" is hidden from readers"])
    }

    @Test("A block without its type is a mistake", arguments: ["", "# nothing", "ids: [a]"])
    func empty(options: String) {
        #expect(found(options).map(\.rule) == [.missingKey])
    }
}
