import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadWords

/// Typed or pasted text that reads otherwise than it was meant, and notes that an editor left for later: one pass over a text.
func checkTypedText(_ text: ProseText) -> [LocatedProblem] {
    var check = TypedText(text)
    check.run()
    return check.problems
}

private struct TypedText {
    private let text: ProseText
    private let events: [MarkdownEvent]
    private(set) var problems: [LocatedProblem] = []
    /// Whether the head of the table at hand begins with a bar.
    private var isBarred = false

    init(_ text: ProseText) { (self.text, events) = (text, text.source.document.events) }

    mutating func run() {
        findSecondFrontMatter()
        for (index, event) in events.enumerated() where event.phase != .exit {
            switch event.node {
            case .codeBlock(nil, let literal): judgeCode(literal, event)
            case .text(let words): judgeWords(words, event)
            case .paragraph:
                judgeParagraph(at: index)
                judgeBold(at: index)
            case .heading: judgeHeading(at: index)
            case .strikethrough: judgeStrike(at: index)
            case .tableRow(let isHeader): judgeRow(event, isHeader: isHeader)
            case .link(let url, _) where hasBadHost(url): report(.badHost, url, event, length: 1)
            case .link(let url, _) where isOfMailFilter(url): report(.mailFilter, "", event, length: 1)
            case .link(let url, _) where isChatLink(url, event): report(.chatLink, "", event, length: 1)
            case .link(let url, _) where event.phase == .enter: judgeAddress(url, at: index)
            case .image(let url, _):
                if hasBadHost(url) { report(.badHost, url, event, length: 2) }
                if let ending = unshownEnding(url) { report(.imageFormat, ending, event, length: 2) }
            default: break
            }
        }
        for block in text.blocks { judgeCitations(block) }
        findTypedFootnote()
    }

    private mutating func report(
        _ fault: TypingFault, _ words: String, _ event: MarkdownEvent, at offset: Int = 0, length: Int
    ) {
        var event = event
        event.position.column += offset
        problems.append(LocatedProblem(.mark(.typing(fault, words)), at: text.span(of: event, length: length)))
    }

    // MARK: Words

    private mutating func judgeWords(_ words: String, _ event: MarkdownEvent) {
        let bytes = Array(words.utf8)
        if bytes.contains(UInt8(ascii: "&")), let entity = doubleEntity(bytes, on: event.position.line) {
            report(
                .entity, String(decoding: bytes[entity], as: UTF8.self), event, at: entity.lowerBound,
                length: entity.count)
        }
        if let place = bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) {
            report(.lostCharacter, "", event, at: place.lowerBound, length: 3)
        } else if let place = mojibake(bytes) {
            report(
                .mojibake, String(decoding: bytes[place], as: UTF8.self), event, at: place.lowerBound,
                length: place.count)
        }
        for leftover in leftovers {
            guard let place = bytes.firstRange(of: leftover), isWhole(place, bytes) else { continue }
            return reportLeftover(bytes, place, event)
        }
        if let place = unfilled(bytes) { reportLeftover(bytes, place, event) }
        if bytes.contains(UInt8(ascii: "&")), let place = openEntity(bytes) {
            report(
                .openEntity, String(decoding: bytes[place], as: UTF8.self), event, at: place.lowerBound,
                length: place.count)
        }
        // An escaped bracket is text: what a program wrote so was a citation.
        if let place = bytes.firstRange(of: [UInt8(ascii: "["), UInt8(ascii: "@")]),
            source(event.position.line).firstRange(of: Array("\\[@".utf8)) != nil
        {
            report(.escapedCitation, "", event, at: place.lowerBound, length: 2)
        }
        if let place = writtenBreak(bytes) { report(.writtenBreak, "", event, at: place, length: 2) }
        if let place = impossibleDay(bytes) {
            var event = event
            event.position.column += place.lowerBound
            let day = String(decoding: bytes[place], as: UTF8.self)
            problems.append(LocatedProblem(.value(.noDay(day)), at: text.span(of: event, length: place.count)))
        }
    }

    /// `&amp` or `&euro` without its semicolon: readers see the name.
    private func openEntity(_ bytes: [UInt8]) -> Range<Int>? {
        for start in bytes.indices where bytes[start] == UInt8(ascii: "&") {
            let name = bytes[(start + 1)...].prefix { (97...122).contains($0 | 0x20) }
            guard (2...6).contains(name.count),
                name.endIndex == bytes.count || bytes[name.endIndex] != UInt8(ascii: ";"),
                start == 0 || !isWordByte(bytes[start - 1]),
                name.endIndex == bytes.count || bytes[name.endIndex] != UInt8(ascii: "="),
                ["amp", "nbsp", "euro", "copy", "quot", "ndash", "mdash", "hellip"]
                    .contains(String(decoding: name, as: UTF8.self))
            else { continue }
            return start..<name.endIndex
        }
        return nil
    }

    /// `\\n` between two words, where a program wrote the end of a line.
    private func writtenBreak(_ bytes: [UInt8]) -> Int? {
        // In a path there are more of them.
        guard (1...2).contains(bytes.count { $0 == UInt8(ascii: "\\") }) else { return nil }
        return bytes.indices.dropLast(2).first { index in
            bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "n") && index > 0
                && (65...90).contains(bytes[index + 2])
                && (isWordByte(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "."))
        }
    }

    /// `31 februari 2026`: a day and a month in words that no calendar has together.
    private func impossibleDay(_ bytes: [UInt8]) -> Range<Int>? {
        for start in bytes.indices.dropLast(5)
        where (start == 0 || bytes[start - 1] == 0x20) && bytes[start + 2] == 0x20
            && (bytes[start] == UInt8(ascii: "3") || bytes[start] == UInt8(ascii: "2"))
        {
            let word = bytes[(start + 3)...].prefix(9).prefix(while: isWordByte)
            guard let day = Int(String(decoding: bytes[start..<start + 2], as: UTF8.self)), (29...39).contains(day),
                let month = monthNames[String(decoding: word, as: UTF8.self).lowercased()]
            else { continue }
            var end = word.endIndex
            let digits = bytes[min(end + 1, bytes.count)...].prefix { (48...57).contains($0) }
            var year = 2024
            if digits.count == 4, bytes[end] == 0x20 {
                year = Int(String(decoding: digits, as: UTF8.self)) ?? year
                end = digits.endIndex
            }
            if CalendarDate(year: year, month: month, day: day) == nil { return start..<end }
        }
        return nil
    }

    private mutating func reportLeftover(_ bytes: [UInt8], _ place: Range<Int>, _ event: MarkdownEvent) {
        var event = event
        event.position.column += place.lowerBound
        let words = String(decoding: bytes[place], as: UTF8.self)
        problems.append(LocatedProblem(.leftover(words), at: text.span(of: event, length: place.count)))
    }

    /// Places that an editor still had to fill in: `TODO` at the start, `???`, `[naam]` and `[telefoonnummer invullen]`.
    private func unfilled(_ bytes: [UInt8]) -> Range<Int>? {
        if bytes.starts(with: "TODO ".utf8) { return 0..<4 }
        if let place = bytes.firstRange(of: [0x20, 0x3F, 0x3F, 0x3F]),
            place.upperBound == bytes.count || bytes[place.upperBound] == 0x20
        {
            return place.lowerBound + 1..<place.upperBound
        }
        guard bytes.contains(UInt8(ascii: "[")) else { return nil }
        for start in bytes.indices where bytes[start] == UInt8(ascii: "[") {
            guard let end = bytes[start...].prefix(60).firstIndex(of: UInt8(ascii: "]")),
                end + 1 == bytes.count || !"([:".utf8.contains(bytes[end + 1])
            else { continue }
            let words = String(decoding: bytes[(start + 1)..<end], as: UTF8.self).lowercased().split {
                " ?:.…".contains($0)
            }
            guard let first = words.first, let last = words.last else { continue }
            // A question to a colleague: "[MvdB: klopt dit nog?]".
            let inner = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
            let name = inner.prefix { $0.isLetter }
            let isQuestion =
                (2...12).contains(name.count) && name.first?.isUppercase == true
                && inner.dropFirst(name.count).hasPrefix(": ") && inner.contains("?")
            if isQuestion { return start..<end + 1 }
            let isBlank = words.count == 1 && blanks.contains(String(first))
            let isToFill = ([last] + words.prefix(2)).contains { fillingWords.contains(String($0)) }
            if isBlank || isToFill {
                return start..<end + 1
            }
        }
        return nil
    }

    /// `&amp;` in the text of readers, where the source has `&amp;amp;`.
    private func doubleEntity(_ bytes: [UInt8], on line: Int) -> Range<Int>? {
        for start in bytes.indices where bytes[start] == UInt8(ascii: "&") {
            let name = bytes[(start + 1)...].prefix { (97...122).contains($0 | 0x20) }
            guard (2...8).contains(name.count), name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";")
            else { continue }
            let typed = Array("&amp;".utf8) + name + [UInt8(ascii: ";")]
            if source(line).firstRange(of: typed) != nil { return start..<name.endIndex + 1 }
        }
        return nil
    }

    /// Two or three letters that UTF-8 gives when it is read as Windows-1252: `Ã¶`, `â€œ`, `Â `.
    private func mojibake(_ bytes: [UInt8]) -> Range<Int>? {
        if let quote = bytes.firstRange(of: Array("\u{E2}\u{20AC}".utf8)) { return quote }
        for start in bytes.indices.dropLast(3) where bytes[start] == 0xC3 {
            let isLead = bytes[start + 1] == 0x83 || bytes[start + 1] == 0x82
            if isLead, bytes[start + 2] == 0xC2, (0x80...0xBF).contains(bytes[start + 3]) { return start..<start + 4 }
        }
        return nil
    }

    private func isWhole(_ place: Range<Int>, _ bytes: [UInt8]) -> Bool {
        // A mark that no word holds may stand right behind one.
        guard bytes[place.lowerBound] < 0x80, place.lowerBound > 0 else { return true }
        let before = bytes[place.lowerBound - 1]
        return !(48...57).contains(before) && !(97...122).contains(before | 0x20)
    }

    private func source(_ line: Int) -> ArraySlice<UInt8> { text.source.text.bytes[text.lines.line(line)] }

    // MARK: Code

    private mutating func judgeCode(_ literal: String, _ event: MarkdownEvent) {
        let start = literal.drop { $0 == " " || $0 == "\t" }
        if start.hasPrefix("```") || start.hasPrefix("~~~") {
            return report(.indentedFence, String(start.prefix(3)), event, length: 3)
        }
        let rows = literal.split(separator: "\n").map { trimmed($0) }
        if rows.count > 1, rows.allSatisfy({ $0.hasPrefix("|") && $0.hasSuffix("|") }),
            rows[1].allSatisfy({ "|-: ".contains($0) })
        {
            return report(.codeByAccident, "", event, length: 1)
        }
        let words = literal.split(whereSeparator: \.isWhitespace)
        // Where only the first line of a paragraph is indented, the sentence goes on below the code.
        let after = event.position.line + literal.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        let (below, bytes) = (text.lines.start(ofLine: after), text.source.text.bytes)
        let goesOn = below < bytes.endIndex && bytes[below] > 0x20
        guard words.count >= 4, let first = start.first, first.isUppercase, let last = words.last?.last,
            goesOn || ".?!".contains(last),
            !literal.contains(where: { "{}<>=;$\\|_[]#/`*()\"".contains($0) || $0 == "\t" })
        else { return }
        report(.codeByAccident, "", event, length: 1)
    }

    // MARK: Paragraphs

    /// The lines of a paragraph, each with the event with which it begins.
    private func lines(at index: Int) -> [(words: String, event: MarkdownEvent)] {
        var lines: [(words: String, event: MarkdownEvent)] = []
        var isStart = true
        for event in events[(index + 1)...] {
            switch event.node {
            case .paragraph: return lines
            case .softBreak, .lineBreak: isStart = true
            default:
                if isStart { lines.append(("", event)) }
                isStart = false
                if case .text(let words) = event.node { lines[lines.count - 1].words += words }
            }
        }
        return lines
    }

    private mutating func judgeParagraph(at index: Int) {
        let lines = lines(at: index)
        guard let first = lines.first else { return }
        for line in lines where line.words.utf8.starts(with: "####### ".utf8) {
            return report(.headingTooDeep, "", line.event, length: 7)
        }
        let isItem = if index > 0, case .item = events[index - 1].node { true } else { false }
        let boxes =
            isItem
            ? ["[]", "[ x]", "[x ]", "[ X]", "[X ]", "[  ]"]
            : ["-[ ]", "-[x]", "-[X]", "*[ ]", "-[]", "[ ]", "[x]", "[X]"]
        for line in isItem ? [first] : lines where line.words.utf8.first.map("[-*".utf8.contains) ?? false {
            guard let box = boxes.first(where: { line.words.hasPrefix($0 + " ") }) else { continue }
            return report(.brokenTask, box, line.event, length: box.utf8.count)
        }
        if let remark = remarkSigns.first(where: first.words.hasPrefix) {
            return reportLeftover(Array(first.words.utf8), 0..<remark.utf8.count - 1, first.event)
        }
        // Nearly all paragraphs begin with a letter or digit, and then they are neither.
        if let start = first.words.utf8.first, start >= 0x80 || start == UInt8(ascii: "'") {
            let opening = first.words.prefix { quotes.contains($0) }
            if opening.count == 3, !first.words.dropFirst(3).contains(where: { quotes.contains($0) || $0 == " " }) {
                return report(.quotesForFence, String(opening), first.event, length: opening.utf8.count)
            }
            let isRule = first.words.allSatisfy { "\u{2014}\u{2013}\u{2500}".contains($0) }
            if lines.count == 1, isRule, first.words.count >= 3 {
                return report(.ruleOfDashes, "", first.event, length: first.words.utf8.count)
            }
        }
        guard lines.count > 1, lines.allSatisfy({ $0.words.utf8.contains(UInt8(ascii: "\t")) }) else { return }
        // A cell at the end of a row may be empty.
        let columns = lines.map { $0.words.split(separator: "\t", omittingEmptySubsequences: false).count }
        if let count = columns.first, count > 1, columns.allSatisfy({ (2...count).contains($0) }),
            lines.allSatisfy({
                $0.words.count > 2 && !$0.words.hasPrefix("\t")
                    && $0.words.firstIndex(of: "\t") != $0.words.index(after: $0.words.startIndex)
            })
        {
            report(.pastedTable, "", first.event, length: first.words.utf8.count)
        }
    }

    /// A few words in bold that are a paragraph by themselves, with text below them: a heading was meant.
    private mutating func judgeBold(at index: Int) {
        guard index + 5 < events.count, events[index + 1].node == .strong,
            case .text(let words) = events[index + 2].node,
            events[index + 3].node == .strong, events[index + 4].node == .paragraph,
            events[index + 5].node == .paragraph,
            events[index + 5].phase == .enter, index == 0 || events[index - 1].phase != .enter,
            let last = words.last, last.isLetter || last.isNumber, words.split(separator: " ").count <= 8
        else { return }
        // Below each other they are lines of a letter or a list of names.
        let isBelow = index > 1 && events[index - 1].node == .paragraph && events[index - 2].node == .strong
        if isBelow || index + 6 < events.count && events[index + 6].node == .strong { return }
        report(.boldHeading, words, events[index + 1], length: words.utf8.count + 4)
    }

    /// A heading that is all capitals, and nothing but words.
    private mutating func judgeHeading(at index: Int) {
        guard index + 2 < events.count, case .text(let words) = events[index + 1].node, isInCapitals(words),
            case .heading = events[index + 2].node
        else { return }
        let span = text.span(of: events[index + 1], length: words.utf8.count)
        problems.append(LocatedProblem(.value(.capitals(words)), at: span))
    }

    /// `[1]` at the start of a paragraph, and in a sentence above it.
    private mutating func findTypedFootnote() {
        var cited: Set<String> = []
        for (index, event) in events.enumerated() {
            guard case .text(let words) = event.node, words.utf8.contains(UInt8(ascii: "[")) else { continue }
            let starts = index > 0 && events[index - 1].phase == .enter && events[index - 1].node == .paragraph
            if starts, let number = bracketed(words[...]), cited.contains(number),
                words.dropFirst(number.count + 2).hasPrefix(" ")
            {
                return report(.typedFootnote, number, event, length: number.utf8.count + 2)
            }
            var rest = words[...]
            while let open = rest.dropFirst().firstIndex(of: "[") {
                rest = rest[open...]
                if let number = bracketed(rest) { cited.insert(number) }
            }
        }
    }

    /// The number in brackets with which a text begins.
    private func bracketed(_ text: Substring) -> String? {
        guard text.first == "[" else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), text.dropFirst(digits.count + 1).first == "]" else { return nil }
        return String(digits)
    }

    /// A rule and a line with a key, right at the start of a text, where a rule below the line makes a heading of it.
    private mutating func findSecondFrontMatter() {
        guard events.count > 2, events[0].node == .thematicBreak, case .heading = events[1].node,
            case .text(let words) = events[2].node, source(events[1].position.line).first != UInt8(ascii: "#")
        else { return }
        let key = words.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
        guard !key.isEmpty, words.dropFirst(key.count).hasPrefix(": "), text.source.span.file.hasSuffix(".md") else {
            return
        }
        report(.secondFrontMatter, String(key), events[0], length: 3)
    }

    /// `CO~2~`: a mark of Pandoc for a low figure, which strikes it out here.
    private mutating func judgeStrike(at index: Int) {
        let event = events[index]
        guard index > 0, index + 1 < events.count, case .text(let before) = events[index - 1].node,
            before.last?.isLetter == true, case .text(let words) = events[index + 1].node, words.utf8.count <= 3
        else { return }
        let start = text.lines.offset(of: event.position)
        let mark = Array("~\(words)~".utf8)
        guard text.source.text.bytes[start...].starts(with: mark) else { return }
        problems.append(
            LocatedProblem(.foreignMark(.template("~\(words)~")), at: text.span(of: event, length: mark.count)))
    }

    // MARK: Tables, addresses and citations

    private mutating func judgeRow(_ event: MarkdownEvent, isHeader: Bool) {
        let start = text.lines.offset(of: event.position)
        let line = source(event.position.line)
        guard start < line.endIndex else { return }
        let begins = line[start...].first { $0 > 0x20 } == UInt8(ascii: "|")
        if isHeader {
            isBarred = begins
        } else if isBarred, !begins {
            let words = line[start...].reversed().drop { $0 <= 0x20 }.count
            report(.textInTable, "", event, length: max(1, words))
        }
    }

    private func hasBadHost(_ url: String) -> Bool {
        guard let host = host(url) else { return false }
        if host.hasSuffix(":") || ["http", "https"].contains(String(host)) { return true }
        return host.contains { ",;!".contains($0) } || host.contains("..")
    }

    private func isOfMailFilter(_ url: String) -> Bool {
        guard let host = host(url) else { return false }
        return mailFilters.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    /// `<https://www.voorbeeld.nl/a|tekst>`, of which the bar and the text are a part of the address.
    private func isChatLink(_ url: String, _ event: MarkdownEvent) -> Bool {
        guard event.phase == .enter, url.contains("|") || url.contains("%7C"), host(url) != nil else { return false }
        return source(event.position.line).firstRange(of: Array("<http".utf8)) != nil
    }

    /// The host of an address of the web, in lower case.
    private func host(_ url: String) -> String? {
        let lower = url.lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        return String(lower.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) })
    }

    private func unshownEnding(_ url: String) -> String? {
        let path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
        return ["heic", "heif", "tif", "tiff", "psd", "ai", "eps", "emf", "wmf", "docx", "pptx"].first {
            path.hasSuffix("." + $0)
        }
    }

    /// An address in angle brackets right behind itself.
    private mutating func judgeAddress(_ url: String, at index: Int) {
        let bare =
            url.hasPrefix("mailto:") ? String(url.dropFirst(7)) : String(url.drop { $0 != "/" }.drop { $0 == "/" })
        guard index > 0, bare.utf8.count > 4, source(events[index].position.line).contains(UInt8(ascii: "<")) else {
            return
        }
        let before = events[..<index].suffix(3).compactMap { if case .text(let words) = $0.node { words } else { nil } }
        guard let words = before.last, words.hasSuffix(bare) || words.hasSuffix("/" + bare),
            events[index - 1].phase != .enter,
            text.source.text.bytes[text.lines.offset(of: events[index].position)] == UInt8(ascii: "<")
        else { return }
        report(.addressTwice, url, events[index], length: url.utf8.count + 2)
    }

    /// Whether a word behind a source is another source: `@pol2017`, or the same without its sign.
    private func isKey(_ word: Substring) -> Bool {
        if word.hasPrefix("@") { return word.count > 2 }
        let name = word.prefix { $0.isLowercase || $0 == "-" }
        let year = word.dropFirst(name.count).prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(name.count + year.count)
        return name.count > 2 && (1800...2100).contains(Int(year) ?? 0)
            && (rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.isLowercase))
    }

    private mutating func judgeCitations(_ block: ProseText.Block) {
        let bytes = block.inline.text
        guard bytes.contains(UInt8(ascii: "@")) else { return }
        for found in block.constructs {
            guard case .citation(let items) = found.construct,
                items.contains(where: { $0.suffix.split { " ,".contains($0) }.contains(where: isKey) })
            else { continue }
            problems.append(
                LocatedProblem(.mark(.typing(.commaCitation, "")), at: text.span(found.range, in: block)))
        }
        if let place = bytes.firstRange(of: Array("[@@".utf8)), block.inline.run(at: place.lowerBound) != nil {
            problems.append(LocatedProblem(.mark(.typing(.doubleAt, "")), at: text.span(place, in: block)))
        }
    }
}

/// Quotes that word processors put in the place of the marks of a fence.
private let quotes = Set("\u{2018}\u{2019}'\u{B4}\u{201C}\u{201D}")

/// The hosts of programs that judge the links of mail.
private let mailFilters = [
    "safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "linkprotect.cudasvc.com",
    "mimecast.com", "mimecastprotect.com",
]

/// How programs and note-takers begin a remark that readers should not see.
private let remarkSigns = ["// ", "/* ", "%% "]

/// Words of every language that editors and programs leave in a text that is not ready.
private let leftovers = SiteLanguage.inAll("leftover-words").map { Array($0.utf8) }

/// The names of what has to be filled in, where they are between brackets.
private let blanks = Set(SiteLanguage.inAll("mark-blank-words"))

/// Words that say that something has to be filled in.
private let fillingWords = Set(SiteLanguage.inAll("mark-filling-words"))

/// The numbers of months by their names in each language.
private let monthNames: [String: Int] = {
    var names: [String: Int] = [:]
    for month in 1...12 { for name in SiteLanguage.inAll("month-\(month)") { names[name.lowercased()] = month } }
    return names
}()

private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}
