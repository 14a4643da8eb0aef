import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// How a page shows a subject without naming it in a sentence.
enum Showing: String, Sendable {
    /// In a table or list that is made from the records.
    case table = "shownIn"
    /// In a recommendation that is on the page.
    case recommendation = "recommendedIn"
    /// As the grounds of a recommendation about it.
    case grounds = "groundIn"
}

/// Where a site speaks of a subject, or shows it.
struct DiscussedPlaces: PagePart {
    let scope: PageScope

    /// Places that discuss a subject, by page and section, with the sentence.
    func views(_ subject: EntityRef) -> [View] {
        let places = base.backlinks[subject] ?? []
        let named = Set(places.map(\.from))
        return places.compactMap { place in
            guard let address = url(of: place.from, anchor: place.mention.section?.anchor),
                let page = base.contentIndex.entries[place.from]
            else { return nil }
            var view = View()
            view["url"] = .text(address)
            if case .recommendation(let id) = place.from {
                view["pageLabel"] = .text(recommendationName(id, code: page.name))
            } else {
                view["pageLabel"] = .text(page.name)
            }
            view["hasSection"] = .flag(place.mention.section != nil)
            view["sectionLabel"] = .text(place.mention.section?.title ?? "")
            view["sentence"] = .html(marked(place.mention))
            return view
        } + shownViews(subject, besides: named)
    }

    /// "Aanbeveling R3", with its status where it no longer holds.
    private func recommendationName(_ id: Recommendation.ID, code: String) -> String {
        let name = phrases["recommendation"] + " " + code
        guard let item = base.recommendationsByID[id], base.status(of: item) == .withdrawn else { return name }
        return name + " (" + phrases["recommendationStatus", RecommendationStatus.withdrawn] + ")"
    }

    /// A sentence with the name in it marked.
    private func marked(_ mention: Mention) -> HTML {
        let bytes = Array(mention.sentence.utf8)
        let range = mention.highlight.clamped(to: 0..<bytes.count)
        var markup = HTML(escaping: String(decoding: bytes[..<range.lowerBound], as: UTF8.self))
        guard !range.isEmpty else {
            markup.appendEscaped(String(decoding: bytes[range.lowerBound...], as: UTF8.self))
            return markup
        }
        markup.append(trusted: "<mark>")
        markup.appendEscaped(String(decoding: bytes[range], as: UTF8.self))
        markup.append(trusted: "</mark>")
        markup.appendEscaped(String(decoding: bytes[range.upperBound...], as: UTF8.self))
        return markup
    }

    /// The pages that show a subject in a generated block, in a recommendation or as grounds: a place that no sentence names is a place.
    private func shownViews(_ subject: EntityRef, besides named: Set<EntityRef>) -> [View] {
        let shown = scope.context.shownPlaces.value[subject] ?? []
        return shown.filter { !named.contains(.page($0.page)) }.compactMap { place in
            guard let address = url(of: .page(place.page)), let entry = base.contentIndex.entries[.page(place.page)]
            else {
                return nil
            }
            var view = View()
            view["url"] = .text(address)
            view["pageLabel"] = .text(entry.name)
            view["hasSection"] = .flag(false)
            view["sectionLabel"] = .text("")
            view["sentence"] = .html(HTML(escaping: phrases[place.showing.rawValue]))
            return view
        }
    }
}

/// A page that shows a subject, and how.
struct ShownPlace: Sendable {
    let page: Page.ID
    let showing: Showing
}

/// Every page for the readers of the site that shows a subject, each once.
func shownPlaces(_ base: KnowledgeBase) -> [EntityRef: [ShownPlace]] {
    var found: [EntityRef: [ShownPlace]] = [:]
    for page in base.pages where page.status == .published && base.pagesApart[page.id] == nil {
        var seen: Set<EntityRef> = []
        let add = { (subjects: [EntityRef], showing: Showing) in
            for subject in subjects where seen.insert(subject).inserted {
                found[subject, default: []].append(ShownPlace(page: page.id, showing: showing))
            }
        }
        let text = base.bodyText(page)
        for event in text.events {
            switch event {
            case .generated(let block): add(subjects(of: block, base), .table)
            case .recommendation(let id):
                let whole = base.recommendationsByID[id].map { [$0] } ?? []
                add((whole + base.allParts(of: id)).flatMap(\.subjects), .recommendation)
            default: break
            }
        }
        add((base.restingOn[page.id] ?? []).flatMap(\.recommendation.subjects), .grounds)
    }
    return found
}

extension Recommendation {
    /// The subjects of the recommendation.
    fileprivate var subjects: [EntityRef] {
        interventions.map(EntityRef.intervention) + elements.map(EntityRef.element)
    }
}

/// The subjects that a generated block shows, in its order.
private func subjects(of block: GeneratedBlock, _ base: KnowledgeBase) -> [EntityRef] {
    let options = block.options
    switch block.kind {
    case .interventions: return selectedInterventions(base, options).map { .intervention($0.id) }
    case .elements: return selectedElements(base, options).map { .element($0.id) }
    case .records:
        guard let type = options.type.flatMap({ base.model.type($0) }) else { return [] }
        return selectedRecords(base, type, options).map(\.subject)
    case .recommendations, .matrix, .references, .glossary: return []
    }
}
