import LeidraadModel

/// The page of search results: a frame, which the search in the browser fills.
struct SearchPage: PagePart {
    let scope: PageScope

    func view() -> View {
        // The usual words name interventions.
        let intro = base.interventions.isEmpty ? "intro-search-own" : "intro-search"
        return frame.overview(.search, title: phrases["search"], intro: intro)
    }
}
