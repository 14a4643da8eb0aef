/// The classes of words, used by the site, to which the words of synonym groups lead.
///
/// A meaning that the site does not use leads on to its own meanings; a word that then still leads nowhere has the words that share a
/// meaning with it, and those of which it is the wider one. What is reached in such a way is related and never the same.
struct Meanings {
    /// Meanings kept of one word.
    private static let maximum = 10
    /// Groups that are followed, one after the other, until the site uses a word.
    private static let longestWay = 3
    /// Words kept that only share a meaning with a word, or are narrower.
    private static let mostDistant = 4

    /// A word or stretch of words in a group.
    private struct Member {
        /// The form under which the lexicon has it: a single word by its class.
        let form: Word
        /// The classes of its words, or nil if the site does not use all of them.
        let keys: [Word]?
    }

    private struct Group {
        let words: [Member]
        let meanings: [Member]
        /// Whether the words find each other.
        let isMutual: Bool
    }

    /// The alternatives, by the form under which the lexicon has it.
    private(set) var found: [Word: [LexiconEntry.Alternative]] = [:]
    /// The forms of words with which a stretch of several starts: where the lexicon lacks one, no such stretch is looked for.
    private(set) var beginnings: Set<Word> = []
    private var groups: [Group] = []
    private var groupsOfWord: [Word: [Int]] = [:]
    private var groupsOfMeaning: [Word: [Int]] = [:]
    private let classes: WordClasses
    private let analyzer: Analyzer

    init(_ groups: [SynonymGroup], classes: WordClasses, analyzer: Analyzer) {
        self.classes = classes
        self.analyzer = analyzer
        for group in groups { add(group) }
        for group in self.groups {
            for word in group.words + group.meanings where found[word.form] == nil {
                let meanings = meanings(of: word)
                if !meanings.isEmpty { found[word.form] = meanings }
            }
        }
        for group in groups {
            for word in group.words + group.meanings { addBeginning(of: word) }
        }
    }

    private mutating func add(_ group: SynonymGroup) {
        let words = group.words.compactMap(member)
        let added = Group(words: words, meanings: group.meanings.compactMap(member), isMutual: group.meanings.isEmpty)
        for word in added.words { groupsOfWord[word.form, default: []].append(groups.count) }
        for meaning in added.meanings { groupsOfMeaning[meaning.form, default: []].append(groups.count) }
        groups.append(added)
    }

    private func member(_ name: String) -> Member? {
        let length = NameTable.joined(name).count
        guard length > 0, length <= NameTable.longest else { return nil }
        return Member(form: LexiconEntry.synonymKey(formKeys(of: name).reduce([], +)), keys: keys(of: name))
    }

    /// What a word leads to by its groups, the nearest first.
    private func meanings(of word: Member) -> [LexiconEntry.Alternative] {
        var result: [LexiconEntry.Alternative] = []
        var reached: Set<Word> = [word.form]
        var places: [(form: Word, strength: LexiconEntry.Strength)] = [(word.form, .synonym)]
        for _ in 0..<Self.longestWay {
            var next: [(form: Word, strength: LexiconEntry.Strength)] = []
            for place in places {
                for group in groupsOfWord[place.form] ?? [] {
                    let group = groups[group]
                    let strength = group.isMutual ? place.strength : .related
                    for meaning in group.isMutual ? group.words : group.meanings where meaning.form != word.form {
                        if let keys = meaning.keys {
                            Self.add(keys, strength, to: &result, of: word.form)
                        } else if reached.insert(meaning.form).inserted {
                            next.append((meaning.form, strength))
                        }
                        // Of a thousand synonyms each has a few; looking at every pair would take minutes.
                        if result.count >= Self.maximum { return result }
                    }
                }
            }
            places = next
        }
        return result.isEmpty && word.keys == nil ? distantMeanings(of: word) : result
    }

    /// The words that share a meaning with a word, and those of which it is the meaning.
    private func distantMeanings(of word: Member) -> [LexiconEntry.Alternative] {
        var result: [LexiconEntry.Alternative] = []
        let sharing = (groupsOfWord[word.form] ?? []).filter { !groups[$0].isMutual }
        for group in sharing + (groupsOfMeaning[word.form] ?? []) {
            for other in groups[group].words where other.form != word.form {
                if let keys = other.keys { Self.add(keys, .related, to: &result, of: word.form) }
                if result.count >= Self.mostDistant { return result }
            }
        }
        return result
    }

    private static func add(
        _ keys: [Word], _ strength: LexiconEntry.Strength, to known: inout [LexiconEntry.Alternative], of form: Word
    ) {
        guard LexiconEntry.synonymKey(keys.reduce([], +)) != form else { return }
        if let place = known.firstIndex(where: { $0.classes == keys }) {
            if strength == .synonym { known[place].strength = .synonym }
        } else {
            known.append(.init(classes: keys, strength: strength))
        }
    }

    private mutating func addBeginning(of name: String) {
        let keys = formKeys(of: name)
        if keys.count > 1, found[LexiconEntry.synonymKey(keys.reduce([], +))] != nil {
            beginnings.insert(LexiconEntry.synonymKey(keys[0]))
        }
    }

    /// The classes of a name's words. Stop words are left out where two others remain: "niet naar school" is "niet meer op school" too.
    private func formKeys(of name: String) -> [Word] {
        let words = Tokenizer.tokens(of: name).filter { $0.kind == .part }.map(\.word)
        let telling = words.filter { !analyzer.stopWords.contains($0) }
        return (telling.count > 1 ? telling : words).map { classes.key(of: $0, analyzer) }
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
