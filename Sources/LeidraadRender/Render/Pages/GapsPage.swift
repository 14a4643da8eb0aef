import LeidraadMarkdown
import LeidraadModel

/// Where the page of gaps tells what has no level.
let gapsLevelID = "gaps-level"

/// The page of what is not known, what contradicts itself, and what ends when: made from the records.
struct GapsPage: PagePart {
    let scope: PageScope

    /// A list of the page. Its entries are made into views on the page that shows them.
    struct List: Sendable {
        let id: String
        let title: String
        let text: String
        let entries: [@Sendable (GapsPage) -> View]
    }

    /// All lists of the site, with all that they have.
    func lists() -> [List] {
        let shown = base.interventions.filter { $0.editorial.status == .published }
        let (model, isAny) = (base.model, !base.interventions.isEmpty)
        let has = { (key: String) in isAny && model.has(key, of: .intervention) }
        var lists: [List] = []
        if has("evidence") { lists += [contradictions(shown), noDifference(shown), notStudied(shown)] }
        if has("classification") { lists.append(withoutLevel(shown)) }
        if isAny { lists.append(notStatedList(shown)) }
        if base.hasDates { lists.append(dates(shown)) }
        lists += base.model.types.filter { $0.id != BuiltInType.intervention.rawValue }.compactMap {
            notStatedList(of: $0)
        }
        return lists
    }

    /// The page, or a part of it behind the first.
    func view(_ lists: [List], _ parts: ListParts, part: Int = 1) -> View {
        let ways = OverviewPartViews(scope: scope, parts: parts.ofOverview, path: base.routes.overview(.gaps))
        var page = frame.overview(.gaps, title: phrases["gaps"], intro: "intro-gaps", part: ways.title(part))
        let slices = parts.slices(part)
        page["sections"] = .list(
            slices.map { slice in
                let list = lists[slice.list]
                var view = View()
                view["id"] = .text(list.id)
                view["label"] = .text(list.title)
                view["text"] = .text(list.text)
                view.set("entries", list.entries[slice.entries].map { $0(self) })
                ways.setPlace(of: slice, in: list.entries.count, parts, id: list.id, in: &view)
                return view
            })
        page.set("contents", contentsViews(slices.map { (2, lists[$0.list].title, lists[$0.list].id) }))
        ways.setWays(part, in: &page)
        return page
    }

    private func list(_ key: String, id: String? = nil, _ entries: [@Sendable (GapsPage) -> View]) -> List {
        List(id: id ?? key, title: phrases[key], text: phrases[key + "-text"], entries: entries)
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
    private func contradictions(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in items {
            for line in base.evidence(of: item).contradictions {
                for finding in line.findings.map({ item.evidence[$0] })
                where finding.direction != nil && finding.direction != .notStudied {
                    entries.append { $0.entry(item, finding: finding) }
                }
            }
        }
        return list("gaps-contradictions", entries)
    }

    private func noDifference(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in items {
            for finding in base.evidence(of: item).studied.flatMap(\.findings).map({ item.evidence[$0] })
            where finding.direction == .noDifference || finding.direction == .negative {
                entries.append { $0.entry(item, finding: finding) }
            }
        }
        return list("gaps-no-difference", entries)
    }

    /// Interventions that were not studied, too little, or not yet: the state of research, and outcomes that findings say were left out.
    private func notStudied(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in items {
            let reading = base.evidence(of: item)
            let left = reading.notStudied.flatMap(\.findings).map { item.evidence[$0] }.filter {
                $0.direction == .notStudied
            }
            if let state = reading.state, state != .notStudied || left.isEmpty {
                entries.append { $0.stateEntry(item, state) }
            }
            for finding in left { entries.append { $0.entry(item, finding: finding) } }
        }
        return list("gaps-not-studied", entries)
    }

    /// The state of research, with what the record says of where that is.
    private func stateEntry(_ item: Intervention, _ state: EvidenceReading.State) -> View {
        var view = entry(item, value: phrases["research", state])
        let part = item.record.record("provenance")?.record("research")
        view["note"] = .html(part?.markdown("note").map { texts.inlineHTML($0) } ?? HTML())
        view.set("sources", citations.sourceViews(part?.identifiers("sources") ?? []))
        return view
    }

    private func withoutLevel(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in items {
            let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
            guard level?.rank == nil else { continue }
            entries.append { page in
                var view = page.entry(item, value: level?.label ?? page.phrases["notStated"])
                view.set(
                    "explainURL",
                    item.classification.flatMap { given in
                        level.flatMap { page.explanations.address(given.scale, $0.id) }
                    })
                return view
            }
        }
        return list(gapsLevelID, entries)
    }

    private func notStatedList(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in items {
            let missing = InterventionEvidence(scope: scope).notStated(item)
            if !missing.isEmpty { entries.append { $0.entry(item, value: missing.joined(separator: ", ")) } }
        }
        return list("gaps-not-stated", entries)
    }

    /// The values that records of a type should state and do not; nil where there is nothing of the kind.
    private func notStatedList(of type: RecordType) -> List? {
        var entries: [@Sendable (GapsPage) -> View] = []
        for item in base.records(of: type) where item.isPublished {
            let missing = type.missing(in: item.record)
            guard !missing.isEmpty else { continue }
            entries.append { $0.plainEntry(item.subject, missing.joined(separator: ", ")) }
        }
        guard !entries.isEmpty else { return nil }
        let title = phrases["gaps-not-stated"] + ": " + typeWords.name(type.id, many: true)
        return List(id: "gaps-" + type.id, title: title, text: phrases["gaps-not-stated-own"], entries: entries)
    }

    /// An entry of something that is no finding.
    private func plainEntry(_ subject: EntityRef, _ value: String) -> View {
        var view = links.view(subject)
        view.set("value", value)
        view["hasDirection"] = .flag(false)
        view["direction"] = .text("")
        view["directionLabel"] = .text("")
        view["note"] = .html(HTML())
        view.set("sources", [View]())
        return view
    }

    /// Everything that ends on a known day, the first one first; then the levels of which nobody can tell when they end.
    private func dates(_ items: [Intervention]) -> List {
        var entries: [@Sendable (GapsPage) -> View] = base.expirations.map { ending in
            { $0.plainEntry(ending.subject, $0.phrases[ending.matter.rawValue] + ": " + $0.phrases.day(ending.date)) }
        }
        for item in items {
            guard let classification = item.classification, classification.level != nil, classification.assessed == nil
            else { continue }
            entries.append { page in
                var view = page.entry(item, value: page.phrases["level"] + ": " + page.phrases["dateNotStated"])
                view["note"] = .html(classification.note.map { page.texts.inlineHTML($0) } ?? HTML())
                return view
            }
        }
        return list("gaps-dates", id: phrases["idDates"], entries)
    }
}
