/// Walks side by side through the text of an event and the source it was made from, past escapes and entities.
struct SourceAligner {
    private let piece: ArraySlice<UInt8>
    private let source: ArraySlice<UInt8>
    /// The byte of the text, counted from its start.
    private(set) var position = 0
    private(set) var offset: Int
    /// Whether text and source no longer match; places are guesses from then on.
    private(set) var isLost = false

    /// - Parameters:
    ///   - piece: the text, unescaped.
    ///   - offset: where it starts in the source.
    init(_ piece: ArraySlice<UInt8>, from offset: Int, in source: ArraySlice<UInt8>) {
        self.piece = piece
        self.source = source
        self.offset = min(max(offset, source.startIndex), source.endIndex)
    }

    /// Goes to a byte of the text, or to its end; only forwards.
    mutating func advance(to target: Int) {
        while position < min(target, piece.count) {
            let step = step()
            position += step.text
            offset = min(offset + step.source, source.endIndex)
        }
    }

    /// Whether the source spells the byte at the present place with an escape or an entity.
    var isEscaped: Bool {
        guard position < piece.count else { return false }
        var copy = self
        return copy.step().source > 1
    }

    private var current: UInt8 { piece[piece.startIndex + position] }

    /// How many bytes of text and of source make up the next character.
    private mutating func step() -> (text: Int, source: Int) {
        guard offset < source.endIndex else { return (1, 0) }
        let byte = source[offset]
        if byte == UInt8(ascii: "\\"), offset + 1 < source.endIndex, isPunctuation(source[offset + 1]),
            source[offset + 1] == current
        {
            return (1, 2)
        }
        if byte == UInt8(ascii: "&"), let length = entityLength(),
            !piece[(piece.startIndex + position)...].starts(with: source[offset..<offset + length])
        {
            return (characterLength(current), length)
        }
        if byte != current { isLost = true }
        return (1, 1)
    }

    /// The length of an entity such as `&euml;` at the present place.
    private func entityLength() -> Int? {
        let rest = source[offset...].dropFirst().prefix(33)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > offset + 1 else { return nil }
        let isName = source[(offset + 1)..<end].allSatisfy { byte in
            (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "#")
        }
        return isName ? end + 1 - offset : nil
    }

    private func characterLength(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
    }
}
