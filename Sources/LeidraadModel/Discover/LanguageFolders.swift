import LeidraadFiles

/// A folder of `Content/` that is a whole site in another language: `languages` in `site.yml` names it.
package struct LanguageFolder: Sendable {
    /// Its name in `Content/` and in the site: the language.
    package let name: String
    /// The files in it by their paths in the folder, with those of `Content/` that it shares.
    package let files: [SourceFile]
    /// The paths of the files that it shares.
    package let shared: Set<String>

    fileprivate init(_ name: String, among all: [SourceFile]) {
        let start = name + "/"
        let own = all.filter { $0.path.hasPrefix(start) }.map { file in
            SourceFile(path: String(file.path.dropFirst(start.count)), bytes: file.bytes, shownPath: file.path)
        }
        let borrowed = all.filter { file in
            // A file of its own goes first, whether it ends in `.yml` or `.json`.
            Self.isShareable(file.path) && !own.contains { $0.path == file.path || Self.isSame($0.path, file.path) }
        }
        (self.name, files, shared) = (name, own + borrowed, Set(borrowed.map(\.path)))
    }

    /// Whether a site in another language uses a file of `Content/` unless it has one of its own: what exists, and in which words of
    /// lists, the sources, and images.
    private static func isShareable(_ path: String) -> Bool {
        path.hasPrefix("assets/") || sharedNames.contains { isRecordFile(path, named: $0) }
    }

    private static let sharedNames = [SingleFile.model, .vocabularies, .references].map(\.rawValue)

    private static func isSame(_ path: String, _ other: String) -> Bool {
        sharedNames.contains { isRecordFile(path, named: $0) && isRecordFile(other, named: $0) }
    }

    /// Whether it has a `site.yml` of its own.
    package var isSite: Bool { files.contains { isRecordFile($0.path, named: SingleFile.site.rawValue) } }

    /// The files that have changed in it, by their paths in it, of those that have in `Content/`.
    package func changed(_ changed: Set<RawPath>) -> Set<RawPath> {
        let start = name + "/"
        let paths = changed.map(\.text)
        let own = paths.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
        return Set((own + paths.filter(Self.isShareable)).map { RawPath($0) })
    }
}

extension Sources {
    /// Where the addresses of the site start, below the folder in which all is published: nothing, or the folder of its language.
    package var addressStart: String { folder.map { $0.name + "/" } ?? "" }
}

/// The files of a site, without those of its other languages, and these.
struct LanguageFolders {
    let own: [SourceFile]
    let others: [LanguageFolder]

    init(_ files: [SourceFile]) {
        let site = files.first { isRecordFile($0.path, named: SingleFile.site.rawValue) }
        let record = site.flatMap { parseSingle($0, schema: .siteLanguages) { $0 }.subjects.first }
        let named = record?.texts("languages").map(\.value) ?? []
        // A `site.yml` that cannot be read names nothing; the other sites beside it are still no part of this one.
        let folders = record == nil ? undeclaredSites(files) : Set(named).sorted()
        let starts = folders.map { $0 + "/" }
        own = starts.isEmpty ? files : files.filter { file in !starts.contains { file.path.hasPrefix($0) } }
        others = record == nil ? [] : folders.map { LanguageFolder($0, among: files) }
    }
}

/// The folders by the name of a language that have a `site.yml`.
private func undeclaredSites(_ files: [SourceFile]) -> [String] {
    SiteLanguage.allCases.map(\.rawValue).filter { name in files.contains { isSiteFile($0.path, in: name) } }
}

/// Whether a path is that of the `site.yml` in a folder.
private func isSiteFile(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder + "/")
        && isRecordFile(String(path.dropFirst(folder.count + 1)), named: SingleFile.site.rawValue)
}

/// The language of which a path is the `site.yml`; nil where it is another file.
func languageOfSite(at path: String) -> String? {
    SiteLanguage.allCases.map(\.rawValue).first { isSiteFile(path, in: $0) }
}
