import LeidraadMarkdown

/// A source as APA 7 writes it in a list of references, from whatever of it is known.
func apaEntry(_ reference: Reference, label: CitationLabels.Label, and: String, phrases: Phrases) -> HTML {
    var entry = HTML()
    let people = reference.authors.isEmpty ? reference.editors : reference.authors
    let authors = apaAuthors(people, and: and)
    let isEdited = reference.authors.isEmpty && !reference.editors.isEmpty
    if !authors.isEmpty {
        entry.appendEscaped(authors + (isEdited ? " (\(phrases["editorsShort"]))" : ""))
        entry.append(trusted: " ")
    } else if let title = reference.title {
        appendTitle(title, of: reference, to: &entry)
        entry.append(trusted: " ")
    }
    entry.appendEscaped("(" + label.year + ").")
    if !authors.isEmpty, let title = reference.title {
        entry.append(trusted: " ")
        appendTitle(title, of: reference, to: &entry)
    }
    appendContainer(of: reference, to: &entry, phrases)
    if let publisher = reference.publisher {
        entry.appendEscaped(
            " " + [publisher, reference.publisherPlace].compactMap { $0 }.joined(separator: ", ") + ".")
    }
    if let note = reference.note { entry.appendEscaped(" " + note + (note.hasSuffix(".") ? "" : ".")) }
    appendAddress(of: reference, to: &entry)
    return entry
}

/// "Van der Pol, T. M., & Asscher, J."; authors that the source does not name stay "et al.".
private func apaAuthors(_ people: [PersonName], and: String) -> String {
    let names = people.filter { !$0.isEtAl }.map { person in
        [person.citedName, person.family == nil ? nil : person.given].compactMap { $0 }.joined(separator: ", ")
    }
    if names.count < people.count { return names.joined(separator: ", ") + " et al." }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … " + (names.last ?? "") }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    // Two bare surnames need no comma between them; initials do.
    let needsComma = names.count > 2 || names[0].contains(",")
    return names.dropLast().joined(separator: ", ") + (needsComma ? "," : "") + " " + and + " " + last
}

/// A work that stands by itself is set in italics, a part of one is not.
private func appendTitle(_ title: String, of reference: Reference, to entry: inout HTML) {
    let isWhole = reference.containerTitle == nil
    if isWhole { entry.append(trusted: "<cite>") }
    entry.appendEscaped(title)
    if isWhole { entry.append(trusted: "</cite>") }
    entry.append(trusted: title.last.map { ".?!".contains($0) } ?? false ? "" : ".")
}

private func appendContainer(of reference: Reference, to entry: inout HTML, _ phrases: Phrases) {
    guard let container = reference.containerTitle else { return }
    entry.append(trusted: " <cite>")
    entry.appendEscaped(container)
    entry.append(trusted: "</cite>")
    if let volume = reference.volume {
        entry.append(trusted: ", <cite>")
        entry.appendEscaped(volume)
        entry.append(trusted: "</cite>")
        if let issue = reference.issue { entry.appendEscaped("(\(issue))") }
    }
    if let page = reference.page { entry.appendEscaped(", " + page) }
    entry.append(trusted: ".")
}

private func appendAddress(of reference: Reference, to entry: inout HTML) {
    let address = reference.doi.map { $0.hasPrefix("http") ? $0 : "https://doi.org/" + $0 } ?? reference.url
    guard let address, let target = LinkTarget(address), target.kind == .web else { return }
    entry.append(trusted: " <a")
    entry.appendAttribute("href", target)
    entry.append(trusted: ">")
    entry.appendEscaped(address)
    entry.append(trusted: "</a>")
}
