import LeidraadMarkdown
import LeidraadYAML

/// A fenced block that becomes a table or list of records.
struct GeneratedBlock: Sendable {
    let kind: Kind
    let options: Options

    /// What is shown; the word is the info string of the fence.
    enum Kind: String, CaseIterable, Sendable {
        case interventions, elements, matrix, recommendations, references, glossary
    }

    /// Which records, and what of them. Nothing means all.
    struct Options: Sendable {
        var group: String?
        var kind: String?
        var list: String?
        var ids: [String] = []
        var partOf: String?
        var columns: [Column] = []
    }

    /// A column of a table of interventions.
    enum Column: String, CaseIterable, Sendable {
        case name, audience, goal, age, duration, classification, evidence, database
    }

    static let defaultColumns: [Column] = [.name, .audience, .goal, .classification, .evidence]
}

extension Schema {
    /// The options in the body of a generated block.
    static let generatedBlock = Schema(.generatedBlock, [
        .optional("group", .reference(.group), "Alleen interventies van deze groep.", example: "intensieve-thuishulp"),
        .optional("kind", .text, "Alleen records van deze soort.", example: "variant"),
        .optional("list", .reference(.elementList), "De elementen van deze lijst.", example: "algemeen"),
        .optional("ids", .list(.text), "Alleen deze records, in deze volgorde.", example: "[mst, mdft]"),
        .optional("part_of", .reference(.recommendation), "Alleen de delen van deze aanbeveling.", example: "r3"),
        .optional("columns", .list(.choice(names(of: GeneratedBlock.Column.self))), "De kolommen van de tabel.", example: "[name, goal]"),
    ])
}

/// Reads the options of a fenced block, or nil where the fence is ordinary code.
/// Problems are placed in the file by way of the literal's own lines.
func generatedBlock(info: String, literal: String, bodyStart: Int, file: SourceFile) -> (block: GeneratedBlock, record: Record?, problems: [LocatedProblem])? {
    guard let kind = GeneratedBlock.Kind(rawValue: info) else { return nil }
    let document = parseYAML(Array(literal.utf8))
    let place = { (range: Range<Int>) in SourceSpan(file: file.path, range: inFile(range, of: literal, startingAt: bodyStart, in: file.bytes)) }
    var problems = document.problems.map { LocatedProblem(.yaml($0), at: place($0.range)) }
    var options = GeneratedBlock.Options()
    var record: Record?
    if let root = document.root, !root.isNull {
        var validator = Validator(file: file.path)
        record = validator.record(root, as: .generatedBlock)
        problems += validator.problems.map { LocatedProblem($0.problem, at: place($0.span.range)) }
    }
    if let record {
        options.group = record.text("group")
        options.kind = record.text("kind")
        options.list = record.text("list")
        options.partOf = record.text("part_of")
        options.ids = record.texts("ids").map(\.value)
        options.columns = record.texts("columns").compactMap { GeneratedBlock.Column(rawValue: $0.value) }
    }
    return (GeneratedBlock(kind: kind, options: options), record, problems)
}

/// A stretch of a fence's content as bytes of the file; the lines of a fence in a list or quote are indented there.
func inFile(_ range: Range<Int>, of literal: String, startingAt start: Int, in file: [UInt8]) -> Range<Int> {
    let before = Array(literal.utf8.prefix(range.lowerBound))
    let line = before.filter { $0 == 0x0A }.count
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    var offset = start
    for _ in 0..<line {
        guard let end = file[min(offset, file.count)...].firstIndex(of: 0x0A) else { break }
        offset = end + 1
    }
    let text = Array(literal.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst(line).first ?? []
    let fileLine = file[min(offset, file.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
    let indent = max(0, fileLine.count - text.count)
    let first = min(offset + indent + column, file.count)
    return first..<min(first + range.count, file.count)
}
