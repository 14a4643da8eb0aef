import LeidraadWords

extension Schema {
    /// The purpose of a field, in one sentence.
    package func explanation(of field: Field, _ words: WordTable) -> String {
        field.explanation ?? word(field.key) { words.word($0) } ?? field.key
    }

    /// A value of a field as an editor would write it.
    package func example(of field: Field, _ words: WordTable) -> String? {
        fieldExample(field.key, of: name, words) ?? field.example
    }

    /// The sentence of the tables on a field.
    func word(_ key: String, _ word: (String) -> String?) -> String? {
        word("schema-\(name.key)-\(key)") ?? word("schema-any-\(key)")
    }
}

/// A value of a field in the words of a language; nil where it is the same in every language, or not known.
func fieldExample(_ key: String, of schema: SchemaName, _ words: WordTable) -> String? {
    words.word("schema-\(schema.key)-\(key)-example") ?? words.word("schema-any-\(key)-example")
}
