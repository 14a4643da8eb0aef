/// Beginnings of verbs whose participle has no ge-: "verwaarloosd", "ondersteund".
private let beginnings = ["ver", "be", "ont", "over", "onder", "her", "mis"].map { Word($0.utf16) }

/// Endings that look like a participle's and belong to the root.
private let roots = [
    "beeld", "wereld", "held", "veld", "geweld", "geld", "meld", "schuld", "woord", "moord", "boord", "noord", "hard",
    "hoofd",
    "hemd", "vreemd", "vriend", "eend", "maand", "eugd", "feest", "geest", "troost", "roest",
    "woest",
].map { Word($0.utf16) }

private let longVowels = ["aa", "ee", "oo", "uu", "ie", "oe", "ui", "ei", "ij", "eu", "ou", "au"].map { Word($0.utf16) }
private let consonants = Set(Word("bcdfghklmpqrstvwxz".utf16))

extension Word {
    /// Takes off the -d of "verwaarloosd" and the -t of "verwaarloost", which the stemmer leaves where there is no ge-, and what
    /// is behind it in "ondersteunde" and "bezorgdheid".
    mutating func dropParticipleEnding() {
        guard count > 5, let beginning = beginnings.first(where: { starts(with: $0) }) else { return }
        let end = participleEnd
        let word = self[..<end]
        let letters = end - beginning.count
        guard letters > 3, !roots.contains(where: { word.ends(with: $0) }) else { return }
        let before = word[end - 2]
        let isAfterLong = word.dropLast(2).endsInLongVowel
        let isParticiple =
            switch word[end - 1] {
            case 0x64: before == 0x6e ? isAfterLong : consonants.contains(before)
            case 0x74: end == count && letters > 4 && before == 0x73 && isAfterLong
            default: false
            }
        if isParticiple { removeSubrange((end - 1)...) }
    }

    /// Where the participle ends.
    private var participleEnd: Int {
        for ending in ["heid", "heden"].map({ Word($0.utf16) }) where ends(with: [0x64] + ending) {
            return count - ending.count
        }
        for ending in ["e", "en"].map({ Word($0.utf16) }) where ends(with: [0x6e, 0x64] + ending) {
            return count - ending.count
        }
        return count
    }
}

extension ArraySlice<UInt16> {
    fileprivate func ends(with suffix: Word) -> Bool {
        count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
    }

    /// Whether it ends in a long vowel; the ie of "vermoeiend" is none.
    fileprivate var endsInLongVowel: Bool {
        guard let vowel = longVowels.first(where: { ends(with: $0) }) else { return false }
        let isIE = vowel[0] == 0x69 && vowel[1] == 0x65
        return !isIE || dropLast(2).last.map { !Word("aeou").contains($0) } ?? true
    }
}
