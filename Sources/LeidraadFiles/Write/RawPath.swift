/// A path as the bytes the file system keeps, which need not be UTF-8.
package struct RawPath: Sendable, Hashable, Comparable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The path for messages; bytes that are no UTF-8 become U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The parts between slashes.
    package var parts: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

    /// The folder that holds it; empty for a single relative name, `/` at the top.
    package var parent: RawPath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return RawPath(bytes: []) }
        return RawPath(bytes: Array(bytes[..<max(slash, bytes[0] == UInt8(ascii: "/") ? 1 : 0)]))
    }

    /// All folders above a relative path, outermost first.
    var ancestors: [RawPath] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { RawPath(bytes: Array(bytes[..<$0])) }
    }

    /// The path of `name` in this folder.
    func appending(_ name: some Collection<UInt8>) -> RawPath {
        if bytes.isEmpty { return RawPath(bytes: Array(name)) }
        let needsSlash = bytes.last != UInt8(ascii: "/")
        return RawPath(bytes: bytes + (needsSlash ? [UInt8(ascii: "/")] : []) + name)
    }

    package static func / (folder: RawPath, name: String) -> RawPath { folder.appending(name.utf8) }
    package static func / (folder: RawPath, path: RawPath) -> RawPath { folder.appending(path.bytes) }

    package static func < (one: RawPath, other: RawPath) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }

    /// Gives C a string that ends in a zero byte.
    func withCString<Result, Failure>(
        _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let characters = bytes.map { CChar(bitPattern: $0) } + [0]
        return try characters.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
            guard let start = buffer.baseAddress else { preconditionFailure("an array of one or more has an address") }
            return try body(start)
        }
    }
}
