/// A sequence or mapping whose end has not been read.
struct OpenCollection {
    private enum PendingKey {
        case named(String, Range<Int>)
        case refused
    }

    private let start: Int
    private let isMapping: Bool
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var pendingKey: PendingKey?
    private var keys: [String: Range<Int>] = [:]
    private var lastEnd: Int

    init(start: Int, isMapping: Bool) {
        self.start = start
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
            let problem = refusal(ofKey: node)
            pendingKey = problem == nil ? accepted(node) : .refused
            return problem
        }
        if case .named(let name, let range) = key {
            entries.append(YAMLEntry(key: name, keyRange: range, value: node))
        }
        pendingKey = nil
        return nil
    }

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
            keys[name].map { YAMLProblem(.duplicateKey(name, first: $0), range: node.range) }
        }
    }
}
