import LeidraadMarkdown
import LeidraadModel

/// The name of the file in `data/` with the interventions that the plan check may suggest.
let suggestionsDataName = "suggestions"

/// The page on which a reader ticks the elements that a plan has. Each element is in it once.
struct PlanCheckPage: PagePart {
    let scope: PageScope

    private var claims: ListClaims { ListClaims(scope: scope) }

    func view() -> View {
        scope.explainsTerms = false
        var page = frame.overview(.planCheck, title: phrases["planTitle"], intro: "intro-plan-check")
        page["pageClass"] = .text("plan-page")
        page.set("breadcrumbs", frame.breadcrumbs(below: .elements, label: "elements"))
        let shown = base.elements.filter { $0.editorial.status == .published }
        var placed: Set<ActiveElement.ID> = []
        let known = Set(shown.map(\.id))
        var groups: [View] = []
        // An element that a source only names is not asked of a plan.
        for list in base.elementLists where list.editorial.status == .published && list.claim != .mentioned {
            let members = list.members.filter { known.contains($0) }
            let new = members.filter { placed.insert($0).inserted }
            let earlier = members.filter { !new.contains($0) }
            groups.append(planGroup(list, new: new, earlier: earlier))
        }
        let mentioned = Set(
            base.elementLists.filter { $0.editorial.status == .published && $0.claim == .mentioned }.flatMap(\.members))
        let loose = shown.filter { !placed.contains($0.id) && !mentioned.contains($0.id) }
        if !loose.isEmpty { groups.append(looseGroup(loose)) }
        page["groups"] = .list(groups)
        page["hasChoice"] = .flag(groups.count > 1)
        page["suggestions"] = .list(suggestionsAreApart ? [] : planSuggestions(Set(shown.map(\.id))))
        page.set("suggestionsData", suggestionsAreApart ? suggestionsDataName : nil)
        let isSourced = shown.allSatisfy { claims.areSourced(base.relations.byElement[$0.id] ?? []) }
        page["bringingWords"] = .text(phrases[isSourced ? "planBringing" : "planBringingUnsourced"])
        return page
    }

    /// Whether the suggestions are in a file that the script of the page asks for: nobody sees them without it, and many weigh much.
    var suggestionsAreApart: Bool {
        let shown = Set(base.elements.filter { $0.editorial.status == .published }.map(\.id))
        return OverviewParts(rowCount: suggested(shown).count).areMany
    }

    /// The interventions for which an element is named, in the order of their names.
    private func suggested(_ shown: Set<ActiveElement.ID>) -> [Intervention] {
        ComparePage(scope: scope).interventions.filter { item in item.elements.contains { shown.contains($0.element) } }
    }

    /// The suggestions as the script gets them.
    func suggestionRows() -> [RenderedTemplate] {
        scope.explainsTerms = false
        let shown = base.elements.filter { $0.editorial.status == .published }
        return planSuggestions(Set(shown.map(\.id))).map { scope.rendered(.planSuggestion, $0) }
    }

    private func planGroup(_ list: ElementList, new: [ActiveElement.ID], earlier: [ActiveElement.ID]) -> View {
        var view = View()
        view["id"] = .text(phrases["anchor-list"] + "-" + list.id.text)
        view["label"] = .text(list.title)
        view["claim"] = .text(claims.sentence(list))
        view["members"] = .text(list.members.map(\.text).joined(separator: " "))
        view.set("elements", new.compactMap { base.elementsByID[$0] }.map { planElement($0) })
        view.set(
            "also",
            earlier.compactMap { base.elementsByID[$0] }.map { element in
                View(url: "#element-" + element.id.text, label: element.name)
            })
        return view
    }

    /// The interventions for which an element is named, in the order of their names, each with what a reader has to know before
    /// choosing: for whom it is, its level, and what studies found of the questions of the site.
    private func planSuggestions(_ shown: Set<ActiveElement.ID>) -> [View] {
        suggested(shown)
            .map { item in
                var view = links.view(.intervention(item.id))
                view["id"] = .text(item.id.text)
                let vocabularies = base.vocabularies
                let problems = item.audience.problems.compactMap { id in
                    vocabularies.problems.first { $0.id == id }?.label
                }
                let level = item.classification.flatMap { vocabularies.level(of: $0) }
                let age = item.audience.age.flatMap { phrases.ages($0) } ?? phrases["notStated"]
                let named = problems.isEmpty ? phrases["notStated"] : problems.joined(separator: ", ")
                let facts: [(words: String, url: String?)] = [
                    (phrases["planAge", filling: ["age": age]], nil),
                    (
                        phrases["planProblems", filling: ["list": named]],
                        problems.isEmpty ? nil : explanations.address(list: "problems")
                    ),
                    (
                        phrases["planLevel", filling: ["level": level?.label ?? phrases["notStated"]]],
                        item.classification.flatMap { given in
                            level.flatMap { explanations.address(given.scale, $0.id) }
                        }
                    ),
                ]
                view["facts"] = .list(
                    facts.map { fact in
                        var item = View(label: fact.words)
                        item.set("explainURL", fact.url)
                        return item
                    })
                let reading = base.evidence(of: item)
                let isAsked = vocabularies.outcomes.contains(where: \.isMain)
                let known =
                    isAsked ? reading.main.flatMap { evidenceWords.labels($0) } : evidenceWords.labels(reading)
                let state =
                    reading.state.map { [EvidenceLabel(style: $0.rawValue, text: phrases["research", $0])] } ?? []
                view.set("directions", EvidenceLabels(scope: scope).views(known + (isAsked ? state : [])))
                return view
            }
    }

    private func looseGroup(_ elements: [ActiveElement]) -> View {
        var view = View()
        view["id"] = .text("zonder-lijst")
        view["label"] = .text(phrases["planLoose"])
        view["claim"] = .text(phrases["planLooseText"])
        view["members"] = .text(elements.map(\.id.text).joined(separator: " "))
        view.set("elements", elements.map { planElement($0) })
        view.set("also", [View]())
        return view
    }

    private func planElement(_ element: ActiveElement) -> View {
        var view = links.view(.element(element.id))
        view["id"] = .text(element.id.text)
        view.set("code", element.code)
        let relations = base.relations.byElement[element.id] ?? []
        view["interventions"] = .list(
            strongest(relations).map { relation, basis in
                var item = links.view(.intervention(relation.intervention))
                item["id"] = .text(relation.intervention.text)
                item.set("unsourced", claims.wordsWithoutSource(relation))
                item["basis"] = .text(basis.rawValue)
                item["basisLabel"] = .text(phrases["basis" + basis.rawValue.capitalizedFirst])
                item.set("basisURL", explanations.address(ExplainedBasis(basis)))
                item.set("note", note(of: relation.intervention, in: relations))
                return item
            })
        var seen: Set<ElementList.ID> = []
        let lists = relations.compactMap { relation -> ElementList? in
            guard case .group(let id) = relation.basis, seen.insert(id).inserted else { return nil }
            return base.listsByID[id]
        }
        view["groupClaims"] = .list(
            lists.map { list in
                var item = links.view(.elementList(list.id))
                item["claim"] = .text(claims.sentence(list))
                return item
            })
        view["hasNoInterventions"] = .flag(relations.isEmpty)
        view["whichWords"] = .text(phrases[claims.areSourced(relations) ? "planWhich" : "planWhichUnsourced"])
        return view
    }

    /// A note for sources that say it of this very intervention.
    private func note(of intervention: Intervention.ID, in relations: [Relation]) -> HTML {
        var markup = HTML()
        for relation in relations where relation.intervention == intervention {
            guard case .own = relation.basis, let note = relation.note else { continue }
            markup.append(texts.html(note))
        }
        return markup
    }

    /// One relation for each intervention itself, with its basis: the strongest, and of those as strong the first that has a source.
    private func strongest(_ relations: [Relation]) -> [(Relation, RelationBasis)] {
        var best: [Intervention.ID: (relation: Relation, basis: RelationBasis)] = [:]
        var order: [Intervention.ID] = []
        for relation in relations {
            guard case .own(let basis) = relation.basis,
                base.interventionsByID[relation.intervention]?.editorial.status == .published
            else { continue }
            guard let earlier = best[relation.intervention] else {
                order.append(relation.intervention)
                best[relation.intervention] = (relation, basis)
                continue
            }
            let isBetter =
                basis == earlier.basis
                ? !claims.areSourced([earlier.relation]) && claims.areSourced([relation])
                : basis.rank > earlier.basis.rank
            if isBetter { best[relation.intervention] = (relation, basis) }
        }
        return order.compactMap { id in best[id].map { ($0.relation, $0.basis) } }
    }
}

extension RelationBasis {
    /// How firm the basis is, from 0; the cases are in that order.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
