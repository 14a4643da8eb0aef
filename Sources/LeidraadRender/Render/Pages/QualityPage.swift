import LeidraadFiles
import LeidraadModel

/// The quality report: every warning by rule, the accepted ones with their reason.
struct QualityPage: PagePart {
    let scope: PageScope

    /// The parts of the page. What is known of each intervention is in all of them, and everything else on the first.
    var parts: ListParts { ListParts([interventions.count]) }

    /// The most findings that the page has: of more it has some of each rule, and says where the others are.
    private static let findingsOfAPage = 150

    private var interventions: [Intervention] { ComparePage(scope: scope).interventions }

    /// - Parameter findings: what the first part lists; the others list none.
    func view(_ findings: [Diagnostic], part: Int = 1) -> View {
        let ways = OverviewPartViews(scope: scope, parts: parts.ofOverview, path: base.routes.overview(.quality))
        var page = frame.overview(.quality, title: phrases["quality"], intro: "intro-quality", part: ways.title(part))
        ways.setWays(part, in: &page)
        let research = parts.slices(part)[0]
        ways.setPlace(of: research, in: interventions.count, parts, id: "research", in: &page)
        page.set("research", interventions[research.entries].map { researchView($0) })
        guard part == 1 else {
            page.set("counts", [View]())
            page.set("history", [View]())
            page["groups"] = .list([])
            page["hasNoFindings"] = .flag(false)
            return page
        }
        let open = findings.problemCount { $0.acceptedBecause == nil }
        page.set(
            "counts",
            HomePage(scope: scope).counts()
                + [("quality-open", open), ("quality-accepted", findings.count - open)].map { key, number in
                    var view = View()
                    view["label"] = .text(phrases[key])
                    view["value"] = .text(String(number))
                    return view
                })
        let groups = Dictionary(grouping: findings, by: \.rule)
        page.set("history", history(open: open, accepted: findings.count - open))
        page["hasNoFindings"] = .flag(groups.isEmpty)
        let limit =
            findings.count > Self.findingsOfAPage ? max(2, Self.findingsOfAPage / groups.count) : findings.count
        page["groups"] = .list(Rule.allCases.compactMap { rule in groups[rule].map { groupView(rule, $0, limit) } })
        return page
    }

    private func researchView(_ item: Intervention) -> View {
        var row = links.view(.intervention(item.id))
        row.set("directions", EvidenceLabels(scope: scope).views(evidenceWords.labels(base.evidence(of: item))))
        return row
    }

    /// The counts of earlier days, and those of this copy. Nothing where none were written down.
    private func history(open: Int, accepted: Int) -> [View] {
        guard !base.qualityCounts.isEmpty else { return [] }
        let subjects = base.subjectCount
        let rows = base.qualityCounts.map { count in
            historyView(phrases.day(count.date), count.open, count.accepted, count.subjects)
        }
        return rows + [historyView(phrases["quality-now"], open, accepted, subjects)]
    }

    private func historyView(_ day: String, _ open: Int, _ accepted: Int, _ subjects: Int?) -> View {
        var row = View()
        row["day"] = .text(day)
        row["open"] = .text(String(open))
        row["accepted"] = .text(String(accepted))
        row["subjects"] = .text(subjects.map(String.init) ?? phrases["notStated"])
        return row
    }

    private func groupView(_ rule: Rule, _ findings: [Diagnostic], _ limit: Int) -> View {
        var view = View()
        view["id"] = .text(rule.rawValue)
        view["label"] = .text(phrases["rule-" + rule.rawValue])
        view["count"] = .text(String(findings.count))
        view["text"] = .text(findings.first?.hint?.capitalizedFirst ?? "")
        let open = findings.filter { $0.acceptedBecause == nil }.prefix(limit)
        let accepted = findings.filter { $0.acceptedBecause != nil }.prefix(limit - open.count)
        view.set("open", open.map { findingView($0) })
        view.set("accepted", accepted.map { findingView($0) })
        let left = findings.count - open.count - accepted.count
        view.set("more", left > 0 ? phrases["quality-more", filling: ["n": String(left)]] : nil)
        return view
    }

    private func findingView(_ finding: Diagnostic) -> View {
        var row = View()
        row["place"] = .text("\(finding.location.file):\(finding.location.line)")
        row["message"] = .text(finding.message.capitalizedFirst)
        row["reason"] = .text(finding.acceptedBecause ?? "")
        return row
    }
}
