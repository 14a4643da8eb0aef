/// That an intervention holds an active element, on what that rests, and who says so. Written once, shown from both ends.
package struct Relation: Sendable {
    package let intervention: Intervention.ID
    package let element: ActiveElement.ID
    package let basis: Basis
    package let sources: [Reference.ID]
    package let note: MarkdownText?

    /// On what a relation rests.
    package enum Basis: Sendable, Hashable {
        /// A source says it of this very intervention.
        case own(RelationBasis)
        /// A source claims a list of a whole group, to which the intervention belongs. Never a claim of this one.
        case group(ElementList.ID)
    }
}

/// All relations, from both ends.
package struct Relations: Sendable {
    package private(set) var byIntervention: [Intervention.ID: [Relation]] = [:]
    package private(set) var byElement: [ActiveElement.ID: [Relation]] = [:]

    /// Derives the relations from what records say of one intervention, and from what lists say of groups.
    package init(_ interventions: [Intervention], _ lists: [ElementList]) {
        for intervention in interventions {
            for item in intervention.elements {
                add(
                    Relation(
                        intervention: intervention.id, element: item.element, basis: .own(item.basis),
                        sources: item.sources, note: item.note))
            }
        }
        let byGroup = Dictionary(grouping: interventions.filter { $0.group != nil }, by: \.group)
        for list in lists {
            let members = list.groups.flatMap { byGroup[$0] ?? [] }.map(\.id) + list.interventions
            var seen: Set<Intervention.ID> = []
            for intervention in members where seen.insert(intervention).inserted {
                for element in list.members {
                    add(
                        Relation(
                            intervention: intervention, element: element, basis: .group(list.id), sources: list.sources,
                            note: nil))
                }
            }
        }
    }

    private mutating func add(_ relation: Relation) {
        byIntervention[relation.intervention, default: []].append(relation)
        byElement[relation.element, default: []].append(relation)
    }
}
