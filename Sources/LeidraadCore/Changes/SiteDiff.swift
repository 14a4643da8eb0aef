import LeidraadRender

/// What changed between two sites, or two builds of one: per record and recommendation, and of a page which sections.
public struct SiteDiff: Sendable {
    /// A record of which something changed.
    struct Changed: Sendable {
        let entry: SiteRecords.Entry
        let fields: [FieldDiff]
    }

    /// A value that changed; nil where it was not there before, or is no longer. Of a section of a page the texts themselves are not kept.
    struct FieldDiff: Sendable {
        /// What became of a value.
        enum Change: String, Sendable { case added, changed, removed }

        let name: String
        let change: Change
        let old: String?
        let new: String?

        /// Whether it is a section of a page.
        var isSection: Bool { name.hasPrefix(sectionPrefix) }
    }

    let added: [SiteRecords.Entry]
    let removed: [SiteRecords.Entry]
    let changed: [Changed]
    /// The later site.
    let site: SiteRecords

    /// Compares two sites. What only says when a record was looked at is no change of what it says.
    public init(from old: SiteRecords, to new: SiteRecords) {
        let before = Dictionary(old.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.entries.map(\.key))
        added = new.entries.filter { before[$0.key] == nil }
        removed = old.entries.filter { !after.contains($0.key) }
        changed = new.entries.compactMap { entry in
            guard let earlier = before[entry.key] else { return nil }
            let fields = differences(earlier.fields, entry.fields)
            return fields.isEmpty ? nil : Changed(entry: entry, fields: fields)
        }
        site = new
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

extension SiteRecords.Entry {
    fileprivate var key: String { kind + "/" + id }
}

private let passedOver: Set<String> = ["checked", "checked_facts"]

private func differences(_ old: [SiteRecords.Field], _ new: [SiteRecords.Field]) -> [SiteDiff.FieldDiff] {
    let before = Dictionary(old.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    let names = new.map(\.name) + old.map(\.name).filter { after[$0] == nil }
    return names.filter { before[$0] != after[$0] && !passedOver.contains($0) }.map { name in
        let isSection = name.hasPrefix(sectionPrefix)
        return SiteDiff.FieldDiff(
            name: name, change: before[name] == nil ? .added : after[name] == nil ? .removed : .changed,
            old: isSection ? nil : before[name], new: isSection ? nil : after[name])
    }
}
