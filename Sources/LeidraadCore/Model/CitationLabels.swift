/// Author and year of every source as citations show them, told apart by letters where two are alike (2019a, 2019b).
struct CitationLabels: Sendable {
    /// The two parts of a citation.
    struct Label: Sendable, Equatable {
        let authors: [String]
        /// Whether the source names fewer authors than there are, or has more than two.
        let isEtAl: Bool
        let year: String
    }

    private var labels: [Reference.ID: Label] = [:]
    private var ranks: [Reference.ID: Int] = [:]

    init(_ references: [Reference]) {
        let groups = Dictionary(grouping: references) { reference in
            Self.authors(of: reference).names.joined(separator: "|") + "|"
                + (Self.authors(of: reference).isEtAl ? "+" : "") + reference.issued
        }
        for group in groups.values {
            let sorted = group.sorted { (sortKey($0.title ?? ""), $0.id) < (sortKey($1.title ?? ""), $1.id) }
            for (index, reference) in sorted.enumerated() {
                let suffix = group.count > 1 ? letters(index) : ""
                let authors = Self.authors(of: reference)
                labels[reference.id] = Label(
                    authors: authors.names, isEtAl: authors.isEtAl, year: reference.issued + suffix)
            }
        }
        for (rank, id) in references.map({ (Self.listKey($0, labels[$0.id]), $0.id) }).sorted(by: { $0.0 < $1.0 }).map(
            \.1
        ).enumerated() { ranks[id] = rank }
    }

    /// The place of a source in a list of all, from 0.
    func rank(_ id: Reference.ID) -> Int { ranks[id] ?? 0 }

    subscript(id: Reference.ID) -> Label { labels[id] ?? Label(authors: [id.text], isEtAl: false, year: "") }

    /// A citation as plain text: "(Asscher et al., 2018)".
    func text(_ sources: [CitedSource], isNarrative: Bool) -> String {
        let parts = sources.map { source -> String in
            let label = self[source.source]
            let authors = label.authors.joined(separator: " & ") + (label.isEtAl ? " et al." : "")
            let suffix = source.suffix.isEmpty ? "" : ", " + source.suffix
            if isNarrative { return "\(authors) (\(label.year)\(suffix))" }
            let prefix = source.prefix.isEmpty ? "" : source.prefix + " "
            return prefix + (source.suppressesAuthor ? label.year : "\(authors), \(label.year)") + suffix
        }
        return isNarrative ? parts.joined() : "(" + parts.joined(separator: "; ") + ")"
    }

    /// A key that sorts a reference list as APA does: by surname without particle, then year, then title.
    private static func listKey(_ reference: Reference, _ label: Label?) -> String {
        let people = reference.authors.isEmpty ? reference.editors : reference.authors
        let names = people.map { sortKey($0.sortName) }.joined(separator: "  ")
        let lead = names.isEmpty ? sortKey(reference.title ?? "") : names
        return [lead, label?.year ?? "", sortKey(reference.title ?? ""), reference.id.text].joined(separator: "\u{1}")
    }

    /// The names that a citation shows: both of two authors, else the first.
    private static func authors(of reference: Reference) -> (names: [String], isEtAl: Bool) {
        let people = reference.authors.isEmpty ? reference.editors : reference.authors
        let named = people.filter { !$0.isEtAl }.map(\.citedName)
        guard !named.isEmpty else { return ([reference.title ?? reference.id.text], false) }
        let isEtAl = named.count > 2 || named.count < people.count
        return (isEtAl ? [named[0]] : named, isEtAl)
    }

    private func letters(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(97 + index % 26)))
        return index < 26 ? letter : letters(index / 26 - 1) + letter
    }
}
