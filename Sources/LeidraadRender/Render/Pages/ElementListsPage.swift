import LeidraadMarkdown
import LeidraadModel

/// The lists of elements, each with its claim and source. Those that were withdrawn stay at the end, marked, since texts lead to them.
struct ElementListsPage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.elementLists, title: phrases["elementListsTitle"], intro: "intro-element-lists")
        let isWithdrawn = { (list: ElementList) in list.editorial.status == .withdrawn }
        let lists = base.elementLists.filter { !isWithdrawn($0) } + base.elementLists.filter(isWithdrawn)
        page["lists"] = .list(lists.map { listView($0) })
        page.set("contents", contentsViews(lists.map { (2, $0.title, $0.id.text) }))
        return page
    }

    private func listView(_ list: ElementList) -> View {
        var view = View()
        view["id"] = .text(list.id.text)
        view["label"] = .text(list.title)
        view["isWithdrawn"] = .flag(list.editorial.status == .withdrawn)
        let claims = ListClaims(scope: scope)
        view["claimLabel"] = .text(claims.label(list))
        view["scopeLabel"] = .text(claims.reach("scope", list))
        let groups = list.groups.map { id in
            (
                base.vocabularies.groups.first { $0.id == id }?.label ?? id.text,
                url(.interventions, anchor: "group=" + id.text)
            )
        }
        // Of a draft readers see nothing, so neither its name.
        let single = list.interventions.compactMap { base.interventionsByID[$0] }.map { item in
            (item.name, url(of: .intervention(item.id)) ?? "")
        }
        view.set(
            "appliesTo",
            (groups + single).map { label, address in
                var item = View(url: address, label: label)
                item["hasURL"] = .flag(!address.isEmpty)
                return item
            })
        view.set("context", list.context.map { texts.html($0) })
        view.set("sources", citations.sourceViews(list.sources))
        view.set("origin", OriginMarkup(scope: scope).markup(base.origin(of: list.record), besides: list.sources))
        view.set("addedParts", AddedParts(scope: scope).views(of: .elementList(list.id), list.record))
        view.setDate("checked", list.editorial.checked, phrases)
        view["members"] = .list(
            list.members.compactMap { base.elementsByID[$0] }.map { element in
                var item = links.view(.element(element.id))
                item["code"] = .text(element.code ?? "")
                return item
            })
        return view
    }
}
