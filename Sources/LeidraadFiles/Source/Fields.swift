/// Writes numbers and texts one after the other, each so that it is clear where it ends.
package struct FieldWriter {
    /// All that was written.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

    package mutating func write(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    package mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }
}

/// Reads what a `FieldWriter` wrote; nil past the end, and where a text is said to be longer than what is there.
package struct FieldReader {
    private var rest: ArraySlice<UInt8>

    package init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

    /// Whether nothing is left.
    package var isAtEnd: Bool { rest.isEmpty }

    package mutating func readBits() -> UInt64? {
        guard rest.count >= 8 else { return nil }
        let number = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        rest = rest.dropFirst(8)
        return number
    }

    package mutating func readNumber() -> Int? { readBits().map { Int(truncatingIfNeeded: $0) } }

    package mutating func readText() -> String? {
        guard let count = readNumber(), count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return String(validating: rest.prefix(count), as: UTF8.self)
    }

    /// A text that may be absent; the outer nil is that of a fault.
    package mutating func readTextOrNone() -> String?? {
        switch readNumber() {
        case 0: .some(nil)
        case 1: readText().map { .some($0) }
        default: nil
        }
    }
}
