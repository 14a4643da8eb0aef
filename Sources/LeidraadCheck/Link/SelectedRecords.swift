import LeidraadModel

/// The interventions that the options ask for, in the order of the ids or of their names.
package func selectedInterventions(_ base: KnowledgeBase, _ options: GeneratedBlock.Options) -> [Intervention] {
    if !options.ids.isEmpty { return options.ids.compactMap { base.interventionsByID[Identifier($0)] } }
    return base.interventions.filter { item in
        item.editorial.status == .published && (options.group.map { $0 == item.group?.text } ?? true)
            && (options.kind.map { $0 == item.kind.rawValue } ?? true)
    }
}

/// The elements that the options ask for, in the order of the ids, the list or the codes.
package func selectedElements(_ base: KnowledgeBase, _ options: GeneratedBlock.Options) -> [ActiveElement] {
    if !options.ids.isEmpty { return options.ids.compactMap { base.elementsByID[Identifier($0)] } }
    if let list = options.list {
        return (base.listsByID[Identifier(list)]?.members ?? []).compactMap { base.elementsByID[$0] }
    }
    return base.elements.filter { item in
        item.editorial.status == .published && (options.kind.map { $0 == item.kind.rawValue } ?? true)
    }
}

/// The recommendations that the options ask for. One that was withdrawn is among them only where it is asked for by its id.
package func selectedRecommendations(_ base: KnowledgeBase, _ options: GeneratedBlock.Options) -> [Recommendation] {
    let ids = Set(options.ids)
    return base.recommendations.filter { item in
        if !ids.isEmpty { return ids.contains(item.id.text) }
        return base.status(of: item) != .withdrawn
            && options.partOf.map { $0 == item.partOf?.text } ?? (item.partOf == nil)
    }
}

/// The records of a type that the options ask for, in the order of the ids or of the overview.
package func selectedRecords(_ base: KnowledgeBase, _ type: RecordType, _ options: GeneratedBlock.Options)
    -> [AnyRecord]
{
    let all = base.records(of: type)
    guard !options.ids.isEmpty else { return all.filter(\.isPublished) }
    let byID = Dictionary(all.map { ($0.subject.idText, $0) }, uniquingKeysWith: { first, _ in first })
    return options.ids.compactMap { byID[$0] }
}

/// The keys of the Markdown fields among the columns that a block of records shows.
func shownTexts(_ type: RecordType, _ options: GeneratedBlock.Options) -> [String] {
    let keys = options.columnNames.isEmpty ? type.fields.filter { $0.isShown(.column) }.map(\.key) : options.columnNames
    return keys.filter { key in
        guard let field = type.schema.field(key), case .markdown = field.type.item ?? field.type else { return false }
        return true
    }
}
