import LeidraadFiles
import LeidraadModel

/// Checks what `model.yml` expects of other files, and what its types ask of their records.
func checkModel(_ parsed: ParsedContent) -> [LocatedProblem] {
    unknownScales(parsed) + cyclicParents(parsed.ownRecords) + parsed.ownRecords.compactMap(codeProblem)
        + changedSlots(parsed) + emptyVocabularies(parsed)
}

/// Vocabularies that the model declares and that have no term.
private func emptyVocabularies(_ parsed: ParsedContent) -> [LocatedProblem] {
    guard let record = parsed.model.record, !parsed.unread.files.contains(.vocabularies) else { return [] }
    return record.map("vocabularies").filter { entry in
        parsed.model.vocabularies.contains { $0.id == entry.key } && !parsed.lostVocabulary(entry.key)
            && parsed.vocabularies.terms(entry.key).isEmpty
    }.map { entry in
        LocatedProblem(.value(.noTerms(entry.key)), at: SourceSpan(file: record.file, range: entry.keyRange))
    }
}

/// Level fields whose scale is not in `vocabularies.yml`.
private func unknownScales(_ parsed: ParsedContent) -> [LocatedProblem] {
    guard let record = parsed.model.record, !parsed.unread.files.contains(.vocabularies),
        !parsed.lostVocabulary("scales")
    else { return [] }
    let known = parsed.vocabularyRecord?.records("scales").compactMap { $0.text("id") } ?? []
    return record.map("types").flatMap { type -> [LocatedProblem] in
        guard case .record(let type) = type.value.content else { return [] }
        return type.map("fields").compactMap { field in
            guard case .record(let field) = field.value.content, field.text("type") == "level",
                let scale = field.text("of"), !known.contains(scale)
            else { return nil }
            return LocatedProblem(.model(.unknown(.scale, scale, known: known)), at: field.span("of"))
        }
    }
}

private func cyclicParents(_ records: [SiteRecord]) -> [LocatedProblem] {
    let parents = Dictionary(records.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    return records.compactMap { item in
        guard let cycle = cycle(from: item.id, parents: parents) else { return nil }
        return LocatedProblem(.model(.cyclicParent(cycle.map(\.text))), at: item.record.span("parent"))
    }
}

/// A code that does not begin with the letters of its type.
private func codeProblem(_ item: SiteRecord) -> LocatedProblem? {
    guard let prefix = item.type.codePrefix, let code = item.code, !code.hasPrefix(prefix) else { return nil }
    return LocatedProblem(.model(.codePrefix(code, prefix: prefix)), at: item.record.span("code"))
}

/// Words of the site that lack a place which the program fills in, such as `{from}`, or have one that it does not know.
private func changedSlots(_ parsed: ParsedContent) -> [LocatedProblem] {
    guard let record = parsed.model.record else { return [] }
    return record.map("words").flatMap { entry -> [LocatedProblem] in
        guard case .text(let text) = entry.value.content, let own = parsed.language.words.word(entry.key) else {
            return []
        }
        let (wanted, found) = (slots(own), slots(text))
        let span = SourceSpan(file: record.file, range: entry.value.range)
        // Of one thing the number need not be a figure.
        let lost =
            entry.key.hasSuffix("-one") ? [] : wanted.filter { !found.contains($0) && !slotsOfNames.contains($0) }
        return lost.map { LocatedProblem(.value(.lostSlot($0)), at: span) }
            + found.filter { !wanted.contains($0) }.map {
                LocatedProblem(.value(.unknownSlot($0, known: wanted)), at: span)
            }
    }
}

/// Places for a name that a site can as well leave out of words of its own: those of a type, and of itself.
private let slotsOfNames = ["{one}", "{many}", "{publisher}"]

/// The places of a text that the program fills in, each once: a name in braces.
private func slots(_ text: String) -> [String] {
    var found: [String] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        let slot = "{\(name)}"
        if !name.isEmpty, part.dropFirst(name.count).first == "}", !found.contains(slot) { found.append(slot) }
    }
    return found
}
