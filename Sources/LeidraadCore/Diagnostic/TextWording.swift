import LeidraadMarkdown

/// English messages about texts as other tools write them.
func englishWords(forText problem: Problem) -> Wording {
    switch problem {
    case .rawHTML(let name):
        Wording(
            "\"\(name)\" may not stand in a text: it is not on the list of HTML that is safe",
            hint: "write it in Markdown, remove it, or put it between `backticks` as an example")
    case .unbalancedHTML(let name, let isClosing):
        isClosing
            ? Wording("</\(name)> closes nothing that was opened here", hint: "put <\(name)> where it begins, or remove the tag")
            : Wording("<\(name)> is not closed where it was opened", hint: "put </\(name)> where it ends, in the same paragraph or block")
    case .foreignMark(let mark): englishWords(for: mark)
    case .remoteImage(let url):
        Wording(
            "this image is on another site, so readers get a link to it: \(url)",
            hint: "put the file in assets/ and use its path; then it is shown, also without a network")
    case .looseLink(let url, let better):
        Wording("the link \"\(url)\" works, but is not the path of a file", hint: "write \(better)")
    case .nearCitation(let key, let source):
        Wording("@\(key) is no source, and is shown as text", hint: "did you mean @\(source)? If not, write \\@\(key)")
    case .untitledPage(let title):
        Wording("this page has no title; readers see its name: \(title)", hint: "begin the page with a heading: # \(title)")
    case .unknownPageKey(let key, let pages):
        Wording(
            "the front matter has a key that Leidraad does not know: \(key) (on \(pages) \(pages == 1 ? "page" : "pages"))",
            hint: englishNearKey(key) ?? "remove it, or let a template show it as frontMatter.\(key)")
    case .everydayName(let name, let count):
        Wording(
            "\"\(name)\" is an everyday word too: it stands \(count) times in the texts without being this name",
            hint: "it links only as it is written here; write [[…]] where you mean the record, or give it another name")
    default: Wording("")
    }
}

private func englishNearKey(_ key: String) -> String? {
    nearest(to: key, among: Schema.frontMatter.fields.map(\.key)).map { "did you mean \"\($0)\"?" }
}

private func englishWords(for mark: ForeignMark) -> Wording {
    switch mark {
    case .formula:
        Wording("this formula is shown as it is written", hint: "write it in words and characters, or put a picture of it in assets/")
    case .diagram(let language):
        Wording("a diagram in \(language) is not drawn: readers see its text", hint: "draw it, save it as SVG in assets/, and show that")
    case .emoji(let code): Wording("there is no picture for \(code)", hint: "use the character itself, or remove it")
    case .template(let call):
        Wording("\(call) is for another program, and is shown as it is written", hint: "write what it stands for")
    }
}

/// Dutch messages about texts as other tools write them.
func dutchWords(forText problem: Problem) -> Wording {
    switch problem {
    case .rawHTML(let name):
        Wording(
            "\"\(name)\" mag niet in een tekst staan: het hoort niet bij de HTML die veilig is",
            hint: "schrijf het in Markdown, haal het weg, of zet het als voorbeeld tussen `backticks`")
    case .unbalancedHTML(let name, let isClosing):
        isClosing
            ? Wording("</\(name)> sluit niets dat hier geopend is", hint: "zet <\(name)> waar het begint, of haal de tag weg")
            : Wording("<\(name)> wordt niet gesloten waar het is geopend", hint: "zet </\(name)> waar het eindigt, in dezelfde alinea of hetzelfde blok")
    case .foreignMark(let mark): dutchWords(for: mark)
    case .remoteImage(let url):
        Wording(
            "deze afbeelding staat op een andere site; lezers krijgen er een link naar: \(url)",
            hint: "zet het bestand in assets/ en gebruik zijn pad; dan is het te zien, ook zonder internet")
    case .looseLink(let url, let better):
        Wording("de link \"\(url)\" werkt, maar is niet het pad van een bestand", hint: "schrijf \(better)")
    case .nearCitation(let key, let source):
        Wording("@\(key) is geen bron, en staat er als tekst", hint: "bedoelde u @\(source)? Zo niet, schrijf \\@\(key)")
    case .untitledPage(let title):
        Wording("deze pagina heeft geen titel; lezers zien haar naam: \(title)", hint: "begin de pagina met een kop: # \(title)")
    case .unknownPageKey(let key, let pages):
        Wording(
            "de kop van een pagina heeft een sleutel die Leidraad niet kent: \(key) (op \(pages) \(pages == 1 ? "pagina" : "pagina's"))",
            hint: dutchNearKey(key) ?? "haal hem weg, of laat een sjabloon hem tonen als frontMatter.\(key)")
    case .everydayName(let name, let count):
        Wording(
            "\"\(name)\" is ook een gewoon woord: het staat \(count) keer in de teksten zonder deze naam te zijn",
            hint: "de naam wordt alleen een link zoals hij hier staat; schrijf [[…]] waar u het record bedoelt, of geef het een andere naam")
    default: Wording("")
    }
}

private func dutchNearKey(_ key: String) -> String? {
    nearest(to: key, among: Schema.frontMatter.fields.map(\.key)).map { "bedoelde u \"\($0)\"?" }
}

private func dutchWords(for mark: ForeignMark) -> Wording {
    switch mark {
    case .formula:
        Wording("deze formule staat er zoals zij geschreven is", hint: "schrijf haar in woorden en tekens, of zet er een plaatje van in assets/")
    case .diagram(let language):
        Wording("een diagram in \(language) wordt niet getekend: lezers zien de tekst ervan", hint: "teken het, bewaar het als SVG in assets/, en toon dat")
    case .emoji(let code): Wording("voor \(code) is er geen plaatje", hint: "gebruik het teken zelf, of haal het weg")
    case .template(let call):
        Wording("\(call) is voor een ander programma, en staat er zoals het geschreven is", hint: "schrijf waar het voor staat")
    }
}
