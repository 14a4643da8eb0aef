import LeidraadMarkdown
import LeidraadModel

/// The findings on each outcome, a row an outcome.
struct SummaryOfFindings: PagePart {
    let scope: PageScope

    /// A row an outcome: what was found of it, drawn and in words, by which studies, and how sure the source is.
    func set(of item: Intervention, _ reading: EvidenceReading, in page: inout View) {
        let state = reading.state.map { phrases["research", $0] }
        page.set("researchState", item.evidence.isEmpty && reading.state == .notNamed ? nil : state)
        let part = item.record.record("provenance")?.record("research")
        page.set("researchNote", part?.markdown("note").map { texts.inlineHTML($0) })
        page.set("researchSources", citations.sourceList(part?.identifiers("sources") ?? []))
        page.set("summaryOfFindings", reading.lines.map { summaryRow($0, item) })
        page.set("forestPlots", ForestPlots(scope: scope).views(item))
    }

    private func summaryRow(_ line: EvidenceReading.Line, _ item: Intervention) -> View {
        let findings = line.findings.map { item.evidence[$0] }
        var view = View()
        view["outcome"] = .text((evidenceWords.name(line.topic) ?? phrases["outcomeNotStated"]).capitalizedFirst)
        var isMain = false
        if case .outcome(_, isMain: true) = line.topic { isMain = true }
        view["isMain"] = .flag(isMain)
        var outcomeURL: String?
        if case .outcome(let id, _) = line.topic { outcomeURL = explanations.address(base.termAnchor("outcomes", id)) }
        view.set("outcomeURL", outcomeURL)
        view.set("labels", wordsOnly(line))
        // A direction of some findings is not that of all whose sources are in the row.
        let directed = findings.count { $0.direction != nil }
        let places: KeyValuePairs = ["n": String(directed), "all": String(findings.count)]
        let isOfSome = directed > 0 && directed < findings.count
        view.set("directionOfSome", isOfSome ? phrases["directionOfSome", filling: places] : nil)
        view["strip"] = .html(DirectionStrip(scope: scope).markup(findings, line.topic))
        let studies = findings.map { studyWords($0).joined(separator: ", ") }.filter { !$0.isEmpty }
        view.set("studies", studies.isEmpty ? nil : studies.withoutRepeats.joined(separator: "; "))
        view.set("certainty", rowCertainty(findings))
        view.set("sources", citations.sourceViews(findings.flatMap(\.sources).withoutRepeats))
        return view
    }

    /// The certainty of the findings on one outcome; where only some of them are rated, of how many, so that a rating is not taken for that of all.
    private func rowCertainty(_ findings: [Intervention.Finding]) -> HTML? {
        let ratings = findings.compactMap(\.certainty)
        guard var markup = levels.certaintyMarkup(ratings), ratings.count < findings.count else {
            return levels.certaintyMarkup(ratings)
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
            let style = line.findings.isEmpty ? "not-named" : "not-stated"
            return EvidenceLabels(scope: scope).views([EvidenceLabel(style: style, text: phrases["direction-" + style])]
            )
        }
        return EvidenceLabels(scope: scope).views(
            line.directions.map {
                EvidenceLabel(
                    style: style($0), text: words.word($0, line.topic), direction: line.isStudied ? $0 : nil)
            })
    }

    /// The facts of a finding about its study: design, country, comparison and who took part.
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
}
