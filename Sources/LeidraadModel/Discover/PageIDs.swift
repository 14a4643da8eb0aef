import LeidraadFiles

/// The ids of the pages of a site: their paths without `.md`, except that a `README.md` is the landing page of a folder without
/// `index.md`.
package struct PageIDs {
    /// Folders with an `index.md`, each with a slash at its end, and empty for the top.
    private var indexed: Set<String> = []

    package init(_ pages: [SourceFile]) {
        for page in pages where page.path == "index.md" || page.path.hasSuffix("/index.md") {
            indexed.insert(String(page.path.dropLast("index.md".count)))
        }
        // Of `README.md` and `readme.md` in one folder the first is the landing page.
        for page in pages {
            guard let folder = Self.folder(ofReadme: page.path), indexed.insert(folder).inserted else { continue }
            readmes.insert(page.path)
        }
    }

    private var readmes: Set<String> = []

    /// The id of the page in a file.
    package func id(of path: String) -> Page.ID {
        guard readmes.contains(path), let folder = Self.folder(ofReadme: path) else { return pageID(path) }
        return Page.ID(folder + "index")
    }

    /// The folder of a `README.md` in any letter case, with its slash.
    private static func folder(ofReadme path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        return name.lowercased() == "readme.md" ? String(path.dropLast(name.count)) : nil
    }
}

/// The id of the page in a file that is no `README.md`.
func pageID(_ path: String) -> Page.ID { Page.ID(String(path.dropLast(3))) }
