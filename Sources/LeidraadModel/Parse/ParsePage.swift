import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// Reads a Markdown page: front matter by the schema, the body by cmark-gfm.
///
/// - Returns: the page, also where a part of it could not be read, so that the rest is judged; and whether all could be.
func parsePage(
    _ file: SourceFile, as id: Page.ID, _ model: SiteModel, language: SiteLanguage
) -> (page: ParsedFile<Page>, isWhole: Bool) {
    var result = ParsedFile<Page>()
    if isUTF16(file.bytes[...]) {
        result.problems.append(LocatedProblem(.utf16, at: .start(of: file.path)))
        return (result, false)
    }
    if let format = FileFormat(file.bytes[...]) {
        result.problems.append(LocatedProblem(.otherFormat(format), at: .start(of: file.path)))
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
    let schema = model.schema(.page)
    var validator = Validator(file: file.path)
    let isEmpty = root?.isNull ?? false
    let node = isEmpty ? YAMLNode(.mapping([]), range: parts.frontMatter) : root
    let frontMatter = node.map { PageFrontMatter($0, file: file.path, schema: schema) }
    let record = frontMatter.flatMap { validator.record($0.node, as: schema) }
    if parts.frontMatter.isEmpty, let almost = almostFrontMatter(file.bytes) {
        // A required field that is missing is in front matter that was not read.
        result.problems.append(
            LocatedProblem(.frontMatterAlmost(almost.fault), at: SourceSpan(file: file.path, range: almost.range)))
    } else {
        result.problems += validator.problems
    }
    result.records = record.map { [($0, schema)] } ?? []
    let routes = Routes(language, model)
    let draft = PageDraft(
        id: id, file: file, record: record ?? Record(values: [:], file: file.path, range: parts.frontMatter),
        frontMatter: frontMatter, bodyRange: parts.body, path: routes.page(id))
    do {
        let parser = MarkdownParser(reservedIDs: idsOfThePage, emptyHeadingID: routes.section)
        let body = try parser.parse(Array(file.bytes[parts.body]))
        let (page, problems) = draft.page(body)
        result.subjects = [page]
        // A title may be in front matter that could not be read.
        if record != nil { result.problems += problems }
        if let marker = conflictMarker(in: page, of: file), !result.hasConflict {
            result.problems.append(LocatedProblem(.conflictMarker, at: SourceSpan(file: file.path, range: marker)))
        }
        return (result, record != nil)
    } catch {
        result.subjects = [draft.page(MarkdownDocument(events: [], headings: [], notices: [])).page]
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

/// The ids that templates give parts of every page by names that scripts and addresses know.
let idsOfThePage = ReservedIDs([
    "ask", "ask-terms", "main", "site-search", "search-results", "child-pages", "this-copy", "quick-h", "plan-result-h",
    "summary-h",
])

/// The facts about a page before its body has been read.
private struct PageDraft {
    let id: Page.ID
    let file: SourceFile
    let record: Record
    let frontMatter: PageFrontMatter?
    let bodyRange: Range<Int>
    /// Where the page is written.
    let path: String

    /// The page; its title is that of the front matter, else of the first heading, else made of its name, which is a problem.
    func page(_ body: MarkdownDocument) -> (page: Page, problems: [LocatedProblem]) {
        let heading = body.firstTitle
        let written = record.text("title")
        let title = written ?? heading?.text ?? (id.text == "index" ? "" : titleFromName(nameForTitle))
        var problems: [LocatedProblem] = []
        if written == nil, heading == nil, id.text != "index",
            !body.events.isEmpty || frontMatter == nil || bodyRange.lowerBound == 0
        {
            problems.append(
                LocatedProblem(.untitledPage(title), at: frontMatter?.place(of: "title") ?? .start(of: file.path)))
        }
        let shown = heading.flatMap { isShownAsTitle($0, written, body) ? body.without($0) : nil } ?? body
        return (page(titled: title, shown), problems)
    }

    /// A heading is not repeated below the title: where it is the title, or where it opens the page and says the same.
    private func isShownAsTitle(_ heading: MarkdownHeading, _ written: String?, _ body: MarkdownDocument) -> Bool {
        guard let written else { return true }
        return heading.eventIndex == body.headings.first?.eventIndex && isSameTitle(heading.text, written)
    }

    private var nameForTitle: Substring {
        let parts = id.text.split(separator: "/")
        return parts.last == "index" && parts.count > 1 ? parts[parts.count - 2] : parts.last ?? ""
    }

    private func page(titled title: String, _ body: MarkdownDocument) -> Page {
        return Page(
            id: id, title: title, layer: record.word("layer"),
            audience: record.text("audience"),
            order: record.integer("order"),
            status: record.word("status") ?? .published, version: record.text("version"),
            assessed: record.date("assessed"),
            nextReview: record.date("next_review"), authorisedBy: record.text("authorised_by"),
            // Other tools make addresses in lower case, so a page may name its own as a former one.
            aliases: record.texts("aliases").filter { aliasPath($0.value).lowercased() != path.lowercased() },
            summary: record.markdown("summary"), linksMentions: record.boolean("mentions") ?? true,
            translationOf: record.text("translation_of"), language: record.text("language"), body: body,
            bodyRange: bodyRange,
            outputPath: path, record: record,
            others: Page.Others(
                keys: frontMatter?.extra ?? [:], unknown: frontMatter?.unknown ?? [],
                formerAddresses: frontMatter?.formerAddresses ?? []))
    }
}

/// The bytes between the two `---` lines and those after them, or nil where the second line is missing.
/// A page without front matter has an empty one.
package func splitFrontMatter(_ bytes: [UInt8]) -> (frontMatter: Range<Int>, body: Range<Int>)? {
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
package func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
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

/// Where Git wrote down two versions in a page, other than in code that shows such marks.
func conflictMarker(in page: Page, of file: SourceFile) -> Range<Int>? {
    guard let marker = conflictMarker(in: file.bytes[...]) else { return nil }
    let line = LineIndex(file.bytes[page.bodyRange]).number(at: marker.lowerBound)
    let isCode =
        marker.lowerBound >= page.bodyRange.lowerBound
        && page.body.events.contains { event in
            guard case .codeBlock = event.node else { return false }
            return (event.position.line...event.endLine).contains(line)
        }
    return isCode ? nil : marker
}
