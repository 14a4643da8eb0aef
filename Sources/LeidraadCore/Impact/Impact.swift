import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadRender
import LeidraadWords
import LeidraadYAML

/// The effects that a change of one field would have. Nothing is written.
public struct Impact: Sendable {
    /// The file of the record, below `Content/`.
    public let file: String
    /// The keys that lead to the field.
    public let field: String
    /// The present value of the field; nil: none.
    public let oldValue: String?
    /// The new value; nil: none.
    public let newValue: String?
    /// The problems that the change would bring.
    public var newProblems: [Diagnostic] = []
    /// The problems that it would fix.
    public var mended: [Diagnostic] = []
    /// The pages that would differ, by path; empty where errors would stop the build.
    public var pages: [ChangedPage] = []
    /// The sentences that name the record or describe it, by file and place.
    public var sentences: [NamingSentence] = []
    /// The language of the site, for messages.
    public let language: SiteLanguage

    /// Whether the change would stop the build.
    public var wouldStopBuild: Bool { newProblems.contains { $0.severity == .error } }
}

/// Why a change cannot be judged.
public enum ImpactFailure: CommandFailure {
    /// Errors in the content as it is.
    case siteHasErrors
    /// Nothing has this id; with what was probably meant.
    case unknownRecord(String, suggestion: String?)
    /// Several things have this id.
    case ambiguous(String, choices: [String])
    /// The field leads through something that holds no fields.
    case noSuchField(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .siteHasErrors: interfaceWords.text("impact-errors")
        case .unknownRecord(let id, let suggestion):
            interfaceWords.text("impact-no-record", ["id": visible(id)])
                + (interfaceWords.meant(suggestion.map(visible)).map { "; " + $0 } ?? "")
        case .ambiguous(let id, let choices):
            interfaceWords.text("impact-ambiguous", ["id": visible(id), "choices": choices.joined(separator: ", ")])
        case .noSuchField(let field):
            interfaceWords.text("impact-no-field", ["field": visible(field)])
        }
    }

    /// The question was asked wrongly.
    public var isUsage: Bool { true }
}

/// Works out what a change of one field would touch, by making the site in memory as it is and as it would be.
///
/// - Parameters:
///   - field: keys and places in lists, such as `classification.level` or `evidence.1.direction`.
///   - value: what the field would hold; empty: nothing.
public func impact(of field: String, becoming value: String, on id: String, _ request: BuildRequest) throws -> Impact {
    let (files, found) = try readSite(request)
    let sources = Sources(files, problems: found)
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: sources.model)
    let before = CheckedSite(sources, request)
    guard !before.hasErrors else { throw ImpactFailure.siteHasErrors }
    let place = try RecordPlace(id, in: before)
    let change = try FieldChange(field, becoming: value, in: place)
    let after = CheckedSite(
        Sources(files.map { $0.path == place.file.path ? change.file : $0 }, problems: found), request)

    var impact = Impact(
        file: request.contentPath(place.file.path), field: field, oldValue: change.oldText, newValue: change.newText,
        language: before.base.site.language)
    impact.newProblems = after.diagnostics.notIn(before.diagnostics)
    impact.mended = before.diagnostics.notIn(after.diagnostics)
    if !after.hasErrors { impact.pages = changedPages(before, after, templates) }
    impact.sentences = namingSentences(place.subject, change, before)
    return impact
}

extension [Diagnostic] {
    /// The diagnostics that are in this list and not in the other. A change moves what is below it, so lines do not count.
    fileprivate func notIn(_ other: [Diagnostic]) -> [Diagnostic] {
        let known = Set(other.map(\.content))
        return filter { !known.contains($0.content) }
    }
}

extension Diagnostic {
    fileprivate var content: [String] { [rule.rawValue, location.file, location.excerpt, message] }
}
