/// The abbreviations that readers make of a name: the first letters of its words.
enum Initials {
    private static let lengths = 3...6

    /// The initials of a name, with and without its stop words; none of a name of one word, or of one that is all capitals already.
    static func of(_ name: String, _ analyzer: Analyzer) -> [String] {
        let words = Tokenizer.tokens(of: name).filter { $0.kind == .part }.map { Letters.fold($0.word) }
        let telling = words.filter { !analyzer.stopWords.contains($0) }
        var found: [String] = []
        for words in [telling, words] {
            let letters = Word(words.compactMap(\.first))
            guard lengths.contains(letters.count), letters.allSatisfy({ (0x61...0x7a).contains($0) }) else { continue }
            if !found.contains(letters.text) { found.append(letters.text) }
        }
        return found
    }
}
