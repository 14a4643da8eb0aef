/// Hands shards over as files of the site.
final class ShardWriter {
    private let folder: String
    private let emitFile: @Sendable (SearchFile) throws -> Void
    /// Letters of a shard's name that make a folder, so that no folder holds more than 256 files.
    let fan: Int
    /// Whether the index has so few pages that shards may be large.
    let isSmall: Bool
    /// Characters up to which the directory of a tree stays in the root.
    let directoryLimit: Int
    /// The payloads that were written, by the name that each has got; of a payload only a hash is kept.
    private var written: [String: UInt64] = [:]

    init(options: SearchOptions, emit: @escaping @Sendable (SearchFile) throws -> Void) {
        folder = options.folder
        emitFile = emit
        directoryLimit = options.directoryLimit
        isSmall = options.expectedPages <= 400
        fan = options.expectedPages <= 350 ? 0 : options.expectedPages <= 2_000 ? 1 : 2
    }

    /// Compresses leaves and writes them, on all cores; the name of each.
    func write(leaves: [Word]) throws -> [String] {
        try write(payloads: onAllCores(leaves.count) { Compression.encode(leaves[$0]) })
    }

    /// Writes payloads, each once however often it occurs, and gives the names of their shards.
    ///
    /// Names are short: of 30,000 shards two share one in 1 of 75 indexes, and then one of them gets another.
    func write(payloads: [Word]) throws -> [String] {
        let hashes = onAllCores(payloads.count) { Shard.hash(of: payloads[$0]) }
        var new: [Shard] = []
        let names = zip(payloads, hashes).map { payload, hash in
            for attempt in 0..<Shard.spareNames {
                let shard = Shard(payload: payload, hash: hash, attempt: attempt)
                if written[shard.name] == hash { return shard.name }
                guard written[shard.name] == nil else { continue }
                written[shard.name] = hash
                new.append(shard)
                return shard.name
            }
            preconditionFailure("eight names of 35 bits each are only taken in an index of billions of shards")
        }
        let (folder, fan, emitFile, shards) = (folder, fan, emitFile, new)
        _ = try onAllCores(shards.count) { try emitFile(shards[$0].file(in: folder, fan: fan)) }
        return names
    }

    /// Writes the root.
    func write(_ shard: Shard) throws {
        try emitFile(shard.file(in: folder, fan: fan))
    }
}
