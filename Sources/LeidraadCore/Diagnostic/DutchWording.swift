/// Dutch messages for editors who do not program. One switch, so that the compiler misses no problem.
func dutchWords(for problem: Problem) -> Wording {
    switch problem {
    case .invalidUTF8:
        Wording("dit bestand is geen geldige UTF-8", hint: "sla het bestand in uw tekstprogramma op als UTF-8")
    case .yaml(let problem): dutchWords(forYAML: problem)
    case .frontMatterNotClosed:
        Wording(
            "de kop van de pagina wordt niet gesloten",
            hint: "zet onder de laatste sleutel van de kop een regel met alleen ---")
    case .unknownKey(let key, let owner, let known):
        Wording(
            "onbekende sleutel \"\(key)\" in \(dutch(owner))",
            hint: dutchSuggestion(key, among: known, what: "sleutels"))
    case .missingKey(let key, let owner, let example):
        Wording("de sleutel \"\(key)\" ontbreekt in \(dutch(owner))", hint: "voeg toe: \(key): \(example ?? "…")")
    case .emptyText(let key, let owner, let example):
        Wording(
            "de sleutel \"\(key)\" in \(dutch(owner)) is leeg",
            hint: "vul hem in, bijvoorbeeld: \(key): \(example ?? "…")")
    case .wrongType(let expected, let found):
        Wording("hier hoort \(dutch(expected)), maar er staat \(dutch(found))", hint: dutchExample(expected))
    case .unknownValue(let value, let allowed):
        Wording("onbekende waarde \"\(value)\"", hint: dutchSuggestion(value, among: allowed, what: "waarden"))
    case .idMismatch(let id, let fileName):
        Wording(
            "het id \"\(id)\" is niet gelijk aan de bestandsnaam \"\(fileName)\"",
            hint: "haal de regel weg, of geef het bestand de naam \(id)")
    case .invalidID(let id, let suggestion):
        Wording(
            "\"\(id)\" kan geen id zijn: gebruik letters zonder accenten, cijfers, koppeltekens en punten",
            hint: "noem het bestand bijvoorbeeld \(suggestion)")
    case .duplicateID(let id, let other):
        Wording("het id \"\(id)\" bestaat al, in \(dutch(other))", hint: "geef een van beide een ander id")
    case .repeatedID(let id):
        Wording("het id \"\(id)\" staat al in deze lijst", hint: "haal het hier weg")
    case .duplicateName(let name, let other):
        Wording(
            "de naam \"\(name)\" is al gebruikt, in \(dutch(other))",
            hint: "een naam, afkorting of alias hoort bij één record; haal hem bij een van beide weg")
    case .duplicateCode(let code, let other):
        Wording(
            "de code \"\(code)\" is al gebruikt, in \(dutch(other))",
            hint: "geef een van beide een andere code; een code die al gebruikt is, verandert niet meer")
    case .outputPathClash(let path, let other):
        Wording(
            "deze pagina komt op hetzelfde adres als \(dutch(other)): \(path)",
            hint: "geef een van beide bestanden een andere naam; hoofdletters en accenten tellen niet mee")
    case .invalidPath(let path, let fault):
        Wording(
            "\"\(path)\" kan geen pad zijn: \(dutch(fault))",
            hint: fault.isAboutNothingLeft
                ? "kies een naam met letters van a tot z of cijfers; andere tekens komen niet in een adres"
                : "kies een naam van letters, cijfers en koppeltekens")
    case .nameNotUTF8(let path):
        Wording(
            "de naam van dit bestand of deze map is geen UTF-8: \(path)",
            hint: "geef het een nieuwe naam, van letters, cijfers en koppeltekens")
    case .leadsOut(let path):
        Wording(
            "\(path) is een verwijzing naar buiten Content/, of naar zichzelf",
            hint: "zet een gewoon bestand op deze plaats")
    case .pathTooLong(let path, let length, let limit):
        Wording(
            "het adres van deze pagina telt \(length) tekens; boven \(limit) gaat het mis op sommige systemen: \(path)",
            hint: "maak de naam van het bestand of de map korter")
    case .unknownFile(let path):
        Wording(
            "met dit bestand doet Leidraad niets: \(path)",
            hint: "pagina's eindigen op .md, records op .yml; afbeeldingen horen in assets/")
    case .missingFile(let path):
        Wording("het bestand \(path) ontbreekt", hint: "maak het aan; minstens met title en language")
    case .danglingLink(let target, let suggestion):
        Wording(
            "[[\(target)]] verwijst naar iets dat niet bestaat",
            hint: dutchMeant(suggestion) ?? "maak het record of de pagina, of haal de verwijzing weg")
    case .danglingReference(let id, let target, let suggestion):
        Wording(
            "er is geen \(dutch(target)) met het id \"\(id)\"",
            hint: dutchMeant(suggestion) ?? "voeg \(dutchPlace(target)) toe, of haal dit id weg")
    case .ambiguousLink(let target, let choices):
        Wording(
            "[[\(target)]] kan meer dan één ding betekenen",
            hint: "schrijf " + choices.map { "[[\($0)]]" }.joined(separator: " of "))
    case .pageBesideFolder(let path):
        Wording(
            "naast deze pagina staat een map met dezelfde naam: [[\(path)]] kan beide betekenen",
            hint: "geef de pagina een andere naam, of zet haar in de map")
    case .danglingCitation(let key, let suggestion, let isBare):
        Wording(
            "de bron \"\(key)\" staat niet in references.yml",
            hint: dutchMeant(suggestion)
                ?? (isBare ? "is dit geen bron? Schrijf dan \\@\(key)" : "voeg de bron toe aan references.yml"))
    case .danglingAnchor(let anchor, let page, let suggestion):
        Wording(
            "op \(page) staat geen kop met het anker \"#\(anchor)\"",
            hint: dutchMeant(suggestion.word.map { "#" + $0 })
                ?? "het anker is de kop in kleine letters, met koppeltekens")
    case .danglingFile(let path, let suggestion):
        Wording(
            "het bestand \"\(path)\" bestaat niet",
            hint: dutchMeant(suggestion) ?? "het pad geldt vanaf de map van dit bestand; hoofdletters tellen mee")
    case .unsafeLink(let url):
        Wording(
            "naar dit adres linkt Leidraad niet: \(url)",
            hint: "gebruik https, http, mailto, tel of een pad binnen de site")
    case .externalImage(let url):
        Wording(
            "deze afbeelding staat niet in Content/: \(url)",
            hint: "zet het bestand in assets/ en gebruik zijn pad, zodat de site zonder internet werkt")
    case .activeSVG(let kind): dutchWords(forSVG: kind)
    case .activeFile(let ending): dutchWords(forFileEnding: ending)
    case .cyclicVariant(let chain):
        Wording(
            "deze interventie is een variant van zichzelf: " + chain.joined(separator: " → "),
            hint: "haal variant_of weg bij de interventie die geen variant is")
    case .cyclicPart(let chain):
        Wording(
            "deze aanbeveling is een deel van zichzelf: " + chain.joined(separator: " → "),
            hint: "haal part_of weg bij de aanbeveling die geen deel is")
    case .ageRangeUpsideDown(let from, let to, let isInclusive):
        Wording(
            "geen enkele leeftijd past tussen \(from) en \(to)",
            hint: isInclusive ? "zet de laagste leeftijd bij from" : "bij inclusive: false telt \(to) zelf niet mee")
    case .rangeUpsideDown(let min, let max):
        Wording("het minimum \(min) is groter dan het maximum \(max)", hint: "draai de getallen om")
    case .uncitableID(let id, let suggestion):
        Wording(
            "met \"\(id)\" kan geen tekst een bron aanhalen: er staat een spatie of leesteken in dat [@…] niet meeneemt",
            hint: suggestion.isEmpty ? "gebruik letters en cijfers" : "noem de bron bijvoorbeeld \(suggestion)")
    case .dateInWords(let text):
        Wording(
            "in date-parts horen alleen getallen (jaar, maand, dag), maar er staat \(dutch(FoundValue.text(text)))",
            hint: "schrijf een datum in woorden zo: issued: { literal: \(text) }")
    case .markdownRefused(let refusal): dutchWords(forMarkdown: refusal)
    case .rawHTML:
        Wording(
            "HTML in de tekst wordt weggelaten",
            hint: "schrijf het in Markdown, of zet het als voorbeeld tussen `backticks`")
    case .missingAltText(let path):
        Wording(
            "de afbeelding \(path) heeft geen tekst voor wie haar niet ziet", hint: "schrijf ![wat er te zien is](…)")
    case .classificationExpired(let name, let assessed, let years):
        Wording(
            "de erkenning van \(name) is van \(assessed.iso8601) en geldt \(years) jaar",
            hint: "zoek het niveau opnieuw op en pas level en assessed aan")
    case .recordExpired(let name, let date):
        Wording("\(name) gold tot en met \(date.iso8601)", hint: "houd het record naast de bron en pas expires aan")
    case .reviewOverdue(let title, let date):
        Wording(
            "\"\(title)\" moest op \(date.iso8601) opnieuw beoordeeld zijn",
            hint: "beoordeel de pagina en pas next_review aan")
    case .recommendedNotRecognised(let code, let intervention, let level):
        Wording(
            "aanbeveling \(code) raadt \(intervention) aan, die \"\(level)\" is",
            hint: "klopt dat met de bron? Accepteer de waarschuwing dan met een reden")
    case .referenceIncomplete(let id, let missing):
        Wording(
            "de bron \"\(id)\" is niet volledig"
                + (missing.isEmpty ? "" : ": \(missing.joined(separator: ", ")) ontbreekt"),
            hint: "vul de gegevens aan, of accepteer de waarschuwing met een reden")
    case .placeholderText(let text):
        Wording(
            "hier staat nog de tekst waarmee dit begon: \(dutch(FoundValue.text(text))); lezers zien haar zo",
            hint: "schrijf de tekst, of haal weg wat u niet gebruikt")
    case .nearDuplicateText(let other, let percent):
        Wording(
            "deze alinea lijkt voor \(percent)% op \(dutch(other))",
            hint: "laat de tekst op één plaats staan en verwijs ernaar")
    case .proseContradictsRecord(let name, let field, let said, let recorded, let record):
        Wording(
            "hier staat \"\(said)\", maar het record van \(name) zegt bij \(dutch(field)): \(recorded)",
            hint: "kijk in de bron wat klopt; het record staat in \(dutch(record))")
    case .colonWithoutList:
        Wording(
            "deze zin eindigt op een dubbele punt, maar er volgt geen lijst",
            hint: "voeg de lijst toe, of zeg dat hij ontbreekt")
    case .vagueLinkText(let text):
        Wording(
            "\"\(text)\" zegt niet waar deze link heen gaat",
            hint: "maak de naam van de pagina of bron de tekst van de link")
    case .emptyLinkText:
        Wording("deze link heeft geen tekst", hint: "maak de naam van de pagina of bron de tekst van de link")
    case .emptyHeading:
        Wording("deze kop is leeg", hint: "schrijf de kop, of haal de hekjes weg")
    case .meaninglessAltText(let text):
        Wording(
            "\"\(text)\" zegt niet wat er op deze afbeelding te zien is", hint: "schrijf ![wat er te zien is](…)")
    case .skippedHeadingLevel(let level, let last):
        Wording(
            "deze kop is van niveau \(level), maar de kop erboven van niveau \(last)",
            hint: "schrijf \(String(repeating: "#", count: last + 1)) voor deze kop")
    case .longSentence(let words, let limit):
        Wording("deze zin telt \(words) woorden; boven \(limit) haken lezers af", hint: "maak er twee zinnen van")
    case .duplicateHeadingID(let wanted, let given):
        Wording(
            "het anker \"#\(wanted)\" is op deze pagina al gebruikt; deze kop krijgt \"#\(given)\"",
            hint: "geef de kop een eigen anker, bijvoorbeeld {#\(given)}")
    case .unusedFootnote(let label):
        Wording(
            "naar de voetnoot [^\(label)] verwijst niets; lezers zien haar niet",
            hint: "zet [^\(label)] in de tekst, of haal de voetnoot weg")
    case .danglingFootnote(let label):
        Wording(
            "de voetnoot [^\(label)] bestaat niet; er staat nu letterlijk [^\(label)]",
            hint: "schrijf onderaan de pagina: [^\(label)]: de tekst van de voetnoot")
    case .unusedReference(let id):
        Wording("de bron \"\(id)\" wordt nergens aangehaald", hint: "haal haar aan met [@\(id)], of haal haar weg")
    case .unusedElement(let id):
        Wording(
            "het element \"\(id)\" staat in geen lijst, bij geen interventie en in geen aanbeveling, en geen tekst verwijst ernaar",
            hint: "neem het op in een lijst, of haal het weg")
    case .unusedAcceptance(let rule):
        Wording(
            "de geaccepteerde waarschuwing \(rule.rawValue) komt niet meer voor", hint: "haal de regel weg uit accept")
    case .evidence(let problem): dutchWords(forEvidence: problem)
    case .template(let fault): dutchWords(forTemplate: fault)
    case .unknownTemplateName(let name, let suggestion):
        Wording(
            "er is geen \"\(name)\"; het sjabloon toont hier niets",
            hint: dutchMeant(suggestion) ?? "verbeter de naam, of haal haar weg")
    case .missingWords(let words):
        Wording(
            "in deze lijst ontbreken woorden die een andere taal wel heeft: " + listed(words) { "en nog \($0)" },
            hint: "voeg toe: \(words.first ?? "…"): \"…\"")
    case .andMore(_, let count):
        Wording("hier en verderop in dit bestand nog \(count) keer", hint: "los eerst de bovenstaande op")
    }
}
