import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadRender
import LeidraadWords

/// The chapters of the editors' manual that follow from what the program knows: every type with its fields, every block, every rule and
/// every word of the interface. Each is a page of Markdown.
///
/// - Parameter language: nil: the language of the site.
/// - Returns: the names of the pages with their texts.
public func referenceChapters(_ request: BuildRequest, language: SiteLanguage?) throws -> [NewFile] {
    let files = try readContent(request.site + "/Content").files
    let sources = Sources(files)
    let language = language ?? sources.singles[.site].flatMap(siteLanguage) ?? .nl
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: sources.model)
    let chapters = ReferenceChapters(
        model: sources.model, language: language, phrases: templates.phrases(for: language))
    return chapters.files.map { name, text in
        NewFile(path: name + ".md", bytes: Array(text.utf8), mayReplace: { ReferenceChapters.isMade($0) })
    }
}

/// Writes the chapters in a language.
private struct ReferenceChapters {
    let model: SiteModel
    let language: SiteLanguage
    let phrases: Phrases

    private var words: WordTable { language.words }

    /// Whether a page is a chapter that was made: each says so, and no page of an editor is replaced.
    static func isMade(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains("`leidraad reference`")
    }

    var files: [(name: String, text: String)] {
        let chapters =
            [("fields", "", fieldsChapter), ("blocks", "", blocksChapter), ("rules", "", rulesChapter)]
            + wordsChapters.map { ("words", " " + $0.letters, $0.lines) }
        return chapters.enumerated().map { index, chapter in
            let (key, part, lines) = chapter
            let title = words.text("reference-\(key)") + part
            let head = [
                "---", "title: \(quoted(title))", "audience: \(quoted(words.text("reference-audience")))",
                "order: \(90 + index)", "status: published", "mentions: false", "search: title",
                "summary: \(quoted(words.text("reference-\(key)-summary")))", "---", "",
                "<!-- \(words.text("reference-made")) -->", "",
            ]
            return (slug(title), (head + lines).joined(separator: "\n") + "\n")
        }
    }

    // MARK: Types and fields

    private var fieldsChapter: [String] {
        [words.text("reference-fields-intro"), ""] + model.types.flatMap(typeLines)
    }

    private func typeLines(_ type: RecordType) -> [String] {
        let name = type.label?.one ?? phrases["type-\(type.id)-one"]
        let place =
            switch BuiltInType(rawValue: type.id) {
            case .page: "guidelines/…/ID.md"
            case .reference: "references.yml"
            case .term: "glossary.yml"
            default: "\(type.folder ?? type.id)/ID.yml"
            }
        return [
            "## " + name.capitalizedFirst, "", words.text("reference-type-place", ["type": type.id, "place": place]),
            "",
        ] + table(["key", "meaning", "value"], type.schema.fields.flatMap { rows($0, of: type.schema, below: "") }) + [
            ""
        ]
    }

    /// A field, and below it those of its group. What `provenance` may hold are the other fields: one line says so.
    private func rows(_ field: Field, of schema: Schema, below path: String) -> [[String]] {
        let key = path + field.key
        let item = field.type.item ?? field.type
        let value = (field.type.item == nil ? "" : words.text("reference-list") + " ") + words.type(item)
        let row = [
            code(key), plain(schema.explanation(of: field, words)),
            plain(value) + (field.isRequired ? " **\(words.text("reference-required"))**" : ""),
        ]
        guard field.key != "provenance", let group = item.group else { return [row] }
        return [row] + group.fields.flatMap { rows($0, of: group, below: key + ".") }
    }

    // MARK: Blocks

    private var blocksChapter: [String] {
        [words.text("reference-blocks-intro"), ""]
            + GeneratedBlock.Kind.allCases.flatMap { kind -> [String] in
                let schema = Schema.options(of: kind)
                let sample = schema.fields.first { $0.key != "kind" }.flatMap { field in
                    (schema.example(of: field, words)).map { "\(field.key): \($0)" }
                }
                return ["## " + kind.rawValue, ""]
                    + table(["option", "meaning", "value"], schema.fields.flatMap { rows($0, of: schema, below: "") })
                    + ["", "````markdown", "```" + kind.rawValue] + [sample].compactMap { $0 } + ["```", "````", ""]
            }
    }

    // MARK: Rules

    private var rulesChapter: [String] {
        let parts: [(String, [Rule])] = [
            ("errors", Rule.allCases.filter { $0.severity == .error }),
            ("warnings", Rule.allCases.filter { $0.severity == .warning }),
        ]
        return [words.text("reference-rules-intro"), ""]
            + parts.flatMap { key, rules in
                ["## " + words.text("reference-" + key), ""]
                    + table(["rule", "meaning"], rules.map { [code($0.rawValue), plain($0.help(language))] }) + [""]
            }
    }

    // MARK: Words

    /// The words that readers see, in two pages of about one size. Those of commands and messages are left to `leidraad words`, which
    /// prints every one.
    private var wordsChapters: [(letters: String, lines: [String])] {
        let keys = phrases.keys.filter { !isOfCommands($0) }.sorted()
        let byLetter = Dictionary(grouping: keys) { $0.prefix(1).uppercased() }
        var parts: [[String]] = [[]]
        var count = 0
        for letter in byLetter.keys.sorted() {
            if parts.count == 1, count >= keys.count / 2 { parts.append([]) }
            parts[parts.count - 1].append(letter)
            count += byLetter[letter]?.count ?? 0
        }
        return parts.filter { !$0.isEmpty }.map { letters in
            var lines = letters == parts[0] ? [words.text("reference-words-intro"), ""] : []
            for letter in letters {
                lines += ["## " + letter, "", "```yaml"]
                lines += (byLetter[letter] ?? []).map { "\($0): \(quoted(phrases[$0]))" }
                lines += ["```", ""]
            }
            return ("\(letters[0])–\(letters[letters.count - 1])", lines)
        }
    }

    private func isOfCommands(_ key: String) -> Bool {
        let first = key.prefix { $0 != "-" }
        return key.contains("-") && wordsOfCommands.contains(String(first))
    }

    // MARK: Markdown

    private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
        let heads = heads.map { words.text("reference-head-" + $0) }
        let line = { (cells: [String]) in "| " + cells.map(cell).joined(separator: " | ") + " |" }
        return [line(heads), line(heads.map { _ in "---" })] + rows.map(line)
    }

    /// Plain text as Markdown that shows it.
    private func plain(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\`*_[]<".contains(character) { result += "\\" }
            result.append(character)
        }
    }

    private func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private func code(_ text: String) -> String { "`" + text + "`" }
}

/// The first parts of the keys of words that only commands and messages use.
private let wordsOfCommands: Set<String> = [
    "cli", "schema", "problem", "help", "new", "init", "owner", "target", "found", "rule", "import", "export", "impact",
    "yaml", "key",
    "template", "write", "svg", "model", "summary", "mark", "slip", "value", "man", "file", "starter", "said", "system",
    "disk",
    "markdown", "address", "path", "usage", "place", "fact", "way", "reference", "find", "preview", "type", "tool",
    "foreign", "sentence", "goal", "link",
]
