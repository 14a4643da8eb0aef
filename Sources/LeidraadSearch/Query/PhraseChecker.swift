/// Keeps the pages that have every phrase of a query, word for word, in a title, a heading or a section's text, or as a whole
/// name. Pairs of words have said where to look.
struct PhraseChecker {
    var store: ShardStore
    let phrases: [PhrasePlaces]

    init(store: ShardStore, phrases: [PhrasePlaces]) {
        self.store = store
        self.phrases = phrases
    }

    /// The pages that have the phrases, until there are enough.
    mutating func verified(_ ranked: [Ranker.Ranked], limit: Int) throws -> [Ranker.Ranked] {
        var found: [Ranker.Ranked] = []
        for entry in ranked where found.count < limit {
            guard let section = try sectionWithPhrases(entry) else { continue }
            var entry = entry
            entry.section = section
            found.append(entry)
        }
        return found
    }

    /// The section that has the first phrase, if every phrase is on the page.
    private mutating func sectionWithPhrases(_ entry: Ranker.Ranked) throws -> Int? {
        guard let summary = try store.summary(ofPage: entry.page) else { return nil }
        var section: Int?
        for phrase in phrases {
            if let place = try place(of: phrase, on: entry, summary) {
                section = section ?? place
            } else if phrase.named.contains(entry.page) {
                section = section ?? entry.section
            } else {
                return nil
            }
        }
        return section
    }

    /// The unit that has a phrase, the one that fits the query best if it does.
    private mutating func place(of phrase: PhrasePlaces, on entry: Ranker.Ranked, _ summary: PageSummary) throws -> Int?
    {
        let units = phrase.units[entry.page] ?? []
        for unit in units.filter({ $0 == entry.section }) + units.filter({ $0 != entry.section }) {
            if unit == 0 {
                if Self.contains(Self.words(summary.title), phrase.words) { return 0 }
                continue
            }
            guard unit <= summary.sections.count else { continue }
            let section = summary.sections[unit - 1]
            if Self.contains(Self.words(section.heading), phrase.words) { return unit }
            if let text = try store.text(section, page: entry.page, ordinal: unit),
                Self.contains(Self.words(text), phrase.words)
            {
                return unit
            }
        }
        return nil
    }

    private static func words(_ text: String) -> [Word] {
        Tokenizer.tokens(of: text).filter { $0.kind == .part }.map { Letters.fold($0.word) }
    }

    private static func contains(_ words: [Word], _ phrase: [Word]) -> Bool {
        guard !phrase.isEmpty, words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
    }
}

extension ShardStore {
    /// The text of a section; nil where it has none.
    mutating func text(_ section: PageSummary.Section, page: Int, ordinal: Int) throws -> String? {
        guard !section.text.isEmpty else { return nil }
        let leaf = try leaf(named: section.text)
        let key = PageKeys.text(page, section: ordinal)
        let position = leaf.position(of: key)
        guard position < leaf.keys.count, leaf.keys[position] == key else { return nil }
        return TextCodec.decode(leaf.values[position])
    }
}
