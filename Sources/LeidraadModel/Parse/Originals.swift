/// The pages and records of the site that holds this one in a folder: what its own may be translations of.
package struct Originals: Sendable {
    private let byName: [String: EntityRef]

    package init(in whole: ParsedContent) {
        var subjects = whole.pages.map { EntityRef.page($0.id) } + whole.interventions.map { .intervention($0.id) }
        subjects += whole.elements.map { .element($0.id) } + whole.ownRecords.map { .record($0.id) }
        subjects +=
            whole.elementLists.map { .elementList($0.id) } + whole.recommendations.map { .recommendation($0.id) }
        byName = Dictionary(
            (subjects + Array(whole.unread.subjects)).map { ($0.unambiguousName, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The original of a subject, as its file writes it.
    package func original(of subject: EntityRef, named name: String) -> EntityRef? {
        guard case .page = subject else { return byName[subject.kind + "/" + name] }
        return pageIDs(writtenAs: name).lazy.compactMap { byName[EntityRef.page($0).unambiguousName] }.first
    }

    /// Originals that can be written for a subject of the same type.
    package func names(like subject: EntityRef) -> [String] {
        byName.values.filter { $0.kind == subject.kind }.map(\.idText).sorted()
    }
}

/// The pages that an editor may mean by a path.
func pageIDs(writtenAs path: String) -> [Page.ID] {
    let bare = path.hasSuffix(".md") ? String(path.dropLast(3)) : path.hasSuffix("/") ? String(path.dropLast()) : path
    return [bare, bare.isEmpty ? "index" : bare + "/index"].map { Page.ID($0) }
}
