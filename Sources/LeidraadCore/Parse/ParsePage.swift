import LeidraadMarkdown
import LeidraadYAML

/// Reads a Markdown page: front matter by the schema, the body by cmark-gfm.
///
/// - Returns: the page, also where a part of it could not be read, so that the rest is judged; and whether all could be.
func parsePage(_ file: SourceFile, schema: Schema = .frontMatter, language: SiteLanguage) -> (page: ParsedFile<Page>, isWhole: Bool) {
    var result = ParsedFile<Page>()
    if isUTF16(file.bytes[...]) {
        result.problems.append(LocatedProblem(.utf16, at: .start(of: file.path)))
        return (result, false)
    }
    if let offset = firstInvalidUTF8(file.bytes) {
        result.problems.append(
            LocatedProblem(.invalidUTF8, at: SourceSpan(file: file.path, range: offset..<offset + 1)))
        return (result, false)
    }
    guard let parts = splitFrontMatter(file.bytes) else {
        result.problems.append(LocatedProblem(.frontMatterNotClosed, at: SourceSpan(file: file.path, range: 0..<3)))
        return (result, false)
    }
    let root = readYAML(file.bytes[parts.frontMatter], of: file, into: &result.problems)
    var validator = Validator(file: file.path)
    let isEmpty = root?.isNull ?? false
    let node = isEmpty ? YAMLNode(.mapping([]), range: parts.frontMatter) : root
    let record = node.flatMap { validator.record($0, as: schema) }
    if parts.frontMatter.isEmpty, let almost = almostFrontMatter(file.bytes) {
        // What the page lacks stands in front matter that was not read.
        result.problems.append(
            LocatedProblem(.frontMatterAlmost(almost.fault), at: SourceSpan(file: file.path, range: almost.range)))
    } else {
        result.problems += validator.problems
    }
    result.records = record.map { [($0, schema)] } ?? []
    let known = record ?? Record(values: [:], file: file.path, range: parts.frontMatter)
    let page = { Page(file, known, body: $0, bodyRange: parts.body, language: language) }
    do {
        let parsed = page(try MarkdownParser(emptyHeadingID: language.words.text("address-section")).parse(Array(file.bytes[parts.body])))
        result.subjects = [parsed]
        if let marker = conflictMarker(in: parsed, of: file), !result.hasConflict {
            result.problems.append(LocatedProblem(.conflictMarker, at: SourceSpan(file: file.path, range: marker)))
        }
        return (result, record != nil)
    } catch {
        result.subjects = [page(MarkdownDocument(events: [], headings: [], notices: []))]
        let offset = byteOffset(of: error.position, in: file.bytes, from: parts.body.lowerBound)
        result.problems.append(
            LocatedProblem(.markdownRefused(error), at: SourceSpan(file: file.path, range: offset..<offset)))
        return (result, false)
    }
}

extension ParsedFile {
    /// Whether marks of Git have been reported.
    fileprivate var hasConflict: Bool {
        problems.contains { if case .conflictMarker = $0.problem { true } else { false } }
    }
}

extension Page {
    fileprivate convenience init(
        _ file: SourceFile, _ record: Record, body: MarkdownDocument, bodyRange: Range<Int>, language: SiteLanguage
    ) {
        let id = pageID(file.path)
        self.init(
            id: id, title: record.text("title") ?? id.text, layer: record.word("layer"),
            audience: record.text("audience"),
            order: record.integer("order"),
            status: record.word("status") ?? .published, version: record.text("version"),
            assessed: record.date("assessed"),
            nextReview: record.date("next_review"), authorisedBy: record.text("authorised_by"),
            aliases: record.texts("aliases"),
            summary: record.markdown("summary"), linksMentions: record.boolean("mentions") ?? true,
            translationOf: record.text("translation_of"), language: record.text("language"), body: body,
            bodyRange: bodyRange,
            outputPath: Routes(language).page(id), record: record)
    }
}

/// The bytes between the two `---` lines and those after them, or nil where the second line is missing.
/// A page without front matter has an empty one.
func splitFrontMatter(_ bytes: [UInt8]) -> (frontMatter: Range<Int>, body: Range<Int>)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = lineEnd(bytes, from: start), isFence(bytes[start..<first.text]) else {
        return (start..<start, start..<bytes.count)
    }
    var lineStart = first.next
    while lineStart < bytes.count, let line = lineEnd(bytes, from: lineStart) {
        if isFence(bytes[lineStart..<line.text]) { return (first.next..<lineStart, line.next..<bytes.count) }
        lineStart = line.next
    }
    return nil
}

/// Where the text of a line ends, and where the next line starts.
private func lineEnd(_ bytes: [UInt8], from start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        return (bytes.count, bytes.count)
    }
    let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, end + (isCRLF ? 2 : 1))
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// The offset in a file of a place in a text that starts at `start`.
func byteOffset(of position: SourcePosition, in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    for _ in 1..<max(1, position.line) {
        guard let line = lineEnd(bytes, from: offset) else { break }
        offset = line.next
    }
    return min(offset + position.column - 1, bytes.count)
}

/// The offset of the first byte that is no UTF-8, or nil.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .emptyInput: return nil
        case .error: return offset
        }
    }
}
