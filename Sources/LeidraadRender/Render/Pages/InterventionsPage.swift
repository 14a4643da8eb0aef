import LeidraadMarkdown
import LeidraadModel

/// The overview of all interventions: a complete table in parts, with what the facets need in each row.
struct InterventionsPage: PagePart {
    let scope: PageScope

    func view(part: Int = 1) -> View {
        scope.explainsTerms = false
        let parts = OverviewPartViews(scope: scope, rowCount: shown.count, path: base.routes.overview(.interventions))
        var page = frame.overview(
            .interventions, title: phrases["interventions"], intro: "intro-interventions", part: parts.title(part))
        page["facets"] = .list(
            InterventionFacets(scope: scope).views(shown)
                + DeclaredFacets(scope: scope).views(type, shown.map(\.record)))
        parts.set(part, of: phrases["countInterventions", count: shown.count], data: rowsDataName(type), in: &page)
        base.model.setUsedFields(in: &page)
        let left = ["usesAudience", "usesDuration", "usesLevel", "usesDatabase", "usesEvidence"].filter {
            !page.isTrue($0)
        }
        page["caption"] = .text(phrases[left.isEmpty ? "caption-interventions" : "interventions"])
        page["addedColumns"] = .list(columns.map { View(label: $0.label) })
        // The name, and the age beside the audience.
        let usual = 7 - left.count - (page.isTrue("usesAudience") ? 0 : 1)
        page["columnCount"] = .text(String(usual + columns.count))
        page["rows"] = .list(shown[parts.rows(part)].map { rowView($0, hasFacets: !parts.areMany) })
        page["hasCompare"] = .flag(base.shows(.compare))
        page["compareURL"] = .text(url(.compare))
        // The other parts lead to the first for what words mean.
        if part == 1 { VocabularyViews(scope: scope).set(in: &page) } else { VocabularyViews.setNone(in: &page) }
        return page
    }

    /// The rows of all parts as scripts get them.
    func rows() -> [RenderedTemplate] {
        scope.explainsTerms = false
        return shown.map { item in
            var view = rowView(item, hasFacets: true)
            base.model.setUsedFields(in: &view)
            return scope.rendered(.overviewRow, view)
        }
    }

    private var shown: [Intervention] { base.interventions.filter { $0.editorial.status == .published } }

    private var type: RecordType { base.model.type(.intervention) }

    private var columns: [DeclaredColumn] { DeclaredColumns(scope: scope).columns(type) }

    /// - Parameter hasFacets: whether the row says by which facets it is found; scripts ask that of the rows of all parts.
    private func rowView(_ item: Intervention, hasFacets: Bool) -> View {
        var view = links.view(.intervention(item.id))
        let facets = InterventionFacets(scope: scope)
        view["facetValues"] = .list(
            hasFacets ? facets.values(item) + DeclaredFacets(scope: scope).values(type, item.record) : [])
        view["excludedValues"] = .list(hasFacets ? facets.excluded(item) : [])
        view["cells"] = .list(DeclaredColumns(scope: scope).cells(columns, .intervention(item.id), item.record))
        view["id"] = .text(item.id.text)
        view.set("abbreviation", item.abbreviation)
        let group = item.group.flatMap { id in base.vocabularies.groups.first { $0.id == id }?.label }
        view.set("kind", base.model.has("kind", of: .intervention) ? phrases["kind", item.kind].capitalizedFirst : nil)
        view.set("group", group)
        view.set("groupURL", item.group.flatMap { explanations.address(base.termAnchor("groups", $0)) })
        view["audience"] = .html(texts.html(item.audience.description))
        view.set("age", item.audience.age.flatMap { phrases.ages($0) })
        view.set("ageBar", item.audience.age.map { AgeBar(scope: scope).markup($0, hasEnds: false) })
        view["ageSort"] = .text(item.audience.age.map { padded($0.from ?? 0) } ?? "")
        levels.set(item.classification, in: &view)
        view.set("levelNote", item.classification?.note.map { texts.html($0) })
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        view.set(
            "levelURL",
            item.classification.flatMap { given in level.flatMap { explanations.address(given.scale, $0.id) } })
        // Ranks of two scales cannot be compared: a level of another scale names its scale, and sorts with what has no rank.
        let isOfAnother = level != nil && item.classification?.scale != scope.context.facetScale?.id
        view.set(
            "levelScale", isOfAnother ? item.classification.flatMap { base.vocabularies.scale($0.scale)?.title } : nil)
        view["levelSort"] = .text(level.map { padded(isOfAnother ? 0 : $0.rank ?? 0) } ?? "")
        view.set("databaseLabel", item.isListedInDatabase.map { phrases[$0 ? "yes" : "no"] })
        view.set("duration", item.duration.flatMap { phrases.duration($0) })
        view["durationSort"] = .text(
            item.duration.flatMap { weeks($0.max ?? $0.min, $0.unit) }.map { padded(Int($0)) } ?? "")
        view.set("directions", EvidenceLabels(scope: scope).strip(item))
        return view
    }

    private func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(number).utf8.count)) + String(number)
    }
}

/// A duration in weeks, or nil where it counts something else than time.
func weeks(_ number: String?, _ unit: DurationUnit) -> Double? {
    // A page counts in whole weeks, and no number of them is beyond what can be counted.
    guard let number, let value = Double(number).map({ min($0, 1e12) }) else { return nil }
    switch unit {
    case .day: return value / 7
    case .week: return value
    case .month: return value * 52 / 12
    case .year: return value * 52
    case .hour, .session: return nil
    }
}
