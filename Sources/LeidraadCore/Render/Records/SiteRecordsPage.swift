import LeidraadMarkdown

extension PageScope {
    /// The overview of the records of a type: a table with a column for each field that asks for one, and facets.
    mutating func recordsView(_ type: RecordType) -> View {
        explainsTerms = false
        let title = typeName(type.id, many: true).capitalizedFirst
        let shown = inTreeOrder(
            base.ownRecords.filter { $0.id.type == type.id && $0.editorial.status == .published }, type)
        var page = view(
            Frame(
                title: title, description: title, pageClass: "records-page",
                breadcrumbs: [(phrases["home"], "index.html")]))
        let records = shown.map(\.item.record)
        page.set("facets", declaredFacets(type, records))
        page["resultText"] = .text(phrases["countRecords", count: shown.count])
        page["nameLabel"] = .text(typeName(type.id, many: false).capitalizedFirst)
        page["caption"] = .text(title)
        page["csvFile"] = .text(type.outputFolder + ".csv")
        let columns = declaredColumns(type)
        page["columns"] = .list(columns.map { View(label: $0.label) })
        page["columnCount"] = .text(String(columns.count + 1))
        page["rows"] = .list(
            shown.map { item, depth in
                var view = linkView(.record(item.id))
                view["id"] = .text(item.id.text)
                view["depth"] = .text(String(min(depth, 6)))
                view.set("abbreviation", item.abbreviation)
                view.set("code", item.code)
                view["facetValues"] = .list(declaredFacetValues(type, item.record))
                view["cells"] = .list(declaredCells(columns, .record(item.id), item.record))
                return view
            })
        page["hasCompare"] = .flag(base.hasComparison(type))
        page["compareURL"] = .text(url(base.routes.comparison(of: type)))
        let scales = type.fields.compactMap { if case .level(let scale) = $0.kind { scale } else { nil } }
        page["scales"] = .list(
            base.vocabularies.scales.filter { scales.contains($0.id.text) }.map { scaleView($0) })
        return page
    }

    /// The records of a tree, each after the one above it, with how deep it lies; other records in their order.
    private func inTreeOrder(_ items: [SiteRecord], _ type: RecordType) -> [(item: SiteRecord, depth: Int)] {
        guard type.hasParent else { return items.map { ($0, 0) } }
        let shown = Set(items.map(\.id))
        var pending = items.filter { $0.parent.map { !shown.contains($0) } ?? true }.reversed().map { ($0, 0) }
        var result: [(item: SiteRecord, depth: Int)] = []
        var seen: Set<SiteRecord.ID> = []
        while let (item, depth) = pending.popLast() {
            guard seen.insert(item.id).inserted else { continue }
            result.append((item, depth))
            let children = (base.childRecords[item.id] ?? []).filter(shown.contains).compactMap {
                base.ownRecordsByID[$0]
            }
            pending += children.reversed().map { ($0, depth + 1) }
        }
        return result
    }

    /// What can be compared: what readers find in the overview.
    func comparedRecords(_ type: RecordType) -> [SiteRecord] {
        base.ownRecords.filter { $0.id.type == type.id && $0.editorial.status == .published }
    }

    /// The page that sets records of a type side by side.
    func compareRecordsView(_ type: RecordType) -> View {
        let title = phrases["compareRecordsTitle", filling: ["many": typeName(type.id, many: true)]]
        var page = view(
            Frame(
                title: title, description: title, pageClass: "compare-page",
                breadcrumbs: [
                    (phrases["home"], "index.html"),
                    (typeName(type.id, many: true).capitalizedFirst, type.overviewPath),
                ]))
        page["intro"] = .html(HTML())
        let (one, many) = (typeName(type.id, many: false), typeName(type.id, many: true))
        for key in ["compareAdd", "compareTooFew", "compareFull", "compareStatus"] {
            page[key] = .text(
                phrases[key + "-own", filling: ["one": one, "many": many, "Many": many.capitalizedFirst]])
        }
        page["overviewURL"] = .text(url(type.overviewPath))
        page["overviewLabel"] = .text(phrases["compareOverview-own", filling: ["many": many]])
        page["dataFile"] = .text(comparisonDataName(type))
        page["interventions"] = .list(
            comparedRecords(type).map { item in
                var view = View(label: item.name + (item.abbreviation.map { " (\($0))" } ?? ""))
                view["id"] = .text(item.id.text)
                return view
            })
        return page
    }
}

/// The name of the file in `data/` by which records of a type are compared.
func comparisonDataName(_ type: RecordType) -> String { "compare-" + type.id }
