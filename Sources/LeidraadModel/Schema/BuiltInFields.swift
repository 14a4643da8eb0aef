extension RecordField.Kind {
    /// The kind of a value of a built-in field; nil where no page could show it as it shows a field of the site's own.
    init?(_ type: FieldType) {
        switch type {
        case .text: self = .text
        case .markdown: self = .markdown
        case .integer: self = .integer
        case .number: self = .number
        case .boolean: self = .boolean
        case .date: self = .date
        case .url: self = .url
        case .pageAnchor: self = .page
        case .choice(let words): self = .choice(words.map { RecordField.ChoiceValue(id: $0, label: $0) })
        case .reference(let target):
            guard let kind = Self.kind(of: target) else { return nil }
            self = kind
        default: return nil
        }
    }

    private static func kind(of target: ReferenceTarget) -> RecordField.Kind? {
        switch target {
        case .source: .source
        case .page: .page
        case .group: .term("groups")
        case .problem: .term("problems")
        case .context: .term("contexts")
        case .people: .term("people")
        case .outcome: .term("outcomes")
        case .vocabulary(let list): .term(list)
        case .levelOf(let scale): .level(scale)
        case .intervention: .record(["intervention"])
        case .element: .record(["element"])
        case .elementList: .record(["element-list"])
        case .recommendation: .record(["recommendation"])
        case .term: .record(["term"])
        case .record(let types): .record(types)
        case .scale, .level: nil
        }
    }
}

extension FieldType {
    /// The type of the items, where the value is a list.
    var listItem: FieldType? { if case .list(let item) = self { item } else { nil } }
}
