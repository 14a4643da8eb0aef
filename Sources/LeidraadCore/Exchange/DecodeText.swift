import LeidraadModel

/// The text of a file in UTF-8 or in Windows-1252, which older programs on Windows write; nil where it is neither.
func decodedText(_ bytes: [UInt8]) -> String? {
    let body = bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...]
    if firstInvalidUTF8(Array(body)) == nil {
        return body.contains(0) ? nil : String(decoding: body, as: UTF8.self)
    }
    if bytes.starts(with: byteOrderMark) { return nil }
    var text = String.UnicodeScalarView()
    for byte in body {
        guard let scalar = windows1252(byte) else { return nil }
        text.append(scalar)
    }
    return String(text)
}

/// The character of a byte; nil for the five that have none, and for a zero, which no text holds.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0: nil
    case 0x80..<0xA0: Unicode.Scalar(upperHalf[Int(byte) - 0x80])
    default: Unicode.Scalar(byte)
    }
}

/// The code points of 0x80 to 0x9F, as the WHATWG's and Unicode's tables of the code page give them; 0xD800 where there is none.
private let upperHalf: [UInt32] = [
    0x20AC, 0xD800, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xD800,
    0x017D, 0xD800,
    0xD800, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xD800,
    0x017E, 0x0178,
]
