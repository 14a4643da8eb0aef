/// The letter classes of the Kraaij-Pohlmann stemmer.
enum DutchLetters {
    static let a = Word("aäáàâ".utf16)
    static let e = Word("eëéèê".utf16)
    static let i = Word("iïíìî".utf16)
    static let o = Word("oöóòô".utf16)
    static let u = Word("uüúùû".utf16)
    static let ij = Word("ij")

    /// a, i, o and u with their accented forms.
    static func isAIOU(_ unit: UInt16) -> Bool {
        a.contains(unit) || i.contains(unit) || o.contains(unit) || u.contains(unit)
    }

    /// The five vowels with their accented forms; y is not among them.
    static func isAEIOU(_ unit: UInt16) -> Bool { e.contains(unit) || isAIOU(unit) }

    /// A vowel or y.
    static func isVowel(_ unit: UInt16) -> Bool { unit == 0x79 || isAEIOU(unit) }
}

extension StemBuffer {
    /// Whether a consonant is before `position`; the j of ij is not one.
    func hasConsonant(before position: Int) -> Bool {
        guard let unit = unit(before: position) else { return false }
        return !DutchLetters.isVowel(unit) && !has(DutchLetters.ij, endingAt: position)
    }

    /// Whether a vowel or ij is before `position`.
    func hasVowel(before position: Int) -> Bool {
        guard let unit = unit(before: position) else { return false }
        return DutchLetters.isVowel(unit) || has(DutchLetters.ij, endingAt: position)
    }

    /// Where the vowel or ij that starts at `position` ends, or nil if none starts there.
    func endOfDutchVowel(at position: Int) -> Int? {
        guard position < word.count else { return nil }
        if position + 1 < word.count, word[position] == 0x69, word[position + 1] == 0x6a { return position + 2 }
        return DutchLetters.isVowel(word[position]) ? position + 1 : nil
    }

    /// Where the region after consonants, vowels and one consonant ends, from `position` on.
    private func endOfMeasure(from position: Int) -> Int? {
        var cursor = position
        while cursor < word.count, !DutchLetters.isVowel(word[cursor]) { cursor += 1 }
        guard var end = endOfDutchVowel(at: cursor) else { return nil }
        while let next = endOfDutchVowel(at: end) { end = next }
        guard end < word.count else { return nil }
        return end + 1
    }

    /// Finds both regions anew.
    mutating func measureDutch() {
        region1 = word.count
        region2 = word.count
        guard let first = endOfMeasure(from: 0) else { return }
        region1 = first
        region2 = endOfMeasure(from: first) ?? word.count
    }

    /// Doubles the vowel before the last consonant where Dutch spelling asks for it ("bom" stays, "hel" of "hele" becomes
    /// "heel").
    mutating func lengthenDutchVowel() {
        guard let last = unit(before: word.count), !DutchLetters.isVowel(last), last != 0x77, last != 0x78 else {
            return
        }
        let end = word.count - 1
        guard let vowel = unit(before: end) else { return }
        let start = end - 1
        if vowel == 0xeb {
            switch unit(before: start) {
            case 0x65: word.insert(0x65, at: end)
            case 0x69: word.replaceSubrange(start..<end, with: [0x65, 0x65])
            default: break
            }
        } else if DutchLetters.a.contains(vowel) || DutchLetters.o.contains(vowel) || DutchLetters.u.contains(vowel) {
            if let before = unit(before: start), DutchLetters.isAEIOU(before) { return }
            word.insert(vowel, at: start)
        } else if DutchLetters.e.contains(vowel), canLengthenE(at: start) {
            word.insert(vowel, at: start)
        }
    }

    /// Whether the e at `start` is long: an unstressed one, as in "wandelen", is not doubled.
    private func canLengthenE(at start: Int) -> Bool {
        if let before = unit(before: start), DutchLetters.isAEIOU(before) { return false }
        let second = max(start - 1, 0)
        guard let vowel = unit(before: second) else { return true }
        if DutchLetters.isAIOU(vowel) || (DutchLetters.e.contains(vowel) && second == 1) { return false }
        guard let third = unit(before: second - 1), DutchLetters.isAIOU(third) else { return true }
        guard let fourth = unit(before: second - 2) else { return true }
        return DutchLetters.isAEIOU(fourth)
    }
}
