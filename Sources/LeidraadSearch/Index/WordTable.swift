/// Numbers for words, in the order in which they came: a hash table over one array, without a copy of a word for a lookup.
struct WordTable {
    private var arena = Word()
    private var starts: [UInt32] = [0]
    private var slots: [Int32]
    private var mask: Int

    /// - Parameter slots: a power of two; the table grows by itself.
    init(slots: Int = 4096) {
        self.slots = [Int32](repeating: -1, count: slots)
        mask = slots - 1
    }

    /// A table of different words.
    init(_ words: [Word]) {
        self.init()
        for word in words { word.withUnsafeBufferPointer { insert($0, hash: Self.hash($0)) } }
    }

    /// How many words there are.
    var count: Int { starts.count - 1 }

    /// The word of a number.
    subscript(id: Int) -> Word { Word(arena[Int(starts[id])..<Int(starts[id + 1])]) }

    /// Hands over each word in the order of the numbers, without a copy.
    func forEach(_ body: (UnsafeBufferPointer<UInt16>) -> Void) {
        arena.withUnsafeBufferPointer { arena in
            for id in 0..<count {
                body(UnsafeBufferPointer(rebasing: arena[Int(starts[id])..<Int(starts[id + 1])]))
            }
        }
    }

    /// The hash that `find` and `insert` want.
    @inline(__always)
    static func hash(_ word: UnsafeBufferPointer<UInt16>) -> Int {
        let hash = word.reduce(FNVHash.seed, FNVHash.extended)
        return Int(truncatingIfNeeded: (hash ^ (hash >> 31)) & 0x7fff_ffff)
    }

    /// The number of a word, or nil if it is not there.
    func find(_ word: UnsafeBufferPointer<UInt16>, hash: Int) -> Int? {
        var slot = hash & mask
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if matches(id, word) { return id }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a word that is not there yet.
    mutating func insert(_ word: UnsafeBufferPointer<UInt16>, hash: Int) {
        let id = count
        arena.append(contentsOf: word)
        starts.append(UInt32(arena.count))
        if count * 2 > slots.count { grow() } else { place(id, hash: hash) }
    }

    private mutating func place(_ id: Int, hash: Int) {
        var slot = hash & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(id)
    }

    private func matches(_ id: Int, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
        let start = Int(starts[id])
        guard Int(starts[id + 1]) - start == word.count else { return false }
        for offset in 0..<word.count where arena[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for id in 0..<count { place(id, hash: self[id].withUnsafeBufferPointer(Self.hash)) }
    }
}
