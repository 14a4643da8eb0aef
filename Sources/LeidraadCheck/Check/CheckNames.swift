import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Ids, names and codes that two records share.
func checkNames(_ parsed: ParsedContent, _ files: [String: SourceFile]) -> [LocatedProblem] {
    var register = NameRegister(files: files)
    for item in parsed.interventions { register.add(item.record, id: item.id.text, kind: "interventions") }
    for item in parsed.elements { register.add(item.record, id: item.id.text, kind: "elements") }
    for item in parsed.elementLists { register.addID(item.id.text, kind: "lists", of: item.record) }
    for item in parsed.recommendations {
        let twin = register.addID(item.id.text, kind: "recommendations", of: item.record)
        register.addCode(of: item.record, twin: twin)
    }
    for item in parsed.ownRecords {
        let twin = register.addID(item.id.text, kind: item.id.folder, of: item.record)
        register.addNames(writtenNames(of: item.record), of: item.record, kind: item.id.folder, twin: twin)
        register.addCode(of: item.record, twin: twin)
    }
    for item in parsed.references {
        register.addID(item.id.text, kind: "references", of: item.record, at: item.record.span("id"))
    }
    for item in parsed.glossary {
        let twin = register.addID(item.id.text, kind: "glossary", of: item.record, at: item.record.span("term"))
        register.addNames(
            writtenNames(of: item.record, keys: ["term", "plural"], lists: ["synonyms"]), of: item.record,
            kind: "glossary", twin: twin)
    }
    if let vocabularies = parsed.vocabularyRecord {
        register.addTerms(of: vocabularies, own: parsed.model.vocabularies.map(\.id))
    }
    return register.problems
}

/// Remembers where each id, name and code was first used.
private struct NameRegister {
    let files: [String: SourceFile]
    var problems: [LocatedProblem] = []
    private var ids: [String: Use] = [:]
    private var names: [String: [Use]] = [:]
    private var codes: [String: Use] = [:]
    /// The ids of terms by their labels.
    private var labels: [String: String] = [:]

    /// Where something was first used, and by which record.
    private struct Use {
        let span: SourceSpan
        let record: SourceSpan
        /// The exact spelling of the name; nil where case does not matter.
        var spelling: String?
    }

    init(files: [String: SourceFile]) { self.files = files }

    /// Adds an intervention or element: each kind has names of its own, and they share their codes.
    mutating func add(_ record: Record, id: String, kind: String) {
        let twin = addID(id, kind: kind, of: record)
        addNames(writtenNames(of: record), of: record, kind: kind, twin: twin)
        addCode(of: record, twin: twin)
    }

    /// - Parameter span: where the id is; nil: it is the name of the file.
    /// - Returns: the record that has the id already. The two mostly are copies, so their names are not reported as well.
    @discardableResult
    mutating func addID(_ id: String, kind: String, of record: Record, at span: SourceSpan? = nil) -> SourceSpan? {
        let (key, span) = (kind + "/" + id, span ?? .start(of: record.file))
        if let first = ids[key] {
            problems.append(LocatedProblem(.duplicateID(id, other: location(first.span)), at: span))
            return first.record
        }
        ids[key] = Use(span: span, record: place(record))
        return nil
    }

    mutating func addCode(of record: Record, twin: SourceSpan?) {
        guard let code = record.text("code") else { return }
        let key = code.lowercased()
        if let first = codes[key] {
            guard first.record != twin else { return }
            problems.append(LocatedProblem(.duplicateCode(code, other: location(first.span)), at: record.span("code")))
        } else {
            codes[key] = Use(span: record.span("code"), record: place(record))
        }
    }

    /// Names count as equal whatever their case: of `KINGS` and `Kings` no reader could tell which record is meant. Only of two
    /// abbreviations the case counts, as it does in texts. One record may write the same name in several ways.
    mutating func addNames(_ added: [WrittenName], of record: Record, kind: String, twin: SourceSpan?) {
        let own = place(record)
        for name in added {
            let key = kind + "/" + comparable(name.text.value)
            let use = Use(span: name.text.span, record: own, spelling: name.isAbbreviation ? name.text.value : nil)
            let first = names[key]?.first { other in
                guard let one = use.spelling, let two = other.spelling else { return true }
                return one == two
            }
            if let first, first.record != own, first.record != twin {
                problems.append(
                    LocatedProblem(.duplicateName(name.text.value, other: location(first.span)), at: use.span))
            }
            if first == nil { names[key, default: []].append(use) }
        }
    }

    mutating func addTerms(of record: Record, own: [String]) {
        for list in ["scales", "recommendation_series"] + builtInVocabularies + own {
            for term in record.records(list) {
                addTermID(of: term, kind: list)
                addLabel(of: term, kind: list)
                for level in term.records("levels") {
                    addTermID(of: level, kind: "levels of " + (term.text("id") ?? ""))
                }
            }
        }
    }

    /// Readers can not tell two terms of one list apart that have one label.
    private mutating func addLabel(of term: Record, kind: String) {
        guard let label = term.text("label") ?? term.text("title"), let id = term.text("id") else { return }
        let key = kind + "/" + comparable(label)
        if let other = labels[key], other != id {
            let span = term.span(term.values["label"] == nil ? "title" : "label")
            problems.append(LocatedProblem(.value(.sameLabel(label, other: other)), at: span))
        } else {
            labels[key] = id
        }
    }

    /// Adds the id of a term, which is an anchor and a part of addresses as other ids are.
    private mutating func addTermID(of term: Record, kind: String) {
        guard let id = term.text("id") else { return }
        if !isIdentifier(id) {
            problems.append(LocatedProblem(.invalidTermID(id, suggestion: slug(id)), at: term.span("id")))
        }
        addID(id, kind: kind, of: term, at: term.span("id"))
    }

    private func comparable(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return String(
            decoding: tokens(of: bytes[...]).flatMap { $0.kind == .space ? [0x20] : folded(bytes[$0.range]) },
            as: UTF8.self)
    }

    private func place(_ record: Record) -> SourceSpan { SourceSpan(file: record.file, range: record.range) }

    private func location(_ span: SourceSpan) -> SourceLocation {
        (files[span.file] ?? SourceFile(path: span.file, bytes: [])).location(of: span.range)
    }
}
