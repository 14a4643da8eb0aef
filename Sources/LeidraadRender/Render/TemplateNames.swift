import LeidraadFiles
import LeidraadModel

/// The templates that pages are made with, by the names of their files in `pages/`. One that lacks would give empty pages.
enum PageTemplate: String, CaseIterable, Sendable {
    case home, guideline, intervention, element, accessibility, redirect, interventions, elements, matrix,
        recommendations, references, glossary, gaps, quality, compare, search, record, records
    case wholeGuideline = "whole-guideline"
    case elementLists = "element-lists"
    case index = "a-z"
    case planCheck = "plan-check"
    case notFound = "not-found"
}

/// The partials that the program itself fills in, besides those that templates ask for.
enum PartialTemplate: String, CaseIterable, Sendable {
    case menu
    case footerMenu = "footer-menu"
    case sideNavLine = "side-nav-line"
    case recommendationPart = "recommendation-part"
    case overviewRow = "overview-row"
    case recordRow = "record-row"
    case planSuggestion = "plan-suggestion"
}

extension TemplateSet {
    /// Templates that the program or another template asks for and that do not exist; a page would have an empty place.
    static func missing(in templates: [SourceFile]) -> [TemplateFailure] {
        let known = Set(templates.map { templateKey($0.path) })
        let partials = known.filter { !$0.hasPrefix("pages/") }
        let needed = PageTemplate.allCases.map { "pages/" + $0.rawValue } + PartialTemplate.allCases.map(\.rawValue)
        let absent = needed.filter { !known.contains($0) }.sorted().map { name in
            let path = (name.hasPrefix("pages/") ? name : "partials/" + name) + ".mustache"
            return TemplateFailure(.missingTemplate, in: SourceFile(path: path, bytes: []), at: 0..<0)
        }
        return absent
            + templates.flatMap { file in
                templateTags(file.bytes).filter { $0.isPartial && !partials.contains($0.name) }.map { tag in
                    let near = Suggestion(for: tag.name, among: partials)
                    return TemplateFailure(.missingPartial(tag.name, suggestion: near), in: file, at: tag.range)
                }
            }
    }
}
