import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadRender

extension SiteDiff {
    /// The changes as a page and a feed of their own, to be put beside the site: the page leads to the records by relative links.
    public func files(_ request: BuildRequest, templatesOf folder: String) throws -> [NewFile] {
        let templates = try SiteTemplates(for: folder).files
        let phrases: Phrases
        do { phrases = try TemplateSet(templates).phrases(for: site.language) } catch {
            throw error.worded(in: site.language)
        }
        let name = changesName(phrases)
        let files = [
            (name + ".html", page(phrases, feed: name + ".atom", day: request.today).bytes),
            (name + ".atom", feed(phrases, page: name + ".html", day: request.today).bytes),
            (name + ".json", Array(json.utf8)),
        ]
        return files.map { path, bytes in NewFile(path: path, bytes: bytes, mayReplace: { _ in true }) }
    }

    private func page(_ phrases: Phrases, feed: String, day: CalendarDate) -> HTML {
        var markup = HTML(trusted: "<!doctype html>\n<html")
        markup.appendAttribute("lang", site.language.rawValue)
        markup.append(
            trusted: "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        markup.appendEscaped(phrases["changesTitle"] + " – " + site.title)
        markup.append(trusted: "</title>\n<link rel=\"alternate\" type=\"application/atom+xml\"")
        markup.appendAttribute("href", feed)
        markup.append(
            trusted:
                ">\n<link rel=\"stylesheet\" href=\"styles/tokens.css\"><link rel=\"stylesheet\" href=\"styles/base.css\">"
        )
        markup.append(trusted: "<link rel=\"stylesheet\" href=\"styles/layout.css\"></head>\n<body>")
        if let notice = site.notice {
            markup.append(trusted: "<section class=\"wrap site-notice\"")
            markup.appendAttribute("aria-label", phrases["notice"])
            markup.append(trusted: ">")
            markup.appendEscaped(notice)
            markup.append(trusted: "</section>\n")
        }
        markup.append(trusted: "<main class=\"wrap page\"><p><a href=\"index.html\">")
        markup.appendEscaped(site.title)
        markup.append(trusted: "</a></p>\n<h1>")
        markup.appendEscaped(phrases["changesTitle"])
        markup.append(trusted: "</h1>\n<p>")
        markup.appendEscaped(phrases.day(day))
        markup.append(trusted: "</p>\n")
        list(phrases["changesAdded"], added.map { entry($0, [], phrases) }, to: &markup)
        list(phrases["changesChanged"], changed.map { entry($0.entry, $0.fields, phrases) }, to: &markup)
        list(phrases["changesRemoved"], removed.map { HTML(escaping: $0.title) }, to: &markup)
        if isEmpty {
            markup.append(trusted: "<p>")
            markup.appendEscaped(phrases["changesNone"])
            markup.append(trusted: "</p>\n")
        }
        if let contact = site.contact {
            markup.append(trusted: "<p class=\"meta\">")
            markup.appendEscaped(phrases["contact"] + ": ")
            if let address = contactAddress(contact) {
                markup.append(trusted: "<a")
                markup.appendAttribute("href", address)
                markup.append(trusted: ">")
                markup.appendEscaped(contact)
                markup.append(trusted: "</a>")
            } else {
                markup.appendEscaped(contact)
            }
            markup.append(trusted: "</p>\n")
        }
        markup.append(trusted: "</main></body></html>\n")
        return markup
    }

    private func list(_ title: String, _ items: [HTML], to markup: inout HTML) {
        guard !items.isEmpty else { return }
        markup.append(trusted: "<h2>")
        markup.appendEscaped(title)
        markup.append(trusted: "</h2>\n<ul>\n")
        for item in items {
            markup.append(trusted: "<li>")
            markup.append(item)
            markup.append(trusted: "</li>\n")
        }
        markup.append(trusted: "</ul>\n")
    }

    private func entry(_ entry: SiteRecords.Entry, _ fields: [FieldDiff], _ phrases: Phrases) -> HTML {
        var markup = HTML()
        if entry.path.isEmpty {
            markup.appendEscaped(entry.title)
        } else {
            markup.append(trusted: "<a")
            markup.appendAttribute("href", entry.path)
            markup.append(trusted: ">")
            markup.appendEscaped(entry.title)
            markup.append(trusted: "</a>")
        }
        guard !fields.isEmpty else { return markup }
        markup.append(trusted: "<dl>")
        for field in fields {
            markup.append(trusted: "<dt>")
            markup.appendEscaped(fieldWords(field.name, phrases))
            markup.append(trusted: "</dt><dd>")
            if field.isSection {
                markup.appendEscaped(phrases[changeWords[field.change] ?? ""])
                if field.old != nil || field.new != nil { markup.append(trusted: ": ") }
            }
            if let old = field.old {
                markup.append(trusted: "<del>")
                markup.appendEscaped(old)
                markup.append(trusted: "</del> ")
            }
            if let new = field.new {
                markup.append(trusted: "<ins>")
                markup.appendEscaped(new)
                markup.append(trusted: "</ins>")
            }
            markup.append(trusted: "</dd>")
        }
        markup.append(trusted: "</dl>")
        return markup
    }

    /// An Atom feed with an entry for each record, so that who follows the site sees what changed.
    private func feed(_ phrases: Phrases, page: String, day: CalendarDate) -> HTML {
        let updated = day.iso8601 + "T00:00:00Z"
        var markup = HTML(
            trusted: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        let add = { (markup: inout HTML, id: String, title: String, link: String, summary: String?) in
            markup.append(trusted: "<id>")
            markup.appendEscaped(id)
            markup.append(trusted: "</id><title>")
            markup.appendEscaped(title)
            markup.append(trusted: "</title><updated>")
            markup.appendEscaped(updated)
            markup.append(trusted: "</updated><link")
            markup.appendAttribute("href", link)
            markup.append(trusted: "/>")
            if let summary {
                markup.append(trusted: "<summary>")
                markup.appendEscaped(summary)
                markup.append(trusted: "</summary>")
            }
        }
        let root = site.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        let tag = "tag:leidraad," + String(day.year) + ":" + slug(site.title)
        add(&markup, tag, phrases["changesTitle"] + " – " + site.title, root + page, nil)
        markup.append(trusted: "<author><name>")
        markup.appendEscaped(site.title)
        markup.append(trusted: "</name></author>\n")
        let about = [site.notice, site.contact].compactMap { $0 }
        if !about.isEmpty {
            markup.append(trusted: "<subtitle>")
            markup.appendEscaped(about.joined(separator: " "))
            markup.append(trusted: "</subtitle>\n")
        }
        let items: [(SiteRecords.Entry, String)] =
            added.map { ($0, phrases["changesAdded"]) }
            + changed.map {
                (
                    $0.entry,
                    phrases["changesChanged"] + ": "
                        + $0.fields.map { fieldWords($0.name, phrases) }.joined(separator: ", ")
                )
            }
            + removed.map { ($0, phrases["changesRemoved"]) }
        for (entry, summary) in items {
            markup.append(trusted: "<entry>")
            add(
                &markup, tag + "/" + entry.kind + "/" + entry.id + "/" + day.iso8601, entry.title, root + entry.path,
                summary)
            markup.append(trusted: "</entry>\n")
        }
        markup.append(trusted: "</feed>\n")
        return markup
    }
}

/// The way to a value as readers call it: "Wat onderzoek laat zien 2 › Richting". A key without a word of its own stays as it is.
private func fieldWords(_ name: String, _ phrases: Phrases) -> String {
    if name.hasPrefix(sectionPrefix) {
        let heading = String(name.dropFirst(sectionPrefix.count))
        return [phrases["changesText"], heading].filter { !$0.isEmpty }.joined(separator: " › ")
    }
    var words: [String] = []
    for step in name.split(separator: ".").map(String.init) {
        if Int(step) != nil, let last = words.popLast() {
            words.append(last + " " + step)
        } else {
            words.append(fieldKeys[step].map { phrases[$0] } ?? step)
        }
    }
    return words.joined(separator: " › ")
}

/// Under which key of the language tables each change has its word.
private let changeWords: [SiteDiff.FieldDiff.Change: String] = [
    .added: "changesAdded", .changed: "changesChanged", .removed: "changesRemoved",
]

/// Under which key of the language tables each key of a record has its word: as the built-in types name their fields, the first of each name.
private let fieldKeys: [String: String] = {
    var words = ["title": "changesPageTitle"]
    func add(_ fields: [Field]) {
        for field in fields where field.key != "provenance" {
            if let word = field.words.first, words[field.key] == nil { words[field.key] = word }
            add((field.type.item ?? field.type).group?.fields ?? [])
        }
    }
    for type in SiteModel.builtIn.types { add(type.schema.fields) }
    return words
}()
