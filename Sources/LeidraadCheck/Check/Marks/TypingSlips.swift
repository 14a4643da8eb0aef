import LeidraadMarkdown
import LeidraadModel

/// Slips of the keyboard and of cut and paste: a word or sentence twice, sentences without a space between them, a bracket that nothing
/// closes, a range from high to low.
func checkTypingSlips(_ text: ProseText) -> [LocatedProblem] {
    var check = TypingSlips(text)
    check.run()
    return check.problems
}

private struct TypingSlips {
    private let text: ProseText
    private let events: [MarkdownEvent]
    private(set) var problems: [LocatedProblem] = []

    init(_ text: ProseText) { (self.text, events) = (text, text.source.document.events) }

    mutating func run() {
        for (index, block) in text.blocks.enumerated() {
            findInWords(block)
            guard block.node == .paragraph else { continue }
            findRepeatedSentence(block)
            findOpenBracket(block, next: index + 1 < text.blocks.count ? text.blocks[index + 1] : nil)
        }
        for (index, event) in events.enumerated() where event.phase == .enter {
            switch event.node {
            case .link(let url, _): judgeLink(url, at: index)
            case .footnoteDefinition: judgeFootnote(at: index)
            case .table: judgeTable(at: index)
            case .heading(let level, _): judgeSection(level, at: index)
            default: break
            }
        }
    }

    private mutating func report(_ slip: TypingSlip, at range: Range<Int>, in block: ProseText.Block) {
        let words = String(decoding: block.inline.text[range], as: UTF8.self)
        problems.append(LocatedProblem(.slip(slip, words), at: text.span(range, in: block)))
    }

    private mutating func report(_ slip: TypingSlip, _ words: String, _ event: MarkdownEvent, length: Int) {
        problems.append(LocatedProblem(.slip(slip, words), at: text.span(of: event, length: length)))
    }

    // MARK: Words

    private mutating func findInWords(_ block: ProseText.Block) {
        let (bytes, tokens) = (block.inline.text, block.tokens)
        var told: Set<TypingSlip> = []
        for index in tokens.indices where tokens[index].kind != .space {
            guard let (slip, range) = slip(at: index, tokens, bytes), isPlain(range, block), told.insert(slip).inserted
            else { continue }
            report(slip, at: range, in: block)
        }
    }

    private func isPlain(_ range: Range<Int>, _ block: ProseText.Block) -> Bool {
        guard let run = block.inline.run(at: range.lowerBound) else { return false }
        return run.text.upperBound >= range.upperBound && !block.constructs.contains { $0.range.overlaps(range) }
    }

    private func slip(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> (TypingSlip, Range<Int>)? {
        let range = tokens[index].range
        if tokens[index].kind == .mark {
            return spaceBeforeMark(at: index, tokens, bytes).map { (.spaceBeforeMark, $0) }
                ?? joinedSentences(at: index, tokens, bytes).map { (.joinedSentences, $0) }
        }
        if (48...57).contains(bytes[range.lowerBound]) {
            return letterForDigit(at: index, tokens, bytes).map { (.letterForDigit, $0) }
                ?? downwardRange(at: index, tokens, bytes).map { (.downwardRange, $0) }
                ?? morePercent(at: index, tokens, bytes).map { (.morePercent, $0) }
        }
        return repeatedWord(at: index, tokens, bytes).map { (.repeatedWord, $0) }
    }

    private func word(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> String {
        tokens.indices.contains(index) ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }

    /// A word in lower case twice, as far as no sentence can have it so: "die die" can be right.
    private func repeatedWord(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        guard index + 2 < tokens.count, tokens[index + 1].kind == .space, tokens[index + 2].kind == .word,
            bytes[tokens[index].range] == bytes[tokens[index + 2].range], tokens[index].range.count > 1,
            bytes[tokens[index].range].allSatisfy({ (97...122).contains($0) || $0 >= 0x80 }),
            index == 0 || tokens[index - 1].kind == .space,
            index + 3 == tokens.count || tokens[index + 3].kind == .space
                || ".,;:!?)".utf8.contains(bytes[tokens[index + 3].range.lowerBound]),
            word(index, tokens, bytes).allSatisfy(\.isLetter), !repeatableWords.contains(word(index, tokens, bytes))
        else { return nil }
        // Three times is on purpose, as in a row of examples.
        if word(index + 4, tokens, bytes) == word(index, tokens, bytes)
            || word(index - 2, tokens, bytes) == word(index, tokens, bytes)
        {
            return nil
        }
        return tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound
    }

    /// `gezin , en`
    private func spaceBeforeMark(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        let mark = tokens[index].range
        guard bytes[mark.lowerBound] == UInt8(ascii: ","), index > 1, tokens[index - 1].kind == .space,
            tokens[index - 1].range.count == 1, tokens[index - 2].kind == .word,
            index + 1 < tokens.count, tokens[index + 1].kind == .space
        else { return nil }
        return tokens[index - 2].range.lowerBound..<mark.upperBound
    }

    /// `gezin.De hulp`: the second word is one with which sentences begin.
    private func joinedSentences(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        let mark = tokens[index].range
        guard ".?!".utf8.contains(bytes[mark.lowerBound]), index > 0, index + 2 < tokens.count,
            tokens[index - 1].kind == .word, tokens[index + 1].kind == .word, tokens[index + 2].kind == .space,
            openingWords.contains(word(index + 1, tokens, bytes)), tokens[index - 1].range.count > 1,
            bytes[tokens[index - 1].range].allSatisfy({ (97...122).contains($0) || $0 >= 0x80 }),
            index < 2 || tokens[index - 2].kind == .space
        else { return nil }
        return tokens[index - 1].range.lowerBound..<tokens[index + 1].range.upperBound
    }

    // MARK: Numbers

    /// `8O%` and `2O19`
    private func letterForDigit(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        let word = bytes[tokens[index].range]
        let digits = word.count { (48...57).contains($0) }
        guard digits < word.count, word.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "O") }),
            index == 0 || tokens[index - 1].kind == .space,
            (48...57).contains(word.last ?? 0) || index + 1 < tokens.count && self.word(index + 1, tokens, bytes) == "%"
        else { return nil }
        return tokens[index].range
    }

    /// `van 2021 tot 2019` and `kinderen van 18 tot 12 jaar`
    private func downwardRange(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        let words = tokens[index...].prefix(12).filter { $0.kind != .space }.map { SentenceWord($0, in: bytes[...]) }
        guard index > 1, tokens[index - 1].kind == .space,
            rangeWords.contains(word(index - 2, tokens, bytes).lowercased()),
            let from = words.first.flatMap({ Int($0.text) }), let separator = separator(words, at: 1),
            separator.next < words.count, let to = Int(words[separator.next].text), from > to
        else { return nil }
        let isYears = (1900...2100).contains(from) && (1900...2100).contains(to)
        let unit = separator.next + 1 < words.count ? words[separator.next + 1].text : ""
        let isAges =
            from < 100 && yearWords.contains(unit)
            && (isPerson(word(index - 4, tokens, bytes).lowercased())
                || isAboutAge(word(index - 4, tokens, bytes).lowercased()))
        guard isYears || isAges else { return nil }
        return tokens[index].range.lowerBound..<words[separator.next].range.upperBound
    }

    /// `900% van de gezinnen`
    private func morePercent(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Range<Int>? {
        guard let number = Int(word(index, tokens, bytes)), (101...999).contains(number),
            index == 0 || tokens[index - 1].kind == .space
        else { return nil }
        let words = tokens[(index + 1)...].prefix(6).filter { $0.kind != .space }.map {
            SentenceWord($0, in: bytes[...])
        }
        guard words.count > 2, percentWords.contains(words[0].text), partWords.contains(words[1].text),
            wholeWords.contains(words[2].text)
        else { return nil }
        return tokens[index].range.lowerBound..<words[0].range.upperBound
    }

    // MARK: Sentences

    private mutating func findRepeatedSentence(_ block: ProseText.Block) {
        let bytes = block.inline.text
        for (first, second) in zip(block.sentences, block.sentences.dropFirst()) {
            guard bytes[first].split(separator: 0x20).count > 3,
                bytes[first].split(separator: 0x20) == bytes[second].split(separator: 0x20)
            else { continue }
            return report(.repeatedSentence, at: second, in: block)
        }
    }

    /// A bracket or quotation mark of which the paragraph has no other half.
    private mutating func findOpenBracket(_ block: ProseText.Block, next: ProseText.Block?) {
        let bytes = block.inline.text
        if let open = bytes.lastIndex(of: UInt8(ascii: "(")), !bytes[open...].contains(UInt8(ascii: ")")),
            block.inline.run(at: open) != nil, open + 1 < bytes.count, isWordByte(bytes[open + 1]),
            open == 0 || bytes[open - 1] <= 0x20, !goesOn(after: block)
        {
            let end = bytes[open...].dropFirst().firstIndex { $0 <= 0x20 } ?? bytes.endIndex
            return report(.openBracket, at: open..<end, in: block)
        }
        // A quotation of several paragraphs opens each of them, and closes the last.
        let (open, close) = (Array("\u{201C}".utf8), Array("\u{201D}".utf8))
        guard let start = bytes.firstRange(of: open), bytes.firstRange(of: close) == nil,
            bytes[start.upperBound...].firstRange(of: open) == nil, bytes.firstRange(of: Array("\u{201E}".utf8)) == nil,
            block.inline.run(at: start.lowerBound) != nil, start.upperBound < bytes.count,
            isWordByte(bytes[start.upperBound]), !(next?.inline.text.starts(with: open) ?? false)
        else { return }
        let end = bytes[start.upperBound...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
        report(.openBracket, at: start.lowerBound..<end, in: block)
    }

    /// Whether a list, code or the like follows, which may be within the brackets.
    private func goesOn(after block: ProseText.Block) -> Bool {
        let index = block.events.upperBound
        guard index < events.count else { return false }
        return switch (events[index].phase, events[index].node) {
        case (.enter, .list), (.leaf, .codeBlock), (.enter, .table), (.enter, .blockQuote): true
        default: false
        }
    }

    // MARK: Links, notes, tables and sections

    /// A text such as `www.een.nl` on a link to `https://www.twee.nl`.
    private mutating func judgeLink(_ url: String, at index: Int) {
        guard index + 2 < events.count, case .text(let words) = events[index + 1].node,
            case .link = events[index + 2].node,
            let shown = webHost(trimmed(words)), let real = webHost(url), shown.contains("."),
            shown != real, !shown.hasSuffix("." + real), !real.hasSuffix("." + shown)
        else { return }
        report(.otherAddress, real, events[index], length: 1)
    }

    /// The host of what is written as an address of the web, without "www.".
    private func webHost(_ text: String) -> String? {
        let lower = text.lowercased()
        guard !lower.contains(where: \.isWhitespace),
            let start = ["https://", "http://", "www."].first(where: lower.hasPrefix)
        else { return nil }
        let host = lower.dropFirst(start == "www." ? 0 : start.count).prefix { !"/?#:".contains($0) }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    private mutating func judgeFootnote(at index: Int) {
        guard index + 1 < events.count, case .footnoteDefinition = events[index + 1].node,
            events[index + 1].phase == .exit
        else { return }
        let line = text.source.text.bytes[text.lines.line(events[index].position.line)]
        guard let start = line.firstRange(of: Array("[^".utf8))?.lowerBound,
            let end = line[start...].firstIndex(of: UInt8(ascii: "]"))
        else { return }
        problems.append(
            LocatedProblem(.slip(.emptyFootnote, ""), at: text.source.text.inFile(start..<end + 1)))
    }

    /// A column whose head and cells are all empty.
    private mutating func judgeTable(at index: Int) {
        var filled: Set<Int> = []
        var (rows, columns, column) = (0, 0, 0)
        for place in (index + 1)..<events.count {
            switch (events[place].phase, events[place].node) {
            case (.enter, .tableRow): (column, rows) = (0, rows + 1)
            case (.enter, .tableCell):
                if place + 1 < events.count, case .tableCell = events[place + 1].node {} else { filled.insert(column) }
                column += 1
                columns = max(columns, column)
            case (.exit, .table):
                // A frame of one row or column is drawn on purpose.
                guard rows > 2, columns > 2, filled.count < columns, !filled.isEmpty else { return }
                return report(.emptyColumn, "", events[index], length: 1)
            default: break
            }
        }
    }

    /// A heading right above another of its level or higher, or at the end.
    private mutating func judgeSection(_ level: Int, at index: Int) {
        guard
            let end = events[(index + 1)...].firstIndex(where: { event in
                if case .heading = event.node { event.phase == .exit } else { false }
            }), index + 1 < end
        else { return }
        // A text of headings alone is a beginning.
        guard text.blocks.contains(where: { $0.node == .paragraph }) else { return }
        let next = end + 1
        if next < events.count {
            guard case .heading(let below, _) = events[next].node, events[next].phase == .enter, below <= level else {
                return
            }
        } else {
            guard text.source.document.headings.count > 1 else { return }
        }
        guard let block = text.blocks.first(where: { $0.events.lowerBound == index }),
            let first = block.inline.text.first, isWordByte(first)
        else {
            return
        }
        report(.emptySection, at: 0..<block.inline.text.count, in: block)
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}

/// Words that a sentence can have twice in a row.
private let repeatableWords = Set(SiteLanguage.inAll("slip-repeatable-words"))

/// Words with which sentences begin, with their capital.
private let openingWords = Set(SiteLanguage.inAll("slip-opening-words"))

/// Words before the start of a range.
private let rangeWords = Set(SiteLanguage.inAll("slip-range-words"))

/// Words between a percentage and the whole of which it is a part, and words with which that begins.
private let partWords = Set(SiteLanguage.inAll("slip-part-words"))
private let wholeWords = Set(SiteLanguage.inAll("slip-whole-words"))

private let percentWords = sentenceWords("percent")
private let yearWords = sentenceWords("unit-year")
