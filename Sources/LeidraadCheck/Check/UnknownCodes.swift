import LeidraadModel

/// Codes in a text that no record has, where the site has codes of that shape: "R5" where they end at R4, "aanbeveling 12" of ten.
///
/// Careful rather than complete: letters with a number are also the name of a road, a size of paper or a percentile. So a sentence counts
/// only where it speaks of recommendations, or names a code that there is.
func checkCodes(_ text: ProseText, _ known: KnownCodes) -> [LocatedProblem] {
    guard !known.isEmpty else { return [] }
    return text.blocks.flatMap { block in
        block.sentences.flatMap { unknownCodes(in: $0, of: block, known) }.map { code in
            LocatedProblem(
                .value(.unknownCode(code.text, known: known.listed(code.text))), at: text.span(code.range, in: block))
        }
    }
}

/// The codes of the records of a site, by their letters.
struct KnownCodes: Sendable {
    private var codes: Set<String> = []
    private let recommended: [String]
    private var byPrefix: [String: [String]] = [:]
    /// The numbers of recommendations, without their letters.
    let numbers: Set<String>

    init(_ base: KnowledgeBase) {
        let own = base.ownRecords.compactMap(\.code) + base.elements.compactMap(\.code)
        recommended = base.recommendations.map(\.code)
        codes = Set(own + recommended)
        for code in codes.sorted() {
            let (letters, digits) = Self.parts(of: code)
            if !letters.isEmpty, digits.first?.isNumber == true { byPrefix[letters, default: []].append(code) }
        }
        byPrefix = byPrefix.filter { $0.value.count > 1 }
        numbers = Set(recommended.map { Self.parts(of: $0).digits })
    }

    var isEmpty: Bool { byPrefix.isEmpty }

    func has(_ code: String) -> Bool { codes.contains(code) }

    /// Whether a code begins as codes of the site do.
    func hasShape(of code: String) -> Bool {
        let (letters, digits) = Self.parts(of: code)
        return byPrefix[letters] != nil && digits.first?.isNumber == true
    }

    /// The codes that begin as another does, in the order of their numbers; of many the first and the last.
    func listed(_ code: String) -> [String] {
        let all = (byPrefix[Self.parts(of: code).letters] ?? recommended).sorted { $0.precedes($1) }
        return all.count > 8 ? [all[0], "\u{2026}", all[all.count - 1]] : all
    }

    /// `WE-` and `08` of `WE-08`.
    private static func parts(of code: String) -> (letters: String, digits: String) {
        let letters = code.prefix { !$0.isNumber }
        return (String(letters), String(code.dropFirst(letters.count)))
    }
}

extension String {
    /// Whether it comes before another where the numbers in them count as numbers.
    fileprivate func precedes(_ other: String) -> Bool {
        let numbers = { (text: String) in text.split { !$0.isNumber }.compactMap { Int($0) } }
        return numbers(self).lexicographicallyPrecedes(numbers(other))
    }
}

private func unknownCodes(in sentence: Range<Int>, of block: ProseText.Block, _ known: KnownCodes) -> [(
    text: String, range: Range<Int>
)] {
    let bytes = block.inline.text
    guard bytes[sentence].contains(where: { (48...57).contains($0) }) else { return [] }
    let first = firstIndex(in: block.tokens) { $0.range.lowerBound >= sentence.lowerBound }
    let tokens = block.tokens[first...].prefix { $0.range.lowerBound < sentence.upperBound }
    var (unknown, isAboutRecords): ([(text: String, range: Range<Int>)], Bool) = ([], false)
    for index in tokens.indices where tokens[index].kind == .word {
        let word = String(decoding: bytes[tokens[index].range], as: UTF8.self)
        if recordWords.contains(word.lowercased()) { isAboutRecords = true }
        if let numbered = numberedRecord(at: index, tokens, block), !known.numbers.contains(numbered.number) {
            unknown.append((numbered.text, numbered.range))
        }
        guard let code = code(at: index, tokens, bytes) else { continue }
        if known.has(code.text) {
            isAboutRecords = true
        } else if known.hasShape(of: code.text), isPlain(code.range, block) {
            unknown.append(code)
        }
    }
    return isAboutRecords ? unknown : []
}

/// `aanbeveling 12`, where nothing says that it is one of another guideline.
private func numberedRecord(at index: Int, _ tokens: ArraySlice<Token>, _ block: ProseText.Block) -> (
    number: String, text: String, range: Range<Int>
)? {
    let bytes = block.inline.text
    guard index - 2 >= tokens.startIndex, tokens[index - 1].kind == .space, tokens[index].range.count <= 2,
        bytes[tokens[index].range].allSatisfy({ (48...57).contains($0) }),
        recordWords.contains(String(decoding: bytes[tokens[index - 2].range], as: UTF8.self).lowercased())
    else { return nil }
    let range = tokens[index - 2].range.lowerBound..<tokens[index].range.upperBound
    // A number goes on behind a point or hyphen; a word behind it may say whose it is, or what is counted.
    let rest = bytes[range.upperBound...]
    let isWhole = rest.first.map { ",;:)?!".utf8.contains($0) } ?? true
    let isLast = rest.first == UInt8(ascii: ".") && rest.dropFirst().first.map { $0 <= 0x20 } ?? true
    guard isWhole || isLast, isPlain(range, block), block.constructs.isEmpty, block.inline.linkTexts.isEmpty else {
        return nil
    }
    return (
        String(decoding: bytes[tokens[index].range], as: UTF8.self), String(decoding: bytes[range], as: UTF8.self),
        range
    )
}

private func isPlain(_ range: Range<Int>, _ block: ProseText.Block) -> Bool {
    block.inline.run(at: range.lowerBound) != nil && !block.constructs.contains { $0.range.overlaps(range) }
}

/// Letters and a number that are at a place of a text, as far as they are one word: `R3.1`, `WE-08`.
private func code(at index: Int, _ tokens: ArraySlice<Token>, _ bytes: [UInt8]) -> (text: String, range: Range<Int>)? {
    let start = tokens[index].range.lowerBound
    guard (65...90).contains(bytes[start]), index == tokens.startIndex || !joins(index - 1, tokens, bytes) else {
        return nil
    }
    var end = tokens[index].range.upperBound
    var next = index + 1
    while next + 1 < tokens.endIndex, joins(next, tokens, bytes), let digit = bytes[tokens[next + 1].range].first,
        (48...57).contains(digit)
    {
        end = tokens[next + 1].range.upperBound
        next += 2
    }
    // Part of a longer word, such as P13-gezinnen.
    if next < tokens.endIndex, bytes[tokens[next].range.lowerBound] == UInt8(ascii: "-"), next + 1 < tokens.endIndex,
        tokens[next + 1].kind == .word
    {
        return nil
    }
    let code = bytes[start..<end]
    let letters = code.prefix { !(48...57).contains($0) }
    guard letters.count < code.count, letters.allSatisfy({ (65...90).contains($0) || "-.".utf8.contains($0) }),
        code[letters.endIndex...].allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return (String(decoding: code, as: UTF8.self), start..<end)
}

/// Whether a token is a hyphen or point within a code.
private func joins(_ index: Int, _ tokens: ArraySlice<Token>, _ bytes: [UInt8]) -> Bool {
    tokens[index].kind == .mark && "-.".utf8.contains(bytes[tokens[index].range.lowerBound])
}

/// The names of a recommendation, in every language.
private let recordWords = Set(
    (SiteLanguage.inAll("recommendation") + SiteLanguage.inAll("recommendations")).map { $0.lowercased() })
