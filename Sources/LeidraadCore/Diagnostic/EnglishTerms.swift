// The English words for the parts of a problem.

func englishMeant(_ suggestion: Suggestion) -> String? { englishMeant(suggestion.word) }

func englishMeant(_ suggestion: String?) -> String? {
    suggestion.map { "did you mean \"\($0)\"?" }
}

func englishSuggestion(_ word: String, among known: [String], what: String) -> String {
    englishMeant(nearest(to: word, among: known)) ?? "possible \(what): " + listed(known) { "and \($0) more" }
}

func english(_ location: SourceLocation) -> String { "\(location.file):\(location.line)" }

func english(_ found: FoundValue) -> String {
    switch found {
    case .nothing: "nothing"
    case .text(let text): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
    case .list: "a list"
    case .record: "a group of keys"
    }
}

func english(_ type: FieldType) -> String {
    switch type {
    case .text, .anything, .markdown: "text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date (YYYY-MM-DD)"
    case .choice(let words): "one of: " + words.joined(separator: ", ")
    case .reference(let target): "the id of a \(english(target))"
    case .pageAnchor: "the path of a page"
    case .list: "a list"
    case .record: "a group of keys"
    case .sourceDate: "a year or date"
    case .textOrRecord: "text or a group of keys"
    }
}

func englishExample(_ type: FieldType) -> String? {
    switch type {
    case .integer: "write the number without quotes, such as 12"
    case .number: "write the number without quotes and with a point, such as 1.5"
    case .boolean: "write true or false, without quotes"
    case .date: "write the day as 2026-11-01, and see whether that day exists"
    case .list: "put the values in square brackets: [one, two]"
    case .record(let schema):
        "write the keys below it, indented: \(schema.fields.prefix(3).map(\.key).joined(separator: ", "))"
    default: nil
    }
}

func english(_ target: ReferenceTarget) -> String {
    switch target {
    case .intervention: "intervention"
    case .element: "active element"
    case .elementList: "list of elements"
    case .recommendation: "recommendation"
    case .source: "source"
    case .scale: "scale"
    case .level: "level on this scale"
    case .group: "group"
    case .problem: "problem"
    case .context: "context"
    case .people: "kind of people"
    case .outcome: "outcome"
    case .page: "page"
    case .term: "glossary term"
    }
}

func englishPlace(_ target: ReferenceTarget) -> String {
    switch target {
    case .intervention: "the file to interventions/"
    case .element: "the file to elements/"
    case .elementList: "the file to element-lists/"
    case .recommendation: "the file to recommendations/"
    case .source: "the source to references.yml"
    case .page: "the page"
    case .term: "the term to glossary.yml"
    case .scale, .level, .group, .problem, .context, .people, .outcome: "the term to vocabularies.yml"
    }
}

func english(_ fault: OutputPathProblem.Kind) -> String {
    switch fault {
    case .emptyPart: "no name remains"
    case .dots: "it points out of the site"
    case .character(let scalar): "the character \(unicodeName(scalar)) is not allowed"
    case .leadingDot(let part): "no name stands before the dot of \"\(part)\""
    case .trailingDotOrSpace(let part): "\"\(part)\" ends in a dot or a space"
    case .reservedName(let part): "\"\(part)\" is not allowed on Windows"
    case .ownName: "Leidraad itself uses that name"
    case .tooLong(let characters, let limit):
        "it has \(characters) characters, and more than \(limit) does not work everywhere"
    case .clash(let other): "it is the same as \(other) when letter case and accents do not count"
    case .fileIsFolder(let other): "\(other) needs a folder of that name"
    }
}
