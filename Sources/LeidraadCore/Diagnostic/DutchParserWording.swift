import LeidraadMarkdown
import LeidraadYAML

/// Dutch words for what the YAML reader refuses.
func dutchWords(forYAML problem: YAMLProblem) -> Wording {
    switch problem.kind {
    case .syntax(let error):
        dutchWords(forSyntax: error)
    case .invalidUTF8:
        Wording("dit bestand is geen geldige UTF-8", hint: "sla het bestand in uw tekstprogramma op als UTF-8")
    case .controlCharacter(let code):
        Wording(
            "hier staat een onzichtbaar teken, \(unicodeName(code)), dat in tekst niet mag",
            hint: "haal het teken weg; het komt vaak mee bij het plakken uit een ander programma")
    case .escapedControlCharacter(let code):
        Wording(
            "een code tussen deze aanhalingstekens staat voor het onzichtbare teken \(unicodeName(code)), dat in tekst niet mag",
            hint: "haal de code met de \\ weg, of schrijf \\\\ als u een \\ bedoelt")
    case .loneSurrogate(let code):
        Wording(
            "de code \\u\(String(code, radix: 16)) is de helft van een teken; de andere helft ontbreekt",
            hint: "schrijf het teken zelf, of beide helften achter elkaar, zoals \\ud83d\\ude00")
    case .foreignLineBreak(let code):
        Wording(
            "hier staat een bijzonder regeleinde, \(unicodeName(code)), dat niet elk programma herkent",
            hint: "haal het weg en druk op Enter")
    case .anchor(let name):
        Wording(
            "&\(name) is in YAML een naam om later te herhalen; Leidraad leest die niet",
            hint: "is het gewone tekst? Zet de waarde dan tussen aanhalingstekens")
    case .alias(let name):
        Wording(
            "*\(name) is in YAML een verwijzing naar een eerdere waarde; Leidraad leest die niet",
            hint: "schrijf de waarde hier voluit; gewone tekst die met * begint, hoort tussen aanhalingstekens")
    case .tag(let name):
        Wording(
            "de aanduiding \(name) kent Leidraad niet",
            hint: "haal weg wat met ! begint; gewone tekst met een ! vooraan hoort tussen aanhalingstekens")
    case .secondDocument:
        Wording(
            "hier begint een tweede document in hetzelfde bestand",
            hint: "haal de regel met --- weg, of zet wat eronder staat in een eigen bestand")
    case .duplicateKey(let key, _):
        Wording(
            "de sleutel \"\(key)\" staat hier al",
            hint: "houd er één over; twee waarden worden een lijst: \(key): [een, twee]")
    case .nonScalarKey:
        Wording(
            "een lijst of groep kan geen sleutel zijn",
            hint: "schrijf: sleutel: waarde; tekst die met [, { of ? begint, hoort tussen aanhalingstekens")
    case .mergeKey:
        Wording(
            "met << voegt YAML een andere groep in; Leidraad doet dat niet", hint: "schrijf de sleutels hier voluit")
    case .tooDeep(let limit):
        Wording(
            "hier staan meer dan \(limit) lijsten en groepen in elkaar", hint: "kijk of er een haakje sluiten ontbreekt"
        )
    case .tooLarge(let bytes, let limit):
        Wording(
            "dit bestand is te groot: \(megabytes(bytes)) MB, en meer dan \(megabytes(limit)) MB leest Leidraad niet",
            hint: "verdeel de inhoud over meer bestanden")
    case .outOfMemory:
        Wording(
            "er was te weinig geheugen om dit bestand te lezen", hint: "sluit andere programma's en probeer het opnieuw"
        )
    }
}

/// Dutch words for a text that is no YAML.
private func dutchWords(forSyntax error: YAMLSyntaxError) -> Wording {
    switch error.fault {
    case .missingColon:
        Wording(
            "op deze regel ontbreekt een dubbele punt",
            hint: "schrijf: sleutel: waarde; hoort de regel bij de tekst erboven, laat hem dan even ver inspringen")
    case .itemNotAllowed:
        Wording(
            "een streepje met een waarde kan hier niet staan",
            hint:
                "zet de lijst op een nieuwe regel onder de sleutel; tekst die met een streepje begint, hoort tussen aanhalingstekens"
        )
    case .keyNotAllowed:
        Wording(
            "hier kan geen sleutel staan",
            hint: "zet de sleutel op een nieuwe regel; tekst die met ? begint, hoort tussen aanhalingstekens")
    case .valueNotAllowed:
        Wording(
            "op deze regel staat een dubbele punt te veel",
            hint:
                "zet de waarde tussen aanhalingstekens: sleutel: \"een: twee\"; kijk ook of de regel ver genoeg inspringt"
        )
    case .tabIndentation:
        Wording("deze regel springt in met een tab", hint: "gebruik spaties om in te springen, twee voor elk niveau")
    case .reservedCharacter(let code):
        Wording(
            "een waarde kan niet beginnen met \(shown(code))",
            hint: "zet de waarde tussen aanhalingstekens: \"\(shown(code))…\"")
    case .unclosedQuote:
        Wording(
            "dit aanhalingsteken wordt nergens gesloten",
            hint: "zet het sluitende aanhalingsteken erbij; een ' in tekst tussen ' en ' schrijft u dubbel: ''")
    case .badEscape:
        Wording(
            "de \\ betekent hier niets",
            hint: "schrijf \\\\ voor een gewone \\, of gebruik enkele aanhalingstekens: '…'")
    case .badBlockHeader:
        Wording(
            "achter | of > staat iets wat daar niet hoort",
            hint:
                "begin de tekst op de volgende regel, ingesprongen; tekst die met | of > begint, hoort tussen aanhalingstekens"
        )
    case .expectedValue:
        Wording("hier hoort een waarde", hint: "schrijf de waarde, of haal de sleutel of de komma weg")
    case .expectedItem:
        Wording(
            "hier hoort een streepje: deze regel staat tussen de waarden van een lijst",
            hint: "zet - voor de regel, of laat hem even ver inspringen als de sleutels waar hij bij hoort")
    case .expectedKey:
        Wording(
            "hier hoort een sleutel",
            hint:
                "laat deze regel even ver inspringen als de sleutels waar hij bij hoort; kijk ook naar de aanhalingstekens op de regel erboven"
        )
    case .expectedCommaOrBracket:
        Wording("in deze lijst ontbreekt een komma of het haakje ]", hint: "schrijf: [een, twee]")
    case .expectedCommaOrBrace:
        Wording("in deze groep ontbreekt een komma of de accolade }", hint: "schrijf: { een: 1, twee: 2 }")
    case .expectedDocumentStart:
        Wording(
            "hier houdt de inhoud op, maar er staat nog iets",
            hint: "kijk of deze regel even ver inspringt als de regels erboven")
    case .badDirective:
        Wording(
            "een regel die met % begint, heeft in YAML een eigen betekenis, en deze klopt niet",
            hint: "haal de regel weg, of zet de tekst tussen aanhalingstekens")
    case .badTag:
        Wording("wat hier met ! begint, is niet te lezen", hint: "zet de waarde tussen aanhalingstekens: \"!…\"")
    case .badAnchor:
        Wording("wat hier met & of * begint, is niet te lezen", hint: "zet de waarde tussen aanhalingstekens: \"*…\"")
    case .other:
        Wording(
            "dit is geen geldige YAML (\(error.message))",
            hint: "kijk op deze regel en die erboven naar de inspringing, dubbele punten en aanhalingstekens")
    }
}

/// Dutch words for Markdown that is not parsed.
func dutchWords(forMarkdown refusal: MarkdownRefusal) -> Wording {
    switch refusal.reason {
    case .textTooLong(let bytes, let limit):
        Wording(
            "deze tekst is te lang: \(megabytes(bytes)) MB, en meer dan \(megabytes(limit)) MB leest Leidraad niet",
            hint: "verdeel de tekst over meer pagina's")
    case .nestedTooDeeply(let limit):
        Wording(
            "hier staan meer dan \(limit) lijsten, citaten of opmaak in elkaar",
            hint: "haal de overbodige >, inspringing of sterretjes weg")
    case .tooManyParts(let limit):
        Wording(
            "deze tekst heeft meer dan \(limit) alinea's, koppen, lijstpunten, links en andere onderdelen",
            hint: "verdeel de tekst over meer pagina's")
    case .tableTooWide(let columns, let limit):
        Wording(
            "deze tabel heeft \(columns) kolommen, en meer dan \(limit) kan niet",
            hint: "maak er meer tabellen van, of verwissel rijen en kolommen")
    case .tooManyTableCells(let limit):
        Wording(
            "de tabellen van deze tekst hebben samen meer dan \(limit) cellen",
            hint: "verdeel de tabellen over meer pagina's; een rij met te weinig cellen telt ook voor alle kolommen")
    case .tooManyTableRules:
        Wording("in deze alinea staan te veel regels van alleen streepjes", hint: "zet een lege regel voor elke tabel")
    case .linkDefinitionTooLong(let bytes, let limit):
        Wording(
            "dit adres telt \(bytes) tekens, en meer dan \(limit) kan niet",
            hint: "kort het adres in, of zet het bestand in assets/")
    case .linkDefinitionsExpand:
        Wording(
            "deze tekst herhaalt een lang adres zo vaak dat de pagina te groot wordt",
            hint: "verwijs minder vaak naar dit adres, of kort het in")
    case .patternTooFrequent(let pattern):
        Wording(
            "deze alinea kost te veel tijd: er staan te veel \(dutch(pattern)) in",
            hint: "verdeel de alinea in kortere alinea's, met een lege regel ertussen")
    }
}

private func dutch(_ pattern: InlinePattern) -> String {
    switch pattern {
    case .unclosedMarkup: "<? of <! die niet gesloten worden"
    case .webAddresses: "webadressen achter elkaar"
    case .emailAddresses: "apenstaartjes"
    case .imageOpenings: "keer ![ die niet gesloten worden"
    case .emphasis: "sterretjes of liggende streepjes"
    }
}

/// `U+200B`, in at least four digits.
func unicodeName(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A character as an editor sees it; its number where it cannot be one.
func shown(_ code: UInt32) -> String {
    Unicode.Scalar(code).map { String($0) } ?? unicodeName(code)
}

/// A size in whole megabytes, rounded up.
func megabytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
