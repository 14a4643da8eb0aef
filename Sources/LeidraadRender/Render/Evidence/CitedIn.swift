import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The source through which alone another is known; nil where somebody here has seen it.
    func viaSource(_ source: Reference.ID) -> Reference.ID? { base.referencesByID[source]?.via }

    /// ", aangehaald in Inzet van interventies, z.d.": APA's form for what is known only through another source.
    ///
    /// - Parameter count: how many sources before it are; of more than one that is said, so that none of them is taken for one that was read.
    mutating func citedIn(_ source: Reference.ID, count: Int = 1) -> HTML {
        let target = cite(source)
        var markup = HTML(trusted: ", ")
        markup.appendEscaped(
            count == 1
                ? phrases["citedIn"]
                : count == 2 ? phrases["citedInBoth"] : phrases["citedInAll", filling: ["n": String(count)]])
        markup.append(trusted: " <a class=\"citation\"")
        if let id = target.id { markup.appendAttribute("id", id) }
        markup.appendAttribute("href", target.url)
        markup.append(trusted: ">")
        markup.appendEscaped(citationText(source))
        markup.append(trusted: "</a>")
        return markup
    }

    /// Behind which of the sources in a row it is told through which other they are known, and of how many: those next to each other that are
    /// known through the same one share its name.
    func viaRuns(_ sources: [Reference.ID]) -> [(via: Reference.ID, count: Int)?] {
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
    func wholeCitationText(_ source: Reference.ID) -> String {
        citationText(source) + (viaSource(source).map { ", " + phrases["citedIn"] + " " + citationText($0) } ?? "")
    }
}
