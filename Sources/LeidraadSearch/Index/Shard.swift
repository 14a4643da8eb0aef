/// A shard: one classic script that calls one function with its name and its payload.
struct Shard: Sendable {
    /// Made from the payload, so that a shard of another build can never be taken for this one.
    let name: String
    let payload: Word

    static let rootName = "root"
    static let buildName = "build"
    /// Letters of a name.
    static let nameLength = 7

    /// How many names a payload can have: of two that share one, the second takes its next.
    static let spareNames = 8

    init(payload: Word) { self.init(payload: payload, hash: Self.hash(of: payload), attempt: 0) }

    /// A shard of which the hash is known.
    init(payload: Word, hash: UInt64, attempt: Int) {
        self.payload = payload
        name = Self.name(hash, attempt: attempt)
    }

    /// The hash of a payload, from which its name is made.
    static func hash(of payload: Word) -> UInt64 { payload.reduce(FNVHash.seed, FNVHash.extended) }

    init(rootPayload: Word) {
        payload = rootPayload
        name = Self.rootName
    }

    /// The little file that says which build of the site this is, so that no browser needs to trust a root that it has kept.
    init(buildPayload: Word) {
        payload = buildPayload
        name = Self.buildName
    }

    /// Whether a name was made from this payload.
    var isNamedByPayload: Bool {
        let hash = Self.hash(of: payload)
        return (0..<Self.spareNames).contains { Self.name(hash, attempt: $0) == name }
    }

    private static func name(_ hash: UInt64, attempt: Int) -> String {
        var hash = hash &+ UInt64(attempt)
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        return String(decoding: (0..<nameLength).map { digits[Int((hash >> (5 * UInt64($0))) & 31)] }, as: UTF8.self)
    }

    /// The path below the folder of the index; `fan` letters of the name make a folder.
    static func path(of name: String, fan: Int) -> String {
        name == rootName || name == buildName || fan == 0 ? "\(name).js" : "\(name.prefix(fan))/\(name).js"
    }

    /// The file of the shard.
    func file(in folder: String, fan: Int) -> SearchFile {
        SearchFile(path: "\(folder)/\(Self.path(of: name, fan: fan))", bytes: script)
    }

    /// The script, in ASCII whatever the payload.
    var script: [UInt8] {
        let (opening, closing) = ("leidraadShard(\"\(name)\",\"".utf8, "\");\n".utf8)
        let length = payload.reduce(0) { $0 + Self.escapedLength($1) }
        return [UInt8](unsafeUninitializedCapacity: opening.count + length + closing.count) { bytes, count in
            func append(_ byte: UInt8) {
                bytes[count] = byte
                count += 1
            }
            opening.forEach(append)
            for unit in payload {
                switch unit {
                case 0x22, 0x5c:
                    append(0x5c)
                    append(UInt8(unit))
                case 0x0a:
                    append(0x5c)
                    append(0x6e)
                case 0x20..<0x7f: append(UInt8(unit))
                default:
                    append(0x5c)
                    append(0x75)
                    for shift in stride(from: 12 as UInt16, through: 0, by: -4) {
                        let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 15)
                        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
                    }
                }
            }
            closing.forEach(append)
        }
    }

    /// Bytes that a unit takes in a script.
    private static func escapedLength(_ unit: UInt16) -> Int {
        switch unit {
        case 0x22, 0x5c, 0x0a: 2
        case 0x20..<0x7f: 1
        default: 6
        }
    }

    /// Reads a script back; nil if it is not one of ours, or cut off.
    init?(script: [UInt8]) {
        let opening = Array("leidraadShard(\"".utf8)
        guard script.starts(with: opening), script.suffix(4).elementsEqual("\");\n".utf8) else { return nil }
        let body = script[opening.count..<(script.count - 4)]
        guard let end = body.firstIndex(of: 0x22), body[end...].starts(with: "\",\"".utf8) else { return nil }
        name = String(decoding: body[..<end], as: UTF8.self)
        guard let payload = Self.unescape(body[(end + 3)...]) else { return nil }
        self.payload = payload
    }

    private static func unescape(_ bytes: ArraySlice<UInt8>) -> Word? {
        var payload = Word()
        payload.reserveCapacity(bytes.count)
        var cursor = bytes.startIndex
        while cursor < bytes.endIndex {
            guard bytes[cursor] == 0x5c else {
                payload.append(UInt16(bytes[cursor]))
                cursor += 1
                continue
            }
            guard cursor + 1 < bytes.endIndex else { return nil }
            switch bytes[cursor + 1] {
            case 0x6e: payload.append(0x0a)
            case 0x75:
                guard cursor + 6 <= bytes.endIndex,
                    let unit = UInt16(String(decoding: bytes[(cursor + 2)..<(cursor + 6)], as: UTF8.self), radix: 16)
                else { return nil }
                payload.append(unit)
                cursor += 4
            default: payload.append(UInt16(bytes[cursor + 1]))
            }
            cursor += 2
        }
        return payload
    }
}
