/// Which pages have which value of which facet.
struct FacetTable {
    private var pages: [String: [String: [Int]]] = [:]

    mutating func add(page: Int, _ facets: [String: [String]]) {
        for (name, values) in facets {
            for value in Set(values) { pages[name, default: [:]][value, default: []].append(page) }
        }
    }

    /// The key under which the pages of a value are; the catalogue of all values has the empty key.
    static func key(_ name: String, _ value: String) -> Word { Word("\(name)=\(value)".utf16) }

    func write(to writer: ShardWriter) throws -> IndexRoot.Top {
        var tree = ShardTree(sizes: .lexicon, writer: writer)
        if !pages.isEmpty { try tree.add(key: [], value: catalogue) }
        let entries = pages.flatMap { name, values in values.map { (key: Self.key(name, $0.key), pages: $0.value) } }
        for entry in entries.sorted(by: { $0.key < $1.key }) {
            var payload = Word()
            var previous = 0
            for page in entry.pages {
                payload.append(number: page - previous)
                previous = page
            }
            try tree.add(key: entry.key, value: payload)
        }
        return try tree.finish()
    }

    private var catalogue: Word {
        var payload = Word()
        payload.append(number: pages.count)
        for (name, values) in pages.sorted(by: { $0.key < $1.key }) {
            payload.append(text: Word(name.utf16))
            payload.append(number: values.count)
            for (value, pages) in values.sorted(by: { $0.key < $1.key }) {
                payload.append(text: Word(value.utf16))
                payload.append(number: pages.count)
            }
        }
        return payload
    }
}
