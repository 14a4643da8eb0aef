import LeidraadFiles
import LeidraadTemplates
import LeidraadYAML

/// A fault in a file of templates, as facts.
package enum TemplateFault: Sendable {
    /// A name that does not end, or that no name can be.
    case badName
    /// The file ends within a tag.
    case unclosedTag
    /// A section that another name closes.
    case wrongSectionEnd
    /// A section that nothing closes.
    case unclosedSection
    /// `{{=…=}}` that cannot be understood.
    case badDelimiters
    /// Something in `{{<…}}` that is no block.
    case notABlock
    /// `{{% …}}` that cannot be understood.
    case badSetting
    /// Partials that include each other; a page would not come to an end.
    case partialCycle([String])
    /// A template that the program needs.
    case missingTemplate
    /// A partial that does not exist.
    case missingPartial(String, suggestion: Suggestion)
    /// More bytes than a template may have.
    case tooLong(bytes: Int, limit: Int)
    /// More tags, or single braces, than a template may have.
    case tooManyTags(limit: Int)
    /// Sections and partials in each other, for each of which a page takes a piece of the stack.
    case tooDeep(limit: Int)
    /// Partials that together come to more than a page should hold.
    case expandsTooFar
    /// `{{=…=}}`: one template has one kind of tags.
    case otherDelimiters
    /// A table of words that is no YAML.
    case yaml(YAMLProblem)
    /// Results of the accessibility tests in another form than they have.
    case unreadableResults

    /// Translates a mistake of the template parser.
    package init(_ mistake: TemplateMistake.Kind) {
        self =
            switch mistake {
            case .badName: .badName
            case .unclosedTag: .unclosedTag
            case .wrongSectionEnd: .wrongSectionEnd
            case .unclosedSection: .unclosedSection
            case .otherDelimiters: .otherDelimiters
            case .notABlock: .notABlock
            case .badSetting: .badSetting
            case .tooDeep: .tooDeep(limit: TemplateLimits.depth)
            }
    }
}

/// Why templates cannot be used.
public struct TemplateFailure: Error, Sendable {
    /// Where; the path is relative to the folder of templates.
    package let span: SourceSpan
    let location: SourceLocation
    package let fault: TemplateFault
    /// The language of its message.
    var language = SiteLanguage.nl

    package init(_ fault: TemplateFault, in file: SourceFile, at range: Range<Int>) {
        self.fault = fault
        span = SourceSpan(file: file.path, range: range)
        location = file.location(of: range)
    }

    /// The failure with its message in another language.
    package func worded(in language: SiteLanguage) -> TemplateFailure {
        var failure = self
        failure.language = language
        return failure
    }
}

extension TemplateFailure: CommandFailure {
    private var words: Wording { LeidraadModel.words(for: .template(fault), in: language) }

    private var shown: SourceLocation { location.below("Templates") }

    /// Where, what, the line with a mark, and how to fix it.
    public var message: String {
        Diagnostic(
            severity: .error, rule: .templateFault, location: shown, message: words.message, hint: words.hint,
            acceptedBecause: nil
        ).text(pathPrefix: "", severityWord: SummaryWords(language).error)
    }

    /// A mistake in a template is one of set-up.
    public var isUsage: Bool { true }
}
