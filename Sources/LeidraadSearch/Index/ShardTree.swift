/// Writes a sorted map of text to text as a tree of shards.
///
/// Leaves hold entries; above them are directories of what their first keys start with and their names, the topmost in the root. Where a shard ends
/// depends on its keys and not on its place, so that a small edit changes one leaf and the directories above it.
struct ShardTree {
    /// Sizes in characters, before they are shortened, between which shards are cut, and how many keys lie between two places to cut.
    struct Sizes: Sendable {
        let minimum: Int
        let maximum: Int
        let spacing: Int
        /// How many times larger shards may be where the whole index is small: there fewer files weigh more than fewer bytes.
        var widening = 1

        static let lexicon = Sizes(minimum: 3_000, maximum: 5_000, spacing: 24, widening: 7)
        static let postings = Sizes(minimum: 3_000, maximum: 5_000, spacing: 12, widening: 5)
        static let pairs = Sizes(minimum: 5_000, maximum: 9_000, spacing: 8, widening: 2)
        static let pages = Sizes(minimum: 700, maximum: 1_300, spacing: 1, widening: 28)
        /// Of many pages together, so that the names of their shards fit in the root.
        static let manyPages = Sizes(minimum: 2_000, maximum: 4_000, spacing: 3)
        /// Of a page a piece of a few thousand letters: an excerpt costs no more than it shows.
        static let texts = Sizes(minimum: 2_000, maximum: 4_500, spacing: 2, widening: 7)
        static let unlimited = Sizes(minimum: .max, maximum: .max, spacing: 1)
        static let directory = Sizes(minimum: 10_000, maximum: 16_000, spacing: 64)
    }

    private let sizes: Sizes
    private let writer: ShardWriter
    private var leaf = Word()
    private var firstKey = Word()
    private var lastKey = Word()
    private var directory: [(key: Word, name: Word)] = []
    /// Leaves that are closed and not yet written: compressing and writing take most of the time of a tree, so all cores do it for many at a time.
    private var closed: [(key: Word, leaf: Word)] = []
    private static let batch = 64

    private let isDirectory: Bool

    /// Starts a tree whose directory stays in the root if it is no longer than the limit of the writer.
    init(sizes: Sizes, writer: ShardWriter) {
        let scale = writer.isSmall ? sizes.widening : 1
        self.sizes = Sizes(minimum: sizes.minimum * scale, maximum: sizes.maximum * scale, spacing: sizes.spacing)
        self.writer = writer
        isDirectory = false
    }

    /// The name of the leaf in which a key of this tree is.
    func leafName(of key: Word) -> Word {
        var (low, high) = (0, directory.count)
        while low < high {
            let middle = (low + high) / 2
            if key < directory[middle].key { high = middle } else { low = middle + 1 }
        }
        return directory[max(0, low - 1)].name
    }

    /// Closes the last leaf of a tree whose leaves are found by their names alone.
    mutating func close() throws {
        if !leaf.isEmpty { try closeLeaf() }
        try writeClosed()
    }

    /// Adds an entry; keys must come in ascending order.
    mutating func add(key: Word, value: some Collection<UInt16>) throws {
        let size = leaf.count + key.count + value.count
        if !leaf.isEmpty,
            size > sizes.maximum || (leaf.count >= sizes.minimum && Self.isBoundary(key, spacing: sizes.spacing))
        {
            try closeLeaf()
        }
        if leaf.isEmpty {
            // As much of the key as tells it from the last one of the leaf before: directories hold nothing more. Their own keys are
            // whole: the last key of a directory is not the last one of the leaf that it leads to.
            firstKey = isDirectory ? key : Word(key.prefix(key.sharedCount(with: lastKey) + 1))
            lastKey = []
        }
        let shared = key.sharedCount(with: lastKey)
        leaf.append(number: shared)
        leaf.append(text: key[shared...])
        leaf.append(text: value)
        lastKey = key
    }

    /// Closes the tree: the depth and the topmost directory, for the root.
    mutating func finish() throws -> IndexRoot.Top {
        try close()
        var whole = ShardTree(sizes: .unlimited, above: self)
        for entry in directory { try whole.add(key: entry.key, value: entry.name) }
        if whole.leaf.count <= writer.directoryLimit { return IndexRoot.Top(directory: whole.leaf) }
        var tree = ShardTree(sizes: .directory, above: self)
        for entry in directory { try tree.add(key: entry.key, value: entry.name) }
        let above = try tree.finish()
        return IndexRoot.Top(depth: above.depth + 1, directory: above.directory)
    }

    private init(sizes: Sizes, above tree: ShardTree) {
        self.sizes = sizes
        writer = tree.writer
        isDirectory = true
    }

    private mutating func closeLeaf() throws {
        closed.append((firstKey, leaf))
        leaf = []
        if closed.count >= Self.batch { try writeClosed() }
    }

    private mutating func writeClosed() throws {
        let names = try writer.write(leaves: closed.map(\.leaf))
        for (entry, name) in zip(closed, names) { directory.append((entry.key, Word(name.utf16))) }
        closed = []
    }

    private static func isBoundary(_ key: Word, spacing: Int) -> Bool {
        var hash: UInt32 = 2_166_136_261
        for unit in key { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
        hash ^= hash >> 15
        return Int(hash % UInt32(spacing)) == 0
    }
}
