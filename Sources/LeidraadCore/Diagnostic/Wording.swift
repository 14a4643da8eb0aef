/// What a message says: one sentence on what is wrong, one on how to mend it.
struct Wording {
    let message: String
    let hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

/// The words for a problem in the given language: the one place where languages part.
func words(for problem: Problem, in language: SiteLanguage) -> Wording {
    switch language {
    case .nl: dutchWords(for: problem)
    case .en: englishWords(for: problem)
    }
}

/// Up to twelve words of a set, for a hint.
func listed(_ words: [String], more: (Int) -> String) -> String {
    let shown = words.prefix(12).joined(separator: ", ")
    return words.count > 12 ? shown + ", " + more(words.count - 12) : shown
}
