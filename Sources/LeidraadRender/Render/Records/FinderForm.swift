import LeidraadModel

/// The form of the home page that finds records: that of the model, or the usual one. Without records of its type, or without a field
/// to choose by, there is none.
struct FinderForm: PagePart {
    let scope: PageScope

    func set(in page: inout View) {
        let finder = base.model.finder
        let type = finder?.type ?? BuiltInType.intervention.rawValue
        let fields = finder.map { $0.fields } ?? ["audience.age", "audience.problems"]
        let facets = base.model.type(type).map(finderFacets) ?? []
        let chosen = fields.compactMap { field in
            facets.first { $0.key == facetKey(field) }.map { facet in
                var view = facet.view
                // The usual form asks in words of its own.
                if finder == nil, let own = phrases.word(facet.key == "age" ? "quickAge" : "quickProblem") {
                    view["label"] = .text(own)
                }
                return view
            }
        }
        page.set("finderFields", chosen)
        page["finderTitle"] = .text(finder?.title ?? phrases[finder == nil ? "quickTitle" : "finderTitle"])
        page["finderButton"] = .text(phrases["quickSubmit", filling: ["many": typeWords.name(type, many: true)]])
        page["finderURL"] = .text(finderURL(type))
    }

    private func finderURL(_ type: String) -> String {
        guard type != BuiltInType.intervention.rawValue, let own = base.model.type(type), !own.isBuiltIn else {
            return base.shows(.interventions) ? url(.interventions) : ""
        }
        return url(own.overviewPath)
    }

    /// The facets of the overview of a type, by their keys.
    private func finderFacets(_ type: RecordType) -> [(key: String, view: View)] {
        if type.id == BuiltInType.intervention.rawValue {
            guard base.shows(.interventions) else { return [] }
            let shown = base.interventions.filter { $0.editorial.status == .published }
            return keyed(
                InterventionFacets(scope: scope).views(shown)
                    + DeclaredFacets(scope: scope).views(type, shown.map(\.record)))
        }
        return keyed(
            DeclaredFacets(scope: scope).views(type, base.records(of: type).filter(\.isPublished).map(\.record)))
    }

    private func keyed(_ views: [View]) -> [(key: String, view: View)] {
        views.compactMap { view in if case .text(let key)? = view["key"] { (key, view) } else { nil } }
    }

    /// The key of the facet for a field of the finder.
    private func facetKey(_ field: String) -> String {
        let last = field.split(separator: ".").last.map(String.init) ?? field
        return last == "classification" ? "level" : last
    }
}
