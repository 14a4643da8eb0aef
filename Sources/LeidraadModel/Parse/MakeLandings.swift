import LeidraadFiles

extension ParsedContent {
    /// Gives every folder with pages a landing page, so that each page has a place: one that is made where there is none, unless a page
    /// beside the folder has its name and so speaks for it.
    mutating func makeLandings() {
        let ids = Set(pages.map(\.id.text))
        var isPublished: [String: Bool] = [:]
        for page in pages {
            var folder = page.folder
            while !folder.isEmpty {
                let seen = isPublished[folder] ?? false
                isPublished[folder] = seen || page.status == .published
                folder = parentFolder(folder)
            }
        }
        let routes = Routes(language, model)
        var taken = Set(pages.map(\.outputPath)).union(Overview.allCases.map(routes.overview))
        for (folder, isPublished) in isPublished.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        where !ids.contains(folder + "/index") && !ids.contains(folder)
            && !unread.mayHold(.page(Page.ID(folder + "/index")))
        {
            let page = Page.made(for: folder, status: isPublished ? .published : .draft, language, routes)
            // A folder without an address is told of at the pages in it.
            guard namelessPart(page.outputPath) == nil, pathProblems(page.outputPath).isEmpty,
                taken.insert(page.outputPath).inserted
            else { continue }
            pages.append(page)
        }
    }

    /// Makes earlier addresses that other tools name into aliases, as far as nothing else is written there.
    mutating func settleFormerAddresses() {
        guard pages.contains(where: { !$0.others.formerAddresses.isEmpty }) else { return }
        let routes = Routes(language, model)
        var taken = Set(pages.map { $0.outputPath.lowercased() }).union(Overview.allCases.map(routes.overview))
        taken.formUnion(interventions.map { routes.intervention($0.id) } + elements.map { routes.element($0.id) })
        taken.formUnion(pages.flatMap { $0.aliases.map { aliasPath($0.value).lowercased() } })
        pages = pages.map { page in
            let added = page.others.formerAddresses.compactMap { written -> Located<String>? in
                let folder = page.outputPath.split(separator: "/").dropLast().joined(separator: "/")
                let isBeside = written.value.hasPrefix("./")
                let bare = isBeside ? (folder.isEmpty ? "" : folder + "/") + written.value.dropFirst(2) : written.value
                let path = aliasPath(bare)
                guard !path.contains(":"), !path.contains("?"), !path.contains("#"), !path.contains("//"),
                    pathProblems(path).isEmpty,
                    taken.insert(path.lowercased()).inserted
                else { return nil }
                return Located(path, at: written.span)
            }
            return added.isEmpty ? page : page.with(aliases: page.aliases + added)
        }
    }
}
