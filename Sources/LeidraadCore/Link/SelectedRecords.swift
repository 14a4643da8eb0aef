/// The interventions that the options ask for, in the order of the ids or of their names.
func selectedInterventions(_ base: KnowledgeBase, _ options: GeneratedBlock.Options) -> [Intervention] {
    if !options.ids.isEmpty { return options.ids.compactMap { base.interventionsByID[Identifier($0)] } }
    return base.interventions.filter { item in
        item.editorial.status == .published && (options.group.map { $0 == item.group?.text } ?? true)
            && (options.kind.map { $0 == item.kind.rawValue } ?? true)
    }
}

/// The elements that the options ask for, in the order of the ids, the list or the codes.
func selectedElements(_ base: KnowledgeBase, _ options: GeneratedBlock.Options) -> [ActiveElement] {
    if !options.ids.isEmpty { return options.ids.compactMap { base.elementsByID[Identifier($0)] } }
    if let list = options.list {
        return (base.listsByID[Identifier(list)]?.members ?? []).compactMap { base.elementsByID[$0] }
    }
    return base.elements.filter { item in
        item.editorial.status == .published && (options.kind.map { $0 == item.kind.rawValue } ?? true)
    }
}
