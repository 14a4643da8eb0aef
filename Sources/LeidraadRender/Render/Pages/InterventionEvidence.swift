import LeidraadMarkdown
import LeidraadModel

/// The evidence for an intervention, and the values that its source does not state.
struct InterventionEvidence: PagePart {
    let scope: PageScope

    func set(of item: Intervention, in page: inout View) {
        let reading = base.evidence(of: item)
        page["findingsDiffer"] = .flag(!reading.contradictions.isEmpty)
        SummaryOfFindings(scope: scope).set(of: item, reading, in: &page)
        page.set("evidence", item.evidence.map { findingView($0) })
    }

    /// One finding with its direction, figures, design and sources.
    private func findingView(_ finding: Intervention.Finding) -> View {
        var view = View()
        let label = evidenceWords.label(finding)
        view["direction"] = .text(label.style)
        view["directionLabel"] = .text(label.text)
        view.set("explainURL", label.direction.flatMap { explanations.address($0) })
        view["finding"] = .html(texts.html(finding.text))
        let design = SummaryOfFindings(scope: scope).studyWords(finding)
        view.set("design", design.isEmpty ? nil : design.joined(separator: ", "))
        view.set("certainty", levels.certaintyMarkup([finding.certainty].compactMap { $0 }))
        view.set("sources", citations.sourceViews(finding.sources))
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

    /// The facts of the record beyond the summary.
    func factViews(_ item: Intervention) -> [View] {
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
            add("group", VocabularyViews(scope: scope).termsHTML([group], vocabularies.groups, of: "groups"))
        }
        if let intensity = item.intensity { add("intensity", texts.html(intensity)) }
        if let reachable = item.isReachable24h {
            add("reachable24h", HTML(escaping: phrases[reachable ? "yes" : "no"]))
        }
        for (key, ids, terms) in [
            ("people", item.audience.people, vocabularies.people),
            ("problems", item.audience.problems, vocabularies.problems),
            ("contexts", item.audience.contexts, vocabularies.contexts),
        ] where !ids.isEmpty {
            add(key, VocabularyViews(scope: scope).termsHTML(ids, terms, of: key))
        }
        return views
    }

    /// The labels of what the record leaves out; absent means "not stated in the source".
    func notStated(_ item: Intervention) -> [String] {
        // A record that says that there is no research states what evidence there is.
        let stated: Set<String> = base.evidence(of: item).state == .notNamed ? [] : ["evidence"]
        return base.model.type(.intervention).missing(in: item.record, stated: stated) { phrases[$0.words[0]] }
    }
}

extension Phrases {
    /// The name of a country in the language of the table; its code where the table lacks it.
    func country(_ code: String) -> String {
        let key = "country-" + code.uppercased()
        return keys.contains(key) ? self[key] : code
    }
}
