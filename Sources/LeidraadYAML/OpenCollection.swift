/// A sequence or mapping whose end has not been read.
struct OpenCollection {
    private enum PendingKey {
        case named(String, Range<Int>)
        case refused
    }

    private let start: Int
    private let isMapping: Bool
    /// Whether it is a mapping on lines of its own, behind a dash.
    private let isItem: Bool
    /// Whether its first key came again: a dash is missing, and what follows belongs to another item.
    private var lacksDash = false
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var pendingKey: PendingKey?
    private var keys: [String: Range<Int>] = [:]
    private var lastEnd: Int

    init(start: Int, isMapping: Bool, isItem: Bool = false) {
        self.start = start
        self.isItem = isItem
        self.isMapping = isMapping
        self.lastEnd = start
    }

    /// Takes the next item, key or value; says what is wrong with a key.
    mutating func add(_ node: YAMLNode) -> YAMLProblem? {
        lastEnd = max(lastEnd, node.range.upperBound)
        guard isMapping else {
            items.append(node)
            return nil
        }
        guard let key = pendingKey else {
            let isOfOther = lacksDash && node.scalar.map { keys[$0] != nil } ?? false
            let problem = isOfOther ? nil : refusal(ofKey: node)
            if case .missingDash? = problem?.kind { lacksDash = true }
            pendingKey = problem == nil && !isOfOther ? accepted(node) : .refused
            return problem
        }
        if case .named(let name, let range) = key {
            entries.append(YAMLEntry(key: name, keyRange: range, value: node))
        }
        pendingKey = nil
        return nil
    }

    /// Whether a mapping that begins at an event is an item of this one on lines of its own.
    func holdsAsItem(_ event: YAMLEvent) -> Bool { !isMapping && event.range.isEmpty }

    /// The finished node. A bracket says where it ends; lines end with their last child.
    func node(closedBy end: Range<Int>) -> YAMLNode {
        let upperBound = end.isEmpty ? lastEnd : end.upperBound
        return YAMLNode(isMapping ? .mapping(entries) : .sequence(items), range: start..<upperBound)
    }

    private mutating func accepted(_ node: YAMLNode) -> PendingKey {
        guard let name = node.scalar else { return .refused }
        keys[name] = node.range
        return .named(name, node.range)
    }

    private func refusal(ofKey node: YAMLNode) -> YAMLProblem? {
        switch node.content {
        case .refused: nil
        case .sequence, .mapping: YAMLProblem(.nonScalarKey, range: node.range)
        case .scalar("<<", style: .plain) where !node.hasStringTag: YAMLProblem(.mergeKey, range: node.range)
        case .scalar(let name, _):
            keys[name].map {
                let isFirst = isItem && entries.first?.key == name
                return YAMLProblem(isFirst ? .missingDash(name) : .duplicateKey(name, first: $0), range: node.range)
            }
        }
    }
}
