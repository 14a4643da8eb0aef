import LeidraadFiles
import LeidraadModel

/// The quality report: every warning by rule, the accepted ones with their reason.
struct QualityPage: PagePart {
    let scope: PageScope

    func view(_ findings: [Diagnostic]) -> View {
        var page = frame.overview(.quality, title: phrases["quality"], intro: "intro-quality")
        let open = findings.problemCount { $0.acceptedBecause == nil }
        page["counts"] = .list(
            HomePage(scope: scope).counts()
                + [("quality-open", open), ("quality-accepted", findings.count - open)].map { key, number in
                    var view = View()
                    view["label"] = .text(phrases[key])
                    view["value"] = .text(String(number))
                    return view
                })
        let groups = Dictionary(grouping: findings, by: \.rule)
        page.set("history", history(open: open, accepted: findings.count - open))
        page.set(
            "research",
            ComparePage(scope: scope).interventions.map { item in
                var row = links.view(.intervention(item.id))
                row.set("directions", EvidenceLabels(scope: scope).views(evidenceWords.labels(base.evidence(of: item))))
                return row
            })
        page["hasNoFindings"] = .flag(groups.isEmpty)
        page["groups"] = .list(Rule.allCases.compactMap { rule in groups[rule].map { groupView(rule, $0) } })
        return page
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

    private func groupView(_ rule: Rule, _ findings: [Diagnostic]) -> View {
        var view = View()
        view["id"] = .text(rule.rawValue)
        view["label"] = .text(phrases["rule-" + rule.rawValue])
        view["count"] = .text(String(findings.count))
        view["text"] = .text(findings.first?.hint?.capitalizedFirst ?? "")
        view["findings"] = .list(
            findings.map { finding in
                var row = View()
                row["place"] = .text("\(finding.location.file):\(finding.location.line)")
                row["message"] = .text(finding.message.capitalizedFirst)
                row["isAccepted"] = .flag(finding.acceptedBecause != nil)
                row["reason"] = .text(finding.acceptedBecause ?? "")
                return row
            })
        return view
    }
}
