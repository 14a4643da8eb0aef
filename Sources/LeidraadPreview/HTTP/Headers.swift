/// The header lines of a request, names in lower case.
struct Headers {
    private var values: [String: [String]] = [:]

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) {
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[line.startIndex..<colon].allSatisfy(isTokenByte)
            else { throw .badRequest }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let text = line[(colon + 1)...]
            let start = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.endIndex
            let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start
            values[name, default: []].append(String(decoding: text[start..<end], as: UTF8.self))
        }
    }

    /// The host that the request names: exactly once, and this server.
    func host(port: UInt16) throws(Refusal) -> String {
        guard let hosts = values["host"], hosts.count == 1 else { throw .badRequest }
        guard hosts[0] == "127.0.0.1:\(port)" || hosts[0] == "localhost:\(port)" else { throw .misdirected }
        return hosts[0]
    }

    /// Refuses what another site's page asks for: it may lead the reader here, but load nothing.
    func refuseForeignOrigin(host: String) throws(Refusal) {
        for origin in values["origin"] ?? [] where origin != "http://" + host { throw .forbidden }
        let sites = values["sec-fetch-site"] ?? []
        let isNavigation = values["sec-fetch-mode"] == ["navigate"] && values["sec-fetch-dest"] == ["document"]
        for site in sites where site != "same-origin" && site != "none" && !isNavigation { throw .forbidden }
    }

    /// Whether this is to be the last request of the connection.
    var asksToClose: Bool { (values["connection"] ?? []).contains { $0.lowercased() != "keep-alive" } }

    /// Refuses a request that announces a body: what follows the head could be read as another request.
    func refuseBody() throws(Refusal) {
        let length = values["content-length"] ?? ["0"]
        guard values["transfer-encoding"] == nil, length == ["0"] else { throw .badRequest }
    }
}

private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
