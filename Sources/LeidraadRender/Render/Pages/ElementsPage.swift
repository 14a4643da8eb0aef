import LeidraadMarkdown
import LeidraadModel

/// The overview of all elements, by kind.
struct ElementsPage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.elements, title: phrases["elements"], intro: "intro-elements")
        page["hasMatrix"] = .flag(base.shows(.matrix))
        page["hasPlan"] = .flag(base.shows(.planCheck))
        page["hasElementLists"] = .flag(base.shows(.elementLists))
        page["matrixURL"] = .text(url(.matrix))
        page["planURL"] = .text(url(.planCheck))
        page["listsURL"] = .text(url(.elementLists))
        let hasKinds = base.model.has("kind", of: .element)
        let columns = DeclaredColumns(scope: scope).columns(base.model.type(.element))
        page["kinds"] = .list(
            base.model.elementKinds.compactMap { kind -> View? in
                let elements = base.elements.filter {
                    ($0.kind == kind || !hasKinds) && $0.editorial.status == .published
                }
                guard !elements.isEmpty, hasKinds || kind == .practice else { return nil }
                var view = View()
                view["id"] = .text(phrases["anchor-kind"] + "-" + kind.rawValue)
                view["label"] = .text(hasKinds ? phrases["elementKinds", kind] : phrases["elements"])
                view["elements"] = .list(elements.map { elementRow($0, columns) })
                view["addedColumns"] = .list(columns.map { View(label: $0.label) })
                return view
            })
        return page
    }

    private func elementRow(_ item: ActiveElement, _ columns: [DeclaredColumn]) -> View {
        var view = links.view(.element(item.id))
        view["code"] = .text(item.code ?? "")
        view["relationsText"] = .text(relationsText(item.id))
        view.set("lists", (base.listsByElement[item.id] ?? []).map { links.view(.elementList($0.id)) })
        view["cells"] = .list(DeclaredColumns(scope: scope).cells(columns, .element(item.id), item.record))
        return view
    }

    private func relationsText(_ id: ActiveElement.ID) -> String {
        let relations = base.relations.byElement[id] ?? []
        let own = relations.count { if case .own = $0.basis { true } else { false } }
        let group = claimed(relations, by: { $0.reach == .groups })
        let named = claimed(relations, by: { $0.reach != .groups })
        let parts = [
            own > 0 ? phrases["relations-own", count: own] : nil,
            group > 0 ? phrases["relations-group", count: group] : nil,
            named > 0 ? phrases["relations-list", count: named] : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? phrases["notStated"] : parts.joined(separator: "; ")
    }

    /// Of how many interventions such lists are claimed.
    private func claimed(_ relations: [Relation], by isMeant: (ElementList) -> Bool) -> Int {
        let meant = relations.filter { relation in
            guard case .group(let id) = relation.basis else { return false }
            return base.listsByID[id].map(isMeant) ?? false
        }
        return Set(meant.map(\.intervention)).count
    }
}
