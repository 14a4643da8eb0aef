import LeidraadModel

/// A range of numbers with a unit in a sentence: "10 t/m 18 jaar", "vier tot zes weken", "4 weeks".
struct Quantity: Sendable {
    let from: Double
    /// Equal to `from` where one number is alone.
    let to: Double
    /// Whether `to` itself belongs to the range; nil where the words leave it open.
    let isInclusive: Bool?
    let unit: DurationUnit
    /// False where a range is without unit at the end of a clause, as in "van 12 tot en met 16."; it then counts as years.
    let hasUnit: Bool
    /// The bytes of the words.
    let range: Range<Int>
    /// The places of the words in the sentence.
    let words: Range<Int>
    /// The words before and after it, folded; empty at the ends of the sentence.
    let before: String
    let after: String

    var isSingle: Bool { from == to }
}

/// Finds the quantities in a sentence, with numbers in digits or in Dutch or English words.
func quantities(in words: [SentenceWord]) -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
        if let (quantity, next) = quantity(words, at: index) {
            found.append(quantity)
            index = next
        } else {
            index += 1
        }
    }
    return found
}

/// A word or mark of a sentence, folded.
struct SentenceWord: Sendable {
    let text: String
    let range: Range<Int>
    let isMark: Bool

    init(_ token: Token, in text: ArraySlice<UInt8>) {
        self.text = String(decoding: folded(text[token.range]), as: UTF8.self)
        range = token.range
        isMark = token.kind == .mark
    }
}

private func quantity(_ words: [SentenceWord], at start: Int) -> (Quantity, next: Int)? {
    guard let (from, afterFrom) = number(words, at: start) else { return nil }
    var to = from
    var isInclusive: Bool?
    var next = pastHyphen(words, at: afterFrom)
    // "10 jaar tot 18 jaar" names the unit twice.
    let separatorStart = next < words.count && units[words[next].text] != nil ? next + 1 : next
    if let separator = separator(words, at: separatorStart), let (last, afterLast) = number(words, at: separator.next) {
        (to, isInclusive, next) = (last, separator.isInclusive, pastHyphen(words, at: afterLast))
    }
    let unit = next < words.count ? units[words[next].text] : nil
    guard unit != nil || isBareRange(words, from, to, next) else { return nil }
    let end = unit == nil ? next : next + 1
    let quantity = Quantity(
        from: from, to: to, isInclusive: isInclusive, unit: unit ?? .year, hasUnit: unit != nil,
        range: words[start].range.lowerBound..<words[end - 1].range.upperBound, words: start..<end,
        before: start > 0 ? words[start - 1].text : "", after: end < words.count ? words[end].text : "")
    return (quantity, end)
}

/// Whether a range without unit can be one of ages: small numbers, and the clause ends there.
private func isBareRange(_ words: [SentenceWord], _ from: Double, _ to: Double, _ next: Int) -> Bool {
    from < to && to <= 25 && (next >= words.count || words[next].isMark && !["-", "/", "%"].contains(words[next].text))
}

/// Passes over the hyphen of "12- tot 18-jarigen", but not over that of "12-18".
private func pastHyphen(_ words: [SentenceWord], at index: Int) -> Int {
    guard index + 1 < words.count, words[index].text == "-", Int(words[index + 1].text) == nil else { return index }
    return index + 1
}

/// A number in digits, perhaps with a fraction, or in words.
func number(_ words: [SentenceWord], at index: Int) -> (Double, next: Int)? {
    guard index < words.count else { return nil }
    let word = words[index]
    if isOne(word.text, after: index > 0 ? words[index - 1].text : "") { return (1, index + 1) }
    if let known = numberWords[word.text] { return (known, index + 1) }
    guard word.text.utf8.count <= 4, let whole = Int(word.text) else { return nil }
    // A decimal mark is against both numbers.
    if index + 2 < words.count, [".", ","].contains(words[index + 1].text),
        word.range.upperBound == words[index + 1].range.lowerBound,
        words[index + 1].range.upperBound == words[index + 2].range.lowerBound,
        let fraction = Double("\(whole).\(words[index + 2].text)")
    {
        return (fraction, index + 3)
    }
    return (Double(whole), index + 1)
}

/// "Een" is an article far more often than a number, but not in "duurt een jaar".
private func isOne(_ word: String, after verb: String) -> Bool {
    articlesForOne.contains(word) && lastingVerbs.contains(verb)
}

/// The separator between two numbers of a range, and whether it counts the last one.
func separator(_ words: [SentenceWord], at index: Int) -> (isInclusive: Bool?, next: Int)? {
    let text = { (offset: Int) in index + offset < words.count ? words[index + offset].text : "" }
    switch (text(0), text(1), text(2)) {
    case ("t", "/", "m"), ("tot", "en", "met"), ("tot", "&", "met"): return (true, index + 3)
    case ("up", "to", "and"): return (true, text(3) == "including" ? index + 4 : index + 3)
    case ("through", _, _): return (true, index + 1)
    case ("tot", _, _): return (false, index + 1)
    case ("to", _, _), ("and", _, _), ("en", _, _), ("until", _, _), ("à", _, _), ("-", _, _), ("–", _, _),
        ("or", _, _), ("of", _, _):
        return (nil, index + 1)
    default: return nil
    }
}

private let articlesForOne = sentenceWords("article-one")
private let lastingVerbs = sentenceWords("lasts")

/// Whether a word is a unit of time.
func isUnit(_ word: String) -> Bool { units[word] != nil }

private let units: [String: DurationUnit] = DurationUnit.allCases.reduce(into: [:]) { units, unit in
    for word in sentenceWords("unit-" + unit.rawValue) { units[word] = unit }
}

/// Numbers in words. Of "een" and "één" only the second is here; see `isOne`.
let numberWords: [String: Double] = sentenceWords("numbers").reduce(into: [:]) { numbers, entry in
    let parts = entry.split(separator: " ")
    if parts.count == 2 { numbers[String(parts[0])] = Double(parts[1]) }
}
