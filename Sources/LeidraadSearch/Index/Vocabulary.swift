/// Numbers for words: each different token gets the next number, and is counted.
struct Vocabulary {
    private var arena = Word()
    private var starts: [UInt32] = [0]
    private var slots: [Int32]
    private var mask: Int
    /// How often each word occurs.
    private(set) var counts: [UInt32] = []
    /// How often each word occurs with a capital inside a sentence.
    private(set) var nameCounts: [UInt32] = []

    init() {
        slots = [Int32](repeating: -1, count: 4096)
        mask = 4095
    }

    /// How many words there are.
    var count: Int { counts.count }

    /// The word of a number.
    subscript(id: Int) -> Word { Word(arena[Int(starts[id])..<Int(starts[id + 1])]) }

    /// The number of a word, which counts as one more occurrence.
    mutating func id(of word: Word, isName: Bool) -> Int {
        var slot = Self.hash(word) & mask
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if matches(id, word) {
                counts[id] += 1
                if isName { nameCounts[id] += 1 }
                return id
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(counts.count)
        arena.append(contentsOf: word)
        starts.append(UInt32(arena.count))
        counts.append(1)
        nameCounts.append(isName ? 1 : 0)
        if counts.count * 2 > slots.count { grow() }
        return counts.count - 1
    }

    private func matches(_ id: Int, _ word: Word) -> Bool {
        let start = Int(starts[id])
        guard Int(starts[id + 1]) - start == word.count else { return false }
        for offset in 0..<word.count where arena[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for id in 0..<counts.count {
            var slot = Self.hash(self[id]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(id)
        }
    }

    private static func hash(_ word: Word) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for unit in word { hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 31)) & 0x7fff_ffff)
    }
}
