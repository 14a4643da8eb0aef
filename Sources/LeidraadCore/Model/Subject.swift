/// Anything that the knowledge base knows by an id and can link to.
enum Subject: Hashable, Sendable {
    case intervention(Intervention.ID)
    case element(ActiveElement.ID)
    case elementList(ElementList.ID)
    case recommendation(Recommendation.ID)
    case reference(Reference.ID)
    case term(GlossaryTerm.ID)
    case page(Page.ID)

    /// The name of the kind: the same word as its folder or file in `Content/`.
    var kind: String {
        switch self {
        case .intervention: "interventions"
        case .element: "elements"
        case .elementList: "element-lists"
        case .recommendation: "recommendations"
        case .reference: "references"
        case .term: "glossary"
        case .page: "pages"
        }
    }

    /// The id without its type.
    var idText: String {
        switch self {
        case .intervention(let id): id.text
        case .element(let id): id.text
        case .elementList(let id): id.text
        case .recommendation(let id): id.text
        case .reference(let id): id.text
        case .term(let id): id.text
        case .page(let id): id.text
        }
    }

    /// The way to write a link to it that no other subject shares.
    var unambiguousName: String {
        if case .page(let id) = self { return id.text }
        return kind + "/" + idText
    }
}
