import LeidraadMarkdown

/// A Markdown page: its front matter and its parsed body.
package struct Page: Sendable {
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
}
