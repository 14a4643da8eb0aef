/// Anything that the knowledge base knows by an id and can link to.
package enum EntityRef: Hashable, Sendable {
    case intervention(Intervention.ID)
    case element(ActiveElement.ID)
    case elementList(ElementList.ID)
    case recommendation(Recommendation.ID)
    case reference(Reference.ID)
    case term(GlossaryTerm.ID)
    case page(Page.ID)
    /// A record of a type that the site declares.
    case record(SiteRecord.ID)

    /// The name of the kind: the same word as its folder or file in `Content/`.
    package var kind: String {
        switch self {
        case .intervention: "interventions"
        case .element: "elements"
        case .elementList: "element-lists"
        case .recommendation: "recommendations"
        case .reference: "references"
        case .term: "glossary"
        case .page: "pages"
        case .record(let id): id.folder
        }
    }

    /// The id without its type.
    package var idText: String {
        switch self {
        case .intervention(let id): id.text
        case .element(let id): id.text
        case .elementList(let id): id.text
        case .recommendation(let id): id.text
        case .reference(let id): id.text
        case .term(let id): id.text
        case .page(let id): id.text
        case .record(let id): id.text
        }
    }

    /// The way to write a link to it that no other subject shares.
    package var unambiguousName: String {
        if case .page(let id) = self { return id.text }
        return kind + "/" + idText
    }
}

extension EntityRef {
    /// The id of the type in the model.
    package var typeID: String {
        switch self {
        case .intervention: BuiltInType.intervention.rawValue
        case .element: BuiltInType.element.rawValue
        case .elementList: BuiltInType.elementList.rawValue
        case .recommendation: BuiltInType.recommendation.rawValue
        case .reference: BuiltInType.reference.rawValue
        case .term: BuiltInType.term.rawValue
        case .page: BuiltInType.page.rawValue
        case .record(let id): id.type
        }
    }
}
