import LeidraadCheck
import LeidraadModel
import LeidraadRender

/// The changes between two sites, or two builds of one: per record and recommendation, and of a page which sections.
public struct SiteDiff: Sendable {
    /// A record of which something changed.
    struct Changed: Sendable {
        let entry: SiteRecords.Entry
        let fields: [FieldDiff]
    }

    /// A value that changed; nil where it was not there before, or is no longer. Of a section of a page the sentences that went and came, where
    /// both sites have their texts; a build keeps none.
    struct FieldDiff: Sendable {
        /// The way in which a value changed.
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
    let before = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = new.map(\.name) + old.map(\.name).filter { after[$0] == nil }
    return names.filter { before[$0]?.text != after[$0]?.text && !passedOver.contains($0) }.map { name in
        let (earlier, later) = (before[name], after[name])
        let isSection = name.hasPrefix(sectionPrefix)
        let texts = isSection ? changedSentences(earlier, later) : (earlier?.text, later?.text)
        return SiteDiff.FieldDiff(
            name: name, change: earlier == nil ? .added : later == nil ? .removed : .changed,
            old: texts.0, new: texts.1)
    }
}

/// The sentences of a section that are only in the earlier text, and those that are only in the later one. Nothing where one of the texts is not
/// at hand; of a long text the beginning, since who wants to read all of it has the page.
private func changedSentences(_ old: SiteRecords.Field?, _ new: SiteRecords.Field?) -> (String?, String?) {
    guard old == nil || old?.words != nil, new == nil || new?.words != nil else { return (nil, nil) }
    let (before, after) = (sentenceTexts(old?.words ?? ""), sentenceTexts(new?.words ?? ""))
    var (gone, come): ([String], [String]) = ([], [])
    for change in after.difference(from: before) {
        switch change {
        case .remove(_, let sentence, _): gone.append(sentence)
        case .insert(_, let sentence, _): come.append(sentence)
        }
    }
    // Sentences that go are told from the last to the first.
    return (shown(gone.reversed()), shown(come))
}

private func sentenceTexts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self) }
}

private func shown(_ sentences: [String]) -> String? {
    sentences.isEmpty ? nil : beginning(of: sentences.joined(separator: " "), letters: 1000)
}
