/// One sentence about one intervention, held against its record.
struct SentenceClaims {
    let text: [UInt8]
    let sentence: Range<Int>
    let item: Intervention
    let facts: StatedFacts
    private let tokens: [Token]
    private let words: [SentenceWord]

    init(text: [UInt8], sentence: Range<Int>, item: Intervention, facts: StatedFacts) {
        (self.text, self.sentence, self.item, self.facts) = (text, sentence, item, facts)
        tokens = LeidraadCore.tokens(of: text[sentence])
        words = tokens.filter { $0.kind != .space }.map { SentenceWord($0, in: text[sentence]) }
    }

    /// What the sentence says otherwise than the record, each with its words.
    ///
    /// - Parameter isDescription: whether the sentence describes the audience of the record; it then speaks of ages only.
    func contradictions(isDescription: Bool) -> [(Range<Int>, Problem)] {
        guard !has(isAboutStudy) else { return [] }
        let amounts = quantities(in: words)
        let ages = amounts.compactMap(age)
        if isDescription { return ages.count == 1 ? ages : [] }
        return [level].compactMap { $0 } + ages + amounts.compactMap(duration)
    }

    private func has(_ isMeant: (String) -> Bool) -> Bool {
        words.contains { !$0.isMark && isMeant($0.text) }
    }

    // MARK: Level

    private var level: (Range<Int>, Problem)? {
        guard let labels = facts.labels(of: item), !has(pastWords.contains) else { return nil }
        // "niet erkend" also holds "erkend": of names that start at one place the longest is found.
        let found = labels.all.matches(in: text[sentence], tokens)
        guard let said = found.first, found.allSatisfy({ $0.target == said.target }), said.target != labels.own else {
            return nil
        }
        let span = item.record.record("classification")?.span("level") ?? item.record.span("classification")
        return (said.range, problem(.level, said.range, recorded: labels.own, at: span))
    }

    // MARK: Age

    private func age(_ said: Quantity) -> (Range<Int>, Problem)? {
        guard let age = item.audience.age, let from = age.from, let to = age.to, said.unit == .year, !said.isSingle,
            !has(isAboutDuration)
        else { return nil }
        let isSame =
            Double(from) == said.from
            && [true, false].contains { counts in
                (said.isInclusive ?? counts) == counts && lastYears(age, to).contains(counts ? said.to : said.to - 1)
            }
        guard !isSame else { return nil }
        let span = item.record.record("audience")?.span("age") ?? item.record.span("audience")
        return (said.range, problem(.age, said.range, recorded: facts.words(age), at: span))
    }

    /// The last year of life that a range counts; either of two where the record leaves it open.
    private func lastYears(_ age: Intervention.AgeRange, _ to: Int) -> [Double] {
        switch age.isInclusive {
        case true?: [Double(to)]
        case false?: [Double(to - 1)]
        case nil: [Double(to), Double(to - 1)]
        }
    }

    // MARK: Duration

    private func duration(_ said: Quantity) -> (Range<Int>, Problem)? {
        guard let duration = item.duration, said.unit == duration.unit, has(isAboutDuration),
            !notDurationBefore.contains(said.before), !notDurationAfter.contains(said.after)
        else { return nil }
        let (min, max) = (duration.min.flatMap(Double.init), duration.max.flatMap(Double.init))
        let isSame: Bool
        if said.isSingle {
            isSame = (min.map { said.from >= $0 } ?? true) && (max.map { said.to <= $0 } ?? true)
        } else {
            isSame = (min.map { said.from == $0 } ?? true) && (max.map { said.to == $0 } ?? true)
        }
        guard !isSame else { return nil }
        return (
            said.range,
            problem(.duration, said.range, recorded: facts.words(duration), at: item.record.span("duration"))
        )
    }

    private func problem(_ field: ContradictedField, _ range: Range<Int>, recorded: String, at span: SourceSpan)
        -> Problem
    {
        .proseContradictsRecord(
            name: item.abbreviation ?? item.name, field: field, said: String(decoding: text[range], as: UTF8.self),
            recorded: recorded,
            record: facts.location(span))
    }
}

/// Words by which a sentence tells what was, not what is.
private let pastWords: Set<String> = [
    "eerder", "voorheen", "vroeger", "destijds", "toen", "previously", "formerly", "earlier", "once",
]

/// Words by which a sentence tells of the sample of a study.
private func isAboutStudy(_ word: String) -> Bool {
    ["onderzo", "studie", "steekproef", "deelnem", "gemiddeld", "stud", "sampl", "particip", "trial", "averag"].contains
    { word.utf8.starts(with: $0.utf8) }
        && !["student", "studio"].contains { word.utf8.starts(with: $0.utf8) }
}

/// Words by which a sentence tells how long something takes.
private func isAboutDuration(_ word: String) -> Bool {
    ["duur", "duurt", "duren", "looptijd", "gedurende", "traject", "lasts", "last", "takes", "take", "duration"]
        .contains(word)
}

/// "binnen 24 uur", "na zes weken": another time than that of the whole.
private let notDurationBefore: Set<String> = [
    "na", "binnen", "eerste", "laatste", "elke", "iedere", "per", "om", "voor", "after", "within", "first", "last",
    "every", "each", "before",
]
private let notDurationAfter: Set<String> = ["per", "na", "later", "geleden", "voor", "after", "before", "ago", "a"]
