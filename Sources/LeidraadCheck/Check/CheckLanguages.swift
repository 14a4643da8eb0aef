import LeidraadFiles
import LeidraadModel

/// Languages that a site cannot have beside its own, and a site in a folder that does not fit there.
func checkLanguages(_ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    guard let site = parsed.records.first(where: { $0.schema.name == .site })?.record else { return [] }
    if let folder = sources.folder { return checkSite(site, in: folder) }
    var seen: Set<String> = []
    return site.texts("languages").compactMap { language in
        let name = language.value
        if !seen.insert(name).inserted { return LocatedProblem(.repeatedID(name), at: language.span) }
        if name == site.text("language") { return LocatedProblem(.language(.own(name)), at: language.span) }
        let isThere = sources.languages.contains { $0.name == name && $0.isSite }
        return isThere ? nil : LocatedProblem(.language(.noSite(name)), at: language.span)
    }
}

private func checkSite(_ site: Record, in folder: LanguageFolder) -> [LocatedProblem] {
    let others = ["languages", "base_url"].filter { site.values[$0] != nil }
    let misplaced = others.map { LocatedProblem(.language(.keyOfWhole($0)), at: site.span($0)) }
    guard let language = site.text("language"), language != folder.name else { return misplaced }
    return misplaced + [
        LocatedProblem(.language(.otherFolder(language: language, folder: folder.name)), at: site.span("language"))
    ]
}
