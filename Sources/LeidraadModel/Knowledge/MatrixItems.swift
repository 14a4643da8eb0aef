/// What a row of a matrix has to do with a column.
package struct MatrixItem: Sendable {
    package let column: EntityRef
    /// The relation, as one of the two says it.
    package let item: RelationItem
}

extension KnowledgeBase {
    /// What published records of one type have to do with those of another, by a relation. It counts from whichever end it is said.
    package func matrixItems(_ rows: RecordType, _ columns: RecordType, _ key: String) -> [EntityRef: [MatrixItem]] {
        let published = { (type: RecordType) in self.records(of: type).filter(\.isPublished) }
        let (rowRecords, columnRecords) = (published(rows), published(columns))
        let (rowSubjects, columnSubjects) = (Set(rowRecords.map(\.subject)), Set(columnRecords.map(\.subject)))
        var result: [EntityRef: [MatrixItem]] = [:]
        for record in rowRecords + (rows.id == columns.id ? [] : columnRecords) {
            let isRow = rowSubjects.contains(record.subject)
            for item in relationItems[record.subject] ?? [] where item.relation.key == key {
                if isRow, columnSubjects.contains(item.target) {
                    result[record.subject, default: []].append(MatrixItem(column: item.target, item: item))
                }
                if columnSubjects.contains(record.subject), rowSubjects.contains(item.target) {
                    result[item.target, default: []].append(MatrixItem(column: record.subject, item: item))
                }
            }
        }
        return result
    }
}
