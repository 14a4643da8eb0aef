import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The page of one intervention.
    mutating func interventionView(_ item: Intervention) -> View {
        let frame = Frame(
            title: item.name, description: beginning(of: goalText(item), letters: 200), pageClass: "intervention-page",
            breadcrumbs: [
                (phrases["home"], "index.html"), (phrases["interventions"], base.routes.overview(.interventions)),
            ],
            language: item.editorial.language, translation: translation(of: .intervention(item.id)),
            isDraft: item.editorial.status == .draft,
            linkedData: LinkedData(base).node(intervention: item))
        var page = view(frame)
        setUsedFields(in: &page)
        setIdentity(of: item, in: &page)
        setSummary(of: item, in: &page)
        setOrigins(of: item, in: &page)
        setScope(of: item, in: &page)
        setEvidence(of: item, in: &page)
        setElements(of: item, in: &page)
        setAdded(of: .intervention(item.id), item.record, in: &page)
        page.set("recommendations", recommendationViews(concerning: .intervention(item.id)))
        page.set("facts", factViews(item))
        page.set("discussed", discussedViews(.intervention(item.id)))
        page.set("related", relatedViews(item))
        page.set(
            "notStated",
            notStated(item).map { label in
                var view = View()
                view["label"] = .text(label)
                return view
            })
        setDate("checked", item.editorial.checked, in: &page)
        setDate("expires", item.editorial.expires, in: &page)
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        page["hasCompare"] = .flag(base.shows(.compare))
        page["compareURL"] = .text(url(.compare) + "#id=" + item.id.text)
        page.set("references", referenceViews())
        page.set("contents", contents(of: page))
        return page
    }

    private func setIdentity(of item: Intervention, in page: inout View) {
        let kind =
            base.model.has("kind", of: .intervention)
            ? phrases["kind", item.kind] : typeName("intervention", many: false)
        page["kindLabel"] = .text(kind.capitalizedFirst)
        page["hasGroup"] = .flag(item.group != nil)
        page["groupLabel"] = .text(
            item.group.flatMap { id in base.vocabularies.groups.first { $0.id == id }?.label } ?? "")
        page.set("groupURL", item.group.flatMap { explanationURL(base.termAnchor("groups", $0)) })
        page["hasVariantOf"] = .flag(item.variantOf != nil)
        page["variantOfLabel"] = .text(item.variantOf.flatMap { base.interventionsByID[$0]?.name } ?? "")
        page["variantOfURL"] = .text(item.variantOf.flatMap { url(of: .intervention($0)) } ?? "")
        page.set("abbreviation", item.abbreviation)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page.set("code", item.abbreviation ?? item.id.text)
    }

    private mutating func setSummary(of item: Intervention, in page: inout View) {
        page.set("age", item.audience.age.flatMap { phrases.ages($0) })
        page.set("ageBar", item.audience.age.map { ageBar($0, hasEnds: true) })
        page["audience"] = .html(html(item.audience.description))
        page["goal"] = .html(html(item.goal))
        page.set("duration", item.duration.flatMap { phrases.duration($0) })
        setLevel(item.classification, in: &page)
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        page.set("levelExplanation", level?.explanation.map { inlineHTML($0) })
        page.set(
            "scaleURL",
            level == nil ? nil : item.classification.flatMap { explanationURL(scaleAnchor($0.scale)) })
        page.set(
            "levelURL",
            item.classification.flatMap { given in level.flatMap { explanationURL(given.scale, $0.id) } })
        page.set("levelNote", item.classification?.note.map { html($0) })
        setDate("levelAssessed", item.classification?.assessed, in: &page)
        let expiry = item.classification.flatMap { base.levelExpiry($0) }
        setDate("levelExpires", expiry, in: &page)
        page["levelIsOutdated"] = .flag(isPast(expiry))
        let years = item.classification.flatMap { base.vocabularies.scale($0.scale)?.validYears } ?? 5
        page["outdatedText"] = .text(phrases["outdated", filling: ["n": String(years)]])
        page["databaseLabel"] = .text(databaseLabel(item))
        page.set("databaseExplanation", databaseExplanation(item, level: level))
    }

    /// Whether a day lay before the newest date in the content. A page never depends on the day of the build.
    private func isPast(_ date: CalendarDate?) -> Bool {
        guard let date, let contentDate = base.contentDate else { return false }
        return date < contentDate
    }

    func databaseLabel(_ item: Intervention) -> String {
        phrases[item.isListedInDatabase.map { $0 ? "yes" : "no" } ?? "notStated"].capitalizedFirst
    }

    private func databaseExplanation(_ item: Intervention, level: Level?) -> String? {
        switch item.isListedInDatabase {
        case true? where level != nil && level?.rank == nil:
            phrases["database-listedWithoutRank", filling: ["level": level?.label ?? ""]]
        case false?: phrases["database-notListed"]
        default: nil
        }
    }

    private mutating func setElements(of item: Intervention, in page: inout View) {
        let relations = base.relations.byIntervention[item.id] ?? []
        var own: [View] = []
        var groups: [ElementList.ID] = []
        for relation in relations {
            switch relation.basis {
            case .own(let basis): own.append(relationView(relation, basis, at: .element(relation.element)))
            case .group(let list): if !groups.contains(list) { groups.append(list) }
            }
        }
        page.set("ownElements", own)
        page.set(
            "groupClaims",
            groups.compactMap { base.listsByID[$0] }.map {
                var view = groupClaimView($0, members: $0.members.map(EntityRef.element))
                // What the source says of the list as a whole: that many do this, and not which.
                view.set("context", $0.context.map { html($0) })
                return view
            })
    }

    private mutating func relatedViews(_ item: Intervention) -> [View] {
        var views: [View] = []
        var seen: Set<Intervention.ID> = []
        func add(_ ids: [Intervention.ID], _ reason: String?) {
            for id in ids where base.interventionsByID[id] != nil && seen.insert(id).inserted {
                var view = linkView(.intervention(id))
                view["reason"] = .html(relatedReason(id, of: item) ?? HTML(escaping: reason.map { phrases[$0] } ?? ""))
                views.append(view)
            }
        }
        add([item.variantOf].compactMap { $0 }, "related-whole")
        add(base.variants[item.id] ?? [], "related-variant")
        add(item.related, nil)
        add((base.relatedFrom[item.id] ?? []).filter { !item.related.contains($0) }, nil)
        return views
    }

    private func contents(of page: View) -> [View] {
        let sections: [(flag: String?, id: String, word: String)] = [
            ("usesEvidence", "idEvidence", "evidence"), ("usesElements", "idElements", "elements"),
            ("hasRecommendations", "idRecommendations", "recommendations"),
            ("hasFacts", "idFacts", "facts"), ("hasAddedFacts", "idAdded", "addedFacts"),
            ("hasRelationGroups", "idRelation", "relations"), ("hasDiscussed", "idDiscussed", "discussedIn"),
            ("hasRelated", "idRelated", "related"),
            ("hasNotStated", "idUnknown", "unknown"), ("hasReferences", "idReferences", "references"),
        ]
        return sections.filter { $0.flag.map { page.isTrue($0) } ?? true }.map { section in
            var view = View(url: "#" + phrases[section.id], label: phrases[section.word])
            view.set("children", [View]())
            return view
        }
    }
}
