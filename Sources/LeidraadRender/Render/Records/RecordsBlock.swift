import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// A table of the records of any type, in the middle of a text.
struct RecordsBlock: PagePart {
    let scope: PageScope

    func table(_ options: GeneratedBlock.Options) -> HTML {
        guard let type = options.type.flatMap({ base.model.type($0) }) else { return HTML() }
        let columns = columns(type, options)
        let order = RecordOrder(scope: scope, type: type)
        var items = selectedRecords(base, type, options)
        if let key = options.sort { items = order.sorted(items, by: key) }
        var table = TableMarkup(
            caption: typeWords.name(type.id, many: true).capitalizedFirst,
            headings: columns.map { label($0, of: type) })
        guard let key = options.group else {
            for item in items { add(item, columns, of: type, to: &table) }
            return table.finished()
        }
        for group in order.groups(items, by: key) {
            table.startGroup(group.heading)
            for item in group.items { add(item, columns, of: type, to: &table) }
        }
        return table.finished()
    }

    /// A column of the table.
    private enum Column {
        /// The name, as a link; behind the code where that has no column of its own.
        case name(withCode: Bool)
        case code
        case declared(DeclaredColumn)
        /// A column that tables of interventions have.
        case intervention(GeneratedBlock.Column)
        case field(RecordField)
    }

    /// The columns that the options name, else those of the overview. Where they do not name it, the name comes first.
    private func columns(_ type: RecordType, _ options: GeneratedBlock.Options) -> [Column] {
        guard !options.columnNames.isEmpty else {
            // Rows need not repeat the heading of their group.
            let columns = DeclaredColumns(scope: scope).columns(type).filter { $0.key != options.group }
            return [.name(withCode: true)] + columns.map(Column.declared)
        }
        let names = options.columnNames.map { $0 == type.nameKey ? "name" : $0 }
        let columns = names.compactMap { column($0, of: type, hasCode: names.contains("code")) }
        return names.contains("name") ? columns : [.name(withCode: !names.contains("code"))] + columns
    }

    private func column(_ key: String, of type: RecordType, hasCode: Bool) -> Column? {
        if key == "name" { return .name(withCode: !hasCode) }
        if let relation = type.relations.first(where: { $0.key == key }) { return .declared(.relation(relation)) }
        let declared = type.field(key)
        if let declared, !declared.isBuiltIn { return .declared(.field(declared)) }
        if key == "code" { return .code }
        if type.id == BuiltInType.intervention.rawValue {
            let word = key == "listed_in_database" ? GeneratedBlock.Column.database.rawValue : key
            if let column = GeneratedBlock.Column(rawValue: word) {
                return GeneratedBlocks(scope: scope).hasColumn(column) ? .intervention(column) : nil
            }
        }
        return base.model.column(key, of: type, phrases.word).map(Column.field)
    }

    private func label(_ column: Column, of type: RecordType) -> String {
        switch column {
        case .name: typeWords.name(type.id, many: false).capitalizedFirst
        case .code: phrases["code"]
        case .declared(let column): column.label
        case .intervention(let column): phrases["column", column]
        case .field(let field): field.label
        }
    }

    private func add(_ item: AnyRecord, _ columns: [Column], of type: RecordType, to table: inout TableMarkup) {
        table.startRow()
        for column in columns {
            var isName = false
            if case .name = column { isName = true }
            table.add(
                cell(column, of: item) ?? notStatedMark, label: label(column, of: type), isHeading: isName)
        }
    }

    private func cell(_ column: Column, of item: AnyRecord) -> HTML? {
        let entry = base.contentIndex.entries[item.subject]
        switch column {
        case .name(let withCode):
            let name = entry?.name ?? item.subject.idText
            let code = withCode ? entry?.code.flatMap { $0 == name ? nil : $0 } : nil
            return links.link(item.subject, label: [code, name].compactMap { $0 }.joined(separator: " "))
        case .code: return entry?.code.map { HTML(escaping: $0) }
        case .declared(let column): return DeclaredColumns(scope: scope).cell(column, item.subject, item.record)
        case .intervention(let column):
            guard case .intervention(let id) = item.subject, let item = base.interventionsByID[id] else { return nil }
            return GeneratedBlocks(scope: scope).cell(column, item)
        case .field(let field): return cell(field, of: item)
        }
    }

    /// A field that its type has already. What has markup of its own on the record's page has it here too.
    private func cell(_ field: RecordField, of item: AnyRecord) -> HTML? {
        switch (item.subject, field.key) {
        case (.intervention(let id), "elements"):
            let elements = (base.interventionsByID[id]?.elements ?? []).map { EntityRef.element($0.element) }
            return elements.isEmpty ? nil : linkedNames(elements)
        case (.recommendation(let id), "certainty"):
            return levels.certaintyMarkup([base.recommendationsByID[id]?.certainty].compactMap { $0 })
        case (.reference(let id), "author"): return words(base.referencesByID[id]?.authors.map(\.fullName))
        case (.reference(let id), "editor"): return words(base.referencesByID[id]?.editors.map(\.fullName))
        case (.reference(let id), "issued"): return words(base.referencesByID[id].map { [$0.issued] })
        default: return FieldValues(scope: scope).html(field, in: item.record)
        }
    }

    private func words(_ texts: [String]?) -> HTML? {
        let words = (texts ?? []).filter { !$0.isEmpty }
        return words.isEmpty ? nil : HTML(escaping: words.joined(separator: ", "))
    }

    private func linkedNames(_ subjects: [EntityRef]) -> HTML {
        var markup = HTML()
        for (index, subject) in subjects.enumerated() {
            if index > 0 { markup.append(trusted: ", ") }
            markup.append(links.link(subject, label: base.contentIndex.entries[subject]?.name ?? subject.idText))
        }
        return markup
    }

    private var notStatedMark: HTML {
        var markup = HTML(trusted: "<span class=\"empty\">")
        markup.appendEscaped(phrases["notStated"])
        markup.append(trusted: "</span>")
        return markup
    }
}
