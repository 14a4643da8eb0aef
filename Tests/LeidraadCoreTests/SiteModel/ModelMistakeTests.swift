import LeidraadCore
import Testing
@testable import LeidraadModel

/// Mistakes in `model.yml`, and in records of the types that it declares.
struct ModelMistakeTests {
    private func messages(_ model: String, _ files: [String: String] = [:]) -> [String] {
        diagnostics(of: files.merging(["model.yml": model]) { $1 }).map(\.message)
    }

    @Test(
        "Each mistake in a declaration is named",
        arguments: [
            ("types: { a: { fields: { x: { type: choice } } } }", "mist values"),
            ("types: { a: { fields: { x: { type: term, of: geen } } } }", "de woordenlijst \"geen\" bestaat niet"),
            ("types: { a: { fields: { x: { type: level, of: geen } } } }", "de schaal \"geen\" bestaat niet"),
            ("types: { a: { fields: { x: { type: record, to: [geen] } } } }", "de soort \"geen\" bestaat niet"),
            ("types: { a: { fields: { x: { type: tekst } } } }", "onbekende waarde \"tekst\""),
            ("types: { a: { fields: { name: { type: text } } } }", "\"name\" bestaat al"),
            (
                "types: { a: { fields: { x: { type: text } }, relations: { x: { to: [element] } } } }",
                "\"x\" is al een veld"
            ),
            ("types: { a: { code: H A } }", "deze code is leeg of heeft een spatie"),
            ("types: { a: { folder: elements } }", "de map \"elements\" is al in gebruik"),
            ("types: { A: { folder: a } }", "\"A\" kan geen naam zijn"),
            ("types: { intervention: { fields: { goal: { type: text } } } }", "\"goal\" van intervention is ingebouwd"),
            ("types: { intervention: { fields: { goal: { use: false } } } }", "\"goal\" kan niet weg"),
            (
                "types: { intervention: { fields: { goal: { add: [{ id: a, label: b }] } } } }",
                "bij \"goal\" kunnen geen waarden komen"
            ),
            ("finder: { type: geen }", "de soort \"geen\" bestaat niet"),
            ("matrix: { rows: element, columns: intervention, relation: geen }", "de relatie \"geen\" bestaat niet"),
            ("pages: { geen: false }", "de gemaakte pagina \"geen\" bestaat niet"),
            ("soorten: {}", "onbekende sleutel \"soorten\""),
        ])
    func declaration(model: String, message: String) {
        let found = messages(model + "\n")
        #expect(found.count == 1 && found[0].contains(message), "\(found)")
    }

    @Test("A record of a declared type is held against its declaration")
    func record() {
        let model = """
            types:
              a:
                code: MI
                parent: true
                fields: { x: { type: integer, required: true }, u: { type: url } }
                relations: { r: { to: [a], basis: [named], sources: required } }

            """
        let found = messages(
            model,
            [
                "a/een.yml":
                    "name: Een\ncode: XX-1\nparent: een\nu: javascript:alert(1)\ny: 1\nr: [{ a: nee, basis: geraden }]\n"
            ])
        for part in [
            "\"x\" ontbreekt", "begint niet met MI", "valt onder zichzelf", "een adres dat begint met",
            "onbekende sleutel \"y\"", "\"sources\" ontbreekt", "onbekende waarde \"geraden\"", "met het id \"nee\"",
        ] {
            #expect(found.contains { $0.contains(part) }, "\(part): \(found)")
        }
    }
}
