import LeidraadMarkdown
import LeidraadModel

/// Marks within a paragraph, heading or cell that are there as they were typed.
struct InlineMarks {
    private let text: ProseText
    private let block: ProseText.Block
    private let bytes: [UInt8]
    private let places: BlockPlaces
    private(set) var problems: [LocatedProblem] = []
    /// How many places have been looked up in the source; each costs time, and who types a thousand stars means none of them.
    private var lookups = 0
    private static let maxLookups = 100

    init(_ text: ProseText, _ block: ProseText.Block) {
        (self.text, self.block, bytes) = (text, block, block.inline.text)
        places = BlockPlaces(block.inline, text.source.document.events, text.source.text.bytes, text.lines)
        guard block.inline.runs.contains(where: { bytes[$0.text].contains(where: isMark) }) else { return }
        findEmphasis("*")
        findEmphasis("_")
        findEmphasis("~")
        if problems.isEmpty { findTightUnderscore() }
        findCode()
        findFormulas()
        findLinks()
        findWikiLinks()
        findCitations()
    }

    private mutating func report(_ fault: MarkFault, at range: Range<Int>) {
        problems.append(LocatedProblem(.mark(fault), at: text.source.text.inFile(places.range(range))))
    }

    /// Whether a byte was typed with a backslash; true also once too many have been looked up.
    private mutating func isEscaped(_ offset: Int) -> Bool {
        lookups += 1
        return lookups > Self.maxLookups || places.place(offset).isEscaped
    }

    // MARK: Emphasis

    /// A row of one mark in the running text, with what is on either side.
    private struct Delimiter {
        let range: Range<Int>
        let before: UInt8?
        let after: UInt8?

        var followsSpace: Bool { before.map { $0 <= 0x20 } ?? true }
        var precedesSpace: Bool { after.map { $0 <= 0x20 } ?? true }
        var followsWord: Bool { before.map(isWordByte) ?? false }
        var precedesWord: Bool { after.map(isWordByte) ?? false }
        var canOpen: Bool { (followsSpace || before.map(isOpening) ?? true) && !precedesSpace }
        var canClose: Bool { !followsSpace && (precedesSpace || after.map(isClosing) ?? true) }
        /// Such as `2**10` or `snake__case`.
        var isWithinWord: Bool { followsWord && precedesWord }
    }

    private mutating func findEmphasis(_ mark: Character) {
        guard let sign = mark.asciiValue else { return }
        let found = delimiters(sign)
        let double = found.filter { $0.range.count == 2 || $0.range.count == 3 }
        if let pair = spacedPair(double) {
            report(.spacedEmphasis(String(repeating: mark, count: pair.lowerBound.range.count)), at: pair.upperBound)
        } else if mark != "_", double.count == 1, let one = double.first, !isFootnoteSign(one),
            !isEscaped(one.range.lowerBound)
        {
            report(.openEmphasis(String(repeating: mark, count: 2)), at: one.range)
        }
        // A single sign is mostly a note or a sum; only a pair with a word against one end was meant as emphasis.
        let single = found.filter { $0.range.count == 1 }
        guard mark != "~", problems.isEmpty else { return }
        if let pair = halfSpacedPair(single) {
            report(.spacedEmphasis(String(mark)), at: pair)
        } else if single.count == 1, let one = single.first, isHalfOfEmphasis(one, sign),
            !isEscaped(one.range.lowerBound)
        {
            report(.openEmphasis(String(mark)), at: one.range)
        }
    }

    /// Whether a sign by itself was meant to open or close emphasis: against a word of a sentence, or right before emphasis that another
    /// closed. A star that leads to a note has another star at that note.
    private func isHalfOfEmphasis(_ one: Delimiter, _ sign: UInt8) -> Bool {
        guard case .paragraph = block.node else { return false }
        let (start, end) = (one.range.lowerBound, one.range.upperBound)
        let isStar = sign == UInt8(ascii: "*")
        if one.precedesWord, one.followsSpace {
            if isStar, block.inline.run(at: end)?.text.lowerBound == end { return true }
            let word = bytes[end...].prefix(while: isWordByte)
            guard word.count > 1, isLetter(word[end]), word.endIndex < bytes.count, bytes[word.endIndex] <= 0x20,
                bytes[word.endIndex...].contains(where: isWordByte)
            else { return false }
            return !isStar || bytes[..<start].contains(where: isWordByte) || !hasNote { isNoteSign($0) }
        }
        guard one.followsWord, isLetter(bytes[start - 1]), one.canClose, bytes[..<start].contains(where: { $0 <= 0x20 })
        else { return false }
        return !isStar || !hasNote { $0.first == sign }
    }

    /// Whether a block of the text has a star that belongs to a note. In a text of many blocks it may be: each paragraph with a star looks at all.
    private func hasNote(_ isSign: (ArraySlice<UInt8>) -> Bool) -> Bool {
        text.blocks.count > 300
            || text.blocks.contains { block in block.inline.runs.contains { isSign(block.inline.text[$0.text]) } }
    }

    /// Whether a star is behind a word or full stop, as where a note is cited.
    private func isNoteSign(_ run: ArraySlice<UInt8>) -> Bool {
        run.indices.contains { run[$0] == UInt8(ascii: "*") && $0 > run.startIndex && run[$0 - 1] > 0x20 }
    }

    /// `_groep_en`: underscores close nothing within a word, so the space behind them is missing. A name of a program has no such two.
    private mutating func findTightUnderscore() {
        guard case .paragraph = block.node else { return }
        for run in block.inline.runs {
            let signs = run.text.filter { bytes[$0] == UInt8(ascii: "_") }
            guard signs.count == 2, let open = signs.first, let close = signs.last, close > open + 3,
                open == 0 || bytes[open - 1] <= 0x20,
                bytes[(open + 1)..<close].allSatisfy({ isLetter($0) || $0 == 0x20 }),
                bytes[open + 1] > 0x20, bytes[close - 1] > 0x20
            else { continue }
            let rest = bytes[(close + 1)..<run.text.upperBound].prefix(while: isLetter)
            let next = rest.endIndex < bytes.count ? bytes[rest.endIndex] : 0x20
            guard !rest.isEmpty, next <= 0x20 || isClosing(next), !isEscaped(open) else { continue }
            return report(.typing(.tightUnderscore, ""), at: open..<close + 1)
        }
    }

    private func delimiters(_ sign: UInt8) -> [Delimiter] {
        var found: [Delimiter] = []
        for run in block.inline.runs {
            var index = run.text.lowerBound
            while index < run.text.upperBound, found.count < Self.maxLookups {
                guard bytes[index] == sign else {
                    index += 1
                    continue
                }
                let end = bytes[index..<run.text.upperBound].firstIndex { $0 != sign } ?? run.text.upperBound
                let before = index > 0 ? bytes[index - 1] : nil
                let delimiter = Delimiter(
                    range: index..<end, before: before, after: end < bytes.count ? bytes[end] : nil)
                if !delimiter.isWithinWord { found.append(delimiter) }
                index = end
            }
        }
        return found
    }

    /// Two rows of marks of which at least one has a space on its inner side, and the words between them.
    private mutating func spacedPair(_ found: [Delimiter]) -> (lowerBound: Delimiter, upperBound: Range<Int>)? {
        for (first, second) in zip(found, found.dropFirst()) where first.range.count == second.range.count {
            let isSpaced = first.precedesSpace || second.followsSpace
            // A mark against a word is a sign of a note, as in "noot**".
            let isPlausible = first.followsSpace || first.before.map(isOpening) ?? true
            guard isSpaced, isPlausible, first.range.upperBound < second.range.lowerBound,
                bytes[first.range.upperBound..<second.range.lowerBound].contains(where: isWordByte),
                !isEscaped(first.range.lowerBound), !isEscaped(second.range.lowerBound)
            else { continue }
            return (first, first.range.lowerBound..<second.range.upperBound)
        }
        return nil
    }

    private mutating func halfSpacedPair(_ found: [Delimiter]) -> Range<Int>? {
        for (first, second) in zip(found, found.dropFirst()) {
            let opensRight = first.canOpen && first.precedesWord && second.followsSpace && second.precedesSpace
            let closesRight =
                first.followsSpace && first.precedesSpace && first.before != nil && second.canClose
                && second.followsWord
            guard opensRight != closesRight, !isEscaped(first.range.lowerBound), !isEscaped(second.range.lowerBound)
            else {
                continue
            }
            return first.range.lowerBound..<second.range.upperBound
        }
        return nil
    }

    /// Whether a double star refers to a note, as below a table: by itself, at the start before a space, or behind a number.
    private func isFootnoteSign(_ delimiter: Delimiter) -> Bool {
        if delimiter.followsSpace, delimiter.precedesSpace { return true }
        if case .tableCell = block.node { return delimiter.canClose }
        return delimiter.before.map { (48...57).contains($0) } ?? false
    }

    // MARK: Code

    private mutating func findCode() {
        for run in block.inline.runs {
            guard let tick = bytes[run.text].firstIndex(of: UInt8(ascii: "`")), !isEscaped(tick) else { continue }
            return report(.openCode, at: tick..<tick + 1)
        }
    }

    // MARK: Formulas

    /// `\\(x^2\\)` of TeX: to Markdown the backslashes only say that the bracket is a bracket, so readers do not see them.
    private mutating func findFormulas() {
        for run in block.inline.runs {
            for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]"))] {
                guard let start = bytes[run.text].firstIndex(of: open),
                    let end = bytes[start...].prefix(300).firstIndex(of: close), end > start + 1,
                    isTeX(bytes[(start + 1)..<end], isInRound: open == UInt8(ascii: "(")), isEscaped(start),
                    isEscaped(end), lookups <= Self.maxLookups
                else { continue }
                // The place of an escaped sign is that of its backslash.
                let place = text.source.text.inFile(places.place(start).offset..<places.place(end).offset + 2)
                problems.append(LocatedProblem(.foreignMark(.formula), at: place))
                return
            }
        }
    }

    /// Square brackets are escaped in texts too, so a formula in them has a sign of TeX.
    private func isTeX(_ inner: ArraySlice<UInt8>, isInRound: Bool) -> Bool {
        let hasSign = inner.contains { "\\^=".utf8.contains($0) }
        return isInRound ? looksLikeFormula(inner[...]) : hasSign && looksLikeFormula(inner)
    }

    // MARK: Links

    private mutating func findLinks() {
        for run in block.inline.runs {
            for index in run.text where bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: ")") {
                guard lookups < Self.maxLookups, let fault = brokenLink(at: index), !isEscaped(index) else { continue }
                return report(fault, at: index..<index + 2)
            }
        }
    }

    private func brokenLink(at index: Int) -> MarkFault? {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isBracket = bytes[index] == UInt8(ascii: "]")
        if isBracket, next == UInt8(ascii: "("), opensBefore(index), !isInConstruct(index) {
            // An address that another program makes is told as a mark of it.
            let address = bytes[(index + 2)...].prefix(2)
            return address.elementsEqual("{{".utf8) || address.elementsEqual("{%".utf8) ? nil : .brokenLink
        }
        if isBracket, next == 0x20, index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "("), opensBefore(index),
            !isInConstruct(index), isAddress(bytes[(index + 3)...])
        {
            return .spacedLink
        }
        if !isBracket, next == UInt8(ascii: "["), isAddress(bytes[(index + 2)...]) { return .turnedLink }
        guard isBracket, next == UInt8(ascii: "["), opensBefore(index), !isInConstruct(index),
            !isInConstruct(index + 1),
            let end = bytes[(index + 2)...].prefix(100).firstIndex(of: UInt8(ascii: "]")), end > index + 2
        else { return nil }
        let label = bytes[(index + 2)..<end]
        guard let first = label.first, !"@^[-!".utf8.contains(first), !isIndexed(index) else { return nil }
        return .unknownLabel(String(decoding: label, as: UTF8.self))
    }

    /// Whether a bracket opens shortly before a closing one.
    private func opensBefore(_ index: Int) -> Bool {
        let start = max(0, index - 200)
        for place in stride(from: index - 1, through: start, by: -1) {
            if bytes[place] == UInt8(ascii: "]") { return false }
            if bytes[place] == UInt8(ascii: "[") { return place < index - 1 }
        }
        return false
    }

    /// Whether the bracket that closes at an index is against a word, as in `list[1][2]`.
    private func isIndexed(_ index: Int) -> Bool {
        guard let open = bytes[..<index].lastIndex(of: UInt8(ascii: "[")), open > 0 else { return false }
        return isWordByte(bytes[open - 1])
    }

    private func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix(300).prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
        if ["http://", "https://", "www.", "../", "./", "mailto:"].contains(where: { word.starts(with: $0.utf8) }) {
            return true
        }
        return word.firstRange(of: Array(".md".utf8)) != nil || word.firstRange(of: Array(".html".utf8)) != nil
    }

    private func isInConstruct(_ index: Int) -> Bool {
        let place = firstIndex(in: block.constructs) { $0.range.upperBound > index }
        return place < block.constructs.count && block.constructs[place].range.contains(index)
    }

    // MARK: Links by id, and citations

    private mutating func findWikiLinks() {
        for run in block.inline.runs {
            for index in run.text.dropLast() where bytes[index] == bytes[index + 1] {
                guard lookups < Self.maxLookups, index + 1 < run.text.upperBound, let fault = wikiFault(at: index),
                    !isEscaped(index), !isEscaped(index + 1)
                else { continue }
                return report(fault, at: index..<index + 2)
            }
        }
    }

    private func wikiFault(at index: Int) -> MarkFault? {
        if bytes[index] == UInt8(ascii: "["), !isInConstruct(index), index == 0 || bytes[index - 1] != bytes[index] {
            let rest = bytes[(index + 2)...]
            guard let end = rest.firstRange(of: Array("]]".utf8)) else {
                return isCutByBar(index) ? nil : .openWikiLink
            }
            if bytes[(index + 2)..<end.lowerBound].allSatisfy({ $0 <= 0x20 }) { return .emptyWikiLink }
            return rest[..<end.lowerBound].firstRange(of: Array("[[".utf8)) == nil ? nil : .openWikiLink
        }
        guard bytes[index] == UInt8(ascii: "]"), !isInConstruct(index), opensBefore(index), !isIndexed(index),
            let open = bytes[..<index].lastIndex(of: UInt8(ascii: "[")), open == 0 || bytes[open - 1] != bytes[open]
        else { return nil }
        if case .tableCell = block.node { return nil }
        // A footnote or citation in brackets of the text itself ends in two as well.
        return bytes[open + 1] == UInt8(ascii: "@") || bytes[open + 1] == UInt8(ascii: "^") ? nil : .halfWikiLink
    }

    /// Whether a bar of the table cuts a link off, which is told with its row.
    private func isCutByBar(_ index: Int) -> Bool {
        guard case .tableCell = block.node else { return false }
        let start = places.place(index).offset
        let line = text.lines.line(text.lines.number(at: start))
        return text.source.text.bytes[start..<max(start, line.upperBound)].firstRange(of: Array("]]".utf8)) != nil
    }

    private mutating func findCitations() {
        for run in block.inline.runs {
            for index in run.text.dropLast(3)
            where bytes[index] == UInt8(ascii: "[") && bytes[index + 1] == UInt8(ascii: "@") && bytes[index + 2] == 0x20
            {
                guard index + 3 < run.text.upperBound, isWordByte(bytes[index + 3]), lookups < Self.maxLookups,
                    !isEscaped(index)
                else { continue }
                return report(.spacedCitation, at: index..<index + 3)
            }
        }
        for found in block.constructs {
            guard case .narrativeCitation = found.construct, block.inline.run(at: found.range.lowerBound) != nil,
                let open = openBracket(before: found.range.lowerBound), lookups < Self.maxLookups, !isEscaped(open)
            else { continue }
            let isClosed = bytes[found.range.upperBound...].prefix(400).contains(UInt8(ascii: "]"))
            let isFirst = bytes[(open + 1)..<found.range.lowerBound].allSatisfy {
                $0 <= 0x20 || $0 == UInt8(ascii: "-")
            }
            if !isClosed { return report(.openCitation, at: open..<found.range.upperBound) }
            if isFirst { return report(.unreadCitation, at: open..<found.range.upperBound) }
        }
    }

    private func openBracket(before index: Int) -> Int? {
        let start = max(0, index - 60)
        for place in stride(from: index - 1, through: start, by: -1) {
            if bytes[place] == UInt8(ascii: "]") { return nil }
            if bytes[place] == UInt8(ascii: "[") { return place }
        }
        return nil
    }
}

private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "@"):
        true
    default: false
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}

private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (97...122).contains(byte | 0x20) }

private func isOpening(_ byte: UInt8) -> Bool { "([\"'".utf8.contains(byte) }

private func isClosing(_ byte: UInt8) -> Bool { ".,;:!?)]\"'".utf8.contains(byte) }
