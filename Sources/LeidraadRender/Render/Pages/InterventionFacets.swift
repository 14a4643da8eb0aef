import LeidraadModel

/// The facets of the overview of interventions.
struct InterventionFacets: PagePart {
    let scope: PageScope

    /// The facets of the overview, each with its options and how many interventions have them.
    func views(_ items: [Intervention]) -> [View] {
        let vocabularies = base.vocabularies
        let views = [
            numberFacet("age", kind: "age", unit: phrases["quickYears"], max: greatestAge(items)),
            choiceFacet("problems", vocabularies.problems.map { ($0.id.text, $0.label) }, of: "problems", items) {
                vocabularies.problems.widened($0.audience.problems).map(\.text)
            },
            choiceFacet("contexts", vocabularies.contexts.map { ($0.id.text, $0.label) }, of: "contexts", items) {
                vocabularies.contexts.widened($0.audience.contexts).map(\.text)
            },
            choiceFacet("people", vocabularies.people.map { ($0.id.text, $0.label) }, of: "people", items) {
                vocabularies.people.widened($0.audience.people).map(\.text)
            },
            choiceFacet("group", vocabularies.groups.map { ($0.id.text, $0.label) }, of: "groups", items) {
                vocabularies.groups.widened([$0.group].compactMap { $0 }).map(\.text)
            },
            levelFacet(items),
            base.model.has("kind", of: .intervention)
                ? choiceFacet("kind", base.model.interventionKinds.map { ($0.rawValue, phrases["kind", $0]) }, items) {
                    [$0.kind.rawValue]
                } : nil,
            numberFacet("duration", kind: "atMost", unit: phrases["unit-many-week"], max: greatestDuration(items)),
        ]
        // A value that no record states is nothing to choose by.
        return views.compactMap { $0 }.filter { !$0.isTrue("isChoice") || $0.isTrue("hasOptions") }
    }

    /// The greatest age that a record names; where a range without an end begins there, it goes on to the oldest people. Nil: none names any.
    private func greatestAge(_ items: [Intervention]) -> Int? {
        let ages = items.compactMap(\.audience.age)
        guard let greatest = ages.flatMap({ [$0.from, $0.to].compactMap { $0 } }).max() else { return nil }
        return ages.contains { $0.to == nil } ? max(greatest, oldestAge) : greatest
    }

    /// The longest duration that a record names, in weeks.
    private func greatestDuration(_ items: [Intervention]) -> Int? {
        let durations = items.compactMap(\.duration)
        return durations.flatMap { [weeks($0.min, $0.unit), weeks($0.max, $0.unit)].compactMap { $0 } }.max().map {
            Int($0.rounded(.up))
        }
    }

    private func facet(_ key: String, kind: String, options: [View] = []) -> View {
        var view = View()
        view["key"] = .text(key)
        view["kind"] = .text(kind)
        view["label"] = .text(phrases["facet-" + key])
        view["isNumber"] = .flag(kind == "age" || kind == "atMost")
        view["isMinimum"] = .flag(kind == "minimum")
        view["isChoice"] = .flag(kind == "choice")
        view.set("max", nil as String?)
        view["min"] = .text("")
        view["isBounds"] = .flag(false)
        view["unit"] = .text("")
        view.set("options", options)
        view.set("explainURL", nil as String?)
        return view
    }

    private func numberFacet(_ key: String, kind: String, unit: String, max: Int?) -> View? {
        guard let max else { return nil }
        var view = facet(key, kind: kind)
        view["min"] = .text("0")
        view.set("max", String(max))
        view["unit"] = .text(unit)
        return view
    }

    private func choiceFacet(
        _ key: String, _ terms: [(id: String, label: String)], of list: String? = nil, _ items: [Intervention],
        _ values: (Intervention) -> [String]
    ) -> View {
        let counts = items.reduce(into: [String: Int]()) { counts, item in
            for value in Set(values(item)) { counts[value, default: 0] += 1 }
        }
        var view = facet(
            key, kind: "choice",
            options: terms.filter { counts[$0.id] != nil }.map { term in
                var view = View()
                view["value"] = .text(term.id)
                view["label"] = .text(term.label)
                view["count"] = .text(String(counts[term.id] ?? 0))
                return view
            })
        view.set("explainURL", list.flatMap { explanations.address(list: $0) })
        return view
    }

    /// "At least" a level: only levels with a rank take part; a status is never below one.
    private func levelFacet(_ items: [Intervention]) -> View? {
        guard items.contains(where: { $0.classification?.level != nil }) else { return nil }
        let levels = (scope.context.facetScale?.levels ?? []).filter { $0.rank != nil }.sorted {
            ($0.rank ?? 0) > ($1.rank ?? 0)
        }
        if levels.isEmpty { return nil }
        var view = facet(
            "level", kind: "minimum",
            options: levels.map { level in
                var view = View()
                view["value"] = .text(String(level.rank ?? 0))
                view["label"] = .text(level.label)
                view["count"] = .text("")
                return view
            })
        view.set("explainURL", scope.context.facetScale.flatMap { explanations.address(scale: $0.id) })
        return view
    }

    /// The values of a row for the facets: machine values, and the words for the reason why it fell out.
    func values(_ item: Intervention) -> [View] {
        let vocabularies = base.vocabularies
        let level = item.classification.flatMap { vocabularies.level(of: $0) }
        let ranked = item.classification?.scale == scope.context.facetScale?.id ? level : nil
        let labels = { (ids: [VocabularyTerm.ID], terms: [VocabularyTerm]) in
            ids.compactMap { id in terms.first { $0.id == id }?.label }.joined(separator: ", ")
        }
        let values = [
            value("age", item.audience.age.map(ageValue) ?? "", item.audience.age.flatMap { phrases.ages($0) } ?? ""),
            value(
                "problems", widened(item.audience.problems, vocabularies.problems),
                labels(item.audience.problems, vocabularies.problems)),
            value(
                "contexts", widened(item.audience.contexts, vocabularies.contexts),
                labels(item.audience.contexts, vocabularies.contexts)),
            value(
                "people", widened(item.audience.people, vocabularies.people),
                labels(item.audience.people, vocabularies.people)),
            value(
                "group", widened([item.group].compactMap { $0 }, vocabularies.groups),
                labels([item.group].compactMap { $0 }, vocabularies.groups)),
            // A level of another scale is an answer, though none to this question.
            value(
                "level", ranked.map { $0.rank.map(String.init) ?? "status" } ?? (level == nil ? "" : "other"),
                level?.label ?? ""),
            value("kind", item.kind.rawValue, phrases["kind", item.kind]),
            value("duration", durationValue(item.duration), item.duration.flatMap { phrases.duration($0) } ?? ""),
        ]
        // A value that is not stated needs no attribute of its own: the longest page of a site counts each byte.
        return values.compactMap { $0 }
    }

    /// The values for which an intervention is not meant, by facet.
    func excluded(_ item: Intervention) -> [View] {
        guard let exclusion = item.exclusion else { return [] }
        let vocabularies = base.vocabularies
        return [
            value("age", exclusion.age.map(ageValue) ?? "", ""),
            value("problems", joined(vocabularies.problems.narrowed(exclusion.problems)), ""),
            value("contexts", joined(vocabularies.contexts.narrowed(exclusion.contexts)), ""),
            value("people", joined(vocabularies.people.narrowed(exclusion.people)), ""),
        ].compactMap { $0 }
    }

    /// The ids of terms, and behind a mark those of what is broader: they are counted, and not named as the record's own.
    private func widened(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm]) -> String {
        let own = Set(ids)
        return terms.widened(ids).map { (own.contains($0) ? "" : "^") + $0.text }.joined(separator: " ")
    }

    private func value(_ key: String, _ values: String, _ shown: String) -> View? {
        guard !values.isEmpty else { return nil }
        var view = View()
        view["key"] = .text(key)
        view["values"] = .text(values)
        view["shown"] = .text(shown)
        return view
    }

    private func joined(_ ids: [VocabularyTerm.ID]) -> String { ids.map(\.text).joined(separator: " ") }

    /// Both ends and whether the last year itself belongs to the range: 1, 0, or ? where the source does not say.
    private func ageValue(_ age: Intervention.AgeRange) -> String {
        let inclusive = age.isInclusive.map { $0 ? "1" : "0" } ?? "?"
        return [age.from.map(String.init) ?? "-", age.to.map(String.init) ?? "-", inclusive].joined(separator: " ")
    }

    /// The shortest and longest duration in weeks, rounded; empty where it is not stated as time.
    private func durationValue(_ duration: Intervention.Duration?) -> String {
        guard let duration else { return "" }
        let ends = [weeks(duration.min, duration.unit), weeks(duration.max, duration.unit)]
        guard ends.contains(where: { $0 != nil }) else { return "" }
        return ends.map { $0.map { String(Int($0.rounded())) } ?? "-" }.joined(separator: " ")
    }
}
