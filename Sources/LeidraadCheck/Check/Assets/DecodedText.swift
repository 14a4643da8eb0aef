import LeidraadModel

/// Text as a browser understands it, each byte with its place in the file.
package struct DecodedText {
    package private(set) var bytes: [UInt8] = []
    private var places: [Int] = []

    package init() {}

    /// Takes a stretch of a file in; with `hasEntities` an entity counts as the character that it means.
    package mutating func append(_ range: Range<Int>, of file: [UInt8], hasEntities: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            if hasEntities, file[index] == UInt8(ascii: "&"), let entity = entity(in: file[index..<range.upperBound]) {
                append(entity.scalar, at: index)
                index = entity.end
            } else {
                bytes.append(file[index])
                places.append(index)
                index += 1
            }
        }
    }

    /// The same with letters in lower case, and escapes of CSS replaced by what they mean.
    var asStyle: DecodedText {
        var result = DecodedText()
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                let (scalar, end) = escape(after: index + 1)
                result.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar, at: places[index])
                index = end
            } else {
                result.bytes.append(lowercased(bytes[index]))
                result.places.append(places[index])
                index += 1
            }
        }
        return result
    }

    /// The bytes of the file that a stretch came from.
    func range(of stretch: Range<Int>) -> Range<Int> {
        guard let last = stretch.last, last < places.count else { return 0..<0 }
        return places[stretch.lowerBound]..<(places[last] + 1)
    }

    private mutating func append(_ scalar: Unicode.Scalar, at place: Int) {
        for byte in String(scalar).utf8 {
            bytes.append(byte)
            places.append(place)
        }
    }

    /// The character that an escape means, and where it ends: up to six hexadecimal digits with a space behind them, or itself.
    private func escape(after start: Int) -> (Unicode.Scalar, end: Int) {
        var (value, index) = (UInt32(0), start)
        while index < bytes.count, index - start < 6, let digit = hexValue(bytes[index]) {
            value = value * 16 + digit
            index += 1
        }
        if index == start { return (Unicode.Scalar(bytes[start]), start + 1) }
        if index < bytes.count, isXMLSpace(bytes[index]) { index += 1 }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index)
    }
}

/// The character that an entity at the start of `text` means; nil for one that XML itself does not know.
private func entity(in text: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, end: Int)? {
    // No entity that means something is longer than this, but for zeros that nobody needs.
    guard let end = text.prefix(24).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    if let scalar = namedEntities[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
        digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
}

private let namedEntities: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

private func hexValue(_ byte: UInt8) -> UInt32? { Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt32.init) }
