/// Porter's second stemmer for English, as Snowball 3 defines it.
struct EnglishStemmer: Sendable {
    private static let invariant = words("andes atlas bias cosmos howe news sky")
    private static let special: [Word: Word] = [
        Word("skis"): Word("ski"), Word("skies"): Word("sky"), Word("idly"): Word("idl"), Word("gently"): Word("gentl"),
        Word("ugly"): Word("ugli"), Word("early"): Word("earli"), Word("only"): Word("onli"),
        Word("singly"): Word("singl"),
    ]

    private static func words(_ text: String) -> [Word] { text.split(separator: " ").map { Word($0.utf16) } }

    /// The stem of a lower-case word.
    func stem(_ word: Word) -> Word {
        if let stem = Self.special[word] { return stem }
        guard word.count >= 3, !Self.invariant.contains(word) else { return word }
        var buffer = StemBuffer(word)
        buffer.markEnglishConsonantY()
        buffer.measureEnglish()
        buffer.englishStep1a()
        buffer.englishStep1b()
        buffer.englishStep1c()
        buffer.englishStep2()
        buffer.englishStep3()
        buffer.englishStep4()
        buffer.englishStep5()
        return buffer.word.map { $0 == 0x59 ? 0x79 : $0 }
    }
}

extension StemBuffer {
    /// Whether a vowel is before `position`; a Y in capitals counts as a consonant.
    func hasEnglishVowel(before position: Int) -> Bool {
        switch unit(before: position) {
        case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: true
        default: false
        }
    }

    /// Whether any vowel is before `position`.
    func hasAnyEnglishVowel(before position: Int) -> Bool {
        (0...max(position, 0)).contains { hasEnglishVowel(before: $0) }
    }

    /// Takes a leading apostrophe off and writes a y that is a consonant as Y.
    mutating func markEnglishConsonantY() {
        if word.first == 0x27 { word.removeFirst() }
        for index in word.indices where word[index] == 0x79 {
            if index == 0 || hasEnglishVowel(before: index) { word[index] = 0x59 }
        }
    }

    private static let regionWords =
        ["arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers"].map { Word($0.utf16) }

    /// Finds both regions anew.
    mutating func measureEnglish() {
        region1 = word.count
        region2 = word.count
        if let prefix = Self.regionWords.first(where: { has($0, endingAt: $0.count) }) {
            region1 = prefix.count
        } else {
            guard let first = endOfEnglishSyllable(from: 0) else { return }
            region1 = first
        }
        region2 = endOfEnglishSyllable(from: region1) ?? word.count
    }

    private func endOfEnglishSyllable(from start: Int) -> Int? {
        var cursor = start
        while cursor < word.count, !hasEnglishVowel(before: cursor + 1) { cursor += 1 }
        while cursor < word.count, hasEnglishVowel(before: cursor + 1) { cursor += 1 }
        return cursor < word.count ? cursor + 1 : nil
    }

    /// Whether a short syllable ends at `position`.
    func hasShortSyllable(before position: Int) -> Bool {
        if has(Word("past"), endingAt: position) { return true }
        guard let last = unit(before: position), !hasEnglishVowel(before: position) else { return false }
        guard hasEnglishVowel(before: position - 1) else { return false }
        if position == 2 { return true }
        let isSpecial = last == 0x77 || last == 0x78 || last == 0x59
        return !isSpecial && position > 2 && !hasEnglishVowel(before: position - 2)
    }
}
