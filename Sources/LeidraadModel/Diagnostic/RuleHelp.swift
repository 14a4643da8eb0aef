extension Rule {
    /// The demand of the rule, and how to fix a breach: for programs that show a rule apart from its findings.
    package func help(_ language: SiteLanguage) -> String { language.words.text("help-" + rawValue) }
}
