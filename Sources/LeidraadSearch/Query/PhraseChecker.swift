/// Keeps the pages that have every phrase of a query, word for word, in a title, a heading or a section's text, or as a whole
/// name.
struct PhraseChecker {
    var store: ShardStore
    let phrases: [QueryPhrase]
    /// The pages of which each phrase is a whole name.
    private let named: [Set<Int>]

    init(store: ShardStore, phrases: [QueryPhrase]) throws {
        var store = store
        named = try phrases.map { phrase in
            guard let name = phrase.name, let payload = try store.value(.postings, name.key) else { return [] }
            return Set(PostingList(payload: payload)?.pages.map(\.number) ?? [])
        }
        self.store = store
        self.phrases = phrases
    }

    /// The pages that have the phrases, until there are enough.
    mutating func verified(_ ranked: [Ranker.Ranked], limit: Int) throws -> [Ranker.Ranked] {
        var found: [Ranker.Ranked] = []
        for entry in ranked where found.count < limit {
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
            if allFound(in: texts, page: entry.page) { break }
            if let text = try store.value(.texts, PageKeys.text(entry.page, section: section)).flatMap(TextCodec.decode)
            {
                texts.append((section, Self.words(text)))
            }
        }
        guard allFound(in: texts, page: entry.page), let first = phrases.first else { return nil }
        let sections = texts.filter { Self.contains($0.words, first.words) }.map(\.section)
        return sections.contains(entry.section) ? entry.section : sections.last ?? entry.section
    }

    private func allFound(in texts: [(section: Int, words: [Word])], page: Int) -> Bool {
        zip(phrases, named).allSatisfy { phrase, named in
            named.contains(page) || texts.contains { Self.contains($0.words, phrase.words) }
        }
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
