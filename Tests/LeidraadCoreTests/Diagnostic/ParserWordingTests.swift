import LeidraadCore
import Testing
@testable import LeidraadModel

/// Messages for editors when a file cannot be parsed.
struct ParserWordingTests {
    /// YAML as an editor might write it, and the message in both languages.
    static let mistakes: [(yaml: String, dutch: String, english: String)] = [
        ("- term: een: twee\n", "op deze regel staat een dubbele punt te veel", "this line has one colon too many"),
        ("- term: een\n  definition\n", "op deze regel ontbreekt een dubbele punt", "this line lacks a colon"),
        ("- term: een\n\tdefinition: twee\n", "deze regel springt in met een tab", "this line is indented with a tab"),
        ("- term: @een\n", "een waarde kan niet beginnen met @", "a value cannot start with @"),
        ("- term: `een`\n", "een waarde kan niet beginnen met `", "a value cannot start with `"),
        ("- term: \"een\n", "dit aanhalingsteken wordt nergens gesloten", "this quote is never closed"),
        ("- term: \"een \\q\"\n", "de \\ betekent hier niets", "the \\ means nothing here"),
        (
            "- term: een\n  synonyms: [a, b\n", "in deze lijst ontbreekt een komma of het haakje ]",
            "this list lacks a comma or the bracket ]"
        ),
        (
            "- { term: een, definition: twee\n", "in deze groep ontbreekt een komma of de accolade }",
            "this group lacks a comma or the brace }"
        ),
        (
            "- term: | een\n", "achter | of > staat iets wat daar niet hoort",
            "something stands after | or > that does not belong there"
        ),
        (
            "- term: &een twee\n",
            "&een heeft in YAML een eigen betekenis (een waarde om later te herhalen); Leidraad leest die niet",
            "&een is a name for repeating a value in YAML; Leidraad does not read those"
        ),
        (
            "- term: *een\n",
            "*een heeft in YAML een eigen betekenis (herhaal een eerdere waarde); Leidraad leest die niet",
            "*een refers to an earlier value in YAML; Leidraad does not read those"
        ),
        ("- term: !een twee\n", "de aanduiding !een kent Leidraad niet", "Leidraad does not know the tag !een"),
        (
            "- term: een\n---\n- term: twee\n", "hier begint een tweede document in hetzelfde bestand",
            "a second document starts here in the same file"
        ),
        (
            "- term: een\n  definition: a\n  definition: b\n", "de sleutel \"definition\" staat hier al",
            "the key \"definition\" is here already"
        ),
        (
            "- term: een\n  term: twee\n",
            "de sleutel \"term\" staat hier al; voor een nieuw deel van de lijst ontbreekt een streepje",
            "the key \"term\" is here already; a new part of the list needs a hyphen"
        ),
        ("- [een]: twee\n", "een lijst of groep kan geen sleutel zijn", "a list or a group cannot be a key"),
        (
            "- <<: een\n", "met << voegt YAML een andere groep in; Leidraad doet dat niet",
            "<< inserts another group in YAML; Leidraad does not"
        ),
        (
            "- term: e\u{7}en\n", "hier staat een onzichtbaar teken, U+0007, dat in tekst niet mag",
            "there is an invisible character here, U+0007, that text may not hold"
        ),
        (
            "- term: e\u{2028}en\n", "hier staat een bijzonder regeleinde, U+2028, dat niet elk programma herkent",
            "there is an unusual line break here, U+2028, that not every program knows"
        ),
        (
            String(repeating: "[", count: 65), "hier staan meer dan 64 lijsten en groepen in elkaar",
            "more than 64 lists and groups stand in one another here"
        ),
    ]

    @Test("A mistake in YAML is explained to an editor, with a hint", arguments: mistakes)
    func yaml(yaml: String, dutch: String, english: String) {
        for (language, message) in [("nl", dutch), ("en", english)] {
            let found = diagnostics(of: ["glossary.yml": yaml], language: language).first { $0.message == message }
            #expect(found?.hint?.isEmpty == false, "\(message)")
        }
    }

    @Test(
        "Markdown that is refused is explained in both languages",
        arguments: [
            (
                String(repeating: "- ", count: 101) + "x\n",
                "hier staan meer dan 100 lijsten, citaten of opmaak in elkaar",
                "more than 100 lists, quotations or marks stand in one another here"
            ),
            (
                String(repeating: "|a", count: 300) + "|\n" + String(repeating: "|-", count: 300) + "|\n",
                "deze tabel heeft 300 kolommen, en meer dan 200 kan niet",
                "this table has 300 columns, and more than 200 is not possible"
            ),
            (
                "[x]: " + String(repeating: "a", count: 5000) + "\n",
                "dit adres telt 5000 tekens, en meer dan 4096 kan niet",
                "this address has 5000 characters, and more than 4096 is not possible"
            ),
            (
                String(repeating: "x", count: 1 << 20) + "y",
                "deze tekst is te lang: 2 MB, en meer dan 1 MB leest Leidraad niet",
                "this text is too long: 2 MB, and Leidraad reads no more than 1 MB"
            ),
        ])
    func markdown(text: String, dutch: String, english: String) {
        for (language, message) in [("nl", dutch), ("en", english)] {
            let found = diagnostics(of: ["index.md": "---\ntitle: T\n---\n" + text], language: language).first
            #expect(found?.message == message)
        }
    }
}
