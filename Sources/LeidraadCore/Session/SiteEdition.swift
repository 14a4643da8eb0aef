import LeidraadFiles
import LeidraadModel
import LeidraadRender
import Synchronization

/// A site as it was at one moment, in all its languages. Its files are made when they are asked for, and then kept.
package final class SiteEdition: Sendable {
    private let parts: [Part]
    private let judged: Lazy<[Diagnostic]>
    /// Rises when a style sheet, a script or an image differs from the edition before.
    package let assetsVersion: Int

    /// - Parameter parts: the site in each language, that of `Content/` first.
    init(_ parts: [Part], problems: Lazy<[Diagnostic]>, after previous: SiteEdition?) {
        (self.parts, judged) = (parts, problems)
        let before = previous?.assetsVersion ?? 0
        let isSame =
            previous.map { previous in
                previous.parts.count == parts.count && zip(previous.parts, parts).allSatisfy { $0.hasAssets(of: $1) }
            } ?? false
        assetsVersion = isSame ? before : before + 1
    }

    /// The bytes of the file at a path below the site's root, spelled exactly so; nil where there is none.
    package func file(at path: [UInt8]) throws -> [UInt8]? {
        let (part, rest) = part(at: path)
        return try part?.file(at: rest)
    }

    /// Every file, as a build writes them.
    package func everyFile() throws -> [OutputFile] { try parts.flatMap { try $0.everyFile() } }

    /// Every problem of the content, accepted ones too, by file and place.
    package var diagnostics: [Diagnostic] { judged.value }

    /// The problems of what a page shows, accepted ones too, by the page's path.
    package func diagnostics(of path: [UInt8]) -> [Diagnostic] {
        let (part, rest) = part(at: path)
        return part?.diagnostics(of: rest) ?? []
    }

    /// The site that has a path, and the path in its folder. That of `Content/` has all that is in no folder of another.
    private func part(at path: [UInt8]) -> (Part?, [UInt8]) {
        let other = parts.dropFirst().first { path.starts(with: $0.folder.utf8) }
        return (other ?? parts.first, Array(path.dropFirst(other?.folder.utf8.count ?? 0)))
    }
}

extension SiteEdition {
    /// The site in one language.
    final class Part: Sendable {
        /// Where it is in the site, with a slash behind it; empty for the one that holds the others.
        let folder: String
        private let plan: SitePlan
        private let pages: [RawPath: PageJob]
        private let copied: [RawPath: [UInt8]]
        private let searchScripts: [[UInt8]]
        private let searchFolder: String
        private let derived: Lazy<Result<[RawPath: [UInt8]], any Error>>
        private let index: Lazy<Result<[RawPath: [UInt8]], any Error>>
        private let made = Mutex<[RawPath: [UInt8]]>([:])
        private let judgedPage: @Sendable (Set<String>) -> [Diagnostic]
        private let shown: Lazy<[RawPath: Set<String>]>

        /// - Parameter language: the language of messages.
        init(
            _ content: CheckedContent, _ base: KnowledgeBase, _ plan: SitePlan, _ templates: TemplateSet,
            language: SiteLanguage
        ) {
            self.plan = plan
            folder = plan.folder
            searchFolder = base.routes.searchFolder
            pages = Dictionary(plan.pages.map { (RawPath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
            copied = byPath(plan.copiedFiles())
            searchScripts = templates.searchScripts.map(\.bytes)
            derived = Lazy { Result { byPath(try plan.derivedFiles() + [searchScript(base, templates)]) } }
            index = Lazy {
                Result {
                    let files = Mutex<[OutputFile]>([])
                    try makeSearchIndex(base, templates, content.parsed.searchSettings ?? SearchSettings()) { file in
                        files.withLock { $0.append(file) }
                    }
                    return byPath(files.withLock { $0 })
                }
            }
            shown = Lazy { filesByPage(base.contentIndex) }
            judgedPage = { content.diagnostics(in: $0, language: language) }
        }

        /// Whether style sheets, scripts and images are those of another edition.
        func hasAssets(of other: Part) -> Bool { copied == other.copied && searchScripts == other.searchScripts }

        func file(at path: [UInt8]) throws -> [UInt8]? {
            let path = RawPath(bytes: path)
            if let job = pages[path] { return page(job, at: path) }
            // The index is made from every text, so only who searches waits for it.
            if path.bytes.starts(with: (searchFolder + "/").utf8) { return try index.value.get()[path] }
            return try copied[path] ?? derived.value.get()[path]
        }

        private func page(_ job: PageJob, at path: RawPath) -> [UInt8] {
            if let bytes = made.withLock({ $0[path] }) { return bytes }
            let bytes = plan.page(job).bytes
            made.withLock { $0[path] = bytes }
            return bytes
        }

        func everyFile() throws -> [OutputFile] {
            let more = try derived.value.get().merging(index.value.get()) { own, _ in own }
            let files = concurrentMap(plan.pages, plan.page) + plan.derivedFiles() + plan.copiedFiles()
            let paths = Set(files.map { RawPath($0.path) })
            let rest = more.filter { !paths.contains($0.key) }.map { OutputFile(path: $0.key.text, bytes: $0.value) }
            return (files + rest).map { $0.below(folder) }
        }

        func diagnostics(of path: [UInt8]) -> [Diagnostic] { judgedPage(shown.value[RawPath(bytes: path)] ?? []) }
    }
}

/// Which files of `Content/` are on which page.
private func filesByPage(_ contentIndex: ContentIndex) -> [RawPath: Set<String>] {
    contentIndex.entries.values.reduce(into: [:]) { files, entry in
        files[RawPath(bytes: Array(entry.path.utf8.prefix { $0 != UInt8(ascii: "#") })), default: []].insert(
            entry.span.file)
    }
}

private func byPath(_ files: [OutputFile]) -> [RawPath: [UInt8]] {
    Dictionary(files.map { (RawPath($0.path), $0.bytes) }, uniquingKeysWith: { first, _ in first })
}
