import LeidraadMarkdown
import LeidraadModel

/// Where the words by which records are described are explained.
struct Explanations: PagePart {
    let scope: PageScope

    /// Where a direction is explained.
    func address(_ direction: FindingDirection) -> String? {
        address(base.termAnchor("direction", Identifier(direction.rawValue)))
    }

    /// Where a basis is explained.
    func address(_ basis: ExplainedBasis) -> String? {
        address(base.termAnchor("basis", Identifier(basis.rawValue)))
    }

    /// Where a level of a scale is explained.
    func address(_ scale: Scale.ID, _ level: Level.ID) -> String? {
        address(base.levelAnchor(scale, level, phrases))
    }

    /// The address of what explains a scale or a term, where the site has it.
    func address(_ anchor: String) -> String? {
        base.explainingPage.map { url(base.routes.overview($0) + "#" + anchor) }
    }

    /// Where a scale is explained.
    func address(scale: Scale.ID) -> String? { address(scaleAnchor(scale)) }

    /// Where a list of terms is explained.
    func address(list: String) -> String? { address(listAnchor(list)) }

    /// The anchor of a scale on the page that explains it.
    func scaleAnchor(_ id: Scale.ID) -> String { phrases["idScale"] + "-" + id.text }

    /// The anchor of a list of terms on the page that explains it.
    func listAnchor(_ list: String) -> String { phrases["idTerms"] + "-" + list }

    /// A word that leads to where it is explained, where it is.
    func link(_ word: HTML, at url: String?) -> HTML {
        guard let url else { return word }
        var markup = HTML(trusted: "<a")
        markup.appendAttribute("href", url)
        markup.append(trusted: ">")
        markup.append(word)
        markup.append(trusted: "</a>")
        return markup
    }
}
