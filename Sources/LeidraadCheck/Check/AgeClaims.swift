import LeidraadModel

/// The ages that a sentence states; either end may be open.
struct SaidAge {
    let from: Double?
    let to: Double?
    /// Whether `to` itself belongs to the range; nil where the words leave it open.
    let isInclusive: Bool?
    let range: Range<Int>
}

extension SentenceClaims {
    /// Ages that are not those of the record; none, where the sentence says those as well.
    func contradictedAges(_ said: [SaidAge]) -> [(Range<Int>, Problem)] {
        guard let age = item.audience.age, !said.contains(where: { agrees($0, age) }) else { return [] }
        let span = item.record.record("audience")?.span("age") ?? item.record.span("audience")
        return said.map { problem(.age, $0.range, recorded: facts.words(age), at: span) }
    }

    /// The ages that a quantity stands for: a range, or one end of it, as in "jongeren vanaf 12 jaar".
    func saidAge(_ amount: Quantity) -> SaidAge? {
        guard amount.unit == .year, !isHeaded(isAboutDuration), !isNearDuration(amount) else { return nil }
        guard !amount.isSingle else { return openAge(amount) }
        let isSure = ages(before: amount.words.lowerBound) || words[amount.words.upperBound - 1].text.hasPrefix("jarig")
        guard amount.hasUnit ? isSure || !has(isAboutDuration) : isSure || isHeaded(isAboutAge) else { return nil }
        return SaidAge(from: amount.from, to: amount.to, isInclusive: amount.isInclusive, range: amount.range)
    }

    /// One end of a range: "tot 16 jaar", "vanaf 12 jaar", "18 jaar en ouder". Only where it says of whom: much else starts at an age.
    private func openAge(_ amount: Quantity) -> SaidAge? {
        guard !has(isAboutRights) else { return nil }
        let next = amount.words.upperBound
        if olderWords.contains(word(next + 1)), has({ isPerson($0) || isAboutAge($0) }) {
            return SaidAge(from: amount.from, to: nil, isInclusive: nil, range: amount.range)
        }
        guard let opening = opening(before: amount.words.lowerBound) else { return nil }
        let before = words[..<opening.start].last { !$0.isMark }?.text
        guard before.map({ isPerson($0) || isAboutAge($0) || forWords.contains($0) }) ?? (heading != nil) else {
            return nil
        }
        let range = words[opening.start].range.lowerBound..<amount.range.upperBound
        return opening.isLower
            ? SaidAge(from: amount.from, to: nil, isInclusive: nil, range: range)
            : SaidAge(from: nil, to: amount.to, isInclusive: opening.isInclusive, range: range)
    }

    /// The words that open a range on one side, before the word at an index.
    private func opening(before index: Int) -> (start: Int, isLower: Bool, isInclusive: Bool?)? {
        switch (word(index - 3), word(index - 2), word(index - 1)) {
        case ("tot", "en", "met"), ("tot", "&", "met"), ("t", "/", "m"): (index - 3, false, true)
        case (_, "up", "to"): (index - 2, false, nil)
        case (_, _, "tot"), (_, _, "until"): (index - 1, false, false)
        case (_, _, "vanaf"), (_, _, "from"): (index - 1, true, nil)
        default: nil
        }
    }

    /// Whether the words before an index say that ages follow: "jongeren van", "kinderen in de leeftijd van", "aged".
    private func ages(before index: Int) -> Bool {
        var place = index - 1
        while place >= 0, !words[place].isMark, ageLinks.contains(words[place].text) { place -= 1 }
        guard place < index - 1 || word(index - 1) == "leeftijd" else { return false }
        return isPerson(word(place)) || words[(place + 1)..<index].contains { isAboutAge($0.text) }
    }

    /// The word at an index; empty beyond the ends.
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private func agrees(_ said: SaidAge, _ age: Intervention.AgeRange) -> Bool {
        if let from = said.from, let recorded = age.from, from != Double(recorded) { return false }
        if let to = said.to, let recorded = age.to {
            let isSame = [true, false].contains { counts in
                (said.isInclusive ?? counts) == counts && lastYears(age, recorded).contains(counts ? to : to - 1)
            }
            if !isSame { return false }
        }
        // Where the record leaves an end open, the other end still sets a bound.
        if let from = said.from, age.from == nil, let last = age.to, from > Double(last) { return false }
        if let to = said.to, age.to == nil, let first = age.from, to < Double(first) { return false }
        return true
    }

    /// The last year of life that a range counts; either of two where the record leaves it open.
    private func lastYears(_ age: Intervention.AgeRange, _ to: Int) -> [Double] {
        switch age.isInclusive {
        case true?: [Double(to)]
        case false?: [Double(to - 1)]
        case nil: [Double(to), Double(to - 1)]
        }
    }
}

private let olderWords = sentenceWords("older")
private let forWords = sentenceWords("for")
