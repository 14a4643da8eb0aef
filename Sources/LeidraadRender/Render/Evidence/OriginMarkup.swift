import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// On what the parts of an intervention's summary rest: each beside its part.
    mutating func setOrigins(of item: Intervention, in page: inout View) {
        for (name, field) in [
            ("audienceOrigin", "audience"), ("goalOrigin", "goal"), ("durationOrigin", "duration"),
            ("levelOrigin", "classification"), ("databaseOrigin", "listed_in_database"),
        ] {
            let isStated = item.record.values[field] != nil
            page.set(name, isStated ? quietOrigin(base.origin(of: item.record, field: field)) : nil)
        }
        page.set("origin", originMarkup(base.origin(of: item.record)))
    }

    /// A mark that opens where something comes from; on paper it is in full.
    private mutating func quietOrigin(_ origin: Origin) -> HTML? {
        guard let words = originWords(origin) else { return nil }
        var markup = HTML(trusted: "<details class=\"origin\"><summary>")
        markup.appendEscaped(phrases[origin.isByEditors && origin.sources.isEmpty ? "originEditors" : "source"])
        markup.append(trusted: "</summary> ")
        markup.append(words)
        markup.append(trusted: "</details>")
        return markup
    }

    /// What a record was written from, in one line; nil where the sources that stand with it say so already.
    mutating func originMarkup(_ origin: Origin, besides sources: [Reference.ID] = []) -> HTML? {
        if !origin.isByEditors, Set(origin.sources).isSubset(of: sources) { return nil }
        guard let words = originWords(origin) else { return nil }
        var markup = HTML(trusted: "<p class=\"meta written-from\">")
        if !origin.sources.isEmpty { markup.appendEscaped(phrases["basedOn"] + ": ") }
        markup.append(words)
        markup.append(trusted: "</p>")
        return markup
    }

    private mutating func originWords(_ origin: Origin) -> HTML? {
        guard origin.isStated else { return nil }
        var markup = HTML()
        let sources = origin.sources.map { CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false) }
        for (index, source) in sources.enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            markup.append(citationLink(source, isNarrative: false))
            if let via = viaSource(source.source) { markup.append(citedIn(via)) }
        }
        if origin.isByEditors {
            if !sources.isEmpty { markup.append(trusted: "; ") }
            markup.appendEscaped(phrases["byEditors"])
        }
        return markup
    }

    /// Why another intervention is related, with its sources; nil where nobody says so.
    mutating func relatedReason(_ other: Intervention.ID, of item: Intervention) -> HTML? {
        let own = item.record.related.first { $0.to == other.text }
        let reverse = base.interventionsByID[other]?.record.related.first { $0.to == item.id.text }
        guard let related = own?.why == nil ? reverse ?? own : own, let why = related.why else { return nil }
        var markup = inlineHTML(why)
        if let sources = sourceList(related.sources) {
            markup.append(trusted: " ")
            markup.append(sources)
        }
        return markup
    }

    /// For whom an intervention is not, and what it asks of those who carry it out.
    mutating func setScope(of item: Intervention, in page: inout View) {
        page.set("exclusion", item.exclusion.map { exclusionMarkup($0) })
        page.set(
            "requirements",
            item.requirements.map { requirement in
                var view = View()
                view["label"] = .text(phrases["requirement-" + requirement.key])
                view["value"] = .text(requirement.text)
                view.set("sources", sourceViews(requirement.sources))
                return view
            })
    }

    private mutating func exclusionMarkup(_ exclusion: Intervention.Exclusion) -> HTML {
        var markup = HTML()
        let words = exclusionWords(exclusion)
        if !words.isEmpty {
            markup.append(trusted: "<p>")
            markup.appendEscaped(words.joined(separator: ", ").capitalizedFirst)
            markup.append(trusted: "</p>")
        }
        if let text = exclusion.text { markup.append(html(text)) }
        if let sources = sourceList(exclusion.sources) {
            markup.append(trusted: "<p class=\"meta\">")
            markup.append(sources)
            markup.append(trusted: "</p>")
        }
        return markup
    }

    /// The terms and ages for whom an intervention is not.
    func exclusionWords(_ exclusion: Intervention.Exclusion) -> [String] {
        let vocabularies = base.vocabularies
        let terms = [
            (exclusion.problems, vocabularies.problems), (exclusion.contexts, vocabularies.contexts),
            (exclusion.people, vocabularies.people),
        ].flatMap { ids, terms in ids.compactMap { id in terms.first { $0.id == id }?.label } }
        return terms + [exclusion.age.flatMap { phrases.ages($0) }].compactMap { $0 }
    }

    /// The aim of an intervention under its label, for where it leaves its page.
    func goalText(_ item: Intervention) -> String { phrases.goal(plainText(item.goal)) }
}

extension Phrases {
    /// An aim under its label, which is that of the site's model where it gives one: without it an aim reads as a result.
    func goal(_ text: String) -> String { self["goalText", filling: ["label": self["goal"], "goal": text]] }
}
