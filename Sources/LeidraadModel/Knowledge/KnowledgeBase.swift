import LeidraadFiles

/// The whole content, checked and linked in both directions: what pages are made from.
package struct KnowledgeBase: Sendable {
    package let site: Site
    package let routes: Routes
    package let vocabularies: Vocabularies
    /// In the order of their names.
    package let interventions: [Intervention]
    /// In the order of their codes, then names.
    package let elements: [ActiveElement]
    package let elementLists: [ElementList]
    /// The types and fields of the site.
    package let model: SiteModel
    /// Records of the types that the site declares: by type, then in the order of their codes and names.
    package let ownRecords: [SiteRecord]
    package let ownRecordsByID: [SiteRecord.ID: SiteRecord]
    /// The records below each, in the same order.
    package let childRecords: [SiteRecord.ID: [SiteRecord.ID]]
    /// The relations of each record, of those that the site declares.
    package let relationItems: [EntityRef: [RelationItem]]
    /// The same from the other end.
    package let inverseRelations: [EntityRef: [InverseRelation]]
    /// In the order of their codes, parts after their whole.
    package let recommendations: [Recommendation]
    /// In the order of a reference list.
    package let references: [Reference]
    /// In the order of the alphabet.
    package let glossary: [GlossaryTerm]
    /// In the order of their paths.
    package internal(set) var pages: [Page]
    package let contentIndex: ContentIndex
    package let relations: Relations
    /// Every Markdown text of a record or page, linked, by its place.
    package let texts: [SourceSpan: LinkedText]
    /// The same texts before they were linked, with their places: what rules about prose look at. In the order of their files by kind.
    package internal(set) var sources: [TextSource]
    /// The audiences of the pages that are not for the readers of the site: those that count for less in its search.
    package let pagesApart: [Page.ID: String]
    /// The places that link to or name each subject, but on pages apart only for other pages of their audience.
    package let backlinks: [EntityRef: [Backlink]]
    /// Subjects that an editor wrote a link to, other than from their own text.
    package let linkedSubjects: Set<EntityRef>
    /// The files of `Content/` that a text which readers see links to or shows, by their paths.
    package let usedAssets: Set<String>
    /// Those that only drafts use.
    package let draftAssets: Set<String>
    /// Where each source is cited: subjects, each once.
    package let citedBy: [Reference.ID: [EntityRef]]
    /// Where the vocabularies cite each source.
    package let citedByVocabularies: [Reference.ID: [VocabularyPart]]
    package let citationLabels: CitationLabels
    /// The parts of each recommendation that has some.
    package let parts: [Recommendation.ID: [Recommendation]]
    /// The recommendations that name an intervention or element in their fields.
    package let recommendationsBySubject: [EntityRef: [Recommendation]]
    /// The recommendations that rest on a page, each with the part of the page that it names.
    package let restingOn: [Page.ID: [Resting]]
    /// The variants of an intervention, and those that name it as related.
    package let variants: [Intervention.ID: [Intervention.ID]]
    package let relatedFrom: [Intervention.ID: [Intervention.ID]]
    /// The lists that name an element, without those that were withdrawn.
    package let listsByElement: [ActiveElement.ID: [ElementList]]
    /// The date of this copy: `SOURCE_DATE_EPOCH`, else the day of the build. Only `data/copy.js` may depend on it.
    package let copyDate: CalendarDate?
    /// Whether the site is made for judging drafts, and holds them.
    package var isDraftEdition = false
    /// The newest date in the content; nil where it has none.
    package let contentDate: CalendarDate?
    /// Counts of warnings on earlier days, in the order of the days.
    package let qualityCounts: [QualityCount]

    /// A place that links to or names a subject.
    package struct Backlink: Sendable {
        package let from: EntityRef
        package let mention: Mention

        package init(from: EntityRef, mention: Mention) {
            self.from = from
            self.mention = mention
        }
    }

    /// A recommendation that rests on a page, or on the part of it below a heading.
    package struct Resting: Sendable {
        package let recommendation: Recommendation
        package let anchor: String?

        package init(recommendation: Recommendation, anchor: String?) {
            self.recommendation = recommendation
            self.anchor = anchor
        }
    }

    /// The subjects by id, for look-ups while rendering.
    package let interventionsByID: [Intervention.ID: Intervention]
    package let elementsByID: [ActiveElement.ID: ActiveElement]
    package let listsByID: [ElementList.ID: ElementList]
    package let recommendationsByID: [Recommendation.ID: Recommendation]
    package let referencesByID: [Reference.ID: Reference]
    package let glossaryByID: [GlossaryTerm.ID: GlossaryTerm]

    /// The same without what the texts were before they were linked, which pages and the search do not need and which takes as much room
    /// again.
    package var withoutSources: KnowledgeBase {
        var base = self
        base.sources = []
        base.pages = pages.map { $0.withoutText }
        return base
    }

    /// The linked form of a record's or page's text.
    package func linked(_ text: MarkdownText) -> LinkedText { texts[text.span] ?? LinkedText() }
}

extension KnowledgeBase {
    /// How many records, terms, sources and pages somebody wrote; landing pages that were made do not count.
    package var subjectCount: Int { contentIndex.entries.count - pages.count(where: \.isMade) }
}
