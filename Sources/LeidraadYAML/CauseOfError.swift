/// Where a mistake was made that libyaml notices only later: a key without a colon above the line with too many, or a quote that is not
/// closed and ends at the next quote.
struct CauseOfError {
    let fault: YAMLSyntaxError.Fault
    let range: Range<Int>

    /// Looks for a cause above `place`; nil where the mistake is where it was noticed.
    init?(_ fault: YAMLSyntaxError.Fault, at place: Int, in bytes: UnsafeBufferPointer<UInt8>, lastQuoted: Range<Int>?)
    {
        let lineStart = Self.lineStart(of: place, in: bytes)
        if let quoted = lastQuoted, quoted.upperBound <= place, quoted.upperBound >= lineStart {
            switch fault {
            case .expectedKey, .expectedCommaOrBracket, .expectedCommaOrBrace, .expectedDocumentStart,
                .reservedCharacter,
                .valueNotAllowed, .missingColon:
                self.fault = .unclosedQuote
                range = quoted.lowerBound..<quoted.lowerBound + 1
                return
            default: break
            }
        }
        if let dash = Self.foreignDash(at: lineStart, in: bytes) {
            self.fault = .foreignDash
            range = dash
            return
        }
        if let space = Self.foreignIndentation(atOrAbove: lineStart, in: bytes) {
            self.fault = .foreignIndentation
            range = space
            return
        }
        if fault == .expectedKey || fault == .valueNotAllowed,
            let quote = Self.quote(before: place, from: lineStart, in: bytes)
        {
            self.fault = .textAfterQuote
            range = quote
            return
        }
        if fault == .expectedKey, let bracket = Self.bracket(before: place, from: lineStart, in: bytes) {
            self.fault = .textAfterBracket
            range = bracket
            return
        }
        if fault == .valueNotAllowed, let dash = Self.dashWithoutSpace(above: lineStart, in: bytes) {
            self.fault = .missingSpaceAfterDash
            range = dash
            return
        }
        if fault == .expectedKey || fault == .itemNotAllowed,
            let key = Self.keyWithoutDash(above: lineStart, in: bytes)
        {
            self.fault = .missingDash
            range = key
            return
        }
        guard fault == .valueNotAllowed, let above = Self.keyWithoutColon(above: lineStart, in: bytes) else {
            return nil
        }
        self.fault = Self.hasTightColon(above, in: bytes) ? .missingSpace : .missingColon
        range = above
    }

    /// Whether a line begins as `key:value`, which is no address such as `https://…`.
    static func hasTightColon(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = bytes[line].drop { $0 == 0x20 }
        let key = words.prefix {
            $0 == 0x5F || $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
        let rest = words[key.endIndex...]
        return !key.isEmpty && rest.first == UInt8(ascii: ":") && rest.dropFirst().first != UInt8(ascii: "/")
    }

    /// The dash or bullet of a word processor at the start of a line.
    private static func foreignDash(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let place = start + indent(at: start, in: bytes)
        guard place + 3 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x80,
            [0x93, 0x94, 0xA2].contains(bytes[place + 2]), bytes[place + 3] == 0x20
        else { return nil }
        return place..<place + 3
    }

    /// A no-break space with which a line is indented: the line at `start`, or one of the three above.
    private static func foreignIndentation(atOrAbove start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var line = start
        for _ in 0..<4 {
            let place = line + indent(at: line, in: bytes)
            if place + 1 < bytes.count, bytes[place] == 0xC2, bytes[place + 1] == 0xA0 { return place..<place + 2 }
            guard line > 0 else { return nil }
            line = lineStart(of: line - 1, in: bytes)
        }
        return nil
    }

    /// The quote with which the value of a line begins, where it closes right before `place`.
    private static func quote(before place: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var end = place
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard let colon = bytes[start..<max(start, end)].firstRange(of: [UInt8(ascii: ":"), 0x20]) else { return nil }
        let value = colon.upperBound + bytes[colon.upperBound...].prefix { $0 == 0x20 }.count
        guard end > value + 1, bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'"),
            bytes[end - 1] == bytes[value]
        else { return nil }
        return end - 1..<end
    }

    /// The bracket with which the value of a line begins, where it closes right before `place`.
    private static func bracket(before place: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>?
    {
        var end = place
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard end > start, end < place, bytes[end - 1] == UInt8(ascii: "]") || bytes[end - 1] == UInt8(ascii: "}"),
            let colon = bytes[start..<end].firstRange(of: [UInt8(ascii: ":"), 0x20])
        else { return nil }
        let value = colon.upperBound + bytes[colon.upperBound...].prefix { $0 == 0x20 }.count
        return value < end && "[{".utf8.contains(bytes[value]) ? value..<value + 1 : nil
    }

    /// The line right above, if it is `-key: value`: less indented than the line at `start`, and without a space behind its dash.
    private static func dashWithoutSpace(above start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard start > 0 else { return nil }
        let above = lineStart(of: start - 1, in: bytes)
        let words = above + indent(at: above, in: bytes)..<start - 1
        guard words.count > 2, bytes[words.lowerBound] == UInt8(ascii: "-") else { return nil }
        let next = bytes[words.lowerBound + 1]
        let isWord = (0x30...0x39).contains(next) || (0x61...0x7A).contains(next | 0x20)
        return isWord && indent(at: start, in: bytes) > words.lowerBound - above
            ? words.lowerBound..<words.lowerBound + 1 : nil
    }

    /// The line right above, if it is indented as the line at `start` and holds words without a colon.
    private static func keyWithoutColon(above start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard start > 0 else { return nil }
        let here = indent(at: start, in: bytes)
        let above = lineStart(of: start - 1, in: bytes)
        let line = above..<start - 1
        guard indent(at: above, in: bytes) == here else { return nil }
        let words = bytes[(above + here)..<start].prefix { $0 != 0x0A && $0 != 0x0D }
        guard let first = words.first, !"#-?[{\"'|>&*!%@`".utf8.contains(first), line.count > here else { return nil }
        for (index, byte) in zip(words.indices, words) where byte == UInt8(ascii: ":") {
            let next = index + 1
            if next >= words.endIndex || bytes[next].isYAMLSpace { return nil }
        }
        return words.startIndex..<words.endIndex
    }

    /// The key above a line `- key: value` that is the same and has no dash: the first item of its list.
    private static func keyWithoutDash(above start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let here = indent(at: start, in: bytes)
        let words = bytes[(start + here)...]
        guard words.starts(with: [UInt8(ascii: "-"), 0x20]) else { return nil }
        let key = words.dropFirst(2).drop { $0 == 0x20 }.prefix(80).prefix { $0 != 0x0A && $0 != UInt8(ascii: ":") }
        guard !key.isEmpty, key.endIndex < bytes.count, bytes[key.endIndex] == UInt8(ascii: ":") else { return nil }
        var line = start
        for _ in 0..<200 where line > 0 {
            line = lineStart(of: line - 1, in: bytes)
            let place = line + indent(at: line, in: bytes)
            guard place < bytes.count else { return nil }
            if bytes[place] == 0x0A || bytes[place] == 0x0D { continue }
            guard place - line >= here else { return nil }
            let end = place + key.count
            if end < start, bytes[place..<end].elementsEqual(key), bytes[end] == UInt8(ascii: ":") {
                return place..<end
            }
        }
        return nil
    }

    private static func lineStart(of place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = min(place, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private static func indent(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[start...].prefix { $0 == 0x20 }.count
    }
}
