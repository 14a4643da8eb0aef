import LeidraadMarkdown
import LeidraadYAML

/// The content as its files describe it, each file judged by itself; nothing is looked up in another file yet.
struct Drafts: Sendable {
    var site: Site?
    var vocabularies = Vocabularies()
    var vocabularyRecord: Record?
    var interventions: [Intervention] = []
    var elements: [ActiveElement] = []
    var elementLists: [ElementList] = []
    var recommendations: [Recommendation] = []
    var references: [Reference] = []
    var glossary: [GlossaryTerm] = []
    var pages: [Page] = []
    var searchSettings = SearchSettings()
    /// Every judged record with its schema, for rules that look at fields of one type wherever they stand.
    var records: [(record: Record, schema: Schema)] = []
    var problems: [LocatedProblem] = []
}

/// What one file gave.
struct ParsedFile<Subject: Sendable>: Sendable {
    var subjects: [Subject] = []
    var records: [(record: Record, schema: Schema)] = []
    var problems: [LocatedProblem] = []
}

/// Reads every file by itself, on all cores.
func parse(_ sources: Sources) -> Drafts {
    var drafts = Drafts()
    drafts.problems = sources.problems
    let site = parseSingle(.site, sources, schema: .site, Site.init)
    drafts.add(site)
    drafts.site = site.subjects.first
    let language = drafts.site?.language ?? .nl
    let vocabularies = parseSingle(.vocabularies, sources, schema: .vocabularies, Vocabularies.init)
    drafts.add(vocabularies)
    drafts.vocabularies = vocabularies.subjects.first ?? Vocabularies()
    drafts.vocabularyRecord = vocabularies.records.first?.record
    let references = parseList(.references, sources, schema: .reference, Reference.init)
    drafts.add(references)
    drafts.references = references.subjects
    let glossary = parseList(.glossary, sources, schema: .glossaryTerm, GlossaryTerm.init)
    drafts.add(glossary)
    drafts.glossary = glossary.subjects
    let search = parseSingle(.search, sources, schema: .search, SearchSettings.init)
    drafts.add(search)
    drafts.searchSettings = search.subjects.first ?? SearchSettings()
    drafts.interventions = drafts.adding(.interventions, sources, schema: .intervention, Intervention.init)
    drafts.elements = drafts.adding(.elements, sources, schema: .element, ActiveElement.init)
    drafts.elementLists = drafts.adding(.elementLists, sources, schema: .elementList, ElementList.init)
    drafts.recommendations = drafts.adding(.recommendations, sources, schema: .recommendation, Recommendation.init)
    for file in concurrentMap(sources.pages, { parsePage($0, language: language) }) {
        drafts.add(file)
        drafts.pages += file.subjects
    }
    if sources.singles[.site] == nil {
        drafts.problems.append(LocatedProblem(.missingFile("site.yml"), at: .start(of: "site.yml")))
    }
    return drafts
}

extension Drafts {
    fileprivate mutating func add(_ file: ParsedFile<some Sendable>) {
        records += file.records
        problems += file.problems
    }

    fileprivate mutating func adding<Subject: Sendable>(
        _ kind: RecordKind, _ sources: Sources, schema: Schema, _ make: @Sendable (String, Record) -> Subject?
    ) -> [Subject] {
        let files = concurrentMap(sources.records[kind] ?? []) { parseRecord($0, schema: schema, make) }
        for file in files { add(file) }
        return files.flatMap(\.subjects)
    }
}
