import LeidraadFiles
import LeidraadMarkdown

/// The content as its files describe it, each file judged by itself; nothing is looked up in another file yet.
package struct ParsedContent: Sendable {
    package var site: Site?
    /// The language of the site, also where `site.yml` has a mistake.
    package var language = SiteLanguage.nl
    package var vocabularies = Vocabularies()
    package var vocabularyRecord: Record?
    /// The types and fields of the site.
    package var model = SiteModel.builtIn
    /// Records of the types that the site declares.
    package var ownRecords: [SiteRecord] = []
    package var interventions: [Intervention] = []
    package var elements: [ActiveElement] = []
    package var elementLists: [ElementList] = []
    package var recommendations: [Recommendation] = []
    package var references: [Reference] = []
    package var glossary: [GlossaryTerm] = []
    package var pages: [Page] = []
    package var searchSettings: SearchSettings?
    package var qualityCounts: [QualityCount] = []
    /// Every judged record with its schema, for rules that look at fields of one type wherever they are.
    package var records: [(record: Record, schema: Schema)] = []
    /// The Markdown of records and pages, parsed.
    package var texts: [TextSource] = []
    package var problems: [LocatedProblem] = []
    /// Content that is there but could not be read.
    package var unread = Unread()
    /// The originals that translations may have besides each other; nil for a site that is in no folder of another.
    package var originals: Originals?
}

extension ParsedContent {
    /// Whether a list of `vocabularies.yml` may be there after all: it was not found, and the file has a mistake.
    package func lostVocabulary(_ list: String) -> Bool {
        guard let record = vocabularyRecord, record.values[list] == nil else { return false }
        return problems.contains { $0.span.file == record.file && $0.problem.rule.isError }
    }
}

/// Reads every file by itself, on all cores.
package func parse(_ sources: Sources) -> ParsedContent { combine(parseFiles(sources), sources) }

/// The result of parsing each file, by its path: in bytes, since two names that Swift finds equal are two files.
package struct ParsedFiles: Sendable {
    /// The language of the site, on which the paths of pages depend.
    var language: SiteLanguage?
    /// The bytes of `model.yml`, on which the meaning of every record depends.
    var modelBytes: [UInt8]?
    var parsed: [RawPath: ParsedContent] = [:]

    package init(language: SiteLanguage? = nil, modelBytes: [UInt8]? = nil, parsed: [RawPath: ParsedContent] = [:]) {
        self.language = language
        self.modelBytes = modelBytes
        self.parsed = parsed
    }

    /// The results that still hold once some files have changed.
    package func without(_ changed: Set<RawPath>) -> ParsedFiles {
        ParsedFiles(language: language, modelBytes: modelBytes, parsed: parsed.filter { !changed.contains($0.key) })
    }
}

/// Reads every file that has not been read before.
///
/// - Parameter known: what files gave that have not changed since.
package func parseFiles(_ sources: Sources, known: ParsedFiles = ParsedFiles()) -> ParsedFiles {
    let language = sources.singles[.site].flatMap(siteLanguage) ?? .nl
    let modelBytes = sources.singles[.model]?.bytes
    let old = known.language == language && known.modelBytes == modelBytes ? known.parsed : [:]
    let parsed = concurrentMap(sources.inOrder.filter { !isKnown($0.file, $0.kind, in: old) }) { file, kind in
        (RawPath(file.path), parseFile(file, as: kind, sources.model, language: language))
    }
    return ParsedFiles(language: language, modelBytes: modelBytes, parsed: old.merging(parsed) { _, new in new })
}

/// Whether a file has been read, as what it is now: a `README.md` is another page once its folder has an `index.md`.
private func isKnown(_ file: SourceFile, _ kind: ContentKind, in known: [RawPath: ParsedContent]) -> Bool {
    guard let parsed = known[RawPath(file.path)] else { return false }
    guard case .page(let id) = kind, let page = parsed.pages.first else { return true }
    return page.id == id
}

/// Brings together what the files of a site gave, in the order of the files.
package func combine(_ files: ParsedFiles, _ sources: Sources) -> ParsedContent {
    var parsed = ParsedContent()
    parsed.model = sources.model
    parsed.language = files.language ?? .nl
    parsed.problems = sources.problems
    for (file, _) in sources.inOrder {
        if let part = files.parsed[RawPath(file.path)] { parsed.append(part) }
    }
    parsed.implyScale()
    parsed.makeLandings()
    parsed.settleFormerAddresses()
    if sources.singles[.site] == nil {
        parsed.problems.append(LocatedProblem(.missingFile("site.yml"), at: .start(of: "site.yml")))
    }
    return parsed
}

extension ParsedContent {
    fileprivate mutating func append(_ part: ParsedContent) {
        site = part.site ?? site
        if part.vocabularyRecord != nil {
            (vocabularies, vocabularyRecord) = (part.vocabularies, part.vocabularyRecord)
        }
        interventions += part.interventions
        elements += part.elements
        elementLists += part.elementLists
        recommendations += part.recommendations
        ownRecords += part.ownRecords
        references += part.references
        glossary += part.glossary
        searchSettings = part.searchSettings ?? searchSettings
        qualityCounts += part.qualityCounts
        pages += part.pages
        records += part.records
        texts += part.texts
        problems += part.problems
        unread.files.formUnion(part.unread.files)
        unread.subjects.formUnion(part.unread.subjects)
    }
}
