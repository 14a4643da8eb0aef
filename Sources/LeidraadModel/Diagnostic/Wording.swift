import LeidraadWords

/// The text of a message: one sentence on the problem, one on how to fix it.
package struct Wording {
    package let message: String
    package let hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

/// The words for a problem in the given language.
package func words(for problem: Problem, in language: SiteLanguage) -> Wording { wording(for: problem, language.words) }
