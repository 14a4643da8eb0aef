import LeidraadTemplates

/// The names that views offer, for each kind of page and each partial that the program fills in: what a template of a site may ask for.
/// A test holds the views of real pages against this list.
private enum ViewShapes {
    /// Shapes that are parts of others, those first that later ones use.
    private static let parts: KeyValuePairs<String, String> = [
        "link": "url label",
        "level":
            "levelLabel levelIsRanked levelIsStatus levelIsUnknown levelSteps{filled label isHere} levelPlace? scaleTitle scaleURL?",
        "sources": "sources?{@link id? via?}",
        "status": "isNotValid isWithdrawn statusLabel marks?{@link}",
        "contents": "contents?{@link children?{@link children?{@link}}}",
        "references": "references?{id text isIncomplete citedIn? citedInURL backLinks?{@link}}",
        "letters": "letters{@link}",
        "ways": "previousURL? nextURL? parts?{@link name isHere isAfterGap}",
        "addedParts": "addedParts?{label value?}",
        "usedFields": usedFieldNames,
        "discussed": "discussed?{url pageLabel hasSection sectionLabel sentence}",
        "resting": "resting?{@link code text @status sectionLabel? sectionURL}",
        "terms": "terms?{@link definition}",
        "claim": "basisLabel basisURL? listTitle listURL claim @sources members?{@link code} membersSummary context?",
        "directions": "directions?{direction label explainURL? dots? aside? undirected? undirectedDots?}",
        "evidence": "direction directionLabel explainURL? finding design? certainty? @sources figures?{value of}",
        "recommendation": """
        @link id code text strengthLabel? hasStrength @status addressee? hasMarks links?{@link} @sources grounds?{@link} since? sinceISO
        directionLabel? certainty? edition? decision?{label value} origin? checked? checkedISO
        hasBasis parts? history?{date change} @addedParts
        """,
        "recommended": "recommendations?{@link code @status text}",
        "facet":
            "key kind label isNumber isBounds isMinimum isChoice min max? unit options?{value label count} explainURL?",
        "cells": "cells{key columnLabel value? sort?}",
        "row": """
        @link id abbreviation? kind? group? groupURL? facetValues{key values shown} audience age? ageBar? ageSort @level levelURL? levelScale? levelNote? levelSort databaseLabel?
        duration? durationSort excludedValues{key values shown} @directions @cells
        """,
        "overviewParts":
            "resultText wholeText rowsData? showAll? previousURL? nextURL? parts?{@link name isHere isAfterGap}",
        "suggestion": "@link id facts{label explainURL?} @directions",
        "listPart": "place? goesOnURL? goesOn?",
        "recordRow": "@link id depth abbreviation? code? facetValues{key values shown} @cells",
        "relationGroups": "relationGroups?{id label items?{@link code? basis? basisLabel note? @sources}}",
        "added": "addedSummary?{label value? isOffCard} addedFacts?{label value? isOffCard} @relationGroups",
        "planned": """
        @link id code? interventions{@link id basis basisLabel basisURL? unsourced? note?} whichWords groupClaims{@link claim} hasNoInterventions
        """,
        "table": "tableURL?",
        "list":
            "id label origin? isWithdrawn claimLabel scopeLabel appliesTo?{@link hasURL} context? @sources members{@link code} checked? checkedISO @addedParts",
        "explainedWords": """
        scales{id label explanation? @sources levels{@level id explanation}} vocabularies?{id label terms?{id label explanation} unexplained?{id label explanation}}
        """,
        "gap": "@link value? hasDirection direction directionLabel explainURL? note @sources",
        "frame": """
        lang frameLang? root title crumb pageTitle siteTitle description publisher? version? notice? contact? contactURL? reportURL? linkedData? pageClass
        homeURL searchURL indexURL datesURL gotoExample? canonicalURL? hasCanonical hasTranslation translationURL translationLang translationLabel isDraft searchAudience? isDraftEdition own
        languages?{@link otherLang} alternates?{@link otherLang}
        logoURL? iconURL footerText? hasHouseFonts houseStyles?{@link}
        menu
        footerMenu breadcrumbs?{@link}
        """,
    ]

    private static let known = parts.reduce(into: [String: ViewShape]()) { known, part in
        known[part.key] = ViewShape(part.value, known: known)
    }

    static let pages: [PageTemplate: ViewShape] = [
        .home: """
        intro overviewURL hasInterventions askLabel askAges facets?{@facet} finderFields?{@facet} finderTitle finderButton finderURL
        examples?{@link} situations?{@link text} tools?{@link text} news?{@link date dateISO text} lastChecked? lastCheckedISO ways{label text links?{@link note?} moreLabel moreURL} content? guidelines?{@link description}
        @resting @terms @references counts{label value}
        """,
        .guideline: """
        layer layerLabel hasLayer guidelineTitle? summary? audience? pageVersion? assessed? assessedISO nextReview? nextReviewISO authorisedBy?
        isWithdrawn @addedParts content readingTime wholeURL? @contents sideNavTitle sideNav? hasPreviousNext hasPrevious previousURL previousLabel hasNext
        nextURL nextLabel childPages?{@link text?} @resting @terms mentionGroups?{label links?{@link}} hasMentions mentionedIn?{@link}
        frontMatter?{key value} tags?{label} routeDrawing? routeLines{@link starts?{@link} ends?{@link}} @references
        """,
        .wholeGuideline: "chapters{id label layerLabel? summary? url content} readingTime @contents @references",
        .intervention: """
        @usedFields kindLabel hasGroup groupLabel groupURL? hasVariantOf variantOfLabel variantOfURL abbreviation? aliases? code? age? ageBar? audience goal duration? @level
        levelURL? levelExplanation? levelNote? levelAssessed? levelAssessedISO levelExpires? levelExpiresISO levelIsOutdated outdatedText databaseLabel
        databaseExplanation? @directions origin? audienceOrigin? goalOrigin? durationOrigin? levelOrigin? databaseOrigin? exclusion? requirements?{label value @sources}
        researchState? researchNote? researchSources? forestPlots?{measure axis effects?{outcome value interval? favours? plot @sources}}
        summaryOfFindings?{outcome outcomeURL? isMain labels?{direction label explainURL? dots? aside? undirected? undirectedDots?} directionOfSome? strip studies? certainty? @sources} findingsDiffer evidence?{@evidence} ownElements?{@link id basis basisLabel basisURL? note? @sources unsourced?} groupClaims?{@claim}
        @recommended facts?{label value} @discussed related?{@link reason} notStated?{label} checked? checkedISO expires? expiresISO isWithdrawn
        hasCompare compareURL @added @references @contents
        """,
        .element: """
        kindLabel? code? aliases? origin? elementDescription @sources isWithdrawn checked? checkedISO relations?{@link id basis basisLabel basisURL? note? @sources unsourced?}
        claimKinds{label text groupClaims{@claim}} lists?{@link claim} place? previousURL? nextURL? parts?{@link name isHere isAfterGap} @recommended @discussed @added @references @contents
        """,
        .accessibility: """
        intro content counts{label value} caption checks?{label outcome how} otherSite? shortcomings?{label}
        """,
        .redirect: "targetURL",
        .interventions: """
        intro facets{@facet} @usedFields @overviewParts caption addedColumns{label} columnCount rows{@row} hasCompare compareURL
        @explainedWords
        """,
        .elements: """
        intro @table hasMatrix hasPlan hasElementLists matrixURL planURL listsURL
        kinds{id label addedColumns{label} elements{@link code relationsText lists?{@link} @cells}}
        """,
        .elementLists: "intro @table lists{@list} @contents",
        .matrix: """
        intro caption lists?{id label} groups?{id label} columns{@link id group?} rows{@link id code lists cells} hasNamedLists isOwnMatrix
        ownBases?{label style} foldsRows
        grounds{id text} rowLabel rowsLabel columnsLabel place? @ways
        """,
        .recommendations: "intro @table groups{id label explanation? recommendations{@recommendation}} @contents",
        .references: """
        intro @table letters?{@link} place? references{id text isIncomplete citedIn? citedInURL citedBy?{@link} @addedParts} @ways
        """,
        .glossary: """
        intro @table @letters groups{id label terms{id label isWord synonyms? definition notToConfuse? origin? @sources usedOn?{@link} @addedParts}} @ways
        @explainedWords
        """,
        .index: """
        intro @table @letters groups{id label entries{@link see? kindLabel}} audiences?{label entries{@link see? kindLabel}} @ways
        """,
        .gaps:
            "intro sections{id label text entries?{@gap} @listPart} previousURL? nextURL? parts?{@link name isHere isAfterGap} @contents",
        .quality: """
        intro counts?{label value} history?{day open accepted subjects} hasNoFindings
        groups{id label count text open?{place message reason} accepted?{place message reason} more?} research?{@link @directions} @listPart
        previousURL? nextURL? parts?{@link name isHere isAfterGap}
        """,
        .compare:
            "compareAdd compareTooFew compareFull compareStatus intro dataFile overviewURL? overviewLabel interventions{id label}",
        .record: """
        kindLabel abbreviation? aliases? code? isWithdrawn origin? summary?{label value? isOffCard} facts?{label value? isOffCard} @relationGroups
        children?{@link code? children?{@link}} @recommended @discussed notStated?{label} checked? checkedISO expires? expiresISO hasCompare
        compareURL @references @contents
        """,
        .records: """
        facets?{@facet} @overviewParts nameLabel caption csvFile columns{label} columnCount rows{@recordRow} hasCompare compareURL
        scales{id label explanation? @sources levels{@level id explanation}}
        """,
        .planCheck:
            "intro hasChoice bringingWords suggestions{@suggestion} suggestionsData? groups{id label claim members elements?{@planned} also?{@link}}",
        .search: "intro",
        .notFound: "",
    ].mapValues { ViewShape("@frame " + $0, known: known) }

    static let partials: [PartialTemplate: ViewShape] = [
        .menu: "lines?{@link current currentSection}",
        .footerMenu: "lines?{@link}",
        .sideNavLine: "@link current children?",
        .recommendationPart: "@recommendation",
        .overviewRow: "@usedFields @row",
        .recordRow: "@recordRow",
        .planSuggestion: "@suggestion",
    ].mapValues { ViewShape($0, known: known) }
}

extension PageTemplate {
    /// The names that a view of this page offers.
    var shape: ViewShape { ViewShapes.pages[self] ?? ViewShape("") }
}

extension PartialTemplate {
    /// The names that a view of this partial offers.
    var shape: ViewShape { ViewShapes.partials[self] ?? ViewShape("") }
}
