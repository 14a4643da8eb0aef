/// Whole names, written together, and the pages that they lead to.
struct NameTable {
    /// How directly a name stands for its page.
    enum Weight: Int, Sendable {
        case synonym = 1
        /// An inflected form of a name.
        case inflected = 2
        case name = 3
    }

    /// Letters of a name written together; a longer one is no name.
    static let longest = 120

    private(set) var pages: [Word: [Int: Weight]] = [:]
    /// Names by the classes of their words, where they have no page by themselves.
    private(set) var inflected: Set<Word> = []
    private var written: [Word: String] = [:]
    /// Groups of names that mean the same.
    private(set) var groups: [[String]] = []

    /// The words of a name written together, without accents.
    static func joined(_ name: String) -> Word {
        Tokenizer.tokens(of: name).filter { $0.kind == .part }.reduce(into: Word()) { $0 += Letters.fold($1.word) }
    }

    /// A code as it is said: "WE-8" for "WE-08".
    static func withoutLeadingZeros(_ code: String) -> String {
        var result = ""
        for (letter, next) in zip(code, code.dropFirst().map(Optional.some) + [nil]) {
            let isLeading = !(result.last?.isNumber ?? false) && (next?.isNumber ?? false)
            if letter != "0" || !isLeading { result.append(letter) }
        }
        return result
    }

    /// A name as it is said where a digit in it stands for a word: "School to Care" for "School2Care".
    static func spoken(_ name: String) -> String? {
        let letters = Array(name)
        var result = ""
        for (place, letter) in letters.enumerated() {
            let isInside =
                place > 0 && place + 1 < letters.count && letters[place - 1].isLetter && letters[place + 1].isLetter
            result += isInside && letter == "2" ? " to " : isInside && letter == "4" ? " for " : String(letter)
        }
        return result == name ? nil : result
    }

    mutating func add(_ name: String, page: Int, weight: Weight) {
        let key = Self.joined(name)
        guard !key.isEmpty, key.count <= Self.longest else { return }
        let known = pages[key]?[page]?.rawValue ?? 0
        if weight.rawValue > known { pages[key, default: [:]][page] = weight }
        if written[key] == nil { written[key] = name }
    }

    /// Makes every name known by the classes of its words too: "Netwerk activeren" for who types "netwerken activeren".
    mutating func addInflected(_ classes: WordClasses, _ analyzer: Analyzer) {
        for (key, pages) in pages.sorted(by: { $0.key < $1.key }) {
            guard let name = written[key] else { continue }
            let joined = Tokenizer.tokens(of: name).filter { $0.kind == .part }.reduce(into: Word()) {
                $0 += classes.key(of: $1.word, analyzer)
            }
            guard joined != key, !joined.isEmpty, joined.count <= Self.longest else { continue }
            if self.pages[joined] == nil { inflected.insert(joined) }
            for (page, weight) in pages {
                let known = self.pages[joined]?[page]?.rawValue ?? 0
                let weight = min(weight.rawValue, Weight.inflected.rawValue)
                if weight > known { self.pages[joined, default: [:]][page] = Weight(rawValue: weight) }
            }
        }
    }

    mutating func addGroup(_ members: [String]) {
        if members.count > 1 { groups.append(members) }
    }

    /// Names that several pages have with full weight.
    func collisions(urls: [String]) -> [NameCollision] {
        pages.compactMap { key, pages in
            let numbers = pages.filter { $0.value == .name }.keys.sorted()
            guard numbers.count > 1, let name = written[key] else { return nil }
            return NameCollision(name: name, urls: numbers.map { urls[$0] })
        }
        .sorted { ($0.name, $0.urls[0]) < ($1.name, $1.urls[0]) }
    }
}
