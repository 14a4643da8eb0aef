import LeidraadModel

extension PageScope {
    /// The page of search results: a frame, which the search in the browser fills.
    func searchView() -> View {
        // The usual words name interventions.
        let intro = base.interventions.isEmpty ? "intro-search-own" : "intro-search"
        return overviewFrame(.search, title: phrases["search"], intro: intro)
    }
}
