/// A record of a type that the site declares. A class, since a large site hands its records on many times.
package final class SiteRecord: Sendable {
    /// Which record it is.
    package struct ID: Hashable, Comparable, Sendable {
        /// The id of the type.
        package let type: String
        /// The folder of the type: the word before the slash in `[[folder/id]]`.
        package let folder: String
        /// The name of the file.
        package let text: String

        package init(type: String, folder: String, text: String) {
            self.type = type
            self.folder = folder
            self.text = text
        }

        package static func < (one: Self, other: Self) -> Bool { (one.folder, one.text) < (other.folder, other.text) }
    }

    package let id: ID
    package let type: RecordType
    package let name: String
    package let abbreviation: String?
    package let aliases: [String]
    package let code: String?
    /// The record above it, where its type is a tree.
    package let parent: ID?
    package let editorial: Editorial
    /// The record as it was read: the values of its fields.
    package let record: Record

    /// The record that a judged file describes.
    init(id: String, type: RecordType, _ record: Record) {
        let folder = type.folder ?? type.id
        self.id = ID(type: type.id, folder: folder, text: id)
        self.type = type
        self.record = record
        name = record.text("name") ?? id
        abbreviation = record.text("abbreviation")
        aliases = record.texts("aliases").map(\.value)
        code = record.text("code")
        parent = record.text("parent").map { ID(type: type.id, folder: folder, text: $0) }
        editorial = Editorial(record)
    }
}

extension RecordType {
    /// The record of this type with an id.
    func recordID(_ id: String) -> SiteRecord.ID { SiteRecord.ID(type: self.id, folder: folder ?? self.id, text: id) }
}
