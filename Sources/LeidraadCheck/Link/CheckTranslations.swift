import LeidraadModel

/// Translations of what does not exist, and translations into the language that the original has already.
func checkTranslations(_ drafts: Drafts, _ directory: Directory) -> [LocatedProblem] {
    let check = TranslationCheck(drafts, directory)
    let records: [(Subject, Record, ReferenceTarget)] =
        drafts.interventions.map { (.intervention($0.id), $0.record, .intervention) }
        + drafts.elements.map { (.element($0.id), $0.record, .element) }
        + drafts.elementLists.map { (.elementList($0.id), $0.record, .elementList) }
        + drafts.recommendations.map { (.recommendation($0.id), $0.record, .recommendation) }
        + drafts.ownRecords.map { (.record($0.id), $0.record, .record([$0.id.type])) }
    return drafts.pages.compactMap(check.problem(of:))
        + records.compactMap { check.problem(of: $0, $1, target: $2) }
}

private struct TranslationCheck {
    let directory: Directory
    /// Nil where `site.yml` does not say.
    let siteLanguage: String?
    private var languages: [Subject: String] = [:]

    init(_ drafts: Drafts, _ directory: Directory) {
        self.directory = directory
        siteLanguage = drafts.records.first { $0.schema.name == .site }?.record.text("language")
        for page in drafts.pages { languages[.page(page.id)] = page.language }
        for item in drafts.interventions { languages[.intervention(item.id)] = item.editorial.language }
        for item in drafts.elements { languages[.element(item.id)] = item.editorial.language }
        for item in drafts.elementLists { languages[.elementList(item.id)] = item.editorial.language }
        for item in drafts.ownRecords { languages[.record(item.id)] = item.editorial.language }
        for item in drafts.recommendations { languages[.recommendation(item.id)] = item.editorial.language }
    }

    func problem(of page: Page) -> LocatedProblem? {
        guard let original = page.translationOf else { return nil }
        guard let id = directory.page(at: original) else {
            let known = directory.entries.keys.compactMap { if case .page(let id) = $0 { id.text } else { nil } }
            return dangling(original, .page, among: known, in: page.record)
        }
        return sameLanguage(.page(page.id), .page(id), page.record)
    }

    func problem(of subject: Subject, _ record: Record, target: ReferenceTarget) -> LocatedProblem? {
        guard let original = record.text("translation_of") else { return nil }
        let known = directory.entries.keys.filter { $0.kind == subject.kind }
        if directory.unread.subjects.contains(where: { $0.kind == subject.kind && $0.idText == original }) {
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

    private func sameLanguage(_ subject: Subject, _ original: Subject, _ record: Record) -> LocatedProblem? {
        // Of what could not be read whole, the language is not known.
        guard !directory.unread.mayHold(subject), !directory.unread.mayHold(original),
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

extension Subject {
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
