/// A request that may be answered: read strictly, from this machine's own browser, for this very server.
package struct Request: Sendable, Equatable {
    /// Only GET and HEAD are answered.
    package enum Method: String, Sendable { case get = "GET", head = "HEAD" }

    /// How the page is asked for.
    package let method: Method
    /// The path, percent-decoded once, without the slash in front.
    package let path: [UInt8]
    /// The part after `?`, as it came.
    package let query: String
    /// The host and port under which the browser knows this server.
    package let host: String
    /// Whether the browser may ask more on the same connection.
    package let keepsConnection: Bool
}

/// Why a request is not answered.
package struct Refusal: Error, Sendable, Equatable {
    /// The status of HTTP.
    package let status: Int

    static let badRequest = Refusal(status: 400)
    static let forbidden = Refusal(status: 403)
    static let notFound = Refusal(status: 404)
    static let methodNotAllowed = Refusal(status: 405)
    static let misdirected = Refusal(status: 421)
    static let headTooLong = Refusal(status: 431)
    static let versionNotSupported = Refusal(status: 505)
}

extension Request {
    /// Reads the head of a request, without the empty line that ends it.
    ///
    /// - Parameter port: the port on which this server listens; a request for another host or port is refused,
    ///   since a web page elsewhere may have a name of its own that leads to this machine.
    package init(head: [UInt8], port: UInt16) throws(Refusal) {
        let lines = try lines(of: head)
        guard let first = lines.first else { throw .badRequest }
        let parts = first.split(separator: 0x20, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), parts[2].hasPrefix("HTTP/") else {
            throw .badRequest
        }
        guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { throw .versionNotSupported }
        let headers = try Headers(lines.dropFirst())
        host = try headers.host(port: port)
        try headers.refuseForeignOrigin(host: host)
        guard let method = Method(rawValue: parts[0]) else { throw .methodNotAllowed }
        self.method = method
        try headers.refuseBody()
        keepsConnection = parts[2] == "HTTP/1.1" && !headers.asksToClose
        (path, query) = try target(parts[1])
    }
}

/// The lines of a head; they end in CR and LF and hold no other control byte but a tab.
private func lines(of head: [UInt8]) throws(Refusal) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = head.startIndex
    while start < head.endIndex {
        guard let end = head[start...].firstIndex(of: 0x0A) else { throw .badRequest }
        guard end > start, head[end - 1] == 0x0D else { throw .badRequest }
        let line = head[start..<end - 1]
        guard line.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x09 }) else { throw .badRequest }
        lines.append(line)
        start = end + 1
    }
    return lines
}

/// The path and query of a target that starts with a slash; whole addresses are for proxies and refused.
private func target(_ target: String) throws(Refusal) -> (path: [UInt8], query: String) {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "#")) else { throw .badRequest }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let path = try percentDecoded(bytes[1..<end])
    // A path that cannot exist in any site is refused before it is looked up: nothing is ever read from disk for a request, but a name
    // that would lead elsewhere on a disk must not look as if it worked.
    for part in path.split(separator: UInt8(ascii: "/")) {
        guard part.first != UInt8(ascii: ".") else { throw .notFound }
        guard part.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { throw .notFound }
    }
    return (path, String(decoding: bytes[min(end + 1, bytes.endIndex)...], as: UTF8.self))
}

/// Bytes with `%2F` and the like read once.
func percentDecoded(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
        guard bytes[index] == UInt8(ascii: "%") else {
            decoded.append(bytes[index])
            index += 1
            continue
        }
        guard index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
        else { throw .badRequest }
        decoded.append(high << 4 | low)
        index += 3
    }
    return decoded
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
}
