/// The pages as folders order them: what side navigation, breadcrumbs, and previous and next are made from.
struct PageTree: Sendable {
    /// Pages and landing pages of sub-folders, by folder, in reading order.
    private(set) var children: [String: [Page]] = [:]
    /// The landing page of each folder.
    private(set) var landings: [String: Page] = [:]

    init(_ pages: [Page]) {
        for page in pages where page.isLanding { landings[page.folder] = page }
        for page in pages where page.status != .withdrawn && page.id.text != "index" {
            let parent = page.isLanding ? parentFolder(page.folder) : page.folder
            children[parent, default: []].append(page)
        }
        children = children.mapValues { pages in
            pages.sorted(byKey: \.id).sorted(byKey: { sortKey($0.title) }).sorted(byKey: { $0.order ?? Int.max })
        }
    }

    /// The landing pages above a page, from the top down, without the page itself.
    func ancestors(of page: Page) -> [Page] {
        var folders: [String] = []
        var folder = page.folder
        while !folder.isEmpty {
            folders.append(folder)
            folder = parentFolder(folder)
        }
        return folders.reversed().compactMap { landings[$0] }.filter { $0.id != page.id }
    }

    /// The guideline that a page belongs to: the landing page nearest to the top below `guidelines/`.
    func guideline(of page: Page) -> Page? {
        let chain = ancestors(of: page) + (page.isLanding ? [page] : [])
        return chain.first { $0.folder.contains("/") } ?? chain.first
    }

    /// The landing pages of the guidelines that are also written as one page, in the order of their ids.
    var wholeGuidelines: [Page] { landings.values.filter(isWhole).sorted { $0.id < $1.id } }

    /// Whether a page is the landing page of one guideline, with other pages below it.
    func isWhole(_ page: Page) -> Bool {
        guard page.isLanding, guideline(of: page)?.id == page.id else { return false }
        let pages = readingOrder(from: page)
        return pages.count > 1 && pages.allSatisfy { guideline(of: $0)?.id == page.id }
    }

    /// Every page below a landing page, and the page itself, in reading order.
    func readingOrder(from landing: Page) -> [Page] {
        var result: [Page] = []
        var pending = [landing]
        // A stack rather than recursion: folders nest as deep as the disk allows.
        while let page = pending.popLast() {
            result.append(page)
            if page.isLanding { pending += (children[page.folder] ?? []).reversed() }
        }
        return result
    }
}

/// The folder above a folder; empty at the top.
private func parentFolder(_ folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
}

extension Page {
    /// The folder of the page below `Content/`.
    var folder: String { id.text.lastIndex(of: "/").map { String(id.text[..<$0]) } ?? "" }

    /// Whether the page is the landing page of its folder.
    var isLanding: Bool { id.text == "index" || id.text.hasSuffix("/index") }
}
