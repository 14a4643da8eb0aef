import LeidraadModel

/// Writes values as YAML in the style of the manual: long texts folded, short lists and groups on one line.
struct YAMLWriter {
    private(set) var text = ""

    /// A record, or a list of records, as the whole of a file.
    static func file(_ value: ContentValue) -> String {
        var writer = YAMLWriter()
        switch value {
        case .record(let entries) where !entries.isEmpty: writer.write(entries, indent: 0)
        case .list(let items) where !items.isEmpty: writer.write(items, indent: 0)
        default: writer.text = flow(value) + "\n"
        }
        return writer.text
    }

    /// One entry, with keys below it indented further than `indent`; ends with a line end.
    static func entry(_ entry: ContentValue.Entry, indent: Int) -> String {
        var writer = YAMLWriter()
        writer.write(entry, indent: indent)
        return writer.text
    }

    /// An item of a list; ends with a line end.
    static func item(_ item: ContentValue, indent: Int) -> String {
        var writer = YAMLWriter()
        writer.write([item], indent: indent)
        return writer.text
    }

    private mutating func write(_ entries: [ContentValue.Entry], indent: Int) {
        for (index, entry) in entries.enumerated() {
            if index > 0 { text += spaces(indent) }
            write(entry, indent: indent)
        }
    }

    private mutating func write(_ entry: ContentValue.Entry, indent: Int) {
        let key = isPlain(entry.key, inFlow: true) ? entry.key : quoted(entry.key)
        text += key + ":"
        if let line = oneLine(entry.value, after: indent + key.count + 2) {
            text += " " + line + "\n"
            return
        }
        switch entry.value {
        case .scalar(let scalar): text += " " + block(scalar, indent: indent + 2)
        case .list(let items):
            text += "\n" + spaces(indent + 2)
            write(items, indent: indent + 2)
        case .record(let entries):
            text += "\n" + spaces(indent + 2)
            write(entries, indent: indent + 2)
        }
    }

    private mutating func write(_ items: [ContentValue], indent: Int) {
        for (index, item) in items.enumerated() {
            text += (index > 0 ? spaces(indent) : "") + "- "
            switch item {
            // A group of keys in a list is easier to read line by line.
            case .record(let entries) where !entries.isEmpty && (indent == 0 || !isShort(entries)):
                write(entries, indent: indent + 2)
            case .list(let inner) where oneLine(item, after: indent + 2) == nil: write(inner, indent: indent + 2)
            case .scalar(let scalar):
                text += oneLine(item, after: indent + 2).map { $0 + "\n" } ?? block(scalar, indent: indent + 2)
            default: text += flow(item) + "\n"
            }
        }
    }

    private func isShort(_ entries: [ContentValue.Entry]) -> Bool {
        entries.count <= 3 && flow(.record(entries)).count <= 60 && entries.allSatisfy { $0.value.text != nil }
    }

    /// The value on the rest of a line, where it fits there.
    private func oneLine(_ value: ContentValue, after column: Int) -> String? {
        switch value {
        case .scalar(let scalar):
            guard !scalar.contains(where: \.isNewline) else { return nil }
            let line = isPlain(scalar, inFlow: false) ? scalar : quoted(scalar)
            return column + line.count <= yamlLineLimit ? line : nil
        case .list(let items):
            guard items.isEmpty || items.allSatisfy(isFlat) else { return nil }
        case .record(let entries):
            guard entries.isEmpty || entries.allSatisfy({ $0.value.text != nil }) else { return nil }
        }
        let line = flow(value)
        return column + line.count <= yamlLineLimit ? line : nil
    }

    /// A scalar, or a list of scalars in lists.
    private func isFlat(_ value: ContentValue) -> Bool {
        switch value {
        case .scalar: true
        case .list(let items): items.allSatisfy { $0.text != nil }
        case .record: false
        }
    }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

/// A value in brackets, on one line.
func flow(_ value: ContentValue) -> String {
    switch value {
    case .scalar(let text): isPlain(text, inFlow: true) ? text : quoted(text)
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .record(let entries) where entries.isEmpty: "{}"
    case .record(let entries):
        "{ " + entries.map { "\(flow(.scalar($0.key))): \(flow($0.value))" }.joined(separator: ", ") + " }"
    }
}
