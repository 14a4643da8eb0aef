import LeidraadMarkdown
import LeidraadModel

/// Relations between interventions and elements, from either end.
struct RelationViews: PagePart {
    let scope: PageScope

    /// The other end of a relation, with its basis and sources.
    func view(_ relation: Relation, _ basis: RelationBasis, at end: EntityRef) -> View {
        var view = links.view(end)
        view["id"] = .text(phrases["anchor-relation"] + "-" + end.idText)
        view["basis"] = .text(basis.rawValue)
        view["basisLabel"] = .text(phrases["basis" + basis.rawValue.capitalizedFirst])
        view.set("basisURL", explanations.address(ExplainedBasis(basis)))
        view.set("note", relation.note.map { texts.html($0) })
        view.set("sources", citations.sourceViews(relation.sources))
        view.set("unsourced", ListClaims(scope: scope).wordsWithoutSource(relation))
        return view
    }

    /// A list that a source claims of a group or of interventions by name, with one end of its relations.
    func groupClaim(_ list: ElementList, members: [EntityRef]) -> View {
        var view = View()
        view["basisLabel"] = .text(ListClaims(scope: scope).basis(list))
        view.set("basisURL", explanations.address(ExplainedBasis(list)))
        view["listTitle"] = .text(list.title)
        view["listURL"] = .text(url(of: .elementList(list.id)) ?? "")
        view["claim"] = .text(ListClaims(scope: scope).sentence(list))
        view.set("sources", citations.sourceViews(list.sources))
        let visible = members.filter { url(of: $0) != nil }
        view.set(
            "members",
            visible.map { member in
                var item = links.view(member)
                item["code"] = .text(base.contentIndex.entries[member]?.code ?? "")
                return item
            })
        view["membersSummary"] = .text(phrases["membersSummary", count: visible.count])
        return view
    }
}
