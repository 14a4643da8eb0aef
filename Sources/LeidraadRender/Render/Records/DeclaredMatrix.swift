import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The matrix page: of the types that the site names, or of elements and interventions.
    mutating func wholeMatrixView() -> View {
        guard let matrix = base.model.matrix, let rows = base.model.type(matrix.rows),
            let columns = base.model.type(matrix.columns),
            matrix.relation != "elements" || rows.id != "element" || columns.id != "intervention"
        else { return matrixView() }
        return declaredMatrixView(rows, columns, matrix.relation)
    }

    private mutating func declaredMatrixView(_ rowType: RecordType, _ columnType: RecordType, _ key: String) -> View {
        var page = overviewFrame(.matrix, title: phrases["matrix"], intro: "intro-matrix")
        page["rowLabel"] = .text(typeName(rowType.id, many: false).capitalizedFirst)
        page["rowsLabel"] = .text(typeName(rowType.id, many: true).capitalizedFirst)
        page["columnsLabel"] = .text(typeName(columnType.id, many: true).capitalizedFirst)
        page["foldsRows"] = .flag(false)
        page["caption"] = .text(phrases["caption-matrix"])
        page["lists"] = .list([])
        page["groups"] = .list([])
        page["isOwnMatrix"] = .flag(true)
        let bases = [rowType, columnType].flatMap(\.relations).first { $0.key == key }?.bases ?? []
        page.set(
            "ownBases",
            bases.map { basis in
                var view = View(label: basisLabel(basis))
                view["style"] = .text(["study", "manual"].contains(basis) ? basis : "named")
                return view
            })
        let columns = base.records(of: columnType).filter(\.isPublished).map(\.subject)
        let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        page["columns"] = .list(
            columns.map { subject in
                var view = linkView(subject, label: shortName(subject))
                view["id"] = .text(subject.idText)
                view["group"] = .text("")
                return view
            })
        var grounds = DeclaredGrounds()
        page["rows"] = .list(
            base.records(of: rowType).filter(\.isPublished).map { row in
                var view = linkView(row.subject)
                view["id"] = .text(row.subject.idText)
                view["code"] = .text(base.contentIndex.entries[row.subject]?.code ?? "")
                view["lists"] = .text("")
                view["cells"] = .html(cells(of: row.subject, key, places, &grounds))
                return view
            })
        page["hasNamedLists"] = .flag(false)
        page["grounds"] = .list(
            grounds.order.enumerated().map { index, ground in
                var view = View()
                view["id"] = .text("g\(index + 1)")
                view["text"] = .html(groundText(ground))
                return view
            })
        return page
    }

    private func shortName(_ subject: EntityRef) -> String {
        if case .record(let id) = subject, let short = base.ownRecordsByID[id]?.abbreviation { return short }
        if case .intervention(let id) = subject, let short = base.interventionsByID[id]?.abbreviation { return short }
        return base.contentIndex.entries[subject]?.name ?? subject.idText
    }

    /// The items of a relation that a row has, from either end, by the column.
    private func items(of row: EntityRef, _ key: String) -> [(column: EntityRef, item: RelationItem)] {
        let own = (base.relationItems[row] ?? []).filter { $0.relation.key == key }.map { ($0.target, $0) }
        let inverse = (base.inverseRelations[row] ?? []).filter { $0.item.relation.key == key }.map {
            ($0.from, $0.item)
        }
        return own + inverse
    }

    /// Only a relation has a cell of its own; the blanks between two share one.
    private func cells(
        of row: EntityRef, _ key: String, _ places: [EntityRef: Int], _ grounds: inout DeclaredGrounds
    ) -> HTML {
        let placed = Dictionary(
            grouping: items(of: row, key).filter { places[$0.column] != nil }, by: { places[$0.column] ?? 0 })
        var markup = HTML()
        var next = 0
        for (place, items) in placed.sorted(by: { $0.key < $1.key }) {
            appendBlanks(place - next, to: &markup)
            next = place + 1
            switch items[0].item.basis {
            case "study": markup.append(trusted: "<td class=s>")
            case "manual": markup.append(trusted: "<td class=m>")
            default: markup.append(trusted: "<td class=n>")
            }
            markup.append(trusted: "<a href=#g")
            markup.append(number: grounds.number(of: items.map(\.item)))
            markup.append(trusted: ">")
            markup.appendEscaped(items.map { word($0.item) }.joined(separator: ", "))
            markup.append(trusted: "</a>")
        }
        appendBlanks(places.count - next, to: &markup)
        return markup
    }

    private func word(_ item: RelationItem) -> String { item.basis.map { basisLabel($0) } ?? item.relation.label }

    private func groundText(_ ground: DeclaredGrounds.Ground) -> HTML {
        var markup = HTML()
        markup.appendEscaped((ground.basis.map { basisLabel($0) } ?? ground.label).capitalizedFirst)
        for (index, source) in ground.sources.enumerated() {
            markup.append(trusted: index == 0 ? " (" : "; ")
            markup.append(link(.reference(source), label: citationText(source)))
        }
        if !ground.sources.isEmpty { markup.append(trusted: ")") }
        return markup
    }
}

/// On what the relations of a declared matrix rest, each ground once.
private struct DeclaredGrounds {
    struct Ground: Hashable {
        let label: String
        let basis: String?
        let sources: [Reference.ID]
    }

    private(set) var order: [Ground] = []
    private var numbers: [Ground: Int] = [:]

    /// The number of the ground of a cell, from 1: that of its first relation, with the sources of all.
    mutating func number(of items: [RelationItem]) -> Int {
        let sources = items.flatMap(\.sources)
        var seen: Set<Reference.ID> = []
        let ground = Ground(
            label: items[0].relation.label, basis: items[0].basis, sources: sources.filter { seen.insert($0).inserted })
        if let number = numbers[ground] { return number }
        order.append(ground)
        numbers[ground] = order.count
        return order.count
    }
}
