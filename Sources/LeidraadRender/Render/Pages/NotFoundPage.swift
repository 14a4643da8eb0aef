import LeidraadModel

/// The page that a server shows in the place of one that is not there. It does not know at what depth that is, so every address on it starts
/// at the root of the server.
struct NotFoundPage: PagePart {
    let scope: PageScope

    func view(_ root: String) -> View {
        scope.serverRoot = root
        var view = frame.view(Frame(title: phrases["notFoundTitle"], pageClass: "not-found-page"))
        view["hasCanonical"] = .flag(false)
        return view
    }
}
