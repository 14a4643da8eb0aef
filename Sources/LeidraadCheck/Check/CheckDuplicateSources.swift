import LeidraadModel

/// Sources that are one and the same: of the second its citations and letters would be counted apart.
func duplicateSources(_ references: [Reference]) -> [LocatedProblem] {
    var seen: [String: Reference] = [:]
    return references.compactMap { item in
        for (key, field) in identities(of: item) {
            guard let other = seen[key + field.value] else {
                seen[key + field.value] = item
                continue
            }
            guard other.id != item.id else { continue }
            return LocatedProblem(
                .duplicateSource(other: other.id.text, by: field.name), at: item.record.span(field.key))
        }
        return nil
    }
}

/// The identifiers of a source, in a form in which the same is written the same.
private func identities(of item: Reference) -> [(String, (name: String, key: String, value: String))] {
    var found: [(String, (name: String, key: String, value: String))] = []
    if let doi = item.doi.flatMap(bareDOI) { found.append(("doi ", ("DOI", "DOI", doi.lowercased()))) }
    // Two works may share a page on the web, and two editions a title; of one author, year and title there is one.
    if let title = item.title, !item.authors.isEmpty {
        let names = item.authors.map(\.sortName).joined(separator: "|")
        let value = [names, item.issued, title, item.volume ?? "", item.edition ?? "", item.page ?? ""].map(sortKey)
        found.append(("work ", ("author, issued, title", "title", value.joined(separator: "\u{1}"))))
    }
    return found
}
