import LeidraadWords

/// The messages of one group of a table, such as those about YAML.
struct Messages {
    let words: WordTable
    let group: String

    /// The message under a name: its text, and its hint where the table has one.
    ///
    /// - Parameters:
    ///   - hint: a hint that is better than the one of the table, where there is one.
    ///   - hintKey: the name whose hint is used in the place of the message's own.
    func callAsFunction(
        _ name: String, _ values: KeyValuePairs<String, String> = [:], hint: String? = nil, hintKey: String? = nil
    ) -> Wording {
        let key = group + "-" + name
        let ownHint = group + "-" + (hintKey ?? name) + "-hint"
        return Wording(
            words.text(key, values), hint: hint ?? words.word(ownHint).map { _ in words.text(ownHint, values) })
    }
}
