// libyaml gives its errors as English texts only. They have not changed since 2006; a text that is
// not listed here still reaches the reader, as `.other` with the text itself.

extension YAMLSyntaxError.Fault {
    /// Sorts libyaml's `message`; `found` is the code point at the place it points to, `context` what it was reading.
    init(message: String, context: YAMLSyntaxError.Context?, contextMessage: String?, found: UInt32?) {
        if let fault = Self.plain[message] {
            self = fault
        } else if message == "found character that cannot start any token" {
            self = found == 0x09 ? .tabIndentation : found.map(Self.reservedCharacter) ?? .other
        } else if context == .quotedScalar {
            self = Self.inQuotes[message] ?? .other
        } else if context == .blockScalar {
            self = .badBlockHeader
        } else if let contextMessage {
            self = Self.inProperty(contextMessage)
        } else {
            self = .other
        }
    }

    private static let plain: [String: Self] = [
        "could not find expected ':'": .missingColon,
        "block sequence entries are not allowed in this context": .itemNotAllowed,
        "mapping keys are not allowed in this context": .keyNotAllowed,
        "mapping values are not allowed in this context": .valueNotAllowed,
        "found a tab character where an indentation space is expected": .tabIndentation,
        "found a tab character that violates indentation": .tabIndentation,
        "found an indentation indicator equal to 0": .badBlockHeader,
        "did not find expected node content": .expectedValue,
        "did not find expected '-' indicator": .expectedItem,
        "did not find expected key": .expectedKey,
        "did not find expected ',' or ']'": .expectedCommaOrBracket,
        "did not find expected ',' or '}'": .expectedCommaOrBrace,
        "did not find expected <document start>": .expectedDocumentStart,
        "found incompatible YAML document": .badDirective,
        "found duplicate %YAML directive": .badDirective,
        "found duplicate %TAG directive": .badDirective,
        "found undefined tag handle": .badTag,
    ]

    private static let inQuotes: [String: Self] = [
        "found unexpected end of stream": .unclosedQuote,
        "found unexpected document indicator": .unclosedQuote,
        "found unknown escape character": .badEscape,
        "did not find expected hexdecimal number": .badEscape,
        "found invalid Unicode character escape code": .badEscape,
    ]

    private static func inProperty(_ context: String) -> Self {
        if context.hasSuffix("directive") { return .badDirective }
        if context.hasSuffix("tag") { return .badTag }
        return context.hasSuffix("anchor") || context.hasSuffix("alias") ? .badAnchor : .other
    }
}

extension YAMLSyntaxError.Context {
    /// Sorts libyaml's words for what it was reading.
    init(message: String) {
        self = Self.known[message] ?? .other
    }

    private static let known: [String: Self] = [
        "while parsing a block mapping": .blockMapping,
        "while parsing a block collection": .blockSequence,
        "while parsing a flow mapping": .flowMapping,
        "while parsing a flow sequence": .flowSequence,
        "while scanning a simple key": .simpleKey,
        "while scanning a quoted scalar": .quotedScalar,
        "while parsing a quoted scalar": .quotedScalar,
        "while scanning a plain scalar": .plainScalar,
        "while scanning a block scalar": .blockScalar,
    ]
}
