import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// Reads a file that holds one record; its id is the file's name.
func parseRecord<Entity: Sendable>(_ file: SourceFile, schema: Schema, _ make: (String, Record) -> Entity)
    -> ParsedFile<Entity>
{
    var result = ParsedFile<Entity>()
    guard let root = readYAML(file.bytes[...], of: file, into: &result.problems) else { return result }
    var validator = Validator(file: file.path)
    let record = validator.record(root, as: schema)
    result.problems += validator.problems
    guard let record else { return result }
    let fileName = recordID(file.path)
    if let id = record.text("id"), id != fileName {
        result.problems.append(LocatedProblem(.idMismatch(id: id, fileName: fileName), at: record.span("id")))
    }
    if !isIdentifier(fileName) {
        result.problems.append(
            LocatedProblem(.invalidID(fileName, suggestion: slug(fileName) + ".yml"), at: .start(of: file.path)))
    }
    result.records = [(record, schema)]
    result.subjects = [make(fileName, record)]
    return result
}

/// Reads a file of which a site has one, and which holds one group of keys; none, where it is empty and no key is required.
func parseSingle<Entity: Sendable>(
    _ file: SourceFile, schema: Schema, _ make: (Record) -> Entity
) -> ParsedFile<Entity> {
    var result = ParsedFile<Entity>()
    guard let read = readYAML(file.bytes[...], of: file, into: &result.problems) else { return result }
    let mayBeEmpty = !schema.fields.contains(where: \.isRequired)
    let root = mayBeEmpty && read.isNull ? YAMLNode(.mapping([]), range: read.range) : read
    var validator = Validator(file: file.path)
    let record = validator.record(root, as: schema)
    result.problems += validator.problems
    result.records = record.map { [($0, schema)] } ?? []
    result.subjects = record.map { [make($0)] } ?? []
    return result
}

/// Reads a file of which a site has one, and which holds a list of records.
func parseList<Entity: Sendable>(
    _ file: SourceFile, schema: Schema, _ make: (Record) -> Entity?
) -> ParsedFile<Entity> {
    var result = ParsedFile<Entity>()
    guard let root = readYAML(file.bytes[...], of: file, into: &result.problems), !root.isNull else { return result }
    guard let items = listItems(root) else {
        result.problems.append(
            LocatedProblem(
                .wrongType(expected: .list(.record(schema)), found: .record),
                at: SourceSpan(file: file.path, range: root.range)))
        return result
    }
    var validator = Validator(file: file.path)
    for item in items {
        guard let record = validator.record(item, as: schema) else { continue }
        result.records.append((record, schema))
        if let subject = make(record) { result.subjects.append(subject) }
    }
    result.problems += validator.problems
    return result
}

/// The items of a list; Pandoc writes CSL under the one key `references`.
private func listItems(_ root: YAMLNode) -> [YAMLNode]? {
    root.sequence ?? root["references"]?.sequence
}

/// Reads YAML and turns what is refused into problems; nil where nothing could be read.
func readYAML(_ bytes: ArraySlice<UInt8>, of file: SourceFile, into problems: inout [LocatedProblem]) -> YAMLNode? {
    if isUTF16(bytes) {
        problems.append(
            LocatedProblem(.utf16, at: SourceSpan(file: file.path, range: bytes.startIndex..<bytes.startIndex)))
        return nil
    }
    if let format = FileFormat(bytes) {
        problems.append(
            LocatedProblem(
                .otherFormat(format), at: SourceSpan(file: file.path, range: bytes.startIndex..<bytes.startIndex)))
        return nil
    }
    let document = parseYAML(bytes, isJSON: file.isJSON)
    if !document.problems.isEmpty, let marker = conflictMarker(in: bytes) {
        problems.append(LocatedProblem(.conflictMarker, at: SourceSpan(file: file.path, range: marker)))
        return nil
    }
    problems += document.problems.map { problem in
        let located: Problem = problem.kind == .invalidUTF8 ? .invalidUTF8 : .yaml(problem)
        return LocatedProblem(located, at: SourceSpan(file: file.path, range: problem.range))
    }
    if !file.isJSON { problems += droppedComments(in: document.root, bytes, of: file.path) }
    return document.root
}

/// The id of the record in a file: the file's name without its last ending, so that `r3.2.yml` holds `r3.2`.
package func recordID(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return String(name) }
    return String(name[..<dot])
}

/// Whether a text can be an id: ASCII letters, digits, hyphens, underscores and dots, with a letter or digit at both ends, so that
/// `r3.2` and `MST` are ids, and every id can be an anchor and the name of a file.
package func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, isLetterOrDigit(first) else { return false }
    return last != UInt8(ascii: ".") && text.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
}

/// Whether a text can be the id of something new: in lower case, as the path of its page is.
package func isNewIdentifier(_ text: String) -> Bool { isIdentifier(text) && text == text.lowercased() }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}

/// The result of parsing one file.
struct ParsedFile<Entity: Sendable>: Sendable {
    var subjects: [Entity] = []
    var records: [(record: Record, schema: Schema)] = []
    var problems: [LocatedProblem] = []
}
