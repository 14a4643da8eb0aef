import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// Recommendations in the middle of a text.
struct RecommendationBlocks: PagePart {
    let scope: PageScope

    /// Recommendations in place, each with its parts. One that was withdrawn is there only when it is asked for by its id.
    func all(_ options: GeneratedBlock.Options) -> HTML {
        var markup = HTML()
        for item in selectedRecommendations(base, options) { markup.append(one(item.id)) }
        return markup
    }

    /// One recommendation in the middle of a text.
    func one(_ id: Recommendation.ID) -> HTML {
        guard let item = base.recommendationsByID[id] else { return HTML() }
        var markup = HTML(trusted: "<div class=\"recommendation")
        if base.status(of: item) == .withdrawn { markup.append(trusted: " is-withdrawn") }
        markup.append(trusted: "\" role=\"note\"")
        markup.appendAttribute("aria-label", phrases["recommendation"] + " " + item.code)
        markup.append(trusted: "><p class=\"recommendation-head\"><a")
        markup.appendAttribute("href", url(of: .recommendation(id)) ?? "")
        markup.append(trusted: ">")
        markup.appendEscaped(phrases["recommendation"])
        markup.append(trusted: " <span class=\"code\">")
        markup.appendEscaped(item.code)
        markup.append(trusted: "</span></a>")
        appendStatus(of: item, to: &markup)
        markup.append(trusted: "</p>")
        markup.append(texts.html(item.text))
        appendParts(base.allParts(of: id), to: &markup)
        markup.append(trusted: "</div>")
        return markup
    }

    /// For or against, how strong, how sure, and whether it still holds.
    private func appendStatus(of item: Recommendation, to markup: inout HTML) {
        let status = base.status(of: item)
        let state = status == .valid ? [] : [phrases["recommendationStatus", status]]
        for mark in RecommendationViews(scope: scope).marks(item) + state {
            markup.append(trusted: " <span class=\"badge\">")
            markup.appendEscaped(mark)
            markup.append(trusted: "</span>")
        }
    }

    /// Parts of parts are in the same list: their codes say what they belong to.
    private func appendParts(_ parts: [Recommendation], to markup: inout HTML) {
        guard !parts.isEmpty else { return }
        markup.append(trusted: "<ul class=\"recommendation-parts\">")
        for part in parts {
            let isWithdrawn = base.status(of: part) == .withdrawn
            markup.append(trusted: isWithdrawn ? "<li class=\"is-withdrawn\">" : "<li>")
            markup.append(trusted: "<span class=\"code\">")
            markup.appendEscaped(part.code)
            markup.append(trusted: "</span><div>")
            if part.status != .valid || isWithdrawn || !RecommendationViews(scope: scope).marks(part).isEmpty {
                markup.append(trusted: "<p>")
                appendStatus(of: part, to: &markup)
                markup.append(trusted: "</p>")
            }
            markup.append(texts.inlineHTML(part.text))
            markup.append(trusted: "</div></li>")
        }
        markup.append(trusted: "</ul>")
    }
}
