import LeidraadFiles

/// A mapping that a schema has judged: every value has the type that its field asks for.
package struct Record: Sendable {
    /// The values by key; absent, `~` and refused values are not in it.
    package let values: [String: Value]
    /// The file in which the record is.
    package let file: String
    /// The bytes of the whole mapping.
    package let range: Range<Int>

    /// The stretch of source of the value with the given key, or of the record.
    package func span(_ key: String) -> SourceSpan {
        SourceSpan(file: file, range: values[key]?.range ?? range)
    }

    /// The text under a key of type text, choice, reference or page.
    package func text(_ key: String) -> String? {
        if case .text(let text)? = values[key]?.content { return text }
        return nil
    }

    /// The Markdown under a key, with its place.
    package func markdown(_ key: String) -> MarkdownText? {
        text(key).map { MarkdownText(source: $0, span: span(key)) }
    }

    /// Stands in for a required text that its record lacks: an empty text. Such a record stops the build, so no reader
    /// sees it; it is made all the same, so that whatever else is wrong with it is reported in the same run.
    var standIn: MarkdownText {
        MarkdownText(source: "", span: SourceSpan(file: file, range: range.lowerBound..<range.lowerBound))
    }

    /// The whole number under a key.
    package func integer(_ key: String) -> Int? {
        if case .integer(let number)? = values[key]?.content { return number }
        return nil
    }

    /// The number under a key, as it was written.
    package func number(_ key: String) -> String? {
        if case .number(let digits)? = values[key]?.content { return digits }
        return nil
    }

    /// The truth value under a key.
    package func boolean(_ key: String) -> Bool? {
        if case .boolean(let flag)? = values[key]?.content { return flag }
        return nil
    }

    /// The day under a key.
    package func date(_ key: String) -> CalendarDate? {
        if case .date(let date)? = values[key]?.content { return date }
        return nil
    }

    /// The group of keys under a key.
    package func record(_ key: String) -> Record? {
        if case .record(let record)? = values[key]?.content { return record }
        return nil
    }

    /// The entries of a map, in the order of the file; empty where the map is absent.
    package func map(_ key: String) -> [MapEntry] {
        if case .map(let entries)? = values[key]?.content { return entries }
        return []
    }

    /// The items of a list; empty where the list is absent.
    package func list(_ key: String) -> [Value] {
        if case .list(let items)? = values[key]?.content { return items }
        return []
    }

    /// The groups of keys in a list.
    package func records(_ key: String) -> [Record] {
        list(key).compactMap { if case .record(let record) = $0.content { record } else { nil } }
    }

    /// The texts in a list, each with its place.
    package func texts(_ key: String) -> [Located<String>] {
        list(key).compactMap {
            guard case .text(let text) = $0.content else { return nil }
            return Located(text, at: SourceSpan(file: file, range: $0.range))
        }
    }

    /// The ids in a list.
    package func identifiers<Entity>(_ key: String) -> [Identifier<Entity>] {
        texts(key).map { Identifier($0.value) }
    }
}

/// A value that its field's type has accepted, and its bytes in the file.
package struct Value: Sendable {
    /// The value.
    package indirect enum Content: Sendable {
        case text(String), integer(Int), number(String), boolean(Bool), date(CalendarDate)
        case list([Value]), record(Record), map([MapEntry]), unread
    }

    /// The value.
    package let content: Content
    /// The bytes of the value in its file.
    package let range: Range<Int>
}

/// A key that an editor chose, with its value.
package struct MapEntry: Sendable {
    /// The key as it was written.
    package let key: String
    /// The bytes of the key in its file.
    package let keyRange: Range<Int>
    /// The value of the key.
    package let value: Value
}

/// A value with its place in the source.
package struct Located<Wrapped: Sendable>: Sendable {
    /// The value.
    package let value: Wrapped
    /// Where it is.
    package let span: SourceSpan

    package init(_ value: Wrapped, at span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

/// Markdown as it is in a record or page, with the stretch of the file that holds it.
package struct MarkdownText: Sendable {
    /// The Markdown.
    package let source: String
    /// The stretch of the file; for a YAML scalar with its quotes and indentation.
    package let span: SourceSpan

    package init(source: String, span: SourceSpan) {
        self.source = source
        self.span = span
    }
}
