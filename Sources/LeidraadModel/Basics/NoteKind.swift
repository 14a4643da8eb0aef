import LeidraadMarkdown

/// The labelled blocks of the content model, of which GitHub has the first five.
package enum NoteKind: String, Sendable, CaseIterable {
    case note = "NOTE"
    case tip = "TIP"
    case important = "IMPORTANT"
    case warning = "WARNING"
    case caution = "CAUTION"
    case background = "BACKGROUND"
}

extension NoteKind {
    /// The block that a label means, in any letter case, also one that other tools have.
    package init?(label: String) {
        if let kind = NoteKind(rawValue: label.uppercased()) {
            self = kind
        } else if let kind = Self.others[label.lowercased()] {
            self = kind
        } else {
            return nil
        }
    }

    private static let others: [String: NoteKind] = [
        "abstract": .note, "attention": .warning, "bug": .caution, "check": .tip, "danger": .caution,
        "details": .background, "done": .tip,
        "error": .caution, "example": .note, "fail": .caution, "failure": .caution, "faq": .note, "help": .note,
        "hint": .tip, "info": .note,
        "missing": .caution, "question": .note, "quote": .note, "secondary": .note, "seealso": .note, "success": .tip,
        "summary": .note,
        "tldr": .note, "todo": .note,
    ]

    /// The block that stands for one of another tool, with its title. A word that no block here has is the title itself.
    package static func block(for alert: Alert) -> (kind: NoteKind, title: String?) {
        let kind = alert.isFolded ? .background : NoteKind(label: alert.name) ?? .note
        if let title = alert.title { return (kind, title) }
        let isOwn =
            NoteKind(rawValue: alert.name.uppercased()) != nil
            || ["info", "hint", "danger", "attention", "details"].contains(alert.name)
        return (kind, isOwn ? nil : titleFromName(alert.name))
    }
}
