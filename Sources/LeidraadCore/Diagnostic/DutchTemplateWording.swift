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
    case .badDelimiters: Wording("deze tag met = klopt niet", hint: "schrijf {{=<% %>=}}, of haal haar weg")
    case .notABlock:
        Wording("in een tag met < mogen alleen blokken met $ staan", hint: "zet de tekst in {{$blok}}…{{/blok}}")
    case .badSetting: Wording("deze instelling met % is niet bekend", hint: "haal haar weg")
    case .partialCycle(let names):
        Wording(
            "deze sjablonen sluiten elkaar in: " + names.joined(separator: " → "), hint: "haal een van deze tags weg")
    case .yaml(let problem): dutchWords(forYAML: problem)
    case .unreadableResults:
        Wording(
            "de uitslagen van de toegankelijkheidstests hebben niet de vorm die zij horen te hebben",
            hint: "maak ze opnieuw met make accessibility, of haal het bestand weg")
    }
}
