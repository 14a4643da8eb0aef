import LeidraadFiles
import LeidraadModel

extension ContentCheck {
    /// The one list of checks of the content. What is in it holds in a build, a check, the preview, an import and a rename.
    package static let all: [ContentCheck] = ofFiles + ofEvidence + ofSite + ofTexts

    private static let ofFiles = [
        ContentCheck(
            [.invalidID, .duplicateID, .duplicateName, .duplicateCode, .implausibleValue],
            .files { checkNames($0.parsed, $0.sources.all) }),
        ContentCheck([.invalidModel, .cyclicPart, .implausibleValue], .files { checkModel($0.parsed) }),
        ContentCheck(
            [.implausibleValue], .files { checkSynonyms($0.parsed) + checkOwnFacts($0.parsed, latestDay: $0.latestDay) }
        ),
        ContentCheck([.cyclicVariant], .files { cyclicVariants($0.parsed.interventions) }),
        ContentCheck([.cyclicPart], .files { cyclicParts($0.parsed.recommendations) }),
        ContentCheck([.ageRangeUpsideDown, .rangeUpsideDown], .files { $0.parsed.interventions.flatMap(ranges) }),
        ContentCheck([.missingKey], .files { $0.parsed.references.compactMap(namelessReference) }),
        ContentCheck([.invalidID, .wrongType], .files { checkSources($0.parsed) }),
        ContentCheck([.placeholderText], .files { checkPlaceholders($0.parsed) }),
        ContentCheck([.ambiguousLink], .files { pagesBesideFolders($0.parsed.pages) }),
        ContentCheck(
            [.invalidPath, .outputPathClash, .pathTooLong, .invalidModel], .files { checkPaths($0.parsed, $0.sources) }),
        ContentCheck(
            [.unknownValue, .unknownKey, .missingFile, .duplicateID], .files { checkLanguages($0.parsed, $0.sources) }),
        ContentCheck([.unsafeFile], .files { checkAssets($0.sources.assets) }),
        ContentCheck([.impossibleValue, .danglingFile], .files { checkIdentity($0.parsed, $0.sources) }),
        ContentCheck(
            [.missingKey, .unknownKey, .danglingFile], .files { checkRuleSettings($0.parsed, $0.sources) }),
        ContentCheck(
            [.impossibleValue, .implausibleValue, .rangeUpsideDown, .markWithoutEffect],
            .files { checkValues($0.parsed) }),
        ContentCheck([.dateInFuture], .files { checkFutureDates($0.parsed, today: $0.latestDay) }),
        ContentCheck(
            [
                .rawHTML, .unsafeLink, .duplicateHeadingID, .unusedFootnote, .droppedText, .unbalancedHTML,
                .foreignMark,
            ],
            .files { facts in
                facts.parsed.texts.filter { !$0.document.notices.isEmpty }.flatMap { checkNotices(ProseText($0)) }
            }),
    ]

    private static let ofSite = [
        ContentCheck([.unsafeFile], .site { checkAssets(attached($0.sources, $0.published)) }),
        ContentCheck([.cyclicText, .pageTooLarge], .site { checkShownTexts($0.base) }),
        ContentCheck(
            [.danglingLink, .ambiguousLink, .danglingAnchor, .linksToDraft, .implausibleValue],
            .site { checkMenus($0.base) + repeatedLines($0.base) }),
        ContentCheck([.markWithoutEffect], .site { emptyBlocks($0.base) }),
        ContentCheck(
            [.showsWithdrawn, .implausibleValue],
            .site { withdrawnShown($0.base) + withdrawnNamed($0.base) + brokenImages($0.sources.assets) }),
        ContentCheck([.unusedFile], .site { unusedAssets($0.base, $0.parsed, $0.sources) }),
        ContentCheck(
            [.unusedReference, .unusedElement, .referenceIncomplete, .duplicateSource, .recommendedNotRecognised],
            .site { checkUse($0.base, $0.parsed, $0.sources) }),
        ContentCheck(
            [.recordExpired, .classificationExpired, .reviewOverdue], .day { checkDates($0, today: $1) }),
    ]

    private static let ofTexts = [
        ContentCheck([.markWithoutEffect, .droppedText, .foreignMark], .text { text, _ in checkMarks(text) }),
        ContentCheck(
            [.markWithoutEffect, .placeholderText, .foreignMark, .implausibleValue],
            .text { text, _ in checkTypedText(text) }),
        ContentCheck(
            [.markWithoutEffect, .placeholderText, .implausibleValue],
            .text { text, _ in checkBrokenSentences(text) }),
        ContentCheck([.typingSlip], .text { text, _ in checkTypingSlips(text) }),
        ContentCheck(
            [.implausibleValue],
            .text { text, facts in
                checkCodes(text, facts.codes.value) + checkListCounts(text, facts.base)
                    + checkLinkedNames(text, facts.names.value, facts.base.contentIndex)
                    + checkNearNames(text, facts.names.value)
            }),
        ContentCheck([.markWithoutEffect], .text { text, _ in checkPastedText(text) + checkLostLists(text) }),
        ContentCheck(
            [.markWithoutEffect],
            .text { text, facts in checkNearLinks(text, facts.base, typed: facts.typedSources.value) }),
        ContentCheck([.danglingFootnote], .text { text, _ in checkFootnotes(text) }),
        ContentCheck([.missingAltText], .text { text, _ in checkImages(text) }),
        ContentCheck([.colonWithoutList], .text { text, _ in checkColons(text) }),
        ContentCheck([.vagueLinkText], .text { text, _ in checkLinkTexts(text) }),
        ContentCheck([.skippedHeadingLevel], .text { text, _ in checkHeadings(text) }),
        ContentCheck([.longSentence], .text { text, facts in checkSentences(text, facts.base.site.rules) }),
        ContentCheck([.proseContradictsRecord], .text { text, facts in checkFacts(text, facts.stated.value) }),
        ContentCheck([.nearDuplicateText], .paragraphs(fingerprints, nearDuplicates)),
    ]
}
