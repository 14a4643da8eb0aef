/// An address that a page may link to: http, https, mailto, tel, a path on the same site, or a fragment.
///
/// Everything else is refused, among it `javascript:`, `data:`, `blob:`, `file:`, `//host`, and the spellings that browsers
/// fix into one of those: leading blanks, tabs, newlines and other controls, backslashes for slashes.
public struct LinkTarget: Sendable, Hashable {
    /// Where an address leads.
    public enum Kind: Sendable, Hashable {
        /// A web page elsewhere, with `http` or `https`.
        case web
        /// An e-mail address or a telephone number.
        case contact
        /// A path on the same site, with or without query and fragment; also the empty address.
        case path
        /// A place on the same page.
        case fragment
    }

    /// The address as written, not yet percent-encoded.
    public let address: String
    /// Where the address leads.
    public let kind: Kind

    /// Checks `address`; nil when a page may not link to it.
    public init?(_ address: String) {
        guard let kind = Self.kind(of: Array(address.utf8)) else { return nil }
        self.address = address
        self.kind = kind
    }

    private static func kind(of address: [UInt8]) -> Kind? {
        guard let first = address.first else { return .path }
        guard first != UInt8(ascii: " "), !address.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        if first == UInt8(ascii: "#") { return .fragment }
        guard let colon = endOfScheme(address) else { return isOnOwnSite(address) ? .path : nil }
        switch String(decoding: address[..<colon].map(lowercased), as: UTF8.self) {
        case "http", "https": return startsWithHost(address[(colon + 1)...]) ? .web : nil
        case "mailto", "tel": return .contact
        default: return nil
        }
    }

    /// The index of the first colon, unless a slash, backslash, question mark or hash comes before it.
    private static func endOfScheme(_ address: [UInt8]) -> Int? {
        let end = address.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || isSlash(byte)
        }
        return end.flatMap { address[$0] == UInt8(ascii: ":") ? $0 : nil }
    }

    private static func isOnOwnSite(_ path: [UInt8]) -> Bool {
        path.first != UInt8(ascii: "\\") && !(path.count > 1 && path.prefix(2).allSatisfy(isSlash))
    }

    private static func startsWithHost(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.starts(with: "//".utf8) && rest.dropFirst(2).first.map { !isSlash($0) } ?? false
    }

    private static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
