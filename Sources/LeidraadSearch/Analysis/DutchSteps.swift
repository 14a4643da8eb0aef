// The numbered steps of the Kraaij-Pohlmann stemmer. A step returns whether it changed the word; of the suffixes that
// fit only the longest is tried, as Snowball does.

private enum Step1: Sendable { case drop, s, ies, es, éS, aus, en, nde }
private enum Step2: Sendable { case je, shorten, dropDe, le, ene, ieve }
private enum Step3: Sendable { case eer, dropAndLengthen, drop, rder, ing, arij, attach(UInt16), tst }
private enum Step4: Sendable { case ie, eer, drop, naar, tant, lijk, dropAndLengthen }

private let step1Rules = SuffixRule<Step1>.table([
    (["'s"], .drop), (["s"], .s), (["ies"], .ies), (["es"], .es), (["és"], .éS), (["aus"], .aus), (["en"], .en),
    (["nde"], .nde),
])
private let step2Rules = SuffixRule<Step2>.table([
    (["je"], .je), (["ge", "lijke", "ische", "te", "se", "re"], .shorten), (["de"], .dropDe), (["le"], .le),
    (["ene"], .ene), (["ieve"], .ieve),
])
private let step3Rules = SuffixRule<Step3>.table([
    (["atie"], .eer), (["iteit"], .dropAndLengthen), (["heid", "sel", "ster"], .drop), (["rder"], .rder),
    (["ing", "isme", "erij"], .ing), (["arij"], .arij), (["fie"], .attach(0x66)), (["gie"], .attach(0x67)),
    (["tst", "dst"], .tst),
])
private let step4Rules = SuffixRule<Step4>.table([
    (["ioneel"], .ie), (["atief"], .eer), (["baar", "achtig", "achtiger", "achtigst"], .drop),
    (["naar", "laar", "raar"], .naar), (["tant"], .tant), (["lijker", "lijkst"], .lijk),
    (["eriger", "erigst", "erig", "end"], .dropAndLengthen),
])
private let igRules = SuffixRule<Bool>.table([(["iger", "igst", "ig"], true)])

extension StemBuffer {
    /// Plural, genitive and infinitive endings.
    mutating func dutchStep1() -> Bool {
        guard let rule = firstRule(in: step1Rules) else { return false }
        let at = word.count - rule.suffix.count
        let inRegion = region1 <= at
        switch rule.action {
        case .drop: replace(from: at)
        case .s:
            let afterT = unit(before: at) == 0x74 && region1 <= at - 1
            guard inRegion, !afterT, hasConsonant(before: at) else { return false }
            replace(from: at)
        case .ies, .éS:
            guard inRegion else { return false }
            replace(from: word.count - 1)
        case .aus:
            guard inRegion, hasVowel(before: at) else { return false }
            replace(from: word.count - 1)
        case .es: return dropEs(at: at)
        case .en: return dropEn(at: at)
        case .nde: replace(from: word.count - 1)
        }
        return true
    }

    private mutating func dropEs(at: Int) -> Bool {
        let isLong = has(Word("ar"), endingAt: at)
        if isLong || has(Word("er"), endingAt: at), region1 <= at - 2, hasConsonant(before: at - 2) {
            replace(from: at)
            if isLong { lengthenDutchVowel() }
            return true
        }
        guard region1 <= at, hasConsonant(before: at) else { return false }
        replace(from: word.count - 1)
        return true
    }

    private mutating func dropEn(at: Int) -> Bool {
        if has(Word("hed"), endingAt: at), region1 <= at - 3 {
            replace(from: at - 3, with: Word("heid"))
        } else if has(Word("nd"), endingAt: at) {
            replace(from: at)
        } else if unit(before: at) == 0x64, region1 <= at - 1, hasConsonant(before: at - 1) {
            replace(from: at - 1)
        } else if let last = unit(before: at), last == 0x69 || last == 0x6a, hasVowel(before: at - 1) {
            replace(from: at)
        } else if region1 <= at, hasConsonant(before: at) {
            replace(from: at)
            lengthenDutchVowel()
        } else {
            return false
        }
        return true
    }

    /// Diminutives and attributive endings.
    mutating func dutchStep2() -> Bool {
        guard let rule = firstRule(in: step2Rules) else { return false }
        let at = word.count - rule.suffix.count
        if case .je = rule.action { return dropDiminutive(at: at) }
        guard region1 <= at else { return false }
        switch rule.action {
        case .je: return false
        case .shorten: replace(from: word.count - 1)
        case .le:
            replace(from: at, with: Word("l"))
            lengthenDutchVowel()
        case .dropDe, .ene, .ieve:
            guard hasConsonant(before: at) else { return false }
            if case .dropDe = rule.action { replace(from: at) }
            if case .ieve = rule.action { replace(from: at, with: Word("ief")) }
            if case .ene = rule.action {
                replace(from: at, with: Word("en"))
                lengthenDutchVowel()
            }
        }
        return true
    }

    private mutating func dropDiminutive(at: Int) -> Bool {
        if has(Word("'t"), endingAt: at) {
            replace(from: at - 2)
        } else if has(Word("et"), endingAt: at), region1 <= at - 2, hasConsonant(before: at - 2) {
            replace(from: at - 2)
        } else if has(Word("rnt"), endingAt: at) {
            replace(from: at - 1)
        } else if unit(before: at) == 0x74, region1 <= at - 1, at >= 2, hasVowel(before: at - 2) {
            replace(from: at - 1)
        } else if has(Word("ink"), endingAt: at) {
            replace(from: at - 1, with: Word("g"))
        } else if has(Word("mp"), endingAt: at) {
            replace(from: at - 1)
        } else if unit(before: at) == 0x27, region1 <= at - 1 {
            replace(from: at - 1)
        } else if region1 <= at, hasConsonant(before: at) {
            replace(from: at)
        } else {
            return false
        }
        return true
    }

    /// Endings that make nouns.
    mutating func dutchStep3() -> Bool {
        guard let rule = firstRule(in: step3Rules) else { return false }
        let at = word.count - rule.suffix.count
        let inRegion = region1 <= at
        switch rule.action {
        case .rder: replace(from: at, with: Word("r"))
        case .ing where has(Word("ild"), endingAt: at): replace(from: at, with: Word("er"))
        case .eer, .drop, .dropAndLengthen, .ing:
            guard inRegion else { return false }
            if case .eer = rule.action { replace(from: at, with: Word("eer")) } else { replace(from: at) }
            switch rule.action {
            case .dropAndLengthen, .ing: lengthenDutchVowel()
            default: break
            }
        case .arij, .tst:
            guard inRegion, hasConsonant(before: at) else { return false }
            if case .arij = rule.action { replace(from: at, with: Word("aar")) } else { replace(from: at + 1) }
        case .attach(let unit):
            guard region2 <= at else { return false }
            replace(from: at, with: [unit])
            lengthenDutchVowel()
        }
        return true
    }

    /// Endings that make adjectives.
    mutating func dutchStep4() -> Bool {
        if let rule = firstRule(in: step4Rules), dutchStep4(rule) { return true }
        guard let rule = firstRule(in: igRules) else { return false }
        let at = word.count - rule.suffix.count
        let isInnig = at == 3 && has(Word("inn"), endingAt: at)
        guard region1 <= at, !isInnig, hasConsonant(before: at) else { return false }
        replace(from: at)
        lengthenDutchVowel()
        return true
    }

    private mutating func dutchStep4(_ rule: SuffixRule<Step4>) -> Bool {
        let at = word.count - rule.suffix.count
        guard region1 <= at else { return false }
        switch rule.action {
        case .ie: replace(from: at, with: Word("ie"))
        case .eer: replace(from: at, with: Word("eer"))
        case .drop: replace(from: at)
        case .tant: replace(from: at, with: Word("teer"))
        case .lijk: replace(from: at, with: Word("lijk"))
        case .naar:
            guard hasVowel(before: at) else { return false }
            replace(from: at + 1)
        case .dropAndLengthen:
            guard hasConsonant(before: at) else { return false }
            replace(from: at)
            lengthenDutchVowel()
        }
        return true
    }

    /// The d or t of a participle, once its ge- is gone.
    mutating func dutchStep1c() {
        let at = word.count - 1
        guard let last = unit(before: word.count), last == 0x64 || last == 0x74 else { return }
        guard region1 <= at, hasConsonant(before: at), region1 <= word.count else { return }
        let before = unit(before: at)
        if last == 0x64 {
            if before == 0x6e, region1 <= at - 1 { return }
            if at == 2, has(Word("in"), endingAt: 2) { replace(from: at, with: Word("n")) } else { replace(from: at) }
        } else {
            if before == 0x68, region1 <= at - 1 { return }
            if at == 2, has(Word("en"), endingAt: 2) { return }
            replace(from: at)
        }
    }

    /// The t after k, f or p.
    mutating func dropFinalT() -> Bool {
        guard unit(before: word.count) == 0x74, let before = unit(before: word.count - 1) else { return false }
        guard before == 0x6b || before == 0x66 || before == 0x70 else { return false }
        replace(from: word.count - 1)
        return true
    }

    /// Makes a double consonant single, v into f and z into s.
    mutating func undoubleDutch() {
        guard let last = unit(before: word.count) else { return }
        if let before = unit(before: word.count - 1), before == last, last > 0x61, last <= 0x7a {
            let isInn = word.count == 3 && has(Word("inn"), endingAt: 3)
            if "bcdfghjklmnpqrstvwxz".utf16.contains(last), !isInn { replace(from: word.count - 1) }
        } else if last == 0x76 {
            replace(from: word.count - 1, with: Word("f"))
        } else if last == 0x7a {
            replace(from: word.count - 1, with: Word("s"))
        }
    }
}
