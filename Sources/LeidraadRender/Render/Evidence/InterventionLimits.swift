import LeidraadMarkdown
import LeidraadModel

/// For whom an intervention is not, and what it asks of those who carry it out.
struct InterventionLimits: PagePart {
    let scope: PageScope

    func set(of item: Intervention, in page: inout View) {
        page.set("exclusion", item.exclusion.map { exclusionMarkup($0) })
        page.set(
            "requirements",
            item.requirements.map { requirement in
                var view = View()
                view["label"] = .text(phrases["requirement-" + requirement.key])
                view["value"] = .text(requirement.text)
                view.set("sources", citations.sourceViews(requirement.sources))
                return view
            })
    }

    private func exclusionMarkup(_ exclusion: Intervention.Exclusion) -> HTML {
        var markup = HTML()
        let words = exclusionWords(exclusion)
        if !words.isEmpty {
            markup.append(trusted: "<p>")
            markup.appendEscaped(words.joined(separator: ", ").capitalizedFirst)
            markup.append(trusted: "</p>")
        }
        if let text = exclusion.text { markup.append(texts.html(text)) }
        if let sources = citations.sourceList(exclusion.sources) {
            markup.append(trusted: "<p class=\"meta\">")
            markup.append(sources)
            markup.append(trusted: "</p>")
        }
        return markup
    }

    /// The terms and ages for whom an intervention is not.
    private func exclusionWords(_ exclusion: Intervention.Exclusion) -> [String] {
        let vocabularies = base.vocabularies
        let terms = [
            (exclusion.problems, vocabularies.problems), (exclusion.contexts, vocabularies.contexts),
            (exclusion.people, vocabularies.people),
        ].flatMap { ids, terms in ids.compactMap { id in terms.first { $0.id == id }?.label } }
        return terms + [exclusion.age.flatMap { phrases.ages($0) }].compactMap { $0 }
    }
}
