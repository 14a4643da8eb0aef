import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    mutating func setEvidence(of item: Intervention, in page: inout View) {
        let reading = base.evidence(of: item)
        page["findingsDiffer"] = .flag(!reading.contradictions.isEmpty)
        setSummaryOfFindings(of: item, reading, in: &page)
        page.set("evidence", item.evidence.map { findingView($0) })
    }

    /// One finding with its direction, figures, design and sources.
    mutating func findingView(_ finding: Intervention.Finding) -> View {
        var view = View()
        let label = evidenceLabel(finding)
        view["direction"] = .text(label.style)
        view["directionLabel"] = .text(label.text)
        view.set("explainURL", label.direction.flatMap { explanationURL($0) })
        view["finding"] = .html(html(finding.text))
        let design = studyWords(finding)
        view.set("design", design.isEmpty ? nil : design.joined(separator: ", "))
        view.set("certainty", certaintyMarkup([finding.certainty].compactMap { $0 }))
        view.set("sources", sourceViews(finding.sources))
        view.set(
            "figures",
            finding.figures.map { figure in
                var item = View()
                item["value"] = .text(phrases.figure(figure))
                item["of"] = .text(figure.of)
                return item
            })
        return view
    }

    /// The other end of a relation, with its basis and sources.
    mutating func relationView(_ relation: Relation, _ basis: RelationBasis, at end: EntityRef) -> View {
        var view = linkView(end)
        view["id"] = .text(phrases["anchor-relation"] + "-" + end.idText)
        view["basis"] = .text(basis.rawValue)
        view["basisLabel"] = .text(phrases["basis" + basis.rawValue.capitalizedFirst])
        view.set("basisURL", explanationURL(ExplainedBasis(basis)))
        view.set("note", relation.note.map { html($0) })
        view.set("sources", sourceViews(relation.sources))
        return view
    }

    /// A list that a source claims of a group or of interventions by name, with one end of its relations.
    mutating func groupClaimView(_ list: ElementList, members: [EntityRef]) -> View {
        var view = View()
        view["basisLabel"] = .text(claimBasis(list))
        view.set("basisURL", explanationURL(ExplainedBasis(list)))
        view["listTitle"] = .text(list.title)
        view["listURL"] = .text(url(of: .elementList(list.id)) ?? "")
        view["claim"] = .text(claimSentence(list))
        view.set("sources", sourceViews(list.sources))
        let visible = members.filter { url(of: $0) != nil }
        view.set(
            "members",
            visible.map { member in
                var item = linkView(member)
                item["code"] = .text(base.contentIndex.entries[member]?.code ?? "")
                return item
            })
        view["membersSummary"] = .text(phrases["membersSummary", count: visible.count])
        return view
    }

    /// What the record gives beyond the summary.
    mutating func factViews(_ item: Intervention) -> [View] {
        var views: [View] = []
        let phrases = phrases
        func add(_ key: String, _ value: HTML) {
            var view = View()
            view["label"] = .text(phrases[key])
            view["value"] = .html(value)
            views.append(view)
        }
        let vocabularies = base.vocabularies
        if let group = item.group, vocabularies.groups.contains(where: { $0.id == group && $0.explanation != nil }) {
            add("group", termsHTML([group], vocabularies.groups, of: "groups"))
        }
        if let intensity = item.intensity { add("intensity", html(intensity)) }
        if let reachable = item.isReachable24h {
            add("reachable24h", HTML(escaping: phrases[reachable ? "yes" : "no"]))
        }
        for (key, ids, terms) in [
            ("people", item.audience.people, vocabularies.people),
            ("problems", item.audience.problems, vocabularies.problems),
            ("contexts", item.audience.contexts, vocabularies.contexts),
        ] where !ids.isEmpty {
            add(key, termsHTML(ids, terms, of: key))
        }
        return views
    }

    /// What the record leaves out; absent means "not stated in the source".
    func notStated(_ item: Intervention) -> [String] {
        // What the site left out of the type is not missing.
        let has = { (key: String) in base.model.has(key, of: .intervention) }
        let missing: [(String, Bool)] = [
            ("age", item.audience.age == nil && has("audience")), ("duration", item.duration == nil && has("duration")),
            ("intensity", item.intensity == nil && has("intensity")),
            ("reachable24h", item.isReachable24h == nil && has("reachable_24h")),
            ("level", item.classification?.level == nil && has("classification")),
            ("inDatabase", item.isListedInDatabase == nil && has("listed_in_database")),
            ("evidence", base.evidence(of: item).state == .notNamed && item.evidence.isEmpty && has("evidence")),
        ]
        let added = missingFields(base.model.type(.intervention), in: item.record, listed: listedKeys)
        return missing.filter(\.1).map { phrases[$0.0] } + added
    }

    /// The built-in fields that the list of what is not stated names by itself.
    private var listedKeys: Set<String> {
        ["duration", "intensity", "reachable_24h", "classification", "listed_in_database", "evidence"]
    }

    /// The same page or record in another language.
    func translation(of subject: EntityRef) -> (language: String, path: String)? {
        guard let other = context.translations[subject], let entry = base.contentIndex.entries[other.subject],
            entry.isVisible
        else { return nil }
        return (other.language, entry.path)
    }

    /// The text of a short Markdown field without markup.
    func plainText(_ text: MarkdownText) -> String { base.plainText(text) }
}

extension Phrases {
    /// The name of a country in the language of the table; its code where the table lacks it.
    func country(_ code: String) -> String {
        let key = "country-" + code.uppercased()
        return keys.contains(key) ? self[key] : code
    }
}

extension View {
    /// Whether a flag is set.
    func isTrue(_ name: String) -> Bool { if case .flag(true)? = self[name] { true } else { false } }
}
