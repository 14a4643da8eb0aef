/// Cuts the text of a long section into pieces, each a unit of its own: what a result shows is never more than a piece to load, and words
/// that are in one piece stand near each other.
enum TextPieces {
    /// UTF-16 units of a piece at the most, and where a sentence that ends closes it.
    static let maximum = 3_600
    static let minimum = 2_600
    /// Words of the next piece with which each one ends, so that no phrase is cut in two.
    static let shared = 12

    /// The section, or as many as its text needs, each with the same heading.
    static func cut(_ section: SearchSection) -> [SearchSection] {
        let units = Array(section.text.utf16)
        guard units.count > maximum else { return [section] }
        var pieces: [SearchSection] = []
        var start = 0
        while start < units.count {
            let end = units.count - start <= maximum ? units.count : end(of: units, from: start)
            var piece = section
            piece.text = String(decoding: units[start..<tail(of: units, from: end)], as: UTF16.self)
            if !pieces.isEmpty { (piece.keywords, piece.code) = ("", "") }
            pieces.append(piece)
            start = end
        }
        return pieces
    }

    /// Where a piece ends: behind the last sentence that ends in time, or else between two words.
    private static func end(of units: [UInt16], from start: Int) -> Int {
        let last = start + maximum
        var space: Int?
        for place in stride(from: last, to: start + minimum, by: -1) where units[place - 1] == 0x20 {
            if space == nil { space = place }
            if place > start + 1, [0x2e, 0x21, 0x3f, 0x3002].contains(units[place - 2]) { return place }
        }
        if let space { return space }
        // A text without spaces is cut between two letters, never within one.
        return units[last] & 0xfc00 == 0xdc00 ? last - 1 : last
    }

    private static func tail(of units: [UInt16], from end: Int) -> Int {
        var place = end
        var words = 0
        let last = min(units.count, end + 160)
        while place < last, words < shared {
            if units[place] == 0x20 { words += 1 }
            place += 1
        }
        return place < units.count && units[place] & 0xfc00 == 0xdc00 ? place + 1 : place
    }
}
