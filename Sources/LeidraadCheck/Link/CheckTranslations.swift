import LeidraadModel

/// Translations of what does not exist, and translations into the language that the original has already.
func checkTranslations(_ parsed: ParsedContent, _ contentIndex: ContentIndex) -> [LocatedProblem] {
    let check = TranslationCheck(parsed, contentIndex)
    return translations(parsed).compactMap { check.problem(of: $0, $1, target: $2) }
}

/// The translations in a site in a folder of what is in the site around it, each with its original there.
package func originals(of parsed: ParsedContent, _ contentIndex: ContentIndex) -> [EntityRef: EntityRef] {
    guard let originals = parsed.originals else { return [:] }
    let check = TranslationCheck(parsed, contentIndex)
    let found = translations(parsed).compactMap { subject, record, _ -> (EntityRef, EntityRef)? in
        guard let name = record.text("translation_of"), check.original(of: subject, named: name) == nil else {
            return nil
        }
        return originals.original(of: subject, named: name).map { (subject, $0) }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
}

/// The pages and records that say of what they are a translation, each with what that can be.
private func translations(_ parsed: ParsedContent) -> [(EntityRef, Record, ReferenceTarget)] {
    let all: [(EntityRef, Record, ReferenceTarget)] =
        parsed.pages.map { (.page($0.id), $0.record, .page) }
        + parsed.interventions.map { (.intervention($0.id), $0.record, .intervention) }
        + parsed.elements.map { (.element($0.id), $0.record, .element) }
        + parsed.elementLists.map { (.elementList($0.id), $0.record, .elementList) }
        + parsed.recommendations.map { (.recommendation($0.id), $0.record, .recommendation) }
        + parsed.ownRecords.map { (.record($0.id), $0.record, .record([$0.id.type])) }
    return all.filter { $0.1.text("translation_of") != nil }
}

private struct TranslationCheck {
    let contentIndex: ContentIndex
    /// Nil where `site.yml` does not say.
    let siteLanguage: String?
    private let originals: Originals?
    private var languages: [EntityRef: String] = [:]

    init(_ parsed: ParsedContent, _ contentIndex: ContentIndex) {
        self.contentIndex = contentIndex
        originals = parsed.originals
        siteLanguage = parsed.records.first { $0.schema.name == .site }?.record.text("language")
        for page in parsed.pages { languages[.page(page.id)] = page.language }
        for item in parsed.interventions { languages[.intervention(item.id)] = item.editorial.language }
        for item in parsed.elements { languages[.element(item.id)] = item.editorial.language }
        for item in parsed.elementLists { languages[.elementList(item.id)] = item.editorial.language }
        for item in parsed.ownRecords { languages[.record(item.id)] = item.editorial.language }
        for item in parsed.recommendations { languages[.recommendation(item.id)] = item.editorial.language }
    }

    /// The page or record of the site itself that has a name.
    func original(of subject: EntityRef, named name: String) -> EntityRef? {
        if case .page = subject { return contentIndex.page(at: name).map { .page($0) } }
        return contentIndex.entries.keys.first { $0.kind == subject.kind && $0.idText == name }
    }

    func problem(of subject: EntityRef, _ record: Record, target: ReferenceTarget) -> LocatedProblem? {
        guard let name = record.text("translation_of") else { return nil }
        if contentIndex.unread.subjects.contains(where: { $0.kind == subject.kind && $0.idText == name }) {
            return nil
        }
        if let found = original(of: subject, named: name) { return sameLanguage(subject, found, record) }
        if originals?.original(of: subject, named: name) != nil { return nil }
        let known = contentIndex.entries.keys.filter { $0.kind == subject.kind }.map(\.idText)
        return dangling(name, target, among: known + (originals?.names(like: subject) ?? []), in: record)
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
                .missingKey("language", of: subject.schemaName, example: others.first.map { KeyExample($0) }),
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
