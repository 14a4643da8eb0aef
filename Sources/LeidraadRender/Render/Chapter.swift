/// A page that is part of a longer one.
struct Chapter: Sendable {
    /// The anchor of the chapter itself.
    let id: String

    /// An anchor of the chapter's own page, as it is called on the longer page. Neither slugs nor ids that authors
    /// write hold a dot, so two chapters never share one.
    func anchor(_ own: String) -> String { id + "." + own }
}
