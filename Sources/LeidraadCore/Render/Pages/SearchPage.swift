extension PageScope {
    /// The page of search results: a frame, which the search in the browser fills.
    func searchView() -> View {
        overviewFrame(.search, title: phrases["search"], intro: "intro-search")
    }
}
