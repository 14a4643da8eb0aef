/// A word as UTF-16 code units, the unit that the browser's scripts count in too.
typealias Word = [UInt16]

extension Word {
    /// The code units of a literal.
    init(_ text: StaticString) {
        self = text.withUTF8Buffer { bytes in bytes.map(UInt16.init) }
    }

    /// The word as text; a lone surrogate cannot occur in a token and would become U+FFFD.
    var text: String { String(decoding: self, as: UTF16.self) }
}

/// A word under the hands of a stemmer: suffixes are tested and replaced at its end, regions are positions in it.
struct StemBuffer {
    var word: Word
    /// Where the first region starts, in code units.
    var region1: Int
    /// Where the second region starts, in code units.
    var region2: Int

    init(_ word: Word) {
        self.word = word
        region1 = word.count
        region2 = word.count
    }

    /// Whether `part` ends exactly at `position`.
    func has(_ part: Word, endingAt position: Int) -> Bool {
        let start = position - part.count
        guard start >= 0, position <= word.count else { return false }
        for offset in 0..<part.count where word[start + offset] != part[offset] { return false }
        return true
    }

    /// The code unit just before `position`, if there is one.
    func unit(before position: Int) -> UInt16? {
        position > 0 && position <= word.count ? word[position - 1] : nil
    }

    /// The first rule whose suffix ends the word; rules are longest first.
    func firstRule<Action>(in rules: [SuffixRule<Action>]) -> SuffixRule<Action>? {
        rules.first { has($0.suffix, endingAt: word.count) }
    }

    /// Puts `replacement` in the place of everything from `start` on.
    mutating func replace(from start: Int, with replacement: Word = []) {
        word.removeSubrange(start...)
        word.append(contentsOf: replacement)
    }
}

/// A suffix and what a step does with it.
struct SuffixRule<Action: Sendable>: Sendable {
    let suffix: Word
    let action: Action

    init(_ suffix: Word, _ action: Action) {
        self.suffix = suffix
        self.action = action
    }

    /// One rule for each of the suffixes, longest first, as every step wants them.
    static func table(_ groups: [(suffixes: [String], action: Action)]) -> [SuffixRule] {
        groups.flatMap { group in group.suffixes.map { SuffixRule(Word($0.utf16), group.action) } }
            .enumerated()
            .sorted { ($1.element.suffix.count, $0.offset) < ($0.element.suffix.count, $1.offset) }
            .map(\.element)
    }
}
