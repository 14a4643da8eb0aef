import LeidraadModel

extension PageScope {
    /// What a server shows in the place of a page that is not there. It does not know at what depth that is, so every address on it starts
    /// at the root of the server.
    mutating func notFoundView(_ root: String) -> View {
        serverRoot = root
        var view = view(Frame(title: phrases["notFoundTitle"], pageClass: "not-found-page"))
        view["hasCanonical"] = .flag(false)
        return view
    }
}
