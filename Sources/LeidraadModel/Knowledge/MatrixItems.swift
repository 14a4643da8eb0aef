/// The relations between the rows and the columns of a matrix.
package struct MatrixItems: Sendable {
    /// The relation between a row and a column.
    package struct Item: Sendable {
        package let column: EntityRef
        /// The relation, as one of the two says it.
        package let item: RelationItem
    }

    /// The items of each row that has any.
    package private(set) var byRow: [EntityRef: [Item]] = [:]

    /// The relations under a key between published records of two types. One counts from whichever end it is said.
    package init(_ base: KnowledgeBase, _ rows: RecordType, _ columns: RecordType, _ key: String) {
        let published = { (type: RecordType) in base.records(of: type).filter(\.isPublished).map(\.subject) }
        let (rowSubjects, columnSubjects) = (published(rows), published(columns))
        let (isRow, isColumn) = (Set(rowSubjects), Set(columnSubjects))
        for subject in rowSubjects + (rows.id == columns.id ? [] : columnSubjects) {
            for item in base.relationItems[subject] ?? [] where item.relation.key == key {
                if isRow.contains(subject), isColumn.contains(item.target) {
                    byRow[subject, default: []].append(Item(column: item.target, item: item))
                }
                if isColumn.contains(subject), isRow.contains(item.target) {
                    byRow[item.target, default: []].append(Item(column: subject, item: item))
                }
            }
        }
    }
}
