/// Builds the tree from events, with a stack of its own so that nesting costs no call depth.
struct TreeBuilder {
    /// The constructs that were refused so far.
    private(set) var problems: [YAMLProblem] = []
    private var open: [OpenCollection] = []
    private var root: YAMLNode?
    /// Whether escapes of JSON have been made readable for libyaml; see `SurrogateEscapes`.
    private let joinsHalves: Bool

    init(joinsHalves: Bool = false) { self.joinsHalves = joinsHalves }

    /// Reads all events; nil where the text holds no node.
    mutating func build(from reader: inout EventReader) throws(YAMLProblem) -> YAMLNode? {
        var documents = 0
        while true {
            let event = try reader.next()
            switch event.kind {
            case .streamStart, .documentEnd: break
            case .streamEnd: return root
            case .documentStart:
                documents += 1
                if documents > 1 { throw YAMLProblem(.secondDocument, range: event.range) }
            case .alias(let name):
                note(.alias(name), event.range)
                add(YAMLNode(.refused, range: event.range))
            case .scalar(let text, let style): add(scalar(text, style, event))
            case .sequenceStart: try start(event, isMapping: false)
            case .mappingStart: try start(event, isMapping: true)
            case .sequenceEnd, .mappingEnd: finish(event)
            }
        }
    }

    private mutating func scalar(_ text: String, _ style: YAMLScalarStyle, _ event: YAMLEvent) -> YAMLNode {
        noteProperties(of: event, allowingStringTag: true)
        let text = joinsHalves && style == .doubleQuoted ? SurrogateEscapes.joined(text) : text
        if style == .doubleQuoted, let code = text.firstControlCharacter {
            note(.escapedControlCharacter(code), event.range)
        }
        return YAMLNode(.scalar(text, style: style), range: event.range, hasStringTag: event.tag == stringTag)
    }

    private mutating func start(_ event: YAMLEvent, isMapping: Bool) throws(YAMLProblem) {
        noteProperties(of: event, allowingStringTag: false)
        guard open.count < yamlDepthLimit else {
            throw YAMLProblem(.tooDeep(limit: yamlDepthLimit), range: event.range)
        }
        let isItem = isMapping && open.last?.holdsAsItem(event) ?? false
        open.append(OpenCollection(start: event.range.lowerBound, isMapping: isMapping, isItem: isItem))
    }

    private mutating func finish(_ event: YAMLEvent) {
        // libyaml sends one end for each start.
        guard let collection = open.popLast() else { return }
        add(collection.node(closedBy: event.range))
    }

    private mutating func add(_ node: YAMLNode) {
        guard !open.isEmpty else {
            root = node
            return
        }
        if let problem = open[open.count - 1].add(node) { problems.append(problem) }
    }

    private mutating func noteProperties(of event: YAMLEvent, allowingStringTag: Bool) {
        if let anchor = event.anchor { note(.anchor(anchor), event.range) }
        if let tag = event.tag, !(allowingStringTag && tag == stringTag) { note(.tag(tag), event.range) }
    }

    private mutating func note(_ kind: YAMLProblem.Kind, _ range: Range<Int>) {
        problems.append(YAMLProblem(kind, range: range))
    }
}

private let stringTag = "tag:yaml.org,2002:str"

extension String {
    /// The first code point that no text may hold, tab and line breaks aside.
    fileprivate var firstControlCharacter: UInt32? {
        unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
            default: false
            }
        }?.value
    }
}
