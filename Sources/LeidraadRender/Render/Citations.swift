import LeidraadMarkdown
import LeidraadModel

/// The citations of a page, and its list of sources.
struct Citations: PagePart {
    let scope: PageScope

    /// A citation in APA's author-year form, each source linked.
    func markup(_ sources: [CitedSource], isNarrative: Bool) -> HTML {
        var markup = HTML()
        if !isNarrative { markup.append(trusted: "(") }
        let groups = isNarrative ? sources.map { [$0] } : scope.labels.arranged(sources)
        var runs = viaRuns(groups.joined().map(\.source))[...]
        for (index, group) in groups.enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            for (place, source) in group.enumerated() {
                if place > 0 { markup.append(trusted: ", ") }
                if !source.prefix.isEmpty {
                    markup.appendEscaped(source.prefix)
                    markup.append(trusted: " ")
                }
                markup.append(link(source, isNarrative: isNarrative, showsAuthor: place == 0))
                if !isNarrative, !source.suffix.isEmpty {
                    markup.append(trusted: ", ")
                    markup.appendEscaped(source.suffix)
                }
                if let run = runs.popFirst() ?? nil, !isNarrative {
                    markup.append(citedIn(run.via, count: run.count))
                }
            }
        }
        if !isNarrative { markup.append(trusted: ")") }
        return markup
    }

    func link(_ source: CitedSource, isNarrative: Bool, showsAuthor: Bool = true) -> HTML {
        let target = scope.cite(source.source)
        var markup = HTML(trusted: "<a class=\"citation\"")
        if let id = target.id { markup.appendAttribute("id", id) }
        markup.appendAttribute("href", target.url)
        markup.append(trusted: ">")
        let label = scope.label(source.source)
        if source.suppressesAuthor || !showsAuthor {
            markup.appendEscaped(label.citedYear)
        } else {
            if label.isTitle { markup.append(trusted: "<cite>") }
            markup.appendEscaped(authors(label, isNarrative: isNarrative))
            if label.isTitle { markup.append(trusted: "</cite>") }
            if isNarrative {
                markup.appendEscaped(" (" + label.citedYear + (source.suffix.isEmpty ? "" : ", " + source.suffix))
                guard let via = viaSource(source.source) else {
                    markup.append(trusted: ")</a>")
                    return markup
                }
                markup.append(trusted: "</a>")
                markup.append(citedIn(via))
                markup.append(trusted: ")")
                return markup
            } else {
                markup.appendEscaped(", " + label.citedYear)
            }
        }
        markup.append(trusted: "</a>")
        return markup
    }

    /// Author and year without brackets: "Asscher et al., 2018".
    func text(_ source: Reference.ID) -> String {
        let label = scope.label(source)
        return authors(label, isNarrative: false) + (label.year.isEmpty ? "" : ", " + label.citedYear)
    }

    /// In a sentence two authors are joined by the word of its language, in brackets by an ampersand.
    private func authors(_ label: CitationLabels.Label, isNarrative: Bool) -> String {
        label.joined(by: isNarrative ? phrases["and"] : "&")
    }

    /// Links to the sources that a record names in a field.
    func sourceViews(_ sources: [Reference.ID]) -> [View] {
        zip(sources, viaRuns(sources)).map { source, run in
            var view = View()
            let target = scope.cite(source)
            view["url"] = .text(target.url)
            view["label"] = .text(text(source))
            view.set("id", target.id)
            view.set("via", run.map { citedIn($0.via, count: $0.count) })
            return view
        }
    }

    /// The sources that this page cited, with links back to each place.
    func referenceViews() -> [View] {
        let cited = scope.citationCounts.keys.compactMap { base.referencesByID[$0] }
        return cited.sorted { scope.labels.rank($0.id) < scope.labels.rank($1.id) }.map { reference in
            var view = referenceView(reference)
            let links = (1...(scope.citationCounts[reference.id] ?? 1)).map { index in
                var link = View()
                link["url"] = .text("#\(base.routes.anchor(reference.id))-\(index)")
                link["label"] = .text(String(index))
                return link
            }
            view.set("backLinks", links)
            return view
        }
    }

    /// One source as a list of references shows it.
    func referenceView(_ reference: Reference) -> View {
        var view = View()
        view["id"] = .text(base.routes.anchor(reference.id))
        view["text"] = .html(
            apaEntry(
                reference, label: scope.label(reference.id), and: "&", phrases: phrases, words: base.site.language.words
            ))
        view["isIncomplete"] = .flag(!reference.isComplete)
        view.set("citedIn", reference.via.map { text($0) })
        view["citedInURL"] = .text(
            reference.via.map { scope.hasReferenceList ? "#" + base.routes.anchor($0) : url(of: .reference($0)) ?? "" }
                ?? ""
        )
        return view
    }

    /// The source through which alone another is known; nil where somebody here has seen it.
    func viaSource(_ source: Reference.ID) -> Reference.ID? { base.referencesByID[source]?.via }

    /// ", aangehaald in Inzet van interventies, z.d.": APA's form for what is known only through another source.
    ///
    /// - Parameter count: how many sources before it are; of more than one that is said, so that none of them is taken for one that was read.
    func citedIn(_ source: Reference.ID, count: Int = 1) -> HTML {
        let target = scope.cite(source)
        var markup = HTML(trusted: ", ")
        markup.appendEscaped(
            count == 1
                ? phrases["citedIn"]
                : count == 2 ? phrases["citedInBoth"] : phrases["citedInAll", filling: ["n": String(count)]])
        markup.append(trusted: " <a class=\"citation\"")
        if let id = target.id { markup.appendAttribute("id", id) }
        markup.appendAttribute("href", target.url)
        markup.append(trusted: ">")
        markup.appendEscaped(text(source))
        markup.append(trusted: "</a>")
        return markup
    }

    /// Behind which of the sources in a row it is told through which other they are known, and of how many: those next to each other that are
    /// known through the same one share its name.
    private func viaRuns(_ sources: [Reference.ID]) -> [(via: Reference.ID, count: Int)?] {
        var count = 0
        return sources.enumerated().map { index, source in
            guard let via = viaSource(source) else { return nil }
            count += 1
            guard index + 1 == sources.count || viaSource(sources[index + 1]) != via else { return nil }
            defer { count = 0 }
            return (via, count)
        }
    }

    /// Author and year, and the source through which it is known: "Asscher et al., 2018, aangehaald in …".
    func wholeText(_ source: Reference.ID) -> String {
        text(source) + (viaSource(source).map { ", " + phrases["citedIn"] + " " + text($0) } ?? "")
    }

    /// Sources in brackets, each leading to the list of the site; the page does not cite them. Nothing where there are none.
    func inBrackets(_ sources: [Reference.ID]) -> HTML {
        var markup = HTML()
        for (index, source) in sources.enumerated() {
            markup.append(trusted: index == 0 ? " (" : "; ")
            markup.append(links.link(.reference(source), label: text(source)))
        }
        if !sources.isEmpty { markup.append(trusted: ")") }
        return markup
    }

    /// Sources in running markup: "Bron: …".
    func sourceList(_ sources: [Reference.ID]) -> HTML? {
        guard !sources.isEmpty else { return nil }
        var markup = HTML(trusted: "<span class=\"sources\">")
        markup.appendEscaped(phrases["source"] + ": ")
        let cited = sources.map { CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false) }
        for (index, (source, run)) in zip(cited, viaRuns(sources)).enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            markup.append(link(source, isNarrative: false))
            if let run { markup.append(citedIn(run.via, count: run.count)) }
        }
        markup.append(trusted: "</span>")
        return markup
    }
}
