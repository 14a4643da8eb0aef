import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Words that are synonyms in `search.yml` or of a term, and of which the glossary says that they are not to be confused.
func checkSynonyms(_ parsed: ParsedContent) -> [LocatedProblem] {
    let glossary = parsed.records.filter { $0.schema.name == .glossaryTerm }.map(\.record)
    let opposites = Opposites(glossary)
    let groups = parsed.records.first { $0.schema.name == .search }.map { search in
        search.record.list("synonyms").map { words(in: $0, search.record.file) }
    }
    let ofTerms = glossary.map { term in
        [term.text("term").map { Located($0, at: term.span("term")) }].compactMap { $0 } + term.texts("synonyms")
    }
    let ofItself = glossary.flatMap { term -> [LocatedProblem] in
        let name = comparable(term.text("term") ?? "")
        return term.texts("not_to_confuse_with").filter { comparable($0.value) == name }.map {
            LocatedProblem(.value(.itself($0.value)), at: $0.span)
        }
    }
    return ((groups ?? []) + ofTerms).compactMap(opposites.problem) + ofItself
}

private func words(in group: Value, _ file: String) -> [Located<String>] {
    guard case .list(let words) = group.content else { return [] }
    return words.compactMap { word in
        guard case .text(let text) = word.content else { return nil }
        return Located(text, at: SourceSpan(file: file, range: word.range))
    }
}

/// The pairs of terms that are not to be confused, each under all its names.
private struct Opposites {
    /// The terms of each name, by their own names.
    private var terms: [String: Set<String>] = [:]
    private var pairs: [String: Set<String>] = [:]

    init(_ glossary: [Record]) {
        for term in glossary {
            guard let name = term.text("term") else { continue }
            let own = comparable(name)
            let names = [name, term.text("plural")].compactMap { $0 } + term.texts("synonyms").map(\.value)
            for name in names { terms[comparable(name), default: []].insert(own) }
            for other in term.texts("not_to_confuse_with").map({ comparable($0.value) }) where other != own {
                pairs[own, default: []].insert(other)
                pairs[other, default: []].insert(own)
            }
        }
    }

    /// The first word of a group that is not to be confused with one before it.
    func problem(_ group: [Located<String>]) -> LocatedProblem? {
        for (index, word) in group.enumerated() {
            let others = meanings(word.value).reduce(into: Set<String>()) { $0.formUnion(pairs[$1] ?? []) }
            guard !others.isEmpty else { continue }
            for before in group[..<index] where !others.isDisjoint(with: meanings(before.value)) {
                return LocatedProblem(.value(.oppositeSynonyms(word.value, other: before.value)), at: word.span)
            }
        }
        return nil
    }

    private func meanings(_ word: String) -> Set<String> {
        terms[comparable(word), default: []].union([comparable(word)])
    }
}

/// A word as the glossary may write it, as a name or as an id.
private func comparable(_ word: String) -> String { slug(word) }
