/// The files of a site and its templates with their stamps: where two are equal, nothing was changed in between.
package struct SiteStamp: Sendable, Equatable {
    /// The folders whose changes matter, sub-folders too.
    package private(set) var folders: [String] = []
    private var stamps: [String: FileStamp] = [:]

    /// Looks at every file, and opens none.
    package init(of site: String) throws(ReadFailure) {
        let content = site + "/Content"
        let templates = try findTemplates(for: site)
        let own = ownTemplateFolder(of: site)
        for folder in Set([content, templates, own]).sorted() {
            let listing: ContentListing
            do { listing = try listContent(folder) } catch {
                // Most sites have no templates of their own.
                if folder == own, folder != templates { continue }
                throw error
            }
            folders += listing.folders.map { $0.isEmpty ? folder : folder + "/" + $0 }
            for file in listing.files { stamps[folder + "/" + file.path] = file.stamp }
        }
    }
}
