import LeidraadFiles

/// The form on the home page, and the matrix.
extension ModelReader {
    mutating func readFinder() {
        guard let finder = record.record("finder"), let type = finder.text("type") else { return }
        guard let found = model.type(type) else {
            return report(.unknown(.type, type, known: typeNames), at: finder.span("type").range)
        }
        checkLabels(finder)
        let usual = found.id == BuiltInType.intervention.rawValue ? usualFields(of: found) : []
        let facets = found.fields.filter { $0.isShown(.facet) }.map(\.key)
        let others = found.fields.map(\.key).filter { !facets.contains($0) } + (unread[type] ?? [])
        let known = usual + facets + others
        let fields = finder.texts("fields")
        for field in fields where !(usual + facets).contains(field.value) {
            if !known.contains(field.value) {
                report(.unknown(.field, field.value, known: known), at: field.span.range)
            } else if unread[type]?.contains(field.value) != true {
                report(.finderWithoutFacet(field.value), at: field.span.range)
            }
        }
        // Without a choice of its own a form asks what it usually asks, or all that records can be chosen by.
        let asked = usual.isEmpty ? facets : defaultFinderFields.filter(usual.contains)
        if fields.isEmpty, asked.isEmpty, unread[type] == nil {
            report(.finderWithoutFields(type), at: finder.span("type").range)
        }
        model.finder = SiteModel.Finder(
            type: type, title: label(finder, "title"), fields: fields.isEmpty ? asked : fields.map(\.value))
    }

    /// The fields by which interventions can always be found, without those that the site leaves out.
    func usualFields(of type: RecordType) -> [String] {
        usualFinderFields.filter { field in
            type.schema.field(String(field.split(separator: ".").first ?? "")) != nil
        }
    }

    mutating func readMatrix() {
        guard let matrix = record.record("matrix"), let rows = matrix.text("rows"),
            let columns = matrix.text("columns"), let relation = matrix.text("relation")
        else { return }
        for (key, name) in [("rows", rows), ("columns", columns)] where !typeNames.contains(name) {
            report(.unknown(.type, name, known: typeNames), at: matrix.span(key).range)
        }
        guard let rowType = model.type(rows), let columnType = model.type(columns) else { return }
        let connecting = relations(from: rowType, to: columns) + relations(from: columnType, to: rows)
        guard connecting.contains(relation) else {
            if [rows, columns].contains(where: { unread[$0]?.contains(relation) == true }) { return }
            let others =
                [rowType, columnType].flatMap { $0.relations.map(\.key) + $0.fields.map(\.key) } + ["elements"]
            return report(
                others.contains(relation)
                    ? .notConnecting(relation, rows: rows, columns: columns, known: connecting.withoutRepeats)
                    : .unknown(.relation, relation, known: connecting.withoutRepeats),
                at: matrix.span("relation").range)
        }
        model.matrix = SiteModel.Matrix(rows: rows, columns: columns, relation: relation)
    }

    /// The relations of a type that lead to records of another.
    func relations(from type: RecordType, to other: String) -> [String] {
        let isBuiltIn = type.id == BuiltInType.intervention.rawValue && other == BuiltInType.element.rawValue
        return (isBuiltIn ? ["elements"] : []) + type.relations.filter { $0.targets.contains(other) }.map(\.key)
    }
}

/// The fields of the usual form and of the overview of interventions.
let usualFinderFields = [
    "audience.age", "audience.problems", "audience.contexts", "audience.people", "group", "classification", "kind",
    "duration",
]

/// The fields of a form that names none.
private let defaultFinderFields = ["audience.age", "audience.problems"]
