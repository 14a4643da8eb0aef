import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The data that scripts in the browser read: classic scripts, since a page on a disk may load nothing else.
func dataFiles(_ context: RenderContext, _ tree: PageTree) -> [OutputFile] {
    let scope = PageScope(context, path: "index.html", hasReferenceList: false)
    var files = [
        script("copy", copyFacts(context.base)), script("codes", codes(scope)), script("dates", dates(scope)),
        script("interventions", ComparisonData(scope: scope).json()), script("notes", notes(scope)),
    ]
    files.append(
        OutputFile(
            path: "data/records.json",
            bytes: Array((SiteRecords(context.base, keepsWords: false).json.script + "\n").utf8)))
    for type in context.base.model.types where context.base.hasComparison(type) {
        files.append(script(comparisonDataName(type), DeclaredComparison(scope: scope).json(type), as: "comparison"))
    }
    if context.base.shows(.planCheck) {
        let path = context.base.routes.overview(.planCheck)
        let plan = PlanCheckPage(scope: PageScope(context, path: path, hasReferenceList: false))
        if plan.suggestionsAreApart {
            files.append(script(suggestionsDataName, packedRows(plan.suggestionRows()), as: "rows"))
        }
    }
    let base = context.base
    if base.shows(.references), OverviewParts.ofSources(base.references.count).areMany {
        files.append(script("sources", places(base.references.map { .reference($0.id) }, base), as: "places"))
    }
    if base.shows(.glossary), OverviewParts.ofTerms(base.glossary.count).areMany {
        files.append(script("terms", places(base.glossary.map { .term($0.id) }, base), as: "places"))
    }
    let rows = base.shows(.matrix) ? MatrixPage(scope: scope).rows : []
    if OverviewParts.ofMatrix(rows.count).areMany {
        files.append(script("matrix-rows", matrixPlaces(rows, base), as: "places"))
    }
    files += overviewRows(context).map { script($0.name, $0.value, as: "rows") }
    files += filesForCrawlers(context.base, context.languages)
    return files
}

/// The one file that depends on the day of the build: when this copy was made, and when the first of what it says ceases to hold.
private func copyFacts(_ base: KnowledgeBase) -> JSON {
    .object([
        ("date", .string(base.copyDate?.iso8601 ?? "")),
        ("firstEnding", .string(base.firstExpiration?.iso8601 ?? "")),
    ])
}

/// The parts of a list, each with the anchors on it: an address keeps leading to its place when the parts change.
private func places(_ subjects: [EntityRef], _ base: KnowledgeBase) -> JSON {
    var parts: [(path: Substring, anchors: [JSON])] = []
    for path in subjects.map(base.contentIndex.path(of:)) {
        let ends = path.split(separator: "#", maxSplits: 1)
        guard ends.count == 2 else { continue }
        if parts.last?.path != ends[0] { parts.append((ends[0], [])) }
        parts[parts.count - 1].anchors.append(.string(String(ends[1])))
    }
    return .array(parts.map { .array([.string(String($0.path)), .array($0.anchors)]) })
}

/// The parts of the matrix, each with the ids of its rows.
private func matrixPlaces(_ rows: [EntityRef], _ base: KnowledgeBase) -> JSON {
    let parts = OverviewParts.ofMatrix(rows.count)
    return .array(
        (1...parts.count).map { part in
            let path = base.routes.part(part, of: base.routes.overview(.matrix))
            return .array([.string(path), .array(rows[parts.rows(of: part)].map { .string($0.idText) })])
        })
}

private func script(_ name: String, _ value: JSON, as variable: String? = nil) -> OutputFile {
    let text =
        "\"use strict\";\nwindow.Leidraad = window.Leidraad || {};\nwindow.Leidraad.\(variable ?? name) = \(value.script);\n"
    return OutputFile(path: "data/\(name).js", bytes: Array(text.utf8))
}

/// Every code and name under which a reader may ask for something: code, name, address from the site's root.
private func codes(_ scope: PageScope) -> JSON {
    let base = scope.base
    var rows: [JSON] = []
    let add = { (subject: EntityRef, codes: [String], name: String?) in
        guard let entry = base.contentIndex.entries[subject], entry.isLinked else { return }
        for code in codes { rows.append(.array([.string(code), .string(name ?? entry.name), .string(entry.path)])) }
    }
    for item in base.recommendations {
        add(.recommendation(item.id), [item.code], suggestion(item, base, scope.phrases))
    }
    for item in base.elements { add(.element(item.id), [item.code ?? item.id.text] + item.aliases, nil) }
    for item in base.interventions {
        add(.intervention(item.id), [item.abbreviation ?? item.id.text] + item.aliases, nil)
    }
    for item in base.ownRecords {
        add(.record(item.id), [item.code ?? item.abbreviation ?? item.id.text] + item.aliases, nil)
    }
    for item in base.glossary { add(.term(item.id), [item.term] + item.synonyms, nil) }
    for item in base.pages where item.id.text != "index" { add(.page(item.id), [item.title], nil) }
    return .array(rows)
}

/// "e.g. R3.2 or MST": two codes of the site, of different types where it has them.
func gotoExample(_ base: KnowledgeBase, _ phrases: Phrases) -> String? {
    let types = [BuiltInType.recommendation, .intervention, .element].map { base.model.type($0) } + base.model.ownTypes
    let codes = types.compactMap { type in
        base.records(of: type).lazy.filter { $0.isPublished && base.contentIndex.entries[$0.subject]?.isLinked == true }
            .compactMap { $0.record.text("code") ?? $0.record.text("abbreviation") }.first
    }
    guard let first = codes.first else { return nil }
    guard codes.count > 1 else { return phrases["gotoExample-one", filling: ["code": first]] }
    return phrases["gotoExample-two", filling: ["code": first, "other": codes[1]]]
}

/// The words beside the code of a recommendation: the beginning of its text, after its status where it no longer holds.
private func suggestion(_ item: Recommendation, _ base: KnowledgeBase, _ phrases: Phrases) -> String {
    let status = base.status(of: item)
    let text = beginning(of: phrases.advice(item, base.plainText(item.text)), letters: 80)
    return status == .withdrawn ? phrases["recommendationStatus", status].capitalizedFirst + ": " + text : text
}

/// The words that tell the age of a copy: few readers need them, so that no page carries them.
private let copyAgeWords = [
    "copyDays", "copyOneMonth", "copyMonths", "copyYears", "copyExpiredUnknown", "copyExpiredNone", "copyExpiredOne",
    "copyExpiredMany", "copyCheckedOne", "copyCheckedMany", "copyNewestSource", "copyExpiredHere",
]

/// The dates by which the age of a copy is judged: what ends when, when records were last compared with their source, and the
/// year of the newest source.
private func dates(_ scope: PageScope) -> JSON {
    let base = scope.base
    let endings = base.expirations.compactMap { ending -> JSON? in
        guard let entry = base.contentIndex.entries[ending.subject] else { return nil }
        return .array([
            .string("\(entry.name): \(scope.phrases[ending.matter.rawValue])"), .string(ending.date.iso8601),
            .string(entry.isLinked ? entry.path : ""),
        ])
    }
    let checked = (base.interventions.map(\.editorial) + base.elements.map(\.editorial)).compactMap(\.checked)
    let years = base.references.map(\.issued).filter { $0.utf8.count == 4 && Int($0) != nil }
    return .object([
        ("endings", .array(endings)),
        ("checked", .array([checked.min(), checked.max()].compactMap { $0 }.map { .string($0.iso8601) })),
        ("newestSource", .string(years.max() ?? "")),
        ("words", .object(copyAgeWords.map { ($0, .string(scope.phrases[$0])) })),
    ])
}

/// The files for search engines. Only a site with an address tells them where it is; drafts are for nobody to find.
private func filesForCrawlers(_ base: KnowledgeBase, _ languages: LanguageSwitch?) -> [OutputFile] {
    // Crawlers look for `robots.txt` at the root of a server, so a site in a folder has none.
    if languages?.isInFolder ?? false {
        return base.isDraftEdition ? [] : base.site.baseURL.map { [siteMap(base, $0)] } ?? []
    }
    let robots = { (text: String) in OutputFile(path: "robots.txt", bytes: Array(("User-agent: *\n" + text).utf8)) }
    if base.isDraftEdition { return [robots("Disallow: /\n")] }
    guard let address = base.site.baseURL else { return [] }
    let maps = ([rooted(address)] + (languages?.otherAddresses ?? [])).map { "Sitemap: " + $0 + "sitemap.xml\n" }
    return [siteMap(base, address), robots("Allow: /\n" + maps.joined())]
}

/// The address of a site with the slash that ends it.
func rooted(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }

/// A site map for search engines, where the site has an address.
private func siteMap(_ base: KnowledgeBase, _ address: String) -> OutputFile {
    let root = rooted(address)
    let subjects = base.contentIndex.entries.values.filter { $0.isVisible && !$0.path.contains("#") }.map(\.path)
    var markup = HTML(
        trusted:
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    for path in Set(subjects + ["index.html"]).sorted() {
        markup.append(trusted: "<url><loc>")
        markup.appendEscaped(root + path)
        markup.append(trusted: "</loc></url>\n")
    }
    markup.append(trusted: "</urlset>\n")
    return OutputFile(path: "sitemap.xml", bytes: markup.bytes)
}
