/// The Dutch words for what is wrong with a template.
func dutchWords(forTemplate fault: TemplateFault) -> Wording {
    switch fault {
    case .badName:
        Wording("deze tag heeft geen naam die kan", hint: "schrijf {{naam}}, met twee accolades aan beide kanten")
    case .unclosedTag: Wording("deze tag wordt niet gesloten", hint: "zet }} achter de naam")
    case .wrongSectionEnd:
        Wording(
            "deze tag sluit een andere sectie dan er open is",
            hint: "sluit elke sectie met haar eigen naam, de laatste eerst")
    case .unclosedSection:
        Wording("deze sectie wordt niet gesloten", hint: "zet achter het deel dat erbij hoort {{/naam}}")
    case .badDelimiters, .otherDelimiters:
        Wording(
            "andere tekens dan {{ en }} kunnen niet", hint: "haal de tag met = weg, en schrijf elke tag met {{ en }}")
    case .notABlock:
        Wording("in een tag met < mogen alleen blokken met $ staan", hint: "zet de tekst in {{$blok}}…{{/blok}}")
    case .badSetting: Wording("deze instelling met % is niet bekend", hint: "haal haar weg")
    case .partialCycle(let names):
        Wording(
            "deze sjablonen sluiten elkaar in: " + names.joined(separator: " → "), hint: "haal een van deze tags weg")
    case .missingTemplate:
        Wording("dit sjabloon ontbreekt", hint: "zet het terug; het staat in de map Templates van Leidraad")
    case .missingPartial(let name, let suggestion):
        Wording(
            "er is geen sjabloon \"\(name)\" in partials",
            hint: dutchMeant(suggestion) ?? "maak het, of haal de tag weg")
    case .tooLong(let bytes, let limit):
        Wording(
            "dit sjabloon is te lang: \(kilobytes(bytes)) kB, en meer dan \(kilobytes(limit)) kB kan niet",
            hint: "verdeel het over bestanden in partials")
    case .tooManyTags(let limit):
        Wording(
            "dit sjabloon heeft meer dan \(limit) tags of accolades", hint: "verdeel het over bestanden in partials")
    case .tooDeep(let limit):
        Wording("hier staan meer dan \(limit) secties en sjablonen in elkaar", hint: "zet er minder in elkaar")
    case .expandsTooFar:
        Wording(
            "met dit sjabloon erbij wordt de pagina te groot: meer dan 1 MB, of meer dan \(TemplateLimits.expandedTags) tags",
            hint: "vraag minder vaak naar andere sjablonen")
    case .yaml(let problem): dutchWords(forYAML: problem)
    case .unreadableResults:
        Wording(
            "de uitslagen van de toegankelijkheidstests hebben niet de vorm die zij horen te hebben",
            hint: "maak ze opnieuw met make accessibility, of haal het bestand weg")
    }
}

/// Kilobytes, rounded up.
func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) >> 10 }
