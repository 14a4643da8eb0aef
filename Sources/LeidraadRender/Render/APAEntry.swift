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
    let authors = apaNames(isEdited ? reference.editors : reference.authors, and: and, \.listedName)
    if !authors.isEmpty {
        let marked = authors + (isEdited ? " " + editorsMark(reference.editors, phrases) : "")
        entry.appendEscaped(marked + (marked.hasSuffix(".") ? "" : "."))
        entry.append(trusted: " ")
    } else if let title = reference.title {
        appendTitle(title, of: reference, to: &entry, phrases)
        entry.append(trusted: " ")
    }
    let rest = reference.date?.rest(isDaily: reference.isDaily, words)
    entry.appendEscaped("(" + [label.year, rest].compactMap { $0 }.joined(separator: ", ") + ").")
    if !authors.isEmpty, let title = reference.title {
        entry.append(trusted: " ")
        appendTitle(title, of: reference, to: &entry, phrases)
    }
    if reference.isPartOfBook {
        appendBook(of: reference, and: and, to: &entry, phrases)
    } else {
        appendContainer(of: reference, to: &entry)
    }
    if let publisher = reference.publisher {
        entry.appendEscaped(
            " " + [publisher, reference.publisherPlace].compactMap { $0 }.joined(separator: ", ") + ".")
    }
    if let note = reference.note { entry.appendEscaped(" " + note + (note.hasSuffix(".") ? "" : ".")) }
    appendAddress(of: reference, to: &entry)
    return entry
}

extension Reference {
    /// Whether it appears by the day or month, so that a list says which.
    fileprivate var isDaily: Bool {
        ["article-magazine", "article-newspaper", "webpage", "post", "post-weblog", "speech", "interview", "broadcast"]
            .contains(type ?? "")
    }

    /// Whether it is in a book of others, such as a chapter, and not in a journal.
    fileprivate var isPartOfBook: Bool {
        guard containerTitle != nil else { return false }
        let kinds = ["chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"]
        return kinds.contains(type ?? "") || (type == nil && !authors.isEmpty && !editors.isEmpty)
    }
}

/// "Van der Pol, T. M., & Asscher, J."; people that the source does not name stay "et al.".
private func apaNames(_ people: [PersonName], and: String, _ form: (PersonName) -> String) -> String {
    let names = people.filter { !$0.isEtAl }.map(form)
    if names.count < people.count { return names.joined(separator: ", ") + " et al." }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … " + (names.last ?? "") }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    // Two bare names need no comma between them; initials after a surname do.
    let needsComma = names.count > 2 || names[0].contains(",")
    return names.dropLast().joined(separator: ", ") + (needsComma ? "," : "") + " " + and + " " + last
}

private func editorsMark(_ editors: [PersonName], _ phrases: Phrases) -> String {
    "(" + phrases[editors.count == 1 && !editors[0].isEtAl ? "editorShort" : "editorsShort"] + ")"
}

/// A work that is by itself is set in italics, a part of one is not.
private func appendTitle(_ title: String, of reference: Reference, to entry: inout HTML, _ phrases: Phrases) {
    let isWhole = reference.containerTitle == nil
    if isWhole { entry.append(trusted: "<cite>") }
    entry.append(RichText(reference.record.text("title") ?? title).html)
    if isWhole { entry.append(trusted: "</cite>") }
    let which = isWhole ? editionAndVolume(reference, phrases) : []
    if !which.isEmpty { entry.appendEscaped(" (" + which.joined(separator: ", ") + ")") }
    let ends = which.isEmpty && title.last.map { ".?!".contains($0) } ?? false
    entry.append(trusted: ends ? "" : ".")
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
        let editors = apaNames(reference.editors, and: and, \.fullName)
        entry.appendEscaped(editors + " " + editorsMark(reference.editors, phrases) + ", ")
    }
    entry.append(trusted: "<cite>")
    entry.append(RichText(reference.record.text("container-title") ?? book).html)
    entry.append(trusted: "</cite>")
    let isOnePage = reference.page.map { $0.allSatisfy(\.isNumber) } ?? false
    let pages = reference.page.map { phrases[isOnePage ? "pageShort" : "pagesShort"] + " " + pageRange($0) }
    let which = editionAndVolume(reference, phrases) + [pages].compactMap { $0 }
    if !which.isEmpty { entry.appendEscaped(" (" + which.joined(separator: ", ") + ")") }
    entry.append(trusted: ".")
}

private func appendContainer(of reference: Reference, to entry: inout HTML) {
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
    if let page = reference.page { entry.appendEscaped(", " + pageRange(page)) }
    entry.append(trusted: ".")
}

/// Pages with the dash of a range between two numbers, as "10–20"; "e12-a" stays as it is.
private func pageRange(_ pages: String) -> String {
    let signs = Array(pages)
    return String(
        signs.indices.map { index in
            let isBetween =
                signs[index] == "-" && index > 0 && index + 1 < signs.count && signs[index - 1].isNumber
                && signs[index + 1].isNumber
            return isBetween ? "–" : signs[index]
        })
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
