/// The editorial state of a record.
package struct Editorial: Sendable {
    /// Whether readers see the record.
    package let status: PublicationStatus
    /// When an editor last held the record against its source.
    package let checked: CalendarDate?
    /// The day after which the record no longer holds.
    package let expires: CalendarDate?
    /// Whether the record's plain name in a text becomes a link.
    package let isLinkedWhenMentioned: Bool
    /// The id of the same record in another language.
    package let translationOf: String?
    /// The language, where it differs from the site's.
    package let language: String?

    init(_ record: Record) {
        status = record.word("status") ?? .published
        checked = record.date("checked")
        expires = record.date("expires")
        isLinkedWhenMentioned = record.boolean("mentions") ?? true
        translationOf = record.text("translation_of")
        language = record.text("language")
    }
}
