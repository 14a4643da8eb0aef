extension PageScope {
    /// The page of search results: a frame, which the search in the browser fills.
    func searchView() -> View {
        var page = overviewFrame(.search, title: phrases["search"], intro: "intro-search")
        page["indexURL"] = .text(url(.index))
        return page
    }
}
