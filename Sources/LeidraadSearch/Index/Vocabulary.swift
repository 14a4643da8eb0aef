/// Numbers for words: each different token gets the next number, and is counted.
struct Vocabulary {
    private var table = WordTable()
    /// How often each word occurs.
    private(set) var counts: [UInt32] = []
    /// How often each word occurs with a capital inside a sentence.
    private(set) var nameCounts: [UInt32] = []
    /// How often each word occurs in texts of another language than the index's.
    private(set) var foreignCounts: [UInt32] = []
    /// Whether each word is in the name of a record: such a word may be a compound, whatever its capital.
    private(set) var isInName: [Bool] = []
    /// Whether what is being read is the name of a record.
    var isName = false
    /// Whether the text that is being read is in another language.
    var isForeign = false

    /// Whether a word occurs mostly in texts of another language.
    func isForeign(_ id: Int) -> Bool { foreignCounts[id] * 2 > counts[id] }

    /// How many words there are.
    var count: Int { counts.count }

    /// The word of a number.
    subscript(id: Int) -> Word { table[id] }

    /// The number of a word, which counts as one more occurrence.
    mutating func id(of word: UnsafeBufferPointer<UInt16>, hash: Int, isName: Bool) -> Int {
        if let id = table.find(word, hash: hash) {
            counts[id] += 1
            if isName { nameCounts[id] += 1 }
            if isForeign { foreignCounts[id] += 1 }
            if self.isName { isInName[id] = true }
            return id
        }
        table.insert(word, hash: hash)
        counts.append(1)
        nameCounts.append(isName ? 1 : 0)
        foreignCounts.append(isForeign ? 1 : 0)
        isInName.append(self.isName)
        return counts.count - 1
    }

    /// The same for a word by itself.
    mutating func id(of word: Word, isName: Bool) -> Int {
        word.withUnsafeBufferPointer { id(of: $0, hash: WordTable.hash($0), isName: isName) }
    }
}
