import LeidraadFiles
import LeidraadModel

/// Logo, colours, fonts and style sheets that a site names and that are not there, are something else, or cannot be read.
func checkIdentity(_ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    guard let site = parsed.records.first(where: { $0.schema.name == .site })?.record else { return [] }
    let fonts = site.record("fonts")
    let named: [(Located<String>?, [String])] = [
        (site.located("logo"), ["svg", "png", "webp", "jpg", "jpeg"]),
        (site.located("favicon"), ["svg", "png", "ico"]),
        (fonts?.located("text"), fontEndings), (fonts?.located("headings"), fontEndings),
    ]
    let files = named + site.texts("styles").map { ($0, ["css"]) }
    let paths = sources.assets.map(\.path)
    return files.compactMap { path, endings in
        guard let path else { return nil }
        let ending = path.value.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if !endings.contains(ending) {
            return LocatedProblem(.value(.fileKind(path.value, allowed: endings)), at: path.span)
        }
        if paths.contains(path.value) { return nil }
        return LocatedProblem(
            .danglingFile(path.value, suggestion: Suggestion(for: path.value, among: paths)), at: path.span)
    } + checkColours(site)
}

private let fontEndings = ["woff2", "woff", "ttf", "otf"]

private func checkColours(_ site: Record) -> [LocatedProblem] {
    guard let colours = site.record("colours") else { return [] }
    let unread = colours.values.keys.sorted().filter { RGBColour(colours.text($0) ?? "") == nil }
    if !unread.isEmpty {
        return unread.map { LocatedProblem(.value(.colour(colours.text($0) ?? "")), at: colours.span($0)) }
    }
    let identity = Identity(site)
    return [false, true].flatMap { isDark -> [LocatedProblem] in
        let theme = identity.theme(isDark: isDark)
        let ending = isDark ? "_dark" : ""
        // A fault is reported where the site chose; without a choice of its own for the dark theme, at the one that it follows from.
        let measured = [
            ("ground" + ending, theme.groundContrast, ""), ("accent" + ending, theme.accentContrast, "accent"),
        ]
        return measured.compactMap { key, contrast, other in
            guard contrast < Theme.minContrast,
                let at = [key, other, "ground" + ending].first(where: { colours.values[$0] != nil })
            else { return nil }
            return LocatedProblem(
                .value(.contrast(colours.text(at) ?? "", ratio: shown(contrast), isDark: isDark)), at: colours.span(at))
        }
    }
}

/// A ratio with one decimal, rounded down: 4.49 is not 4.5.
private func shown(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
}

extension Record {
    /// The text under a key, with its place.
    fileprivate func located(_ key: String) -> Located<String>? { text(key).map { Located($0, at: span(key)) } }
}
