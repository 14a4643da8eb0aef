import LeidraadMarkdown

/// Markdown whose constructs, names and links have been looked up. It can be rendered on any page: addresses become relative only then.
struct LinkedText: Sendable {
    var events: [LinkedEvent] = []
    var headings: [MarkdownHeading] = []
    /// What the text links to or names, once a section for each subject.
    var mentions: [Mention] = []
    /// The sources that the text cites, in order, with repetitions.
    var citations: [Reference.ID] = []
    /// Where each generated block and recommendation in place stands, in the order of their events.
    var blockPlaces: [SourceSpan] = []
}

/// A step through linked text: Markdown's own, or one of ours.
enum LinkedEvent: Sendable {
    /// As Markdown has it; the address of a link within the site starts with `sitePrefix`.
    case markdown(MarkdownEvent)
    /// A link to a subject, with its text.
    case link(Subject, anchor: String?, label: String, isMention: Bool)
    /// A glossary term, with its text.
    case term(GlossaryTerm.ID, label: String)
    case citation([CitedSource], isNarrative: Bool)
    /// A recommendation in place.
    case recommendation(Recommendation.ID)
    /// A table or list made from the records.
    case generated(GeneratedBlock)
    case noteStart(NoteKind, title: String?)
    case noteEnd(NoteKind)
}

/// What stands before the address of a link within the site; the rest is a path below its root. No address that an editor writes can start so.
let sitePrefix = "\u{1}"

/// A source in a citation, looked up.
struct CitedSource: Sendable {
    let source: Reference.ID
    let prefix: String
    let suffix: String
    let suppressesAuthor: Bool
}

/// A place where a text links to or names a subject. A class, since it is handed on from list to list.
final class Mention: Sendable {
    let subject: Subject
    let section: Section?
    /// The sentence, and in it the bytes that name the subject.
    let sentence: String
    let highlight: Range<Int>
    /// Whether an editor wrote the link.
    let isExplicit: Bool

    init(subject: Subject, section: Section?, sentence: String, highlight: Range<Int>, isExplicit: Bool) {
        (self.subject, self.section) = (subject, section)
        (self.sentence, self.highlight, self.isExplicit) = (sentence, highlight, isExplicit)
    }

    /// The part of a page below a heading.
    struct Section: Sendable, Hashable {
        let title: String
        let anchor: String
    }
}
