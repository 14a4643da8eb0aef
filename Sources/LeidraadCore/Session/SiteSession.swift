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
    private var parsed = ParsedFiles()
    private var judged: CheckedContent?
    /// The files that differ from those that were judged last.
    private var changedFiles: Set<RawPath> = []
    private var templateSet: Result<TemplateSet, TemplateFailure>?
    /// The bytes of `model.yml` whose words the templates have.
    private var templateModel: [UInt8]?
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
    package var folders: [String] { content.folders + (templates?.folders ?? []) + (laidOver?.folders ?? []) }

    /// Reads what has changed on disk, and brings the site up to date.
    ///
    /// - Returns: what came of it; nil where nothing changed.
    /// - Throws: where content or templates cannot be read; the next call tries again.
    package mutating func refresh() throws(ReadFailure) -> SiteUpdate? {
        try readContentChanges()
        let templateSet = try readTemplateChanges()
        guard isBehind else { return nil }
        let content = judgeContent()
        isBehind = false
        return update(content, templateSet)
    }

    private mutating func readContentChanges() throws(ReadFailure) {
        guard let changed = try content.refresh() else { return }
        changedFiles.formUnion(changed)
        isBehind = true
    }

    private mutating func readTemplateChanges() throws(ReadFailure) -> Result<TemplateSet, TemplateFailure> {
        let folder = try findTemplates(for: request.site)
        var copy = templates?.path == folder ? templates ?? FolderCopy(folder) : FolderCopy(folder)
        let changed = try copy.refresh()
        templates = copy
        let changedOver = try readLaidOver(folder)
        let modelBytes = content.files.first { isRecordFile($0.path, named: SingleFile.model.rawValue) }?.bytes
        if changed == nil, !changedOver, templateModel == modelBytes, let templateSet { return templateSet }
        templateModel = modelBytes
        let model = Sources(content.files).model
        let read = Result { () throws(TemplateFailure) in try TemplateSet(siteTemplates?.files ?? [], model: model) }
        templateSet = read
        isBehind = true
        return read
    }

    /// Reads the site's own templates, where the set in use is another.
    ///
    /// - Returns: whether any differs.
    private mutating func readLaidOver(_ folder: String) throws(ReadFailure) -> Bool {
        let own = ownTemplateFolder(of: request.site)
        guard folder != own, isThere(own) else {
            defer { laidOver = nil }
            return laidOver != nil
        }
        var copy = laidOver ?? FolderCopy(own)
        let changed = try copy.refresh()
        defer { laidOver = copy }
        return changed != nil || laidOver == nil
    }

    private var siteTemplates: SiteTemplates? {
        templates.map { SiteTemplates(folder: $0.path, $0.files, over: laidOver?.files ?? []) }
    }

    /// Parses and links again what the changes can touch.
    private mutating func judgeContent() -> CheckedContent {
        let sources = Sources(content.files, problems: content.problems, templates: siteTemplates?.files ?? [])
        if let judged, changedFiles.isEmpty, judged.sources.problems.map(\.span) == sources.problems.map(\.span) {
            return judged
        }
        let known = judged.map { KnownLinks(site: $0.linked, changedFiles: Set(changedFiles.map(\.text))) }
        parsed = parseFiles(sources, known: parsed.without(changedFiles))
        var timings = Timings()
        let fresh = CheckedContent(
            combine(parsed, sources), sources, request, includesDrafts: includesDrafts, known: known, &timings)
        judged = fresh
        changedFiles = []
        return fresh
    }

    private mutating func update(_ content: CheckedContent, _ templateSet: Result<TemplateSet, TemplateFailure>)
        -> SiteUpdate
    {
        let language = content.parsed.site?.language ?? .nl
        let (site, all, model) = (request.site, siteTemplates, content.parsed.model)
        let report = Lazy { all.map { TemplateReport($0, of: site, language, model) } ?? TemplateReport() }
        guard let base = content.base, case .success(let templates) = templateSet else {
            return .errors(content.diagnostics(report.value), language)
        }
        let next = SiteEdition(content, base, templates, report, after: edition)
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
