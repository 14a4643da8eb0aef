import LeidraadMarkdown
import LeidraadModel

/// Text that came from a word processor, a spreadsheet or a PDF with more than its words: comments, numbers of notes, contents lines, page
/// footers, words that are broken at the end of a line, rows of a table.
func checkPastedText(_ text: ProseText) -> [LocatedProblem] {
    text.blocks.flatMap { PastedText(text, $0).problems }
}

private struct PastedText {
    private let text: ProseText
    private let block: ProseText.Block
    private let bytes: [UInt8]
    private(set) var problems: [LocatedProblem] = []

    init(_ text: ProseText, _ block: ProseText.Block) {
        (self.text, self.block, bytes) = (text, block, block.inline.text)
        for run in block.inline.runs {
            findComment(run.text)
            findNoteNumber(run.text)
            findLigature(run.text)
            findPersonalData(run.text)
        }
        if case .heading = block.node, block.sentences.count > 1, bytes.count > 80 {
            report(.sentencesInHeading, at: 0..<bytes.count)
        }
        guard case .paragraph = block.node else { return }
        findChatTalk()
        let lines = lines(of: block.inline, text.source.document.events)
        findLeftLine(lines)
        // Lines that should not be there need not be taken apart.
        if findMailHead(lines) { return }
        findBrokenWord(lines)
        findRows(lines)
        findJoinedLines(lines)
    }

    private mutating func report(_ fault: TypingFault, _ words: String = "", at range: Range<Int>) {
        problems.append(LocatedProblem(.mark(.typing(fault, words)), at: text.span(range, in: block)))
    }

    // MARK: Word processors

    /// `[JK1]` or `[JK1R2]`: the initials of who wrote a comment in Word, with its number.
    private mutating func findComment(_ run: Range<Int>) {
        for start in run where bytes[start] == UInt8(ascii: "[") {
            if let comment = writtenComment(from: start, in: run) {
                return report(.wordComment, string(comment), at: comment)
            }
            guard let end = bytes[start..<run.upperBound].prefix(14).firstIndex(of: UInt8(ascii: "]")),
                isCommentMark(bytes[(start + 1)..<end]), end + 1 == bytes.count || !"([".utf8.contains(bytes[end + 1])
            else { continue }
            return report(.wordComment, string(start..<end + 1), at: start..<end + 1)
        }
    }

    /// `[Opmerking JK1: …]`: the comment itself, as Word prints it in the margin.
    private func writtenComment(from start: Int, in run: Range<Int>) -> Range<Int>? {
        let words = bytes[(start + 1)..<run.upperBound].prefix(40)
        guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let parts = words[..<colon].split(separator: 0x20)
        guard parts.count == 2, isCommentMark(parts[1]),
            commentWords.contains(String(decoding: parts[0], as: UTF8.self).lowercased())
        else { return nil }
        return start..<colon + 1
    }

    /// What a chat assistant says around its answer.
    private mutating func findChatTalk() {
        let words = String(decoding: bytes, as: UTF8.self).lowercased()
        guard chatTalk.contains(where: { words.contains($0) }), let first = block.sentences.first else { return }
        report(.chatTalk, at: first)
    }

    private func isCommentMark(_ inner: ArraySlice<UInt8>) -> Bool {
        let letters = inner.prefix(while: isASCIILetter)
        let digits = inner[letters.endIndex...].prefix(while: isDigit)
        let rest = inner[digits.endIndex...]
        let isReply = rest.first == UInt8(ascii: "R") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
        return (2...5).contains(letters.count) && letters.first.map(isUpper) == true
            && letters.count(where: isUpper) > 1
            && (1...2).contains(digits.count) && digits.first != UInt8(ascii: "0") && (rest.isEmpty || isReply)
    }

    /// The number of a note behind a full stop or a word: `slaap.1 Daarom`, `slaap2 is`, `slaap.² Daarom`, `slaap.[1]`.
    private mutating func findNoteNumber(_ run: Range<Int>) {
        var index = run.lowerBound
        while index < run.upperBound {
            guard let number = noteNumber(at: index, in: run) else {
                index += 1
                continue
            }
            if isNoteNumber(number, in: run) { return report(.noteNumber, digits(number), at: number.range) }
            index = number.range.upperBound
        }
    }

    private struct NoteNumber {
        enum Form { case plain, raised, bracketed }
        let form: Form
        let range: Range<Int>
    }

    private func noteNumber(at start: Int, in run: Range<Int>) -> NoteNumber? {
        if isDigit(bytes[start]) {
            let end = bytes[start..<run.upperBound].firstIndex { !isDigit($0) } ?? run.upperBound
            return NoteNumber(form: .plain, range: start..<end)
        }
        if bytes[start] == UInt8(ascii: "["), start + 2 < run.upperBound, isDigit(bytes[start + 1]) {
            let end = bytes[(start + 1)..<run.upperBound].firstIndex { !isDigit($0) } ?? run.upperBound
            guard end < run.upperBound, bytes[end] == UInt8(ascii: "]") else { return nil }
            return NoteNumber(form: .bracketed, range: start..<end + 1)
        }
        var end = start
        while let length = raisedDigit(at: end), end + length <= run.upperBound { end += length }
        return end > start ? NoteNumber(form: .raised, range: start..<end) : nil
    }

    private func raisedDigit(at index: Int) -> Int? {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index] == 0xC2, [0xB9, 0xB2, 0xB3].contains(bytes[index + 1]) { return 2 }
        guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x81 else { return nil }
        return bytes[index + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[index + 2]) ? 3 : nil
    }

    private func digits(_ number: NoteNumber) -> String {
        string(number.range).compactMap { $0.wholeNumberValue.map(String.init) }.joined()
    }

    private func isNoteNumber(_ number: NoteNumber, in run: Range<Int>) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        let value = digits(number)
        guard start > run.lowerBound, (1...2).contains(value.count), value.first != "0" else { return false }
        // A number in brackets that a link, index or definition follows is none.
        if number.form == .bracketed, end < bytes.count, "([:".utf8.contains(bytes[end]) { return false }
        let mark = closingMarks(before: start)
        let word = word(before: start - mark)
        // A raised number behind the end of a sentence is no unit such as m², whatever word stands there.
        let isRaisedBehindMark = number.form == .raised && mark > 0
        guard word.count >= (isRaisedBehindMark ? 2 : 4), !numberedWords.contains(word.lowercased()) else {
            return false
        }
        let next = end < bytes.count ? bytes[end] : 0x20
        guard mark > 0 else {
            let isAtEnd =
                next == 0x20 || ".,;:!?)".utf8.contains(next) && (end + 1 >= bytes.count || bytes[end + 1] == 0x20)
            return isAtEnd && (number.form != .plain || isOfSentence(word, endingAt: start, before: end))
        }
        guard next == 0x20 else { return false }
        // Behind a comma a sentence goes on; behind its end another one begins.
        let following = bytes[end...].first { $0 != 0x20 }
        guard number.form == .plain, let following else { return true }
        let isComma = bytes[start - 1] == UInt8(ascii: ",") || bytes[start - 1] == UInt8(ascii: ";")
        return isComma ? (97...122).contains(following) : isUpper(following) || following >= 0x80
    }

    /// Whether a word with a digit against it is one of a sentence, and no name such as "Jinja2": it has a capital at the start of a sentence only.
    private func isOfSentence(_ word: String, endingAt end: Int, before next: Int) -> Bool {
        if word.allSatisfy(\.isLowercase) { return true }
        let start = end - word.utf8.count
        guard word.dropFirst().allSatisfy(\.isLowercase), next + 1 < bytes.count, (97...122).contains(bytes[next + 1])
        else {
            return false
        }
        return start == 0 || start > 1 && ".!?".utf8.contains(bytes[start - 2])
    }

    /// The bytes of the full stop, comma or closing quote right before a place; 0 where there is none.
    private func closingMarks(before place: Int) -> Int {
        var start = place
        while start > 0 {
            if ".,;!?)\"'".utf8.contains(bytes[start - 1]) {
                start -= 1
            } else if start > 2, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80,
                [0x99, 0x9D].contains(bytes[start - 1])
            {
                start -= 3
            } else {
                break
            }
        }
        return place - start
    }

    /// The word that ends at a place, where white space, a quote or a bracket is before it.
    private func word(before place: Int) -> String {
        var start = place
        while start > 0, isASCIILetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 { start -= 1 }
        guard start == 0 || bytes[start - 1] <= 0x20 || "(\"'-".utf8.contains(bytes[start - 1]) else { return "" }
        let word = string(start..<max(start, place))
        return word.allSatisfy(\.isLetter) ? word : ""
    }

    /// A letter for two or three, as a PDF has it: no search finds the word.
    private mutating func findLigature(_ run: Range<Int>) {
        guard let place = bytes[run].firstRange(of: [0xEF, 0xAC]), place.upperBound < run.upperBound,
            (0x80...0x86).contains(bytes[place.upperBound])
        else { return }
        let range = place.lowerBound..<place.upperBound + 1
        report(.ligature, string(range), at: range)
    }

    /// A word for a date of birth or a personal number, right before digits.
    private mutating func findPersonalData(_ run: Range<Int>) {
        // Most texts hold no such number.
        guard bytes[run].count(where: isDigit) > 5 else { return }
        let lower = bytes[run].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        for word in personalWords {
            var start = 0
            while let place = lower[start...].firstRange(of: word) {
                start = place.upperBound
                let value = lower[start...].drop { " :.=".utf8.contains($0) }
                let digits = value.prefix { isDigit($0) || "-/. ".utf8.contains($0) }.count(where: isDigit)
                let isInWord = place.lowerBound > 0 && isASCIILetter(lower[place.lowerBound - 1])
                guard !isInWord, digits > 5 else { continue }
                let from = run.lowerBound + place.lowerBound
                return report(.personalData, at: from..<from + word.count)
            }
        }
    }

    // MARK: Lines

    /// `Van: …`, `Onderwerp: …`: the head of a mail, of which at least two lines came along.
    private mutating func findMailHead(_ lines: [Range<Int>]) -> Bool {
        let heads = lines.filter { line in
            guard let colon = bytes[line].prefix(20).firstIndex(of: UInt8(ascii: ":")) else { return false }
            return mailHeads.contains(trimmed(string(line.lowerBound..<colon)).lowercased())
        }
        guard heads.count > 1 else { return false }
        report(.mailHead, at: heads[0])
        return true
    }

    /// A line of a contents list (`Inleiding ...... 3`) or the footer of a page (`Pagina 3 van 12`).
    private mutating func findLeftLine(_ lines: [Range<Int>]) {
        for line in lines {
            let words = bytes[line]
            let number = words.reversed().prefix(while: isDigit).count
            let before = words.dropLast(number)
            if (1...3).contains(number), endsWithLeader(before) {
                return report(.contentsLine, at: line)
            }
            guard words.count < 40, number > 0 else { continue }
            let shape = string(line).lowercased().split(separator: " ").map { $0.allSatisfy(\.isNumber) ? "#" : $0 }
            if pageFooters.contains(shape.joined(separator: " ")) { return report(.pageFooter, at: line) }
        }
    }

    private func endsWithLeader(_ words: ArraySlice<UInt8>) -> Bool {
        let bare = words.dropLast(words.reversed().prefix { $0 <= 0x20 }.count)
        let dots = bare.reversed().prefix { $0 == UInt8(ascii: ".") || $0 == 0x20 }.count { $0 != 0x20 }
        return dots > 4 && bare.count > dots || bare.suffix(6).elementsEqual("\u{2026}\u{2026}".utf8)
    }

    /// A word with a hyphen at the end of a line, whose rest begins the next: readers see the hyphen and a space.
    private mutating func findBrokenWord(_ lines: [Range<Int>]) {
        for line in lines {
            guard let place = splitWord(line) else { continue }
            let words = string(place).split(separator: "-")
            return report(.brokenWord, words.map { trimmed($0) }.joined(), at: place)
        }
        for (line, next) in zip(lines, lines.dropFirst()) {
            guard bytes[line].last == UInt8(ascii: "-"), line.count > 2, isASCIILetter(bytes[line.upperBound - 2]),
                let first = bytes[next].first, (97...122).contains(first)
            else { continue }
            let word = string(next).prefix { $0.isLetter }
            // Of two compounds with one tail the first ends in a hyphen: "voor- en nadelen".
            if joiningWords.contains(String(word)) { continue }
            let start = bytes[line].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? line.lowerBound
            let end = next.lowerBound + word.utf8.count
            return report(.brokenWord, string(start..<line.upperBound - 1) + word, at: start..<end)
        }
    }

    /// `terug- plaatsing`: the end of a line that was joined with the next, or that a PDF had.
    private func splitWord(_ line: Range<Int>) -> Range<Int>? {
        for hyphen in line.dropLast(2) where bytes[hyphen] == UInt8(ascii: "-") && bytes[hyphen + 1] == 0x20 {
            let before = bytes[line.lowerBound..<hyphen].reversed().prefix(while: isASCIILetter).count
            let after = bytes[(hyphen + 2)..<line.upperBound].prefix(while: isASCIILetter)
            let start = hyphen - before
            // Letters alone, each a word of lower case: "vitamine B- en C-rijk" and "in- en uitstroom" are right.
            guard before > 2, after.count > 3, start == line.lowerBound || bytes[start - 1] <= 0x20,
                (97...122).contains(bytes[hyphen - 1]), after.allSatisfy({ (97...122).contains($0) }),
                !joiningWords.contains(String(decoding: after, as: UTF8.self)),
                bytes[after.endIndex..<line.upperBound].first != UInt8(ascii: "-")
            else { continue }
            return start..<after.endIndex
        }
        return nil
    }

    /// Lines with a semicolon or comma between their cells, as a spreadsheet saves them.
    private mutating func findRows(_ lines: [Range<Int>]) {
        guard lines.count > 1, let first = lines.first else { return }
        for mark in [UInt8(ascii: ";"), UInt8(ascii: ",")] {
            let counts = lines.map { line in
                bytes[line].indices.dropLast().count {
                    bytes[$0] == mark && bytes[$0 + 1] > 0x20 && bytes[$0 + 1] != mark
                }
                    + (bytes[line].last == mark ? 1 : 0)
            }
            let marks = lines.map { line in bytes[line].count { $0 == mark } }
            guard let count = counts.first, count > 1, counts == marks, counts.allSatisfy({ $0 == count }) else {
                continue
            }
            return report(.pastedRows, at: first)
        }
    }

    /// Three or more short lines that begin with a capital or a number and end with a letter or number, as an address does: readers
    /// see one line.
    private mutating func findJoinedLines(_ lines: [Range<Int>]) {
        guard lines.count > 2, let first = lines.first, block.inline.linkTexts.isEmpty else { return }
        let areShort = lines.allSatisfy { line in
            guard line.count < 40, line.count > 1, let start = bytes[line].first, let end = bytes[line].last else {
                return false
            }
            return (isUpper(start) || isDigit(start)) && (isASCIILetter(end) || isDigit(end) || end >= 0x80)
        }
        if areShort, lines.allSatisfy({ line in bytes[line].contains(where: isASCIILetter) }) {
            report(.joinedLines, at: first)
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// The lines of a block as they were typed, without the white space at their ends; a line break that readers see ends none.
func lines(of inline: InlineBlock, _ events: [MarkdownEvent]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for piece in inline.pieces where events[piece.event].node == .softBreak {
        lines.append(start..<piece.text.lowerBound)
        start = piece.text.upperBound
    }
    lines.append(start..<inline.text.count)
    return lines.map { line in
        let end = line.upperBound - inline.text[line].reversed().prefix { $0 <= 0x20 }.count
        return line.lowerBound..<max(line.lowerBound, end)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

private func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

/// Words that have a number against them as part of a name, such as "stap2" and "meter²".
private let numberedWords = Set(SiteLanguage.inAll("mark-numbered-words"))

/// The footers of pages, with `#` for each number.
private let pageFooters = Set(SiteLanguage.inAll("mark-page-footers"))

/// Words that join two compounds with one tail.
private let joiningWords = Set(
    SiteLanguage.inAll("and") + SiteLanguage.inAll("or") + SiteLanguage.inAll("mark-joining-words"))

/// Words before a date of birth or a personal number, in every language.
private let personalWords = SiteLanguage.inAll("mark-personal-words").map { Array($0.utf8) }

/// The words before the colon in the head of a mail.
private let mailHeads = Set(SiteLanguage.inAll("mail-heads"))

/// What Word calls a comment.
private let commentWords = Set(SiteLanguage.inAll("comment-words"))

/// Sentences of chat assistants to who asked.
private let chatTalk = SiteLanguage.inAll("chat-talk")
