import LeidraadFiles
import LeidraadModel

/// The data that is the same for every text of a site: its links, names and citations are looked up in it.
package struct LinkContext: Sendable {
    package let contentIndex: ContentIndex
    /// Every name under which a text may speak of a subject.
    let nameList: [MentionIndex.Name]
    let names: MentionIndex
    let labels: CitationLabels
    /// The types and fields of the site.
    let model: SiteModel
    /// A type that the site has records of, for examples.
    let usedType: String
    /// Every text file, by path.
    let files: [String: SourceFile]
    /// Whether what is not published yet takes part.
    let includesDrafts: Bool
    /// The keys of all sources.
    let citationKeys: [String]
    /// Names that are everyday words here, and how often each text uses them so.
    let everyday: EverydayNames

    /// The file at a path below `Content/`.
    func file(_ path: String) -> SourceFile { files[path] ?? SourceFile(path: path, bytes: []) }
}

extension LinkContext {
    /// - Parameter previous: what the names were looked up in before, so that texts that are the same need not be read again.
    init(_ parsed: ParsedContent, _ sources: Sources, includesDrafts: Bool, after previous: LinkContext? = nil) {
        labels = CitationLabels(parsed.references, parsed.language.words)
        contentIndex = ContentIndex(
            parsed, assets: Set((sources.assets + sources.attachments).map(\.path)), labels: labels,
            includesDrafts: includesDrafts)
        let written = mentionNames(parsed, includesDrafts: includesDrafts)
        everyday = EverydayNames(written, parsed, after: previous?.everyday)
        nameList = everyday.names(written)
        citationKeys = parsed.references.map(\.id.text)
        names = MentionIndex(nameList)
        model = parsed.model
        let used = Set(parsed.interventions.isEmpty ? parsed.ownRecords.map(\.id.type) : [])
        usedType = parsed.model.types.first { used.contains($0.id) }?.id ?? BuiltInType.intervention.rawValue
        files = sources.all
        self.includesDrafts = includesDrafts
    }
}
