/// The meanings of a typed word in this index.
struct QueryTerm {
    /// How a meaning was found.
    enum Kind: String, Sendable {
        case exact, synonym, related, stem, prefix, oneEdit, twoEdits, compound, part

        /// Whether the word itself is meant, in this form or another.
        var isOwn: Bool { self == .exact || self == .stem }
    }

    /// Classes that must be met together in a unit, and what a point of them is worth in 256ths.
    struct Alternative {
        let classes: [Word]
        let weight: Int
        let kind: Kind
        /// The form of the index that was taken for the word.
        let form: Word
        /// The bit of the form among those of its class; 0 where every form counts alike.
        var forms = 0
    }

    let word: SearchQuery.TypedWord
    var alternatives: [Alternative] = []
    /// The worth of all that it gives, in 256ths: less for a word with which a question is made.
    var share = 256
    /// Whether a particle of the verb stands elsewhere: "krijg" with "terug" is no word with which a question is made.
    var hasParticle = false

    /// Adds a meaning, unless it is there with at least the same weight.
    mutating func add(_ alternative: Alternative) {
        guard !alternative.classes.isEmpty else { return }
        if let known = alternatives.firstIndex(where: { $0.classes == alternative.classes }) {
            if alternatives[known].weight < alternative.weight { alternatives[known] = alternative }
        } else {
            alternatives.append(alternative)
        }
    }
}

/// A stretch of the query that is the whole name of a page, or the beginning of one.
struct NameMatch {
    /// The key of the list of its pages.
    let key: Word
    /// The terms that it takes in.
    let terms: Range<Int>
    /// How surely the name is meant, in 256ths: less where what was typed looks like it.
    let weight: Int
    /// How much of the name has been typed, in 256ths.
    let share: Int
    /// Whether it has letters and digits, as a code: who types that among other words means it.
    let isCode: Bool

    init(_ name: Word, terms: Range<Int>, weight: Int = 256, share: Int = 256) {
        key = PostingWriter.key(ofName: name)
        self.terms = terms
        self.weight = weight
        self.share = share
        isCode = name.contains { $0 <= 0x39 } && name.contains { $0 > 0x39 }
    }
}

/// A query, resolved against the lexicon.
struct ResolvedQuery {
    var terms: [QueryTerm] = []
    var names: [NameMatch] = []
    var phrases: [QueryPhrase] = []
    /// The classes of words with a hyphen before them.
    var excluded: [[Word]] = []
    /// Words that stand side by side in the query, but for stop words between them.
    var neighbours: [Neighbours] = []
}

/// Two terms side by side, and the words of the query from the one to the other.
struct Neighbours {
    let first: Int
    let second: Int
    let words: [Word]
}
