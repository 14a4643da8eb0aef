import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The source through which alone another is known; nil where somebody here has seen it.
    func viaSource(_ source: Reference.ID) -> Reference.ID? { base.referencesByID[source]?.via }

    /// ", aangehaald in Inzet van interventies, z.d.": APA's form for what is known only through another source.
    mutating func citedIn(_ source: Reference.ID) -> HTML {
        let target = cite(source)
        var markup = HTML(trusted: ", ")
        markup.appendEscaped(phrases["citedIn"])
        markup.append(trusted: " <a class=\"citation\"")
        if let id = target.id { markup.appendAttribute("id", id) }
        markup.appendAttribute("href", target.url)
        markup.append(trusted: ">")
        markup.appendEscaped(citationText(source))
        markup.append(trusted: "</a>")
        return markup
    }

    /// Author and year, and the source through which it is known: "Asscher et al., 2018, aangehaald in …".
    func wholeCitationText(_ source: Reference.ID) -> String {
        citationText(source) + (viaSource(source).map { ", " + phrases["citedIn"] + " " + citationText($0) } ?? "")
    }
}
