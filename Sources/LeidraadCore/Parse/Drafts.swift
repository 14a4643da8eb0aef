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
    /// What the content holds beside this, and could not be read.
    var unread = Unread()
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
    drafts.noteUnread(.vocabularies, vocabularies)
    let references = parseList(.references, sources, schema: .reference, Reference.init)
    drafts.add(references)
    drafts.references = references.subjects
    drafts.noteUnread(.references, references)
    let sourceIDs = references.records.compactMap { item in
        item.record.text("id").map { Subject.reference(Identifier($0)) }
    }
    drafts.unread.subjects.formUnion(Set(sourceIDs).subtracting(references.subjects.map { .reference($0.id) }))
    let glossary = parseList(.glossary, sources, schema: .glossaryTerm, GlossaryTerm.init)
    drafts.add(glossary)
    drafts.glossary = glossary.subjects
    drafts.noteUnread(.glossary, glossary)
    let termIDs = glossary.records.compactMap { item in
        item.record.text("term").map { Subject.term(Identifier(slug($0))) }
    }
    drafts.unread.subjects.formUnion(Set(termIDs).subtracting(glossary.subjects.map { .term($0.id) }))
    let search = parseSingle(.search, sources, schema: .search, SearchSettings.init)
    drafts.add(search)
    drafts.searchSettings = search.subjects.first ?? SearchSettings()
    drafts.interventions = drafts.adding(.interventions, sources, schema: .intervention, Intervention.init)
    drafts.elements = drafts.adding(.elements, sources, schema: .element, ActiveElement.init)
    drafts.elementLists = drafts.adding(.elementLists, sources, schema: .elementList, ElementList.init)
    drafts.recommendations = drafts.adding(.recommendations, sources, schema: .recommendation, Recommendation.init)
    for (source, file) in zip(sources.pages, concurrentMap(sources.pages, { parsePage($0, language: language) })) {
        drafts.add(file)
        drafts.pages += file.subjects
        if file.subjects.isEmpty { drafts.unread.subjects.insert(.page(Identifier(String(source.path.dropLast(3))))) }
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

    /// Notes a file of which nothing could be read.
    fileprivate mutating func noteUnread(_ single: SingleFile, _ file: ParsedFile<some Sendable>) {
        if file.records.isEmpty, !file.problems.isEmpty { unread.files.insert(single) }
    }

    fileprivate mutating func adding<Subject: Sendable>(
        _ kind: RecordKind, _ sources: Sources, schema: Schema, _ make: @Sendable (String, Record) -> Subject?
    ) -> [Subject] {
        let files = concurrentMap(sources.records[kind] ?? []) { parseRecord($0, schema: schema, make) }
        for (source, file) in zip(sources.records[kind] ?? [], files) {
            add(file)
            if file.subjects.isEmpty { unread.subjects.insert(kind.subject(source.path)) }
        }
        return files.flatMap(\.subjects)
    }
}
