import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// A fenced block that becomes a table or list of records.
package struct GeneratedBlock: Sendable, Hashable {
    package let kind: Kind
    package let options: Options

    /// The content that is shown; the word is the info string of the fence.
    package enum Kind: String, CaseIterable, Sendable {
        case interventions, elements, matrix, recommendations, references, glossary, records

        /// The options that this kind of block looks at. In a matrix all but the group choose the elements.
        var options: [String] {
            switch self {
            case .interventions: ["group", "kind", "ids", "columns"]
            case .elements: ["kind", "list", "ids"]
            case .matrix: ["group", "kind", "list", "ids"]
            case .recommendations: ["ids", "part_of"]
            case .references, .glossary: ["ids"]
            case .records: ["type", "ids", "columns", "group", "sort"]
            }
        }
    }

    /// Which records, and what of them. Nothing means all.
    package struct Options: Sendable, Hashable {
        package var group: String?
        package var kind: String?
        package var list: String?
        package var ids: [String] = []
        package var partOf: String?
        package var columns: [Column] = []
        /// The type of the records of a `records` block, the keys of its columns, and the key by which they are put in order. Its `group` is
        /// the key by which they are parted.
        package var type: String?
        package var columnNames: [String] = []
        package var sort: String?

        package init(
            group: String? = nil, kind: String? = nil, list: String? = nil, ids: [String] = [], partOf: String? = nil,
            columns: [Column] = [], type: String? = nil, columnNames: [String] = [], sort: String? = nil
        ) {
            self.group = group
            self.kind = kind
            self.list = list
            self.ids = ids
            self.partOf = partOf
            self.columns = columns
            self.type = type
            self.columnNames = columnNames
            self.sort = sort
        }
    }

    /// A column of a table of interventions.
    package enum Column: String, CaseIterable, Sendable {
        case name, audience, goal, age, duration, classification, evidence, database
    }

    package static let defaultColumns: [Column] = [.name, .audience, .goal, .classification, .evidence]
}

extension Schema {
    /// The options of one kind of generated block.
    ///
    /// - Parameter type: a type that the site has records of, for a `records` block.
    package static func options(of kind: GeneratedBlock.Kind, type: String = BuiltInType.intervention.rawValue)
        -> Schema
    {
        if kind == .records { return Schema(.recordsBlock, recordsBlock(type)) }
        return Schema(.generatedBlock, generatedBlock.fields.filter { kind.options.contains($0.key) })
    }

    /// The options of a block that shows records of any type; which ids and columns there are depends on the type.
    private static func recordsBlock(_ type: String) -> [Field] {
        [
            .required("type", .text, example: type),
            .optional("ids", .list(.text), example: "[example]"),
            .optional("columns", .list(.text), example: "[kind, goal]"),
            .optional("group", .text, example: "kind"),
            .optional("sort", .text, example: "name"),
        ]
    }

    /// The options in the body of a generated block of any kind.
    package static let generatedBlock = Schema(
        .generatedBlock,
        [
            .optional("group", .reference(.group), example: "example-group"),
            .optional("kind", .text, example: "variant"),
            .optional("list", .reference(.elementList), example: "list"),
            .optional("ids", .list(.text), example: "[example]"),
            .optional("part_of", .reference(.recommendation), example: "r3"),
            .optional("columns", .list(.choice(names(of: GeneratedBlock.Column.self))), example: "[name, goal]"),
        ])
}

/// Reads the options of a fenced block, or nil where the fence is ordinary code.
///
/// - Parameters:
///   - type: a type that the site has records of.
///   - place: where a stretch of the literal is in its file.
package func generatedBlock(
    info: String, literal: String, type: String, place: (Range<Int>) -> SourceSpan
) -> (block: GeneratedBlock, record: Record?, problems: [LocatedProblem])? {
    guard let kind = GeneratedBlock.Kind(rawValue: info) else { return nil }
    let document = parseYAML(Array(literal.utf8))
    // A sample of code in a language of the same name holds no options: no keys, and no word that is one.
    if let root = document.root, root.mapping == nil, !root.isNull, document.problems.isEmpty,
        !(Schema.generatedBlock.fields + Schema.options(of: kind).fields).contains(where: { literal.contains($0.key) })
    {
        return nil
    }
    var problems = document.problems.map { LocatedProblem(.yaml($0), at: place($0.range)) }
    var options = GeneratedBlock.Options()
    var record: Record?
    let schema = Schema.options(of: kind, type: type)
    let isEmpty = document.root.map(\.isNull) ?? document.problems.isEmpty
    // A block without options lacks those that it needs.
    let needed = schema.fields.contains(where: \.isRequired) ? YAMLNode(.mapping([]), range: 0..<0) : nil
    if let root = isEmpty ? needed : document.root {
        var validator = Validator(file: place(0..<0).file)
        record = validator.record(root, as: schema).map { $0.moved(place) }
        problems += validator.problems.map { LocatedProblem($0.problem, at: place($0.span.range)) }
        // An option that says nothing would mean all records, and whoever typed it chose among them.
        for entry in root.mapping ?? [] where entry.value.isNull || entry.value.sequence?.isEmpty ?? false {
            guard let field = schema.field(entry.key), !field.isRequired else { continue }
            problems.append(
                LocatedProblem(.wrongType(expected: field.type, found: .nothing), at: place(entry.keyRange)))
        }
    }
    if let record {
        options.group = record.text("group")
        options.kind = record.text("kind")
        options.list = record.text("list")
        options.partOf = record.text("part_of")
        options.ids = record.texts("ids").map(\.value)
        options.type = record.text("type")
        options.sort = record.text("sort")
        options.columnNames = record.texts("columns").map(\.value)
        options.columns = record.texts("columns").compactMap { GeneratedBlock.Column(rawValue: $0.value) }
    }
    return (GeneratedBlock(kind: kind, options: options), record, problems)
}

extension Record {
    /// The same record with its values placed in the file; the values of a block's options hold no records.
    fileprivate func moved(_ place: (Range<Int>) -> SourceSpan) -> Record {
        Record(values: values.mapValues { $0.moved(place) }, file: file, range: place(range).range)
    }
}

extension Value {
    fileprivate func moved(_ place: (Range<Int>) -> SourceSpan) -> Value {
        var content = content
        if case .list(let items) = content {
            content = .list(items.map { Value(content: $0.content, range: place($0.range).range) })
        }
        return Value(content: content, range: place(range).range)
    }
}

/// Finds places in the content of a fence back in its text; the lines of a fence in a list or quote are indented there.
package struct FencePlaces {
    private let literal: [UInt8]
    private let literalLines: LineIndex
    private let firstLine: Int
    private let text: ArraySlice<UInt8>
    private let lines: LineIndex

    package init(_ literal: String, firstLine: Int, _ text: ArraySlice<UInt8>, _ lines: LineIndex) {
        self.literal = Array(literal.utf8)
        literalLines = LineIndex(self.literal[...])
        self.firstLine = firstLine
        self.text = text
        self.lines = lines
    }

    /// A stretch of the fence's content as a stretch of the text.
    package func inText(_ range: Range<Int>) -> Range<Int> {
        let start = inText(range.lowerBound)
        return start..<max(start, range.isEmpty ? start : inText(range.upperBound - 1) + 1)
    }

    private func inText(_ place: Int) -> Int {
        // The end of the content is the end of its last line, not the fence below it.
        let offset = place == literal.count && literal.last == 0x0A ? place - 1 : place
        let line = literalLines.number(at: offset)
        let own = literalLines.line(line)
        let written = lines.line(firstLine + line - 1)
        let indent = length(text[written]) - length(literal[own])
        return min(written.lowerBound + max(0, indent) + offset - own.lowerBound, text.endIndex)
    }

    /// How long a line is without its end.
    private func length(_ line: ArraySlice<UInt8>) -> Int {
        (line.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? line.startIndex) - line.startIndex
    }
}
