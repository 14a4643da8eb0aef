/// The whole content, checked and linked in both directions: what pages are made from.
struct KnowledgeBase: Sendable {
    let site: Site
    let routes: Routes
    let vocabularies: Vocabularies
    /// In the order of their names.
    let interventions: [Intervention]
    /// In the order of their codes, then names.
    let elements: [ActiveElement]
    let elementLists: [ElementList]
    /// What exists on the site.
    let model: SiteModel
    /// Records of the types that the site declares: by type, then in the order of their codes and names.
    let ownRecords: [SiteRecord]
    let ownRecordsByID: [SiteRecord.ID: SiteRecord]
    /// The records below each, in the same order.
    let childRecords: [SiteRecord.ID: [SiteRecord.ID]]
    /// What each record says of its relations of the site's own.
    let relationItems: [Subject: [RelationItem]]
    /// The same from the other end.
    let inverseRelations: [Subject: [InverseRelation]]
    /// In the order of their codes, parts after their whole.
    let recommendations: [Recommendation]
    /// In the order of a reference list.
    let references: [Reference]
    /// In the order of the alphabet.
    let glossary: [GlossaryTerm]
    /// In the order of their paths.
    let pages: [Page]
    let directory: Directory
    let relations: Relations
    /// Every Markdown text of a record or page, linked, by its place.
    let texts: [SourceSpan: LinkedText]
    /// The same texts before they were linked, with their places: what rules about prose look at. In the order of their files by kind.
    let sources: [TextSource]
    /// What links to or names each subject.
    let backlinks: [Subject: [Backlink]]
    /// What an editor wrote a link to, other than from its own text.
    let linkedSubjects: Set<Subject>
    /// The files of `Content/` that a text which readers see links to or shows, by their paths.
    let usedAssets: Set<String>
    /// Those that only drafts use.
    let draftAssets: Set<String>
    /// Where each source is cited: subjects, each once.
    let citedBy: [Reference.ID: [Subject]]
    /// Where the vocabularies cite each source.
    let citedByVocabularies: [Reference.ID: [VocabularyPart]]
    let citationLabels: CitationLabels
    /// The parts of each recommendation that has some.
    let parts: [Recommendation.ID: [Recommendation]]
    /// The recommendations that name an intervention or element in their fields.
    let recommendationsBySubject: [Subject: [Recommendation]]
    /// The recommendations that rest on a page, each with the part of the page that it names.
    let restingOn: [Page.ID: [Resting]]
    /// The variants of an intervention, and those that name it as related.
    let variants: [Intervention.ID: [Intervention.ID]]
    let relatedFrom: [Intervention.ID: [Intervention.ID]]
    /// The lists that name an element, without those that were withdrawn.
    let listsByElement: [ActiveElement.ID: [ElementList]]
    /// The date of this copy: `SOURCE_DATE_EPOCH`, else the day of the build. Only `data/copy.js` may depend on it.
    let copyDate: CalendarDate?
    /// Whether the site is made for judging drafts, and holds them.
    var isDraftEdition = false
    /// The newest date in the content; nil where it has none.
    let contentDate: CalendarDate?
    /// Counts of warnings on earlier days, in the order of the days.
    let qualityCounts: [QualityCount]

    /// A place that links to or names a subject.
    struct Backlink: Sendable {
        let from: Subject
        let mention: Mention
    }

    /// A recommendation that rests on a page, or on the part of it below a heading.
    struct Resting: Sendable {
        let recommendation: Recommendation
        let anchor: String?
    }

    /// The subjects by id, for look-ups while rendering.
    let interventionsByID: [Intervention.ID: Intervention]
    let elementsByID: [ActiveElement.ID: ActiveElement]
    let listsByID: [ElementList.ID: ElementList]
    let recommendationsByID: [Recommendation.ID: Recommendation]
    let referencesByID: [Reference.ID: Reference]
    let glossaryByID: [GlossaryTerm.ID: GlossaryTerm]

    /// The linked form of a record's or page's text.
    func linked(_ text: MarkdownText) -> LinkedText { texts[text.span] ?? LinkedText() }
}

extension KnowledgeBase {
    /// How many records, terms, sources and pages somebody wrote; landing pages that were made do not count.
    var subjectCount: Int { directory.entries.count - pages.count(where: \.isMade) }
}
