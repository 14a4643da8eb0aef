/// Hands shards over as files of the site.
struct ShardWriter {
    private let folder: String
    private let emitFile: (SearchFile) throws -> Void
    /// Letters of a shard's name that make a folder, so that no folder holds more than 256 files.
    let fan: Int
    /// Characters up to which the directory of a tree stays in the root.
    let directoryLimit: Int

    init(options: SearchOptions, emit: @escaping (SearchFile) throws -> Void) {
        folder = options.folder
        emitFile = emit
        directoryLimit = options.directoryLimit
        fan = options.expectedPages <= 800 ? 0 : options.expectedPages <= 20_000 ? 1 : 2
    }

    func write(_ shard: Shard) throws {
        try emitFile(SearchFile(path: "\(folder)/\(Shard.path(of: shard.name, fan: fan))", bytes: shard.script))
    }
}
