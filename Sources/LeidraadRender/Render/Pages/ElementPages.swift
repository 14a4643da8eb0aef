import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The page of one active element.
    mutating func elementView(_ item: ActiveElement) -> View {
        var page = view(
            Frame(
                title: item.name, description: plainText(item.description), pageClass: "element-page",
                breadcrumbs: [(phrases["home"], "index.html"), (phrases["elements"], base.routes.overview(.elements))],
                language: item.editorial.language, translation: translation(of: .element(item.id)),
                isDraft: item.editorial.status == .draft))
        page.set("kindLabel", base.model.has("kind", of: .element) ? phrases["elementKind", item.kind] : nil)
        page.set("code", item.code)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page["elementDescription"] = .html(html(item.description))
        page.set("sources", sourceViews(item.sources))
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        setRelations(of: item, in: &page)
        page.set("origin", originMarkup(base.origin(of: item.record), besides: item.sources))
        let lists = base.listsByElement[item.id] ?? []
        page.set(
            "lists",
            lists.map { list in
                var view = linkView(.elementList(list.id))
                view["claim"] = .text(claimSentence(list))
                return view
            })
        setAdded(of: .element(item.id), item.record, in: &page)
        page.set("recommendations", recommendationViews(concerning: .element(item.id)))
        page.set("discussed", discussedViews(.element(item.id)))
        setDate("checked", item.editorial.checked, in: &page)
        page.set("references", referenceViews())
        page.set("contents", contents(of: page))
        return page
    }

    private mutating func setRelations(of item: ActiveElement, in page: inout View) {
        var own: [View] = []
        var members: [ElementList.ID: [EntityRef]] = [:]
        var order: [ElementList.ID] = []
        for relation in base.relations.byElement[item.id] ?? [] {
            switch relation.basis {
            case .own(let basis): own.append(relationView(relation, basis, at: .intervention(relation.intervention)))
            case .group(let list):
                if members[list] == nil { order.append(list) }
                members[list, default: []].append(.intervention(relation.intervention))
            }
        }
        page.set("relations", own)
        let lists = order.compactMap { base.listsByID[$0] }
        let kinds: [(label: String, text: String, lists: [ElementList])] = [
            ("basisGroupClaim", "groupClaimText", lists.filter { $0.reach == .groups }),
            ("basisListClaim", "listClaimText", lists.filter { $0.reach != .groups }),
        ]
        page["claimKinds"] = .list(
            kinds.filter { !$0.lists.isEmpty }.map { kind in
                var view = View()
                view["label"] = .text(phrases[kind.label])
                view["text"] = .text(phrases[kind.text])
                view["groupClaims"] = .list(kind.lists.map { groupClaimView($0, members: members[$0.id] ?? []) })
                return view
            })
    }

    private func contents(of page: View) -> [View] {
        let sections: [(flag: String?, id: String, word: String)] = [
            ("hasAddedFacts", "idAdded", "addedFacts"), ("hasRelationGroups", "idRelation", "relations"),
            (nil, "idInterventions", "elementInterventions"), ("hasLists", "idLists", "elementLists"),
            ("hasRecommendations", "idRecommendations", "recommendations"),
            ("hasDiscussed", "idDiscussed", "discussedIn"),
            ("hasReferences", "idReferences", "references"),
        ]
        return sections.filter { $0.flag.map { page.isTrue($0) } ?? true }.map { section in
            var view = View(url: "#" + phrases[section.id], label: phrases[section.word])
            view.set("children", [View]())
            return view
        }
    }

    /// The overview of all elements, by kind.
    mutating func elementsView() -> View {
        var page = overviewFrame(.elements, title: phrases["elements"], intro: "intro-elements")
        page["hasMatrix"] = .flag(base.shows(.matrix))
        page["hasPlan"] = .flag(base.shows(.planCheck))
        page["hasElementLists"] = .flag(base.shows(.elementLists))
        page["matrixURL"] = .text(url(.matrix))
        page["planURL"] = .text(url(.planCheck))
        page["listsURL"] = .text(url(.elementLists))
        let hasKinds = base.model.has("kind", of: .element)
        let columns = declaredColumns(base.model.type(.element))
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

    private mutating func elementRow(_ item: ActiveElement, _ columns: [DeclaredColumn]) -> View {
        var view = linkView(.element(item.id))
        view["code"] = .text(item.code ?? "")
        view["relationsText"] = .text(relationsText(item.id))
        view.set("lists", (base.listsByElement[item.id] ?? []).map { linkView(.elementList($0.id)) })
        view["cells"] = .list(declaredCells(columns, .element(item.id), item.record))
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

    /// The frame of a page that is made from the records, with its introduction.
    func overviewFrame(_ overview: Overview, title: String, intro: String) -> View {
        var page = view(
            Frame(
                title: title, description: phrases[intro], pageClass: overview.rawValue + "-page",
                breadcrumbs: [(phrases["home"], "index.html")]))
        var paragraph = HTML(trusted: "<p>")
        paragraph.appendEscaped(phrases[intro])
        paragraph.append(trusted: "</p>")
        page["intro"] = .html(paragraph)
        if overview != .interventions, let type = BuiltInType.allCases.first(where: { $0.overview == overview }) {
            let type = base.model.type(type)
            page.set("tableURL", base.hasTable(type) ? url(base.routes.table(of: type)) : nil)
        }
        return page
    }
}
