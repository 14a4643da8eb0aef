import LeidraadMarkdown
import LeidraadWords

/// The words for a mark of another tool of which nothing is made.
func foreignMarkWording(_ mark: ForeignMark, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "problem")
    return switch mark {
    case .formula: say("foreign-formula")
    case .diagram(let language): say("foreign-diagram", ["language": language])
    case .emoji(let code): say("foreign-emoji", ["code": code])
    case .component(let tag): say("foreign-component", ["call": tag])
    case .address(let url): say("foreign-address", ["call": url])
    case .look(let tag): say("foreign-look", ["call": tag])
    case .template(let call): say("foreign-call", ["call": call])
    }
}
