/// Edits as an editor makes them, some of which break the site.
struct RandomEdits {
    private let site: SampleSite
    private var random: SeededGenerator
    private var count = 0

    init(of site: SampleSite, seed: UInt64) {
        self.site = site
        random = SeededGenerator(seed: seed)
    }

    /// Makes one edit; returns what it was.
    mutating func edit() throws -> String {
        count += 1
        let edits: [(inout RandomEdits) throws -> String] = [
            { try $0.appendText() }, { try $0.appendText() }, { try $0.appendText() }, { try $0.addHeading() },
            { try $0.replaceWord() },
            { try $0.replaceWord() }, { try $0.replaceWord() }, { try $0.addFile() }, { try $0.addFile() },
            { try $0.renameFile() },
            { try $0.removeFile() }, { try $0.changeTemplate() }, { try $0.changeLists() }, { try $0.changeSite() },
        ]
        return try edits[pick(edits.count)](&self)
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func pick<Element>(_ items: [Element]) -> Element { items[pick(items.count)] }

    private mutating func file(_ folder: String, ending: String = "") throws -> String {
        pick(try site.files(in: folder).filter { $0.hasSuffix(ending) })
    }

    private mutating func appendText() throws -> String {
        let file = try file("Content", ending: ".md")
        let texts = [
            "Multisysteem Therapie, dus MST.", "Zie [[mst|dit]] en [[plannen]].",
            "Zoals @smit2019 en [@asscher2018, p. 3].", "Nieuw \(count) is een naam.",
            "Een begrip\(count % 7) en samen plannen.", "[[nieuw-\(count % 9)]]", "[hier](twee.md) en [daar](drie.md)",
            "```elements\nlist: algemeen\n```",
            "## Kop \(count % 5)", "Naar [[guidelines/een#doel]].", "[@nieuw\(count % 6)]",
        ]
        try site.write(file, try site.text(file) + "\n" + pick(texts) + "\n")
        return "append to \(file)"
    }

    private mutating func addHeading() throws -> String {
        let file = try file("Content/guidelines", ending: ".md")
        try site.write(
            file,
            try site.text(file).replacing("## Doel", with: "## Doel en kop").replacing(
                "## Later", with: pick(["## Later", "## Laat"])))
        return "headings of \(file)"
    }

    private mutating func replaceWord() throws -> String {
        let file = try file("Content", ending: pick([".yml", ".md"]))
        let (from, to) = pick([
            ("title: ", "title: Ander "), ("name: ", "name: Nieuwe "), ("Families First", "Gezin Eerst"),
            ("veilig", "zeker"), ("2018", "2019"), ("Asscher", "Smit"),
            ("checked: 2026-01-01", "checked: 2026-03-0\(count % 9 + 1)"), ("level: goed", "level: niet"),
            ("kind: ", "status: draft\nkind: "),
            ("group: thuis", "group: overig"), ("[veiligheid, plannen]", "[plannen]"),
            ("code: R1", "code: R1.\(count)"), ("label: Hulp thuis", "label: Thuishulp"),
            ("title: Twee", "title: Twee\nstatus: draft"), ("status: draft\n", ""),
            ("name: ", "aliases: [naam \(count)]\nname: "), ("Zonder", "Met Samen plannen, zonder"),
            ("2019", "2020"), ("MST", "MDT"),
        ])
        try site.write(file, try site.text(file).replacing(from, with: to))
        return "\(from) to \(to) in \(file)"
    }

    private mutating func addFile() throws -> String {
        let (file, text) = pick([
            ("Content/interventions/nieuw-\(count % 9).yml", SampleSite.intervention("Nieuw \(count)")),
            (
                "Content/guidelines/map\(count % 3)/pagina\(count % 4).md",
                "---\ntitle: Pagina \(count)\n---\n\nMST en begrip\(count % 7), zie [[mst]].\n"
            ),
            ("Content/guidelines/twee/index.md", "---\ntitle: Map twee\n---\n\nTekst.\n"),
            (
                "Content/elements/nieuw-\(count % 9).yml",
                "name: Element \(count)\nkind: practice\ndescription: Bij Nieuw \(count - 1).\n"
            ),
            (
                "Content/recommendations/r\(count + 1).yml",
                "code: R\(count + 1)\ntext: Doe Nieuw \(count).\nelements: [plannen]\n"
            ),
            ("Content/assets/plaat\(count % 3).png", "plaat \(count)"), ("Content/wat.txt", "hoort hier niet"),
            ("Content/interventions/stuk.yml", "name: [niet\n"),
        ])
        try site.write(file, text)
        return "add \(file)"
    }

    private mutating func renameFile() throws -> String {
        let file = try file("Content/" + pick(["guidelines", "interventions", "elements"]))
        let ending = file.split(separator: ".").last.map(String.init) ?? ""
        let other = file.dropLast(ending.utf8.count + 1) + "-\(count)." + ending
        try site.move(file, to: String(other))
        return "rename \(file)"
    }

    private mutating func removeFile() throws -> String {
        let file = try file("Content")
        try site.remove(file)
        return "remove \(file)"
    }

    private mutating func changeTemplate() throws -> String {
        let (file, text) = pick([
            ("Templates/pages/guideline.mustache", "<p>{{title}} \(count)</p>\n"),
            ("Templates/partials/page-end.mustache", "<p>\(count)</p>\n"),
            ("Templates/pages/intervention.mustache", "{{#stuk}}"), ("Templates/styles/base.css", "/* \(count) */\n"),
            ("Templates/scripts/extra\(count % 2).js", "// \(count)\n"),
            ("Templates/languages/nl.yml", "woord\(count): waarde\n"),
        ])
        try site.write(file, ((try? site.text(file)) ?? "") + text)
        return "change \(file)"
    }

    private mutating func changeLists() throws -> String {
        let (file, text) = pick([
            ("Content/glossary.yml", "- term: begrip\(count % 7)\n  definition: Iets van MST.\n"),
            (
                "Content/references.yml",
                "- { id: nieuw\(count % 6), type: book, author: [{ family: Smit }], issued: { date-parts: [[2019]] }, title: Boek \(count) }\n"
            ),
            ("Content/vocabularies.yml", "people: [{ id: p\(count), label: mensen }]\n"),
        ])
        try site.write(file, ((try? site.text(file)) ?? "") + text)
        return "add to \(file)"
    }

    private mutating func changeSite() throws -> String {
        let text = pick([
            "title: Proef \(count)\nlanguage: nl\n", "title: Proef\nlanguage: en\n",
            "title: Proef\nlanguage: nl\nbase_url: https://voorbeeld.nl/\n",
            "title: Proef\nlanguage: nl\nmenus: { main: [interventions, guidelines/een] }\n", "title: Proef\n",
            "title: Proef\nlanguage: nl\naccept: [{ warning: unused-element, reason: bekend }]\n",
        ])
        try site.write("Content/site.yml", text)
        return "site.yml: \(text)"
    }
}
