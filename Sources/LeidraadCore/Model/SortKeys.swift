import Foundation

/// A key that sorts names as an index does: without case and accents, marks ignored.
func sortKey(_ name: String) -> String {
    let plain =
        name.utf8.allSatisfy { $0 < 0x80 }
        ? name.lowercased() : name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(
        decoding: plain.utf8.filter { $0 >= 0x80 || (48...57).contains($0) || (97...122).contains($0) || $0 == 0x20 },
        as: UTF8.self)
}

/// A key that sorts codes as a reader counts: R2 before R10, R3 before R3.1.
func naturalKey(_ code: String) -> String {
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
    func sorted<Key: Comparable>(byKey key: (Element) -> Key) -> [Element] {
        let keys = map(key)
        return indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { self[$0] }
    }
}
