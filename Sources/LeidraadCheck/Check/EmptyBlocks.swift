import LeidraadMarkdown
import LeidraadModel

/// Blocks that choose among records by options which none of them has together: readers see an empty table.
func emptyBlocks(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.texts.values.flatMap { text -> [LocatedProblem] in
        var places = text.blockPlaces[...]
        return text.events.compactMap { event -> LocatedProblem? in
            switch event {
            case .recommendation:
                places = places.dropFirst()
                return nil
            case .generated(let block):
                guard let place = places.popFirst(), showsNothing(block, base) else { return nil }
                return LocatedProblem(.mark(.typing(.emptyBlock, block.kind.rawValue)), at: place)
            default: return nil
            }
        }
    }
}

/// Whether a block has options that leave none of the records that there are.
private func showsNothing(_ block: GeneratedBlock, _ base: KnowledgeBase) -> Bool {
    let options = block.options
    return switch block.kind {
    case .interventions:
        options.group != nil && options.kind != nil && selectedInterventions(base, options).isEmpty
    case .elements: options.kind != nil && !base.elements.isEmpty && selectedElements(base, options).isEmpty
    default: false
    }
}
