/// Keeps the pages that have every phrase of a query, word for word, in a title, a heading or a section's text.
struct PhraseChecker {
    var store: ShardStore
    let phrases: [[Word]]

    /// Pages that are looked at, the best first: each may cost a shard.
    static let maximumPages = 40

    mutating func verified(_ ranked: [Ranker.Ranked], limit: Int) throws -> [Ranker.Ranked] {
        var found: [Ranker.Ranked] = []
        for entry in ranked.prefix(Self.maximumPages) where found.count < limit {
            if let section = try sectionWithPhrases(entry) { found.append(entry.moved(to: section)) }
        }
        return found
    }

    /// The section that has the first phrase, if every phrase is on the page.
    private mutating func sectionWithPhrases(_ entry: Ranker.Ranked) throws -> Int? {
        guard let summary = try store.summary(ofPage: entry.page) else { return nil }
        var texts = [(section: 0, words: Self.words(summary.title))]
        for (index, section) in summary.sections.enumerated() {
            texts.append((index + 1, Self.words(section.heading)))
        }
        let order = [entry.section] + (1..<(summary.sections.count + 1)).filter { $0 != entry.section }
        for section in order where section > 0 {
            if allFound(in: texts) { break }
            if let text = try store.value(.texts, PageKeys.text(entry.page, section: section)).flatMap(TextCodec.decode)
            {
                texts.append((section, Self.words(text)))
            }
        }
        guard allFound(in: texts), let first = phrases.first else { return nil }
        let sections = texts.filter { Self.contains($0.words, first) }.map(\.section)
        return sections.contains(entry.section) ? entry.section : sections.last
    }

    private func allFound(in texts: [(section: Int, words: [Word])]) -> Bool {
        phrases.allSatisfy { phrase in texts.contains { Self.contains($0.words, phrase) } }
    }

    private static func words(_ text: String) -> [Word] {
        Tokenizer.tokens(of: text).filter { $0.kind == .part }.map { Letters.fold($0.word) }
    }

    private static func contains(_ words: [Word], _ phrase: [Word]) -> Bool {
        guard !phrase.isEmpty, words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
    }
}

extension Ranker.Ranked {
    /// The same page, with another section shown.
    func moved(to section: Int) -> Self {
        Self(
            page: page, score: score, section: section, termPoints: termPoints, nameBonus: nameBonus, coverage: coverage
        )
    }
}
