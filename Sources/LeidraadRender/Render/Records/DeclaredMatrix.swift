import LeidraadMarkdown
import LeidraadModel

/// A matrix of the types that a site names.
struct DeclaredMatrix: PagePart {
    let scope: PageScope

    /// What the site names; nil where its matrix is of elements and interventions.
    private var declared: (rows: RecordType, columns: RecordType, key: String)? {
        guard !base.isElementMatrix, let matrix = base.model.matrix, let rows = base.model.type(matrix.rows),
            let columns = base.model.type(matrix.columns)
        else { return nil }
        return (rows, columns, matrix.relation)
    }

    /// The records that have a row; nil where the site names no types.
    var rows: [AnyRecord]? { declared.map { base.records(of: $0.rows).filter(\.isPublished) } }

    /// The matrix in the middle of a text; nil where the site names no types.
    func table() -> HTML? {
        guard let (rowType, columnType, key) = declared else { return nil }
        let columns = base.records(of: columnType).filter(\.isPublished).map(\.subject)
        var table = TableMarkup(
            caption: phrases["matrix"],
            headings: [typeWords.name(rowType.id, many: false).capitalizedFirst] + columns.map(shortName))
        let items = MatrixItems(base, rowType, columnType, key).byRow
        for row in base.records(of: rowType) where row.isPublished {
            let byColumn = Dictionary(grouping: items[row.subject] ?? [], by: \.column)
            table.startRow()
            table.add(
                links.link(row.subject, label: base.contentIndex.entries[row.subject]?.name ?? row.subject.idText),
                label: "", isHeading: true)
            for column in columns {
                let words = (byColumn[column] ?? []).map { word($0.item) }.withoutRepeats.joined(separator: ", ")
                table.add(HTML(escaping: words), label: shortName(column), isHeading: false)
            }
        }
        return table.finished()
    }

    /// Puts the matrix into the view of its page.
    ///
    /// - Parameter rows: those that the page has, of all.
    /// - Returns: false where the site names no types; the view is left as it was.
    func set(in page: inout View, rows: Range<Int>) -> Bool {
        guard let (rowType, columnType, key) = declared else { return false }
        page["rowLabel"] = .text(typeWords.name(rowType.id, many: false).capitalizedFirst)
        page["rowsLabel"] = .text(typeWords.name(rowType.id, many: true).capitalizedFirst)
        page["columnsLabel"] = .text(typeWords.name(columnType.id, many: true).capitalizedFirst)
        page["foldsRows"] = .flag(false)
        page.set("lists", [View]())
        page.set("groups", [View]())
        page["isOwnMatrix"] = .flag(true)
        let relation = [rowType, columnType].flatMap(\.relations).first { $0.key == key }
        page.set("ownBases", relation.map(signs) ?? [])
        let columns = base.records(of: columnType).filter(\.isPublished).map(\.subject)
        let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        page["columns"] = .list(
            columns.map { subject in
                var view = links.view(subject, label: shortName(subject))
                view["id"] = .text(subject.idText)
                view.set("group", nil as String?)
                return view
            })
        let items = MatrixItems(base, rowType, columnType, key).byRow
        var grounds = MatrixGrounds<Ground>()
        page["rows"] = .list(
            base.records(of: rowType).filter(\.isPublished)[rows].map { row in
                var view = links.view(row.subject)
                view["id"] = .text(row.subject.idText)
                view["code"] = .text(base.contentIndex.entries[row.subject]?.code ?? "")
                view["lists"] = .text("")
                view["cells"] = .html(cells(items[row.subject] ?? [], places, &grounds))
                return view
            })
        page["hasNamedLists"] = .flag(false)
        page["grounds"] = .list(grounds.views(groundText))
        return true
    }

    /// The signs of the cells: the bases of a relation, or its own label where it has none.
    private func signs(_ relation: RecordRelation) -> [View] {
        guard !relation.bases.isEmpty else { return [sign(relation.label, style: "named")] }
        return relation.bases.map { basis in
            sign(typeWords.basis(basis), style: ["study", "manual"].contains(basis) ? basis : "named")
        }
    }

    private func sign(_ label: String, style: String) -> View {
        var view = View(label: label)
        view["style"] = .text(style)
        return view
    }

    private func shortName(_ subject: EntityRef) -> String {
        if case .record(let id) = subject, let short = base.ownRecordsByID[id]?.abbreviation { return short }
        if case .intervention(let id) = subject, let short = base.interventionsByID[id]?.abbreviation { return short }
        return base.contentIndex.entries[subject]?.name ?? subject.idText
    }

    /// On what a cell rests: the basis of its first relation, with the sources of all.
    private struct Ground: Hashable {
        let label: String
        let basis: String?
        let sources: [Reference.ID]
    }

    /// The cells of one row.
    private func cells(
        _ items: [MatrixItems.Item], _ places: [EntityRef: Int], _ grounds: inout MatrixGrounds<Ground>
    ) -> HTML {
        let placed = Dictionary(grouping: items.filter { places[$0.column] != nil }, by: { places[$0.column] ?? 0 })
        return grounds.row(placed.map { cell($0, $1.map(\.item)) }, of: places.count)
    }

    private func cell(_ place: Int, _ items: [RelationItem]) -> MatrixCell<Ground> {
        let start: StaticString =
            switch items[0].basis {
            case "study": "<td class=s>"
            case "manual": "<td class=m>"
            default: "<td class=n>"
            }
        return MatrixCell(
            place: place, start: start, words: items.map(word).joined(separator: ", "),
            ground: Ground(
                label: items[0].relation.label, basis: items[0].basis, sources: items.flatMap(\.sources).withoutRepeats)
        )
    }

    private func word(_ item: RelationItem) -> String { item.basis.map { typeWords.basis($0) } ?? item.relation.label }

    private func groundText(_ ground: Ground) -> HTML {
        var markup = HTML()
        markup.appendEscaped((ground.basis.map { typeWords.basis($0) } ?? ground.label).capitalizedFirst)
        markup.append(citations.inBrackets(ground.sources))
        return markup
    }
}
