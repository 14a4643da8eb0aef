/// A source, as CSL describes it.
package struct Reference: Sendable {
    /// The id under which texts cite a source.
    package typealias ID = Identifier<Reference>

    package let id: ID
    package let type: String?
    package let authors: [PersonName]
    package let editors: [PersonName]
    /// The year, or what stands for it ("in druk").
    package let issued: String
    /// The date of which `issued` is the year; nil where there is none.
    package let date: SourceDate?
    /// When the work first appeared, where this is a later edition of it.
    package let originalDate: SourceDate?
    /// Without the tags of Zotero; see `RichText`.
    package let title: String?
    package let containerTitle: String?
    package let publisher: String?
    package let publisherPlace: String?
    package let volume: String?
    package let issue: String?
    package let page: String?
    package let edition: String?
    package let doi: String?
    package let url: String?
    package let note: String?
    package let language: String?
    /// False where only author and year are known.
    package let isComplete: Bool
    package let record: Record
}

/// The name of an author or editor.
package struct PersonName: Sendable, Hashable {
    package let family: String?
    package let given: String?
    /// "Van der" in "Van der Pol": shown with the surname, sorted without.
    package let particle: String?
    /// "von" in "Humboldt, A. von": follows the given name, and falls away in a citation.
    package let droppingParticle: String?
    /// "Jr."
    package let suffix: String?
    /// The name of an organisation, or a name that is not to be taken apart.
    package let literal: String?

    package init(_ record: Record) {
        let written = record.text("non-dropping-particle")
        let split = written == nil ? record.text("family").map(withoutParticles) : nil
        family = split?.family ?? record.text("family")
        given = record.text("given")
        particle = written ?? split?.particle
        droppingParticle = record.text("dropping-particle")
        suffix = record.text("suffix")
        literal = record.text("literal")
    }

    /// The surname as a citation shows it, with its particle.
    package var citedName: String {
        guard let family else { return literal ?? given ?? "" }
        return particle.map { $0 + " " + family } ?? family
    }

    /// The name with the surname first: "Humboldt, A. von, Jr."
    package var listedName: String {
        guard family != nil else { return citedName }
        let first = [given.map(initials), droppingParticle].compactMap { $0 }.joined(separator: " ")
        return [citedName, first, suffix ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The name as in running text: "A. von Humboldt, Jr."
    package var fullName: String {
        guard family != nil else { return citedName }
        let name = [given.map(initials), droppingParticle, citedName].compactMap { $0 }.joined(separator: " ")
        return [name, suffix].compactMap { $0 }.joined(separator: ", ")
    }

    /// What tells one person from another: surname, initials, particle and suffix.
    package var sortName: String { sortName(withParticle: false) }

    /// The key by which a list sorts: the surname, in some languages from its particle on, then initials, particle and suffix. Whole given
    /// names would part works that the list shows under one name.
    func sortName(withParticle: Bool) -> String {
        let surname = withParticle ? citedName : family ?? literal ?? ""
        return [surname, given.map(initials) ?? "", particle ?? "", suffix ?? ""].joined(separator: " ")
    }

    /// Whether this stands for authors that the source does not name.
    package var isEtAl: Bool {
        ["et al.", "et al", "e.a.", "e.a", "en anderen", "and others"].contains((literal ?? family ?? "").lowercased())
    }
}

extension Reference {
    /// The source that a judged item describes, or nil where it has no id; a year that is missing stays empty.
    init?(_ record: Record) {
        guard let id = record.text("id") else { return nil }
        self.init(
            id: ID(id), type: record.text("type"), authors: record.records("author").map(PersonName.init),
            editors: record.records("editor").map(PersonName.init), issued: Self.year(record) ?? "",
            date: SourceDate(record), originalDate: SourceDate(record, key: "original-date"),
            title: record.text("title").map(withoutTags),
            containerTitle: record.text("container-title").map(withoutTags), publisher: record.text("publisher"),
            publisherPlace: record.text("publisher-place"), volume: record.text("volume"), issue: record.text("issue"),
            page: record.text("page"), edition: record.text("edition"), doi: record.text("DOI"),
            url: record.text("URL"),
            note: record.text("note"), language: record.text("language"),
            isComplete: record.boolean("complete") ?? true,
            record: record)
    }

    /// The year of a date of a source, or words for it; nil where it holds neither.
    package static func year(_ record: Record, key: String = "issued") -> String? {
        if let text = record.text(key) { return year(ofDay: text) }
        let dates = [record.record(key)].compactMap { $0 } + record.records(key)
        let years = dates.map(year(ofDate:))
        // One date of a span that says nothing makes the whole span unclear.
        return years.contains { $0 == nil } ? nil : years.first ?? nil
    }

    private static func year(ofDate issued: Record) -> String? {
        if case .list(let parts)? = issued.list("date-parts").first?.content,
            case .text(let year)? = parts.first?.content
        {
            return year
        }
        return issued.text("literal") ?? issued.text("raw").map(year(ofDay:)) ?? issued.text("year")
    }

    /// The year of a date such as `2018-05`, `2018-05-31` or `2018-05/2018-06`; other words, such as "in druk", stand for themselves.
    private static func year(ofDay text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"),
            bytes[..<4].allSatisfy({ (48...57).contains($0) }),
            bytes[5...].allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") })
        else { return text }
        return String(decoding: bytes[..<4], as: UTF8.self)
    }
}
