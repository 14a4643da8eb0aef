import Glibc
import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// A site in memory that follows its content. After a change only what the change can touch is worked out again,
/// by the same stages as a build; what comes out equals a build of the same files, byte for byte.
package struct SiteSession: Sendable {
    private let request: BuildRequest
    private let includesDrafts: Bool
    private var content: FolderCopy
    private var templates: FolderCopy?
    /// The site's own templates, where they lie over others.
    private var laidOver: FolderCopy?
    /// The templates that the site copied, as they were then.
    private var remembered: FolderCopy?
    /// The site in each of its languages as it was judged last, that of `Content/` first, by the folder of the others.
    private var judged: [(folder: String?, parsed: ParsedFiles, content: CheckedContent)] = []
    /// The files that differ from those that were judged last.
    private var changedFiles: Set<RawPath> = []
    /// The templates with the words of each language of the site.
    private var templateSets: Result<[TemplateSet], TemplateFailure>?
    /// The files on which the words of the templates depend: `site.yml` and `model.yml` of each language.
    private var templateFiles: [RawPath: [UInt8]] = [:]
    /// Whether something was read that no edition shows yet.
    private var isBehind = true
    private var edition: SiteEdition?

    /// A session that has read nothing yet.
    ///
    /// - Parameter includesDrafts: whether what is not published yet is shown, marked as such.
    package init(_ request: BuildRequest, includesDrafts: Bool) {
        self.request = request
        self.includesDrafts = includesDrafts
        content = FolderCopy(request.site + "/Content")
    }

    /// The folders whose changes matter, sub-folders too, `Content/` first.
    package var folders: [String] {
        content.folders + [templates, laidOver, remembered].flatMap { $0?.folders ?? [] }
    }

    /// Reads what has changed on disk, and brings the site up to date.
    ///
    /// - Returns: what came of it; nil where nothing changed.
    /// - Throws: where content or templates cannot be read; the next call tries again.
    package mutating func refresh() throws(ReadFailure) -> SiteUpdate? {
        try readContentChanges()
        let templateSets = try readTemplateChanges()
        guard isBehind else { return nil }
        let contents = judgeContent()
        isBehind = false
        return update(contents, templateSets)
    }

    private mutating func readContentChanges() throws(ReadFailure) {
        guard let changed = try content.refresh() else { return }
        changedFiles.formUnion(changed)
        isBehind = true
    }

    private mutating func readTemplateChanges() throws(ReadFailure) -> Result<[TemplateSet], TemplateFailure> {
        let folder = try findTemplates(for: request.site)
        var copy = templates?.path == folder ? templates ?? FolderCopy(folder) : FolderCopy(folder)
        let changed = try copy.refresh()
        templates = copy
        let own = ownTemplateFolder(of: request.site)
        let changedOver = try read(own, into: \.laidOver, unless: folder == own)
        let changedCopies = try read(own + "/" + rememberedTemplates, into: \.remembered, unless: folder == own)
        let files = modelFiles
        if changed == nil, !changedOver, !changedCopies, templateFiles == files, let templateSets {
            return templateSets
        }
        templateFiles = files
        let sources = Sources(content.files)
        let models = [sources.model] + languageSites(of: sources).map(\.model)
        let read = Result { () throws(TemplateFailure) in
            try models.map { model throws(TemplateFailure) in
                try TemplateSet(siteTemplates?.files ?? [], model: model)
            }
        }
        templateSets = read
        isBehind = true
        return read
    }

    private var modelFiles: [RawPath: [UInt8]] {
        let names = [SingleFile.site, .model].map(\.rawValue)
        let files = content.files.filter { file in
            let name = file.path.split(separator: "/").last.map(String.init) ?? ""
            return names.contains { isRecordFile(name, named: $0) }
        }
        return Dictionary(files.map { (RawPath($0.path), $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a folder of the site that adds to the set of templates in use, where it is there and the set is another.
    ///
    /// - Returns: whether any file differs.
    private mutating func read(
        _ folder: String, into place: WritableKeyPath<Self, FolderCopy?>, unless isTheSet: Bool
    ) throws(ReadFailure) -> Bool {
        let before = self[keyPath: place]
        guard !isTheSet, isThere(folder) else {
            self[keyPath: place] = nil
            return before != nil
        }
        var copy = before ?? FolderCopy(folder)
        let changed = try copy.refresh()
        self[keyPath: place] = copy
        return changed != nil || before == nil
    }

    private var siteTemplates: SiteTemplates? {
        templates.map {
            SiteTemplates(
                folder: $0.path, $0.files, over: laidOver?.files ?? [], remembered: remembered?.files ?? [])
        }
    }

    /// Parses and links again what the changes can touch.
    private mutating func judgeContent() -> [CheckedContent] {
        let sources = Sources(content.files, problems: content.problems, templates: siteTemplates?.files ?? [])
        let before = judged.map(\.content)
        if let first = before.first, changedFiles.isEmpty,
            first.sources.problems.map(\.span) == sources.problems.map(\.span)
        {
            return before
        }
        let all = [sources] + languageSites(of: sources)
        // With another language it is another site: what was a page of one is one of the other.
        let isSame = judged.map(\.folder) == all.map(\.folder?.name)
        var parsed: [ParsedFiles] = []
        var read: [(sources: Sources, parsed: ParsedContent, known: KnownLinks?)] = []
        for (index, sources) in all.enumerated() {
            let known = isSame ? judged[index] : nil
            let changed = sources.folder?.changed(changedFiles) ?? changedFiles
            let files = parseFiles(sources, known: known?.parsed.without(changed) ?? ParsedFiles())
            parsed.append(files)
            let links = known.map { KnownLinks(site: $0.content.linked, changedFiles: Set(changed.map(\.text))) }
            let whole = combine(files, sources)
            read.append((sources, whole.placed(in: sources.folder, of: read.first?.parsed ?? whole), links))
        }
        var timings = Timings()
        let fresh = checkEveryLanguage(read, request, includesDrafts: includesDrafts, &timings)
        judged = zip(zip(all, parsed), fresh).map { ($0.0.folder?.name, $0.1, $1) }
        changedFiles = []
        return fresh
    }

    private mutating func update(
        _ contents: [CheckedContent], _ templateSets: Result<[TemplateSet], TemplateFailure>
    ) -> SiteUpdate {
        let language = contents[0].parsed.language
        let (site, all) = (request.site, siteTemplates)
        let reports = contents.map { content in
            Lazy {
                let own = content.parsed.language
                return all.map { TemplateReport($0, of: site, own, content.parsed.model) } ?? TemplateReport()
            }
        }
        let found = Lazy {
            inEveryLanguage(zip(contents, reports).map { $0.diagnostics($1.value, language: language) })
        }
        let bases = contents.compactMap(\.base)
        guard bases.count == contents.count, case .success(let templates) = templateSets else {
            return .errors(found.value, language)
        }
        let plans = SitePlan.connected(
            zip(zip(contents, bases), templates).map { content, templates in
                SitePlan(
                    content.1, templates, findings: { content.0.findings }, assets: content.0.published,
                    folder: content.0.sources.addressStart, originals: content.0.originals)
            })
        let parts = zip(zip(contents, bases), zip(plans, templates)).map {
            SiteEdition.Part($0.0, $0.1, $1.0, $1.1, language: language)
        }
        let next = SiteEdition(parts, problems: found, after: edition)
        edition = next
        return .edition(next, language)
    }
}

/// The result of reading a site again.
package enum SiteUpdate: Sendable {
    /// The site as its content now is.
    case edition(SiteEdition, SiteLanguage)
    /// Errors in the content or the templates; the edition before stays.
    case errors([Diagnostic], SiteLanguage)
}

private func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
}
