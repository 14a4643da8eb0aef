/// A token as the tokenizer found it.
struct Token: Equatable, Sendable {
    enum Kind: Sendable {
        /// A word, or one part of a word with hyphens.
        case part
        /// All parts of a word with hyphens, written together.
        case whole
    }

    /// Lower case, accents kept, accents composed with their vowels.
    var word: Word
    var kind: Kind
    /// Where it is, in bytes of UTF-8.
    var range: Range<Int>
    /// Starts with a capital, and not because a sentence starts there.
    var isName: Bool
    /// A hyphen with nothing behind it, as in "opvoed- en opgroeiproblemen".
    var isHanging: Bool
}

/// Cuts text into words.
struct Tokenizer {
    /// A token whose word is only there while it is handed over: no memory is taken for it.
    struct View {
        let word: UnsafeBufferPointer<UInt16>
        let kind: Token.Kind
        let range: Range<Int>
        let isName: Bool
        let isHanging: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var cursor = 0
    private var atSentenceStart = true
    private var part = Word()
    private var whole = Word()

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The tokens of a text, for callers that want them all at once.
    static func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokenizer = Tokenizer(bytes)
            var tokens: [Token] = []
            tokenizer.forEach { tokens.append($0) }
            return tokens
        }
    }

    /// Hands over each token in the order of the text; a whole follows its parts.
    mutating func forEach(_ body: (Token) -> Void) {
        scan { view in
            body(
                Token(
                    word: Word(view.word), kind: view.kind, range: view.range, isName: view.isName,
                    isHanging: view.isHanging))
        }
    }

    /// The same, without a copy of each word.
    mutating func scan(_ body: (View) -> Void) {
        while cursor < bytes.count {
            let (scalar, length) = decode(at: cursor)
            if Letters.classify(scalar) == .letter {
                readWord(body)
            } else {
                switch scalar {
                case 0x21, 0x2e, 0x3a, 0x3b, 0x3f, 0x0a, 0x2022: atSentenceStart = true
                default: break
                }
                cursor += length
            }
        }
    }

    /// Reads parts and the joiners between them.
    private mutating func readWord(_ body: (View) -> Void) {
        if Letters.isUnspaced(decode(at: cursor).0) { return readRun(body) }
        let start = cursor
        let hasDot = followsDot(start)
        var parts = 0
        var hasLetters = false
        whole.removeAll(keepingCapacity: true)
        let isName = !atSentenceStart && isCapital(at: cursor)
        while true {
            let partStart = cursor
            readPart()
            let partEnd = cursor
            let next = afterJoiner()
            let hanging = next == nil && cursor < bytes.count && bytes[cursor] == 0x2d
            let isPartName = !atSentenceStart && isCapital(at: partStart)
            part.withUnsafeBufferPointer { word in
                body(
                    View(
                        word: word, kind: .part, range: partStart..<partEnd, isName: isPartName, isHanging: hanging))
            }
            atSentenceStart = false
            parts += 1
            if parts == 1, next == nil, hasDot, part.count <= Self.longestDotted, isPlain(part) {
                handOver([0x2e] + part, start..<cursor, isName, body)
            }
            if parts > 1 || next != nil {
                whole.append(contentsOf: part)
                hasLetters = hasLetters || part.contains { $0 > 0x39 }
            }
            guard let next else { break }
            cursor = next
        }
        guard parts > 1 else { return }
        let integer = hasLetters ? nil : thousands(start..<cursor)
        if let integer { handOver(Word(whole.prefix(integer)), start..<cursor, isName, body) }
        // "0-18" is a range, and no number of its own; a telephone number is.
        if hasLetters || whole.count >= Self.minDigits, integer != whole.count {
            handOver(whole, start..<cursor, isName, body)
        }
    }

    /// Digits from which numbers with signs between them are one.
    private static let minDigits = 6

    private func handOver(_ word: Word, _ range: Range<Int>, _ isName: Bool, _ body: (View) -> Void) {
        word.withUnsafeBufferPointer { word in
            body(View(word: word, kind: .whole, range: range, isName: isName, isHanging: false))
        }
    }

    /// Letters of a name that starts with a dot, such as ".net" and ".env".
    private static let longestDotted = 4

    private func isPlain(_ word: Word) -> Bool { word.allSatisfy { (0x61...0x7a).contains($0) } }

    /// Whether a dot is before a word and nothing before that, as in ".net".
    private func followsDot(_ start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == 0x2e else { return false }
        return start == 1 || [0x20, 0x0a, 0x28, 0x2c].contains(bytes[start - 2])
    }

    /// How many digits are before the decimals of a number with thousands set apart, "12.500" or "1.250,50"; nil if it is none.
    private func thousands(_ range: Range<Int>) -> Int? {
        var groups = [0]
        var signs: [UInt8] = []
        for byte in bytes[range] {
            if (0x30...0x39).contains(byte) {
                groups[groups.count - 1] += 1
            } else if byte == 0x2e || byte == 0x2c {
                signs.append(byte)
                groups.append(0)
            } else {
                return nil
            }
        }
        guard let first = signs.first, groups[0] <= 3 else { return nil }
        let count = signs.prefix { $0 == first }.count
        guard groups[1...count].allSatisfy({ $0 == 3 }), signs.count <= count + 1 else { return nil }
        return groups[...count].reduce(0, +)
    }

    /// Reads a run of letters of a script without spaces: each two neighbours are a part.
    private mutating func readRun(_ body: (View) -> Void) {
        var letters: [(letter: UInt16, start: Int)] = []
        while cursor < bytes.count {
            let (scalar, length) = decode(at: cursor)
            guard Letters.isUnspaced(scalar) else { break }
            letters.append((UInt16(truncatingIfNeeded: scalar), cursor))
            cursor += length
        }
        atSentenceStart = false
        let ends = letters.dropFirst().map(\.start) + [cursor]
        for place in 0..<max(1, letters.count - 1) {
            let last = min(place + 1, letters.count - 1)
            let word = place == last ? [letters[place].letter] : [letters[place].letter, letters[last].letter]
            word.withUnsafeBufferPointer { word in
                body(
                    View(
                        word: word, kind: .part, range: letters[place].start..<ends[last], isName: false,
                        isHanging: false))
            }
        }
    }

    /// Where the next part starts, if exactly one joiner is here and a letter follows it.
    private func afterJoiner() -> Int? {
        guard cursor < bytes.count else { return nil }
        let (scalar, length) = decode(at: cursor)
        let isComma = scalar == 0x2c
        guard isComma || Letters.classify(scalar) == .joiner, cursor + length < bytes.count else { return nil }
        let next = decode(at: cursor + length).0
        // Decimals behind a comma belong to their number.
        if isComma { return isDigit(UInt32(bytes[max(0, cursor - 1)])) && isDigit(next) ? cursor + length : nil }
        return Letters.classify(next) == .letter && !Letters.isUnspaced(next) ? cursor + length : nil
    }

    private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    /// Reads the signs of names such as "c#" and "c++" behind the letters before them.
    private mutating func readSigns() {
        guard cursor < bytes.count, let last = part.last, (0x61...0x7a).contains(last) else { return }
        let sign = bytes[cursor]
        let count = bytes[cursor...].prefix { $0 == sign }.count
        guard (sign == 0x23 && count == 1 && part.count <= 2) || (sign == 0x2b && count == 2) else { return }
        let end = cursor + count
        if end < bytes.count, Letters.classify(decode(at: end).0) == .letter { return }
        part.append(contentsOf: [UInt16](repeating: UInt16(sign), count: count))
        cursor = end
    }

    /// Reads letters into `part`.
    private mutating func readPart() {
        part.removeAll(keepingCapacity: true)
        while cursor < bytes.count {
            let byte = bytes[cursor]
            // Most of any text.
            if (0x61...0x7a).contains(byte) {
                part.append(UInt16(byte))
                cursor += 1
                continue
            }
            let (scalar, length) = decode(at: cursor)
            switch Letters.classify(scalar) {
            case .letter:
                if Letters.isUnspaced(scalar) { return }
                append(Letters.lower(scalar))
            case .mark:
                if let last = part.last, let composed = Letters.compose(UInt32(last), scalar) {
                    part[part.count - 1] = UInt16(composed)
                }
            case .ignorable: break
            case .apostrophe:
                guard let end = afterApostrophe(cursor + length) else { return }
                if end > cursor + length {
                    cursor = end
                    return
                }
            case .separator: return readSigns()
            case .joiner: return
            }
            cursor += length
        }
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0x133: part.append(contentsOf: [0x69, 0x6a])
        case 0xfb00: part.append(contentsOf: [0x66, 0x66])
        case 0xfb01: part.append(contentsOf: [0x66, 0x69])
        case 0xfb02: part.append(contentsOf: [0x66, 0x6c])
        default: part.append(UInt16(truncatingIfNeeded: scalar))
        }
    }

    /// The effect of an apostrophe: nil where the word ends before it, the end of an ending to drop ("foto's", "auto'tje"), or
    /// its own position where the word goes on.
    private func afterApostrophe(_ position: Int) -> Int? {
        guard position < bytes.count, Letters.classify(decode(at: position).0) == .letter else { return nil }
        for ending in [[0x74, 0x6a, 0x65, 0x73], [0x74, 0x6a, 0x65], [0x73]] as [[UInt8]] {
            let end = position + ending.count
            guard end <= bytes.count, zip(bytes[position..<end], ending).allSatisfy({ $0 | 0x20 == $1 }) else {
                continue
            }
            if end == bytes.count { return end }
            let next = Letters.classify(decode(at: end).0)
            if next != .letter, next != .mark, next != .ignorable { return end }
        }
        return position
    }

    private func isCapital(at position: Int) -> Bool {
        let scalar = decode(at: position).0
        return Letters.lower(scalar) != scalar
    }

    /// The code point at a position of well-formed UTF-8, and its length in bytes; beyond U+FFFF it is a separator.
    @inline(__always)
    private func decode(at position: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        if first < 0xe0 { return ((first & 0x1f) << 6 | tail(position + 1), 2) }
        if first < 0xf0 {
            return (Letters.usualWidth((first & 0x0f) << 12 | tail(position + 1) << 6 | tail(position + 2)), 3)
        }
        return (0x1f_0000, 4)
    }

    @inline(__always)
    private func tail(_ position: Int) -> UInt32 { position < bytes.count ? UInt32(bytes[position] & 0x3f) : 0 }
}
