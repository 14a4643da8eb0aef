import LeidraadModel

/// Translations of what does not exist, and translations into the language that the original has already.
func checkTranslations(_ parsed: ParsedContent, _ contentIndex: ContentIndex) -> [LocatedProblem] {
    let check = TranslationCheck(parsed, contentIndex)
    let records: [(EntityRef, Record, ReferenceTarget)] =
        parsed.interventions.map { (.intervention($0.id), $0.record, .intervention) }
        + parsed.elements.map { (.element($0.id), $0.record, .element) }
        + parsed.elementLists.map { (.elementList($0.id), $0.record, .elementList) }
        + parsed.recommendations.map { (.recommendation($0.id), $0.record, .recommendation) }
        + parsed.ownRecords.map { (.record($0.id), $0.record, .record([$0.id.type])) }
    return parsed.pages.compactMap(check.problem(of:))
        + records.compactMap { check.problem(of: $0, $1, target: $2) }
}

private struct TranslationCheck {
    let contentIndex: ContentIndex
    /// Nil where `site.yml` does not say.
    let siteLanguage: String?
    private var languages: [EntityRef: String] = [:]

    init(_ parsed: ParsedContent, _ contentIndex: ContentIndex) {
        self.contentIndex = contentIndex
        siteLanguage = parsed.records.first { $0.schema.name == .site }?.record.text("language")
        for page in parsed.pages { languages[.page(page.id)] = page.language }
        for item in parsed.interventions { languages[.intervention(item.id)] = item.editorial.language }
        for item in parsed.elements { languages[.element(item.id)] = item.editorial.language }
        for item in parsed.elementLists { languages[.elementList(item.id)] = item.editorial.language }
        for item in parsed.ownRecords { languages[.record(item.id)] = item.editorial.language }
        for item in parsed.recommendations { languages[.recommendation(item.id)] = item.editorial.language }
    }

    func problem(of page: Page) -> LocatedProblem? {
        guard let original = page.translationOf else { return nil }
        guard let id = contentIndex.page(at: original) else {
            let known = contentIndex.entries.keys.compactMap { if case .page(let id) = $0 { id.text } else { nil } }
            return dangling(original, .page, among: known, in: page.record)
        }
        return sameLanguage(.page(page.id), .page(id), page.record)
    }

    func problem(of subject: EntityRef, _ record: Record, target: ReferenceTarget) -> LocatedProblem? {
        guard let original = record.text("translation_of") else { return nil }
        let known = contentIndex.entries.keys.filter { $0.kind == subject.kind }
        if contentIndex.unread.subjects.contains(where: { $0.kind == subject.kind && $0.idText == original }) {
            return nil
        }
        guard let found = known.first(where: { $0.idText == original }) else {
            return dangling(original, target, among: known.map(\.idText), in: record)
        }
        return sameLanguage(subject, found, record)
    }

    private func dangling(
        _ id: String, _ target: ReferenceTarget, among known: [String], in record: Record
    ) -> LocatedProblem {
        let suggestion = Suggestion(for: id, among: known)
        return LocatedProblem(
            .danglingReference(id, target: target, suggestion: suggestion), at: record.span("translation_of"))
    }

    private func sameLanguage(_ subject: EntityRef, _ original: EntityRef, _ record: Record) -> LocatedProblem? {
        // Of what could not be read whole, the language is not known.
        guard !contentIndex.unread.mayHold(subject), !contentIndex.unread.mayHold(original),
            let language = languages[subject] ?? siteLanguage, language == languages[original] ?? siteLanguage
        else { return nil }
        let others = SiteLanguage.allCases.map(\.rawValue).filter { $0 != language }
        guard record.text("language") != nil else {
            return LocatedProblem(
                .missingKey("language", of: subject.schemaName, example: others.first),
                at: record.span("translation_of"))
        }
        return LocatedProblem(.unknownValue(language, allowed: others), at: record.span("language"))
    }
}

extension EntityRef {
    /// The schema of what describes the subject.
    fileprivate var schemaName: SchemaName {
        switch self {
        case .intervention: .intervention
        case .element: .element
        case .elementList: .elementList
        case .recommendation: .recommendation
        case .reference: .reference
        case .term: .glossaryTerm
        case .page: .frontMatter
        case .record(let id): .own(id.type)
        }
    }
}
