import LeidraadFiles
import LeidraadModel

/// The rules on what a claim rests, which look at the records alone.
func checkEvidence(_ parsed: ParsedContent) -> [LocatedProblem] {
    let own = OwnPages(parsed)
    let site = parsed.site ?? Site(titled: "")
    var problems = checkBroader(parsed) + checkVia(parsed)
    for (record, schema) in parsed.records where schema.field("checked_facts") != nil {
        problems += checkFactsHash(record, schema)
    }
    for (record, schema) in parsed.records where schema.hasOrigin {
        problems += checkSourced(record, schema, site.origin(of: record))
        problems += checkProvenance(record, schema, site)
        problems += checkRelated(record)
        problems += checkOwnPages(record, own)
        problems += checkGoal(record, schema, site.language)
        problems += checkResearch(record, schema)
        problems += checkRatings(record, parsed)
    }
    return problems
}

extension Schema {
    /// Whether it describes records that say what they were written from.
    fileprivate var hasOrigin: Bool {
        [.intervention, .element, .elementList, .recommendation, .glossaryTerm].contains(name)
    }
}

extension Record {
    /// What a message calls the record, and where its name is.
    var title: (text: String, span: SourceSpan) {
        for key in ["name", "title", "code", "term"] {
            if let text = text(key) { return (text, span(key)) }
        }
        return (recordID(file), SourceSpan(file: file, range: range.lowerBound..<range.lowerBound))
    }
}
