import LeidraadModel

extension SentenceClaims {
    /// Statements of a sentence on figures, on the database and on research that the record contradicts.
    var evidenceContradictions: [(Range<Int>, Problem)] {
        contradictedFigures + [contradictedListing, contradictedResearch].compactMap { $0 }
    }

    /// Percentages that are none of the record's, in a sentence that speaks of what one of its figures counts.
    private var contradictedFigures: [(Range<Int>, Problem)] {
        let recorded = item.evidence.flatMap(\.figures).filter { $0.unit == "percent" }
        guard !recorded.isEmpty else { return [] }
        let said = words.indices.dropLast().compactMap { index -> (value: Double, range: Range<Int>)? in
            guard percentSigns.contains(words[index + 1].text), let value = Double(words[index].text) else {
                return nil
            }
            return (value, words[index].range.lowerBound..<words[index + 1].range.upperBound)
        }
        let known = recorded.compactMap { Double($0.value) }
        let subjects = Set(recorded.flatMap { subjectWords($0.of) })
        guard words.contains(where: { subjects.contains(stem($0.text)) }) else { return [] }
        let span = item.record.span("evidence")
        let list = recorded.map { $0.value + "%" }.joined(separator: ", ")
        return said.filter { !known.contains($0.value) }.map { problem(.figure, $0.range, recorded: list, at: span) }
    }

    /// A sentence on the database that says the opposite of the record.
    private var contradictedListing: (Range<Int>, Problem)? {
        guard let isListed = item.isListedInDatabase, !has(pastWords.contains),
            let place = words.firstIndex(where: { isDatabase($0.text) }), has(listingWords.contains)
        else { return nil }
        let isDenied = has(denials.contains)
        // "Niet in de databank staan betekent niet dat …" denies twice: that is left alone.
        guard isDenied == isListed, words.count(where: { denials.contains($0.text) }) < 2 else { return nil }
        return problem(
            .database, words[place].range, recorded: String(isListed), at: item.record.span("listed_in_database"))
    }

    /// "Niet onderzocht" beside findings of studies, and the reverse.
    private var contradictedResearch: (Range<Int>, Problem)? {
        let studies = item.evidence.filter { $0.knowledge == .study }
        let isOpen = item.research == ResearchState.none || studies.contains { $0.direction == .notStudied }
        guard let (range, isDenied) = saidResearch else { return nil }
        if isDenied, !isOpen, studies.contains(where: { $0.direction != nil }) {
            return problem(.research, range, recorded: "\(studies.count) ×", at: item.record.span("evidence"))
        }
        let isNotStudied =
            item.research == ResearchState.none
            || (!studies.isEmpty && studies.allSatisfy { $0.direction == .notStudied })
        if !isDenied, isNotStudied {
            let key = item.research == nil ? "evidence" : "research"
            return problem(
                .research, range, recorded: item.research?.rawValue ?? FindingDirection.notStudied.rawValue,
                at: item.record.span(key))
        }
        return nil
    }

    /// "Niet onderzocht" or "wel onderzocht", said of the intervention itself.
    private var saidResearch: (Range<Int>, isDenied: Bool)? {
        for index in words.indices.dropFirst() where studiedWords.contains(words[index].text) {
            let word = words[index - 1].text
            let earlier = index > 1 ? words[index - 2].text : ""
            let range = words[index - 1].range.lowerBound..<words[index].range.upperBound
            if denials.contains(word) { return (range, true) }
            // "Has not been studied" denies; "niet goed onderzocht" is neither.
            if auxiliaries.contains(word) { return (range, denials.contains(earlier)) }
            if affirmations.contains(word), !denials.contains(earlier) { return (range, false) }
        }
        return saidOfResearch
    }

    /// "Geen onderzoek naar MST", or "naar MST is geen onderzoek": research of which a sentence says that it is about the intervention.
    private var saidOfResearch: (Range<Int>, isDenied: Bool)? {
        for index in words.indices.dropFirst() where researchWords.contains(words[index].text) {
            let word = words[index - 1].text
            let isDenied = denials.contains(word)
            guard isDenied || amounts.contains(word) else { continue }
            let isAfter = namesSubject(words[(index + 1)...])
            let before = words[..<(index - 1)]
            let isBefore = namesSubject(before) && before.count < 8
            guard isAfter || isBefore else { continue }
            return (words[index - 1].range.lowerBound..<words[index].range.upperBound, isDenied)
        }
        return nil
    }

    /// Whether words open with "naar MST".
    private func namesSubject(_ part: ArraySlice<SentenceWord>) -> Bool {
        guard let first = part.first, aboutWords.contains(first.text), let next = part.dropFirst().first else {
            return false
        }
        let names = [item.name, item.abbreviation].compactMap { $0 } + item.aliases
        return names.contains { name in
            name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first.map(String.init)
                == next.text
        }
    }
}

/// The words of a figure's description that say what it counts.
private func subjectWords(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: { !$0.isLetter }).filter { $0.count > 5 }.map { stem(String($0)) }
}

/// The beginning of a word, which its forms share.
private func stem(_ word: String) -> String { String(word.prefix(7)) }

private func isDatabase(_ word: String) -> Bool {
    ["databank", "database"].contains { word.utf8.starts(with: $0.utf8) }
}

private let percentSigns: Set<String> = ["%", "procent", "percent"]
private let denials: Set<String> = ["niet", "geen", "nooit", "not", "no", "never"]
private let affirmations: Set<String> = ["wel", "goed", "uitgebreid", "vaak", "well", "extensively"]
private let auxiliaries: Set<String> = ["been", "was"]
private let researchWords: Set<String> = ["onderzoek", "research", "studies"]
private let amounts: Set<String> = ["veel", "uitgebreid", "much", "extensive", "many"]
private let aboutWords: Set<String> = ["naar", "on", "into", "of"]
private let listingWords: Set<String> = [
    "opgenomen", "staat", "staan", "vermeld", "bevat", "genoemd", "listed", "included", "contains",
]
private let studiedWords: Set<String> = ["onderzocht", "studied"]
