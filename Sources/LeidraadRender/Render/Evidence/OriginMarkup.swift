import LeidraadMarkdown
import LeidraadModel

/// On what records rest.
struct OriginMarkup: PagePart {
    let scope: PageScope

    /// On what the parts of an intervention's summary rest: each beside its part.
    func set(of item: Intervention, in page: inout View) {
        for (name, field) in [
            ("audienceOrigin", "audience"), ("goalOrigin", "goal"), ("durationOrigin", "duration"),
            ("levelOrigin", "classification"), ("databaseOrigin", "listed_in_database"),
        ] {
            let isStated = item.record.values[field] != nil
            page.set(name, isStated ? quietOrigin(base.origin(of: item.record, field: field)) : nil)
        }
        page.set("origin", markup(base.origin(of: item.record)))
    }

    /// A mark for a field that rests on something else than the whole record; nil where it does not.
    func mark(ofField key: String, in record: Record) -> HTML? {
        record.origin(ofField: key).flatMap { quietOrigin($0) }
    }

    /// A mark that opens where something comes from; on paper it is in full.
    private func quietOrigin(_ origin: Origin) -> HTML? {
        guard let words = originWords(origin) else { return nil }
        var markup = HTML(trusted: "<details class=\"origin\"><summary>")
        markup.appendEscaped(phrases[origin.isByEditors && origin.sources.isEmpty ? "originEditors" : "source"])
        markup.append(trusted: "</summary> ")
        markup.append(words)
        markup.append(trusted: "</details>")
        return markup
    }

    /// The sources of a record, in one line; nil where the sources that are with it say so already.
    func markup(_ origin: Origin, besides sources: [Reference.ID] = []) -> HTML? {
        if !origin.isByEditors, Set(origin.sources).isSubset(of: sources) { return nil }
        guard let words = originWords(origin) else { return nil }
        var markup = HTML(trusted: "<p class=\"meta written-from\">")
        if !origin.sources.isEmpty { markup.appendEscaped(phrases["basedOn"] + ": ") }
        markup.append(words)
        markup.append(trusted: "</p>")
        return markup
    }

    private func originWords(_ origin: Origin) -> HTML? {
        guard origin.isStated else { return nil }
        var markup = HTML()
        let sources = origin.sources.map { CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false) }
        for (index, source) in sources.enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            markup.append(citations.link(source, isNarrative: false))
            if let via = citations.viaSource(source.source) { markup.append(citations.citedIn(via)) }
        }
        if origin.isByEditors {
            if !sources.isEmpty { markup.append(trusted: "; ") }
            markup.appendEscaped(phrases["byEditors"])
        }
        return markup
    }
}

extension Phrases {
    /// An aim under its label, which is that of the site's model where it gives one: without it an aim reads as a result.
    func goal(_ text: String) -> String { self["goalText", filling: ["label": self["goal"], "goal": text]] }
}
