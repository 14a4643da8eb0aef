import LeidraadMarkdown
import LeidraadModel

/// The overview of the records of a type: a table in parts with a column for each field that asks for one, and facets.
struct SiteRecordsPage: PagePart {
    let scope: PageScope

    func view(_ type: RecordType, part: Int = 1) -> View {
        scope.explainsTerms = false
        let many = typeWords.name(type.id, many: true)
        let title = type.isBuiltIn ? phrases["tableTitle", filling: ["many": many]] : many.capitalizedFirst
        let shown = shown(type)
        let parts = OverviewPartViews(scope: scope, rowCount: shown.count, path: base.routes.table(of: type))
        let above = type.isBuiltIn ? [frame.overviewCrumb(type)] : []
        var page = frame.view(
            Frame(
                title: title, description: title, pageClass: "records-page",
                breadcrumbs: [(phrases["home"], "index.html")] + above, part: parts.title(part)))
        page.set("facets", DeclaredFacets(scope: scope).views(type, shown.map(\.item.record)))
        parts.set(part, of: phrases["countRecords", count: shown.count], data: rowsDataName(type), in: &page)
        page["nameLabel"] = .text(typeWords.name(type.id, many: false).capitalizedFirst)
        page["caption"] = .text(title)
        page["csvFile"] = .text(slug(many) + ".csv")
        let columns = DeclaredColumns(scope: scope).columns(type)
        page["columns"] = .list(columns.map { View(label: $0.label) })
        page["columnCount"] = .text(String(columns.count + 1))
        page["rows"] = .list(
            shown[parts.rows(part)].map { rowView($0.item, $0.depth, type, columns, hasFacets: !parts.areMany) })
        page["hasCompare"] = .flag(base.hasComparison(type))
        page["compareURL"] = .text(base.hasComparison(type) ? url(base.routes.comparison(of: type)) : "")
        let scales = type.fields.compactMap { if case .level(let scale) = $0.kind { scale } else { nil } }
        page["scales"] = .list(
            base.vocabularies.scales.filter { scales.contains($0.id.text) }.map {
                VocabularyViews(scope: scope).scaleView($0)
            })
        return page
    }

    /// The rows of all parts as scripts get them.
    func rows(_ type: RecordType) -> [RenderedTemplate] {
        scope.explainsTerms = false
        let columns = DeclaredColumns(scope: scope).columns(type)
        return shown(type).map {
            scope.rendered(.recordRow, rowView($0.item, $0.depth, type, columns, hasFacets: true))
        }
    }

    private func rowView(
        _ item: AnyRecord, _ depth: Int, _ type: RecordType, _ columns: [DeclaredColumn], hasFacets: Bool
    ) -> View {
        var view = links.view(item.subject)
        view["id"] = .text(item.subject.idText)
        view["depth"] = .text(String(min(depth, 6)))
        view.set("abbreviation", item.record.text("abbreviation"))
        view.set("code", base.contentIndex.entries[item.subject]?.code)
        view["facetValues"] = .list(hasFacets ? DeclaredFacets(scope: scope).values(type, item.record) : [])
        view["cells"] = .list(DeclaredColumns(scope: scope).cells(columns, item.subject, item.record))
        return view
    }

    private func shown(_ type: RecordType) -> [(item: AnyRecord, depth: Int)] {
        inTreeOrder(base.records(of: type).filter(\.isPublished), type)
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
}
