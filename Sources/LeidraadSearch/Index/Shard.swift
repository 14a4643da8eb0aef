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

    init(payload: Word, attempt: Int = 0) {
        self.payload = payload
        name = Self.name(of: payload, attempt: attempt)
    }

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
        (0..<Self.spareNames).contains { Self.name(of: payload, attempt: $0) == name }
    }

    private static func name(of payload: Word, attempt: Int) -> String {
        var hash = payload.reduce(FNVHash.seed, FNVHash.extended) &+ UInt64(attempt)
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

    /// The script, in ASCII whatever the payload.
    var script: [UInt8] {
        var bytes = Array("leidraadShard(\"\(name)\",\"".utf8)
        bytes.reserveCapacity(payload.count + payload.count / 16 + 32)
        for unit in payload {
            switch unit {
            case 0x22, 0x5c:
                bytes.append(0x5c)
                bytes.append(UInt8(unit))
            case 0x0a: bytes.append(contentsOf: [0x5c, 0x6e])
            case 0x20..<0x7f: bytes.append(UInt8(unit))
            default:
                bytes.append(contentsOf: [0x5c, 0x75])
                for shift in stride(from: 12 as UInt16, through: 0, by: -4) {
                    let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 15)
                    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
                }
            }
        }
        bytes.append(contentsOf: "\");\n".utf8)
        return bytes
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
