import LeidraadMarkdown

/// The markup that a template made of a view; it goes into other pages as it is.
package struct RenderedTemplate: Sendable, Equatable {
    /// The markup.
    package let html: HTML

    /// The markup of an empty template.
    package static let empty = RenderedTemplate(HTML())

    init(_ html: HTML) { self.html = html }
}
