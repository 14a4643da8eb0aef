/// Pages and files by the ways in which other tools write their paths.
package struct FoldedPaths: Sendable {
    /// The target of a path.
    package enum Target: Sendable {
        case page(Page.ID, isFolder: Bool)
        case asset(String)
    }

    private var targets: [String: Target] = [:]

    init(_ pages: [Page], _ assets: Set<String>) {
        for page in pages {
            let path = page.id.text
            add(path, .page(page.id, isFolder: false))
            add(page.record.file, .page(page.id, isFolder: false))
            add(page.outputPath, .page(page.id, isFolder: false))
            if page.isLanding { add(page.folder, .page(page.id, isFolder: false)) }
        }
        for asset in assets.sorted() { add(asset, .asset(asset)) }
    }

    private mutating func add(_ path: String, _ target: Target) {
        let key = Self.key(path)
        if targets[key] == nil { targets[key] = target }
    }

    /// The target of a path without its ending, and in any letter case.
    package func target(of path: String) -> Target? {
        if let target = targets[Self.key(path)] { return target }
        for ending in [".html", ".htm", ".md", ".markdown", ".mdx"] where path.lowercased().hasSuffix(ending) {
            if let target = targets[Self.key(String(path.dropLast(ending.count)))] { return target }
        }
        return nil
    }

    /// The path in lower case, and a folder for its index. Jekyll begins the names of folders with an underscore that no address has.
    private static func key(_ path: String) -> String {
        var key = path.lowercased().replacingAll("/_", with: "/")
        if key.hasPrefix("_") { key.removeFirst() }
        if key.hasSuffix("/") { key.removeLast() }
        for name in ["/index", "/readme"] where key.hasSuffix(name) { key.removeLast(name.count) }
        return key == "index" || key == "readme" ? "" : key
    }
}
