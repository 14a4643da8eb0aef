/// The pages as folders order them: what side navigation, breadcrumbs, and previous and next are made from. Every page has a place in it.
package struct PageTree: Sendable {
    /// Pages and landing pages of sub-folders, by folder, in reading order.
    package private(set) var children: [String: [Page]] = [:]
    /// The landing page of each folder: its index, else the page beside it that has its name.
    package private(set) var landings: [String: Page] = [:]
    /// The folder below a page, for landing pages.
    private var folders: [Page.ID: String] = [:]
    /// The guideline that each page belongs to, and its place in the reading order of that.
    private var guidelines: [Page.ID: Page] = [:]
    private var orders: [Page.ID: [Page]] = [:]
    private var places: [Page.ID: Int] = [:]
    private var siblingPlaces: [Page.ID: Int] = [:]
    /// The pages at the top that belong to no folder, in reading order.
    private var loose: [Page] = []

    package init(_ pages: [Page]) {
        for page in pages where page.isLanding { landings[page.folder] = page }
        let byID = Dictionary(pages.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        for folder in Set(pages.map(\.folder)) where landings[folder] == nil && !folder.isEmpty {
            landings[folder] = byID[folder]
        }
        for (folder, landing) in landings { folders[landing.id] = folder }
        for page in pages where page.status != .withdrawn && page.id.text != "index" {
            children[parent(of: page), default: []].append(page)
        }
        children = children.mapValues { $0.sorted(byKey: PageOrder.init) }
        for pages in children.values { for (index, page) in pages.enumerated() { siblingPlaces[page.id] = index } }
        placePages(pages)
    }

    /// The folder in whose list a page is: for a landing page that above its own.
    private func parent(of page: Page) -> String {
        page.isLanding ? parentFolder(page.folder) : page.folder
    }

    private mutating func placePages(_ pages: [Page]) {
        for page in pages {
            let chain = ancestors(of: page) + (folders[page.id] != nil && page.id.text != "index" ? [page] : [])
            let inFolders = chain.filter { $0.id.text != "index" }
            guidelines[page.id] = inFolders.first { (folders[$0.id] ?? "").contains("/") } ?? inFolders.first
        }
        for guideline in Set(guidelines.values.map(\.id)) {
            guard let landing = guidelines[guideline] ?? pages.first(where: { $0.id == guideline }) else { continue }
            setOrder(readingOrder(from: landing), of: guideline)
        }
        loose = (children[""] ?? []).filter { guidelines[$0.id] == nil }
        for (index, page) in loose.enumerated() { places[page.id] = index }
    }

    private mutating func setOrder(_ pages: [Page], of guideline: Page.ID) {
        orders[guideline] = pages
        for (index, page) in pages.enumerated() where guidelines[page.id]?.id == guideline { places[page.id] = index }
    }

    /// The folder below a landing page.
    package func folder(below page: Page) -> String? { folders[page.id] }

    /// The landing pages above a page, from the top down, without the page itself and the home page.
    package func ancestors(of page: Page) -> [Page] {
        var chain: [Page] = []
        var folder = folders[page.id].map(parentFolder) ?? page.folder
        while !folder.isEmpty {
            if let landing = landings[folder], landing.id != page.id { chain.append(landing) }
            folder = parentFolder(folder)
        }
        return chain.reversed()
    }

    /// The guideline that a page belongs to: the landing page nearest to the top below `guidelines/`.
    package func guideline(of page: Page) -> Page? { guidelines[page.id] }

    /// The pages among which a reader goes on from a page: those of its guideline, else those at the top.
    package func order(around page: Page) -> [Page] {
        guard let guideline = guidelines[page.id] else { return loose }
        return orders[guideline.id] ?? []
    }

    /// The pages before and after a page in reading order.
    package func neighbours(of page: Page) -> (previous: Page?, next: Page?) {
        let order = order(around: page)
        guard let place = places[page.id], order.indices.contains(place), order[place].id == page.id else {
            return (nil, nil)
        }
        return (place > 0 ? order[place - 1] : nil, place + 1 < order.count ? order[place + 1] : nil)
    }

    /// The pages directly below a page, in reading order.
    package func children(of page: Page) -> [Page] { folders[page.id].flatMap { children[$0] } ?? [] }

    /// The pages beside a page, itself among them, and its place there.
    package func siblings(of page: Page) -> (pages: [Page], place: Int)? {
        guard let place = siblingPlaces[page.id], let pages = children[parent(of: page)], pages.indices.contains(place)
        else { return nil }
        return (pages, place)
    }

    /// The landing pages of the guidelines that are also written as one page, in the order of their ids.
    package var wholeGuidelines: [Page] { landings.values.filter(isWhole).sorted { $0.id < $1.id } }

    /// Whether a page is the landing page of one guideline, with other pages below it.
    package func isWhole(_ page: Page) -> Bool {
        guard folders[page.id] != nil, guidelines[page.id]?.id == page.id else { return false }
        let pages = readingOrder(from: page)
        return pages.count > 1 && pages.allSatisfy { guidelines[$0.id]?.id == page.id }
    }

    /// Every page below a landing page, and the page itself, in reading order.
    package func readingOrder(from landing: Page) -> [Page] {
        var result: [Page] = []
        var pending = [landing]
        // A stack rather than recursion: folders nest as deep as the disk allows.
        while let page = pending.popLast() {
            result.append(page)
            if page.id.text != "index" { pending += children(of: page).reversed() }
        }
        return result
    }
}

/// The order of pages in one folder: their own order, then their titles.
private struct PageOrder: Comparable {
    let order: Int
    let title: String
    let id: Page.ID

    init(_ page: Page) {
        order = page.order ?? Int.max
        title = sortKey(page.title)
        id = page.id
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.order, one.title, one.id) < (other.order, other.title, other.id)
    }
}

/// The folder above a folder; empty at the top.
func parentFolder(_ folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
}

extension Page {
    /// The folder of the page below `Content/`.
    var folder: String { id.text.lastIndex(of: "/").map { String(id.text[..<$0]) } ?? "" }

    /// Whether the page is the index of its folder.
    var isLanding: Bool { id.text == "index" || id.text.hasSuffix("/index") }
}
