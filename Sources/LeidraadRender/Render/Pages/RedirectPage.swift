import LeidraadMarkdown
import LeidraadModel

/// A page that leads from an earlier address to the present one.
struct RedirectPage: PagePart {
    let scope: PageScope

    func view(to page: Page) -> View {
        var view = frame.view(Frame(title: page.title))
        view["targetURL"] = .text(url(page.outputPath))
        return view
    }
}
