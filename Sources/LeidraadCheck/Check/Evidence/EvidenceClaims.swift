import LeidraadModel

extension SentenceClaims {
    /// Statements of a sentence on figures, on the database and on research that the record contradicts.
    var evidenceContradictions: [(Range<Int>, Problem)] {
        contradictedFigures + [contradictedListing, contradictedResearch].compactMap { $0 }
    }

    /// Percentages that are none of the record's, in a sentence that speaks of what one of its figures counts.
    private var contradictedFigures: [(Range<Int>, Problem)] {
        let recorded = item.evidence.flatMap(\.figures).filter { figure in
            figure.unit.map { percentSigns.contains($0.lowercased()) } ?? false
        }
        guard !recorded.isEmpty else { return [] }
        let known = recorded.compactMap { Double($0.value) }
        let subjects = Set(recorded.flatMap { subjectWords($0.of) })
        guard words.contains(where: { subjects.contains(stem($0.text)) }) else { return [] }
        let span = item.record.span("evidence")
        let list = recorded.map { $0.value + "%" }.joined(separator: ", ")
        return percentages.filter { !known.contains($0.value) }.map {
            problem(.figure, $0.range, recorded: list, at: span)
        }
    }

    /// The percentages that the sentence names.
    private var percentages: [(value: Double, range: Range<Int>)] {
        var found: [(value: Double, range: Range<Int>)] = []
        var index = 0
        while index < words.count {
            guard let (value, next) = number(words, at: index) else {
                index += 1
                continue
            }
            if next < words.count, percentSigns.contains(words[next].text) {
                found.append((value, words[index].range.lowerBound..<words[next].range.upperBound))
            }
            index = next
        }
        return found
    }

    /// A sentence on the database that says the opposite of the record.
    private var contradictedListing: (Range<Int>, Problem)? {
        guard let isListed = item.isListedInDatabase, !has(pastWords.contains),
            let place = words.firstIndex(where: { isDatabase($0.text) }),
            has(listingWords.contains) || has(lackingWords.contains) || isPlaced(before: place)
        else { return nil }
        // "Niet erkend" is a level, and says nothing of the list.
        let denied = words.indices.count { index in
            denials.contains(words[index].text)
                && !(index + 1 < words.count && ratedWords.contains(words[index + 1].text))
        }
        let isDenied = denied > 0 || has(lackingWords.contains)
        // "Niet in de databank staan betekent niet dat …" denies twice: that is left alone.
        guard isDenied == isListed, denied < 2 else { return nil }
        return problem(
            .database, words[place].range, recorded: String(isListed), at: item.record.span("listed_in_database"))
    }

    /// Whether "is in de" stands before a word: to be in the database is to be listed.
    private func isPlaced(before place: Int) -> Bool {
        guard place > 2, articles.contains(words[place - 1].text), words[place - 2].text == "in" else { return false }
        return beingWords.contains(words[place - 3].text) || denials.contains(words[place - 3].text)
    }

    /// How much research a sentence says there is.
    private enum SaidAmount {
        case none, some, much
    }

    /// "Niet onderzocht" beside findings of studies, and the reverse.
    private var contradictedResearch: (Range<Int>, Problem)? {
        let studies = item.evidence.filter { $0.knowledge == .study }
        let isOpen = item.research == ResearchState.none || studies.contains { $0.direction == .notStudied }
        guard let (range, amount) = saidResearch else { return nil }
        if amount == .none {
            guard !isOpen, studies.contains(where: { $0.direction != nil }) else { return nil }
            return problem(.research, range, recorded: "\(studies.count) ×", at: item.record.span("evidence"))
        }
        let isNotStudied =
            item.research == ResearchState.none
            || (!studies.isEmpty && studies.allSatisfy { $0.direction == .notStudied })
        guard isNotStudied || amount == .much && item.research == .little else { return nil }
        return problem(
            .research, range, recorded: item.research?.rawValue ?? FindingDirection.notStudied.rawValue,
            at: item.record.span(item.research == nil ? "evidence" : "research"))
    }

    /// "Niet onderzocht" or "wel onderzocht", said of the intervention itself.
    private var saidResearch: (Range<Int>, SaidAmount)? {
        for index in words.indices.dropFirst() where studiedWords.contains(words[index].text) {
            let word = words[index - 1].text
            let earlier = index > 1 ? words[index - 2].text : ""
            let range = words[index - 1].range.lowerBound..<words[index].range.upperBound
            if denials.contains(word) { return (range, .none) }
            // "Has not been studied" denies; "niet goed onderzocht" is neither.
            if beingWords.contains(word) { return (range, denials.contains(earlier) ? .none : .some) }
            if denials.contains(earlier) { continue }
            if word == "wel" { return (range, .some) }
            if affirmations.contains(word) { return (range, .much) }
        }
        return saidOfResearch
    }

    /// "Geen onderzoek naar MST", or "naar MST is geen onderzoek": research of which a sentence says that it is about the intervention.
    private var saidOfResearch: (Range<Int>, SaidAmount)? {
        for index in words.indices where researchWords.contains(words[index].text) {
            let (before, after) = (words[..<index], words[(index + 1)...])
            let about = after.prefix(4).firstIndex { aboutWords.contains($0.text) }
            guard about.map({ namesSubject(words[$0...]) }) ?? false || before.count < 9 && namesSubject(before) else {
                continue
            }
            let word = before.last?.text ?? ""
            let start = before.last.map { $0.range.lowerBound } ?? words[index].range.lowerBound
            let range = start..<words[index].range.upperBound
            if denials.contains(word) { return (range, .none) }
            if let last = after.last(where: { !$0.isMark }), lackingWords.contains(last.text) { return (range, .none) }
            if amounts.contains(word) { return (range, .much) }
            if after.contains(where: { doneWords.contains($0.text) }), !has(denials.contains) { return (range, .some) }
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

private func isDatabase(_ word: String) -> Bool { begins(word, databaseStems) }
private let databaseStems = sentenceWords("database-stems")

private let percentSigns = sentenceWords("percent")
private let denials = sentenceWords("denials")
private let affirmations = sentenceWords("affirmations")
private let beingWords = sentenceWords("being")
private let articles = sentenceWords("articles")
private let ratedWords = sentenceWords("rated")
private let researchWords = sentenceWords("research")
private let amounts = sentenceWords("amounts")
private let doneWords = sentenceWords("done")
private let lackingWords = sentenceWords("lacking")
private let aboutWords = sentenceWords("about")
private let listingWords = sentenceWords("listing")
private let studiedWords = sentenceWords("studied")
