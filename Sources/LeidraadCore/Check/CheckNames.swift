import LeidraadMarkdown

/// Ids, names and codes that two records share.
func checkNames(_ drafts: Drafts, _ files: [String: SourceFile]) -> [LocatedProblem] {
    var register = NameRegister(files: files)
    for item in drafts.interventions {
        register.addID(item.id.text, kind: "interventions", at: .start(of: item.record.file))
        register.addNames(of: item.record, kind: "records")
    }
    for item in drafts.elements {
        register.addID(item.id.text, kind: "elements", at: .start(of: item.record.file))
        register.addNames(of: item.record, kind: "records")
        register.addCode(item.code, of: item.record)
    }
    for item in drafts.elementLists { register.addID(item.id.text, kind: "lists", at: .start(of: item.record.file)) }
    for item in drafts.recommendations {
        register.addID(item.id.text, kind: "recommendations", at: .start(of: item.record.file))
        register.addCode(item.code, of: item.record)
    }
    for item in drafts.references { register.addID(item.id.text, kind: "references", at: item.record.span("id")) }
    for item in drafts.glossary {
        register.addID(item.id.text, kind: "glossary", at: item.record.span("term"))
        register.addNames(of: item.record, kind: "glossary", keys: ["term", "plural"], lists: ["synonyms"])
    }
    if let vocabularies = drafts.vocabularyRecord { register.addTerms(of: vocabularies) }
    return register.problems
}

/// Remembers where each id, name and code was first used.
private struct NameRegister {
    let files: [String: SourceFile]
    var problems: [LocatedProblem] = []
    private var ids: [String: SourceSpan] = [:]
    private var names: [String: (span: SourceSpan, record: SourceSpan)] = [:]
    private var codes: [String: SourceSpan] = [:]

    init(files: [String: SourceFile]) { self.files = files }

    mutating func addID(_ id: String, kind: String, at span: SourceSpan) {
        let key = kind + "/" + id
        if let first = ids[key] {
            problems.append(LocatedProblem(.duplicateID(id, other: location(first)), at: span))
        } else {
            ids[key] = span
        }
    }

    mutating func addCode(_ code: String?, of record: Record) {
        guard let code else { return }
        let key = code.lowercased()
        if let first = codes[key] {
            problems.append(LocatedProblem(.duplicateCode(code, other: location(first)), at: record.span("code")))
        } else {
            codes[key] = record.span("code")
        }
    }

    /// Names count as equal whatever their case: of `KINGS` and `Kings` no reader could tell which record is meant. One record may have both.
    mutating func addNames(
        of record: Record, kind: String, keys: [String] = ["name", "abbreviation"], lists: [String] = ["aliases"]
    ) {
        let own = SourceSpan(file: record.file, range: record.range)
        let single = keys.compactMap { key in record.text(key).map { Located($0, at: record.span(key)) } }
        for name in single + lists.flatMap({ record.texts($0) }) {
            let key = kind + "/" + comparable(name.value)
            if let first = names[key] {
                if first.record == own, name.value != spelling(first.span) { continue }
                problems.append(LocatedProblem(.duplicateName(name.value, other: location(first.span)), at: name.span))
            } else {
                names[key] = (name.span, own)
            }
        }
    }

    mutating func addTerms(of record: Record) {
        for list in ["scales", "groups", "problems", "contexts", "people", "recommendation_series"] {
            for term in record.records(list) {
                if let id = term.text("id") { addID(id, kind: list, at: term.span("id")) }
                for level in term.records("levels") {
                    if let id = level.text("id") {
                        addID(id, kind: "levels of " + (term.text("id") ?? ""), at: level.span("id"))
                    }
                }
            }
        }
    }

    private func comparable(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return String(
            decoding: tokens(of: bytes[...]).flatMap { $0.kind == .space ? [0x20] : folded(bytes[$0.range]) },
            as: UTF8.self)
    }

    private func spelling(_ span: SourceSpan) -> String {
        guard let file = files[span.file] else { return "" }
        return String(decoding: file.bytes[span.range], as: UTF8.self)
    }

    private func location(_ span: SourceSpan) -> SourceLocation {
        (files[span.file] ?? SourceFile(path: span.file, bytes: [])).location(of: span.range)
    }
}
