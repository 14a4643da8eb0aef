extension PageScope {
    /// The quality report: every warning by rule, the accepted ones with their reason.
    func qualityView(_ findings: [Diagnostic]) -> View {
        var page = overviewFrame(.quality, title: phrases["quality"], intro: "intro-quality")
        let open = findings.count { $0.acceptedBecause == nil }
        page["counts"] = .list(
            counts()
                + [("quality-open", open), ("quality-accepted", findings.count - open)].map { key, number in
                    var view = View()
                    view["label"] = .text(phrases[key])
                    view["value"] = .text(String(number))
                    return view
                })
        let groups = Dictionary(grouping: findings, by: \.rule)
        page["hasNoFindings"] = .flag(groups.isEmpty)
        page["groups"] = .list(Rule.allCases.compactMap { rule in groups[rule].map { groupView(rule, $0) } })
        return page
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
