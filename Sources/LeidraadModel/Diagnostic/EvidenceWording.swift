import LeidraadWords

/// The words for a claim that does not say on what it rests.
func evidenceWording(_ problem: EvidenceProblem, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "problem")
    return switch problem {
    case .unsourcedFinding(let hasFigures): say(hasFigures ? "unsourced-figure" : "unsourced-finding")
    case .unsourcedRelation(let element): say("unsourced-relation", ["element": element])
    case .unsourcedItem(let target): say("unsourced-item", ["target": target])
    case .unsourcedRecommendation(let code, let strength):
        say("unsourced-recommendation", ["code": code, "strength": strength])
    case .noProvenance(let name, _): say("no-provenance", ["name": name])
    case .dateInFuture(let day, let key): say("date-in-future", ["key": key, "day": day])
    case .yearInFuture(let year, let latest):
        say("year-in-future", ["year": String(year), "latest": String(latest)])
    case .factsChanged(let name, let checked, let id):
        say("facts-changed", ["name": name, "checked": checked, "id": id])
    case .citesOwnSite(let source): say("cites-own-site", ["source": source])
    case .relatedWithoutReason(let id): say("related-without-reason", ["id": id])
    case .goalAsResult(let verb): say("goal-as-result", ["verb": verb])
    case .cyclicBroader(let ids): say("cyclic-broader", ["chain": ids.joined(separator: " → ")])
    case .cyclicVia(let ids): say("cyclic-via", ["chain": ids.joined(separator: " → ")])
    case .researchContradictsFindings(let count): say("research-contradicts-findings", ["n": String(count)])
    }
}
