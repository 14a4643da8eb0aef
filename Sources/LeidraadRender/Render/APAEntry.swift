import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel
import LeidraadWords

/// A source as APA 7 writes it in a list of references, from whatever of it is known.
func apaEntry(_ reference: Reference, label: CitationLabels.Label, and: String, phrases: Phrases, words: WordTable)
    -> HTML
{
    var entry = HTML()
    let isEdited = reference.authors.isEmpty && !reference.editors.isEmpty
    let authors = apaNames(isEdited ? reference.editors : reference.authors, and: and, isList: true)
    if !authors.isEmpty {
        let marked = authors + (isEdited ? " " + editorsMark(reference.editors, phrases) : "")
        entry.appendEscaped(marked + (marked.hasSuffix(".") ? "" : "."))
        entry.append(trusted: " ")
    } else if let title = reference.title {
        appendTitle(title, of: reference, to: &entry, and: and, phrases)
        entry.append(trusted: " ")
    }
    let rest = reference.date?.rest(isDaily: reference.isDaily, words)
    entry.appendEscaped("(" + [label.year, rest].compactMap { $0 }.joined(separator: ", ") + ").")
    if !authors.isEmpty, let title = reference.title {
        entry.append(trusted: " ")
        appendTitle(title, of: reference, to: &entry, and: and, phrases)
    }
    switch reference.standing {
    case .byItself: appendEvent(of: reference, to: &entry)
    case .inBook: appendBook(of: reference, and: and, to: &entry, phrases)
    case .inPeriodical: appendContainer(of: reference, to: &entry, phrases)
    case .onSite: appendMaker(reference.containerTitle, unless: reference.publisher, of: reference, to: &entry)
    }
    if !reference.isInJournal, !reference.isThesis { appendMaker(reference.publisher, of: reference, to: &entry) }
    if let note = reference.note { entry.appendEscaped(" " + note + (note.hasSuffix(".") ? "" : ".")) }
    appendAddress(of: reference, to: &entry)
    if let original = reference.originalDate {
        entry.appendEscaped(" (" + phrases["originalWork", filling: ["date": original.year(words)]] + ")")
    }
    return entry
}

/// "Van der Pol, T. M., & Asscher, J."; people that the source does not name stay "et al.".
///
/// - Parameter isList: whether the surname comes first, as at the head of an entry.
private func apaNames(_ people: [PersonName], and: String, isList: Bool) -> String {
    let names = people.filter { !$0.isEtAl }.map { isList ? $0.listedName : $0.fullName }
    if names.count < people.count { return names.joined(separator: ", ") + " et al." }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … " + (names.last ?? "") }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    // At the head of an entry there is a comma between two names, those of organisations too.
    let needsComma = names.count > 2 || isList
    return names.dropLast().joined(separator: ", ") + (needsComma ? "," : "") + " " + and + " " + last
}

private func editorsMark(_ editors: [PersonName], _ phrases: Phrases) -> String {
    "(" + phrases[editors.count == 1 && !editors[0].isEtAl ? "editorShort" : "editorsShort"] + ")"
}

/// A work that is by itself is set in italics, a part of one is not. Which one it is comes in parentheses, and what kind of
/// work it is in square brackets.
private func appendTitle(
    _ title: String, of reference: Reference, to entry: inout HTML, and: String, _ phrases: Phrases
) {
    let isWhole = reference.isWholeWork
    if isWhole { entry.append(trusted: "<cite>") }
    entry.append(RichText(reference.record.text("title") ?? title).html)
    if isWhole { entry.append(trusted: "</cite>") }
    let pages = reference.standing == .byItself ? pages(of: reference, phrases) : nil
    let which =
        isWhole ? editionAndVolume(reference, phrases) + [number(of: reference, phrases), pages].compactMap { $0 } : []
    let all = [
        editors(of: reference, and: and, phrases), translators(of: reference, and: and, phrases),
        which.isEmpty ? nil : which.joined(separator: ", "),
    ]
    .compactMap { $0 }
    let kind = kindOfWork(reference, phrases)
    if !all.isEmpty { entry.appendEscaped(" (" + all.joined(separator: "; ") + ")") }
    if let kind { entry.appendEscaped(" [" + kind + "]") }
    let ends = all.isEmpty && kind == nil && title.last.map { ".?!…".contains($0) } ?? false
    entry.append(trusted: ends ? "" : ".")
}

/// "J. de Boer, Red.": who edited a whole work that has authors.
private func editors(of reference: Reference, and: String, _ phrases: Phrases) -> String? {
    let people = reference.editors
    guard reference.isWholeWork, !reference.authors.isEmpty, !people.isEmpty else { return nil }
    let word = phrases[people.count == 1 && !people[0].isEtAl ? "editorShort" : "editorsShort"]
    return apaNames(people, and: and, isList: false) + ", " + word
}

/// "E. de Vries, Vert."
private func translators(of reference: Reference, and: String, _ phrases: Phrases) -> String? {
    let people = reference.record.records("translator").map(PersonName.init)
    guard !people.isEmpty else { return nil }
    let names = apaNames(people, and: and, isList: false)
    return names + ", " + phrases[people.count == 1 && !people[0].isEtAl ? "translatorShort" : "translatorsShort"]
}

/// "Rapport nr. 12"
private func number(of reference: Reference, _ phrases: Phrases) -> String? {
    guard reference.type != "webpage", let number = reference.record.text("number") else { return nil }
    let kind = reference.record.text("genre") ?? (reference.type == "report" ? phrases["report"] : nil)
    return [kind, phrases["numberShort"], number].compactMap { $0 }.joined(separator: " ")
}

/// The kind of work, where a reader cannot see it from the rest: "Proefschrift, Universiteit Utrecht", "Dataset".
private func kindOfWork(_ reference: Reference, _ phrases: Phrases) -> String? {
    let genre = reference.record.text("genre")
    if reference.isThesis {
        return [genre ?? phrases["thesis"], reference.publisher].compactMap { $0 }.joined(separator: ", ")
    }
    // A report with a number has its kind before that.
    if reference.isWholeWork, reference.record.text("number") != nil { return nil }
    return genre ?? ["dataset", "software", "speech"].first { $0 == reference.type }.map { phrases["workKind-" + $0] }
}

/// "Jaarcongres, Utrecht."
private func appendEvent(of reference: Reference, to entry: inout HTML) {
    guard let event = reference.record.text("event-title") else { return }
    let place = reference.record.text("event-place")
    entry.appendEscaped(" " + [event, place].compactMap { $0 }.joined(separator: ", ") + ".")
}

/// Who publishes a source or the name of its site, unless that is its author or is there already.
private func appendMaker(
    _ name: String?, unless other: String? = nil, of reference: Reference, to entry: inout HTML
) {
    guard let name, name != other else { return }
    let authors = reference.authors.isEmpty ? reference.editors : reference.authors
    guard !authors.contains(where: { $0.family == nil && sortKey($0.citedName) == sortKey(name) }) else { return }
    entry.appendEscaped(" " + name + (name.hasSuffix(".") ? "" : "."))
}

/// "pp. 12–19"
private func pages(of reference: Reference, _ phrases: Phrases) -> String? {
    reference.page.map { page in
        let range = pageRange(page)
        return phrases[range.contains { "–,;&".contains($0) } ? "pagesShort" : "pageShort"] + " " + range
    }
}

/// "2e druk", "deel 1".
private func editionAndVolume(_ reference: Reference, _ phrases: Phrases) -> [String] {
    let edition = reference.edition.map { text in
        Int(text).map { phrases["edition", filling: ["n": phrases.ordinal($0)]] } ?? text
    }
    return [edition, reference.volume.map { phrases["volume", filling: ["n": $0]] }].compactMap { $0 }
}

/// "In A. Bond (Red.), *Handboek* (2e druk, pp. 1–12)."
private func appendBook(of reference: Reference, and: String, to entry: inout HTML, _ phrases: Phrases) {
    guard let book = reference.containerTitle else { return }
    entry.appendEscaped(" " + phrases["inBook"] + " ")
    // Editors that lead the entry are not named again.
    if !reference.authors.isEmpty, !reference.editors.isEmpty {
        let editors = apaNames(reference.editors, and: and, isList: false)
        entry.appendEscaped(editors + " " + editorsMark(reference.editors, phrases) + ", ")
    }
    entry.append(trusted: "<cite>")
    entry.append(RichText(reference.record.text("container-title") ?? book).html)
    entry.append(trusted: "</cite>")
    let which = editionAndVolume(reference, phrases) + [pages(of: reference, phrases)].compactMap { $0 }
    if !which.isEmpty { entry.appendEscaped(" (" + which.joined(separator: ", ") + ")") }
    entry.append(trusted: ".")
}

private func appendContainer(of reference: Reference, to entry: inout HTML, _ phrases: Phrases) {
    guard let container = reference.containerTitle else { return }
    entry.append(trusted: " <cite>")
    entry.append(RichText(reference.record.text("container-title") ?? container).html)
    entry.append(trusted: "</cite>")
    if let volume = reference.volume {
        entry.append(trusted: ", <cite>")
        entry.appendEscaped(volume)
        entry.append(trusted: "</cite>")
    }
    if let issue = reference.issue { entry.appendEscaped((reference.volume == nil ? ", " : "") + "(\(issue))") }
    if let page = reference.page {
        entry.appendEscaped(", " + pageRange(page))
    } else if let number = reference.record.text("number") {
        entry.appendEscaped(", " + phrases["articleNumber", filling: ["n": number]])
    }
    entry.append(trusted: ".")
}

/// Pages with the dash of a range, its end written in full: "10–20", "442–454", "e12–e15"; "e12-a" stays as it is.
private func pageRange(_ pages: String) -> String {
    pages.split(separator: ",", omittingEmptySubsequences: false).map { part in
        let ends = part.split { "-–".contains($0) }.map {
            String($0.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
        }
        guard ends.count == 2, let (first, from) = numbered(ends[0]), let (second, to) = numbered(ends[1]) else {
            return String(part)
        }
        let isShort = second.isEmpty && to.count < from.count
        guard first == second || isShort else { return String(part) }
        let whole = isShort ? first + from.prefix(from.count - to.count) + to : ends[1]
        return (part.hasPrefix(" ") ? " " : "") + ends[0] + "–" + whole
    }.joined(separator: ",")
}

/// A page as the letters before its number and the number: "e12".
private func numbered(_ page: String) -> (letters: String, digits: String)? {
    let letters = page.prefix { $0.isLetter }
    let digits = page.dropFirst(letters.count)
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return (String(letters), String(digits))
}

private func appendAddress(of reference: Reference, to entry: inout HTML) {
    let address = reference.doi.flatMap(bareDOI).map { "https://doi.org/" + $0 } ?? reference.url
    guard let address, let target = LinkTarget(address), target.kind == .web else { return }
    entry.append(trusted: " <a")
    entry.appendAttribute("href", target)
    entry.append(trusted: ">")
    entry.appendEscaped(address)
    entry.append(trusted: "</a>")
}
