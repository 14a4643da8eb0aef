import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadTemplates
import LeidraadWords
import LeidraadYAML

/// The values from which a template is filled; used all over this module.
typealias View = LeidraadTemplates.View

/// The markup that a template made of a view; used all over this module.
typealias RenderedTemplate = LeidraadTemplates.RenderedTemplate

/// The files of `Templates/`, ready for use.
package struct TemplateSet: Sendable {
    /// The templates in each language, compiled when a page of that language is made; without any words under the empty name.
    private let compiled: [String: Lazy<CompiledTemplates>]
    /// The words of the interface, by language and key.
    let phrases: [String: Phrases]
    /// Style sheets, scripts and images, which go into the site as they are.
    let assets: [SourceFile]
    /// All files, as they were read.
    let files: [SourceFile]
    /// Readers' words for things, by language: the lines of `vocabulary/`.
    let vocabularies: [String: String]
    /// The outcome of the last recorded run of the browser tests; nil where none is recorded.
    let accessibility: AccessibilityResults?

    /// Reads templates from their files; `path` is relative to the folder of templates.
    package init(_ files: [SourceFile], model: SiteModel = .builtIn) throws(TemplateFailure) {
        let sources = TemplateSources(files)
        if let fault = sources.faults.first { throw fault }
        var phrases: [String: Phrases] = [:]
        for file in files where isWordTable(file) {
            let language = languageName(file)
            let shipped = WordTables.table(language) ?? WordTables.english
            phrases[language] = try Phrases(file).completed(by: Phrases(shipped)).adapted(to: model)
        }
        self.phrases = phrases
        self.files = files
        let vocabularies = files.filter { $0.path.hasPrefix("vocabulary/") }
        self.vocabularies = Dictionary(
            vocabularies.map { (languageName($0), String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        compiled = phrases.merging(["": Phrases([:])]) { own, _ in own }.mapValues { words in
            Lazy { CompiledTemplates(sources, words) }
        }
        assets = files.filter(isCopiedIntoSite)
        let results = files.first { $0.path == accessibilityResultsPath }
        accessibility = if let results { try AccessibilityResults(results) } else { nil }
    }

    /// The words of a language; where a site's own table lacks one, the key shows.
    package func phrases(for language: SiteLanguage) -> Phrases { phrases[language.rawValue] ?? Phrases([:]) }

    /// The page that a template makes of a view.
    func render(_ page: PageTemplate, _ view: View, in language: SiteLanguage) -> RenderedTemplate {
        templates(in: language).pages[page]?.render(view) ?? .empty
    }

    /// The page that the template of a type makes of the view of a record; where the type has none, the general one does.
    func render(recordOf type: String, _ view: View, in language: SiteLanguage) -> RenderedTemplate {
        let templates = templates(in: language)
        return (templates.ofTypes[type] ?? templates.pages[.record])?.render(view) ?? .empty
    }

    /// The markup that a partial makes of a view by itself.
    func renderPartial(_ name: PartialTemplate, _ view: View, in language: SiteLanguage) -> RenderedTemplate {
        templates(in: language).partials[name]?.render(view, usualSize: 1 << 8) ?? .empty
    }

    private func templates(in language: SiteLanguage) -> CompiledTemplates {
        compiled[language.rawValue]?.value ?? compiled[""]?.value ?? CompiledTemplates()
    }

    /// Everything that keeps templates from being used, by file.
    static func faults(in files: [SourceFile]) -> [TemplateFailure] {
        var faults = TemplateSources(files).faults
        for file in files where isWordTable(file) {
            do { _ = try Phrases(file) } catch { faults.append(error) }
        }
        for file in files where file.path == accessibilityResultsPath {
            do { _ = try AccessibilityResults(file) } catch { faults.append(error) }
        }
        return faults
    }
}

/// The templates that the program fills in, with the words of one language.
private struct CompiledTemplates: Sendable {
    var pages: [PageTemplate: CompiledTemplate] = [:]
    var partials: [PartialTemplate: CompiledTemplate] = [:]
    /// Those of types of the site's own, by the id of the type.
    var ofTypes: [String: CompiledTemplate] = [:]

    init() {}

    init(_ sources: TemplateSources, _ words: Phrases) {
        let known = sources.partials
        let compile = { (name: String) in
            sources.parsed[name].flatMap { CompiledTemplate($0, partials: known, words: words.byKey) }
        }
        for page in PageTemplate.allCases { pages[page] = compile("pages/" + page.rawValue) }
        for key in sources.parsed.keys where key.hasPrefix("pages/") {
            let name = String(key.dropFirst("pages/".count))
            if PageTemplate(rawValue: name) == nil { ofTypes[name] = compile(key) }
        }
        for partial in PartialTemplate.allCases { partials[partial] = compile(partial.rawValue) }
    }
}

private func languageName(_ file: SourceFile) -> String {
    file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
}
