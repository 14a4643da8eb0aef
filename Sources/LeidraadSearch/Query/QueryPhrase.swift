/// A phrase in quotes, and where it can stand.
struct QueryPhrase {
    /// All of its words, stop words too, without accents.
    let words: [Word]
    /// The classes of the words by which a page is found; none where the index has no page with all of them.
    var classes: [Word]?
    /// The pages of which the phrase is a whole name, written together.
    var name: NameMatch?
}

extension TermResolver {
    /// What the words of a phrase mean: only the forms as they were typed count.
    mutating func phrase(_ number: Int, of query: SearchQuery) throws -> QueryPhrase {
        var phrase = QueryPhrase(words: query.phrases[number], classes: [])
        for word in query.words where word.phrase == number && !word.isStopWord {
            let key = try plainEntry(word.folded)?.classes
            phrase.classes = key.flatMap { key in phrase.classes.map { $0 + key } }
        }
        let joined = phrase.words.reduce(Word(), +)
        guard joined.count <= NameTable.longest else { return phrase }
        guard try entry(joined)?.isWholeName ?? false,
            let first = query.words.firstIndex(where: { $0.phrase == number }),
            let last = query.words.lastIndex(where: { $0.phrase == number })
        else { return phrase }
        phrase.name = NameMatch(joined, terms: query.terms(first...last))
        return phrase
    }
}
