import LeidraadMarkdown

/// A Markdown page: its front matter and its parsed body. A class, since a large site hands its pages on many times.
package final class Page: Sendable {
    /// The id of a page: its path below `Content/` without `.md`, so `guidelines/uithuisplaatsing/index`.
    package typealias ID = Identifier<Page>

    package let id: ID
    package let title: String
    package let layer: PageLayer?
    package let audience: String?
    package let order: Int?
    package let status: PublicationStatus
    package let version: String?
    package let assessed: CalendarDate?
    package let nextReview: CalendarDate?
    package let authorisedBy: String?
    /// Earlier output paths.
    package let aliases: [Located<String>]
    package let summary: MarkdownText?
    /// Whether plain names on this page become links.
    package let linksMentions: Bool
    package let translationOf: String?
    package let language: String?
    /// The body, parsed.
    package let body: MarkdownDocument
    /// The bytes of the body in the file.
    package let bodyRange: Range<Int>
    /// Where the page is written, below the site's root.
    package let outputPath: String
    package let record: Record
    /// The front matter's keys of other tools.
    package let others: Others
    /// Whether the page stands in for the landing page that its folder lacks.
    package let isMade: Bool

    /// Keys of the front matter of a page that this model does not have.
    package struct Others: Sendable {
        /// Every other key with its texts, for templates.
        package var keys: [String: [String]] = [:]
        /// The keys that are known to no one here.
        package var unknown: [Located<String>] = []
        /// Earlier addresses, which give way where something else has them.
        var formerAddresses: [Located<String>] = []
    }

    init(
        id: ID, title: String, layer: PageLayer?, audience: String?, order: Int?, status: PublicationStatus,
        version: String?, assessed: CalendarDate?, nextReview: CalendarDate?, authorisedBy: String?,
        aliases: [Located<String>], summary: MarkdownText?, linksMentions: Bool, translationOf: String?,
        language: String?, body: MarkdownDocument, bodyRange: Range<Int>, outputPath: String, record: Record,
        others: Others = Others(),
        isMade: Bool = false
    ) {
        self.id = id
        self.title = title
        self.layer = layer
        self.audience = audience
        self.order = order
        self.status = status
        self.version = version
        self.assessed = assessed
        self.nextReview = nextReview
        self.authorisedBy = authorisedBy
        self.aliases = aliases
        self.summary = summary
        self.linksMentions = linksMentions
        self.translationOf = translationOf
        self.language = language
        self.body = body
        self.bodyRange = bodyRange
        self.outputPath = outputPath
        self.record = record
        self.others = others
        self.isMade = isMade
    }
}

extension Page {
    /// The landing page of a folder that has none: nothing but its title and what is below it.
    static func made(for folder: String, status: PublicationStatus, _ language: SiteLanguage, _ routes: Routes) -> Page
    {
        let id = ID(folder + "/index")
        let name = folder.split(separator: "/").last ?? ""
        return Page(
            id: id, title: folder == "guidelines" ? language.words.text("guidelines") : titleFromName(name), layer: nil,
            audience: nil, order: nil, status: status, version: nil,
            assessed: nil,
            nextReview: nil, authorisedBy: nil, aliases: [], summary: nil, linksMentions: false, translationOf: nil,
            language: nil,
            body: MarkdownDocument(events: [], headings: [], notices: []), bodyRange: 0..<0,
            outputPath: routes.page(id),
            record: Record(values: [:], file: folder + "/index.md", range: 0..<0), isMade: true)
    }

    /// The same page with other earlier addresses.
    func with(aliases: [Located<String>]) -> Page { copy(aliases: aliases, body: body) }

    /// The same page with only the headings of its body.
    var withoutText: Page {
        copy(aliases: aliases, body: MarkdownDocument(events: [], headings: body.headings, notices: []))
    }

    private func copy(aliases: [Located<String>], body: MarkdownDocument) -> Page {
        Page(
            id: id, title: title, layer: layer, audience: audience, order: order, status: status, version: version,
            assessed: assessed,
            nextReview: nextReview, authorisedBy: authorisedBy, aliases: aliases, summary: summary,
            linksMentions: linksMentions,
            translationOf: translationOf, language: language, body: body, bodyRange: bodyRange, outputPath: outputPath,
            record: record,
            others: others, isMade: isMade)
    }

    /// The same page with less in its front matter.
    func with(record: Record) -> Page {
        Page(
            id: id, title: title, layer: record.word("layer"), audience: record.text("audience"),
            order: record.integer("order"), status: status, version: record.text("version"),
            assessed: record.date("assessed"), nextReview: record.date("next_review"),
            authorisedBy: record.text("authorised_by"), aliases: aliases, summary: record.markdown("summary"),
            linksMentions: linksMentions, translationOf: translationOf, language: language, body: body,
            bodyRange: bodyRange, outputPath: outputPath, record: record, others: others, isMade: isMade)
    }
}
