import LeidraadMarkdown
import LeidraadModel

/// The page of an intervention.
struct InterventionPage: PagePart {
    let scope: PageScope

    func view(_ item: Intervention) -> View {
        var page = frame.view(
            Frame(
                title: item.name, description: beginning(of: phrases.goal(base.plainText(item.goal)), letters: 200),
                pageClass: "intervention-page",
                breadcrumbs: [
                    (phrases["home"], "index.html"), (phrases["interventions"], base.routes.overview(.interventions)),
                ],
                language: item.editorial.language, translation: frame.translation(of: .intervention(item.id)),
                isDraft: item.editorial.status == .draft,
                linkedData: LinkedData(base).node(intervention: item)))
        base.model.setUsedFields(in: &page)
        setIdentity(of: item, in: &page)
        setSummary(of: item, in: &page)
        OriginMarkup(scope: scope).set(of: item, in: &page)
        InterventionLimits(scope: scope).set(of: item, in: &page)
        InterventionEvidence(scope: scope).set(of: item, in: &page)
        setElements(of: item, in: &page)
        AddedParts(scope: scope).set(of: .intervention(item.id), item.record, in: &page)
        page.set("recommendations", RecommendationViews(scope: scope).views(concerning: .intervention(item.id)))
        page.set("facts", InterventionEvidence(scope: scope).factViews(item))
        page.set("discussed", DiscussedPlaces(scope: scope).views(.intervention(item.id)))
        page.set("related", relatedViews(item))
        page.set(
            "notStated",
            InterventionEvidence(scope: scope).notStated(item).map { label in
                var view = View()
                view["label"] = .text(label)
                return view
            })
        page.setDate("checked", item.editorial.checked, phrases)
        page.setDate("expires", item.editorial.expires, phrases)
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        page["hasCompare"] = .flag(base.shows(.compare))
        page["compareURL"] = .text(url(.compare, anchor: "id=" + item.id.text))
        page.set("references", citations.referenceViews())
        page.set("contents", contents(of: page))
        return page
    }

    private func setIdentity(of item: Intervention, in page: inout View) {
        let kind =
            base.model.has("kind", of: .intervention)
            ? phrases["kind", item.kind] : typeWords.name("intervention", many: false)
        page["kindLabel"] = .text(kind.capitalizedFirst)
        page["hasGroup"] = .flag(item.group != nil)
        page["groupLabel"] = .text(
            item.group.flatMap { id in base.vocabularies.groups.first { $0.id == id }?.label } ?? "")
        page.set("groupURL", item.group.flatMap { explanations.address(base.termAnchor("groups", $0)) })
        page["hasVariantOf"] = .flag(item.variantOf != nil)
        page["variantOfLabel"] = .text(item.variantOf.flatMap { base.interventionsByID[$0]?.name } ?? "")
        page["variantOfURL"] = .text(item.variantOf.flatMap { url(of: .intervention($0)) } ?? "")
        page.set("abbreviation", item.abbreviation)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page.set("code", item.abbreviation ?? item.id.text)
    }

    private func setSummary(of item: Intervention, in page: inout View) {
        page.set("age", item.audience.age.flatMap { phrases.ages($0) })
        page.set("ageBar", item.audience.age.map { AgeBar(scope: scope).markup($0, hasEnds: true) })
        page["audience"] = .html(texts.html(item.audience.description))
        page["goal"] = .html(texts.html(item.goal))
        page.set("duration", item.duration.flatMap { phrases.duration($0) })
        levels.set(item.classification, in: &page)
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        page.set("levelExplanation", level?.explanation.map { texts.inlineHTML($0) })
        page.set(
            "scaleURL",
            level == nil ? nil : item.classification.flatMap { explanations.address(scale: $0.scale) })
        page.set(
            "levelURL",
            item.classification.flatMap { given in level.flatMap { explanations.address(given.scale, $0.id) } })
        page.set("levelNote", item.classification?.note.map { texts.html($0) })
        page.setDate("levelAssessed", item.classification?.assessed, phrases)
        let expiry = item.classification.flatMap { base.levelExpiry($0) }
        page.setDate("levelExpires", expiry, phrases)
        page["levelIsOutdated"] = .flag(isPast(expiry))
        let years = item.classification.flatMap { base.vocabularies.scale($0.scale)?.validYears } ?? 5
        page["outdatedText"] = .text(phrases["outdated", filling: ["n": String(years)]])
        page["databaseLabel"] = .text(databaseLabel(item))
        page.set("databaseExplanation", databaseExplanation(item, level: level))
        page.set("directions", EvidenceLabels(scope: scope).strip(item))
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

    private func setElements(of item: Intervention, in page: inout View) {
        let relations = base.relations.byIntervention[item.id] ?? []
        var own: [View] = []
        var groups: [ElementList.ID] = []
        for relation in relations {
            switch relation.basis {
            case .own(let basis):
                own.append(RelationViews(scope: scope).view(relation, basis, at: .element(relation.element)))
            case .group(let list): if !groups.contains(list) { groups.append(list) }
            }
        }
        page.set("ownElements", own)
        page.set(
            "groupClaims",
            groups.compactMap { base.listsByID[$0] }.map {
                var view = RelationViews(scope: scope).groupClaim($0, members: $0.members.map(EntityRef.element))
                // The source's words on the list as a whole: that many do this, and not which.
                view.set("context", $0.context.map { texts.html($0) })
                return view
            })
    }

    private func relatedViews(_ item: Intervention) -> [View] {
        var views: [View] = []
        var seen: Set<Intervention.ID> = []
        func add(_ ids: [Intervention.ID], _ reason: String?) {
            for id in ids where base.interventionsByID[id] != nil && seen.insert(id).inserted {
                var view = links.view(.intervention(id))
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
        return sectionViews(sections, of: page, phrases)
    }

    /// Why another intervention is related, with its sources; nil where nobody says so.
    private func relatedReason(_ other: Intervention.ID, of item: Intervention) -> HTML? {
        let own = item.record.related.first { $0.to == other.text }
        let reverse = base.interventionsByID[other]?.record.related.first { $0.to == item.id.text }
        guard let related = own?.why == nil ? reverse ?? own : own, let why = related.why else { return nil }
        var markup = texts.inlineHTML(why)
        if let sources = citations.sourceList(related.sources) {
            markup.append(trusted: " ")
            markup.append(sources)
        }
        return markup
    }
}
