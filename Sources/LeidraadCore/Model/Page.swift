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
    let record: Record

    init(
        id: ID, title: String, layer: PageLayer?, audience: String?, order: Int?, status: PublicationStatus,
        version: String?, assessed: CalendarDate?, nextReview: CalendarDate?, authorisedBy: String?,
        aliases: [Located<String>], summary: MarkdownText?, linksMentions: Bool, translationOf: String?,
        language: String?, body: MarkdownDocument, bodyRange: Range<Int>, outputPath: String, record: Record
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
    }
}
