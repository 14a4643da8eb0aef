import LeidraadMarkdown
import LeidraadModel

/// A column of an overview, by what the model declares.
enum DeclaredColumn: Sendable {
    case field(RecordField)
    case relation(RecordRelation)

    var label: String {
        switch self {
        case .field(let field): field.label
        case .relation(let relation): relation.label.capitalizedFirst
        }
    }

    var key: String {
        switch self {
        case .field(let field): field.key
        case .relation(let relation): relation.key
        }
    }
}

/// The columns of an overview that a type declares.
struct DeclaredColumns: PagePart {
    let scope: PageScope

    /// The columns that a type declares.
    func columns(_ type: RecordType) -> [DeclaredColumn] {
        type.fields.filter { $0.isShown(.column) }.map(DeclaredColumn.field)
            + type.relations.filter { $0.places.contains(.column) && !$0.isHidden }.map(DeclaredColumn.relation)
    }

    /// The cells of a row, in the order of the columns.
    func cells(_ columns: [DeclaredColumn], _ subject: EntityRef, _ record: Record) -> [View] {
        var views: [View] = []
        for column in columns {
            var view = View()
            view["key"] = .text(column.key)
            view["columnLabel"] = .text(column.label)
            view.set("value", cell(column, subject, record))
            view.set("sort", sortValue(column, record))
            views.append(view)
        }
        return views
    }

    /// The value of a record in a column, as markup; nil where it states none.
    func cell(_ column: DeclaredColumn, _ subject: EntityRef, _ record: Record) -> HTML? {
        switch column {
        case .field(let field): return FieldValues(scope: scope).html(field, in: record)
        case .relation(let relation):
            let items = (base.relationItems[subject] ?? []).filter { $0.relation.key == relation.key }
            var markup = HTML()
            for (index, item) in items.enumerated() {
                if index > 0 { markup.append(trusted: ", ") }
                markup.append(
                    links.link(item.target, label: base.contentIndex.entries[item.target]?.name ?? item.target.idText))
            }
            return items.isEmpty ? nil : markup
        }
    }

    /// By what a column of numbers or days is sorted; text sorts by what it shows.
    private func sortValue(_ column: DeclaredColumn, _ record: Record) -> String? {
        guard case .field(let field) = column, !field.isMany else { return nil }
        switch field.kind {
        case .integer: return record.integer(field.key).map { paddedNumber(Double($0)) }
        case .number: return record.number(field.key).flatMap(Double.init).map(paddedNumber)
        case .range:
            guard let range = record.record(field.key) else { return nil }
            return (range.number("from") ?? range.number("to")).flatMap(Double.init).map(paddedNumber)
        case .date: return record.date(field.key)?.iso8601
        case .level(let scale):
            return base.vocabularies.scale(Identifier(scale))?.levels.first { $0.id.text == record.text(field.key) }
                .map { paddedNumber(Double($0.rank ?? 0)) }
        default: return nil
        }
    }

    /// A number that sorts as text: of one length, and the smallest first.
    private func paddedNumber(_ number: Double) -> String {
        // Thousandths, moved up so that none is below zero.
        let shifted = Int(max(-1e12, min(1e12, number * 1000)).rounded()) + 1_000_000_000_000
        let digits = String(shifted)
        return String(repeating: "0", count: max(0, 14 - digits.utf8.count)) + digits
    }
}
