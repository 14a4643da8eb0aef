import LeidraadMarkdown

/// A template as a list of steps, its partials and the words of the interface filled in.
package struct CompiledTemplate: Sendable {
    /// Tags and lines of a template with all that it asks for: blocks that fill each other in could multiply without an end.
    static let maxNodes = 200_000
    /// Bytes of markup in it, with what indented partials put before their lines.
    static let maxBytes = 4 << 20

    let operations: [Operation]
    let pieces: [HTML]
    let names: [CompiledName]
    /// The words of the interface, for what asks for `t` itself.
    let words: [String: String]

    /// Compiles a template; nil where it grows too large.
    ///
    /// - Parameters:
    ///   - partials: the templates that it may ask for, by name.
    ///   - words: the words of the interface, by key, which `{{t.key}}` asks for.
    package init?(
        _ template: ParsedTemplate, partials: [String: ParsedTemplate], words: [String: String]
    ) {
        var compiler = TemplateCompiler(partials: partials, words: words)
        do { try compiler.compile(template.nodes, TemplateCompiler.Surroundings()) } catch { return nil }
        compiler.endPiece()
        operations = compiler.operations
        pieces = compiler.pieces
        names = compiler.names
        self.words = words
    }
}

/// Turns what is written into steps.
struct TemplateCompiler {
    /// Partials, sections and blocks in each other.
    private static let deepest = 4 * ParsedTemplate.deepest

    let partials: [String: ParsedTemplate]
    let words: [String: String]
    private(set) var operations: [Operation] = []
    private(set) var pieces: [HTML] = []
    private(set) var names: [CompiledName] = []
    private var nameIndexes: [String: Int] = [:]
    /// Markup that the next step will follow: what is written in one go is one piece.
    private var piece = HTML()
    private var depth = 0
    private var nodeCount = 0
    private var size = 0

    init(partials: [String: ParsedTemplate], words: [String: String]) {
        self.partials = partials
        self.words = words
    }

    /// The context that a partial gets from the templates that ask for it.
    struct Surroundings {
        /// The indentation before each line.
        var indentation: [UInt8] = []
        /// The content of blocks; the outermost template has the last word.
        var fillings: [String: [TemplateNode]] = [:]
    }

    /// More steps, or deeper, than a template may have.
    struct TooLarge: Error {}

    mutating func compile(_ nodes: [TemplateNode], _ here: Surroundings) throws(TooLarge) {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest { throw TooLarge() }
        for node in nodes {
            nodeCount += 1
            if case .text(let bytes) = node { size += bytes.count }
            if nodeCount > CompiledTemplate.maxNodes || size > CompiledTemplate.maxBytes { throw TooLarge() }
            if here.indentation.isEmpty {
                try compile(node, here)
            } else {
                size += here.indentation.count
                let indentation = add(here.indentation)
                let start = open()
                try compile(node, here)
                close(start) { .indented(by: indentation, end: $0) }
            }
        }
    }

    private mutating func compile(_ node: TemplateNode, _ here: Surroundings) throws(TooLarge) {
        switch node {
        case .text(let bytes): piece.append(template: bytes)
        case .variable(let name):
            if name.transforms.isEmpty, let word = word(name.text) {
                piece.appendEscaped(word)
            } else {
                let index = add(name)
                endPiece()
                operations.append(.variable(index))
            }
        case .section(let name, let nodes):
            let index = add(name)
            let start = open()
            try compileLines(nodes, here)
            close(start) { .section(index, end: $0) }
        case .inverted(let name, let nodes):
            let index = add(name)
            let start = open()
            try compileLines(nodes, here)
            close(start) { .inverted(index, end: $0) }
        case .partial(let tag):
            guard let partial = partials[tag.name] else { return }
            var inner = here
            inner.indentation += tag.indentation ?? []
            inner.fillings.merge(tag.fillings ?? [:]) { outer, _ in outer }
            try compileClosed(partial.nodes, inner)
        case .block(let name, let usual, let indentation):
            var inner = here
            inner.indentation += indentation
            // A filling that names its own block means what usually is there.
            let filling = inner.fillings.removeValue(forKey: name)
            try compileClosed(filling ?? usual, inner)
        case .filling: break
        }
    }

    private mutating func compileClosed(_ nodes: [TemplateNode], _ here: Surroundings) throws(TooLarge) {
        guard nodes.contains(where: \.asksForPlace) else { return try compileLines(nodes, here) }
        let start = open()
        try compileLines(nodes, here)
        close(start) { .closed(end: $0) }
    }

    private mutating func compileLines(_ nodes: [TemplateNode], _ here: Surroundings) throws(TooLarge) {
        guard !here.indentation.isEmpty else { return try compile(nodes, here) }
        let start = open()
        try compile(nodes, here)
        close(start) { .lines(end: $0) }
    }

    /// Ends the markup before the next step.
    mutating func endPiece() {
        if piece.isEmpty { return }
        operations.append(.piece(pieces.count))
        pieces.append(piece)
        piece = HTML()
    }

    /// Makes room for a step that holds others.
    private mutating func open() -> Int {
        endPiece()
        operations.append(.piece(0))
        return operations.count - 1
    }

    private mutating func close(_ start: Int, _ operation: (Int) -> Operation) {
        endPiece()
        operations[start] = operation(operations.count)
    }

    private mutating func add(_ bytes: [UInt8]) -> Int {
        var markup = HTML()
        markup.append(template: bytes)
        pieces.append(markup)
        return pieces.count - 1
    }

    private mutating func add(_ name: TagName) -> Int {
        let key = name.transforms.joined(separator: "(") + "(" + name.text
        if let known = nameIndexes[key] { return known }
        nameIndexes[key] = names.count
        names.append(CompiledName(name))
        return names.count - 1
    }

    private func word(_ name: String) -> String? { name.hasPrefix("t.") ? words[String(name.dropFirst(2))] : nil }
}

extension TemplateNode {
    /// Whether it asks where in a list it is, with a transform of nothing: `{{#first()}}`.
    fileprivate var asksForPlace: Bool {
        switch self {
        case .variable(let name): name.text.isEmpty && !name.transforms.isEmpty
        case .section(let name, let nodes), .inverted(let name, let nodes):
            name.text.isEmpty && !name.transforms.isEmpty || nodes.contains(where: \.asksForPlace)
        case .text, .partial, .block, .filling: false
        }
    }
}
