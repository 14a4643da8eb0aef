import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// Lists made from the records, in the middle of a text.
struct GeneratedLists: PagePart {
    let scope: PageScope

    /// Elements as a list with codes; above it what the source claims, where it is a list that a source gives.
    func elements(_ options: GeneratedBlock.Options) -> HTML {
        var markup = HTML()
        if let list = options.list.flatMap({ base.listsByID[Identifier($0)] }) {
            markup.append(trusted: "<p class=\"meta\">")
            if list.editorial.status == .withdrawn {
                markup.append(trusted: "<span class=\"badge\">")
                markup.appendEscaped(phrases["withdrawn"])
                markup.append(trusted: "</span> ")
            }
            markup.appendEscaped(ListClaims(scope: scope).sentence(list))
            let sources = list.sources.map { CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false) }
            if !sources.isEmpty {
                markup.append(trusted: " ")
                markup.append(citations.markup(sources, isNarrative: false))
            }
            markup.append(trusted: "</p>")
        }
        markup.append(trusted: "<ul class=\"plain-list coded-list\">")
        for element in selectedElements(base, options) {
            markup.append(trusted: "<li><span class=\"code\">")
            markup.appendEscaped(element.code ?? "")
            markup.append(trusted: "</span><div>")
            markup.append(links.link(.element(element.id), label: element.name))
            markup.append(texts.html(element.description))
            markup.append(trusted: "</div></li>")
        }
        markup.append(trusted: "</ul>")
        return markup
    }

    /// Sources as a list; those of the page itself are below it in any case.
    func references(_ options: GeneratedBlock.Options) -> HTML {
        let items =
            options.ids.isEmpty ? base.references : options.ids.compactMap { base.referencesByID[Identifier($0)] }
        var markup = HTML(trusted: "<ul class=\"reference-list\">")
        for item in items {
            markup.append(trusted: "<li>")
            markup.append(
                apaEntry(
                    item, label: base.citationLabels[item.id], and: "&", phrases: phrases,
                    words: base.site.language.words))
            if let via = item.via {
                markup.append(trusted: " <span class=\"meta\">(")
                markup.appendEscaped(phrases["citedIn"] + " ")
                markup.append(links.link(.reference(via), label: citations.text(via)))
                markup.append(trusted: ")</span>")
            }
            markup.append(trusted: "</li>")
        }
        markup.append(trusted: "</ul>")
        scope.wordsOfSourceLists += wordCount(markup)
        return markup
    }

    /// Glossary terms with their definitions.
    func terms(_ options: GeneratedBlock.Options) -> HTML {
        let items = options.ids.isEmpty ? base.glossary : options.ids.compactMap { base.glossaryByID[Identifier($0)] }
        var markup = HTML(trusted: "<dl class=\"term-list\">")
        for item in items {
            markup.append(trusted: "<div><dt>")
            markup.append(links.link(.term(item.id), label: item.term))
            markup.append(trusted: "</dt><dd>")
            markup.append(texts.html(item.definition))
            markup.append(trusted: "</dd></div>")
        }
        markup.append(trusted: "</dl>")
        return markup
    }
}
