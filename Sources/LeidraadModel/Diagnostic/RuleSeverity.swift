extension Rule {
    /// How much a breach matters unless `rules:` in `site.yml` says otherwise: an error stops the build, a warning can be accepted.
    /// A table by name, so that the order of the rules means nothing.
    public var severity: Diagnostic.Severity {
        switch self {
        case .invalidUTF8, .yamlSyntax, .yamlForbidden, .duplicateKey, .frontMatterNotClosed, .unknownKey,
            .missingKey, .wrongType, .unknownValue, .idMismatch, .invalidID, .duplicateID, .duplicateName,
            .duplicateCode, .outputPathClash, .invalidPath, .danglingLink, .ambiguousLink, .danglingCitation,
            .danglingAnchor, .danglingFile, .unsafeLink, .unsafeFile, .cyclicVariant, .cyclicPart,
            .ageRangeUpsideDown, .rangeUpsideDown, .markdownTooComplex, .missingFile, .templateFault, .invalidModel,
            .conflictMarker, .misnamedFile, .impossibleValue, .cyclicText, .pageTooLarge, .rawHTML,
            .unsourcedFinding, .unsourcedRelation, .unsourcedRecommendation, .provenanceRequired, .dateInFuture,
            .cyclicBroader, .cyclicVia:
            .error
        case .classificationExpired, .recordExpired, .reviewOverdue, .recommendedNotRecognised, .referenceIncomplete,
            .placeholderText, .nearDuplicateText, .proseContradictsRecord, .colonWithoutList, .vagueLinkText,
            .skippedHeadingLevel, .longSentence, .duplicateHeadingID, .unusedFootnote, .danglingFootnote,
            .pathTooLong, .unusedReference, .unusedElement, .unknownFile, .missingAltText, .unknownName,
            .changedTemplate,
            .unusedAcceptance, .markWithoutEffect, .droppedText, .implausibleValue, .unusedFile, .duplicateSource,
            .unbalancedHTML, .foreignMark, .remoteImage, .looseLink, .nearCitation, .untitledPage, .unknownPageKey,
            .everydayName, .missingProvenance, .factsChanged, .citesOwnSite, .relatedWithoutReason, .goalAsResult,
            .researchContradictsFindings, .linksToDraft, .showsWithdrawn, .typingSlip:
            .warning
        }
    }
}
