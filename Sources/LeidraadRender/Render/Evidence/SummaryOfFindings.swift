import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// A row an outcome: what was found of it, drawn and in words, by which studies, and how sure the source is.
    mutating func setSummaryOfFindings(of item: Intervention, _ reading: EvidenceReading, in page: inout View) {
        let state = reading.state.map { phrases["research", $0] }
        page.set("researchState", item.evidence.isEmpty && reading.state == .notNamed ? nil : state)
        let part = item.record.record("provenance")?.record("research")
        page.set("researchNote", part?.markdown("note").map { inlineHTML($0) })
        page.set("researchSources", sourceList(part?.identifiers("sources") ?? []))
        page.set("summaryOfFindings", reading.lines.map { summaryRow($0, item) })
        page.set("forestPlots", forestPlots(item))
    }

    private mutating func summaryRow(_ line: EvidenceReading.Line, _ item: Intervention) -> View {
        let findings = line.findings.map { item.evidence[$0] }
        var view = View()
        view["outcome"] = .text((evidenceWords.name(line.topic) ?? phrases["outcomeNotStated"]).capitalizedFirst)
        var isMain = false
        if case .outcome(_, isMain: true) = line.topic { isMain = true }
        view["isMain"] = .flag(isMain)
        var outcomeURL: String?
        if case .outcome(let id, _) = line.topic { outcomeURL = explanationURL(base.termAnchor("outcomes", id)) }
        view.set("outcomeURL", outcomeURL)
        view.set("labels", wordsOnly(line))
        // A direction of some findings is not that of all whose sources stand in the row.
        let directed = findings.count { $0.direction != nil }
        let places: KeyValuePairs = ["n": String(directed), "all": String(findings.count)]
        let isOfSome = directed > 0 && directed < findings.count
        view.set("directionOfSome", isOfSome ? phrases["directionOfSome", filling: places] : nil)
        view["strip"] = .html(directionStrip(findings, line.topic))
        let studies = findings.map { studyWords($0).joined(separator: ", ") }.filter { !$0.isEmpty }
        view.set("studies", studies.isEmpty ? nil : unique(studies).joined(separator: "; "))
        view.set("certainty", rowCertainty(findings))
        view.set("sources", sourceViews(unique(findings.flatMap(\.sources))))
        return view
    }

    /// What findings of one outcome are rated as; where only some of them are, of how many, so that a rating is not taken for that of all.
    private func rowCertainty(_ findings: [Intervention.Finding]) -> HTML? {
        let ratings = findings.compactMap(\.certainty)
        guard var markup = certaintyMarkup(ratings), ratings.count < findings.count else {
            return certaintyMarkup(ratings)
        }
        markup.append(trusted: " <small>")
        markup.appendEscaped(
            phrases["certaintyOfSome", filling: ["n": String(ratings.count), "all": String(findings.count)]])
        markup.append(trusted: "</small>")
        return markup
    }

    /// The directions of a line without its name, which has a column of its own.
    private func wordsOnly(_ line: EvidenceReading.Line) -> [View] {
        let words = evidenceWords
        let style = { (direction: FindingDirection) -> String in
            if case .experience(let knowledge) = line.topic { return knowledge.rawValue }
            return direction.rawValue
        }
        guard !line.directions.isEmpty else {
            let key = line.findings.isEmpty ? "direction-not-named" : "direction-not-stated"
            return labelViews([EvidenceLabel(style: "not-stated", text: phrases[key])])
        }
        return labelViews(
            line.directions.map {
                EvidenceLabel(
                    style: style($0), text: words.word($0, line.topic), direction: line.isStudied ? $0 : nil)
            })
    }

    /// What a finding says of its study: design, country, comparison and who took part.
    func studyWords(_ finding: Intervention.Finding) -> [String] {
        let sample = finding.sample.map { sample in
            [sample.size.map { phrases["sampleSize", filling: ["n": String($0)]] }, sample.who].compactMap { $0 }
                .joined(separator: ": ")
        }
        return [
            finding.design.map { phrases["design", $0] }, finding.country.map { phrases.country($0) },
            finding.comparator.map { phrases["comparedWith", filling: ["name": $0]] }, sample,
        ].compactMap { $0 }
    }

    /// "laag (GRADE)"; nil for a level that no scale has.
    func certaintyWords(_ rating: Rating) -> String? {
        base.vocabularies.level(of: rating).map { $0.level.label + " (" + $0.scale.title + ")" }
    }

    /// The levels of ratings, each once and leading to where it is explained; nil where there is none.
    func certaintyMarkup(_ ratings: [Rating]) -> HTML? {
        let rated = ratings.compactMap { rating in
            base.vocabularies.level(of: rating).flatMap { found in
                certaintyWords(rating).map { (url: explanationURL(found.scale.id, found.level.id), words: $0) }
            }
        }
        var markup = HTML()
        var seen: Set<String> = []
        for rating in rated where seen.insert(rating.words).inserted {
            if seen.count > 1 { markup.append(trusted: "; ") }
            markup.append(explained(HTML(escaping: rating.words), at: rating.url))
        }
        return seen.isEmpty ? nil : markup
    }

    /// Sources in running markup: "Bron: …".
    mutating func sourceList(_ sources: [Reference.ID]) -> HTML? {
        guard !sources.isEmpty else { return nil }
        var markup = HTML(trusted: "<span class=\"sources\">")
        markup.appendEscaped(phrases["source"] + ": ")
        let cited = sources.map { CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false) }
        for (index, (source, run)) in zip(cited, viaRuns(sources)).enumerated() {
            if index > 0 { markup.append(trusted: "; ") }
            markup.append(citationLink(source, isNarrative: false))
            if let run { markup.append(citedIn(run.via, count: run.count)) }
        }
        markup.append(trusted: "</span>")
        return markup
    }
}

private func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
}
