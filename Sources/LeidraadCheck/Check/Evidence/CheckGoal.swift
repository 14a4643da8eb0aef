import LeidraadMarkdown
import LeidraadModel

/// A goal of which every sentence says that something is so, and none what the help aims at.
func checkGoal(_ record: Record, _ schema: Schema, _ language: SiteLanguage) -> [LocatedProblem] {
    guard schema.name == .intervention, let goal = record.markdown("goal") else { return [] }
    let lines = goal.source.split(whereSeparator: { ".!?;\n".contains($0) }).map {
        $0.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" }).map(String.init)
    }.filter { $0.count > 1 }
    let table = GoalWords(language)
    let verbs = lines.map { resultVerb($0, table) }
    guard let first = verbs.first, let verb = first, verbs.allSatisfy({ $0 != nil }) else { return [] }
    return [LocatedProblem(.evidence(.goalAsResult(verb: verb)), at: record.span("goal"))]
}

/// The finite verb of a sentence that tells how things are, or nil.
private func resultVerb(_ words: [String], _ table: GoalWords) -> String? {
    // A clause of its own follows these words: "zorgen dat het gezin veilig is" is an aim.
    let main = words.prefix { !table.clauseWords.contains($0) }
    guard let opening = main.first, main.count > 1 else { return nil }
    if table.people.contains(opening), table.pluralVerbs.contains(main[1]) { return main[1] }
    if let verb = main.dropFirst().first(where: table.certainVerbs.contains) { return verb }
    guard table.openings.contains(opening) || table.verbs.contains(main[1]) else { return nil }
    return main.dropFirst().first { table.verbs.contains($0) }
}

/// The words by which a goal shows that it is told as a result.
private struct GoalWords {
    /// Words with which a sentence opens where its subject comes first.
    let openings: Set<String>
    /// Verbs that tell how things are or become, in the form that goes with a subject.
    let verbs: Set<String>
    /// Of those the verbs that are nothing else, wherever they stand.
    let certainVerbs: Set<String>
    /// Whom a sentence opens with, where a verb follows that elsewhere may be an aim: "kinderen wonen thuis".
    let people: Set<String>
    let pluralVerbs: Set<String>
    let clauseWords: Set<String>

    init(_ language: SiteLanguage) {
        let words = { (kind: String) in Set(language.list("goal-" + kind)) }
        (openings, verbs, certainVerbs) = (words("openings"), words("verbs"), words("certain-verbs"))
        (people, pluralVerbs, clauseWords) = (words("people"), words("plural-verbs"), words("clause-words"))
    }
}
