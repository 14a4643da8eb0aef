import LeidraadFiles

/// The site's settings of rules: `rules:` in `site.yml`. Of two settings that cover a file, the one of the deeper folder holds.
package struct RuleSettings: Sendable {
    /// The level of a breach of a rule.
    package enum Level: String, CaseIterable, Sendable {
        case error, warning, off
    }

    /// One setting, with the reason that an editor gave.
    package struct Setting: Sendable {
        let rule: Rule
        let level: Level?
        let limit: Int?
        /// A folder or file below `Content/`; nil: everywhere.
        package let folder: String?
        /// Where `site.yml` says so.
        package let span: SourceSpan
    }

    package let settings: [Setting]

    package init(_ settings: [Setting] = []) {
        self.settings = settings.sorted { ($0.folder?.utf8.count ?? 0) > ($1.folder?.utf8.count ?? 0) }
    }

    /// The settings that a judged `site.yml` has.
    package init(_ record: Record) {
        self.init(
            record.records("rules").compactMap { item in
                guard let rule: Rule = item.word("rule") else { return nil }
                return Setting(
                    rule: rule, level: item.word("severity"), limit: item.integer("limit"),
                    folder: item.text("folder").map(bareFolder), span: item.span("folder"))
            })
    }

    /// How much a breach of a rule in a file matters; nil: not at all. An error stays one: nothing can be built from what is in error.
    package func severity(of rule: Rule, in file: String) -> Diagnostic.Severity? {
        guard rule.severity == .warning, let level = setting(of: rule, in: file, \.level) else { return rule.severity }
        return switch level {
        case .error: .error
        case .warning: .warning
        case .off: nil
        }
    }

    /// Whether a breach of a rule stops the build in some file.
    package func mayStop(_ rule: Rule) -> Bool {
        rule.severity == .error || settings.contains { $0.rule == rule && $0.level == .error }
    }

    /// The number above which a rule is broken in a file.
    package func limit(of rule: Rule, in file: String) -> Int {
        setting(of: rule, in: file, \.limit) ?? rule.usualLimit ?? 0
    }

    private func setting<Value>(of rule: Rule, in file: String, _ value: (Setting) -> Value?) -> Value? {
        guard !settings.isEmpty else { return nil }
        return settings.lazy.filter { $0.rule == rule && $0.covers(file) }.compactMap(value).first
    }
}

extension RuleSettings.Setting {
    /// Whether it is about a file.
    package func covers(_ file: String) -> Bool {
        guard let folder else { return true }
        return file == folder || file.hasPrefix(folder + "/")
    }
}

/// A folder below `Content/`, however an editor wrote it.
private func bareFolder(_ folder: String) -> String {
    var bare = folder[...]
    if bare.hasPrefix("Content/") { bare = bare.dropFirst("Content/".count) }
    while bare.hasSuffix("/") { bare = bare.dropLast() }
    return String(bare)
}

extension Rule {
    /// The number above which the rule is broken, where it is about one; `rules:` can set another.
    package var usualLimit: Int? {
        switch self {
        case .longSentence: 35
        case .pathTooLong: 100
        case .nearDuplicateText: 80
        default: nil
        }
    }
}
