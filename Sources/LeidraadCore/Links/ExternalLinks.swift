import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadRender

/// An address outside the site, and every place where it is written.
public struct ExternalLink: Sendable {
    /// The address, with `https` in front of the DOI of a source.
    public let address: String
    /// In the order of the files.
    public let places: [SourceLocation]

    /// Whether it is the address of a page, and not of mail or a telephone.
    public var isWeb: Bool {
        let start = address.lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }
}

/// The addresses outside a site, in their order: those in texts, those of sources, and those in fields.
public func externalLinks(_ request: BuildRequest) throws -> [ExternalLink] {
    let (files, found) = try readContent(request.site + "/Content")
    let sources = Sources(files, problems: found)
    let ofEach = ([sources] + languageSites(of: sources)).flatMap { externalLinks(parse($0), $0) }
    return Dictionary(grouping: ofEach, by: \.address).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { address, links in
            ExternalLink(address: address, places: links.flatMap(\.places).withoutRepeats)
        }
}

func externalLinks(_ parsed: ParsedContent, _ sources: Sources) -> [ExternalLink] {
    var places: [String: Set<SourceSpan>] = [:]
    for text in parsed.texts {
        var written = AddressPlaces(text.text.bytes, LineIndex(text.text.bytes))
        for event in text.document.events where event.phase == .enter {
            guard let address = event.node.address, case .external = linkKind(of: address) else { continue }
            places[address, default: []].insert(text.text.inFile(written.place(of: address, event)))
        }
    }
    for (record, schema) in parsed.records { collect(record, schema, &places) }
    return places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { address, spans in
        let ordered = spans.sorted { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }
        return ExternalLink(
            address: address, places: ordered.compactMap { sources.all[$0.file]?.location(of: $0.range) })
    }
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func collect(_ record: Record, _ schema: Schema, _ places: inout [String: Set<SourceSpan>]) {
    if schema.name == .reference {
        let doi = record.text("DOI").flatMap(bareDOI).map { ("DOI", "https://doi.org/" + $0) }
        for (key, address) in [doi, record.text("URL").map { ("URL", $0) }].compactMap({ $0 }) {
            guard case .external = linkKind(of: address) else { continue }
            places[address, default: []].insert(record.span(key))
        }
    }
    if schema.name == .site, let contact = record.text("contact"), let address = contactAddress(contact) {
        places[address, default: []].insert(record.span("contact"))
    }
    for field in schema.fields {
        guard let value = record.values[field.key] else { continue }
        collect(value, field.type, in: record, &places)
    }
}

private func collect(_ value: Value, _ type: FieldType, in record: Record, _ places: inout [String: Set<SourceSpan>]) {
    switch (type, value.content) {
    case (.url, .text(let address)):
        places[address, default: []].insert(SourceSpan(file: record.file, range: value.range))
    case (.list(let item), .list(let values)): for value in values { collect(value, item, in: record, &places) }
    case (_, .record(let inner)): if let schema = type.group { collect(inner, schema, &places) }
    default: break
    }
}

extension MarkdownNode {
    /// Where a link or an image leads.
    var address: String? {
        switch self {
        case .link(let url, _), .image(let url, _): url
        default: nil
        }
    }
}
