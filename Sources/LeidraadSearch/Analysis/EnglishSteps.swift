// The numbered steps of Porter's second stemmer; of the suffixes that fit only the longest is tried.

private enum Step1a: Sendable { case sses, ie, s, keep }
private enum Step2: Sendable { case replace(Word), ogi, li }
private enum Step3: Sendable { case replace(Word), ative }

private func to(_ text: StaticString) -> Word { Word(text) }

private let genitiveRules = SuffixRule<Bool>.table([(["'", "'s", "'s'"], true)])
private let step1aRules = SuffixRule<Step1a>.table([
    (["sses"], .sses), (["ied", "ies"], .ie), (["s"], .s), (["us", "ss"], .keep),
])
private let eedRules = SuffixRule<Bool>.table([(["eed", "eedly"], true), (["ed", "edly", "ing", "ingly"], false)])
private let step2Rules = SuffixRule<Step2>.table([
    (["tional"], .replace(to("tion"))), (["enci"], .replace(to("ence"))), (["anci"], .replace(to("ance"))),
    (["abli"], .replace(to("able"))), (["entli"], .replace(to("ent"))), (["izer", "ization"], .replace(to("ize"))),
    (["ational", "ation", "ator"], .replace(to("ate"))), (["alism", "aliti", "alli"], .replace(to("al"))),
    (["fulness", "fulli"], .replace(to("ful"))), (["ousli", "ousness"], .replace(to("ous"))),
    (["iveness", "iviti"], .replace(to("ive"))), (["biliti", "bli"], .replace(to("ble"))), (["ogi"], .ogi),
    (["ogist"], .replace(to("og"))), (["lessli"], .replace(to("less"))), (["li"], .li),
])
private let step3Rules = SuffixRule<Step3>.table([
    (["tional"], .replace(to("tion"))), (["ational"], .replace(to("ate"))), (["alize"], .replace(to("al"))),
    (["icate", "iciti", "ical"], .replace(to("ic"))), (["ful", "ness"], .replace([])), (["ative"], .ative),
])
private let step4Rules = SuffixRule<Bool>.table([
    (
        [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous",
            "ive", "ize",
        ], true
    ), (["ion"], false),
])
private let doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].map { Word($0.utf16) }
private let ingExceptions = ["even", "cann", "inn", "earr", "herr", "out"].map { Word($0.utf16) }
private let eedExceptions = ["succ", "proc", "exc"].map { Word($0.utf16) }

extension StemBuffer {
    /// Genitives and plurals.
    mutating func englishStep1a() {
        if let rule = firstRule(in: genitiveRules) { replace(from: word.count - rule.suffix.count) }
        guard let rule = firstRule(in: step1aRules) else { return }
        let at = word.count - rule.suffix.count
        switch rule.action {
        case .sses: replace(from: at + 2)
        case .ie: replace(from: at + (at >= 2 ? 1 : 2))
        case .s where hasAnyEnglishVowel(before: at - 1): replace(from: at)
        case .s, .keep: return
        }
    }

    /// -ed and -ing.
    mutating func englishStep1b() {
        guard let rule = firstRule(in: eedRules) else { return }
        let at = word.count - rule.suffix.count
        if rule.action {
            guard region1 <= at, !eedExceptions.contains(where: { $0.count == at && has($0, endingAt: at) }) else {
                return
            }
            return replace(from: at, with: Word("ee"))
        }
        if rule.suffix == Word("ing") || rule.suffix == Word("ingly") {
            if ingExceptions.contains(where: { $0.count == at && has($0, endingAt: at) }) { return }
            if at == 2, word[1] == 0x79, !hasEnglishVowel(before: 1) { return replace(from: 1, with: Word("ie")) }
        }
        guard hasAnyEnglishVowel(before: at) else { return }
        replace(from: at)
        restoreEnglishE()
    }

    private mutating func restoreEnglishE() {
        let end = word.count
        if ["at", "bl", "iz"].contains(where: { has(Word($0.utf16), endingAt: end) }) { return word.append(0x65) }
        if doubles.contains(where: { has($0, endingAt: end) }) {
            let isShort = end == 3 && [0x61, 0x65, 0x6f].contains(word[0])
            if !isShort { word.removeLast() }
        } else if end == region1, hasShortSyllable(before: end) {
            word.append(0x65)
        }
    }

    /// A final y after a consonant.
    mutating func englishStep1c() {
        guard let last = unit(before: word.count), last == 0x79 || last == 0x59, word.count > 2 else { return }
        if !hasEnglishVowel(before: word.count - 1) { word[word.count - 1] = 0x69 }
    }

    /// Compound suffixes.
    mutating func englishStep2() {
        guard let rule = firstRule(in: step2Rules) else { return }
        let at = word.count - rule.suffix.count
        guard region1 <= at else { return }
        switch rule.action {
        case .replace(let suffix): replace(from: at, with: suffix)
        case .ogi: if unit(before: at) == 0x6c { replace(from: at, with: Word("og")) }
        case .li: if let unit = unit(before: at), "cdeghkmnrt".utf16.contains(unit) { replace(from: at) }
        }
    }

    /// Suffixes of adjectives and nouns.
    mutating func englishStep3() {
        guard let rule = firstRule(in: step3Rules) else { return }
        let at = word.count - rule.suffix.count
        guard region1 <= at else { return }
        switch rule.action {
        case .replace(let suffix): replace(from: at, with: suffix)
        case .ative: if region2 <= at { replace(from: at) }
        }
    }

    /// Removes the rest of the suffixes.
    mutating func englishStep4() {
        guard let rule = firstRule(in: step4Rules) else { return }
        let at = word.count - rule.suffix.count
        guard region2 <= at else { return }
        if rule.action || unit(before: at) == 0x73 || unit(before: at) == 0x74 { replace(from: at) }
    }

    /// A final e or double l.
    mutating func englishStep5() {
        let at = word.count - 1
        switch unit(before: word.count) {
        case 0x65 where region2 <= at || (region1 <= at && !hasShortSyllable(before: at)): replace(from: at)
        case 0x6c where region2 <= at && unit(before: at) == 0x6c: replace(from: at)
        default: return
        }
    }
}
