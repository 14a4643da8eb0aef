import LeidraadFiles
import LeidraadMarkdown

/// Markdown whose constructs, names and links have been looked up. It can be rendered on any page: addresses become relative only then.
package struct LinkedText: Sendable {
    package var events: [LinkedEvent] = []
    package var headings: [MarkdownHeading] = []
    /// The subjects that the text links to or names, once a section for each.
    package var mentions: [Mention] = []
    /// The sources that the text cites, in order, with repetitions.
    package var citations: [Reference.ID] = []
    /// Where each generated block and recommendation in place is, in the order of their events.
    package var blockPlaces: [SourceSpan] = []

    package init(
        events: [LinkedEvent] = [], headings: [MarkdownHeading] = [], mentions: [Mention] = [],
        citations: [Reference.ID] = [], blockPlaces: [SourceSpan] = []
    ) {
        self.events = events
        self.headings = headings
        self.mentions = mentions
        self.citations = citations
        self.blockPlaces = blockPlaces
    }
}

/// A step through linked text: Markdown's own, or one of ours. What is larger than Markdown's own is elsewhere, so that a step takes 32
/// bytes.
package enum LinkedEvent: Sendable {
    /// As Markdown has it; the address of a link within the site starts with `sitePrefix`.
    case markdown(MarkdownEvent)
    /// A link to a subject, with its text.
    indirect case link(EntityRef, anchor: String?, label: String, isMention: Bool)
    /// A glossary term, with its text.
    indirect case term(GlossaryTerm.ID, label: String)
    case citation([CitedSource], isNarrative: Bool)
    /// A recommendation in place.
    case recommendation(Recommendation.ID)
    /// A table or list made from the records.
    indirect case generated(GeneratedBlock)
    indirect case noteStart(NoteKind, title: String?)
    case noteEnd(NoteKind)
}

/// Comes before the address of a link within the site; the rest is a path below its root. No address that an editor writes can start so.
package let sitePrefix = "\u{1}"

/// A source in a citation, looked up.
package struct CitedSource: Sendable {
    package let source: Reference.ID
    package let prefix: String
    package let suffix: String
    package let suppressesAuthor: Bool

    package init(source: Reference.ID, prefix: String, suffix: String, suppressesAuthor: Bool) {
        self.source = source
        self.prefix = prefix
        self.suffix = suffix
        self.suppressesAuthor = suppressesAuthor
    }
}

/// A place where a text links to or names a subject. A class, since it is handed on from list to list.
package final class Mention: Sendable {
    package let subject: EntityRef
    package let section: Section?
    /// The sentence, and in it the bytes that name the subject.
    package let sentence: String
    package let highlight: Range<Int>
    /// Whether an editor wrote the link.
    let isExplicit: Bool

    package init(subject: EntityRef, section: Section?, sentence: String, highlight: Range<Int>, isExplicit: Bool) {
        (self.subject, self.section) = (subject, section)
        (self.sentence, self.highlight, self.isExplicit) = (sentence, highlight, isExplicit)
    }

    /// The part of a page below a heading.
    package struct Section: Sendable, Hashable {
        package let title: String
        package let anchor: String

        package init(title: String, anchor: String) {
            self.title = title
            self.anchor = anchor
        }
    }
}
