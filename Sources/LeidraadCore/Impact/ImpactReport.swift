extension Impact {
    /// The answer for an editor at a terminal.
    ///
    /// - Parameter all: whether sentences are told too that name the record without the old value.
    public func text(pathPrefix prefix: String, all: Bool) -> String {
        let words = ImpactWords(language)
        let nothing = words.nothing
        var lines = [
            "\(visible(prefix + file)): \(visible(field)): \(visible(oldValue ?? nothing)) → \(visible(newValue ?? nothing))",
            "",
        ]
        lines += section(
            words.newProblems,
            newProblems.map { place($0.location, prefix) + ": \(visible($0.message)) [\($0.rule.rawValue)]" })
        lines += section(
            words.mended, mended.map { place($0.location, prefix) + ": \(visible($0.message)) [\($0.rule.rawValue)]" })
        if wouldStopBuild {
            lines += [words.stops, ""]
        } else {
            lines += section(words.pages, pages.map { line(for: $0, words) })
        }
        let holding = sentences.filter(\.holdsOldValue)
        let others = sentences.filter { !$0.holdsOldValue }
        lines += section(words.holding, holding.map { place($0.location, prefix) + ": \(visible($0.text))" })
        if all {
            lines += section(words.others, others.map { place($0.location, prefix) + ": \(visible($0.text))" })
        } else if !others.isEmpty {
            lines += ["\(words.others): \(others.count) (--all)", ""]
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
        let tables = page.tables.isEmpty ? "" : "\n    \(words.tables): " + visible(page.tables.joined(separator: "; "))
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

/// The words of the answer in each language.
private struct ImpactWords {
    let isDutch: Bool

    init(_ language: SiteLanguage) { isDutch = language == .nl }

    var nothing: String { isDutch ? "(niets)" : "(nothing)" }
    var newProblems: String { isDutch ? "Nieuwe meldingen" : "New messages" }
    var mended: String { isDutch ? "Meldingen die verdwijnen" : "Messages that disappear" }
    var stops: String {
        isDutch ? "Met deze waarde kan de site niet gemaakt worden." : "With this value the site cannot be built."
    }
    var pages: String { isDutch ? "Pagina's die veranderen" : "Pages that change" }
    var tables: String { isDutch ? "tabellen" : "tables" }
    var holding: String { isDutch ? "Zinnen met de oude waarde" : "Sentences with the old value" }
    var others: String { isDutch ? "Andere zinnen die het record noemen" : "Other sentences that name the record" }

    func kind(_ kind: ChangedPage.Kind) -> String? {
        switch kind {
        case .changed: nil
        case .added: isDutch ? "nieuw" : "new"
        case .removed: isDutch ? "verdwijnt" : "disappears"
        }
    }
}
