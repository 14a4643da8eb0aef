// The Dutch words for the parts of a problem.

func dutchMeant(_ suggestion: Suggestion) -> String? { dutchMeant(suggestion.word) }

func dutchMeant(_ suggestion: String?) -> String? {
    suggestion.map { "bedoelde u \"\($0)\"?" }
}

func dutchSuggestion(_ word: String, among known: [String], what: String) -> String {
    dutchMeant(nearest(to: word, among: known)) ?? "mogelijke \(what): " + listed(known) { "en nog \($0)" }
}

func dutch(_ location: SourceLocation) -> String { "\(location.file):\(location.line)" }

func dutch(_ found: FoundValue) -> String {
    switch found {
    case .nothing: "niets"
    case .text(let text): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
    case .list: "een lijst"
    case .record: "een groep sleutels"
    }
}

func dutch(_ type: FieldType) -> String {
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
    case .record: "een groep sleutels"
    case .sourceDate: "een jaar of datum"
    case .textOrRecord: "tekst of een groep sleutels"
    }
}

func dutchExample(_ type: FieldType) -> String? {
    switch type {
    case .integer: "schrijf het getal zonder aanhalingstekens, bijvoorbeeld 12"
    case .number: "schrijf het getal zonder aanhalingstekens en met een punt, bijvoorbeeld 1.5"
    case .boolean: "schrijf true of false, zonder aanhalingstekens"
    case .date: "schrijf de dag als 2026-11-01, en kijk of die dag bestaat"
    case .list: "zet de waarden tussen rechte haken: [een, twee]"
    case .record(let schema):
        "schrijf de sleutels eronder, ingesprongen: \(schema.fields.prefix(3).map(\.key).joined(separator: ", "))"
    default: nil
    }
}

func dutch(_ target: ReferenceTarget) -> String {
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
    case .outcome: "uitkomst"
    case .page: "pagina"
    case .term: "begrip"
    }
}

func dutchPlace(_ target: ReferenceTarget) -> String {
    switch target {
    case .intervention: "het bestand aan interventions/"
    case .element: "het bestand aan elements/"
    case .elementList: "het bestand aan element-lists/"
    case .recommendation: "het bestand aan recommendations/"
    case .source: "de bron aan references.yml"
    case .page: "de pagina"
    case .term: "het begrip aan glossary.yml"
    case .scale, .level, .group, .problem, .context, .people, .outcome: "de term aan vocabularies.yml"
    }
}

func dutch(_ field: ContradictedField) -> String {
    switch field {
    case .level: "niveau"
    case .age: "leeftijd"
    case .duration: "duur"
    case .figure: "cijfer"
    case .database: "vermelding in de databank"
    case .research: "onderzoek"
    }
}

func dutch(_ fault: OutputPathProblem.Kind) -> String {
    switch fault {
    case .emptyPart: "er blijft geen naam over"
    case .dots: "het wijst buiten de site"
    case .character(let scalar): "het teken U+\(String(scalar, radix: 16, uppercase: true)) mag er niet in"
    case .leadingDot(let part): "voor de punt van \"\(part)\" staat geen naam"
    case .trailingDotOrSpace(let part): "\"\(part)\" eindigt op een punt of spatie"
    case .reservedName(let part): "\"\(part)\" is op Windows niet toegestaan"
    case .ownName: "die naam gebruikt Leidraad zelf"
    case .tooLong(let characters, let limit): "het telt \(characters) tekens, en meer dan \(limit) werkt niet overal"
    case .clash(let other): "het is hetzelfde als \(other), als hoofdletters en accenten niet tellen"
    case .fileIsFolder(let other): "\(other) heeft een map met die naam nodig"
    }
}
