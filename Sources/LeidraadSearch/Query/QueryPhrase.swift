/// A phrase in quotes, and where it can be.
struct QueryPhrase {
    /// All of its words, stop words too, without accents.
    let words: [Word]
    /// The meanings of a phrase of one word: only the form as it was typed counts.
    var single: [QueryTerm.Alternative] = []
    /// The pages of which the phrase is a whole name, written together.
    var name: NameMatch?
}

extension TermResolver {
    /// Looks up the words of a phrase.
    mutating func phrase(_ number: Int, of query: SearchQuery) throws -> QueryPhrase {
        var phrase = QueryPhrase(words: query.phrases[number])
        if phrase.words.count == 1, let entry = try entry(phrase.words[0]) {
            var term = QueryTerm(word: query.words.first { $0.phrase == number } ?? query.words[0])
            add(entry, form: phrase.words[0], kind: .exact, weight: scoring.exact, to: &term)
            phrase.single = term.alternatives.filter { $0.kind == .exact }
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
