import LeidraadMarkdown
import LeidraadModel

/// The tools on the home page besides its question.
struct HomeTools: PagePart {
    let scope: PageScope

    /// One code or short name of each kind that the field on the home page takes, with where it leads.
    func examples(_ shown: [Intervention]) -> [View] {
        let subjects: [(EntityRef, String?)] = [
            shown.first { $0.abbreviation != nil }.map { (.intervention($0.id), $0.abbreviation) },
            base.elements.first { $0.code != nil }.map { (.element($0.id), $0.code) },
            base.recommendations.first { base.status(of: $0) == .valid }.map { (.recommendation($0.id), $0.code) },
        ].compactMap { $0 }
        return subjects.compactMap { subject, code in url(of: subject).map { View(url: $0, label: code ?? "") } }
    }

    /// The situations that records name, each with the first of those that name it, in the order of their names.
    func situations(_ shown: [Intervention]) -> [View] {
        guard base.shows(.interventions) else { return [] }
        return base.vocabularies.contexts.compactMap { term in
            let named = shown.filter { $0.audience.contexts.contains(term.id) }
            guard !named.isEmpty else { return nil }
            var view = View(
                url: url(.interventions, anchor: "contexts=" + term.id.text), label: term.label.capitalizedFirst)
            let names = named.prefix(3).map(\.name).joined(separator: ", ")
            let more = named.count - 3
            view["text"] = .text(more > 0 ? phrases["andMore", filling: ["list": names, "n": String(more)]] : names)
            return view
        }
    }

    /// The tools for a reader of the records of this site.
    func tools(_ shown: [Intervention]) -> [View] {
        var offered: [Overview] = []
        if !shown.isEmpty { offered.append(.interventions) }
        if shown.count > 1 { offered.append(.compare) }
        offered += [.planCheck, .matrix]
        if !shown.isEmpty { offered.append(.gaps) }
        return offered.filter(base.shows).map { tool in
            var view = View(url: url(tool), label: phrases["tool-" + tool.rawValue])
            view["text"] = .text(phrases["tool-" + tool.rawValue + "-text"])
            return view
        }
    }

    /// The last changes that the recommendations tell of, the newest first. The day on which a record was held against
    /// its source, or its worth was judged, is no change of what readers find here.
    func news() -> [View] {
        let told = base.recommendations.flatMap { item in
            item.history.map { (item, $0.date, base.plainText($0.change)) }
        }
        let begun = base.recommendations.compactMap { item -> (Recommendation, CalendarDate, String)? in
            guard let since = item.since, base.status(of: item) != .withdrawn else { return nil }
            // The history of that day says more.
            guard !item.history.contains(where: { $0.date == since }) else { return nil }
            return (item, since, phrases["validSince"] + " " + phrases.day(since))
        }
        return (told + begun).sorted(byKey: { $0.1.iso8601 }).reversed().prefix(3).map { item, date, text in
            var view = links.view(.recommendation(item.id), label: phrases["recommendation"] + " " + item.code)
            view["date"] = .text(phrases.day(date))
            view["dateISO"] = .text(date.iso8601)
            view["text"] = .html(HTML(escaping: text))
            return view
        }
    }
}
