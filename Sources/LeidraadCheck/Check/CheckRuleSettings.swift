import LeidraadModel

/// Settings of rules that change nothing: of a folder that is not there, without a severity or limit, or with a limit for a rule that has none.
func checkRuleSettings(_ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    guard let site = parsed.records.first(where: { $0.schema.name == .site })?.record else { return [] }
    let files = sources.all.keys
    return site.records("rules").flatMap { item -> [LocatedProblem] in
        guard let rule: Rule = item.word("rule") else { return [] }
        var problems: [LocatedProblem] = []
        if item.values["severity"] == nil, item.values["limit"] == nil {
            problems.append(
                LocatedProblem(.missingKey("severity", of: .ruleSetting, example: "off"), at: item.span("rule")))
        }
        if item.values["limit"] != nil, rule.usualLimit == nil {
            let known = item.values.keys.filter { $0 != "limit" }.sorted()
            problems.append(
                LocatedProblem(.unknownKey("limit", of: .ruleSetting, known: known), at: item.span("limit")))
        }
        let settings = RuleSettings(site).settings.filter { $0.span == item.span("folder") }
        if let folder = settings.first?.folder, !files.contains(where: settings[0].covers) {
            let folders = files.flatMap(foldersAbove)
            problems.append(
                LocatedProblem(
                    .danglingFile(folder, suggestion: Suggestion(for: folder, among: folders)), at: item.span("folder"))
            )
        }
        return problems
    }
}
