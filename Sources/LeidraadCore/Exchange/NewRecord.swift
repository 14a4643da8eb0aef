import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// The names that `leidraad new` knows in any site; beside these the types that a site declares.
public let newRecordNames = SiteModel.builtIn.types.map(newRecordName)

/// The word by which `leidraad new` knows a type.
private func newRecordName(_ type: RecordType) -> String {
    type.id == BuiltInType.elementList.rawValue ? "list" : type.id
}

/// Why no record was made; nothing has been written.
public enum NewRecordFailure: CommandFailure {
    /// No type of record has this name.
    case unknownKind(String, known: [String])
    /// The id cannot be one.
    case invalidID(String, suggestion: String)
    /// No text could cite a source by the id.
    case invalidReferenceID(String, suggestion: String)
    /// No word was given for a term.
    case emptyTerm
    /// A file of records that an item cannot be added to.
    case notAList(String)
    /// The record would be in error, mostly since its name or code is taken.
    case wouldBeWrong([Diagnostic], SiteLanguage)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknownKind(let name, let known):
            interfaceWords.text("new-unknown-kind", ["name": visible(name), "kinds": known.joined(separator: ", ")])
        case .invalidID(let id, let suggestion):
            interfaceWords.text("new-invalid-id", ["id": visible(id), "suggestion": visible(suggestion)])
        case .invalidReferenceID(let id, let suggestion):
            interfaceWords.text("new-uncitable", ["id": visible(id), "suggestion": visible(suggestion)])
        case .emptyTerm: interfaceWords.text("new-empty-term")
        case .notAList(let file):
            interfaceWords.text("new-not-a-list", ["file": visible(file)])
        case .wouldBeWrong(let problems, _):
            interfaceWords.text(
                "new-wrong", ["problems": problems.map { visible($0.message) }.joined(separator: "; ")])
        }
    }

    /// The command was used wrongly.
    public var isUsage: Bool { true }
}

/// A record that has been thought out but not written: its file, with its path below `Content/`.
///
/// - Parameters:
///   - id: the id of the record, for a page its path, for a term the term itself.
///   - name: the name or title; nil makes one of the id.
public func newRecord(_ kind: String, _ id: String, name: String?, _ request: BuildRequest) throws -> NewFile {
    let (files, found) = try readSite(request)
    let before = CheckedSite(Sources(files, problems: found), request)
    let language = before.base.site.language
    let types = before.sources.model.types
    guard let type = types.first(where: { newRecordName($0) == kind || $0.id == kind }) else {
        throw NewRecordFailure.unknownKind(kind, known: types.map(newRecordName))
    }
    let maker = RecordMaker(
        type: type, id: id, name: name, request: request, language: language, files: files,
        identifiers: SiteIdentifiers(before.parsed))
    let file = try maker.file()
    let others = files.filter { $0.path != file.path }
    let after = CheckedSite(
        Sources(others + [request.source(file.path, file.bytes)], problems: found), request)
    let known = Set(before.diagnostics.map(\.message))
    let errors = after.diagnostics.filter { $0.severity == .error && !known.contains($0.message) }
    guard errors.isEmpty else { throw NewRecordFailure.wouldBeWrong(errors, language) }
    return request.placed(file)
}

private struct RecordMaker {
    let type: RecordType
    let id: String
    let name: String?
    let request: BuildRequest
    let language: SiteLanguage
    let files: [SourceFile]
    let identifiers: SiteIdentifiers

    private var words: WordTable { language.words }

    private func template(_ known: [String: String]) -> RecordTemplate {
        RecordTemplate(
            known: known, language: language, words: words.naming(identifiers.model), identifiers: identifiers)
    }

    private var title: String {
        name ?? id.split(separator: "/").last.map { $0.split(separator: "-").joined(separator: " ").capitalizedFirst }
            ?? id
    }

    func file() throws(NewRecordFailure) -> NewFile {
        let kind = SchemaKind(type)
        switch BuiltInType(rawValue: type.id) {
        case .intervention, .element, nil:
            return try record(kind, known: ["name": flow(.scalar(title)), "status": "draft"])
        case .elementList:
            return try record(kind, known: ["title": flow(.scalar(title)), "status": "draft"])
        case .recommendation:
            return try record(
                kind, known: ["code": flow(.scalar(name ?? id.uppercased())), "by": "editors"])
        case .page: return try page()
        case .term:
            guard !trimmed(id).isEmpty else { throw .emptyTerm }
            return try item(in: "glossary", kind, known: ["term": flow(.scalar(name ?? id)), "by": "editors"])
        case .reference:
            let key = suggestion(citationKey(from: id))
            guard isCitationKey(id) else { throw .invalidReferenceID(id, suggestion: key) }
            let year = "{ date-parts: [[\(request.today.year)]] }"
            let title = flow(.scalar(name ?? placeholder(language)))
            return try item(
                in: "references", kind,
                known: [
                    "id": flow(.scalar(id)), "author": "[{ literal: \(placeholder(language)) }]", "issued": year,
                    "title": title,
                ])
        }
    }

    private func record(_ kind: SchemaKind, known: [String: String]) throws(NewRecordFailure)
        -> NewFile
    {
        guard isNewIdentifier(id) else { throw .invalidID(id, suggestion: suggestion(slug(id))) }
        let folder = type.folder ?? type.id
        let path = "\(folder)/\(id).yml"
        let head = schemaLine(kind, for: "Content/" + request.contentPath(path)) + explanation(kind)
        let lines = template(known).lines(kind.schema)
        return NewFile(path: taken(folder) ?? path, bytes: Array((head + lines.joined(separator: "\n") + "\n").utf8))
    }

    /// The file that has this id already, whatever its ending.
    private func taken(_ folder: String) -> String? {
        files.map(\.path).first { isRecordFile($0, named: "\(folder)/\(id)") }
    }

    private func explanation(_ kind: SchemaKind) -> String {
        """
        # \(kind.title(words))
        # \(words.text("new-explains-hash"))
        # \(words.text("new-explains-silence"))
        # \(kind.schema.field("status")?.hasDraft == true ? draftRemark : publishedRemark)


        """
    }

    private var draftRemark: String { words.text("new-is-draft") }

    private var publishedRemark: String { words.text("new-is-published") }

    /// An example of an id, where nothing remains of the one that was given.
    private func suggestion(_ made: String) -> String { made.isEmpty ? words.text("new-example-id") : made }

    private func pathOfSlugs(_ parts: [String]) -> String {
        let names = parts.drop { $0 == "guidelines" }.map { slug($0) }
        return names.filter { !$0.isEmpty }.joined(separator: "/")
    }

    private func page() throws(NewRecordFailure) -> NewFile {
        let bare = id.hasSuffix(".md") ? String(id.dropLast(3)) : id
        let path = bare.hasPrefix("guidelines/") || bare == "index" ? bare : "guidelines/" + bare
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ isNewIdentifier($0) && !$0.contains(".") }) else {
            throw .invalidID(id, suggestion: suggestion(pathOfSlugs(parts)))
        }
        let lines = template(["title": flow(.scalar(title)), "status": "draft"]).lines(type.schema)
        let body = "## \(words.text("new-first-heading"))\n\n\(words.text("new-first-text"))"
        let text = "---\n" + lines.joined(separator: "\n") + "\n---\n\n\(body)\n"
        return NewFile(path: path + ".md", bytes: Array(text.utf8))
    }

    /// An item behind the others of a list.
    private func item(in name: String, _ kind: SchemaKind, known: [String: String]) throws(NewRecordFailure) -> NewFile
    {
        let lines = template(known).lines(kind.schema)
        let keys = lines.drop { $0.hasPrefix("#") }
        let text =
            "- " + keys.enumerated().map { ($0.offset == 0 ? "" : "  ") + $0.element }.joined(separator: "\n") + "\n"
        let old = files.first { isRecordFile($0.path, named: name) }
        guard let old else {
            return NewFile(
                path: name + ".yml",
                bytes: Array((schemaLine(kind, for: "Content/" + request.contentPath(name + ".yml")) + text).utf8))
        }
        guard let bytes = appended(text, to: old.bytes) else { throw .notAList(old.path) }
        return NewFile(path: old.path, bytes: bytes, mayReplace: { $0 == old.bytes })
    }
}

extension Field {
    /// Whether a record may be a draft.
    fileprivate var hasDraft: Bool {
        if case .choice(let words) = type { words.contains(PublicationStatus.draft.rawValue) } else { false }
    }
}

/// A list with one item more; nil where the file is no list that is written with hyphens at the margin.
///
/// - Parameter isSpaced: whether an empty line is in front of it.
func appended(_ item: String, to bytes: [UInt8], isSpaced: Bool = true) -> [UInt8]? {
    let document = parseYAML(bytes)
    guard document.problems.isEmpty, let root = document.root else { return nil }
    if !root.isNull {
        guard let items = root.sequence, bytes[root.range.lowerBound] == UInt8(ascii: "-"),
            items.isEmpty == false, root.range.lowerBound == 0 || bytes[root.range.lowerBound - 1] == 0x0A
        else { return nil }
    }
    let end = bytes.isEmpty || bytes.last == 0x0A ? "" : "\n"
    let gap = root.isNull || !isSpaced ? "" : "\n"
    return bytes + Array((end + gap + item).utf8)
}
