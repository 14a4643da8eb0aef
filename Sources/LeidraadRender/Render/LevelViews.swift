import LeidraadMarkdown
import LeidraadModel

/// Levels of scales, as word and shape.
struct LevelViews: PagePart {
    let scope: PageScope

    /// Puts the level of a classification into a view, as word and shape.
    func set(_ classification: Intervention.Classification?, in view: inout View) {
        let level = classification.flatMap { base.vocabularies.level(of: $0) }
        set(level, of: classification.flatMap { base.vocabularies.scale($0.scale) }, in: &view)
    }

    /// Puts a level of a scale into a view.
    func set(_ level: Level?, of scale: Scale?, in view: inout View) {
        view["levelLabel"] = .text(level?.label.capitalizedFirst ?? phrases["notStated"])
        view["levelIsRanked"] = .flag(level?.rank != nil)
        view["levelIsStatus"] = .flag(level != nil && level?.rank == nil)
        view["levelIsUnknown"] = .flag(level == nil)
        let ranks = Set(scale?.levels.compactMap(\.rank) ?? []).sorted()
        view["levelSteps"] = .list(
            ranks.map { rank in
                var step = View()
                step["filled"] = .flag(level?.rank.map { rank <= $0 } ?? false)
                step["isHere"] = .flag(level?.rank == rank)
                let names = scale?.levels.filter { $0.rank == rank }.map(\.label) ?? []
                step["label"] = .text(names.joined(separator: ", "))
                return step
            })
        let place = level?.rank.flatMap { ranks.firstIndex(of: $0) }.map { $0 + 1 }
        view.set(
            "levelPlace",
            place.map { phrases["levelPlace", filling: ["n": String($0), "all": String(ranks.count)]] })
        view["scaleTitle"] = .text(scale?.title ?? "")
        view.set("scaleURL", scale.flatMap { explanations.address(scale: $0.id) })
    }

    /// A level as word and shape.
    func markup(_ classification: Intervention.Classification?) -> HTML {
        markup(
            classification.flatMap { base.vocabularies.level(of: $0) },
            of: classification.flatMap { base.vocabularies.scale($0.scale) })
    }

    /// A level of a scale as word and shape.
    func markup(_ level: Level?, of scale: Scale?) -> HTML {
        let ranks = Set(scale?.levels.compactMap(\.rank) ?? []).sorted()
        var markup = HTML()
        switch (level, level?.rank) {
        case (nil, _):
            markup.append(
                trusted:
                    "<span class=\"level level-unknown\"><span class=\"level-shape\" aria-hidden=\"true\"></span><span>"
            )
        case (_, nil):
            markup.append(
                trusted:
                    "<span class=\"level level-status\"><span class=\"level-shape\" aria-hidden=\"true\"></span><span>")
        case (_, let rank?):
            markup.append(trusted: "<span class=\"level\"><span class=\"level-shape\" aria-hidden=\"true\">")
            for step in ranks {
                markup.append(trusted: step <= rank ? "<span class=\"filled\"></span>" : "<span></span>")
            }
            markup.append(trusted: "</span><span>")
        }
        markup.appendEscaped(level?.label.capitalizedFirst ?? phrases["notStated"])
        markup.append(trusted: "</span></span>")
        return markup
    }

    /// "laag (GRADE)"; nil for a level that no scale has.
    func certaintyWords(_ rating: Rating) -> String? {
        base.vocabularies.level(of: rating).map { $0.level.label + " (" + $0.scale.title + ")" }
    }

    /// The levels of ratings, each once and leading to where it is explained; nil where there is none.
    func certaintyMarkup(_ ratings: [Rating]) -> HTML? {
        let rated = ratings.compactMap { rating in
            base.vocabularies.level(of: rating).flatMap { found in
                certaintyWords(rating).map { (url: explanations.address(found.scale.id, found.level.id), words: $0) }
            }
        }
        var markup = HTML()
        var seen: Set<String> = []
        for rating in rated where seen.insert(rating.words).inserted {
            if seen.count > 1 { markup.append(trusted: "; ") }
            markup.append(explanations.link(HTML(escaping: rating.words), at: rating.url))
        }
        return seen.isEmpty ? nil : markup
    }
}
