/// What is the same for every text of a site: what its links, names and citations are looked up in.
struct LinkContext: Sendable {
    let directory: Directory
    /// Every name under which a text may speak of a subject.
    let nameList: [MentionIndex.Name]
    let names: MentionIndex
    let labels: CitationLabels
    /// What exists on the site.
    let model: SiteModel
    /// Every text file, by path.
    let files: [String: SourceFile]
    /// Whether what is not published yet takes part.
    let includesDrafts: Bool

    /// The file at a path below `Content/`.
    func file(_ path: String) -> SourceFile { files[path] ?? SourceFile(path: path, bytes: []) }
}

extension LinkContext {
    init(_ drafts: Drafts, _ sources: Sources, includesDrafts: Bool) {
        directory = Directory(drafts, assets: Set(sources.assets.map(\.path)), includesDrafts: includesDrafts)
        nameList = mentionNames(drafts, includesDrafts: includesDrafts)
        names = MentionIndex(nameList)
        labels = CitationLabels(drafts.references, (drafts.site?.language ?? .nl).words)
        model = drafts.model
        files = sources.all
        self.includesDrafts = includesDrafts
    }
}
