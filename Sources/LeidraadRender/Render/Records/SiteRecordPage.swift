import LeidraadMarkdown
import LeidraadModel

/// The page of a record of a type that the site declares.
struct SiteRecordPage: PagePart {
    let scope: PageScope

    func view(_ item: SiteRecord) -> View {
        let (type, subject) = (item.type, EntityRef.record(item.id))
        let summary = type.fields.first { ($0.isShown(.summary) || $0.search == .high) && !$0.isHidden }
        let above = ancestors(of: item)
        var page = frame.view(
            Frame(
                title: item.name,
                description: summary.flatMap { fieldWords.texts($0, in: item.record).first }.map {
                    beginning(of: $0, letters: 200)
                },
                pageClass: "record-page",
                breadcrumbs: [
                    (phrases["home"], "index.html"),
                    (typeWords.name(type.id, many: true).capitalizedFirst, type.overviewPath),
                ] + above.map { ($0.name, base.routes.record($0)) },
                language: item.editorial.language, translation: frame.translation(of: subject),
                isDraft: item.editorial.status == .draft))
        page["kindLabel"] = .text(typeWords.name(type.id, many: false).capitalizedFirst)
        page.set("abbreviation", item.abbreviation)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page.set("code", item.code)
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        page.set("origin", OriginMarkup(scope: scope).markup(base.origin(of: item.record)))
        page.set("summary", FieldViews(scope: scope).views(type.fields, at: .summary, in: item.record))
        page.set("facts", FieldViews(scope: scope).views(type.fields, at: .detail, in: item.record))
        page.set("relationGroups", FieldViews(scope: scope).relationViews(subject))
        page.set("children", (base.childRecords[item.id] ?? []).map { childView($0) })
        page.set("recommendations", RecommendationViews(scope: scope).views(concerning: subject))
        page.set("discussed", DiscussedPlaces(scope: scope).views(subject))
        page.set("notStated", type.missing(in: item.record).map { View(label: $0) })
        page.setDate("checked", item.editorial.checked, phrases)
        page.setDate("expires", item.editorial.expires, phrases)
        page["hasCompare"] = .flag(base.hasComparison(type))
        page["compareURL"] = .text(url(base.routes.comparison(of: type)) + "#id=" + item.id.text)
        page.set("references", citations.referenceViews())
        page.set("contents", recordContents(of: page))
        return page
    }

    /// The records above one, the highest first. Circles have been reported; here they end.
    private func ancestors(of item: SiteRecord) -> [SiteRecord] {
        var chain: [SiteRecord] = []
        var seen: Set<SiteRecord.ID> = [item.id]
        var next = item.parent
        while let id = next, seen.insert(id).inserted, let record = base.ownRecordsByID[id] {
            chain.append(record)
            next = record.parent
        }
        return chain.reversed()
    }

    private func childView(_ id: SiteRecord.ID) -> View {
        var view = links.view(.record(id))
        view.set("code", base.ownRecordsByID[id]?.code)
        view.set("children", (base.childRecords[id] ?? []).map { links.view(.record($0)) })
        return view
    }

    private func recordContents(of page: View) -> [View] {
        let sections: [(flag: String?, id: String, word: String)] = [
            ("hasFacts", "idFacts", "facts"), ("hasChildren", "idChildren", "children"),
            ("hasRelationGroups", "idRelation", "relations"),
            ("hasRecommendations", "idRecommendations", "recommendations"),
            ("hasDiscussed", "idDiscussed", "discussedIn"), ("hasNotStated", "idUnknown", "unknown"),
            ("hasReferences", "idReferences", "references"),
        ]
        return sectionViews(sections, of: page, phrases)
    }
}
