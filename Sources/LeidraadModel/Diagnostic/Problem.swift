import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// Something wrong in the content, as facts. The words for it, in each language, are in `Wording/`.
///
/// A part that takes much room is kept elsewhere (`indirect`): a file may have hundreds of thousands of problems, and each list of them is handed on
/// and sorted.
package enum Problem: Sendable {
    case invalidUTF8
    indirect case model(ModelProblem)
    case utf16
    /// A file of another format under the name of a text.
    case otherFormat(FileFormat)
    case conflictMarker
    indirect case yaml(YAMLProblem)
    case frontMatterNotClosed
    case frontMatterAlmost(FrontMatterFault)
    case unknownKey(String, of: SchemaName, known: [String])
    indirect case missingKey(String, of: SchemaName, example: KeyExample?)
    indirect case wrongType(expected: FieldType, found: FoundValue)
    indirect case emptyText(String, of: SchemaName, example: String?)
    case unknownValue(String, allowed: [String])
    case idMismatch(id: String, fileName: String)
    case invalidID(String, suggestion: String)
    indirect case duplicateID(String, other: SourceLocation)
    case repeatedID(String)
    indirect case duplicateName(String, other: SourceLocation)
    indirect case duplicateCode(String, other: SourceLocation)
    indirect case outputPathClash(String, other: SourceLocation)
    indirect case invalidPath(String, reason: OutputPathProblem.Kind)
    case leadsOut(String)
    /// A pipe, a socket or a device.
    case notAFile(String)
    /// A name on disk whose bytes are no text; those that are not ASCII are escaped.
    case nameNotUTF8(String)
    case pathTooLong(String, length: Int, limit: Int)
    case unknownFile(String)
    case temporaryFile(String)
    case conflictedCopy(String)
    case misnamedFile(String, meant: String)
    case misnamedFolder(String, meant: String)
    /// Pages in a folder whose name is nearly that of the guidelines.
    case nearPageFolder(String, meant: String)
    /// A page in a folder of records.
    case pageAmongRecords(String, folder: String)
    /// A record in the folder of another type.
    case recordInFolder(String, meant: String)
    case unusedFile(String)
    case missingFile(String)
    case danglingLink(String, suggestion: Suggestion)
    case danglingReference(String, target: ReferenceTarget, suggestion: Suggestion)
    case ambiguousLink(String, choices: [String])
    case ambiguousReference(String, choices: [String])
    indirect case relation(RelationFault)
    indirect case language(LanguageFault)
    case pageBesideFolder(String)
    case danglingCitation(String, suggestion: Suggestion, isBare: Bool)
    indirect case danglingAnchor(String, page: String, suggestion: Suggestion)
    case danglingFile(String, suggestion: Suggestion)
    case unsafeLink(String)
    /// The name of the page or record that is not published yet.
    case linkToDraft(String)
    /// The same, in a field of a record.
    case namesDraft(String)
    /// The code of a recommendation that no longer holds.
    case withdrawnShown(String)
    case externalImage(String)
    case remoteImage(String)
    case looseLink(String, better: String)
    case nearCitation(String, source: String)
    case untitledPage(String)
    case leftover(String)
    /// A number of points that the list below it does not have.
    case otherCount(String, count: Int)
    case unknownPageKey(String, pages: Int, known: [String])
    case everydayName(String, count: Int)
    case foreignMark(ForeignMark)
    case unbalancedHTML(String, isClosing: Bool)
    case activeSVG(ActiveSVG.Kind)
    case activeFile(ending: String?)
    case cyclicVariant([String])
    case cyclicPart([String])
    case cyclicText([String])
    case tooMuchShown(ShownAmount)
    indirect case value(ValueFault)
    indirect case mark(MarkFault)
    /// A slip in running text, and the words of it.
    case slip(TypingSlip, String)
    indirect case dropped(DroppedText)
    indirect case duplicateSource(other: String, by: String)
    case ageRangeUpsideDown(from: Int, to: Int, isInclusive: Bool)
    case rangeUpsideDown(min: String, max: String)
    case uncitableID(String, suggestion: String)
    /// An id of a vocabulary, scale or level that can be no anchor.
    case invalidTermID(String, suggestion: String)
    case dateInWords(String)
    indirect case markdownRefused(MarkdownRefusal)
    case rawHTML(String)
    case missingAltText(String)
    indirect case classificationExpired(name: String, assessed: CalendarDate, years: Int)
    case recordExpired(name: String, date: CalendarDate)
    case reviewOverdue(title: String, date: CalendarDate)
    indirect case recommendedNotRecognised(recommendation: String, intervention: String, level: String)
    case referenceIncomplete(String, missing: [String])
    case placeholderText(String)
    indirect case nearDuplicateText(other: SourceLocation, percent: Int)
    indirect case proseContradictsRecord(
        name: String, field: ContradictedField, said: String, recorded: String, record: SourceLocation)
    case colonWithoutList
    case vagueLinkText(String)
    case skippedHeadingLevel(Int, after: Int)
    case emptyHeading
    /// A heading of level one below one of a lower level: it pushes all others down.
    case headingAboveFirst
    case emptyLinkText
    case meaninglessAltText(String)
    case longSentence(words: Int, limit: Int)
    case duplicateHeadingID(wanted: String, given: String)
    case unusedFootnote(String)
    case danglingFootnote(String)
    case unusedReference(String)
    case unusedElement(String)
    case unusedAcceptance(Rule)
    indirect case evidence(EvidenceProblem)
    indirect case template(TemplateFault)
    case unknownTemplateName(String, suggestion: Suggestion)
    case coversNoTemplate(String, suggestion: Suggestion)
    case missingWords([String])
    /// The template of the program that one of the site lies over is another than it was, in so many lines.
    case changedTemplate(String, lines: Int)
    /// Problems of a rule that are not listed one by one.
    case andMore(Rule, count: Int)
}

/// The value found where another kind was expected.
package enum FoundValue: Sendable {
    case nothing, text(String), list, record
}

/// The field of a record that a sentence contradicts.
package enum ContradictedField: String, Sendable {
    case level, age, duration, figure, database, research
}

extension Problem {
    /// The rule that is broken.
    package var rule: Rule {
        switch self {
        case .model(.cyclicParent): .cyclicPart
        case .model: .invalidModel
        case .invalidUTF8, .utf16: .invalidUTF8
        case .conflictMarker: .conflictMarker
        case .yaml(let problem): problem.rule
        case .frontMatterNotClosed, .frontMatterAlmost: .frontMatterNotClosed
        case .unknownKey: .unknownKey
        case .missingKey, .emptyText: .missingKey
        case .wrongType: .wrongType
        case .unknownValue: .unknownValue
        case .idMismatch: .idMismatch
        case .invalidID: .invalidID
        case .duplicateID, .repeatedID: .duplicateID
        case .duplicateName: .duplicateName
        case .duplicateCode: .duplicateCode
        case .outputPathClash: .outputPathClash
        case .invalidPath, .leadsOut, .notAFile, .nameNotUTF8: .invalidPath
        case .pathTooLong: .pathTooLong
        case .unknownFile, .temporaryFile, .conflictedCopy, .nearPageFolder, .pageAmongRecords: .unknownFile
        case .misnamedFile, .misnamedFolder, .otherFormat, .recordInFolder: .misnamedFile
        case .unusedFile: .unusedFile
        case .missingFile: .missingFile
        case .danglingLink, .danglingReference: .danglingLink
        case .ambiguousLink, .ambiguousReference, .pageBesideFolder: .ambiguousLink
        case .relation(let fault): fault.rule
        case .language(let fault): fault.rule
        case .danglingCitation: .danglingCitation
        case .danglingAnchor: .danglingAnchor
        case .danglingFile: .danglingFile
        case .unsafeLink, .externalImage: .unsafeLink
        case .remoteImage: .remoteImage
        case .linkToDraft, .namesDraft: .linksToDraft
        case .withdrawnShown: .showsWithdrawn
        case .looseLink: .looseLink
        case .nearCitation: .nearCitation
        case .untitledPage: .untitledPage
        case .leftover: .placeholderText
        case .unknownPageKey: .unknownPageKey
        case .everydayName: .everydayName
        case .foreignMark: .foreignMark
        case .unbalancedHTML: .unbalancedHTML
        case .activeSVG, .activeFile: .unsafeFile
        case .cyclicVariant: .cyclicVariant
        case .cyclicPart: .cyclicPart
        case .cyclicText: .cyclicText
        case .tooMuchShown: .pageTooLarge
        case .otherCount: .implausibleValue
        case .value(let fault): fault.isPossible ? .implausibleValue : .impossibleValue
        case .mark: .markWithoutEffect
        case .slip: .typingSlip
        case .dropped: .droppedText
        case .duplicateSource: .duplicateSource
        case .ageRangeUpsideDown: .ageRangeUpsideDown
        case .rangeUpsideDown: .rangeUpsideDown
        case .uncitableID, .invalidTermID: .invalidID
        case .dateInWords: .wrongType
        case .markdownRefused: .markdownTooComplex
        case .rawHTML: .rawHTML
        case .missingAltText, .meaninglessAltText: .missingAltText
        case .classificationExpired: .classificationExpired
        case .recordExpired: .recordExpired
        case .reviewOverdue: .reviewOverdue
        case .recommendedNotRecognised: .recommendedNotRecognised
        case .referenceIncomplete: .referenceIncomplete
        case .placeholderText: .placeholderText
        case .nearDuplicateText: .nearDuplicateText
        case .proseContradictsRecord: .proseContradictsRecord
        case .colonWithoutList: .colonWithoutList
        case .vagueLinkText, .emptyLinkText: .vagueLinkText
        case .skippedHeadingLevel, .emptyHeading, .headingAboveFirst: .skippedHeadingLevel
        case .longSentence: .longSentence
        case .duplicateHeadingID: .duplicateHeadingID
        case .unusedFootnote: .unusedFootnote
        case .danglingFootnote: .danglingFootnote
        case .unusedReference: .unusedReference
        case .unusedElement: .unusedElement
        case .unusedAcceptance: .unusedAcceptance
        case .evidence(let problem): problem.rule
        case .template: .templateFault
        case .unknownTemplateName, .coversNoTemplate, .missingWords: .unknownName
        case .changedTemplate: .changedTemplate
        case .andMore(let rule, _): rule
        }
    }
}

/// A problem and where it is.
package struct LocatedProblem: Sendable {
    package let problem: Problem
    package let span: SourceSpan

    package init(_ problem: Problem, at span: SourceSpan) {
        self.problem = problem
        self.span = span
    }
}

/// Problems of one rule that a message is made of in one file: nobody reads on, and a list of thousands takes time and memory.
public let defaultMaxPerRule = 100
