import LeidraadCheck
import LeidraadFiles
import LeidraadModel

/// What is in a part of a workbook, which is XML; prefixes of names are left out.
enum PartPiece {
    case start(String, [String: String])
    case end(String)
    case text(String)
}

/// Reads a part piece by piece. A part has no declarations of its own types, so one with any is damaged.
func readPart(_ part: [UInt8], _ take: (PartPiece) throws -> Void) throws {
    guard firstInvalidUTF8(part) == nil else { throw ZipProblem.damaged }
    let name = { (range: Range<Int>) in
        String(decoding: part[range].split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
    }
    for piece in MarkupReader(part) {
        switch piece {
        case .start(let element, let attributes, let isClosed):
            let pairs = attributes.map { (name($0.name), text(part, $0.value)) }
            try take(.start(name(element), Dictionary(pairs, uniquingKeysWith: { first, _ in first })))
            if isClosed { try take(.end(name(element))) }
        case .end(let element): try take(.end(name(element)))
        case .text(let range, let hasEntities): try take(.text(text(part, range, hasEntities: hasEntities)))
        case .instruction: continue
        case .declaration, .unclosed: throw ZipProblem.damaged
        }
    }
}

private func text(_ part: [UInt8], _ range: Range<Int>, hasEntities: Bool = true) -> String {
    var decoded = DecodedText()
    decoded.append(range, of: part, hasEntities: hasEntities)
    return String(decoding: decoded.bytes, as: UTF8.self)
}

/// A text without the escapes of a workbook: what XML cannot hold is there as `_x000D_`.
func unescapedCell(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x")?.lowerBound {
        result += rest[..<start]
        rest = rest[start...]
        if let scalar = escapedScalar(rest) {
            result.unicodeScalars.append(scalar)
            rest = rest.dropFirst(7)
        } else {
            result += rest.prefix(2)
            rest = rest.dropFirst(2)
        }
    }
    return result + rest
}

/// The character that `_x000D_` at the start of a text means.
private func escapedScalar(_ text: Substring) -> Unicode.Scalar? {
    let units = Array(text.utf8.prefix(7))
    guard units.count == 7, units[6] == UInt8(ascii: "_") else { return nil }
    return UInt32(String(decoding: units[2..<6], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
}

/// A text as XML of a workbook holds it.
func escapedCell(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
        switch scalar {
        case "&": result += "&amp;".unicodeScalars
        case "<": result += "&lt;".unicodeScalars
        case ">": result += "&gt;".unicodeScalars
        case "\"": result += "&quot;".unicodeScalars
        case "\t", "\n": result.append(scalar)
        case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += escape(scalar).unicodeScalars
        case "_" where escapedScalar(text[index...]) != nil: result += escape(scalar).unicodeScalars
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
}
