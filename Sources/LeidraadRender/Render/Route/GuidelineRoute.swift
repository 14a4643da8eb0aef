import LeidraadModel

/// How a guideline leads from what it recommends, and from situations, by interventions to elements. Every line is a relation that a record
/// states of this very intervention: what a source says of a whole group draws none.
struct GuidelineRoute {
    /// A place on the way, by its name.
    struct Stop {
        let label: String
        /// The address on the page that shows the route.
        let url: String
    }

    /// The ways in: recommendations of the guideline, then situations.
    private(set) var starts: [Stop] = []
    private(set) var interventions: [Stop] = []
    private(set) var elements: [Stop] = []
    /// From a start to an intervention, by their places in the lists.
    private(set) var first: [(from: Int, to: Int)] = []
    /// From an intervention to an element.
    private(set) var second: [(from: Int, to: Int)] = []

    var isEmpty: Bool { first.isEmpty || second.isEmpty }
}

extension GuidelineRoute {
    /// The route of the pages of a guideline.
    init(_ scope: PageScope, pages: [Page]) {
        let base = scope.base
        var seen: Set<Recommendation.ID> = []
        let recommendations = pages.flatMap { base.restingOn[$0.id] ?? [] }.map(\.recommendation).filter {
            base.status(of: $0) != .withdrawn && !$0.interventions.isEmpty && seen.insert($0.id).inserted
        }
        let named = Set(recommendations.flatMap(\.interventions))
        let items = base.interventions.filter { named.contains($0.id) && $0.editorial.status == .published }
        let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
        interventions = items.map { stop(.intervention($0.id), $0.abbreviation ?? $0.name, scope) }
        for item in recommendations {
            add(stop(.recommendation(item.id), item.code, scope), to: item.interventions.compactMap { places[$0] })
        }
        for term in base.vocabularies.contexts {
            let address = scope.url(.interventions, anchor: "contexts=" + term.id.text)
            add(
                Stop(label: term.label, url: address),
                to: items.indices.filter { items[$0].audience.contexts.contains(term.id) })
        }
        var elementPlaces: [ActiveElement.ID: Int] = [:]
        for (place, item) in items.enumerated() {
            for relation in base.relations.byIntervention[item.id] ?? [] {
                guard case .own = relation.basis, let element = base.elementsByID[relation.element] else { continue }
                if elementPlaces[element.id] == nil {
                    elementPlaces[element.id] = elements.count
                    elements.append(stop(.element(element.id), element.name, scope))
                }
                second.append((place, elementPlaces[element.id] ?? 0))
            }
        }
    }

    private func stop(_ subject: EntityRef, _ label: String, _ scope: PageScope) -> Stop {
        Stop(label: label, url: scope.url(of: subject) ?? "")
    }

    private mutating func add(_ start: Stop, to places: [Int]) {
        guard !places.isEmpty else { return }
        first += places.map { (starts.count, $0) }
        starts.append(start)
    }
}
