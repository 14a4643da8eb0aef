import LeidraadWords
import LeidraadYAML

/// The words for what the YAML reader refuses.
func yamlWording(_ problem: YAMLProblem, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "yaml")
    return switch problem.kind {
    case .syntax(let error):
        say(
            error.fault.key, ["message": error.message, "character": error.fault.character],
            hintKey: error.fault.character == "@" ? "reserved-at" : nil)
    case .invalidUTF8: say("invalid-utf8")
    case .controlCharacter(let code): say("control-character", ["character": unicodeName(code)])
    case .escapedControlCharacter(let code): say("escaped-control-character", ["character": unicodeName(code)])
    case .loneSurrogate(let code): say("lone-surrogate", ["code": String(code, radix: 16)])
    case .foreignLineBreak(let code): say("foreign-line-break", ["character": unicodeName(code)])
    case .anchor(let name): say("anchor", ["name": name])
    case .alias(let name): say("alias", ["name": name])
    case .tag(let name): say("tag", ["name": name])
    case .secondDocument: say("second-document")
    case .duplicateKey(let key, _): say("duplicate-key", ["key": key], hintKey: key == "id" ? "duplicate-key-id" : nil)
    case .missingDash(let key): say("missing-dash", ["key": key])
    case .nonScalarKey: say("non-scalar-key")
    case .mergeKey: say("merge-key")
    case .tooDeep(let limit): say("too-deep", ["limit": String(limit)])
    case .tooLarge(let bytes, let limit):
        say("too-large", ["size": String(megabytes(bytes)), "limit": String(megabytes(limit))])
    case .outOfMemory: say("out-of-memory")
    }
}

extension YAMLSyntaxError.Fault {
    /// The name under which the tables keep its words.
    fileprivate var key: String {
        switch self {
        case .missingColon: "missing-colon"
        case .missingSpace: "missing-space"
        case .missingSpaceAfterDash: "missing-space-after-dash"
        case .missingDash: "first-dash"
        case .foreignDash: "foreign-dash"
        case .textAfterBracket: "text-after-bracket"
        case .textAfterQuote: "text-after-quote"
        case .foreignIndentation: "foreign-indentation"
        case .itemNotAllowed: "item-not-allowed"
        case .keyNotAllowed: "key-not-allowed"
        case .valueNotAllowed: "value-not-allowed"
        case .tabIndentation: "tab-indentation"
        case .reservedCharacter: "reserved-character"
        case .unclosedQuote: "unclosed-quote"
        case .badEscape: "bad-escape"
        case .badBlockHeader: "bad-block-header"
        case .expectedValue: "expected-value"
        case .expectedItem: "expected-item"
        case .expectedKey: "expected-key"
        case .expectedCommaOrBracket: "expected-comma-or-bracket"
        case .expectedCommaOrBrace: "expected-comma-or-brace"
        case .expectedDocumentStart: "expected-document-start"
        case .badDirective: "bad-directive"
        case .badTag: "bad-tag"
        case .badAnchor: "bad-anchor"
        case .other: "other"
        }
    }

    /// The character that the fault is about, if it is about one.
    fileprivate var character: String { if case .reservedCharacter(let code) = self { shown(code) } else { "" } }
}
