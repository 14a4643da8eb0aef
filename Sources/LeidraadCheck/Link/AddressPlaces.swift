import LeidraadMarkdown
import LeidraadModel

/// Finds where the addresses of links and images are in a text.
package struct AddressPlaces {
    private let text: ArraySlice<UInt8>
    private let lines: LineIndex
    /// The paragraph that was last asked about: from the link that was asked for to the next empty line.
    private var paragraph = 0..<0
    /// How many bytes may still be looked through. Thousands of links whose definitions are far away would take minutes; of a file with so
    /// many mistakes only the first are shown, and the others have the place of their link.
    private var budget = 64 << 20

    package init(_ text: ArraySlice<UInt8>, _ lines: LineIndex) {
        (self.text, self.lines) = (text, lines)
    }

    /// The place of an address: after the words of its link, by itself, or in a definition; else where the link starts.
    package mutating func place(of url: String, _ event: MarkdownEvent) -> Range<Int> {
        let start = min(lines.offset(of: event.position), text.endIndex)
        let bytes = Array(url.utf8)
        let rest = start..<endOfParagraph(from: start)
        if let found = search(bytes, after: "](", in: rest) { return found }
        if let found = search(bytes, after: "<", in: rest) { return found }
        if text[start...].starts(with: bytes) { return start..<(start + bytes.count) }
        return search(bytes, after: "]:", in: text.startIndex..<text.endIndex) ?? start..<start
    }

    /// The first place of `url` behind an opening and any blanks.
    private mutating func search(_ url: [UInt8], after opening: StaticString, in range: Range<Int>) -> Range<Int>? {
        guard budget > 0 else { return nil }
        let length = opening.utf8CodeUnitCount
        let last = opening.utf8Start[length - 1]
        var index = range.lowerBound
        defer { budget -= index - range.lowerBound }
        while index < range.upperBound {
            defer { index += 1 }
            guard text[index] == last, index + 1 - length >= range.lowerBound,
                text[index + 1 - length] == opening.utf8Start[0]
            else { continue }
            let place = text[(index + 1)..<range.upperBound].drop { $0 <= 0x20 || $0 == UInt8(ascii: "<") }
            if place.starts(with: url) { return place.startIndex..<(place.startIndex + url.count) }
        }
        return nil
    }

    /// Where the next empty line starts.
    private mutating func endOfParagraph(from start: Int) -> Int {
        if paragraph.contains(start) { return paragraph.upperBound }
        var index = start
        while index < text.endIndex, !isEmptyLine(behind: index) { index += 1 }
        paragraph = start..<index
        return index
    }

    /// Whether a line ends here and the next one, with the same line end, is empty.
    private func isEmptyLine(behind index: Int) -> Bool {
        guard index + 1 < text.endIndex else { return false }
        if text[index] == 0x0A { return text[index + 1] == 0x0A }
        return text[index] == 0x0D && text[index...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A])
    }
}
