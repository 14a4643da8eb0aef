import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// A citation in APA's author-year form, each source linked.
    mutating func citation(_ sources: [CitedSource], isNarrative: Bool) -> HTML {
        var markup = HTML()
        if !isNarrative { markup.append(trusted: "(") }
        let groups = isNarrative ? sources.map { [$0] } : labels.arranged(sources)
        var runs = viaRuns(groups.joined().map(\.source))[...]
        for (index, group) in groups.enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            for (place, source) in group.enumerated() {
                if place > 0 { markup.append(trusted: ", ") }
                if !source.prefix.isEmpty {
                    markup.appendEscaped(source.prefix)
                    markup.append(trusted: " ")
                }
                markup.append(citationLink(source, isNarrative: isNarrative, showsAuthor: place == 0))
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

    mutating func citationLink(_ source: CitedSource, isNarrative: Bool, showsAuthor: Bool = true) -> HTML {
        let target = cite(source.source)
        var markup = HTML(trusted: "<a class=\"citation\"")
        if let id = target.id { markup.appendAttribute("id", id) }
        markup.appendAttribute("href", target.url)
        markup.append(trusted: ">")
        let label = self.label(source.source)
        if source.suppressesAuthor || !showsAuthor {
            markup.appendEscaped(label.year)
        } else {
            if label.isTitle { markup.append(trusted: "<cite>") }
            markup.appendEscaped(authors(label, isNarrative: isNarrative))
            if label.isTitle { markup.append(trusted: "</cite>") }
            if isNarrative {
                markup.appendEscaped(" (" + label.year + (source.suffix.isEmpty ? "" : ", " + source.suffix))
                guard let via = viaSource(source.source) else {
                    markup.append(trusted: ")</a>")
                    return markup
                }
                markup.append(trusted: "</a>")
                markup.append(citedIn(via))
                markup.append(trusted: ")")
                return markup
            } else {
                markup.appendEscaped(", " + label.year)
            }
        }
        markup.append(trusted: "</a>")
        return markup
    }

    /// Author and year without brackets: "Asscher et al., 2018".
    func citationText(_ source: Reference.ID) -> String {
        let label = self.label(source)
        return authors(label, isNarrative: false) + (label.year.isEmpty ? "" : ", " + label.year)
    }

    /// In a sentence two authors are joined by the word of its language, in brackets by an ampersand.
    private func authors(_ label: CitationLabels.Label, isNarrative: Bool) -> String {
        label.joined(by: isNarrative ? phrases["and"] : "&")
    }

    /// Links to the sources that a record names in a field.
    mutating func sourceViews(_ sources: [Reference.ID]) -> [View] {
        zip(sources, viaRuns(sources)).map { source, run in
            var view = View()
            let target = cite(source)
            view["url"] = .text(target.url)
            view["label"] = .text(citationText(source))
            view.set("id", target.id)
            view.set("via", run.map { citedIn($0.via, count: $0.count) })
            return view
        }
    }

    /// The sources that this page cited, with links back to each place.
    func referenceViews() -> [View] {
        let cited = citationCounts.keys.compactMap { base.referencesByID[$0] }
        return cited.sorted { labels.rank($0.id) < labels.rank($1.id) }.map { reference in
            var view = referenceView(reference)
            let links = (1...(citationCounts[reference.id] ?? 1)).map { index in
                var link = View()
                link["url"] = .text("#\(base.routes.anchor(reference.id))-\(index)")
                link["label"] = .text(
                    phrases["backToCitation", filling: ["n": String(index), "name": citationText(reference.id)]])
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
                reference, label: label(reference.id), and: "&", phrases: phrases, words: base.site.language.words))
        view["isIncomplete"] = .flag(!reference.isComplete)
        view.set("citedIn", reference.via.map { citationText($0) })
        view["citedInURL"] = .text(
            reference.via.map { hasReferenceList ? "#" + base.routes.anchor($0) : url(of: .reference($0)) ?? "#" } ?? ""
        )
        return view
    }
}
