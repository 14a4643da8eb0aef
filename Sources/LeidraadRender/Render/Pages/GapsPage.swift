import LeidraadMarkdown
import LeidraadModel

/// Where the page of gaps tells what has no level.
let gapsLevelID = "gaps-level"

/// The page of what is not known, what contradicts itself, and what ends when: made from the records.
struct GapsPage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.gaps, title: phrases["gaps"], intro: "intro-gaps")
        let shown = base.interventions.filter { $0.editorial.status == .published }
        let (model, isAny) = (base.model, !base.interventions.isEmpty)
        let has = { (key: String) in isAny && model.has(key, of: .intervention) }
        var sections: [Section] = []
        if has("evidence") { sections += [contradictions(shown), noDifference(shown), notStudied(shown)] }
        if has("classification") { sections.append(withoutLevel(shown)) }
        if isAny { sections.append(notStatedSection(shown)) }
        if base.hasDates { sections.append(dates(shown)) }
        sections += base.model.types.filter { $0.id != BuiltInType.intervention.rawValue }.compactMap {
            notStatedSection(of: $0)
        }
        page["sections"] = .list(sections.map(\.view))
        page.set("contents", contentsViews(sections.map { (2, $0.title, $0.id) }))
        return page
    }

    private struct Section {
        let id: String
        let title: String
        let view: View
    }

    private func section(_ key: String, id: String? = nil, _ entries: [View]) -> Section {
        let id = id ?? key
        var view = View()
        view["id"] = .text(id)
        view["label"] = .text(phrases[key])
        view["text"] = .text(phrases[key + "-text"])
        view.set("entries", entries)
        return Section(id: id, title: phrases[key], view: view)
    }

    private func entry(_ item: Intervention, value: String? = nil, finding: Intervention.Finding? = nil)
        -> View
    {
        let label = finding.map { evidenceWords.label($0) }
        var view = links.view(.intervention(item.id))
        view.set("value", value)
        view["hasDirection"] = .flag(label != nil)
        view["direction"] = .text(label?.style ?? "")
        view["directionLabel"] = .text(label?.text ?? "")
        view.set("explainURL", label?.direction.flatMap { explanations.address($0) })
        view["note"] = .html(finding.map { texts.inlineHTML($0.text) } ?? HTML())
        view.set("sources", finding.map { citations.sourceViews($0.sources) } ?? [])
        return view
    }

    /// Findings of one intervention that point different ways on one matter, next to each other.
    private func contradictions(_ items: [Intervention]) -> Section {
        var entries: [View] = []
        for item in items {
            for line in base.evidence(of: item).contradictions {
                for finding in line.findings.map({ item.evidence[$0] })
                where finding.direction != nil && finding.direction != .notStudied {
                    entries.append(entry(item, finding: finding))
                }
            }
        }
        return section("gaps-contradictions", entries)
    }

    private func noDifference(_ items: [Intervention]) -> Section {
        var entries: [View] = []
        for item in items {
            for finding in base.evidence(of: item).studied.flatMap(\.findings).map({ item.evidence[$0] })
            where finding.direction == .noDifference || finding.direction == .negative {
                entries.append(entry(item, finding: finding))
            }
        }
        return section("gaps-no-difference", entries)
    }

    /// Interventions that were not studied, too little, or not yet: the state of research, and outcomes that findings say were left out.
    private func notStudied(_ items: [Intervention]) -> Section {
        var entries: [View] = []
        for item in items {
            let reading = base.evidence(of: item)
            let left = reading.notStudied.flatMap(\.findings).map { item.evidence[$0] }.filter {
                $0.direction == .notStudied
            }
            if let state = reading.state, state != .notStudied || left.isEmpty {
                entries.append(stateEntry(item, state))
            }
            for finding in left { entries.append(entry(item, finding: finding)) }
        }
        return section("gaps-not-studied", entries)
    }

    /// The state of research, with what the record says of where that is.
    private func stateEntry(_ item: Intervention, _ state: EvidenceReading.State) -> View {
        var view = entry(item, value: phrases["research", state])
        let part = item.record.record("provenance")?.record("research")
        view["note"] = .html(part?.markdown("note").map { texts.inlineHTML($0) } ?? HTML())
        view.set("sources", citations.sourceViews(part?.identifiers("sources") ?? []))
        return view
    }

    private func withoutLevel(_ items: [Intervention]) -> Section {
        var entries: [View] = []
        for item in items {
            let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
            guard level?.rank == nil else { continue }
            var view = entry(item, value: level?.label ?? phrases["notStated"])
            view.set(
                "explainURL",
                item.classification.flatMap { given in level.flatMap { explanations.address(given.scale, $0.id) } })
            entries.append(view)
        }
        return section(gapsLevelID, entries)
    }

    private func notStatedSection(_ items: [Intervention]) -> Section {
        var entries: [View] = []
        for item in items {
            let missing = InterventionEvidence(scope: scope).notStated(item)
            if !missing.isEmpty { entries.append(entry(item, value: missing.joined(separator: ", "))) }
        }
        return section("gaps-not-stated", entries)
    }

    /// The values that records of a type should state and do not; nil where there is nothing of the kind.
    private func notStatedSection(of type: RecordType) -> Section? {
        var entries: [View] = []
        for item in base.records(of: type) where item.isPublished {
            let missing = type.missing(in: item.record)
            guard !missing.isEmpty else { continue }
            var view = links.view(item.subject)
            view.set("value", missing.joined(separator: ", "))
            view["hasDirection"] = .flag(false)
            view["direction"] = .text("")
            view["directionLabel"] = .text("")
            view["note"] = .html(HTML())
            view.set("sources", [View]())
            entries.append(view)
        }
        guard !entries.isEmpty else { return nil }
        let id = "gaps-" + type.id
        var view = View()
        view["id"] = .text(id)
        let title = phrases["gaps-not-stated"] + ": " + typeWords.name(type.id, many: true)
        view["label"] = .text(title)
        view["text"] = .text(phrases["gaps-not-stated-own"])
        view.set("entries", entries)
        return Section(id: id, title: title, view: view)
    }

    /// Everything that ends on a known day, the first one first; then the levels of which nobody can tell when they end.
    private func dates(_ items: [Intervention]) -> Section {
        let dated = base.expirations.map { ending -> View in
            var view = links.view(ending.subject)
            view.set("value", phrases[ending.matter.rawValue] + ": " + phrases.day(ending.date))
            view["hasDirection"] = .flag(false)
            view["note"] = .html(HTML())
            view.set("sources", [View]())
            return view
        }
        var undated: [View] = []
        for item in items {
            guard let classification = item.classification, classification.level != nil, classification.assessed == nil
            else { continue }
            var view = entry(item, value: phrases["level"] + ": " + phrases["dateNotStated"])
            view["note"] = .html(classification.note.map { texts.inlineHTML($0) } ?? HTML())
            undated.append(view)
        }
        return section("gaps-dates", id: phrases["idDates"], dated + undated)
    }
}
