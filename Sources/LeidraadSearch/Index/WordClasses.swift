/// Which tokens belong together, once the whole vocabulary is known.
struct WordClasses {
    /// A form as it is looked up, without accents.
    struct Surface {
        let word: Word
        let wordClass: Int32
        var count: UInt32
        var isName: Bool
        /// Which of its class' forms it is, the most frequent first.
        let place: UInt8
        /// Whether it is in the name of a record.
        var isInName = false
        /// Whether it is a word of the other language.
        var isForeign = false
    }

    /// The keys of the classes, by number.
    private(set) var keys: [Word] = []
    private(set) var surfaces: [Surface] = []
    /// The class of each token; -1 for those that stand for a hanging hyphen until it is resolved.
    private(set) var classOfToken: [Int32]
    /// Which of its class' forms each token is.
    private(set) var placeOfToken: [UInt8]
    /// How many forms each class has.
    private(set) var formCounts: [UInt8] = []
    /// How often the words of each class occur.
    private(set) var classCounts: [UInt32] = []
    /// The classes of the parts of a compound, by its class.
    private(set) var parts: [Int32: [Int32]] = [:]
    /// Splits compounds; nil where the language has none that are written as one word.
    private var splitter: CompoundSplitter?
    private var classNumbers: [Word: Int32] = [:]
    private var surfaceNumbers: [Word: Int32] = [:]

    /// Joins the two words of a hanging hyphen into one token until the compound is known.
    static let hanging: UInt16 = 1

    /// - Parameter known: words and stretches of words that a language has, whether the site uses them or not: they may be parts of
    ///   compounds too.
    init(_ vocabulary: Vocabulary, analyzer: Analyzer, foreign: Analyzer, known: [String] = []) {
        classOfToken = [Int32](repeating: -1, count: vocabulary.count)
        placeOfToken = [UInt8](repeating: 0, count: vocabulary.count)
        let order = (0..<vocabulary.count).map { (id: $0, word: vocabulary[$0]) }
            .filter { !$0.word.contains(Self.hanging) }
            .sorted { left, right in
                let counts = (vocabulary.counts[left.id], vocabulary.counts[right.id])
                return counts.0 == counts.1 ? left.word < right.word : counts.0 > counts.1
            }
        for (id, word) in order {
            add(token: id, word, in: vocabulary, vocabulary.isForeign(id) ? foreign : analyzer)
        }
        let unused = analyzer.language == .dutch ? unusedParts(known, analyzer) : []
        let splitter = CompoundSplitter(table: partTable(analyzer, unused))
        if analyzer.language == .dutch { self.splitter = splitter }
        findCompounds(analyzer, splitter, unused)
        for id in 0..<vocabulary.count where classOfToken[id] < 0 {
            guard let surface = resolveHanging(vocabulary[id], analyzer, splitter) else { continue }
            classOfToken[id] = surfaces[surface].wordClass
            placeOfToken[id] = surfaces[surface].place
        }
    }

    /// The number of a class, if a word of the site belongs to it.
    func number(ofClass key: Word) -> Int32? { classNumbers[key] }

    /// The surface of a folded word, if the site has it.
    func surface(_ word: Word) -> Surface? { surfaceNumbers[word].map { surfaces[Int($0)] } }

    /// The key of a word's class as the site knows it; a stop word is its own.
    func key(of word: Word, _ analyzer: Analyzer) -> Word {
        let folded = Letters.fold(word)
        if analyzer.stopWords.contains(word) { return folded }
        return surface(folded).map { keys[Int($0.wordClass)] } ?? analyzer.classKey(of: word)
    }

    /// The first letter of a word, and of each further part where it is a compound.
    func partLetters(_ word: Word) -> [UInt16] {
        guard let first = word.first else { return [] }
        let parts = splitter?.split(word, count: 0) ?? []
        return [first] + parts.map(\.start).filter { $0 > 0 }.map { word[$0] }
    }

    private mutating func add(token id: Int, _ word: Word, in vocabulary: Vocabulary, _ analyzer: Analyzer) {
        let folded = Letters.fold(word)
        let count = vocabulary.counts[id]
        let isName = vocabulary.nameCounts[id] * 2 > count
        if let known = surfaceNumbers[folded] {
            surfaces[Int(known)].count += count
            surfaces[Int(known)].isName = surfaces[Int(known)].isName && isName
            surfaces[Int(known)].isInName = surfaces[Int(known)].isInName || vocabulary.isInName[id]
            classOfToken[id] = surfaces[Int(known)].wordClass
            placeOfToken[id] = surfaces[Int(known)].place
        } else {
            classOfToken[id] = number(for: analyzer.classKey(of: word))
            placeOfToken[id] = nextPlace(in: classOfToken[id])
            append(
                Surface(
                    word: folded, wordClass: classOfToken[id], count: count, isName: isName, place: placeOfToken[id],
                    isInName: vocabulary.isInName[id], isForeign: vocabulary.isForeign(id)))
        }
        classCounts[Int(classOfToken[id])] += count
    }

    /// The place of a new form in its class.
    private mutating func nextPlace(in wordClass: Int32) -> UInt8 {
        defer { formCounts[Int(wordClass)] = min(UInt8.max, formCounts[Int(wordClass)] + 1) }
        return min(UInt8(LexiconEntry.lastPlace), formCounts[Int(wordClass)])
    }

    private mutating func append(_ surface: Surface) {
        surfaceNumbers[surface.word] = Int32(surfaces.count)
        surfaces.append(surface)
    }

    private mutating func number(for key: Word) -> Int32 {
        if let number = classNumbers[key] { return number }
        let number = Int32(keys.count)
        classNumbers[key] = number
        keys.append(key)
        classCounts.append(0)
        formCounts.append(0)
        return number
    }

    private mutating func findCompounds(_ analyzer: Analyzer, _ splitter: CompoundSplitter, _ unused: [Word]) {
        guard analyzer.language == .dutch else { return }
        var found: [Int32: [Int32]] = [:]
        for surface in surfaces
        where (!surface.isName || surface.isInName) && !surface.isForeign
            && surface.word.count >= CompoundSplitter.minLetters
        {
            guard found[surface.wordClass] == nil,
                let split = splitter.split(surface.word, count: Int(classCounts[Int(surface.wordClass)]))
            else { continue }
            let classes = split.map { part in
                part.wordClass < 0 ? wordClass(ofUnused: unused[-1 - Int(part.wordClass)], analyzer) : part.wordClass
            }.filter { $0 != surface.wordClass }
            if !classes.isEmpty { found[surface.wordClass] = classes }
        }
        parts = found
    }

    /// The class of a word that the site has only as a part of a compound, with the word as its one form.
    private mutating func wordClass(ofUnused word: Word, _ analyzer: Analyzer) -> Int32 {
        let wordClass = number(for: analyzer.classKey(of: word))
        if surfaceNumbers[word] == nil {
            append(Surface(word: word, wordClass: wordClass, count: 1, isName: false, place: nextPlace(in: wordClass)))
            classCounts[Int(wordClass)] += 1
        }
        return wordClass
    }

    /// The single words of a language that the site has in no form: known parts of compounds all the same.
    private func unusedParts(_ known: [String], _ analyzer: Analyzer) -> [Word] {
        var found: Set<Word> = []
        for text in known where !text.contains(" ") {
            let word = Letters.fold(Word(text.utf16))
            guard word.count > CompoundSplitter.minPart, word.allSatisfy({ (0x61...0x7a).contains($0) }),
                !analyzer.stopWords.contains(word), surfaceNumbers[word] == nil,
                classNumbers[analyzer.classKey(of: word)] == nil
            else { continue }
            found.insert(word)
        }
        return found.sorted(by: <)
    }

    /// Every word and stem that may be a part: no names, no stop words. A word that the site does not use has -1 and less for a class.
    private func partTable(_ analyzer: Analyzer, _ unused: [Word]) -> PartTable {
        func part(_ number: Int) -> CompoundSplitter.Part {
            CompoundSplitter.Part(wordClass: Int32(number), count: Int(classCounts[number]))
        }
        func mayBePart(_ word: Word) -> Bool {
            (CompoundSplitter.minPart...30).contains(word.count) && word.allSatisfy { (0x61...0x7a).contains($0) }
        }
        let barred = Set(
            surfaces.lazy.filter { $0.isName || $0.isForeign || analyzer.stopWords.contains($0.word) }.map(\.word))
        let words = surfaces.lazy.filter { mayBePart($0.word) && !barred.contains($0.word) }
            .map { (word: $0.word, part: part(Int($0.wordClass))) }
        let stems = keys.indices.lazy.filter { mayBePart(keys[$0]) && !barred.contains(keys[$0]) }
            .map { (word: keys[$0], part: part($0)) }
        let others = unused.enumerated().map {
            (word: $0.element, part: CompoundSplitter.Part(wordClass: -1 - Int32($0.offset), count: 1))
        }
        return PartTable(Array(words) + Array(stems) + others)
    }

    /// "opvoed- en opgroeiproblemen": the class of "opvoedproblemen", if the second word is a compound.
    private mutating func resolveHanging(_ token: Word, _ analyzer: Analyzer, _ splitter: CompoundSplitter) -> Int? {
        guard let middle = token.firstIndex(of: Self.hanging) else { return nil }
        let first = Word(token[..<middle])
        let second = Letters.fold(Word(token[(middle + 1)...]))
        guard let last = splitter.split(second, count: 0)?.last else { return nil }
        let tail = Word(second[last.start...])
        let word = Letters.fold(first) + tail
        if let known = surfaceNumbers[word] {
            surfaces[Int(known)].count += 1
            classCounts[Int(surfaces[Int(known)].wordClass)] += 1
            return Int(known)
        }
        let wordClass = number(for: analyzer.classKey(of: word))
        append(Surface(word: word, wordClass: wordClass, count: 1, isName: false, place: nextPlace(in: wordClass)))
        classCounts[Int(wordClass)] += 1
        let tailClass = classNumbers[analyzer.classKey(of: tail)]
        let firstClass = classNumbers[analyzer.classKey(of: first)]
        parts[wordClass] = [firstClass, tailClass].compactMap { $0 }.filter { $0 != wordClass }
        return surfaces.count - 1
    }
}
