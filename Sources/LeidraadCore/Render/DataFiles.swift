import LeidraadMarkdown

/// The data that scripts in the browser read: classic scripts, since a page on a disk may load nothing else.
func dataFiles(_ context: RenderContext, _ tree: PageTree) -> [OutputFile] {
    let scope = PageScope(context, path: "index.html", hasReferenceList: false)
    var files = [
        script("codes", codes(context.base)), script("dates", dates(context)),
        script("interventions", scope.comparisonData()),
    ]
    if let address = context.base.site.baseURL { files.append(siteMap(context.base, address)) }
    return files
}

private func script(_ name: String, _ value: JSON) -> OutputFile {
    let text = "\"use strict\";\nwindow.Leidraad = window.Leidraad || {};\nwindow.Leidraad.\(name) = \(value.script);\n"
    return OutputFile(path: "data/\(name).js", bytes: Array(text.utf8))
}

/// Every code and name under which a reader may ask for something: code, name, address from the site's root.
private func codes(_ base: KnowledgeBase) -> JSON {
    var rows: [JSON] = []
    let add = { (subject: Subject, codes: [String]) in
        guard let entry = base.directory.entries[subject], entry.isVisible else { return }
        for code in codes { rows.append(.array([.string(code), .string(entry.name), .string(entry.path)])) }
    }
    for item in base.recommendations { add(.recommendation(item.id), [item.code]) }
    for item in base.elements { add(.element(item.id), [item.code ?? item.id.text] + item.aliases) }
    for item in base.interventions { add(.intervention(item.id), [item.abbreviation ?? item.id.text] + item.aliases) }
    for item in base.glossary { add(.term(item.id), [item.term] + item.synonyms) }
    for item in base.pages where item.id.text != "index" { add(.page(item.id), [item.title]) }
    return .array(rows)
}

private func dates(_ context: RenderContext) -> JSON {
    let scope = PageScope(context, path: "index.html", hasReferenceList: false)
    return .array(
        scope.endings().compactMap { ending in
            guard let entry = context.base.directory.entries[ending.subject] else { return nil }
            return .array([
                .string("\(entry.name): \(ending.label)"), .string(ending.date.iso8601), .string(entry.path),
            ])
        })
}

/// A site map for search engines, where the site has an address.
private func siteMap(_ base: KnowledgeBase, _ address: String) -> OutputFile {
    let root = address.hasSuffix("/") ? address : address + "/"
    let subjects = base.directory.entries.values.filter { $0.isVisible && !$0.path.contains("#") }.map(\.path)
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
