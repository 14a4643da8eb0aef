import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// Reads one file by what it is.
func parseFile(
    _ file: SourceFile, as kind: ContentKind, _ model: SiteModel = .builtIn, language: SiteLanguage
) -> ParsedContent {
    var parsed = ParsedContent()
    parsed.model = model
    switch kind {
    case .single(let single): parsed.read(file, as: single)
    case .record(let kind):
        parsed.read(file, as: kind)
        parsed.findFolder(of: file)
    case .own(let type):
        parsed.read(file, as: type)
        parsed.findFolder(of: file)
    case .page(let id):
        let (page, isWhole) = parsePage(file, as: id, model, language: language)
        parsed.pages = parsed.taking(page)
        if !isWhole { parsed.unread.subjects = [.page(id)] }
    }
    let (texts, problems) = parseTexts(of: parsed, in: file) { owner(of: $0, in: file, kind) }
    parsed.texts = texts
    parsed.problems += problems
    return parsed
}

/// Whose the texts of a record are, also where the record itself lacks something.
private func owner(of record: Record, in file: SourceFile, _ kind: ContentKind) -> EntityRef? {
    switch kind {
    case .record(let kind): kind.subject(file.path)
    case .own(let type): type.subject(recordID(file.path))
    case .page(let id): .page(id)
    case .single(.glossary): record.text("term").map { .term(Identifier(slug($0))) }
    case .single: nil
    }
}

extension ParsedContent {
    fileprivate mutating func read(_ file: SourceFile, as single: SingleFile) {
        switch single {
        case .site: site = taking(parseSingle(file, schema: .site(with: model), Site.init)).first
        case .search: searchSettings = taking(parseSingle(file, schema: .search, SearchSettings.init)).first
        case .quality: qualityCounts = taking(parseList(file, schema: .qualityCount, QualityCount.init))
        case .model: break  // It has been read: everything else depends on it.
        case .vocabularies:
            let schema = Schema.vocabularies(with: model)
            vocabularies = taking(parseSingle(file, schema: schema, Vocabularies.init)).first ?? Vocabularies()
            vocabularyRecord = records.first?.record
        case .references:
            references = taking(parseList(file, schema: model.schema(.reference), Reference.init))
            problems += records.compactMap { undatedReference($0.record, problems) }
        case .glossary:
            glossary = taking(parseList(file, schema: model.schema(.term), GlossaryTerm.init))
        }
        if [.vocabularies, .references, .glossary].contains(single), records.isEmpty, !problems.isEmpty {
            unread.files = [single]
        }
    }

    fileprivate mutating func read(_ file: SourceFile, as kind: RecordKind) {
        switch kind {
        case .interventions:
            interventions = taking(parseRecord(file, schema: model.schema(.intervention), Intervention.init))
        case .elements: elements = taking(parseRecord(file, schema: model.schema(.element), ActiveElement.init))
        case .elementLists:
            elementLists = taking(parseRecord(file, schema: model.schema(.elementList), ElementList.init))
        case .recommendations:
            recommendations = taking(parseRecord(file, schema: model.schema(.recommendation), Recommendation.init))
        }
        if interventions.isEmpty, elements.isEmpty, elementLists.isEmpty, recommendations.isEmpty {
            unread.subjects = [kind.subject(file.path)]
        }
    }

    fileprivate mutating func read(_ file: SourceFile, as type: RecordType) {
        ownRecords = taking(parseRecord(file, schema: type.schema) { SiteRecord(id: $0, type: type, $1) })
        if ownRecords.isEmpty { unread.subjects = [type.subject(recordID(file.path))] }
    }

    /// A record of another type has many keys that are unknown here. That it is in the wrong folder is one mistake, so it is told once.
    fileprivate mutating func findFolder(of file: SourceFile) {
        let wrong = problems.count {
            switch $0.problem {
            case .unknownKey, .missingKey: true
            default: false
            }
        }
        guard wrong > 1, let keys = parseYAML(file.bytes[...], isJSON: file.isJSON).root?.mapping?.map(\.key) else {
            return
        }
        let folder = file.path.split(separator: "/").first.map(String.init)
        let meant = model.types.filter { type in
            guard let other = type.folder, other != folder else { return false }
            return keys.allSatisfy { type.schema.field($0) != nil }
                && type.schema.fields.allSatisfy { !$0.isRequired || keys.contains($0.key) }
        }
        guard let type = meant.first, meant.count == 1, let other = type.folder else { return }
        let model = model
        self = ParsedContent()
        self.model = model
        problems = [LocatedProblem(.recordInFolder(file.path, meant: other), at: .start(of: file.path))]
        unread.subjects = [type.subject(recordID(file.path))]
    }

    /// Takes over what was found besides the subjects.
    fileprivate mutating func taking<EntityRef: Sendable>(_ file: ParsedFile<EntityRef>) -> [EntityRef] {
        records += file.records
        problems += file.problems
        return file.subjects
    }
}

/// A source whose `issued` says nothing: it could be neither cited nor listed. Where a part of it was refused, that has been reported.
private func undatedReference(_ record: Record, _ found: [LocatedProblem]) -> LocatedProblem? {
    guard let issued = record.values["issued"], Reference.year(record) == nil,
        !found.contains(where: { $0.span.file == record.file && issued.range.contains($0.span.range.lowerBound) })
    else { return nil }
    return LocatedProblem(
        .missingKey("date-parts", of: .issued, example: "[[2018]]"), at: record.span("issued"))
}
