/// The classes of words, used by the site, to which the words of synonym groups lead.
struct Meanings {
    /// Meanings kept of one word.
    private static let maximum = 10
    /// The alternatives, by the form under which the lexicon has it: a single word by its class.
    private(set) var found: [Word: [LexiconEntry.Alternative]] = [:]
    /// The forms of words with which a stretch of several starts: where the lexicon lacks one, no such stretch is looked for.
    private(set) var beginnings: Set<Word> = []
    private let classes: WordClasses
    private let analyzer: Analyzer

    init(_ groups: [SynonymGroup], classes: WordClasses, analyzer: Analyzer) {
        self.classes = classes
        self.analyzer = analyzer
        for group in groups {
            let isMutual = group.meanings.isEmpty
            let meanings = (isMutual ? group.words : group.meanings).map {
                (text: NameTable.joined($0), keys: keys(of: $0))
            }
            for word in group.words {
                let joined = NameTable.joined(word)
                guard !joined.isEmpty, joined.count <= NameTable.longest else { continue }
                let form = form(of: word)
                for meaning in meanings where meaning.text != joined {
                    guard let keys = meaning.keys else { continue }
                    add(keys, isMutual ? .synonym : .related, to: form)
                    // Of a thousand synonyms each has a few; looking at every pair would take minutes.
                    if found[form]?.count ?? 0 >= Self.maximum { break }
                }
            }
        }
    }

    private mutating func add(_ keys: [Word], _ strength: LexiconEntry.Strength, to form: Word) {
        guard LexiconEntry.synonymKey(keys.reduce([], +)) != form else { return }
        var known = found[form] ?? []
        if let place = known.firstIndex(where: { $0.classes == keys }) {
            if strength == .synonym { known[place].strength = .synonym }
        } else if known.count < Self.maximum {
            known.append(.init(classes: keys, strength: strength))
        }
        found[form] = known
    }

    /// Under what the lexicon has a word or a stretch of words: the classes of all of them.
    private mutating func form(of name: String) -> Word {
        let keys = Tokenizer.tokens(of: name).filter { $0.kind == .part }.map { classes.key(of: $0.word, analyzer) }
        if keys.count > 1 { beginnings.insert(LexiconEntry.synonymKey(keys[0])) }
        return LexiconEntry.synonymKey(keys.reduce([], +))
    }

    /// The classes of a name's words, or nil if the site does not use all of them.
    private func keys(of name: String) -> [Word]? {
        let words = Tokenizer.tokens(of: name).filter { $0.kind == .part && !analyzer.stopWords.contains($0.word) }
        guard !words.isEmpty, words.count <= 5 else { return nil }
        var keys: [Word] = []
        for word in words {
            let key = classes.key(of: word.word, analyzer)
            guard classes.number(ofClass: key) != nil else { return nil }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}
