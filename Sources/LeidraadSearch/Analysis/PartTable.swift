/// The words that may be parts of compounds, found by a hash that grows letter by letter.
struct PartTable {
    private var words: [Word] = []
    private var parts: [CompoundSplitter.Part] = []
    private var slots: [Int32]
    private let mask: Int

    /// Letters of the longest part: longer words are not looked up.
    private var longest = 0

    init(_ entries: [(word: Word, part: CompoundSplitter.Part)]) {
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        slots = [Int32](repeating: -1, count: size)
        for entry in entries where !CompoundSplitter.affixes.contains(entry.word) { add(entry.word, entry.part) }
    }

    /// The part in a slot.
    subscript(slot: Int) -> CompoundSplitter.Part { parts[slot] }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask }

    private mutating func add(_ word: Word, _ part: CompoundSplitter.Part) {
        let hash = word.reduce(FNVHash.seed, FNVHash.extended)
        guard slot(of: word[...], hash: hash) == nil else { return }
        var place = place(of: hash)
        while slots[place] >= 0 { place = (place + 1) & mask }
        slots[place] = Int32(words.count)
        words.append(word)
        parts.append(part)
        longest = max(longest, word.count)
    }

    /// The slot of a word whose hash is known, or nil if it is none of the parts.
    func slot(of word: ArraySlice<UInt16>, hash: UInt64) -> Int? {
        guard word.count <= longest else { return nil }
        var place = place(of: hash)
        while slots[place] >= 0 {
            let slot = Int(slots[place])
            if words[slot].elementsEqual(word) { return slot }
            place = (place + 1) & mask
        }
        return nil
    }
}
