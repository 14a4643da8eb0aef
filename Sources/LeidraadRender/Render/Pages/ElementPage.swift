import LeidraadMarkdown
import LeidraadModel

/// The page of an active element.
struct ElementPage: PagePart {
    let scope: PageScope

    /// The parts of the page of an element: each has some of the interventions of which a source names it.
    static func parts(_ item: ActiveElement, _ base: KnowledgeBase) -> OverviewParts {
        OverviewParts(rowCount: ownRelations(item, base).count, rowsOfAPage: 60)
    }

    private static func ownRelations(_ item: ActiveElement, _ base: KnowledgeBase) -> [(Relation, RelationBasis)] {
        (base.relations.byElement[item.id] ?? []).compactMap {
            if case .own(let basis) = $0.basis { ($0, basis) } else { nil }
        }
    }

    func view(_ item: ActiveElement, part: Int = 1) -> View {
        let parts = Self.parts(item, base)
        let ways = OverviewPartViews(scope: scope, parts: parts, path: base.routes.element(item.id))
        var page = frame.view(
            Frame(
                title: item.name, description: base.plainText(item.description), pageClass: "element-page",
                breadcrumbs: [(phrases["home"], "index.html"), (phrases["elements"], base.routes.overview(.elements))],
                language: item.editorial.language, translation: frame.translation(of: .element(item.id)),
                isDraft: item.editorial.status == .draft, part: ways.title(part)))
        ways.setWays(part, in: &page)
        ways.setPlace(of: part, in: &page)
        page["title"] = .text(item.name)
        page.set("kindLabel", base.model.has("kind", of: .element) ? phrases["elementKind", item.kind] : nil)
        page.set("code", item.code)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page["elementDescription"] = .html(texts.html(item.description))
        page.set("sources", citations.sourceViews(item.sources))
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        setRelations(of: item, parts.rows(of: part), in: &page)
        page.set("origin", OriginMarkup(scope: scope).markup(base.origin(of: item.record), besides: item.sources))
        let lists = base.listsByElement[item.id] ?? []
        page.set(
            "lists",
            lists.map { list in
                var view = links.view(.elementList(list.id))
                view["claim"] = .text(ListClaims(scope: scope).sentence(list))
                return view
            })
        AddedParts(scope: scope).set(of: .element(item.id), item.record, in: &page)
        page.set("recommendations", RecommendationViews(scope: scope).views(concerning: .element(item.id)))
        page.set("discussed", DiscussedPlaces(scope: scope).views(.element(item.id)))
        page.setDate("checked", item.editorial.checked, phrases)
        page.set("references", citations.referenceViews())
        page.set("contents", contents(of: page))
        return page
    }

    private func setRelations(of item: ActiveElement, _ shown: Range<Int>, in page: inout View) {
        var members: [ElementList.ID: [EntityRef]] = [:]
        var order: [ElementList.ID] = []
        for relation in base.relations.byElement[item.id] ?? [] {
            guard case .group(let list) = relation.basis else { continue }
            if members[list] == nil { order.append(list) }
            members[list, default: []].append(.intervention(relation.intervention))
        }
        page.set(
            "relations",
            Self.ownRelations(item, base)[shown].map { relation, basis in
                RelationViews(scope: scope).view(relation, basis, at: .intervention(relation.intervention))
            })
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
                view["groupClaims"] = .list(
                    kind.lists.map { RelationViews(scope: scope).groupClaim($0, members: members[$0.id] ?? []) })
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
        return sectionViews(sections, of: page, phrases)
    }
}
