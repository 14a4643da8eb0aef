/// How `model.yml` declares the type of a field.
package struct DeclaredKind: Equatable, Sendable {
    /// The word under `type`.
    package let type: String
    /// The vocabulary or scale under `of`.
    package let of: String?
    /// The types under `to`.
    package let to: [String]

    /// The declaration of the type of a value; of a list, of its items.
    package init(_ type: FieldType) {
        var (kind, of, to): (FieldKindName, String?, [String]) = (.text, nil, [])
        switch type {
        case .list(let item), .map(let item):
            self = DeclaredKind(item)
            return
        case .text, .anything: break
        case .markdown: kind = .markdown
        case .integer: kind = .integer
        case .number: kind = .number
        case .boolean: kind = .boolean
        case .date: kind = .date
        case .url: kind = .url
        case .choice: kind = .choice
        case .pageAnchor: kind = .page
        case .record, .textOrRecord, .sourceDate: kind = .group
        case .reference(let target), .idOrRecord(let target, _): (kind, of, to) = Self.declaration(of: target)
        }
        (self.type, self.of, self.to) = (kind.rawValue, of, to)
    }

    /// The declaration of a kind of field.
    package init(_ kind: RecordField.Kind) {
        type = FieldKindName(kind).rawValue
        switch kind {
        case .term(let list), .level(let list): (of, to) = (list, [])
        case .record(let types): (of, to) = (nil, types)
        default: (of, to) = (nil, [])
        }
    }

    private static func declaration(of target: ReferenceTarget) -> (FieldKindName, String?, [String]) {
        switch target {
        case .source: (.source, nil, [])
        case .group: (.term, "groups", [])
        case .problem: (.term, "problems", [])
        case .context: (.term, "contexts", [])
        case .people: (.term, "people", [])
        case .outcome: (.term, "outcomes", [])
        case .vocabulary(let list): (.term, list, [])
        case .levelOf(let scale): (.level, scale, [])
        // Which level is one of the scale beside it, no site can declare: it is a word.
        case .level, .scale: (.text, nil, [])
        case .page: (.page, nil, [])
        case .intervention: (.record, nil, [BuiltInType.intervention.rawValue])
        case .element: (.record, nil, [BuiltInType.element.rawValue])
        case .elementList: (.record, nil, [BuiltInType.elementList.rawValue])
        case .recommendation: (.record, nil, [BuiltInType.recommendation.rawValue])
        case .term: (.record, nil, [BuiltInType.term.rawValue])
        case .record(let types): (.record, nil, types)
        }
    }
}

extension Field {
    /// Whether a key of a declaration says again what the field is anyway, as the printed model does.
    func isRestated(by change: Record, _ key: String) -> Bool {
        let kind = DeclaredKind(type)
        switch key {
        case "type": return change.text(key) == kind.type
        case "many": return change.boolean(key) == (type.listItem != nil)
        case "required": return change.boolean(key) == isRequired
        case "of": return change.text(key) == kind.of
        case "to": return change.texts(key).map(\.value) == kind.to
        case "values":
            guard case .choice(let values) = type.listItem ?? type else { return false }
            return change.list(key).compactMap(\.choiceID) == values
        case "fields":
            let known = (type.item ?? type).group?.fields ?? []
            return !change.map(key).isEmpty
                && change.map(key).allSatisfy { entry in
                    guard let field = known.first(where: { $0.key == entry.key }),
                        case .record(let inner) = entry.value.content
                    else { return false }
                    // What a group in a group holds is not read.
                    let isInnerGroup = (field.type.item ?? field.type).group != nil
                    return inner.values.keys.allSatisfy {
                        $0 == "fields" ? isInnerGroup : field.isRestated(by: inner, $0)
                    }
                }
        case "expected": return change.boolean(key) == isExpected
        default: return false
        }
    }
}
