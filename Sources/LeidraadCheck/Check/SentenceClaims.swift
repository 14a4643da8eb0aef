import LeidraadFiles
import LeidraadModel

/// One sentence about one intervention, held against its record.
struct SentenceClaims {
    let text: [UInt8]
    let sentence: Range<Int>
    let item: Intervention
    let facts: StatedFacts
    /// The words above the column, folded, where the sentence is in a table; else nil.
    let heading: [String]?
    let words: [SentenceWord]
    private let tokens: [Token]

    init(text: [UInt8], sentence: Range<Int>, item: Intervention, facts: StatedFacts, heading: [String]? = nil) {
        (self.text, self.sentence, self.item, self.facts) = (text, sentence, item, facts)
        self.heading = heading
        tokens = LeidraadCheck.tokens(of: text[sentence])
        words = tokens.filter { $0.kind != .space }.map { SentenceWord($0, in: text[sentence]) }
    }

    /// Statements of the sentence that contradict the record, each with its words. A sentence that also says what the record does is no
    /// contradiction: it then speaks of a part.
    ///
    /// - Parameter isDescription: whether the sentence describes the audience of the record; it then speaks of ages only.
    func contradictions(isDescription: Bool) -> [(Range<Int>, Problem)] {
        let evidence = isDescription ? [] : evidenceContradictions
        guard !has(isAboutStudy) else { return evidence }
        let amounts = quantities(in: words)
        let ages = amounts.compactMap(saidAge)
        if isDescription { return ages.count == 1 ? contradictedAges(ages) : [] }
        return evidence + [level].compactMap { $0 } + contradictedAges(ages)
            + contradictedDurations(amounts.filter(isDurationOfAll))
    }

    func has(_ isMeant: (String) -> Bool) -> Bool {
        words.contains { !$0.isMark && isMeant($0.text) } || isHeaded(isMeant)
    }

    /// Whether the heading of the column has such a word.
    func isHeaded(_ isMeant: (String) -> Bool) -> Bool { heading?.contains(where: isMeant) ?? false }

    func problem(_ field: ContradictedField, _ range: Range<Int>, recorded: String, at span: SourceSpan)
        -> (Range<Int>, Problem)
    {
        let said = String(decoding: text[range], as: UTF8.self)
        let name = item.abbreviation ?? item.name
        return (
            range,
            .proseContradictsRecord(
                name: name, field: field, said: said, recorded: recorded, record: facts.location(span))
        )
    }

    private var level: (Range<Int>, Problem)? {
        guard let labels = facts.labels(of: item), !has(pastWords.contains) else { return nil }
        // "niet erkend" also holds "erkend": of names that start at one place the longest is found.
        let found = labels.all.matches(in: text[sentence], tokens)
        guard let said = found.first, found.allSatisfy({ $0.target == said.target }), said.target != labels.own else {
            return nil
        }
        let span = item.record.record("classification")?.span("level") ?? item.record.span("classification")
        return problem(.level, said.range, recorded: labels.own, at: span)
    }
}
