import LeidraadMarkdown
import LeidraadModel

/// Lists that were typed into a sentence, with a dash, a number, a letter or a semicolon between the points: readers see no list.
func checkLostLists(_ text: ProseText) -> [LocatedProblem] {
    text.paragraphs.compactMap { block in
        LostList(block, text.source.document.events).range.map {
            LocatedProblem(.mark(.typing(.listInSentence, "")), at: text.span($0, in: block))
        }
    }
}

private struct LostList {
    private let block: ProseText.Block
    private let bytes: [UInt8]
    private let events: [MarkdownEvent]

    init(_ block: ProseText.Block, _ events: [MarkdownEvent]) {
        (self.block, self.events, bytes) = (block, events, block.inline.text)
    }

    /// Where the list begins.
    var range: Range<Int>? {
        guard bytes.count > 12 else { return nil }
        return linesWithSemicolons ?? marksBehindColon ?? numbered ?? semicolons
    }

    /// The most marks that are looked at: who types a hundred in one paragraph made no list.
    private static let maxMarks = 100

    private func isPlain(_ index: Int) -> Bool { block.inline.run(at: index) != nil }

    /// Two or more lines that end with a semicolon.
    private var linesWithSemicolons: Range<Int>? {
        guard bytes.contains(UInt8(ascii: ";")) else { return nil }
        let lines = lines(of: block.inline, events)
        let ended = lines.dropLast().filter { bytes[$0].last == UInt8(ascii: ";") }
        return ended.count > 1 ? ended.first : nil
    }

    /// `: - a - b`, `: • a • b`, `• a • b`
    private var marksBehindColon: Range<Int>? {
        var places: [(mark: Int, range: Range<Int>)] = []
        for index in bytes.indices.dropLast() where index == 0 || bytes[index - 1] == 0x20 {
            guard let length = markLength(at: index), index + length < bytes.count, bytes[index + length] == 0x20,
                isPlain(index)
            else { continue }
            places.append((kind(at: index), index..<index + length))
            if places.count == Self.maxMarks { break }
        }
        guard places.count > 1 else { return nil }
        let lineStarts = Set(lines(of: block.inline, events).map(\.lowerBound))
        for (first, second) in zip(places, places.dropFirst()) where first.mark == second.mark {
            let isBullet = first.mark == 0
            let start = first.range.lowerBound
            let followsColon = start > 1 && bytes[..<(start - 1)].last { $0 != 0x20 } == UInt8(ascii: ":")
            // Bullets of which the first begins a line are told with the lines.
            if followsColon || isBullet && places.count > 2 && !lineStarts.contains(places[0].range.lowerBound) {
                return first.range
            }
        }
        return nil
    }

    private func markLength(at index: Int) -> Int? {
        if "-*".utf8.contains(bytes[index]) { return 1 }
        guard bytes[index] >= 0xC2 else { return nil }
        let length = bytes[index] < 0xE0 ? 2 : 3
        guard index + length <= bytes.count else { return nil }
        let mark = String(decoding: bytes[index..<index + length], as: UTF8.self)
        return mark == "\u{2013}" || startsWithBullet(mark) ? length : nil
    }

    /// 0 for a bullet; dashes and stars by their first byte.
    private func kind(at index: Int) -> Int {
        "-*".utf8.contains(bytes[index])
            ? Int(bytes[index]) : bytes[index...].starts(with: "\u{2013}".utf8) ? 1 : 0
    }

    /// `1. a 2. b 3. c`, `1) a; 2) b`, `: a) x; b) y`
    private var numbered: Range<Int>? {
        var marks: [(value: Int, isLetter: Bool, range: Range<Int>)] = []
        for index in bytes.indices where index == 0 || bytes[index - 1] == 0x20 {
            guard let mark = numberMark(at: index), isPlain(index) else { continue }
            marks.append(mark)
            if marks.count == Self.maxMarks { break }
        }
        for (index, first) in marks.enumerated()
        where first.value == 1 || isFirstItem && first.value == 2 && !first.isLetter {
            var next = first.value + 1
            var found = [first]
            for mark in marks[(index + 1)...] where mark.isLetter == first.isLetter && mark.value == next {
                found.append(mark)
                next += 1
            }
            guard found.count > 1, let last = found.last else { continue }
            let before = bytes[..<first.range.lowerBound].last { $0 != 0x20 }
            let followsColon = before == UInt8(ascii: ":")
            let isDivided = bytes[first.range.upperBound..<last.range.lowerBound].contains(UInt8(ascii: ";"))
            let isEnough =
                first.isLetter
                ? followsColon && isDivided : found.count > (first.value == 2 ? 1 : 2) || followsColon || isDivided
            if isEnough { return first.range }
        }
        return nil
    }

    /// Whether the paragraph is the first item of a list, of which the others are in the same line.
    private var isFirstItem: Bool {
        let start = block.events.lowerBound
        guard start > 1, case .item = events[start - 1].node, case .list(1?, _, _) = events[start - 2].node else {
            return false
        }
        return true
    }

    private func numberMark(at index: Int) -> (value: Int, isLetter: Bool, range: Range<Int>)? {
        let digits = bytes[index...].prefix { (48...57).contains($0) }
        let isLetter = digits.isEmpty && (97...104).contains(bytes[index])
        let end = isLetter ? index + 1 : digits.endIndex
        guard isLetter || (1...2).contains(digits.count), end + 2 < bytes.count, bytes[end + 1] == 0x20,
            bytes[end] == UInt8(ascii: ")") || !isLetter && bytes[end] == UInt8(ascii: "."),
            bytes[end + 2] >= 0x80 || (97...122).contains(bytes[end + 2] | 0x20)
        else { return nil }
        let value = isLetter ? Int(bytes[index]) - 96 : Int(String(decoding: digits, as: UTF8.self)) ?? 0
        return (value, isLetter, index..<end + 1)
    }

    /// A colon, and behind it three points or more with semicolons between them. Sources are listed so too; they have years or links.
    private var semicolons: Range<Int>? {
        guard let colon = bytes.firstRange(of: [UInt8(ascii: ":"), 0x20])?.lowerBound, isPlain(colon),
            let last = bytes.last(where: { $0 > 0x20 }), ".;".utf8.contains(last) || isWordByte(last)
        else { return nil }
        guard !block.inline.pieces.contains(where: { if case .code = events[$0.event].node { true } else { false } })
        else {
            return nil
        }
        let rest = bytes[(colon + 2)...]
        let points = rest.split(separator: UInt8(ascii: ";"))
        guard points.count > 2, block.inline.linkTexts.isEmpty,
            !block.constructs.contains(where: { $0.range.lowerBound > colon })
        else { return nil }
        let arePoints = points.allSatisfy { point in
            let words = point.split(separator: 0x20)
            return (1...12).contains(words.count)
                && !point.contains { (48...57).contains($0) || "()[]{}=\"".utf8.contains($0) }
        }
        let isOneSentence = block.sentences.last.map { $0.lowerBound <= colon } ?? false
        return arePoints && isOneSentence && rest.allSatisfy { $0 != UInt8(ascii: ":") } ? colon..<colon + 1 : nil
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (97...122).contains(byte | 0x20) }
}
