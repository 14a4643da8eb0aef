import LeidraadFiles
import LeidraadModel

/// Blocks that show the text in which they are, and blocks that make a page too large: rendering would not end, or fill the memory.
func checkShownTexts(_ base: KnowledgeBase) -> [LocatedProblem] {
    let graph = ShownTexts(base)
    guard !graph.places.isEmpty else { return [] }
    let owners = Dictionary(base.sources.map { ($0.span, $0.owner) }, uniquingKeysWith: { first, _ in first })
    let circles = circles(graph) { span in owners[span].flatMap { $0?.idText } ?? span.file }
    // The size of what runs in circles cannot be told.
    return circles.isEmpty ? tooLarge(graph, owners) : circles
}

/// Each block through which a text shows itself, with the way: "a → b → a".
private func circles(_ graph: ShownTexts, name: (SourceSpan) -> String) -> [LocatedProblem] {
    var problems: [LocatedProblem] = []
    let spans = Dictionary(graph.textNodes.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (span, places) in graph.places.sorted(by: { $0.key.place < $1.key.place }) {
        guard let owner = graph.textNodes[span] else { continue }
        for place in places where graph.circle[place.node] == graph.circle[owner] {
            // The way is looked for as long as anybody reads on.
            let way = problems.count < defaultMaxPerRule ? way(from: place.node, to: owner, graph) : [owner]
            let names = ([owner] + way).compactMap { spans[$0] }.map(name)
            problems.append(LocatedProblem(.cyclicText(names), at: place.span))
        }
    }
    return problems
}

/// The texts on the shortest way between two nodes of one circle.
private func way(from start: Int, to end: Int, _ graph: ShownTexts) -> [Int] {
    var from: [Int: Int] = [start: start]
    var waiting = [start][...]
    while let node = waiting.popFirst(), from[end] == nil {
        for next in graph.successors[node] where from[next] == nil && graph.circle[next] == graph.circle[end] {
            from[next] = node
            waiting.append(next)
        }
    }
    var way = [end]
    while let last = way.last, let previous = from[last], previous != last { way.append(previous) }
    return way.reversed()
}

/// The block of a text by which its page grows beyond what it may, and the heaviest text of an overview that does.
private func tooLarge(_ graph: ShownTexts, _ owners: [SourceSpan: EntityRef?]) -> [LocatedProblem] {
    let sizes = graph.sizes()
    var problems: [LocatedProblem] = []
    var ofKind: [String: (size: ShownTexts.Size, heaviest: (bytes: Double, place: SourceSpan)?)] = [:]
    for (span, places) in graph.places.sorted(by: { $0.key.place < $1.key.place }) {
        var sum = ShownTexts.Size()
        let last = places.first { place in
            sum = sum + sizes[place.node]
            return isTooLarge(sum)
        }
        if let last {
            problems.append(LocatedProblem(.tooMuchShown(sum.shown), at: last.span))
            continue
        }
        guard let owner = owners[span] ?? nil, let first = places.first else { continue }
        if case .page = owner { continue }
        var kind = ofKind[owner.kind] ?? (ShownTexts.Size(), nil)
        kind.size = kind.size + sum
        if sum.bytes > kind.heaviest?.bytes ?? 0 { kind.heaviest = (sum.bytes, first.span) }
        ofKind[owner.kind] = kind
    }
    guard problems.isEmpty else { return problems }
    // The overview of a kind shows the texts of all its records.
    return ofKind.values.compactMap { kind in
        guard isTooLarge(kind.size), let heaviest = kind.heaviest else { return nil }
        return LocatedProblem(.tooMuchShown(kind.size.shown), at: heaviest.place)
    }
}

private func isTooLarge(_ size: ShownTexts.Size) -> Bool {
    size.rows > Double(ShownLimit.rows) || size.bytes > Double(ShownLimit.megabytes) * 1_000_000
}

extension ShownTexts.Size {
    fileprivate var shown: ShownAmount {
        ShownAmount(rows: Int(min(rows, 1e15)), megabytes: Int(min(bytes / 1_000_000, 1e9)))
    }
}

extension SourceSpan {
    /// The key by which places are sorted.
    fileprivate var place: (String, Int) { (file, range.lowerBound) }
}
