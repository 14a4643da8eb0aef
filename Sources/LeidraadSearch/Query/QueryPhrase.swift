/// A phrase in quotes, and where it can stand.
struct QueryPhrase {
    /// All of its words, stop words too, without accents.
    let words: [Word]
    /// The classes of the words by which a page is found; none where the index has no page with all of them.
    var classes: [Word]?
    /// The key of the pages of which the phrase is a whole name, written together.
    var name: Word?
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
        if try entry(joined)?.isWholeName ?? false { phrase.name = PostingWriter.key(ofName: joined) }
        return phrase
    }
}
