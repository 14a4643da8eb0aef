/// The abbreviations that readers make of a name: the first letters of its words, or of the parts of its compounds.
enum Initials {
    private static let lengths = 3...6

    /// The initials of a name, with and without its stop words; none where there are too few words, or too many.
    static func of(_ name: String, _ analyzer: Analyzer, _ classes: WordClasses) -> [String] {
        let words = Tokenizer.tokens(of: name).filter { $0.kind == .part }.map { Letters.fold($0.word) }
        let telling = words.filter { !analyzer.stopWords.contains($0) }
        var found: [String] = []
        for letters in [telling.compactMap(\.first), words.compactMap(\.first), telling.flatMap(classes.partLetters)] {
            let letters = Word(letters)
            guard lengths.contains(letters.count), letters.allSatisfy({ (0x61...0x7a).contains($0) }) else { continue }
            if !found.contains(letters.text) { found.append(letters.text) }
        }
        return found
    }
}
