import LeidraadYAML

/// A value of a record, without places or layout: for writing records, comparing them, and turning them into tables.
///
/// Scalars are text, as everywhere in Leidraad: the schema says what they mean.
package indirect enum ContentValue: Sendable, Hashable {
    case scalar(String)
    case list([ContentValue])
    case record([Entry])

    /// A key with its value.
    package struct Entry: Sendable, Hashable {
        package let key: String
        package var value: ContentValue

        package init(_ key: String, _ value: ContentValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of a node of YAML; nil for null and for what was refused. Keys without a value are left out.
    package init?(_ node: YAMLNode) {
        switch node.content {
        case .refused: return nil
        case .scalar where node.isNull: return nil
        case .scalar(let text, _): self = .scalar(text)
        // In a list a null keeps its place.
        case .sequence(let nodes): self = .list(nodes.map { ContentValue($0) ?? .scalar($0.scalar ?? "") })
        case .mapping(let entries):
            self = .record(entries.compactMap { entry in ContentValue(entry.value).map { Entry(entry.key, $0) } })
        }
    }

    /// The entries of a record; empty for everything else.
    package var entries: [Entry] {
        if case .record(let entries) = self { entries } else { [] }
    }

    /// The value of a key.
    package subscript(key: String) -> ContentValue? {
        entries.first { $0.key == key }?.value
    }

    /// The text of a scalar.
    package var text: String? {
        if case .scalar(let text) = self { text } else { nil }
    }

    /// The same value with its keys in one order, so that two records that differ in order only are equal.
    package var canonical: ContentValue {
        switch self {
        case .scalar: self
        case .list(let items): .list(items.map(\.canonical))
        case .record(let entries):
            .record(
                entries.map { Entry($0.key, $0.value.canonical) }.sorted {
                    $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
                })
        }
    }

    /// The place in a list, from 1, that a step names: by its number, or by the id of what is there.
    static func place(_ step: String, in items: [ContentValue]) -> Int? {
        Int(step) ?? items.firstIndex { ($0["id"] ?? $0["element"])?.text == step }.map { $0 + 1 }
    }

    /// Sets what is at a path of keys and of places in lists, counted from 1; nil takes it away.
    ///
    /// - Returns: false where the path leads through a scalar, or past the end of a list.
    package mutating func set(_ path: ArraySlice<String>, to value: ContentValue?) -> Bool {
        guard let step = path.first else { return false }
        let rest = path.dropFirst()
        switch self {
        case .scalar: return false
        case .list(var items):
            guard let place = Self.place(step, in: items), place >= 1, place <= items.count + 1 else { return false }
            if place > items.count { items.append(.record([])) }
            if rest.isEmpty {
                if let value { items[place - 1] = value } else { items.remove(at: place - 1) }
            } else if !items[place - 1].set(rest, to: value) {
                return false
            }
            self = .list(items)
        case .record(var entries):
            let index = entries.firstIndex { $0.key == step }
            var inner = index.map { entries[$0].value } ?? .record([])
            if !rest.isEmpty, !inner.set(rest, to: value) { return false }
            let new = rest.isEmpty ? value : inner
            switch (index, new) {
            case (let index?, let new?): entries[index].value = new
            case (let index?, nil): entries.remove(at: index)
            case (nil, let new?): entries.append(Entry(step, new))
            case (nil, nil): break
            }
            self = .record(entries)
        }
        return true
    }
}
