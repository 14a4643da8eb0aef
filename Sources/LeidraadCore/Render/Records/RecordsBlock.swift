import LeidraadMarkdown

extension PageScope {
    /// A table of the records of any type, in the middle of a text.
    mutating func recordsTable(_ options: GeneratedBlock.Options) -> HTML {
        guard let type = options.type.flatMap({ base.model.type($0) }) else { return HTML() }
        let all = declaredColumns(type)
        let wanted = options.columnNames.compactMap { name in
            type.field(name).map(DeclaredColumn.field)
                ?? type.relations.first { $0.key == name }.map(DeclaredColumn.relation)
        }
        let columns = options.columnNames.isEmpty ? all : wanted
        let nameLabel = typeName(type.id, many: false).capitalizedFirst
        var table = TableMarkup(
            caption: typeName(type.id, many: true).capitalizedFirst, headings: [nameLabel] + columns.map(\.label))
        for item in selectedRecords(base, type, options) {
            let (subject, record) = (item.subject, item.record)
            guard let entry = base.directory.entries[subject] else { continue }
            table.startRow()
            let name = [entry.code, entry.name].compactMap { $0 }
            table.add(
                link(subject, label: name.count == 2 && name[0] == name[1] ? name[0] : name.joined(separator: " ")),
                label: nameLabel, isHeading: true)
            for column in columns {
                table.add(declaredCell(column, subject, record) ?? notStatedMark, label: column.label, isHeading: false)
            }
        }
        return table.finished()
    }

    private var notStatedMark: HTML {
        var markup = HTML(trusted: "<span class=\"empty\">")
        markup.appendEscaped(phrases["notStated"])
        markup.append(trusted: "</span>")
        return markup
    }
}

/// A record of any type, with what every type has.
struct AnyRecord: Sendable {
    let subject: Subject
    let record: Record
    let isPublished: Bool
}

extension KnowledgeBase {
    /// The records of a type, built in or the site's own, in the order of its overview.
    func records(of type: RecordType) -> [AnyRecord] {
        switch BuiltInType(rawValue: type.id) {
        case .intervention: interventions.map { any(.intervention($0.id), $0.record, $0.editorial) }
        case .element: elements.map { any(.element($0.id), $0.record, $0.editorial) }
        case .elementList: elementLists.map { any(.elementList($0.id), $0.record, $0.editorial) }
        case .recommendation:
            recommendations.map {
                AnyRecord(subject: .recommendation($0.id), record: $0.record, isPublished: status(of: $0) != .withdrawn)
            }
        case .page:
            pages.map { AnyRecord(subject: .page($0.id), record: $0.record, isPublished: $0.status == .published) }
        case .reference: references.map { AnyRecord(subject: .reference($0.id), record: $0.record, isPublished: true) }
        case .term: glossary.map { AnyRecord(subject: .term($0.id), record: $0.record, isPublished: true) }
        case nil: ownRecords.filter { $0.id.type == type.id }.map { any(.record($0.id), $0.record, $0.editorial) }
        }
    }

    private func any(_ subject: Subject, _ record: Record, _ editorial: Editorial) -> AnyRecord {
        AnyRecord(subject: subject, record: record, isPublished: editorial.status == .published)
    }
}
