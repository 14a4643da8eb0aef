/// Writes the pages of each class of words and of each whole name.
struct PostingWriter {
    let forward: ForwardIndex
    let inversion: Inversion
    let classes: WordClasses
    let names: NameTable
    /// The weight of each page, as a percentage.
    let weights: [UInt8]

    /// Writes the lists and returns their tree, of which `top` is for the root.
    func write(to writer: ShardWriter, pageCount: Int) throws -> (top: IndexRoot.Top, tree: ShardTree) {
        var tree = ShardTree(sizes: .postings, writer: writer)
        let total = ForwardIndex.steady(Double(pageCount), steps: 8)
        let order = classes.keys.indices.filter { inversion.starts[$0] < inversion.starts[$0 + 1] }
            .sorted { classes.keys[$0] < classes.keys[$1] }
        var nameKeys = names.pages.keys.map { Self.key(ofName: $0) }.sorted(by: <)[...]
        for start in stride(from: 0, to: order.count, by: Self.classesAtOnce) {
            let numbers = order[start..<min(start + Self.classesAtOnce, order.count)]
            for (number, texts) in zip(numbers, lists(of: Array(numbers), total)) {
                while let key = nameKeys.first, key < classes.keys[number] {
                    try tree.add(key: key, value: pages(ofName: key))
                    nameKeys.removeFirst()
                }
                try tree.add(key: classes.keys[number], value: texts.best)
                if let overflow = texts.overflow {
                    try tree.add(key: PostingList.overflowKey(classes.keys[number]), value: overflow)
                }
            }
        }
        for key in nameKeys { try tree.add(key: key, value: pages(ofName: key)) }
        return (try tree.finish(), tree)
    }

    /// Classes whose lists are made before they are written.
    private static let classesAtOnce = 1_024
    private static let classesPerTask = 32

    /// The lists of classes, made on all cores.
    private func lists(of numbers: [Int], _ total: Double) -> [(best: Word, overflow: Word?)] {
        let starts = Array(stride(from: 0, to: numbers.count, by: Self.classesPerTask))
        return onAllCores(starts.count) { task in
            var list = PostingPayload()
            return numbers[starts[task]..<min(starts[task] + Self.classesPerTask, numbers.count)].map {
                pages(ofClass: $0, of: total, &list)
            }
        }.flatMap { $0 }
    }

    /// The key of a whole name among the classes.
    static func key(ofName name: Word) -> Word { [0x3d] + name }

    private func pages(ofName key: Word) -> Word {
        var list = PostingPayload()
        for (page, weight) in (names.pages[Word(key.dropFirst())] ?? [:]).sorted(by: { $0.key < $1.key }) {
            list.add(page: page, ordinal: 0, impact: weight.rawValue)
        }
        return list.texts(weight: 0).best
    }

    private func pages(ofClass number: Int, of total: Double, _ list: inout PostingPayload) -> (
        best: Word, overflow: Word?
    ) {
        let rarity = inverseFrequency(pageCount(ofClass: number), of: total)
        list.clear()
        for index in inversion.starts[number]..<inversion.starts[number + 1] {
            let (unit, weight) = inversion[index]
            let points = rarity * weight / (Scoring.saturation + weight) * Scoring.impactScale
            let page = Int(forward.pages[unit])
            let impact = min(Scoring.maximumImpact, max(1, Int((points * Double(weights[page]) / 100).rounded())))
            list.add(
                page: page, ordinal: Int(forward.ordinals[unit]), impact: impact, forms: inversion.forms(at: index))
        }
        return list.texts(weight: max(1, Int((rarity * Scoring.impactScale).rounded())))
    }

    private func pageCount(ofClass number: Int) -> Int {
        var count = 0
        var last: UInt32?
        for index in inversion.starts[number]..<inversion.starts[number + 1] {
            let page = forward.pages[inversion[index].unit]
            if page != last { count += 1 }
            last = page
        }
        return count
    }

    private func inverseFrequency(_ pages: Int, of total: Double) -> Double {
        let count = Double(pages)
        let ratio = (max(total, count) - count + 0.5) / (count + 0.5)
        return max(0.2, logarithm(1 + ratio) * 0.6931)
    }
}
