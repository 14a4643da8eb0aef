import LeidraadFiles
import LeidraadModel

/// Sources that no text can cite, and dates of sources that hold words where numbers belong.
func checkSources(_ parsed: ParsedContent) -> [LocatedProblem] {
    let items = parsed.records.filter { $0.schema.name == .reference }.map(\.record)
    return items.compactMap(uncitable) + items.compactMap(dateInWords)
}

private func uncitable(_ item: Record) -> LocatedProblem? {
    guard let id = item.text("id"), !isCitationKey(id) else { return nil }
    return LocatedProblem(.uncitableID(id, suggestion: citationKey(from: id)), at: item.span("id"))
}

/// The first part that is no number; one message is enough to fix them all.
private func dateInWords(_ item: Record) -> LocatedProblem? {
    let dates = [item.record("issued")].compactMap { $0 } + item.records("issued")
    for part in dates.flatMap({ $0.list("date-parts") }).flatMap(parts) {
        guard case .text(let text) = part.content, !isWholeNumber(text) else { continue }
        return LocatedProblem(.dateInWords(text), at: SourceSpan(file: item.file, range: part.range))
    }
    return nil
}

private func parts(_ date: Value) -> [Value] {
    if case .list(let parts) = date.content { parts } else { [] }
}

/// Whether a text is a number as CSL wants it, with or without quotes; years before our era have a minus.
private func isWholeNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
}
