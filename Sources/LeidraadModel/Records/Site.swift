import LeidraadFiles

/// The facts about the site as a whole, from `site.yml`.
package struct Site: Sendable {
    package let title: String
    package let language: SiteLanguage
    package let publisher: String?
    package var baseURL: String?
    package let description: String?
    package let version: String?
    /// Nil: the usual menu.
    package let mainMenu: [MenuItem]?
    package let footerMenu: [MenuItem]?
    package private(set) var accepted: [Acceptance]
    package let rules: RuleSettings
    /// Whether every record has to say what it was written from.
    package var requiresProvenance = false
    /// The sources of the records of a folder, where they say nothing themselves.
    package var defaults: [String: Origin] = [:]
    /// One sentence that is on every page.
    package var notice: String?
    /// Where readers turn to: an address of mail or of a page.
    package var contact: String?
    /// What the publisher knows not to be accessible, in the order of the file.
    package var accessibilityLimits: [String] = []
    /// The day for which the publisher plans the next test of accessibility.
    package var nextAccessibilityTest: CalendarDate?
    /// How the site looks, where it says so; nil for a site that was not read.
    package var identity: Identity?

    /// A line of a menu.
    package struct MenuItem: Sendable {
        /// Nil: the title of what it leads to.
        package let label: String?
        /// The path of a page, or the name of an overview.
        package let target: Located<String>
    }

    /// A warning that was looked at and may stay.
    package struct Acceptance: Sendable {
        package let warning: Rule
        /// A path below `Content/`; nil: everywhere.
        package fileprivate(set) var file: String?
        package let reason: String
        /// Where `site.yml` says so.
        package let span: SourceSpan
    }
}

extension Site {
    /// The site that a judged record describes; what is missing stays empty, and the language Dutch.
    init(_ record: Record) {
        let menus = record.record("menus")
        self.init(
            title: record.text("title") ?? "", language: record.word("language") ?? .nl,
            publisher: record.text("publisher"), baseURL: record.text("base_url"),
            description: record.text("description"), version: record.text("version"),
            mainMenu: menus.flatMap { Self.items($0, "main") }, footerMenu: menus.flatMap { Self.items($0, "footer") },
            accepted: record.records("accept").compactMap { item in
                guard let warning: Rule = item.word("warning") else { return nil }
                return Acceptance(
                    warning: warning, file: item.text("file"), reason: item.text("reason") ?? "",
                    span: item.span("warning"))
            }, rules: RuleSettings(record))
        requiresProvenance = record.text("provenance") == ProvenanceDemand.required.rawValue
        for (folder, value) in record.record("defaults")?.values ?? [:] {
            if case .record(let origin) = value.content { defaults[folder] = origin.origin }
        }
        notice = record.text("notice")
        contact = record.text("contact")
        accessibilityLimits = record.record("accessibility")?.texts("limits").map(\.value) ?? []
        nextAccessibilityTest = record.record("accessibility")?.date("next_test")
        identity = Identity(record)
    }

    /// The site as the one of another language, in a folder of the whole: its address and its look follow from that.
    package func placed(in folder: String, of whole: Site?) -> Site {
        var site = self
        site.baseURL = whole?.baseURL.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + folder + "/" }
        site.identity = identity?.completed(by: whole?.identity)
        for index in accepted.indices {
            // Messages show the path with the folder in front, and an editor may have copied it from there.
            for start in ["Content/\(folder)/", folder + "/"] {
                guard let file = accepted[index].file, file.hasPrefix(start) else { continue }
                site.accepted[index].file = String(file.dropFirst(start.count))
            }
        }
        return site
    }

    /// A site of which nothing but a title is known.
    package init(titled title: String) {
        self.init(
            title: title, language: .nl, publisher: nil, baseURL: nil, description: nil, version: nil, mainMenu: nil,
            footerMenu: nil,
            accepted: [], rules: RuleSettings())
    }

    private static func items(_ menus: Record, _ key: String) -> [MenuItem]? {
        guard menus.values[key] != nil else { return nil }
        return menus.list(key).compactMap { item in
            switch item.content {
            case .text(let target):
                return MenuItem(
                    label: nil, target: Located(target, at: SourceSpan(file: menus.file, range: item.range)))
            case .record(let record):
                guard let target = record.text("to") else { return nil }
                return MenuItem(label: record.text("label"), target: Located(target, at: record.span("to")))
            default:
                return nil
            }
        }
    }
}
