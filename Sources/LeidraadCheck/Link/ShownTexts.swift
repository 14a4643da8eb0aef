import LeidraadFiles
import LeidraadModel

/// The texts that show other texts through their blocks: a graph that content makes. It can run in circles, and it multiplies what
/// it shows, so it is measured before anything is rendered.
package struct ShownTexts {
    /// A place in a text that shows records.
    package struct Place {
        let span: SourceSpan
        /// The node of what is shown there.
        let node: Int
    }

    /// How much a page grows by something.
    struct Size {
        var rows = 0.0
        var bytes = 0.0

        static func + (one: Size, other: Size) -> Size {
            Size(rows: one.rows + other.rows, bytes: one.bytes + other.bytes)
        }
    }

    private(set) var places: [SourceSpan: [Place]] = [:]
    /// The nodes: texts, and different blocks.
    private(set) var successors: [[Int]] = []
    /// The size that each node adds by itself.
    private var own: [Size] = []
    private(set) var textNodes: [SourceSpan: Int] = [:]
    private var blockNodes: [GeneratedBlock: Int] = [:]
    private var recommendationNodes: [Recommendation.ID: Int] = [:]
    /// The node of each circle, or of a text or block that is in none; and all nodes, each after what it shows.
    private(set) var circle: [Int] = []
    private var order: [Int] = []

    init(_ base: KnowledgeBase) {
        // Texts that show something come first, so that others are nodes only where they are shown.
        for (span, text) in base.texts where !text.blockPlaces.isEmpty { _ = node(of: span, base) }
        for span in Array(textNodes.keys) { addBlocks(of: span, base) }
        (circle, order) = stronglyConnected(successors)
    }

    /// How much each node adds to a page; nothing is known of a circle.
    func sizes() -> [Size] {
        var sizes = own
        for node in order {
            for next in successors[node] where circle[next] != circle[node] { sizes[node] = sizes[node] + sizes[next] }
        }
        return sizes
    }

    private mutating func addNode(_ size: Size) -> Int {
        successors.append([])
        own.append(size)
        return successors.count - 1
    }

    private mutating func node(of text: SourceSpan, _ base: KnowledgeBase) -> Int {
        if let known = textNodes[text] { return known }
        let node = addNode(Size(bytes: Double(text.range.count)))
        textNodes[text] = node
        return node
    }

    private mutating func addBlocks(of span: SourceSpan, _ base: KnowledgeBase) {
        guard let text = base.texts[span], let owner = textNodes[span] else { return }
        var rest = text.blockPlaces[...]
        for event in text.events {
            let node: Int
            switch event {
            case .generated(let block): node = blockNodes[block] ?? addBlock(block, base)
            case .recommendation(let id): node = recommendationNodes[id] ?? addRecommendation(id, base)
            default: continue
            }
            guard let place = rest.popFirst() else { return }
            successors[owner].append(node)
            places[span, default: []].append(Place(span: place, node: node))
        }
    }

    private mutating func addBlock(_ block: GeneratedBlock, _ base: KnowledgeBase) -> Int {
        let shown = base.shown(by: block)
        let cells = Double(shown.rows) * Double(shown.cellsPerRow)
        let new = addNode(Size(rows: Double(shown.rows), bytes: 60 * (cells + 1)))
        blockNodes[block] = new
        successors[new] = shown.texts.map { node(of: $0.span, base) }
        return new
    }

    private mutating func addRecommendation(_ id: Recommendation.ID, _ base: KnowledgeBase) -> Int {
        let shown = base.shown(by: id)
        let new = addNode(Size(rows: Double(shown.count), bytes: 200))
        recommendationNodes[id] = new
        successors[new] = shown.map { node(of: $0.span, base) }
        return new
    }
}

extension KnowledgeBase {
    /// The texts that a block shows, and how many rows and cells it makes.
    fileprivate func shown(by block: GeneratedBlock) -> (texts: [MarkdownText], rows: Int, cellsPerRow: Int) {
        switch block.kind {
        case .interventions:
            let columns = block.options.columns.isEmpty ? GeneratedBlock.defaultColumns : block.options.columns
            let items = selectedInterventions(self, block.options)
            return (items.flatMap { item in columns.flatMap { texts(of: item, in: $0) } }, items.count, columns.count)
        case .elements:
            let items = selectedElements(self, block.options)
            return (items.map(\.description), items.count, 2)
        case .matrix:
            let columns = selectedInterventions(self, GeneratedBlock.Options(group: block.options.group)).count
            return ([], selectedElements(self, block.options).count, columns + 1)
        case .recommendations:
            let items = selectedRecommendations(self, block.options)
            let texts = items.flatMap { shown(by: $0.id) }
            return (texts, texts.count, 2)
        case .references:
            return ([], block.options.ids.isEmpty ? references.count : block.options.ids.count, 5)
        case .glossary:
            let items =
                block.options.ids.isEmpty ? glossary : block.options.ids.compactMap { glossaryByID[Identifier($0)] }
            return (items.map(\.definition), items.count, 2)
        case .records:
            guard let type = block.options.type.flatMap({ model.type($0) }) else { return ([], 0, 0) }
            let keys = shownTexts(type, block.options)
            let items = selectedRecords(self, type, block.options)
            let texts = items.flatMap { item in keys.compactMap { item.record.markdown($0) } }
            return (texts, items.count, max(keys.count, block.options.columnNames.count) + 1)
        }
    }

    /// The texts of a recommendation in place: its own, and those of its parts.
    fileprivate func shown(by id: Recommendation.ID) -> [MarkdownText] {
        guard let item = recommendationsByID[id] else { return [] }
        return ([item] + allParts(of: id)).map(\.text)
    }

    private func texts(of item: Intervention, in column: GeneratedBlock.Column) -> [MarkdownText] {
        switch column {
        case .audience: [item.audience.description]
        case .goal: [item.goal]
        case .classification: [item.classification?.note].compactMap { $0 }
        case .evidence: item.evidence.map(\.text)
        case .name, .age, .duration, .database: []
        }
    }
}
