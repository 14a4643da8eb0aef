import LeidraadMarkdown
import LeidraadModel

/// A page at an earlier address of another.
struct RedirectPage: PagePart {
    let scope: PageScope

    /// A page that leads from an earlier address to the present one.
    func view(to page: Page) -> View {
        var view = frame.view(Frame(title: page.title))
        view["targetURL"] = .text(url(page.outputPath))
        return view
    }
}
