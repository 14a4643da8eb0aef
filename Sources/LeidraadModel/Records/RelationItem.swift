import LeidraadFiles

/// One item of a relation that a site declares: what it leads to, on what it rests, and who says so.
package struct RelationItem: Sendable {
    package let relation: RecordRelation
    package let target: EntityRef
    /// A word of the relation's own; nil where it states none.
    package let basis: String?
    package let sources: [Reference.ID]
    package let note: MarkdownText?
    /// Where the id is.
    let span: SourceSpan
}

/// A relation seen from its other end.
package struct InverseRelation: Sendable {
    package let from: EntityRef
    package let item: RelationItem

    package init(from: EntityRef, item: RelationItem) {
        self.from = from
        self.item = item
    }
}

extension SiteModel {
    /// The subject that an id of one of some types means; nil where none has it.
    package func subject(_ id: String, of types: [String], isKnown: (EntityRef) -> Bool) -> EntityRef? {
        let found = meanings(of: id, among: types) { type, id in
            self.type(type).map { isKnown($0.subject(id)) } ?? false
        }
        return found.first.flatMap { self.type($0.type)?.subject($0.id) }
    }

    /// The records that an id among several types can mean. An id that two of them share is written with its folder, as `elements/mst`.
    ///
    /// - Parameter has: whether a type has a record with an id.
    package func meanings(of id: String, among types: [String], has: (_ type: String, _ id: String) -> Bool) -> [(
        type: String, id: String
    )] {
        let direct = types.filter { has($0, id) }
        guard direct.isEmpty, types.count > 1, let slash = id.firstIndex(of: "/") else {
            return direct.map { ($0, id) }
        }
        let (folder, bare) = (String(id[..<slash]), String(id[id.index(after: slash)...]))
        return types.filter { ($0 == folder || self.type($0)?.folder == folder) && has($0, bare) }.map { ($0, bare) }
    }

    /// An id with the folder of its type before it.
    package func unambiguous(_ id: String, _ type: String) -> String { (self.type(type)?.folder ?? type) + "/" + id }

    /// The relations of a record to others, in the order of the declaration; those that lead nowhere are left out.
    package func relationItems(_ type: RecordType, _ record: Record, isKnown: (EntityRef) -> Bool) -> [RelationItem] {
        type.relations.flatMap { relation -> [RelationItem] in
            guard let value = record.values[relation.key] else { return [] }
            let items = if case .list(let items) = value.content { items } else { [value] }
            return items.compactMap { relationItem(relation, $0, in: record, isKnown) }
        }
    }

    private func relationItem(
        _ relation: RecordRelation, _ value: Value, in record: Record, _ isKnown: (EntityRef) -> Bool
    ) -> RelationItem? {
        switch value.content {
        case .text(let id):
            return subject(id, of: relation.targets, isKnown: isKnown).map {
                RelationItem(
                    relation: relation, target: $0, basis: nil, sources: [], note: nil,
                    span: SourceSpan(file: record.file, range: value.range))
            }
        case .record(let group):
            let named = relation.targets.lazy.compactMap { type in group.text(type).map { ($0, [type], type) } }.first
            guard let (id, types, key) = named ?? group.text("to").map({ ($0, relation.targets, "to") }),
                let target = subject(id, of: types, isKnown: isKnown)
            else { return nil }
            return RelationItem(
                relation: relation, target: target, basis: group.text("basis"), sources: group.identifiers("sources"),
                note: group.markdown("note"), span: group.span(key))
        default: return nil
        }
    }
}

extension RecordType {
    /// The subject that a record of this type is.
    package func subject(_ id: String) -> EntityRef {
        switch BuiltInType(rawValue: self.id) {
        case .intervention: .intervention(Identifier(id))
        case .element: .element(Identifier(id))
        case .elementList: .elementList(Identifier(id))
        case .recommendation: .recommendation(Identifier(id))
        case .page: .page(Identifier(id))
        case .reference: .reference(Identifier(id))
        case .term: .term(Identifier(id))
        case nil: .record(recordID(id))
        }
    }
}
