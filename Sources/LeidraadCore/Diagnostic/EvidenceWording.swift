/// Dutch messages on what a claim rests.
func dutchWords(forEvidence problem: EvidenceProblem) -> Wording {
    switch problem {
    case .unsourcedFinding(let hasFigures):
        Wording(
            hasFigures ? "dit cijfer noemt geen bron" : "deze bevinding noemt geen bron",
            hint: "zet sources: [id] bij de bevinding, of based_on: [id] bij het record")
    case .unsourcedRelation(let element):
        Wording(
            "de relatie met \"\(element)\" heet onderzocht (basis: study), maar noemt geen bron",
            hint: "zet sources: [id] bij de relatie, of kies basis: named")
    case .unsourcedRecommendation(let code, let strength):
        Wording(
            "aanbeveling \(code) heeft een sterkte (\(strength)), maar noemt geen bron",
            hint: "zet sources: [id] of based_on: [id] bij de aanbeveling, of haal strength weg")
    case .noProvenance(let name, _):
        Wording(
            "\(name) zegt niet waarop het rust",
            hint: "zet based_on: [id van een bron] bij het record, of by: editors als het woorden van de redactie zijn")
    case .dateInFuture(let day, let key):
        Wording("\(key) ligt in de toekomst: \(day)", hint: "verbeter de datum, of haal haar weg")
    case .yearInFuture(let year, let latest):
        Wording(
            "deze bron zou pas in \(year) verschijnen", hint: "verbeter het jaar; \(latest) is het laatste dat kan")
    case .factsChanged(let name, let checked, let id):
        Wording(
            "de feiten van \(name) zijn veranderd sinds het record is nagekeken (\(checked))",
            hint: "houd het record naast de bron, en schrijf dat op met: leidraad checked \(id)")
    case .citesOwnSite(let source):
        Wording(
            "dit rust alleen op een pagina van deze site zelf: \(source)",
            hint: "noem de bron waarop die pagina rust")
    case .relatedWithoutReason(let id):
        Wording(
            "waarom is dit record verwant met \"\(id)\"?",
            hint: "schrijf { to: \(id), why: … }, of haal het weg")
    case .goalAsResult(let verb):
        Wording(
            "dit doel leest als een resultaat: \"\(verb)\"",
            hint: "schrijf wat de hulp wil bereiken, zoals: de crisis oplossen")
    case .cyclicBroader(let ids):
        Wording(
            "een term valt onder zichzelf: \(ids.joined(separator: " → "))", hint: "haal bij een van beide broader weg")
    }
}

/// English messages on what a claim rests.
func englishWords(forEvidence problem: EvidenceProblem) -> Wording {
    switch problem {
    case .unsourcedFinding(let hasFigures):
        Wording(
            hasFigures ? "this figure names no source" : "this finding names no source",
            hint: "add sources: [id] to the finding, or based_on: [id] to the record")
    case .unsourcedRelation(let element):
        Wording(
            "the relation with \"\(element)\" is called studied (basis: study), but names no source",
            hint: "add sources: [id] to the relation, or choose basis: named")
    case .unsourcedRecommendation(let code, let strength):
        Wording(
            "recommendation \(code) has a strength (\(strength)), but names no source",
            hint: "add sources: [id] or based_on: [id] to the recommendation, or remove strength")
    case .noProvenance(let name, _):
        Wording(
            "\(name) does not say what it rests on",
            hint: "add based_on: [id of a source] to the record, or by: editors for words of the editors themselves")
    case .dateInFuture(let day, let key):
        Wording("\(key) is in the future: \(day)", hint: "correct the date, or remove it")
    case .yearInFuture(let year, let latest):
        Wording("this source would appear in \(year)", hint: "correct the year; \(latest) is the last that can be")
    case .factsChanged(let name, let checked, let id):
        Wording(
            "the facts of \(name) changed since the record was checked (\(checked))",
            hint: "compare the record with its source, and note that with: leidraad checked \(id)")
    case .citesOwnSite(let source):
        Wording("this rests only on a page of this site: \(source)", hint: "name the source on which that page rests")
    case .relatedWithoutReason(let id):
        Wording("why is this record related to \"\(id)\"?", hint: "write { to: \(id), why: … }, or remove it")
    case .goalAsResult(let verb):
        Wording(
            "this goal reads as a result: \"\(verb)\"", hint: "write what the help aims at, such as: resolve the crisis"
        )
    case .cyclicBroader(let ids):
        Wording("a term falls under itself: \(ids.joined(separator: " → "))", hint: "remove one broader")
    }
}

extension Rule {
    /// What a rule on the grounds of a claim asks, and how to fix a breach.
    func evidenceHelp(_ language: SiteLanguage) -> String {
        let help: (nl: String, en: String) =
            switch self {
            case .unsourcedFinding:
                ("Een bevinding of cijfer noemt geen bron; noem haar.", "A finding or figure names no source; name it.")
            case .unsourcedRelation:
                (
                    "Een relatie heet onderzocht en noemt geen bron; noem haar, of kies een andere basis.",
                    "A relation is called studied and names no source; name it, or choose another basis."
                )
            case .unsourcedRecommendation:
                (
                    "Een aanbeveling met een sterkte noemt geen bron; noem haar.",
                    "A recommendation with a strength names no source; name it."
                )
            case .provenanceRequired, .missingProvenance:
                (
                    "Een record zegt niet waarop het rust; noem de bron, of zeg dat het woorden van de redactie zijn.",
                    "A record does not say what it rests on; name the source, or say that these are the editors' words."
                )
            case .dateInFuture:
                ("Een datum ligt in de toekomst; verbeter haar.", "A date is in the future; correct it.")
            case .cyclicBroader:
                (
                    "Een term valt onder zichzelf; haal een broader weg.",
                    "A term falls under itself; remove one broader."
                )
            case .factsChanged:
                (
                    "De feiten zijn veranderd sinds het record is nagekeken; houd het naast de bron.",
                    "The facts changed since the record was checked; compare it with its source."
                )
            case .citesOwnSite:
                (
                    "Iets rust alleen op een pagina van deze site; noem de bron daarvan.",
                    "Something rests only on a page of this site; name the source of that page."
                )
            case .relatedWithoutReason:
                (
                    "Een verwantschap heeft geen reden; schrijf haar op.",
                    "A related record has no reason; write it down."
                )
            case .goalAsResult:
                (
                    "Een doel leest als een resultaat; schrijf wat de hulp wil bereiken.",
                    "A goal reads as a result; write what the help aims at."
                )
            default: (rawValue, rawValue)
            }
        return language == .nl ? help.nl : help.en
    }
}
