import LeidraadFiles
import LeidraadModel
import LeidraadWords

extension Impact {
    /// The answer for an editor at a terminal.
    ///
    /// - Parameter all: whether sentences are told too that name the record without the old value.
    public func text(pathPrefix prefix: String, all: Bool) -> String {
        let words = ImpactWords(language)
        let nothing = words["nothing"]
        var lines = [
            "\(visible(prefix + file)): \(visible(field)): \(visible(oldValue ?? nothing)) → \(visible(newValue ?? nothing))",
            "",
        ]
        lines += section(
            words["new-problems"],
            newProblems.map { place($0.location, prefix) + ": \(visible($0.message)) [\($0.rule.rawValue)]" })
        lines += section(
            words["mended"],
            mended.map { place($0.location, prefix) + ": \(visible($0.message)) [\($0.rule.rawValue)]" })
        if wouldStopBuild {
            lines += [words["stops"], ""]
        } else {
            lines += section(words["pages"], pages.map { line(for: $0, words) })
        }
        let holding = sentences.filter(\.holdsOldValue)
        let others = sentences.filter { !$0.holdsOldValue }
        lines += section(words["holding"], holding.map { place($0.location, prefix) + ": \(visible($0.text))" })
        if all {
            lines += section(words["others"], others.map { place($0.location, prefix) + ": \(visible($0.text))" })
        } else if !others.isEmpty {
            lines += ["\(words["others"]): \(others.count) (--all)", ""]
        }
        return lines.joined(separator: "\n")
    }

    /// The answer for programs.
    public func json(pathPrefix prefix: String) -> String {
        let outcome: JSON = .object([
            ("file", .string(prefix + file)), ("field", .string(field)),
            ("old", oldValue.map(JSON.string) ?? .null), ("new", newValue.map(JSON.string) ?? .null),
            ("stopsBuild", .flag(wouldStopBuild)),
            ("newProblems", .array(newProblems.map { problem($0, prefix) })),
            ("mended", .array(mended.map { problem($0, prefix) })),
            ("pages", .array(pages.map(page))),
            ("sentences", .array(sentences.map { sentence($0, prefix) })),
        ])
        return outcome.script + "\n"
    }

    private func section(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["\(title): \(items.count)"] + items.map { "  " + $0 } + [""]
    }

    private func place(_ location: SourceLocation, _ prefix: String) -> String {
        visible("\(prefix)\(location.file):\(location.line):\(location.column)")
    }

    private func line(for page: ChangedPage, _ words: ImpactWords) -> String {
        let kind = words.kind(page.kind).map { " (\($0))" } ?? ""
        let tables =
            page.tables.isEmpty ? "" : "\n    \(words["tables"]): " + visible(page.tables.joined(separator: "; "))
        return "\(visible(page.path)) – \(visible(page.title))\(kind)\(tables)"
    }

    private func problem(_ item: Diagnostic, _ prefix: String) -> JSON {
        .object([
            ("rule", .string(item.rule.rawValue)), ("severity", .string(item.severity.rawValue)),
            ("file", .string(prefix + item.location.file)), ("line", .number(item.location.line)),
            ("column", .number(item.location.column)), ("message", .string(item.message)),
            ("accepted", item.acceptedBecause.map(JSON.string) ?? .null),
        ])
    }

    private func page(_ item: ChangedPage) -> JSON {
        .object([
            ("path", .string(item.path)), ("title", .string(item.title)), ("kind", .string(item.kind.rawValue)),
            ("tables", .array(item.tables.map(JSON.string))),
        ])
    }

    private func sentence(_ item: NamingSentence, _ prefix: String) -> JSON {
        .object([
            ("file", .string(prefix + item.location.file)), ("line", .number(item.location.line)),
            ("column", .number(item.location.column)), ("text", .string(item.text)),
            ("holdsOldValue", .flag(item.holdsOldValue)), ("page", item.page.map(JSON.string) ?? .null),
        ])
    }
}

/// The words of the answer.
private struct ImpactWords {
    let words: WordTable

    init(_ language: SiteLanguage) { words = language.words }

    subscript(name: String) -> String { words.text("impact-" + name) }

    func kind(_ kind: ChangedPage.Kind) -> String? {
        switch kind {
        case .changed: nil
        case .added: self["added"]
        case .removed: self["removed"]
        }
    }
}
