import LeidraadMarkdown

/// What a template made of a view: markup that goes into other pages as it is.
package struct RenderedTemplate: Sendable, Equatable {
    /// The markup.
    package let html: HTML

    /// What a template without anything makes.
    package static let empty = RenderedTemplate(HTML())

    init(_ html: HTML) { self.html = html }
}
