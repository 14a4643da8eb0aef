import LeidraadMarkdown
import LeidraadModel

/// Links from a page to records and other pages.
struct PageLinks: PagePart {
    let scope: PageScope

    /// A link item: `url` and `label`.
    func view(_ subject: EntityRef, label: String? = nil) -> View {
        View(url: url(of: subject) ?? "", label: label ?? base.contentIndex.entries[subject]?.name ?? subject.idText)
    }

    /// Links to subjects, in their order. Where two have one name, each says what it is: "MST (interventie)".
    func views(_ links: [(subject: EntityRef, url: String)]) -> [View] {
        let names = links.map { base.contentIndex.entries[$0.subject]?.name ?? $0.subject.idText }
        var kinds: [String: Set<String>] = [:]
        for (link, name) in zip(links, names) { kinds[name, default: []].insert(link.subject.kind) }
        return zip(links, names).map { link, name in
            let isShared = (kinds[name]?.count ?? 0) > 1
            return View(url: link.url, label: isShared ? "\(name) (\(typeWords.kind(link.subject)))" : name)
        }
    }

    /// A link to a subject; only its text where readers do not see the subject.
    func link(_ subject: EntityRef, anchor: String? = nil, label: String, isMention: Bool = false) -> HTML {
        guard let address = url(of: subject, anchor: anchor) else { return HTML(escaping: label) }
        var markup = HTML(trusted: isMention ? "<a class=\"mention\"" : "<a")
        markup.appendAttribute("href", address)
        markup.append(trusted: ">")
        markup.appendEscaped(label)
        markup.append(trusted: "</a>")
        return markup
    }
}
