import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// A table of the records of any type, in the middle of a text.
struct RecordsBlock: PagePart {
    let scope: PageScope

    func table(_ options: GeneratedBlock.Options) -> HTML {
        guard let type = options.type.flatMap({ base.model.type($0) }) else { return HTML() }
        let all = DeclaredColumns(scope: scope).columns(type)
        let wanted = options.columnNames.compactMap { name in
            type.field(name).map(DeclaredColumn.field)
                ?? type.relations.first { $0.key == name }.map(DeclaredColumn.relation)
        }
        let columns = options.columnNames.isEmpty ? all : wanted
        let nameLabel = typeWords.name(type.id, many: false).capitalizedFirst
        var table = TableMarkup(
            caption: typeWords.name(type.id, many: true).capitalizedFirst, headings: [nameLabel] + columns.map(\.label))
        for item in selectedRecords(base, type, options) {
            let (subject, record) = (item.subject, item.record)
            guard let entry = base.contentIndex.entries[subject] else { continue }
            table.startRow()
            let name = [entry.code, entry.name].compactMap { $0 }
            table.add(
                links.link(
                    subject, label: name.count == 2 && name[0] == name[1] ? name[0] : name.joined(separator: " ")),
                label: nameLabel, isHeading: true)
            for column in columns {
                table.add(
                    DeclaredColumns(scope: scope).cell(column, subject, record) ?? notStatedMark, label: column.label,
                    isHeading: false)
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
