import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// The values of every record of a site that readers can see, flat: by its kind and id, and in it by the way to each value.
public struct SiteRecords: Sendable {
    /// One record.
    package struct Entry: Sendable, Equatable {
        package let kind: String
        package let id: String
        package let title: String
        /// Where readers find it, below the site's root; empty where the site leaves out the page that would list it.
        package let path: String
        /// The values, in the order in which a schema has them.
        package let fields: [Field]
    }

    /// One value with the way to it: `evidence.1.direction`.
    package struct Field: Sendable, Equatable {
        package let name: String
        package let text: String
        /// Of a section of a page its words, where they are at hand: a build keeps only a fingerprint of them.
        package var words: String?
    }

    package let language: SiteLanguage
    package let title: String
    package let baseURL: String?
    /// The notice on every page of the site.
    package let notice: String?
    package let contact: String?
    package let entries: [Entry]
}

extension SiteRecords {
    /// - Parameter keepsWords: whether the words of the sections of pages are kept beside their fingerprints: they are as long as the site.
    package init(_ base: KnowledgeBase, keepsWords: Bool) {
        language = base.site.language
        title = base.site.title
        baseURL = base.site.baseURL
        notice = base.site.notice
        contact = base.site.contact
        var entries: [Entry] = []
        let add = { (subject: EntityRef, name: String, record: Record) in
            guard let entry = base.contentIndex.entries[subject], entry.isVisible,
                let schema = base.model.type(subject.typeID)?.schema
            else { return }
            entries.append(
                Entry(
                    kind: subject.kind, id: subject.idText, title: name, path: entry.isLinked ? entry.path : "",
                    fields: flattened(record, schema)))
        }
        for item in base.recommendations { add(.recommendation(item.id), item.code, item.record) }
        for item in base.interventions { add(.intervention(item.id), item.name, item.record) }
        for item in base.elements { add(.element(item.id), item.name, item.record) }
        for item in base.elementLists { add(.elementList(item.id), item.title, item.record) }
        for item in base.glossary { add(.term(item.id), item.term, item.record) }
        for item in base.ownRecords { add(.record(item.id), item.name, item.record) }
        for item in base.references {
            add(.reference(item.id), item.title ?? base.citationLabels.plainLabel(item.id), item.record)
        }
        let pages = base.pages.filter { $0.status == .published && !$0.isMade }
        self.entries =
            entries
            + concurrentMap(pages) { page in
                let subject = EntityRef.page(page.id)
                guard let entry = base.contentIndex.entries[subject],
                    let schema = base.model.type(subject.typeID)?.schema
                else { return nil }
                return Entry(
                    kind: subject.kind, id: subject.idText, title: page.title, path: entry.path,
                    fields: flattened(page.record, schema) + sections(page, base, keepsWords: keepsWords))
            }.compactMap { $0 }
    }

    /// The records as a build keeps them, in `data/records.json`.
    var json: JSON {
        .object([
            ("format", .number(1)), ("language", .string(language.rawValue)), ("title", .string(title)),
            ("baseURL", baseURL.map(JSON.string) ?? .null), ("notice", notice.map(JSON.string) ?? .null),
            ("contact", contact.map(JSON.string) ?? .null),
            (
                "records",
                .array(
                    entries.map { entry in
                        .object([
                            ("kind", .string(entry.kind)), ("id", .string(entry.id)), ("title", .string(entry.title)),
                            ("path", .string(entry.path)),
                            ("fields", .object(entry.fields.map { ($0.name, .string($0.text)) })),
                        ])
                    })
            ),
        ])
    }

    /// Reads what a build kept; nil where it is no such file.
    package init?(json bytes: [UInt8]) {
        let document = parseYAML(bytes[...], isJSON: true)
        guard document.problems.isEmpty, let root = document.root, let items = root["records"]?.sequence else {
            return nil
        }
        language = root["language"]?.scalar.flatMap(SiteLanguage.init(rawValue:)) ?? .nl
        title = root["title"]?.scalar ?? ""
        let optional = { (key: String) in root[key].flatMap { $0.isNull ? nil : $0.scalar } }
        baseURL = optional("baseURL")
        notice = optional("notice")
        contact = optional("contact")
        entries = items.compactMap { item in
            guard let kind = item["kind"]?.scalar, let id = item["id"]?.scalar else { return nil }
            return Entry(
                kind: kind, id: id, title: item["title"]?.scalar ?? id, path: item["path"]?.scalar ?? "",
                fields: (item["fields"]?.mapping ?? []).map { Field(name: $0.key, text: $0.value.scalar ?? "") })
        }
    }
}

/// The prefix of the heading of a section in the name of its field.
package let sectionPrefix = "sections."

/// The sections of a page, each by a fingerprint of its text: that of all pages would be as long as the site.
private func sections(_ page: Page, _ base: KnowledgeBase, keepsWords: Bool) -> [SiteRecords.Field] {
    let text = base.bodyText(page)
    var seen: [String: Int] = [:]
    return text.plainSections(base.citationLabels).map { section in
        let count = seen[section.heading, default: 0] + 1
        seen[section.heading] = count
        let words = withSingleSpaces(section.text + " " + section.code)
        return SiteRecords.Field(
            name: sectionPrefix + section.heading + (count > 1 ? " (\(count))" : ""),
            text: String(contentHash(words), radix: 16),
            words: keepsWords ? String(decoding: words, as: UTF8.self) : nil)
    }
}

/// A text with one space for each run of white space, and none at its ends.
func withSingleSpaces(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var hasSpace = false
        var index = 0
        while index < bytes.count {
            let length = lengthOfSpace(bytes[index...])
            if length > 0 {
                hasSpace = !output.isEmpty
                index += length
            } else {
                if hasSpace { output.append(0x20) }
                hasSpace = false
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }
}

/// How many bytes the white space has with which some text begins; 0 where it begins with none.
private func lengthOfSpace(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    // Besides ASCII only characters that begin with these bytes are white space.
    guard [0xC2, 0xE1, 0xE2, 0xE3].contains(first) else { return 0 }
    let character = String(decoding: bytes.prefix(first == 0xC2 ? 2 : 3), as: UTF8.self).unicodeScalars
    return character.first?.properties.isWhitespace == true ? character.first.map { $0.utf8.count } ?? 0 : 0
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func flattened(_ record: Record, _ schema: Schema) -> [SiteRecords.Field] {
    schema.fields.flatMap { field in
        record.values[field.key].map { flattened($0, field.key, field.type) } ?? []
    }
}

private func flattened(_ value: Value, _ name: String, _ type: FieldType) -> [SiteRecords.Field] {
    switch value.content {
    case .text(let text):
        [SiteRecords.Field(name: name, text: String(decoding: withSingleSpaces(text), as: UTF8.self))]
    case .integer(let number): [SiteRecords.Field(name: name, text: String(number))]
    case .number(let digits): [SiteRecords.Field(name: name, text: digits)]
    case .boolean(let flag): [SiteRecords.Field(name: name, text: String(flag))]
    case .date(let date): [SiteRecords.Field(name: name, text: date.iso8601)]
    case .list(let items):
        items.enumerated().flatMap { flattened($0.element, "\(name).\($0.offset + 1)", type.item ?? .anything) }
    case .record(let record):
        (type.group.map { flattened(record, $0) } ?? []).map {
            SiteRecords.Field(name: name + "." + $0.name, text: $0.text)
        }
    case .map(let entries):
        entries.flatMap { entry in
            flattened(entry.value, "\(name).\(entry.key)", type.item ?? .anything)
        }
    case .unread: []
    }
}
