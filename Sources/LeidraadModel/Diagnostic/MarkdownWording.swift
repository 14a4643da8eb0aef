import LeidraadMarkdown
import LeidraadWords

/// The words for Markdown that is not parsed.
func markdownWording(_ refusal: MarkdownRefusal, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "markdown")
    return switch refusal.reason {
    case .textTooLong(let bytes, let limit):
        say("text-too-long", ["size": String(megabytes(bytes)), "limit": String(megabytes(limit))])
    case .nestedTooDeeply(let limit): say("nested-too-deeply", ["limit": String(limit)])
    case .tooManyParts(let limit): say("too-many-parts", ["limit": String(limit)])
    case .tableTooWide(let columns, let limit):
        say("table-too-wide", ["columns": String(columns), "limit": String(limit)])
    case .tooManyTableCells(let limit): say("too-many-table-cells", ["limit": String(limit)])
    case .tooManyTableRules: say("too-many-table-rules")
    case .linkDefinitionTooLong(let bytes, let limit):
        say("link-definition-too-long", ["bytes": String(bytes), "limit": String(limit)])
    case .linkDefinitionsExpand: say("link-definitions-expand")
    case .patternTooFrequent(let pattern):
        say("pattern-too-frequent", ["pattern": words.text("pattern-" + pattern.key)])
    }
}

extension InlinePattern {
    /// The name under which the tables keep its words.
    fileprivate var key: String {
        switch self {
        case .unclosedMarkup: "unclosed-markup"
        case .webAddresses: "web-addresses"
        case .emailAddresses: "email-addresses"
        case .imageOpenings: "image-openings"
        case .emphasis: "emphasis"
        }
    }
}
