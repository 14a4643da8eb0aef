import LeidraadFiles
import LeidraadModel

/// What one record or file says that cannot all be so: a finding and its own sentence, two levels with one rank, a day of checking before
/// the sources existed, a term that is explained by a term that is not there, a part of another recommendation than its code says.
func checkOwnFacts(_ parsed: ParsedContent, latestDay: CalendarDate) -> [LocatedProblem] {
    let years = Dictionary(
        parsed.references.compactMap { item in
            // A source of a year that is not there yet is told by itself.
            Int(item.issued).flatMap { $0 <= latestDay.year ? (item.id.text, $0) : nil }
        },
        uniquingKeysWith: { first, _ in first })
    return parsed.records.flatMap { item in
        item.record.records("evidence").flatMap {
            [otherCountry($0), otherScale($0), otherDirection($0)].compactMap { $0 }
        }
            + [checkedTooEarly(item.record, years), hiddenSign(item.record)].compactMap { $0 }
            + joinedNames(item.record)
    } + otherParts(parsed.recommendations) + parsed.references.compactMap(otherYear)
        + unknownAudiences(parsed) + sharedRanks(parsed) + explainedByNothing(parsed)
        + parsed.pages.compactMap(otherLayer)
}

/// A page whose title ends in the name of another layer than its own: "… : de samenvatting" as background. The names of the other layers are
/// as often what a page is about.
private func otherLayer(_ page: Page) -> LocatedProblem? {
    guard let layer = page.layer, let last = page.title.lowercased().split(separator: " ").last.map(String.init) else {
        return nil
    }
    let named = [PageLayer.summary, .worksheet].filter {
        SiteLanguage.inAll("layer-" + $0.rawValue).contains { $0.lowercased() == last }
    }
    guard let other = named.first, !named.contains(layer) else { return nil }
    return LocatedProblem(
        .value(.otherLayer(last, layer: layer.rawValue, meant: other.rawValue)), at: page.record.span("layer"))
}

// MARK: Findings

/// A finding from one country whose sentence speaks of another, and not of its own.
private func otherCountry(_ finding: Record) -> LocatedProblem? {
    guard let own = finding.text("country"), countries.values.contains(own), let text = finding.text("finding") else {
        return nil
    }
    let named = text.lowercased().split { !$0.isLetter }.compactMap { word in
        countries[String(word)].map { (word: String(word), country: $0) }
    }
    guard let other = named.first, !named.contains(where: { $0.country == own }) else { return nil }
    return LocatedProblem(.value(.otherCountry(own, word: other.word)), at: finding.span("country"))
}

/// The countries that a sentence names, by each word for them: "dutch" is NL.
private let countries: [String: String] = {
    var words: [String: String] = [:]
    for line in SiteLanguage.inAll("country-words") {
        let parts = line.split(separator: " ").map(String.init)
        for word in parts.dropFirst() { words[word] = parts[0] }
    }
    return words
}()

/// A percentage that a spreadsheet wrote as a part of one: 0.8 beside "80%".
private func otherScale(_ finding: Record) -> LocatedProblem? {
    guard let text = finding.text("finding") else { return nil }
    for figure in finding.records("figures") {
        guard let digits = figure.number("value"), let value = Double(digits), value > 0, value <= 1,
            figure.text("unit").map({ percentWords.contains($0.lowercased()) }) ?? false
        else { continue }
        let meant = (value * 1000).rounded() / 10
        let stated = meant == meant.rounded() ? String(Int(meant)) : String(meant)
        guard percentWords.contains(where: { text.contains(stated + $0) || text.contains(stated + " " + $0) }) else {
            continue
        }
        return LocatedProblem(.value(.otherScale(digits, meant: stated)), at: figure.span("value"))
    }
    return nil
}

/// What stands behind a percentage, and as the unit of one.
private let percentWords = ["percent"] + SiteLanguage.inAll("sentence-percent")

/// A finding that is called positive, and whose sentence says that nothing was gained.
private func otherDirection(_ finding: Record) -> LocatedProblem? {
    guard finding.text("direction") == FindingDirection.positive.rawValue,
        let text = finding.text("finding")?.lowercased(),
        let words = nothingGained.first(where: { text.contains($0) })
    else { return nil }
    return LocatedProblem(.value(.otherDirection(words)), at: finding.span("direction"))
}

/// Words of a finding that found no difference.
private let nothingGained = SiteLanguage.inAll("nothing-gained")

// MARK: Records

/// A name with a sign in it that nobody sees, such as a soft hyphen. Signs that join are left alone: emoji and some scripts need them.
private func hiddenSign(_ record: Record) -> LocatedProblem? {
    for key in ["name", "title", "term", "abbreviation"] {
        guard let name = record.text(key),
            name.unicodeScalars.contains(where: { [0xAD, 0x200B, 0x2060, 0xFEFF].contains($0.value) })
        else { continue }
        return LocatedProblem(.value(.hiddenSign(name)), at: record.span(key))
    }
    return nil
}

/// Several names in one pair of quotation marks, which make one long name.
private func joinedNames(_ record: Record) -> [LocatedProblem] {
    ["synonyms", "aliases"].flatMap { key in
        record.texts(key).filter { $0.value.split(separator: ",").count > 2 && !$0.value.contains("/") }.map {
            LocatedProblem(.value(.joinedNames($0.value)), at: $0.span)
        }
    }
}

/// Recommendations whose code begins with that of one, and that are said to be a part of another: R3.2 as a part of R2.
private func otherParts(_ recommendations: [Recommendation]) -> [LocatedProblem] {
    let codes = Dictionary(recommendations.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    let known = Set(codes.values)
    return recommendations.compactMap { item in
        guard let whole = item.partOf.flatMap({ codes[$0] }),
            let point = item.code.lastIndex(where: { $0 == "." || $0 == "-" })
        else { return nil }
        let beginning = String(item.code[..<point])
        guard beginning != whole, known.contains(beginning) else { return nil }
        return LocatedProblem(.value(.otherPart(item.code, whole: whole)), at: item.record.span("part_of"))
    }
}

/// A source whose id ends in another year than that of its date.
private func otherYear(_ source: Reference) -> LocatedProblem? {
    let digits = String(source.id.text.reversed().drop { $0.isLetter && $0.isASCII }.prefix { $0.isNumber }.reversed())
    guard digits.count == 4, let inID = Int(digits), (1900...2100).contains(inID), let issued = Int(source.issued),
        issued != inID
    else { return nil }
    return LocatedProblem(.value(.otherYear(digits, issued: source.issued)), at: source.record.span("issued"))
}

/// Audiences in the settings of the search that are nearly those of pages. One that no page has yet may be meant for later.
private func unknownAudiences(_ parsed: ParsedContent) -> [LocatedProblem] {
    guard let search = parsed.records.first(where: { $0.schema.name == .search })?.record else { return [] }
    let known = Set(parsed.pages.compactMap(\.audience))
    return search.records("weights").compactMap { weight in
        guard let audience = weight.text("audience"), !known.contains(audience),
            let meant = nearest(to: audience, among: known.sorted())
        else { return nil }
        return LocatedProblem(.value(.unknownAudience(audience, meant: meant)), at: weight.span("audience"))
    }
}

/// A record that was checked before the year of a source that it cites.
private func checkedTooEarly(_ record: Record, _ years: [String: Int]) -> LocatedProblem? {
    guard let checked = record.date("checked") else { return nil }
    let later = citedSources(record).filter { (years[$0] ?? 0) > checked.year }
    guard let source = later.max(by: { (years[$0] ?? 0) < (years[$1] ?? 0) }) else { return nil }
    return LocatedProblem(.value(.checkedTooEarly(source, year: years[source] ?? 0)), at: record.span("checked"))
}

/// The ids of the sources that a record and its groups name; groups nest as deep as schemas do.
private func citedSources(_ record: Record) -> [String] {
    record.values.flatMap { key, value -> [String] in
        switch value.content {
        case .list(let items) where ["sources", "based_on"].contains(key):
            items.compactMap { if case .text(let id) = $0.content { id } else { nil } }
        case .list(let items):
            items.flatMap { if case .record(let inner) = $0.content { citedSources(inner) } else { [] as [String] } }
        case .record(let inner): citedSources(inner)
        default: []
        }
    }
}

/// Two levels of one scale with the same rank: who asks for "at least" the one gets the other too.
private func sharedRanks(_ parsed: ParsedContent) -> [LocatedProblem] {
    (parsed.vocabularyRecord?.records("scales") ?? []).flatMap { scale -> [LocatedProblem] in
        var labels: [Int: String] = [:]
        return scale.records("levels").compactMap { level in
            guard let rank = level.integer("rank") else { return nil }
            let label = level.text("label") ?? level.text("id") ?? ""
            guard let other = labels[rank] else {
                labels[rank] = label
                return nil
            }
            return LocatedProblem(.value(.rankTwice(rank, other: other)), at: level.span("rank"))
        }
    }
}

/// Terms whose whole definition sends the reader to a term that the glossary does not have: "Zie ondertoezichtstelling."
private func explainedByNothing(_ parsed: ParsedContent) -> [LocatedProblem] {
    let glossary = parsed.records.filter { $0.schema.name == .glossaryTerm }.map(\.record)
    let known = Set(
        glossary.flatMap { term in
            ([term.text("term"), term.text("plural")].compactMap { $0 } + term.texts("synonyms").map(\.value))
                .map { $0.lowercased() }
        })
    return glossary.compactMap { term in
        guard let text = term.text("definition").map(trimmed), text.utf8.count < 80, !text.contains("[") else {
            return nil
        }
        let words = text.lowercased().split(separator: " ")
        guard let first = words.first, seeWords.contains(String(first)), words.count > 1 else { return nil }
        let name = words.dropFirst().joined(separator: " ").filter { !".:;\"'“”".contains($0) }
        guard !known.contains(name) else { return nil }
        return LocatedProblem(.value(.seeNothing(name)), at: term.span("definition"))
    }
}

/// Words that send a reader elsewhere.
private let seeWords = Set(SiteLanguage.inAll("see-words"))
