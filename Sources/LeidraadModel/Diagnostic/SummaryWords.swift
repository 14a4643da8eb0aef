import LeidraadFiles
import LeidraadWords

/// The words of the line that sums up a build or check.
public struct SummaryWords: Sendable {
    package let words: WordTable

    /// The words of a language.
    public init(_ language: SiteLanguage) { words = language.words }

    /// The word for an error in front of its message.
    public var error: String { words.text("summary-error") }
    /// The word for a warning in front of its message.
    public var warning: String { words.text("summary-warning") }

    /// The words for an accepted warning in front of its message.
    public var acceptedWarning: String { words.text("summary-accepted") }

    /// Why a warning was accepted.
    public func accepted(because reason: String) -> String {
        words.text("summary-accepted-because", ["reason": reason])
    }

    /// How often a rule is broken besides the finding that is shown.
    public func more(_ count: Int, files: Int) -> String {
        words.text("summary-more", ["count": String(count), "files": words.count("summary-files", files)])
    }

    /// That the new site is in its place, and what of the old one could not be removed.
    public func leftover(_ problem: WriteProblem) -> String {
        words.text("summary-leftover", ["reason": problem.message])
    }

    /// The effect of `--strict` on warnings.
    public var strict: String { words.text("summary-strict") }
}
