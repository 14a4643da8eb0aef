import LeidraadFiles
import LeidraadMarkdown
import LeidraadRender

extension SiteDiff {
    /// The changes for a terminal: a line for each record, and under it one for each value.
    public var text: String {
        var lines: [String] = []
        lines += added.map { "+ \($0.kind)/\($0.id): \(visible($0.title))" }
        lines += removed.map { "- \($0.kind)/\($0.id): \(visible($0.title))" }
        for record in changed {
            lines.append("~ \(record.entry.kind)/\(record.entry.id): \(visible(record.entry.title))")
            lines += record.fields.flatMap { field -> [String] in
                guard field.isSection else {
                    return ["    \(field.name): \(visible(field.old ?? "–")) → \(visible(field.new ?? "–"))"]
                }
                return ["    \(signs[field.change] ?? "") \(visible(field.name))"]
                    + [("-", field.old), ("+", field.new)].compactMap { sign, text in
                        text.map { "        \(sign) \(visible($0))" }
                    }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The changes for programs.
    public var json: String {
        JSON.object([
            ("added", .array(added.map(json(of:)))), ("removed", .array(removed.map(json(of:)))),
            (
                "changed",
                .array(
                    changed.map { record in
                        .object(
                            entries(of: record.entry) + [
                                (
                                    "fields",
                                    .array(
                                        record.fields.map { field in
                                            .object([
                                                ("field", .string(field.name)),
                                                ("change", .string(field.change.rawValue)),
                                                ("old", field.old.map(JSON.string) ?? .null),
                                                ("new", field.new.map(JSON.string) ?? .null),
                                            ])
                                        })
                                )
                            ])
                    })
            ),
        ]).indented
    }

    private func json(of entry: SiteRecords.Entry) -> JSON { .object(entries(of: entry)) }

    private func entries(of entry: SiteRecords.Entry) -> [(String, JSON)] {
        [
            ("kind", .string(entry.kind)), ("id", .string(entry.id)), ("title", .string(entry.title)),
            ("path", .string(entry.path)),
        ]
    }
}

/// The sign before what was added, changed or removed.
private let signs: [SiteDiff.FieldDiff.Change: String] = [.added: "+", .changed: "~", .removed: "-"]
