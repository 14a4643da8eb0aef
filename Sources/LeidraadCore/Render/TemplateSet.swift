import LeidraadMarkdown
import LeidraadWords
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
    /// What the last recorded run of the browser tests found; nil where none is recorded.
    let accessibility: AccessibilityResults?

    /// Reads templates from their files; `path` is relative to the folder of templates.
    init(_ files: [SourceFile]) throws(TemplateFailure) {
        MustacheContentTypes.register(AlreadyEscaped(), named: "ESCAPED")
        var sources: [String: SourceFile] = [:]
        var phrases: [String: Phrases] = [:]
        for file in files {
            if file.path.hasSuffix(".mustache") {
                sources[templateKey(file.path)] = file
            } else if file.path.hasPrefix("languages/") {
                let language = languageName(file)
                let shipped = WordTables.table(language) ?? WordTables.english
                phrases[language] = try Phrases(file).completed(by: Phrases(shipped))
            }
        }
        if let failure = Self.unusable(files.filter { $0.path.hasSuffix(".mustache") }, sources).first { throw failure }
        var libraries = ["": try Self.library(sources, nil)]
        for (language, words) in phrases { libraries[language] = try Self.library(sources, words) }
        self.libraries = libraries
        self.phrases = phrases
        assets = files.filter { file in
            !file.path.hasSuffix(".mustache") && !file.path.hasPrefix("languages/")
                && file.path != AccessibilityResults.path
        }
        let results = files.first { $0.path == AccessibilityResults.path }
        accessibility = if let results { try AccessibilityResults(results) } else { nil }
    }

    /// The words of a language; where a site's own table lacks one, the key shows.
    func phrases(for language: SiteLanguage) -> Phrases { phrases[language.rawValue] ?? Phrases([:]) }

    /// The page that a template makes of a view; never nil, since a set has every template.
    func render(_ page: PageTemplate, _ view: View, in language: SiteLanguage) -> String? {
        library(language)?.render(view, withTemplate: "pages/" + page.rawValue)
    }

    /// What a partial makes of a view by itself.
    func renderPartial(_ name: PartialTemplate, _ view: View, in language: SiteLanguage) -> RenderedTemplate {
        RenderedTemplate(text: library(language)?.render(view, withTemplate: name.rawValue) ?? "")
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
            return try MustacheTemplate(string: contentType + (words.map { bindPhrases(text, $0) } ?? text))
        } catch {
            throw failure(in: file) ?? TemplateFailure(TemplateFault(error), in: file, at: 0..<0)
        }
    }

    /// Everything that keeps templates from being used, by file.
    static func faults(in files: [SourceFile]) -> [TemplateFailure] {
        MustacheContentTypes.register(AlreadyEscaped(), named: "ESCAPED")
        let templates = files.filter { $0.path.hasSuffix(".mustache") }
        let sources = Dictionary(templates.map { (templateKey($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        var faults = unusable(templates, sources)
        // The engine does not come back from some of what is refused above.
        let refused = Set(faults.map(\.span.file))
        faults += templates.filter { !refused.contains($0.path) }.compactMap(failure)
        for file in files where file.path.hasPrefix("languages/") {
            do { _ = try Phrases(file) } catch { faults.append(error) }
        }
        for file in files where file.path == AccessibilityResults.path {
            do { _ = try AccessibilityResults(file) } catch { faults.append(error) }
        }
        return faults
    }

    /// What keeps templates from the engine: each by itself, and all together.
    private static func unusable(_ templates: [SourceFile], _ sources: [String: SourceFile]) -> [TemplateFailure] {
        let single = templates.compactMap(TemplateLimits.failure)
        if !single.isEmpty { return single }
        let all = missing(in: templates)
        // Partials that lead back to themselves have no size.
        if let cycle = partialCycle(sources) { return all + [cycle] }
        return all + [ExpandedTemplate.failure(in: sources)].compactMap { $0 }
    }

    /// What the engine refuses in a template as it is written: with the words filled in, its places would be others.
    private static func failure(in file: SourceFile) -> TemplateFailure? {
        do {
            _ = try MustacheTemplate(string: contentType + String(decoding: file.bytes, as: UTF8.self))
            return nil
        } catch let error as MustacheTemplate.ParserError {
            let fault = TemplateFault(error.error)
            // Where braces are missing, the name seems to run on into the next tag.
            if case .badName = fault, let tag = templateTags(file.bytes).first(where: \.runsOn) {
                return TemplateFailure(.unclosedTag, in: file, at: tag.range)
            }
            return TemplateFailure(fault, in: file, at: place(of: fault, error.context, file))
        } catch {
            return TemplateFailure(TemplateFault(error), in: file, at: 0..<0)
        }
    }

    /// The engine finds what is not closed at the end of the file; an editor looks for where it was opened.
    private static func place(of fault: TemplateFault, _ context: MustacheParserContext, _ file: SourceFile) -> Range<
        Int
    > {
        switch fault {
        case .unclosedSection: if let tag = unclosedTag(file.bytes) { return tag.range }
        case .unclosedTag:
            if let tag = templateTags(file.bytes).first(where: { !$0.isClosed }) {
                return tag.range
            }
        default: break
        }
        let start = LineIndex(file.bytes[...]).start(ofLine: context.lineNumber)
        let prefix = context.lineNumber == 1 ? contentType.count : 0
        let rest = String(decoding: file.bytes[start...], as: UTF8.self)
        let offset = start + rest.prefix(max(0, context.columnNumber - prefix - 1)).utf8.count
        return min(offset, file.bytes.count)..<min(offset, file.bytes.count)
    }
}

/// What stands before every template: views hand over text that is escaped already.
private let contentType = "{{% CONTENT_TYPE:ESCAPED}}"

private func languageName(_ file: SourceFile) -> String {
    file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
}

/// What a template made of a view: as safe as the page in which it stands. Only a template makes one.
struct RenderedTemplate: Sendable {
    let text: String

    fileprivate init(text: String) { self.text = text }
}

/// Partials that lead back to themselves, or nil.
private func partialCycle(_ sources: [String: SourceFile]) -> TemplateFailure? {
    let uses = sources.mapValues(partialNames)
    var finished: Set<String> = []
    for start in sources.keys.sorted() {
        var path: [String] = []
        guard let cycle = visit(start, uses, &path, &finished), let file = sources[cycle[0]] else { continue }
        let tag = templateTags(file.bytes).first { $0.name == cycle[1] }
        return TemplateFailure(.partialCycle(cycle), in: file, at: tag?.range ?? 0..<0)
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

private func partialNames(_ file: SourceFile) -> [String] {
    templateTags(file.bytes).filter(\.isPartial).map(\.name)
}
