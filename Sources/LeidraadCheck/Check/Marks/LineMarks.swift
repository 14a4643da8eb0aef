import LeidraadMarkdown
import LeidraadModel

/// Marks at the start of lines of a paragraph: headings, lists, notes and tables that did not become any.
struct LineMarks {
    private let text: ProseText
    private let lines: [Line]
    private let isParagraph: Bool
    private let isFirstInQuote: Bool
    private let isFirstInItem: Bool
    private(set) var problems: [LocatedProblem] = []

    /// The beginning of a line in the running text.
    private struct Line {
        let words: String
        let event: MarkdownEvent
    }

    init(_ text: ProseText, _ block: ProseText.Block, at index: Int) {
        self.text = text
        let events = text.source.document.events
        if case .paragraph = block.node { isParagraph = true } else { isParagraph = false }
        if index > 0, case .blockQuote = events[index - 1].node, events[index - 1].phase == .enter {
            isFirstInQuote = true
        } else {
            isFirstInQuote = false
        }
        if index > 0, case .item = events[index - 1].node, events[index - 1].phase == .enter {
            isFirstInItem = true
        } else {
            isFirstInItem = false
        }
        var lines: [Line] = []
        var isStart = true
        for event in events[block.events].dropFirst() {
            switch event.node {
            case .softBreak, .lineBreak: isStart = true
            case .text(let words):
                if isStart { lines.append(Line(words: words, event: event)) }
                isStart = false
            default:
                if isStart { lines.append(Line(words: "", event: event)) }
                isStart = false
            }
        }
        self.lines = lines
        findMarkedNote(block)
        if case .tableCell = block.node { findHeadingInCell() }
        guard isParagraph else { return }
        findQuotedNote()
        findHeading()
        findNote()
        findBullets()
        findLists()
        findTable()
    }

    private mutating func report(_ fault: MarkFault, _ line: Line, length: Int) {
        problems.append(LocatedProblem(.mark(fault), at: text.span(of: line.event, length: length)))
    }

    /// Whether the first character of a line was typed with a backslash.
    private func isEscaped(_ line: Line) -> Bool {
        let start = text.lines.offset(of: line.event.position)
        return start < text.source.text.bytes.endIndex && text.source.text.bytes[start] == UInt8(ascii: "\\")
    }

    /// `## Naam` in a cell of a table.
    private mutating func findHeadingInCell() {
        guard let line = lines.first, line.words.utf8.first == UInt8(ascii: "#"), !isEscaped(line) else { return }
        let marks = line.words.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(marks), line.words.utf8.dropFirst(marks).first == 0x20 else { return }
        report(.typing(.headingInCell, ""), line, length: marks)
    }

    /// `> NOTE: text`, which is a quotation.
    private mutating func findQuotedNote() {
        guard isFirstInQuote, let line = lines.first else { return }
        let name = line.words.prefix { $0 != ":" }
        guard name.utf8.count < line.words.utf8.count, noteNames.contains(String(name)) else { return }
        report(.typing(.quotedNote, String(name)), line, length: name.utf8.count + 1)
    }

    private mutating func findHeading() {
        for line in lines where line.words.utf8.first == UInt8(ascii: "#") {
            let marks = line.words.utf8.prefix { $0 == UInt8(ascii: "#") }.count
            guard marks <= 6, !isEscaped(line), let next = line.words.dropFirst(marks).unicodeScalars.first,
                !next.properties.isWhitespace || next == "\u{A0}", next != "{"
            else { continue }
            // One sign before a word is as often a tag or a number; a heading is by itself and is no sentence.
            let isAlone = lines.count == 1 && next.properties.isUppercase && line.words.split(separator: " ").count <= 8
            guard marks > 1 || isAlone && !(line.words.last.map { ".!?:;,".contains($0) } ?? true) else { continue }
            return report(.headingWithoutSpace(marks), line, length: marks)
        }
    }

    private mutating func findNote() {
        guard let line = lines.first, let label = writtenLabel(line.words), !isEscaped(line) else { return }
        guard noteNames.contains(label.name) else {
            // One word is read as a label, and reported as one that does not exist; of several nothing is made.
            let areWords = label.name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
            if label.hasMark, isFirstInQuote, areWords, label.name.contains(" ") {
                report(.unknownNote(label.name), line, length: label.length)
            }
            return
        }
        if label.hasMark {
            if !isFirstInQuote { report(.noteOutsideQuote(label.name), line, length: label.length) }
        } else if isFirstInQuote || label.length == line.words.utf8.count {
            report(.noteWithoutMark(label.name), line, length: label.length)
        }
    }

    /// `> **[!NOTE]**`, `> ## [!NOTE]`, `> [!NOTE` or `> \\[!NOTE\\]`: marks of a block that are not read.
    private mutating func findMarkedNote(_ block: ProseText.Block) {
        let words = String(decoding: block.inline.text.prefix(40), as: UTF8.self)
        guard isFirstInQuote, words.hasPrefix("[!"),
            let event = text.source.document.events[block.events].dropFirst().first
        else { return }
        let letters = words.dropFirst(2).prefix { $0.isLetter }
        guard noteNames.contains(letters.uppercased()) else { return }
        let fault: TypingFault
        if words.dropFirst(2 + letters.count).first != "]" {
            fault = .openNote
        } else if case .text = event.node, isParagraph {
            guard let line = lines.first, isEscaped(line) else { return }
            fault = .escapedNote
        } else {
            fault = .markedNote
        }
        report(.typing(fault, letters.uppercased()), Line(words: words, event: event), length: 2 + letters.count)
    }

    /// `[NOTE]`, `[!NOTE]` or `[! note]` at the start of a line. Only the second is one that is read.
    private func writtenLabel(_ words: String) -> (name: String, hasMark: Bool, length: Int)? {
        let bytes = Array(words.utf8.prefix(40))
        guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inner = bytes[1..<end]
        let name = inner.drop { $0 == UInt8(ascii: "!") || $0 == 0x20 }
        let letters = String(decoding: name, as: UTF8.self)
        let hasMark = inner.first == UInt8(ascii: "!") && name.startIndex == 2
        return (trimmed(letters).uppercased(), hasMark, end + 1)
    }

    private mutating func findBullets() {
        if let line = lines.first(where: { startsWithBullet($0.words) }), let bullet = line.words.unicodeScalars.first {
            return report(.wordBullet(String(bullet)), line, length: String(bullet).utf8.count)
        }
        for dash in ["\u{2013}", "\u{2014}", "\u{2192}", "\u{A7}", "o"] {
            let dashed = lines.filter { line in
                [" ", "\u{A0}", "\t"].contains { line.words.hasPrefix(dash + $0) }
            }
            guard dashed.count > 1, let line = dashed.first else { continue }
            return report(.wordBullet(dash), line, length: dash.utf8.count)
        }
    }

    private mutating func findLists() {
        let marks = lines.map { listMark($0.words) }
        for (index, mark) in marks.enumerated() {
            guard let mark, !isEscaped(lines[index]) else { continue }
            let next = index + 1 < marks.count ? marks[index + 1] : nil
            let before = index > 0 ? lines[index - 1].words : nil
            switch mark.kind {
            case .bullet, .number:
                if mark.isTight, let next, next.kind == mark.kind, next.isTight,
                    next.value == mark.value + (mark.kind == .number ? 1 : 0)
                {
                    return report(.listWithoutSpace(mark.text), lines[index], length: mark.text.utf8.count)
                }
                // Below an item a sentence with a dash right before it was meant as the next one.
                if mark.isTight, mark.text == "-", before != nil, isFirstInItem,
                    lines[index].words.dropFirst().first?.isUppercase == true
                {
                    return report(.listWithoutSpace(mark.text), lines[index], length: 1)
                }
                // A list in a paragraph starts at 1; from another number on it stays a sentence.
                if !mark.isTight, mark.kind == .number, before != nil,
                    announces(before) || next.map({ $0.kind == .number && $0.value == mark.value + 1 }) ?? false
                {
                    return report(.listInParagraph(mark.text), lines[index], length: mark.text.utf8.count)
                }
            case .letter:
                if let next, next.kind == .letter, next.value == mark.value + 1 {
                    return report(.letteredList, lines[index], length: mark.text.utf8.count)
                }
            }
        }
    }

    private func announces(_ words: String?) -> Bool { words.map { trimmed($0).hasSuffix(":") } ?? false }

    private enum ListKind { case bullet, number, letter }

    /// `-`, `1.` or `a)` at the start of a line, and whether a word is right against it.
    private func listMark(_ words: String) -> (kind: ListKind, text: String, value: Int, isTight: Bool)? {
        let bytes = Array(words.utf8.prefix(6))
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "("), let end = bytes.firstIndex(of: UInt8(ascii: ")")), end > 1, end < 4,
            end + 1 < bytes.count, bytes[end + 1] == 0x20,
            let value = Int(String(decoding: bytes[1..<end], as: UTF8.self))
        {
            return (.letter, String(decoding: bytes[...end], as: UTF8.self), value, false)
        }
        if "-+*".utf8.contains(first) {
            guard bytes.count > 1, isLetter(bytes[1]) else { return nil }
            return (.bullet, String(decoding: [first], as: UTF8.self), 0, true)
        }
        let digits = bytes.prefix { (48...57).contains($0) }
        let isLettered = digits.isEmpty && isLetter(first)
        let end = isLettered ? 1 : digits.count
        guard end > 0, end <= 3, end + 1 < bytes.count,
            bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
        else { return nil }
        let text = String(decoding: bytes[...end], as: UTF8.self)
        let after = bytes[end + 1]
        if isLettered { return after == 0x20 ? (.letter, text, Int(first | 0x20), false) : nil }
        guard after == 0x20 || isLetter(after) else { return nil }
        return (.number, text, Int(String(decoding: digits, as: UTF8.self)) ?? 0, after != 0x20)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    // MARK: Tables

    private mutating func findTable() {
        let sources = lines.map(sourceLine)
        if let rule = sources.indices.dropFirst().first(where: { isRule(sources[$0]) }) {
            let (head, ruled) = (tableCells(sources[rule - 1]).count, tableCells(sources[rule]).count)
            if sources[rule - 1].contains(UInt8(ascii: "|")), head != ruled {
                let length = sources[rule].count
                return report(.tableRuleDiffers(head: head, rule: ruled), lines[rule], length: length)
            }
        }
        guard let first = sources.firstIndex(where: isBarred), !isEscaped(lines[first]) else { return }
        if lines.count == 1 {
            let number = lines[first].event.position.line
            // One message for all rows that blank lines take apart.
            if isRowAlone(number - 2, gap: number - 1) { return }
            if isRowAlone(number + 2, gap: number + 1) {
                return report(.typing(.splitTable, ""), lines[first], length: sources[first].count)
            }
        }
        let above = lines[first].event.position.line
        if first == 0, isRowAlone(above - 2, gap: above - 1) {
            return report(.typing(.splitTable, ""), lines[first], length: sources[first].count)
        }
        let bars = sources[first].count { $0 == UInt8(ascii: "|") }
        guard bars > 2 || sources.count(where: isBarred) > 1 else { return }
        report(.tableWithoutRule, lines[first], length: sources[first].count)
    }

    /// Whether a line has bars at both its ends, and the line between it and the one at hand is blank.
    private func isRowAlone(_ number: Int, gap: Int) -> Bool {
        guard number > 0 else { return false }
        let (line, between) = (
            text.source.text.bytes[text.lines.line(number)], text.source.text.bytes[text.lines.line(gap)]
        )
        let bare = line.dropLast(line.reversed().prefix { $0 <= 0x20 }.count).drop { $0 <= 0x20 }
        return isBarred(bare) && between.allSatisfy { $0 <= 0x20 }
    }

    /// The line as it was typed, from where its text starts.
    private func sourceLine(_ line: Line) -> ArraySlice<UInt8> {
        let start = text.lines.offset(of: line.event.position)
        let end = max(start, text.lines.line(line.event.position.line).upperBound)
        let bytes = text.source.text.bytes[start..<end]
        return bytes.dropLast(bytes.reversed().prefix { $0 <= 0x20 }.count)
    }

    private func isBarred(_ line: ArraySlice<UInt8>) -> Bool {
        line.count > 2 && line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|")
    }

    /// Whether a line is what is below the head of a table.
    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { "|-: \t".utf8.contains($0) }
    }
}

/// The labels of the blocks that there are.
private let noteNames = NoteKind.allCases.map(\.rawValue) + ["RECOMMENDATION", "TIP", "CAUTION"]
