import LeidraadWords

/// Author and year of every source as citations show them, told apart by letters where two are alike (2019a, 2019b).
package struct CitationLabels: Sendable {
    /// The two parts of a citation.
    package struct Label: Sendable, Equatable {
        package let authors: [String]
        /// Whether the source names fewer authors than there are, or has more than two.
        package let isEtAl: Bool
        package let year: String
        /// The year in which the work first appeared, before that of this edition: "1900/"; empty where it is not known.
        package var originalYear = ""
        /// The year as a citation shows it: "1900/1953".
        package var citedYear: String { originalYear + year }
        /// Whether the title of a whole work is in the place of authors.
        package var isTitle = false

        /// The names as they are in a sentence, the last two joined by a word or sign.
        package func joined(by and: String) -> String {
            if isEtAl { return authors.joined(separator: ", ") + (authors.count > 1 ? ", et al." : " et al.") }
            guard authors.count > 1, let last = authors.last else { return authors.first ?? "" }
            let comma = authors.count > 2 ? "," : ""
            return authors.dropLast().joined(separator: ", ") + comma + " " + and + " " + last
        }
    }

    private var labels: [Reference.ID: Label] = [:]
    private var ranks: [Reference.ID: Int] = [:]
    private var sortKeys: [Reference.ID: String] = [:]
    private var dates: [Reference.ID: String] = [:]
    private var distinct: Set<Reference.ID> = []
    /// The source through which alone another is known.
    private let via: [Reference.ID: Reference.ID]
    /// "aangehaald in".
    private let citedIn: String

    /// - Parameter references: the sources of one list, among which citations have to tell them apart.
    package init(_ references: [Reference], _ words: WordTable) {
        via = Dictionary(
            references.compactMap { reference in reference.via.map { (reference.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        citedIn = words.text("citedIn")
        let authors = CitedAuthors(references)
        let years = Dictionary(
            references.map { ($0.id, $0.date?.year(words) ?? $0.issued) }, uniquingKeysWith: { first, _ in first })
        let originals = Dictionary(
            references.map { ($0.id, $0.originalDate.map { $0.year(words) + "/" } ?? "") },
            uniquingKeysWith: { first, _ in first })
        let keys = Dictionary(
            references.map { ($0.id, Self.listKey($0, words)) }, uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(grouping: references) { reference in
            let label = authors.label(of: reference)
            return label.names.joined(separator: "|") + "|" + (label.isEtAl ? "+" : "")
                + (originals[reference.id] ?? "")
                + (years[reference.id] ?? "")
        }
        for group in groups.values {
            // Letters go by the order of the list, so that there `a` is always before `b`.
            let sorted = group.sorted { keys[$0.id] ?? "" < keys[$1.id] ?? "" }
            for (index, reference) in sorted.enumerated() {
                let year = years[reference.id] ?? ""
                let suffix = group.count > 1 ? (year.last?.isNumber ?? true ? "" : "-") + letters(index) : ""
                let label = authors.label(of: reference)
                labels[reference.id] = Label(
                    authors: label.names, isEtAl: label.isEtAl, year: year + suffix,
                    originalYear: originals[reference.id] ?? "", isTitle: label.isTitle)
                if !suffix.isEmpty || authors.isDistinct(reference) { distinct.insert(reference.id) }
            }
        }
        sortKeys = keys
        dates = Dictionary(references.map { ($0.id, Self.dateKey($0, words)) }, uniquingKeysWith: { first, _ in first })
        for (rank, entry) in keys.sorted(by: { $0.value < $1.value }).enumerated() { ranks[entry.key] = rank }
    }

    /// The sources of one citation in the order in which it shows them, those of one author together: by name and year, as in a
    /// list. One with words before it starts anew, and one without its author belongs where it is.
    package func arranged(_ sources: [CitedSource]) -> [[CitedSource]] {
        var parts: [[CitedSource]] = []
        for source in sources {
            if parts.isEmpty || !source.prefix.isEmpty {
                parts.append([source])
            } else {
                parts[parts.count - 1].append(source)
            }
        }
        let mayMove = !sources.contains(where: \.suppressesAuthor)
        let ordered = parts.flatMap { part -> [CitedSource] in
            guard mayMove, part.count > 1 else { return part }
            let fixed = part[0].prefix.isEmpty ? 0 : 1
            return Array(part[..<fixed]) + inOrder(part[fixed...])
        }
        var groups: [[CitedSource]] = []
        for source in ordered {
            if let last = groups.last?.last, follows(source, last) {
                groups[groups.count - 1].append(source)
            } else {
                groups.append([source])
            }
        }
        return groups
    }

    /// Sources in the order of a list; those that show the same names stand together by their dates, though a list has them apart.
    private func inOrder(_ sources: ArraySlice<CitedSource>) -> [CitedSource] {
        let places = Dictionary(sources.map { (names($0.source), rank($0.source)) }, uniquingKeysWith: min)
        return sources.sorted { one, other in
            let (first, second) = (places[names(one.source)] ?? 0, places[names(other.source)] ?? 0)
            guard first == second else { return first < second }
            return (dates[one.source] ?? "", rank(one.source)) < (dates[other.source] ?? "", rank(other.source))
        }
    }

    /// What a citation shows of the authors.
    private func names(_ id: Reference.ID) -> [String] { self[id].authors + (self[id].isEtAl ? ["et al."] : []) }

    /// Whether a source needs no author since the one before it has the same, and nothing is between.
    private func follows(_ source: CitedSource, _ last: CitedSource) -> Bool {
        let (one, other) = (self[source.source], self[last.source])
        return source.prefix.isEmpty && last.suffix.isEmpty && !source.suppressesAuthor && !last.suppressesAuthor
            && source.source != last.source && one.authors == other.authors && one.isEtAl == other.isEtAl
    }

    /// Whether a citation has more than surname and year to tell the source from others.
    package func tellsApart(_ id: Reference.ID) -> Bool { distinct.contains(id) }

    /// The place of a source in a list of all, from 0.
    package func rank(_ id: Reference.ID) -> Int { ranks[id] ?? 0 }

    /// What the list has a source in order by: names or a title, as they are sorted.
    package func sortedName(_ id: Reference.ID) -> String { sortKeys[id] ?? "" }

    /// The label of a source, if it is among those of the list.
    package func label(_ id: Reference.ID) -> Label? { labels[id] }

    package subscript(id: Reference.ID) -> Label { labels[id] ?? Label(authors: [id.text], isEtAl: false, year: "") }

    /// A citation as plain text: "(Asscher et al., 2018)".
    package func text(_ sources: [CitedSource], isNarrative: Bool) -> String {
        let groups = isNarrative ? sources.map { [$0] } : arranged(sources)
        let parts = groups.enumerated().map { place, group in
            let words = group.enumerated().map { index, source in
                let label = self[source.source]
                let authors = label.joined(by: "&")
                let suffix = source.suffix.isEmpty ? "" : ", " + source.suffix
                if isNarrative { return "\(authors) (\(label.citedYear)\(suffix)\(throughText(source.source)))" }
                let prefix = source.prefix.isEmpty ? "" : source.prefix + " "
                return prefix
                    + (source.suppressesAuthor || index > 0 ? label.citedYear : "\(authors), \(label.citedYear)")
                    + suffix
            }.joined(separator: ", ")
            guard !isNarrative, let last = group.last else { return words }
            // Sources in one row that are known through the same one share its name.
            let next = place + 1 < groups.count ? groups[place + 1].first.flatMap { via[$0.source] } : nil
            return via[last.source] == next ? words : words + throughText(last.source)
        }
        return isNarrative ? parts.joined() : "(" + parts.joined(separator: "; ") + ")"
    }

    /// ", aangehaald in Inzet van interventies, z.d."; nothing for a source that somebody here has seen.
    private func throughText(_ source: Reference.ID) -> String {
        guard let other = via[source] else { return "" }
        return ", " + citedIn + " " + plainLabel(other)
    }

    /// Author and year: "Asscher et al., 2018".
    package func plainLabel(_ source: Reference.ID) -> String {
        let label = self[source]
        return label.joined(by: "&") + (label.year.isEmpty ? "" : ", " + label.citedYear)
    }

    /// A key that sorts a reference list as APA does: by names, then date, then title. Whether the particle of a surname counts is the custom of
    /// a language.
    private static func listKey(_ reference: Reference, _ words: WordTable) -> String {
        let people = reference.authors.isEmpty ? reference.editors : reference.authors
        let names = people.map { sortKey($0.sortName(withParticle: words.text("sort-by-particle") == "yes")) }.joined(
            separator: "  ")
        let lead = names.isEmpty ? titleKey(reference) : names
        return [lead, dateKey(reference, words), titleKey(reference), reference.id.text]
            .joined(separator: "\u{1}")
    }

    private static func dateKey(_ reference: Reference, _ words: WordTable) -> String {
        reference.date?.sortKey(isDaily: reference.isDaily, words) ?? ""
    }

    private func letters(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(97 + index % 26)))
        return index < 26 ? letter : letters(index / 26 - 1) + letter
    }
}

/// A title as a list sorts it: without an article in front.
private func titleKey(_ reference: Reference) -> String {
    let key = sortKey(reference.title ?? "")
    let words = key.split(separator: " ", maxSplits: 1)
    guard words.count == 2, articles.contains(String(words[0])) else { return key }
    return String(words[1])
}

private let articles = Set(SiteLanguage.inAll("leading-articles"))
