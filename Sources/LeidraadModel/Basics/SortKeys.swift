import Foundation
import LeidraadMarkdown

/// A key that sorts names as an index does: without case and accents, marks ignored, numbers by what they are worth.
package func sortKey(_ name: String) -> String {
    let plain =
        name.utf8.allSatisfy { $0 < 0x80 }
        ? name.lowercased()
        : foldedLetters(name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil))
    var key: [UInt8] = []
    var digits: [UInt8] = []
    for byte in plain.utf8 {
        if (48...57).contains(byte) {
            digits.append(byte)
            continue
        }
        append(&digits, to: &key)
        if byte >= 0x80 || (97...122).contains(byte) || byte == 0x20 { key.append(byte) }
    }
    append(&digits, to: &key)
    return String(decoding: key, as: UTF8.self)
}

/// Appends a number so that a longer one comes behind a shorter one.
private func append(_ digits: inout [UInt8], to key: inout [UInt8]) {
    guard !digits.isEmpty else { return }
    key += repeatElement(UInt8(ascii: "0"), count: max(0, 8 - digits.count)) + digits
    digits = []
}

/// Letters such as ø by those under which a reader looks for them, and without quotes, apostrophes and what nobody sees.
private func foldedLetters(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
        switch scalar.value {
        case 0xAB, 0xAD, 0xB4, 0xBB, 0x2BC, 0x2000...0x206F, 0xFEFF: continue
        case 0xC0...0x24F, 0x1E00...0x1EFF:
            let letters = slug(String(scalar))
            result.append(contentsOf: letters.isEmpty ? String(scalar).unicodeScalars : letters.unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// A key that sorts codes as a reader counts: R2 before R10, R3 before R3.1.
package func naturalKey(_ code: String) -> String {
    var key = ""
    var digits = ""
    let close = {
        if !digits.isEmpty { key += String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits }
        digits = ""
    }
    for character in code.lowercased() {
        if character.isASCII, character.isNumber { digits.append(character) } else { close(); key.append(character) }
    }
    close()
    return key
}

extension Array {
    /// The elements in the order of their keys; each key is made once, and elements with equal keys keep their order.
    package func sorted<Key: Comparable>(byKey key: (Element) -> Key) -> [Element] {
        let keys = map(key)
        return indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { self[$0] }
    }
}

extension String {
    /// The text with its first letter in upper case.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
