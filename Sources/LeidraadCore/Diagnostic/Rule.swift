/// The rules of the content model, by the identifier that a message shows in brackets and that `accept:` names.
public enum Rule: String, CaseIterable, Sendable {
    /// Errors: they stop the build.
    case invalidUTF8 = "invalid-utf8"
    case yamlSyntax = "yaml-syntax"
    case yamlForbidden = "yaml-forbidden"
    case duplicateKey = "duplicate-key"
    case frontMatterNotClosed = "front-matter-not-closed"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case unknownValue = "unknown-value"
    case idMismatch = "id-mismatch"
    case invalidID = "invalid-id"
    case duplicateID = "duplicate-id"
    case duplicateName = "duplicate-name"
    case duplicateCode = "duplicate-code"
    case outputPathClash = "output-path-clash"
    case invalidPath = "invalid-path"
    case danglingLink = "dangling-link"
    case ambiguousLink = "ambiguous-link"
    case danglingCitation = "dangling-citation"
    case danglingAnchor = "dangling-anchor"
    case danglingFile = "dangling-file"
    case unsafeLink = "unsafe-link"
    case unsafeFile = "unsafe-file"
    case cyclicVariant = "cyclic-variant"
    case cyclicPart = "cyclic-part"
    case ageRangeUpsideDown = "age-range-upside-down"
    case rangeUpsideDown = "range-upside-down"
    case markdownTooComplex = "markdown-too-complex"
    case missingFile = "missing-file"
    case invalidModel = "invalid-model"
    case templateFault = "template-fault"
    /// Warnings: the site is built, and they can be accepted.
    case classificationExpired = "classification-expired"
    case recordExpired = "record-expired"
    case reviewOverdue = "review-overdue"
    case recommendedNotRecognised = "recommended-not-recognised"
    case referenceIncomplete = "reference-incomplete"
    case placeholderText = "placeholder-text"
    case nearDuplicateText = "near-duplicate-text"
    case proseContradictsRecord = "prose-contradicts-record"
    case colonWithoutList = "colon-without-list"
    case vagueLinkText = "vague-link-text"
    case skippedHeadingLevel = "skipped-heading-level"
    case longSentence = "long-sentence"
    case duplicateHeadingID = "duplicate-heading-id"
    case unusedFootnote = "unused-footnote"
    case danglingFootnote = "dangling-footnote"
    case pathTooLong = "path-too-long"
    case unusedReference = "unused-reference"
    case unusedElement = "unused-element"
    case unknownFile = "unknown-file"
    case rawHTML = "raw-html"
    case missingAltText = "missing-alt-text"
    case unknownName = "unknown-name"
    case unusedAcceptance = "unused-acceptance"

    /// The rules that warn; the others are errors.
    public static let warnings: [Rule] = Array(allCases[(allCases.firstIndex(of: .classificationExpired) ?? 0)...])

    /// The rules about templates; the others are about content.
    public static let ofTemplates: Set<Rule> = [.templateFault, .unknownName]

    /// Whether breaking the rule stops the build.
    public var isError: Bool { !Self.warnings.contains(self) }
}
