import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// The front matter of a page with the keys of other tools under the names that they have here.
struct PageFrontMatter {
    /// The keys that the schema judges.
    private(set) var node: YAMLNode
    /// Keys that no one here knows, with their places.
    private(set) var unknown: [Located<String>] = []
    /// Every key beside those of the schema, with its texts: templates may show them.
    private(set) var extra: [String: [String]] = [:]
    /// Earlier addresses that other tools' keys name.
    private(set) var formerAddresses: [Located<String>] = []

    private let file: String

    /// Where a key of the schema is written.
    func place(of key: String) -> SourceSpan? {
        node.mapping?.first { $0.key == key }.map { SourceSpan(file: file, range: $0.keyRange) }
    }

    /// Reads a mapping; anything else stays as it is.
    init(_ root: YAMLNode, file: String, schema: Schema) {
        node = root
        self.file = file
        guard let entries = root.mapping else { return }
        let own = Set(entries.map(\.key)).intersection(schema.fields.map(\.key))
        var kept: [YAMLEntry] = []
        for entry in entries {
            if let field = schema.field(entry.key), !Self.isForeign(entry.value, field) {
                kept.append(entry)
                continue
            }
            extra[entry.key] = Self.texts(entry.value)
            switch Self.meaning(of: entry) {
            case .key(let name, let value):
                guard !own.contains(name), !kept.contains(where: { $0.key == name }) else { continue }
                kept.append(YAMLEntry(key: name, keyRange: entry.keyRange, value: value))
            case .addresses:
                formerAddresses += Self.located(entry.value, file).map { Self.address($0, key: entry.key) }
            case .known: break
            case .unknown: unknown.append(Located(entry.key, at: SourceSpan(file: file, range: entry.keyRange)))
            }
        }
        node = YAMLNode(.mapping(kept), range: root.range, hasStringTag: root.hasStringTag)
    }

    /// Whether a value has a form that another tool gives a key of this name, and no word of ours has: `search: { exclude: true }`.
    private static func isForeign(_ value: YAMLNode, _ field: Field) -> Bool {
        guard case .choice = field.type else { return false }
        return value.mapping != nil || ["true", "false"].contains(value.scalar)
    }

    private enum Meaning {
        case key(String, YAMLNode)
        case addresses, known, unknown
    }

    private static func meaning(of entry: YAMLEntry) -> Meaning {
        let text = entry.value.isNull ? nil : entry.value.scalar
        switch entry.key {
        case "description": return text == nil ? .known : .key("summary", entry.value)
        case "weight", "sidebar_position", "nav_order":
            guard let text, let number = Double(text), abs(number) < 1_000_000_000 else { return .known }
            let whole = YAMLNode(.scalar(String(Int(number.rounded(.down))), style: .plain), range: entry.value.range)
            return .key("order", whole)
        case "draft":
            return text == "true"
                ? .key("status", YAMLNode(.scalar("draft", style: .plain), range: entry.value.range)) : .known
        case "slug", "redirect_from": return .addresses
        case "tags": return .known
        default: return .unknown
        }
    }

    /// The address that a `slug` names is beside the page; `/` in front makes it count from the top.
    private static func address(_ written: Located<String>, key: String) -> Located<String> {
        guard key == "slug", !written.value.hasPrefix("/") else { return written }
        return Located("./" + written.value, at: written.span)
    }

    private static func located(_ node: YAMLNode, _ file: String) -> [Located<String>] {
        let items = node.sequence ?? [node]
        return items.compactMap { item in
            item.isNull ? nil : item.scalar.map { Located($0, at: SourceSpan(file: file, range: item.range)) }
        }
    }

    private static func texts(_ node: YAMLNode) -> [String] {
        if node.isNull { return [] }
        return node.scalar.map { [$0] } ?? node.sequence?.compactMap(\.scalar) ?? []
    }
}
