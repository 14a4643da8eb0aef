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

extension PageScope {
    /// The pages that show a subject in a generated block, in a recommendation or as grounds: a place that no sentence names is a place.
    func shownViews(_ subject: EntityRef, besides named: Set<EntityRef>) -> [View] {
        let shown = context.shownPlaces.value[subject] ?? []
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

/// Every page that shows a subject, each once.
func shownPlaces(_ base: KnowledgeBase) -> [EntityRef: [ShownPlace]] {
    var found: [EntityRef: [ShownPlace]] = [:]
    for page in base.pages where page.status == .published {
        var seen: Set<EntityRef> = []
        let add = { (subjects: [EntityRef], showing: Showing) in
            for subject in subjects where seen.insert(subject).inserted {
                found[subject, default: []].append(ShownPlace(page: page.id, showing: showing))
            }
        }
        let text = base.texts[SourceSpan(file: page.record.file, range: page.bodyRange)] ?? LinkedText()
        for event in text.events {
            switch event {
            case .generated(let block): add(base.subjects(of: block), .table)
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
    /// What it is about.
    fileprivate var subjects: [EntityRef] {
        interventions.map(EntityRef.intervention) + elements.map(EntityRef.element)
    }
}

extension KnowledgeBase {
    /// What a generated block shows, in its order.
    fileprivate func subjects(of block: GeneratedBlock) -> [EntityRef] {
        let options = block.options
        switch block.kind {
        case .interventions: return selectedInterventions(self, options).map { .intervention($0.id) }
        case .elements: return selectedElements(self, options).map { .element($0.id) }
        case .records:
            guard let type = options.type.flatMap({ model.type($0) }) else { return [] }
            return selectedRecords(self, type, options).map(\.subject)
        case .recommendations, .matrix, .references, .glossary: return []
        }
    }
}
