/// Numbers for words: each different token gets the next number, and is counted.
struct Vocabulary {
    private var table: WordTable
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

    /// - Parameter words: about how many there will be, a power of two.
    init(expecting words: Int = 2048) { table = WordTable(slots: words * 2) }

    /// Whether a word occurs mostly in texts of another language.
    func isForeign(_ id: Int) -> Bool { foreignCounts[id] * 2 > counts[id] }

    /// How many words there are.
    var count: Int { counts.count }

    /// The word of a number.
    subscript(id: Int) -> Word { table[id] }

    /// The number of a word, which counts as one more occurrence.
    mutating func id(of word: UnsafeBufferPointer<UInt16>, hash: Int, isName: Bool) -> Int {
        let id = number(of: word, hash: hash)
        counts[id] += 1
        if isName { nameCounts[id] += 1 }
        if isForeign { foreignCounts[id] += 1 }
        if self.isName { isInName[id] = true }
        return id
    }

    /// The same for a word by itself.
    mutating func id(of word: Word, isName: Bool) -> Int {
        word.withUnsafeBufferPointer { id(of: $0, hash: WordTable.hash($0), isName: isName) }
    }

    /// Adds the words of a page and what was counted of them: the number of each, by its number in the page.
    mutating func add(_ page: Vocabulary) -> [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(page.count)
        page.table.forEach { word in
            let own = numbers.count
            let id = number(of: word, hash: WordTable.hash(word))
            counts[id] += page.counts[own]
            nameCounts[id] += page.nameCounts[own]
            foreignCounts[id] += page.foreignCounts[own]
            if page.isInName[own] { isInName[id] = true }
            numbers.append(id)
        }
        return numbers
    }

    private mutating func number(of word: UnsafeBufferPointer<UInt16>, hash: Int) -> Int {
        if let id = table.find(word, hash: hash) { return id }
        table.insert(word, hash: hash)
        counts.append(0)
        nameCounts.append(0)
        foreignCounts.append(0)
        isInName.append(false)
        return counts.count - 1
    }
}
