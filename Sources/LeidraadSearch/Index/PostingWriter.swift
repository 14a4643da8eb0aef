/// Writes the pages of each class of words and of each whole name.
struct PostingWriter {
    let forward: ForwardIndex
    let inversion: Inversion
    let classes: WordClasses
    let names: NameTable

    func write(to writer: ShardWriter, pageCount: Int) throws -> (depth: Int, directory: Word) {
        var tree = ShardTree(sizes: .postings, emit: writer.write)
        let total = ForwardIndex.steady(Double(pageCount), steps: 8)
        let order = classes.keys.indices.sorted { classes.keys[$0] < classes.keys[$1] }
        var nameKeys = names.pages.keys.map { Self.key(ofName: $0) }.sorted(by: <)[...]
        for number in order where inversion.starts[number] < inversion.starts[number + 1] {
            while let key = nameKeys.first, key < classes.keys[number] {
                try tree.add(key: key, value: list(ofName: key).payload)
                nameKeys.removeFirst()
            }
            try tree.add(key: classes.keys[number], value: list(ofClass: number, pages: total).payload)
        }
        for key in nameKeys { try tree.add(key: key, value: list(ofName: key).payload) }
        return try tree.finish()
    }

    /// The key of a whole name among the classes.
    static func key(ofName name: Word) -> Word { [0x3d] + name }

    private func list(ofName key: Word) -> PostingList {
        let pages = names.pages[Word(key.dropFirst())] ?? [:]
        let sorted = pages.sorted { $0.key < $1.key }
            .map { PostingList.Page(number: $0.key, units: [.init(ordinal: 0, impact: $0.value.rawValue)]) }
        return PostingList(weight: 0, pageCount: sorted.count, pages: sorted)
    }

    private func list(ofClass number: Int, pages total: Double) -> PostingList {
        let units = inversion.list(ofClass: number)
        var pageCount = 0
        var last = -1
        for unit in units where Int(forward.pages[unit.unit]) != last {
            last = Int(forward.pages[unit.unit])
            pageCount += 1
        }
        let rarity = inverseFrequency(pageCount, of: total)
        var pages: [PostingList.Page] = []
        for unit in units {
            let page = Int(forward.pages[unit.unit])
            let points = rarity * unit.weight / (Scoring.saturation + unit.weight) * Scoring.impactScale
            let impact = min(Scoring.maximumImpact, max(1, Int(points.rounded())))
            if pages.last?.number != page { pages.append(PostingList.Page(number: page, units: [])) }
            pages[pages.count - 1].units.append(.init(ordinal: Int(forward.ordinals[unit.unit]), impact: impact))
        }
        let weight = max(1, Int((rarity * Scoring.impactScale).rounded()))
        return PostingList(weight: weight, pageCount: pageCount, pages: pages)
    }

    private func inverseFrequency(_ pages: Int, of total: Double) -> Double {
        let count = Double(pages)
        let ratio = (max(total, count) - count + 0.5) / (count + 0.5)
        return max(0.2, logarithm(1 + ratio) * 0.6931)
    }
}
