/// Dutch messages for editors who do not program.
func dutchWords(for problem: Problem) -> Wording {
    switch problem {
    case .invalidUTF8:
        Wording("dit bestand is geen geldige UTF-8", hint: "sla het in je tekstverwerker op als UTF-8")
    case .yaml(let problem): dutchWords(forYAML: problem)
    case .frontMatterNotClosed:
        Wording("de kop van de pagina wordt niet gesloten", hint: "zet onder de laatste sleutel van de kop een regel met alleen ---")
    case .unknownKey(let key, let owner, let known):
        Wording("onbekende sleutel \"\(key)\" in \(owner)", hint: dutchSuggestion(key, among: known, what: "sleutels"))
    case .missingKey(let key, let owner, let example):
        Wording("de sleutel \"\(key)\" ontbreekt in \(owner)", hint: "voeg toe: \(key): \(example ?? "…")")
    case .wrongType(let expected, let found):
        Wording("hier hoort \(dutch(expected)), maar er staat \(dutch(found))", hint: dutchExample(expected))
    case .unknownValue(let value, let allowed):
        Wording("onbekende waarde \"\(value)\"", hint: dutchSuggestion(value, among: allowed, what: "waarden"))
    case .idMismatch(let id, let fileName):
        Wording("het id \"\(id)\" is niet gelijk aan de bestandsnaam \"\(fileName)\"", hint: "haal de regel weg, of geef het bestand de naam \(id)")
    case .invalidID(let id, let suggestion):
        Wording("\"\(id)\" kan geen id zijn: gebruik kleine letters, cijfers en koppeltekens", hint: "noem het bestand bijvoorbeeld \(suggestion)")
    case .duplicateID(let id, let other):
        Wording("het id \"\(id)\" bestaat al, in \(dutch(other))", hint: "geef een van beide een ander id")
    case .duplicateName(let name, let other):
        Wording("de naam \"\(name)\" is al gebruikt, in \(dutch(other))", hint: "een naam, afkorting of alias hoort bij één record; haal hem bij een van beide weg")
    case .duplicateCode(let code, let other):
        Wording("de code \"\(code)\" is al gebruikt, in \(dutch(other))", hint: "geef een van beide een andere code; een code die al gebruikt is, verandert niet meer")
    case .sharedName(let name, let other):
        Wording("\"\(name)\" is ook de naam van iets anders, in \(dutch(other)); in lopende tekst wordt hij geen link", hint: "geef een van beide een andere naam, of verwijs met [[…]]")
    case .outputPathClash(let path, let other):
        Wording("deze pagina komt op hetzelfde adres als \(dutch(other)): \(path)", hint: "geef een van beide bestanden een andere naam; hoofdletters en accenten tellen niet mee")
    case .invalidPath(let path, let fault):
        Wording("\"\(path)\" kan geen pad zijn: \(dutch(fault))", hint: "kies een naam van letters, cijfers en koppeltekens")
    case .leadsOut(let path):
        Wording("\(path) is een verwijzing naar buiten Content/, of naar zichzelf", hint: "zet een gewoon bestand op deze plaats")
    case .pathTooLong(let path, let length, let limit):
        Wording("het adres van deze pagina telt \(length) tekens; boven \(limit) gaat het mis op sommige systemen: \(path)", hint: "maak de naam van het bestand of de map korter")
    case .unknownFile(let path):
        Wording("met dit bestand doet Leidraad niets: \(path)", hint: "pagina's eindigen op .md, records op .yml; afbeeldingen horen in assets/")
    case .missingFile(let path):
        Wording("het bestand \(path) ontbreekt", hint: "maak het aan; minstens met title en language")
    case .danglingLink(let target, let suggestion):
        Wording("[[\(target)]] verwijst naar iets dat niet bestaat", hint: dutchMeant(suggestion) ?? "maak het record of de pagina, of haal de verwijzing weg")
    case .danglingReference(let id, let target, let suggestion):
        Wording("er is geen \(dutch(target)) met het id \"\(id)\"", hint: dutchMeant(suggestion) ?? "voeg \(dutchPlace(target)) toe, of haal dit id weg")
    case .ambiguousLink(let target, let choices):
        Wording("[[\(target)]] kan meer dan één ding betekenen", hint: "schrijf " + choices.map { "[[\($0)]]" }.joined(separator: " of "))
    case .danglingCitation(let key, let suggestion, let isBare):
        Wording(
            "de bron \"\(key)\" staat niet in references.yml",
            hint: dutchMeant(suggestion) ?? (isBare ? "is dit geen bron? Schrijf dan \\@\(key)" : "voeg de bron toe aan references.yml"))
    case .danglingAnchor(let anchor, let page, let suggestion):
        Wording("op \(page) staat geen kop met het anker \"#\(anchor)\"", hint: dutchMeant(suggestion.map { "#" + $0 }) ?? "het anker is de kop in kleine letters, met koppeltekens")
    case .danglingFile(let path, let suggestion):
        Wording("het bestand \"\(path)\" bestaat niet", hint: dutchMeant(suggestion) ?? "het pad geldt vanaf de map van dit bestand; hoofdletters tellen mee")
    case .unsafeLink(let url):
        Wording("naar dit adres linkt Leidraad niet: \(url)", hint: "gebruik https, http, mailto, tel of een pad binnen de site")
    case .cyclicVariant(let chain):
        Wording("deze interventie is een variant van zichzelf: " + chain.joined(separator: " → "), hint: "haal variant_of weg bij de interventie die geen variant is")
    case .ageRangeUpsideDown(let from, let to, let isInclusive):
        Wording("geen enkele leeftijd past tussen \(from) en \(to)", hint: isInclusive ? "zet de laagste leeftijd bij from" : "bij inclusive: false telt \(to) zelf niet mee")
    case .rangeUpsideDown(let min, let max):
        Wording("het minimum \(min) is groter dan het maximum \(max)", hint: "draai de getallen om")
    case .markdownRefused(let refusal): dutchWords(forMarkdown: refusal)
    case .rawHTML:
        Wording("HTML in de tekst wordt weggelaten", hint: "schrijf het in Markdown, of zet het als voorbeeld tussen `backticks`")
    case .missingAltText(let path):
        Wording("de afbeelding \(path) heeft geen tekst voor wie haar niet ziet", hint: "schrijf ![wat er te zien is](…)")
    case .classificationExpired(let name, let assessed, let years):
        Wording("de erkenning van \(name) is van \(assessed.iso8601) en geldt \(years) jaar", hint: "zoek het niveau opnieuw op en pas level en assessed aan")
    case .recordExpired(let name, let date):
        Wording("\(name) gold tot en met \(date.iso8601)", hint: "houd het record naast de bron en pas expires aan")
    case .reviewOverdue(let title, let date):
        Wording("\"\(title)\" moest op \(date.iso8601) opnieuw beoordeeld zijn", hint: "beoordeel de pagina en pas next_review aan")
    case .recommendedNotRecognised(let code, let intervention, let level):
        Wording("aanbeveling \(code) raadt \(intervention) aan, die \"\(level)\" is", hint: "klopt dat met de bron? Accepteer de waarschuwing dan met een reden")
    case .referenceIncomplete(let id, let missing):
        Wording("de bron \"\(id)\" is niet volledig" + (missing.isEmpty ? "" : ": \(missing.joined(separator: ", ")) ontbreekt"), hint: "vul de gegevens aan, of accepteer de waarschuwing met een reden")
    case .nearDuplicateText(let other, let percent):
        Wording("deze alinea lijkt voor \(percent)% op \(dutch(other))", hint: "laat de tekst op één plaats staan en verwijs ernaar")
    case .proseContradictsRecord(let name, let field, let said, let recorded, let record):
        Wording("hier staat \"\(said)\", maar het record van \(name) zegt bij \(dutch(field)): \(recorded)", hint: "kijk in de bron wat klopt; het record staat in \(dutch(record))")
    case .colonWithoutList:
        Wording("deze zin eindigt op een dubbele punt, maar er volgt geen lijst", hint: "voeg de lijst toe, of zeg dat hij ontbreekt")
    case .unusedReference(let id):
        Wording("de bron \"\(id)\" wordt nergens aangehaald", hint: "haal haar aan met [@\(id)], of haal haar weg")
    case .unusedElement(let id):
        Wording("het element \"\(id)\" staat in geen lijst en bij geen interventie", hint: "neem het op in een lijst, of haal het weg")
    case .templateSyntax(let template, let detail):
        Wording("het sjabloon \(template) klopt niet: \(detail)", hint: "kijk of elke {{#…}} een {{/…}} heeft")
    case .unknownTemplateName(let name, let template, let suggestion):
        Wording("het sjabloon \(template) vraagt om \"\(name)\", dat deze pagina niet kent", hint: dutchMeant(suggestion))
    case .unusedAcceptance(let rule):
        Wording("de geaccepteerde waarschuwing \(rule.rawValue) komt niet meer voor", hint: "haal de regel weg uit accept")
    }
}

private func dutchMeant(_ suggestion: String?) -> String? {
    suggestion.map { "bedoelde u \"\($0)\"?" }
}

private func dutchSuggestion(_ word: String, among known: [String], what: String) -> String {
    dutchMeant(nearest(to: word, among: known)) ?? "mogelijke \(what): " + listed(known) { "en nog \($0)" }
}

private func dutch(_ location: SourceLocation) -> String { "\(location.file):\(location.line)" }

private func dutch(_ found: FoundValue) -> String {
    switch found {
    case .nothing: "niets"
    case .text(let text): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
    case .list: "een lijst"
    case .record: "een groep sleutels"
    }
}

private func dutch(_ type: FieldType) -> String {
    switch type {
    case .text, .anything: "tekst"
    case .markdown: "tekst"
    case .integer: "een heel getal"
    case .number: "een getal"
    case .boolean: "true of false"
    case .date: "een datum (JJJJ-MM-DD)"
    case .choice(let words): "een van: " + words.joined(separator: ", ")
    case .reference(let target): "het id van een \(dutch(target))"
    case .pageAnchor: "het pad van een pagina"
    case .list: "een lijst"
    case .record(let schema): "een groep sleutels (\(schema.title))"
    case .textOrRecord: "tekst of een groep sleutels"
    }
}

private func dutchExample(_ type: FieldType) -> String? {
    switch type {
    case .integer: "schrijf het getal zonder aanhalingstekens, bijvoorbeeld 12"
    case .number: "schrijf het getal zonder aanhalingstekens en met een punt, bijvoorbeeld 1.5"
    case .boolean: "schrijf true of false, zonder aanhalingstekens"
    case .date: "schrijf de dag als 2026-11-01, en kijk of die dag bestaat"
    case .list: "zet de waarden tussen rechte haken: [een, twee]"
    case .record(let schema): "schrijf de sleutels eronder, ingesprongen: \(schema.fields.prefix(3).map(\.key).joined(separator: ", "))"
    default: nil
    }
}

private func dutch(_ target: ReferenceTarget) -> String {
    switch target {
    case .intervention: "interventie"
    case .element: "werkzaam element"
    case .elementList: "lijst van elementen"
    case .recommendation: "aanbeveling"
    case .source: "bron"
    case .scale: "schaal"
    case .level: "niveau op deze schaal"
    case .group: "groep"
    case .problem: "probleem"
    case .context: "situatie"
    case .people: "soort mensen"
    case .page: "pagina"
    }
}

private func dutchPlace(_ target: ReferenceTarget) -> String {
    switch target {
    case .intervention: "het bestand aan interventions/"
    case .element: "het bestand aan elements/"
    case .elementList: "het bestand aan element-lists/"
    case .recommendation: "het bestand aan recommendations/"
    case .source: "de bron aan references.yml"
    case .page: "de pagina"
    case .scale, .level, .group, .problem, .context, .people: "de term aan vocabularies.yml"
    }
}

private func dutch(_ field: ContradictedField) -> String {
    switch field {
    case .level: "niveau"
    case .age: "leeftijd"
    case .duration: "duur"
    }
}

private func dutch(_ fault: OutputPathProblem.Kind) -> String {
    switch fault {
    case .emptyPart: "er blijft geen naam over"
    case .dots: "het wijst buiten de site"
    case .character(let scalar): "het teken U+\(String(scalar, radix: 16, uppercase: true)) mag er niet in"
    case .trailingDotOrSpace(let part): "\"\(part)\" eindigt op een punt of spatie"
    case .reservedName(let part): "\"\(part)\" is op Windows niet toegestaan"
    case .ownName: "die naam gebruikt Leidraad zelf"
    case .tooLong(let characters, let limit): "het telt \(characters) tekens, en meer dan \(limit) werkt niet overal"
    case .clash(let other): "het is hetzelfde als \(other), als hoofdletters en accenten niet tellen"
    case .fileIsFolder(let other): "\(other) heeft een map met die naam nodig"
    }
}
