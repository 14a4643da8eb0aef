import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The overview of the records of a type: a table with a column for each field that asks for one, and facets.
    mutating func recordsView(_ type: RecordType) -> View {
        explainsTerms = false
        let many = typeName(type.id, many: true)
        let title = type.isBuiltIn ? phrases["tableTitle", filling: ["many": many]] : many.capitalizedFirst
        let shown = inTreeOrder(base.records(of: type).filter(\.isPublished), type)
        var page = view(
            Frame(
                title: title, description: title, pageClass: "records-page",
                breadcrumbs: [(phrases["home"], "index.html")] + (type.isBuiltIn ? [overviewCrumb(type)] : [])))
        let records = shown.map(\.item.record)
        page.set("facets", declaredFacets(type, records))
        page["resultText"] = .text(phrases["countRecords", count: shown.count])
        page["nameLabel"] = .text(typeName(type.id, many: false).capitalizedFirst)
        page["caption"] = .text(title)
        page["csvFile"] = .text(slug(many) + ".csv")
        let columns = declaredColumns(type)
        page["columns"] = .list(columns.map { View(label: $0.label) })
        page["columnCount"] = .text(String(columns.count + 1))
        page["rows"] = .list(
            shown.map { item, depth in
                var view = linkView(item.subject)
                view["id"] = .text(item.subject.idText)
                view["depth"] = .text(String(min(depth, 6)))
                view.set("abbreviation", item.record.text("abbreviation"))
                view.set("code", base.contentIndex.entries[item.subject]?.code)
                view["facetValues"] = .list(declaredFacetValues(type, item.record))
                view["cells"] = .list(declaredCells(columns, item.subject, item.record))
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
    private func inTreeOrder(_ items: [AnyRecord], _ type: RecordType) -> [(item: AnyRecord, depth: Int)] {
        guard type.hasParent else { return items.map { ($0, 0) } }
        let shown = items.reduce(into: [EntityRef: AnyRecord]()) { $0[$1.subject] = $1 }
        let parent = { (item: AnyRecord) -> EntityRef? in item.record.text("parent").map { type.subject($0) } }
        var pending = items.filter { parent($0).map { shown[$0] == nil } ?? true }.reversed().map { ($0, 0) }
        var result: [(item: AnyRecord, depth: Int)] = []
        var seen: Set<EntityRef> = []
        while let (item, depth) = pending.popLast() {
            guard seen.insert(item.subject).inserted else { continue }
            result.append((item, depth))
            guard case .record(let id) = item.subject else { continue }
            let children = (base.childRecords[id] ?? []).compactMap { shown[.record($0)] }
            pending += children.reversed().map { ($0, depth + 1) }
        }
        return result
    }

    /// What can be compared: what readers find in the overview.
    func comparedRecords(_ type: RecordType) -> [AnyRecord] { base.records(of: type).filter(\.isPublished) }

    /// "Multisysteem Therapie (MST)".
    func nameWithAbbreviation(_ item: AnyRecord) -> String {
        let name = base.contentIndex.entries[item.subject]?.name ?? item.subject.idText
        return name + (item.record.text("abbreviation").map { " (\($0))" } ?? "")
    }

    /// The way up from a page that belongs to the overview of a type.
    private func overviewCrumb(_ type: RecordType) -> (String, String) {
        let path = BuiltInType(rawValue: type.id).map { base.routes.overview($0.overview) } ?? type.overviewPath
        return (typeName(type.id, many: true).capitalizedFirst, path)
    }

    /// The page that sets records of a type side by side.
    func compareRecordsView(_ type: RecordType) -> View {
        let title = phrases["compareRecordsTitle", filling: ["many": typeName(type.id, many: true)]]
        var page = view(
            Frame(
                title: title, description: title, pageClass: "compare-page",
                breadcrumbs: [(phrases["home"], "index.html"), overviewCrumb(type)]))
        page["intro"] = .html(HTML())
        let (one, many) = (typeName(type.id, many: false), typeName(type.id, many: true))
        for key in ["compareAdd", "compareTooFew", "compareFull", "compareStatus"] {
            page[key] = .text(
                phrases[key + "-own", filling: ["one": one, "many": many, "Many": many.capitalizedFirst]])
        }
        page["overviewURL"] = .text(url(base.routes.table(of: type)))
        page["overviewLabel"] = .text(phrases["compareOverview-own", filling: ["many": many]])
        page["dataFile"] = .text(comparisonDataName(type))
        page["interventions"] = .list(
            comparedRecords(type).map { item in
                var view = View(label: nameWithAbbreviation(item))
                view["id"] = .text(item.subject.idText)
                return view
            })
        return page
    }
}

/// The name of the file in `data/` by which records of a type are compared.
func comparisonDataName(_ type: RecordType) -> String { "compare-" + type.id }
