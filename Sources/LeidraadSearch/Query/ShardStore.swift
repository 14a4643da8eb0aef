/// The shards of a published index, read when they are needed and kept.
struct ShardStore {
    /// The entries of a shard, in the order of their keys.
    struct Leaf {
        var keys: [Word] = []
        var values: [Word] = []

        /// The first entry whose key is not before `key`.
        func position(of key: Word) -> Int {
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    let root: IndexRoot
    private let folder: String
    private let load: (String) throws -> [UInt8]?
    private var leaves: [String: Leaf] = [:]
    private let tops: [IndexRoot.Tree: Leaf]
    /// Bytes read so far, and files.
    private(set) var bytesRead = 0
    private(set) var filesRead = 0

    init(folder: String, load: @escaping (String) throws -> [UInt8]?) throws {
        self.folder = folder
        self.load = load
        let path = "\(folder)/\(Shard.rootName).js"
        guard let bytes = try load(path) else { throw SearchIndexError.missing(path: path) }
        guard let shard = Shard(script: bytes), shard.name == Shard.rootName else {
            throw SearchIndexError.damaged(path: path)
        }
        root = try IndexRoot(payload: shard.payload, path: path)
        tops = try root.trees.mapValues { tree in
            guard let leaf = Leaf(payload: tree.directory) else { throw SearchIndexError.damaged(path: path) }
            return leaf
        }
        bytesRead = bytes.count
        filesRead = 1
    }

    /// Whether a tree has any entries.
    func isEmpty(_ tree: IndexRoot.Tree) -> Bool { tops[tree]?.keys.isEmpty ?? true }

    /// The value of a key, or nil if the tree lacks it.
    mutating func value(_ tree: IndexRoot.Tree, _ key: Word) throws -> Word? {
        guard let leaf = try leaves(tree, around: key, count: 1).first else { return nil }
        let position = leaf.position(of: key)
        return position < leaf.keys.count && leaf.keys[position] == key ? leaf.values[position] : nil
    }

    /// The leaf in which a key is or would be, and those that follow it in the same directory with keys that start as this one.
    mutating func leaves(_ tree: IndexRoot.Tree, around key: Word, count: Int) throws -> [Leaf] {
        guard var directory = tops[tree], !directory.keys.isEmpty else { return [] }
        for _ in 0..<(root.trees[tree]?.depth ?? 0) {
            directory = try leaf(named: directory.values[Self.child(of: key, in: directory)])
        }
        let first = Self.child(of: key, in: directory)
        let places = (first..<min(first + count, directory.keys.count)).prefix {
            $0 == first || directory.keys[$0].starts(with: key)
        }
        return try places.map { try leaf(named: directory.values[$0]) }
    }

    /// An entry of the lexicon; nil if it is garbled.
    func entry(_ payload: Word, form: Word) -> LexiconEntry? {
        LexiconEntry(payload: payload, form: form, hasPlaces: root.trees[.postings]?.depth ?? 0 > 0)
    }

    private static func child(of key: Word, in directory: Leaf) -> Int {
        let position = directory.position(of: key)
        let isExact = position < directory.keys.count && directory.keys[position] == key
        return isExact ? position : max(0, position - 1)
    }

    private mutating func leaf(named word: Word) throws -> Leaf { try leaf(named: word.text) }

    /// The entries of a shard whose name is known.
    mutating func leaf(named name: String) throws -> Leaf {
        if let leaf = leaves[name] { return leaf }
        let path = "\(folder)/\(Shard.path(of: name, fan: root.fan))"
        guard let bytes = try load(path) else { throw SearchIndexError.missing(path: path) }
        guard let shard = Shard(script: bytes), let payload = Compression.decode(shard.payload),
            let leaf = Leaf(payload: payload)
        else {
            throw SearchIndexError.damaged(path: path)
        }
        guard shard.name == name, shard.isNamedByPayload else {
            throw SearchIndexError.otherBuild(path: path)
        }
        bytesRead += bytes.count
        filesRead += 1
        leaves[name] = leaf
        return leaf
    }
}

extension ShardStore.Leaf {
    /// Reads the entries of a shard; nil if they are garbled.
    init?(payload: Word) {
        var reader = PayloadReader(payload)
        var key = Word()
        while !reader.isAtEnd {
            guard let shared = reader.number(), shared <= key.count, let rest = reader.text(), let value = reader.text()
            else { return nil }
            key.removeSubrange(shared...)
            key.append(contentsOf: rest)
            keys.append(key)
            values.append(Word(value))
        }
    }
}
