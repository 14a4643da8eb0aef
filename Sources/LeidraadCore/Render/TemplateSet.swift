import LeidraadMarkdown
import LeidraadYAML
import Mustache

/// The files of `Templates/`, ready for use.
struct TemplateSet: Sendable {
    /// The templates in each language, the words of the interface filled in; without any under the empty name.
    private let libraries: [String: MustacheLibrary]
    /// The words of the interface, by language and key.
    let phrases: [String: Phrases]
    /// Style sheets, scripts and images, which go into the site as they are.
    let assets: [SourceFile]
    let pageNames: [String]
    /// What the last recorded run of the browser tests found; nil where none is recorded.
    let accessibility: AccessibilityResults?

    /// Reads templates from their files; `path` is relative to the folder of templates.
    init(_ files: [SourceFile]) throws(TemplateFailure) {
        MustacheContentTypes.register(AlreadyEscaped(), named: "ESCAPED")
        var sources: [String: SourceFile] = [:]
        var phrases: [String: Phrases] = [:]
        for file in files {
            let name = file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
            if file.path.hasSuffix(".mustache") {
                let key = file.path.hasPrefix("partials/") ? name : "pages/" + name
                sources[key] = file
            } else if file.path.hasPrefix("languages/") {
                phrases[name] = try Phrases(file)
            }
        }
        if let cycle = partialCycle(sources.mapValues { String(decoding: $0.bytes, as: UTF8.self) }) {
            throw TemplateFailure(file: cycle[0], line: 1, column: 1, reason: .partialCycle(cycle))
        }
        var libraries = ["": try Self.library(sources, nil)]
        for (language, words) in phrases { libraries[language] = try Self.library(sources, words) }
        self.libraries = libraries
        self.phrases = phrases
        pageNames = sources.keys.filter { $0.hasPrefix("pages/") }.map { String($0.dropFirst(6)) }.sorted()
        assets = files.filter { file in
            !file.path.hasSuffix(".mustache") && !file.path.hasPrefix("languages/")
                && file.path != AccessibilityResults.path
        }
        let results = files.first { $0.path == AccessibilityResults.path }
        accessibility = if let results { try AccessibilityResults(results) } else { nil }
    }

    /// The words of a language; where a site's own table lacks one, the key shows.
    func phrases(for language: SiteLanguage) -> Phrases { phrases[language.rawValue] ?? Phrases([:]) }

    /// The page that a template makes of a view, or nil where there is no such template.
    func render(_ page: String, _ view: View, in language: SiteLanguage) -> String? {
        library(language)?.render(view, withTemplate: "pages/" + page)
    }

    /// What a partial makes of a view by itself; empty where there is no such partial.
    func renderPartial(_ name: String, _ view: View, in language: SiteLanguage) -> RenderedTemplate {
        RenderedTemplate(text: library(language)?.render(view, withTemplate: name) ?? "")
    }

    private func library(_ language: SiteLanguage) -> MustacheLibrary? {
        libraries[language.rawValue] ?? libraries[""]
    }

    private static func library(_ sources: [String: SourceFile], _ words: Phrases?) throws(TemplateFailure)
        -> MustacheLibrary
    {
        var templates: [String: MustacheTemplate] = [:]
        for (name, file) in sources { templates[name] = try template(file, words) }
        return MustacheLibrary(templates: templates)
    }

    private static func template(_ file: SourceFile, _ words: Phrases?) throws(TemplateFailure) -> MustacheTemplate {
        let text = String(decoding: file.bytes, as: UTF8.self)
        do {
            return try MustacheTemplate(
                string: "{{% CONTENT_TYPE:ESCAPED}}" + (words.map { bindPhrases(text, $0) } ?? text))
        } catch let error as MustacheTemplate.ParserError {
            let prefix = error.context.lineNumber == 1 ? 26 : 0
            throw TemplateFailure(
                file: file.path, line: error.context.lineNumber, column: max(1, error.context.columnNumber - prefix),
                reason: .syntax("\(error.error)"))
        } catch {
            throw TemplateFailure(file: file.path, line: 1, column: 1, reason: .syntax("\(error)"))
        }
    }
}

/// What a template made of a view: as safe as the page in which it stands. Only a template makes one.
struct RenderedTemplate: Sendable {
    let text: String

    fileprivate init(text: String) { self.text = text }
}

/// Why templates cannot be used.
public struct TemplateFailure: Error, Sendable {
    /// The path below the folder of templates.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// What is wrong.
    public let reason: Reason

    /// What is wrong with a template.
    public enum Reason: Sendable {
        /// The engine's own words.
        case syntax(String)
        /// Partials that include each other; the engine would not stop.
        case partialCycle([String])
        /// A page that has no template.
        case missing
    }
}

/// Partials that lead back to themselves, or nil.
private func partialCycle(_ sources: [String: String]) -> [String]? {
    let uses = sources.mapValues(partialNames)
    var finished: Set<String> = []
    for start in sources.keys.sorted() {
        var path: [String] = []
        if let cycle = visit(start, uses, &path, &finished) { return cycle }
    }
    return nil
}

/// Partials nest as deep as there are files, so the recursion is bounded.
private func visit(_ name: String, _ uses: [String: [String]], _ path: inout [String], _ finished: inout Set<String>)
    -> [String]?
{
    if let index = path.firstIndex(of: name) { return Array(path[index...]) + [name] }
    guard !finished.contains(name) else { return nil }
    path.append(name)
    for next in uses[name] ?? [] {
        if let cycle = visit(next, uses, &path, &finished) { return cycle }
    }
    path.removeLast()
    finished.insert(name)
    return nil
}

private func partialNames(_ source: String) -> [String] {
    source.split(separator: "{{").dropFirst().compactMap { tag in
        guard let first = tag.first, first == ">" || first == "<" else { return nil }
        return trimmed(tag.dropFirst().prefix { $0 != "}" })
    }
}
