extension HTML {
    /// Appends ` name="value"`, the value escaped.
    public mutating func appendAttribute(_ name: StaticString, _ value: String) {
        append(trusted: " ")
        append(trusted: name)
        append(trusted: "=\"")
        appendEscaped(value)
        append(trusted: "\"")
    }

    /// Appends ` name="number"`.
    public mutating func appendAttribute(_ name: StaticString, _ number: Int) {
        append(trusted: " ")
        append(trusted: name)
        append(trusted: "=\"")
        append(number: number)
        append(trusted: "\"")
    }

    /// Appends ` name="address"`, percent-encoding what an address may not hold.
    public mutating func appendAttribute(_ name: StaticString, _ target: LinkTarget) {
        append(trusted: " ")
        append(trusted: name)
        append(trusted: "=\"")
        var address = target.address
        address.withUTF8 { appendPercentEncoded($0) }
        append(trusted: "\"")
    }

    /// Percent-encodes as cmark-gfm does: reserved characters and existing escapes are left as they are.
    private mutating func appendPercentEncoded(_ address: UnsafeBufferPointer<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append(trusted: "&amp;")
            case UInt8(ascii: "'"): append(trusted: "&#x27;")
            case _ where Self.mayStandInAddress(byte): append(byte: byte)
            default:
                append(byte: UInt8(ascii: "%"))
                append(byte: Self.hexadecimalDigit(byte >> 4))
                append(byte: Self.hexadecimalDigit(byte & 15))
            }
        }
    }

    private static func mayStandInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*")...UInt8(ascii: ";"): true
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"): true
        case UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
