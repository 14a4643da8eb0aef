/// Turns events into markup, as cmark-gfm does, save for what accessibility and safety ask.
///
/// Deliberate differences: raw HTML is left out; links and images go through `LinkTarget`; headings have ids; tables are in
/// a named region that can be scrolled by keyboard, with scopes and with classes for alignment; boxes of tasks have a name;
/// footnotes are a section with a heading and named links back; code can be scrolled by keyboard.
public struct MarkdownRenderer: Sendable {
    /// How a document becomes markup.
    public var options: RenderingOptions

    /// Makes a renderer.
    public init(options: RenderingOptions) {
        self.options = options
    }

    /// Renders the events of a document, or any well-formed part of it.
    public func render(_ events: some Collection<MarkdownEvent>) -> RenderedMarkdown {
        var pass = RenderingPass(options: options, headingShift: headingShift(for: events))
        pass.html.reserveCapacity(events.count * 24)
        for event in events {
            pass.render(event)
        }
        pass.finish()
        return RenderedMarkdown(html: pass.html, notices: pass.notices, tableCount: pass.tableCount)
    }

    private func headingShift(for events: some Collection<MarkdownEvent>) -> Int {
        let offset = max(0, options.headingOffset)
        guard options.minimumHeadingLevel > 1 else { return offset }
        var highest = 6
        for event in events {
            if case .heading(let level, _) = event.node { highest = min(highest, level) }
        }
        return max(offset, options.minimumHeadingLevel - highest)
    }
}
