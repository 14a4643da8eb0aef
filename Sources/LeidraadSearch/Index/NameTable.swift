/// Whole names, written together, and the pages that they lead to.
struct NameTable {
    /// How directly a name stands for its page.
    enum Weight: Int, Sendable {
        case synonym = 1
        case name = 3
    }

    /// Letters of a name written together; a longer one is no name.
    static let longest = 120

    private(set) var pages: [Word: [Int: Weight]] = [:]
    private var written: [Word: String] = [:]
    /// Groups of names that mean the same.
    private(set) var groups: [[String]] = []

    /// The words of a name written together, without accents.
    static func joined(_ name: String) -> Word {
        Tokenizer.tokens(of: name).filter { $0.kind == .part }.reduce(into: Word()) { $0 += Letters.fold($1.word) }
    }

    mutating func add(_ name: String, page: Int, weight: Weight) {
        let key = Self.joined(name)
        guard !key.isEmpty, key.count <= Self.longest else { return }
        let known = pages[key]?[page]?.rawValue ?? 0
        if weight.rawValue > known { pages[key, default: [:]][page] = weight }
        if written[key] == nil { written[key] = name }
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
