import LeidraadModel

/// The references that are nothing but pages of this site: what cites only those rests on itself.
struct OwnPages: Sendable {
    private var ids: Set<String> = []

    init(_ parsed: ParsedContent) {
        let address = parsed.site?.baseURL
        let paths = Set(parsed.pages.flatMap { [$0.id.text, $0.outputPath] })
        for item in parsed.references {
            guard let url = item.url else { continue }
            let isBelow = address.map { !$0.isEmpty && url.utf8.starts(with: $0.utf8) } ?? false
            if isBelow || paths.contains(url) || paths.contains(url + "/index") { ids.insert(item.id.text) }
        }
    }

    func contains(_ sources: [Located<String>]) -> Bool {
        !ids.isEmpty && !sources.isEmpty && sources.allSatisfy { ids.contains($0.value) }
    }
}

/// Findings and relations that cite only pages of this site.
func checkOwnPages(_ record: Record, _ own: OwnPages) -> [LocatedProblem] {
    (record.records("evidence") + record.records("elements")).compactMap { item in
        let sources = item.texts("sources")
        guard own.contains(sources), let first = sources.first else { return nil }
        return LocatedProblem(.evidence(.citesOwnSite(source: first.value)), at: first.span)
    }
}
