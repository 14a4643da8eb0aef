import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The page of a record of a type that the site declares.
    mutating func recordView(_ item: SiteRecord) -> View {
        let (type, subject) = (item.type, EntityRef.record(item.id))
        let summary = type.fields.first { $0.isShown(.summary) || $0.search == .high }
        let above = ancestors(of: item)
        var page = view(
            Frame(
                title: item.name,
                description: summary.flatMap { fieldTexts($0, in: item.record).first }.map {
                    beginning(of: $0, letters: 200)
                },
                pageClass: "record-page",
                breadcrumbs: [
                    (phrases["home"], "index.html"),
                    (typeName(type.id, many: true).capitalizedFirst, type.overviewPath),
                ] + above.map { ($0.name, base.routes.record($0)) },
                language: item.editorial.language, translation: translation(of: subject),
                isDraft: item.editorial.status == .draft))
        page["kindLabel"] = .text(typeName(type.id, many: false).capitalizedFirst)
        page.set("abbreviation", item.abbreviation)
        page.set("aliases", item.aliases.isEmpty ? nil : item.aliases.joined(separator: ", "))
        page.set("code", item.code)
        page["isWithdrawn"] = .flag(item.editorial.status == .withdrawn)
        page.set("summary", fieldViews(type.fields, at: .summary, in: item.record))
        page.set("facts", fieldViews(type.fields, at: .detail, in: item.record))
        page.set("relationGroups", relationGroupViews(subject))
        page.set("children", (base.childRecords[item.id] ?? []).map { childView($0) })
        page.set("recommendations", recommendationViews(concerning: subject))
        page.set("discussed", discussedViews(subject))
        page.set("notStated", missingFields(type, in: item.record).map { View(label: $0) })
        setDate("checked", item.editorial.checked, in: &page)
        setDate("expires", item.editorial.expires, in: &page)
        page["hasCompare"] = .flag(base.hasComparison(type))
        page["compareURL"] = .text(url(base.routes.comparison(of: type)) + "#id=" + item.id.text)
        page.set("references", referenceViews())
        page.set("contents", recordContents(of: page))
        return page
    }

    /// The records above one, the highest first. Circles have been reported; here they end.
    func ancestors(of item: SiteRecord) -> [SiteRecord] {
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
        var view = linkView(.record(id))
        view.set("code", base.ownRecordsByID[id]?.code)
        view.set("children", (base.childRecords[id] ?? []).map { linkView(.record($0)) })
        return view
    }

    private func recordContents(of page: View) -> [View] {
        let sections: [(flag: String, id: String, word: String)] = [
            ("hasFacts", "idFacts", "facts"), ("hasChildren", "idChildren", "children"),
            ("hasRelationGroups", "idRelation", "relations"),
            ("hasRecommendations", "idRecommendations", "recommendations"),
            ("hasDiscussed", "idDiscussed", "discussedIn"), ("hasNotStated", "idUnknown", "unknown"),
            ("hasReferences", "idReferences", "references"),
        ]
        return sections.filter { page.isTrue($0.flag) }.map { section in
            var view = View(url: "#" + phrases[section.id], label: phrases[section.word])
            view.set("children", [View]())
            return view
        }
    }
}

extension View {
    /// An item that only has a label.
    init(label: String) {
        self.init()
        self["label"] = .text(label)
    }
}
