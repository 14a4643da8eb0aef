import LeidraadMarkdown
import LeidraadModel

/// Sentences that went wrong while they were edited: cut off, broken by a dash at the start of a line, with a star in a word, a day for a
/// range of a spreadsheet, a question to a colleague, a number that the list below it does not have, a figure that is not there.
func checkBrokenSentences(_ text: ProseText) -> [LocatedProblem] {
    var check = BrokenSentences(text)
    check.run()
    return check.problems
}

private struct BrokenSentences {
    private let text: ProseText
    private let events: [MarkdownEvent]
    private(set) var problems: [LocatedProblem] = []
    /// The heads of the columns of the table at hand, and the number of the cell in its row.
    private var heads: [[UInt8]] = []
    private var column = 0

    init(_ text: ProseText) { (self.text, events) = (text, text.source.document.events) }

    mutating func run() {
        for block in text.blocks {
            let start = block.events.lowerBound
            countCells(block)
            findStars(block)
            findSpreadsheetDay(block)
            findColleague(block)
            findMissingFigure(block)
            guard block.node == .paragraph else { continue }
            let isItem = if start > 0, case .item = events[start - 1].node { true } else { false }
            findCutSentence(block, isItem: isItem)
            findWrappedDash(block, isItem: isItem)
            findWrongCount(block)
        }
    }

    private mutating func report(
        _ fault: TypingFault, _ words: String = "", at range: Range<Int>, in block: ProseText.Block
    ) {
        problems.append(LocatedProblem(.mark(.typing(fault, words)), at: text.span(range, in: block)))
    }

    private func words(_ range: Range<Int>, in block: ProseText.Block) -> String {
        String(decoding: block.inline.text[range], as: UTF8.self)
    }

    // MARK: Lines

    /// A sentence with a dash in it, of which the dash came at the start of a line: a list of one item in the middle of the sentence.
    private mutating func findWrappedDash(_ block: ProseText.Block, isItem: Bool) {
        let next = block.events.upperBound
        guard next + 3 < events.count, case .list(nil, _, _) = events[next].node, events[next].phase == .enter,
            case .text(let words) = events[next + 3].node, events[next + 2].node == .paragraph,
            words.first?.isLowercase == true, events[next].position.line > 1
        else { return }
        let place = text.lines.offset(of: events[next].position)
        let above = text.source.text.bytes[text.lines.line(events[next].position.line - 1)]
        guard place < text.source.text.bytes.endIndex, text.source.text.bytes[place] == UInt8(ascii: "-"),
            above.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: ">") }), isOneItem(at: next),
            let last = block.inline.text.last(where: { $0 > 0x20 }), isLetter(last) || last == UInt8(ascii: ",")
        else { return }
        let item = text.blocks.first { $0.events.lowerBound == next + 2 }?.inline.text ?? []
        let hasSecond = item.firstRange(of: Array(" - ".utf8)) != nil
        let isSentence = item.last { $0 > 0x20 }.map { ".?!".utf8.contains($0) } ?? false
        guard hasSecond || isSentence && !isItem else { return }
        problems.append(
            LocatedProblem(.mark(.typing(.wrappedDash, "")), at: text.span(of: events[next], length: 1)))
    }

    private func isOneItem(at list: Int) -> Bool {
        var depth = 0
        var count = 0
        for event in events[list...] {
            if case .list = event.node { depth += event.phase == .enter ? 1 : -1 }
            if case .item = event.node, event.phase == .enter, depth == 1 { count += 1 }
            if depth == 0 || count > 1 { break }
        }
        return count == 1
    }

    /// A paragraph whose last word cannot be the last of a sentence, and nothing below it that goes on.
    private mutating func findCutSentence(_ block: ProseText.Block, isItem: Bool) {
        let bytes = block.inline.text
        guard let last = bytes.lastIndex(where: { $0 > 0x20 }), isLetter(bytes[last]),
            block.inline.run(at: last) != nil
        else { return }
        let start = bytes[...last].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
        let word = words(start..<last + 1, in: block)
        guard start > 0, bytes[start - 1] == 0x20, unfinishedWords.contains(word),
            bytes.split(separator: 0x20).count > 3, !goesOn(after: block.events.upperBound),
            !joiningWords.contains(word) || !isItem && !",;".utf8.contains(bytes[start - 2])
        else { return }
        report(.cutSentence, word, at: start..<last + 1, in: block)
    }

    /// Whether what follows a paragraph can be the rest of its sentence: a list, table, code, image or formula.
    private func goesOn(after index: Int) -> Bool {
        guard index < events.count else { return false }
        switch (events[index].phase, events[index].node) {
        case (.exit, _), (.enter, .heading), (.leaf, .thematicBreak): return false
        case (.enter, .paragraph):
            guard index + 1 < events.count, case .text = events[index + 1].node else { return true }
            return false
        default: return true
        }
    }

    // MARK: Words

    /// `begeleid*er en pleegouder*moeder`: two stars within words, which make the words between them slanted and go themselves.
    private mutating func findStars(_ block: ProseText.Block) {
        for index in block.events where events[index].node == .emphasis && events[index].phase == .enter {
            guard case .text(let before) = events[index - 1].node, before.last?.isLetter == true,
                index + 3 < events.count, case .text(let inner) = events[index + 1].node, inner.contains(" "),
                inner.last?.isLetter == true, inner.first?.isLetter == true,
                events[index + 2].node == .emphasis, case .text(let after) = events[index + 3].node,
                after.first?.isLetter == true
            else { continue }
            let word = before.reversed().prefix { $0.isLetter }.reversed() + "*" + inner.prefix { $0.isLetter }
            problems.append(
                LocatedProblem(
                    .mark(.typing(.starsInWords, String(word))), at: text.span(of: events[index], length: 1)))
        }
    }

    /// `4-dec jaar`: a spreadsheet takes 4-12 for a day.
    private mutating func findSpreadsheetDay(_ block: ProseText.Block) {
        let (bytes, tokens) = (block.inline.text, block.tokens)
        guard bytes.contains(UInt8(ascii: "-")) else { return }
        for index in tokens.indices.dropFirst().dropLast()
        where tokens[index].kind == .mark && bytes[tokens[index].range.lowerBound] == UInt8(ascii: "-") {
            let (left, right) = (tokens[index - 1], tokens[index + 1])
            guard left.kind == .word, right.kind == .word,
                !touches(index - 2, tokens, bytes), !touches(index + 2, tokens, bytes),
                let range = spreadsheetRange(words(left.range, in: block), words(right.range, in: block)),
                isOfRange(after: index + 2, tokens, block)
            else { continue }
            let place = left.range.lowerBound..<right.range.upperBound
            problems.append(
                LocatedProblem(
                    .value(.spreadsheetDay(words(place, in: block), meant: range)), at: text.span(place, in: block)))
            return
        }
    }

    /// Whether a hyphen, point or stroke is at a place: then it is a whole date.
    private func touches(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark
            && "-./".utf8.contains(bytes[tokens[index].range.lowerBound])
            && tokens.indices.contains(index + 1) && tokens[index + 1].kind == .word
    }

    /// `4–12` for `4` and `dec`; nil where the two are no day and month.
    private func spreadsheetRange(_ left: String, _ right: String) -> String? {
        let pair =
            shortMonths[left.lowercased()].map { ($0, right) } ?? shortMonths[right.lowercased()].map { ($0, left) }
        guard let (month, digits) = pair, digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count <= 2,
            let number = Int(digits), number != month
        else { return nil }
        return "\(min(number, month))\u{2013}\(max(number, month))"
    }

    /// Whether a unit follows, or the cell is below a head that speaks of age.
    private func isOfRange(after index: Int, _ tokens: [Token], _ block: ProseText.Block) -> Bool {
        if index + 1 < tokens.count, tokens[index].kind == .space,
            isUnit(words(tokens[index + 1].range, in: block).lowercased())
        {
            return true
        }
        guard case .tableCell(isHeader: false, _) = block.node, heads.indices.contains(column - 1) else { return false }
        let head = String(decoding: heads[column - 1], as: UTF8.self).lowercased()
        return head.split { !$0.isLetter }.contains { isAboutAge(String($0)) || isUnit(String($0)) }
    }

    private mutating func countCells(_ block: ProseText.Block) {
        guard case .tableCell(let isHeader, _) = block.node else { return }
        let start = block.events.lowerBound
        if start > 0, case .tableRow = events[start - 1].node {
            column = 0
            if isHeader { heads = [] }
        }
        column += 1
        if isHeader { heads.append(block.inline.text) }
    }

    /// `@Jan kun jij dit nakijken?`
    private mutating func findColleague(_ block: ProseText.Block) {
        let bytes = block.inline.text
        guard bytes.contains(UInt8(ascii: "@")) else { return }
        for found in block.constructs {
            guard case .narrativeCitation(let item) = found.construct, item.suffix.isEmpty,
                item.key.allSatisfy(\.isLetter), block.inline.run(at: found.range.lowerBound) != nil
            else { continue }
            let (start, end) = (found.range.lowerBound, found.range.upperBound)
            let before = bytes[..<start].last { $0 != 0x20 && $0 != UInt8(ascii: "(") }
            let rest = String(decoding: bytes[end...].prefix(60), as: UTF8.self).lowercased()
            let following = rest.drop { ",: ".contains($0) }
            let asked = colleagueWords.first { phrase in
                following.hasPrefix(phrase) && following.dropFirst(phrase.count).first?.isLetter != true
            }
            let opensSentence = before.map { ".?!:".utf8.contains($0) } ?? true
            if opensSentence, let asked, let place = rest.firstRange(of: asked) {
                let length = rest[..<place.upperBound].utf8.count
                problems.append(
                    LocatedProblem(
                        .leftover(words(start..<end + length, in: block)),
                        at: text.span(start..<end + length, in: block)))
            } else if before == UInt8(ascii: ","), rest.hasPrefix("?") {
                problems.append(
                    LocatedProblem(.leftover(words(start..<end, in: block)), at: text.span(start..<end, in: block)))
            }
        }
    }

    // MARK: Figures

    /// The number of a figure or table that a stretch of a block names, with its word.
    private struct NamedFigure {
        let word: String
        let number: Int
        let range: Range<Int>
    }

    private func namedFigures(_ block: ProseText.Block) -> [NamedFigure] {
        let (bytes, tokens) = (block.inline.text, block.tokens)
        return tokens.indices.dropFirst(2).compactMap { index in
            let digits = bytes[tokens[index].range]
            guard (1...2).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
                tokens[index - 2].kind == .word, tokens[index - 1].kind == .space,
                let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
            else { return nil }
            let word = words(tokens[index - 2].range, in: block).lowercased()
            guard figureWords.contains(word) else { return nil }
            return NamedFigure(
                word: word, number: number, range: tokens[index - 2].range.lowerBound..<tokens[index].range.upperBound)
        }
    }

    /// `(zie figuur 3)` in a text that has no figure with that number in a caption, and fewer pictures than that.
    private mutating func findMissingFigure(_ block: ProseText.Block) {
        let bytes = block.inline.text
        for named in namedFigures(block) where named.range.lowerBound > 0 {
            guard block.inline.run(at: named.range.lowerBound) != nil,
                let sentence = block.sentences.first(where: { $0.contains(named.range.lowerBound) }),
                !block.constructs.contains(where: { sentence.overlaps($0.range) }),
                !block.inline.linkTexts.contains(where: { sentence.overlaps($0.text) }),
                named.range.upperBound == bytes.count || !".,-".utf8.contains(bytes[named.range.upperBound])
                    || named.range.upperBound + 1 >= bytes.count || bytes[named.range.upperBound + 1] <= 0x20
            else { continue }
            let next = String(decoding: bytes[named.range.upperBound...].prefix(20), as: UTF8.self)
                .split { !$0.isLetter }.first.map { $0.lowercased() }
            let isElsewhere =
                bytes[named.range.upperBound...].first == 0x20 && next.map(figureElsewhereWords.contains) ?? false
            guard !isElsewhere, !hasFigure(named) else { continue }
            return report(.missingFigure, words(named.range, in: block), at: named.range, in: block)
        }
    }

    /// Whether a caption of the text begins with the words of a figure, or the text has so many pictures or tables.
    private func hasFigure(_ wanted: NamedFigure) -> Bool {
        let isTable = tableWords.contains(wanted.word)
        let shown = events.count { event in
            switch event.node {
            case .image, .markupBlock, .imageSize: event.phase != .exit
            case .table: isTable && event.phase == .enter
            case .codeBlock(let info, _): info != nil
            default: false
            }
        }
        if shown >= wanted.number { return true }
        return text.blocks.contains { block in
            namedFigures(block).contains { named in
                named.word == wanted.word && named.number == wanted.number
                    && (named.range.lowerBound == 0
                        || block.inline.linkTexts.contains { $0.text.contains(named.range.lowerBound) })
            }
        }
    }

    // MARK: Lists

    /// `drie stappen:` above a list of four.
    private mutating func findWrongCount(_ block: ProseText.Block) {
        let bytes = block.inline.text
        let next = block.events.upperBound
        guard next < events.count, case .list(let start, _, _) = events[next].node, events[next].phase == .enter,
            let sentence = block.sentences.last,
            let stated = statedCount(in: block.tokens.filter { sentence.contains($0.range.lowerBound) }, of: bytes)
        else { return }
        // "Drie dingen vallen op." announces a list with numbers as well as a colon does.
        guard
            bytes.last(where: { $0 > 0x20 }) == UInt8(ascii: ":")
                || start != nil && !bytes[sentence.lowerBound..<stated.range.lowerBound].contains(where: { $0 > 0x20 })
        else { return }
        var (depth, count, end) = (0, 0, next)
        for index in next..<events.count {
            if case .list = events[index].node { depth += events[index].phase == .enter ? 1 : -1 }
            if case .item = events[index].node, events[index].phase == .enter, depth == 1 { count += 1 }
            end = index
            if depth == 0 { break }
        }
        // A list that goes on in another is not known to be whole.
        if end + 1 < events.count, case .list = events[end + 1].node, events[end + 1].phase == .enter { return }
        guard count != stated.count else { return }
        problems.append(
            LocatedProblem(
                .otherCount(words(stated.range, in: block), count: count), at: text.span(stated.range, in: block)))
    }
}

/// The number of points that a sentence says there are, and the words that say it: the one number in it, with a word such as "stappen".
func statedCount(in tokens: [Token], of bytes: [UInt8], _ nouns: Set<String> = countedWords) -> (
    count: Int, range: Range<Int>
)? {
    let words = tokens.filter { $0.kind != .space }.map { SentenceWord($0, in: bytes[...]) }
    var found: (count: Int, range: Range<Int>)?
    for index in words.indices {
        guard let number = numberWords[words[index].text] ?? Double(words[index].text), number != 1 else { continue }
        let isWhole = number == number.rounded() && (2...20).contains(number)
        let after = words[(index + 1)...].prefix(3).prefix { !$0.isMark }
        guard found == nil, isWhole, index == 0 || !words[index - 1].isMark,
            index == 0 || !leastWords.contains(words[index - 1].text),
            let noun = after.first(where: { nouns.contains($0.text) })
        else { return nil }
        found = (Int(number), words[index].range.lowerBound..<noun.range.upperBound)
    }
    return found
}

private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (97...122).contains(byte | 0x20) }

/// Words with which no sentence ends.
private let unfinishedWords = Set(SiteLanguage.inAll("mark-unfinished-words"))

/// Words that join items of a list, and so end those before the last.
private let joiningWords = Set(SiteLanguage.inAll("and") + SiteLanguage.inAll("or"))

/// How a question or request to a colleague begins.
private let colleagueWords = SiteLanguage.inAll("mark-colleague-words")

/// Names of what is counted and then listed.
let countedWords = Set(SiteLanguage.inAll("mark-counted-words"))

/// Words before a number that is the least.
private let leastWords = Set(SiteLanguage.inAll("mark-least-words"))

/// What is numbered and pointed at in a text.
private let figureWords = Set(SiteLanguage.inAll("mark-figure-words"))

/// Of those the words for a table.
private let tableWords = Set(SiteLanguage.inAll("mark-table-words"))

/// Words behind the number of a figure that say where it is.
private let figureElsewhereWords = Set(SiteLanguage.inAll("mark-figure-elsewhere"))

/// The numbers of months by the short names that spreadsheets give them.
private let shortMonths: [String: Int] = {
    var numbers: [String: Int] = [:]
    for language in SiteLanguage.allCases {
        var (number, last) = (0, "-")
        for name in language.list("import-short-months") {
            // Of two names for one month the second is the longer.
            if !name.hasPrefix(last) { number += 1 }
            numbers[name] = number
            last = name
        }
    }
    return numbers
}()
