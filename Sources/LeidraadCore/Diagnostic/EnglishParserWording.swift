import LeidraadMarkdown
import LeidraadYAML

/// English words for what the YAML reader refuses.
func englishWords(forYAML problem: YAMLProblem) -> Wording {
    switch problem.kind {
    case .syntax(let error):
        englishWords(forSyntax: error)
    case .invalidUTF8:
        Wording("this file is not valid UTF-8", hint: "save the file as UTF-8 in your text editor")
    case .controlCharacter(let code):
        Wording(
            "there is an invisible character here, \(unicodeName(code)), that text may not hold",
            hint: "remove it; such characters often come along when text is pasted from another program")
    case .escapedControlCharacter(let code):
        Wording(
            "a code between these quotes stands for the invisible character \(unicodeName(code)), which text may not hold",
            hint: "remove the code with the \\, or write \\\\ if you mean a \\")
    case .loneSurrogate(let code):
        Wording(
            "the code \\u\(String(code, radix: 16)) is half of a character; the other half is missing",
            hint: "write the character itself, or both halves in a row, such as \\ud83d\\ude00")
    case .foreignLineBreak(let code):
        Wording(
            "there is an unusual line break here, \(unicodeName(code)), that not every program knows",
            hint: "remove it and press Enter")
    case .anchor(let name):
        Wording(
            "&\(name) is a name for repeating a value in YAML; Leidraad does not read those",
            hint: "if it is plain text, put the value in quotes")
    case .alias(let name):
        Wording(
            "*\(name) refers to an earlier value in YAML; Leidraad does not read those",
            hint: "write the value out here; plain text that starts with * belongs in quotes")
    case .tag(let name):
        Wording(
            "Leidraad does not know the tag \(name)",
            hint: "remove what starts with !; plain text that starts with ! belongs in quotes")
    case .secondDocument:
        Wording(
            "a second document starts here in the same file",
            hint: "remove the line with ---, or move what is below it to a file of its own")
    case .duplicateKey(let key, _):
        Wording("the key \"\(key)\" is here already", hint: "keep one; two values make a list: \(key): [one, two]")
    case .nonScalarKey:
        Wording(
            "a list or a group cannot be a key",
            hint: "write: key: value; text that starts with [, { or ? belongs in quotes")
    case .mergeKey:
        Wording("<< inserts another group in YAML; Leidraad does not", hint: "write the keys out here")
    case .tooDeep(let limit):
        Wording(
            "more than \(limit) lists and groups stand in one another here",
            hint: "see whether a closing bracket is missing")
    case .tooLarge(let bytes, let limit):
        Wording(
            "this file is too large: \(megabytes(bytes)) MB, and Leidraad reads no more than \(megabytes(limit)) MB",
            hint: "spread the content over more files")
    case .outOfMemory:
        Wording("there was not enough memory to read this file", hint: "close other programs and try again")
    }
}

/// English words for a text that is no YAML.
private func englishWords(forSyntax error: YAMLSyntaxError) -> Wording {
    switch error.fault {
    case .missingColon:
        Wording(
            "this line lacks a colon",
            hint: "write: key: value; if the line belongs to the text above, indent it as far")
    case .itemNotAllowed:
        Wording(
            "a dash with a value cannot stand here",
            hint: "start the list on a new line below the key; text that starts with a dash belongs in quotes")
    case .keyNotAllowed:
        Wording("a key cannot stand here", hint: "put the key on a new line; text that starts with ? belongs in quotes")
    case .valueNotAllowed:
        Wording(
            "this line has one colon too many",
            hint: "put the value in quotes: key: \"one: two\"; see also whether the line is indented far enough")
    case .tabIndentation:
        Wording("this line is indented with a tab", hint: "indent with spaces, two for each level")
    case .reservedCharacter(let code):
        Wording("a value cannot start with \(shown(code))", hint: "put the value in quotes: \"\(shown(code))…\"")
    case .unclosedQuote:
        Wording(
            "this quote is never closed",
            hint: "add the closing quote; a ' in text between ' and ' is written twice: ''")
    case .badEscape:
        Wording("the \\ means nothing here", hint: "write \\\\ for a plain \\, or use single quotes: '…'")
    case .badBlockHeader:
        Wording(
            "something stands after | or > that does not belong there",
            hint: "start the text on the next line, indented; text that starts with | or > belongs in quotes")
    case .expectedValue:
        Wording("a value is missing here", hint: "write the value, or remove the key or the comma")
    case .expectedItem:
        Wording(
            "a dash is missing here: this line stands among the values of a list",
            hint: "put - before the line, or indent it as far as the keys that it belongs to")
    case .expectedKey:
        Wording(
            "a key is missing here",
            hint: "indent this line as far as the keys that it belongs to; look at the quotes on the line above too")
    case .expectedCommaOrBracket:
        Wording("this list lacks a comma or the bracket ]", hint: "write: [one, two]")
    case .expectedCommaOrBrace:
        Wording("this group lacks a comma or the brace }", hint: "write: { one: 1, two: 2 }")
    case .expectedDocumentStart:
        Wording(
            "the content ends here, but something follows",
            hint: "see whether this line is indented as far as the lines above")
    case .badDirective:
        Wording(
            "a line that starts with % has a meaning of its own in YAML, and this one is not right",
            hint: "remove the line, or put the text in quotes")
    case .badTag:
        Wording("what starts with ! here cannot be read", hint: "put the value in quotes: \"!…\"")
    case .badAnchor:
        Wording("what starts with & or * here cannot be read", hint: "put the value in quotes: \"*…\"")
    case .other:
        Wording(
            "this is not valid YAML (\(error.message))",
            hint: "look at the indentation, colons and quotes on this line and the one above")
    }
}

/// English words for Markdown that is not parsed.
func englishWords(forMarkdown refusal: MarkdownRefusal) -> Wording {
    switch refusal.reason {
    case .textTooLong(let bytes, let limit):
        Wording(
            "this text is too long: \(megabytes(bytes)) MB, and Leidraad reads no more than \(megabytes(limit)) MB",
            hint: "spread the text over more pages")
    case .nestedTooDeeply(let limit):
        Wording(
            "more than \(limit) lists, quotations or marks stand in one another here",
            hint: "remove the superfluous >, indentation or asterisks")
    case .tooManyParts(let limit):
        Wording(
            "this text has more than \(limit) paragraphs, headings, list items, links and other parts",
            hint: "divide the text over more pages")
    case .tableTooWide(let columns, let limit):
        Wording(
            "this table has \(columns) columns, and more than \(limit) is not possible",
            hint: "make several tables of it, or swap rows and columns")
    case .tooManyTableCells(let limit):
        Wording(
            "the tables of this text have more than \(limit) cells in all",
            hint: "spread the tables over more pages; a row with too few cells counts for all columns too")
    case .tooManyTableRules:
        Wording("this paragraph has too many lines of nothing but dashes", hint: "put an empty line before each table")
    case .linkDefinitionTooLong(let bytes, let limit):
        Wording(
            "this address has \(bytes) characters, and more than \(limit) is not possible",
            hint: "shorten the address, or put the file in assets/")
    case .linkDefinitionsExpand:
        Wording(
            "this text repeats a long address so often that the page would become too large",
            hint: "refer to this address less often, or shorten it")
    case .patternTooFrequent(let pattern):
        Wording(
            "this paragraph takes too much time: it has too many \(english(pattern))",
            hint: "split the paragraph into shorter ones, with an empty line between them")
    }
}

private func english(_ pattern: InlinePattern) -> String {
    switch pattern {
    case .unclosedMarkup: "<? or <! that are not closed"
    case .webAddresses: "web addresses in a row"
    case .emailAddresses: "at-signs"
    case .imageOpenings: "![ that are not closed"
    case .emphasis: "asterisks or underscores"
    }
}
