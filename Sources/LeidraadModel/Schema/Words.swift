/// The sort of offer that an intervention record describes: one of ours, or one that the site adds. The raw values of this and the other
/// sets are in the content and never change.
package struct InterventionKind: RawRepresentable, Hashable, CaseIterable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let intervention = Self(rawValue: "intervention")

    /// The kinds that every site has.
    package static let allCases = ["intervention", "variant", "umbrella", "method", "informal-support", "care-form"]
        .map(
            Self.init(rawValue:))
}

/// The unit of a duration.
package enum DurationUnit: String, CaseIterable, Sendable {
    case day, week, month, year, hour, session
}

/// The design of a study.
package enum StudyDesign: String, CaseIterable, Sendable {
    case rct
    case quasiExperiment = "quasi-experiment"
    case cohort
    case metaAnalysis = "meta-analysis"
    case review, audit, practice, other
}

/// Which way a finding points.
package enum FindingDirection: String, CaseIterable, Sendable {
    case positive, mixed
    case noDifference = "no-difference"
    case negative, unclear
    case notStudied = "not-studied"
}

/// On what the relation of an element and an intervention rests. An editor writes the first three;
/// a group claim follows from a list that a source claims of a whole group.
package enum RelationBasis: String, CaseIterable, Sendable {
    case named, manual, study
}

/// The sort of an active element: one of ours, or one that the site adds.
package struct ElementKind: RawRepresentable, Hashable, CaseIterable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let practice = Self(rawValue: "practice")

    /// The kinds that every site has.
    package static let allCases = ["practice", "programme", "attitude", "precondition"].map(Self.init(rawValue:))
}

/// How firmly a source claims a list of elements. A list that is only mentioned is not claimed to work by itself.
package enum ListClaim: String, CaseIterable, Sendable {
    case presumed, studied, recommended, mentioned
}

/// Of how much of a group a list is claimed.
package enum ListScope: String, CaseIterable, Sendable {
    case nearlyAll = "nearly-all"
    case group, each
}

/// How strong a recommendation is, in its source's own grading.
package enum RecommendationStrength: String, CaseIterable, Sendable {
    case strong, conditional, weak, practice
}

/// Whether a recommendation holds.
package enum RecommendationStatus: String, CaseIterable, Sendable {
    case valid, changed, withdrawn
}

/// Whether readers see a page or record.
package enum PublicationStatus: String, CaseIterable, Sendable {
    case draft, published, withdrawn
}

/// The layer of a guideline to which a page belongs.
package enum PageLayer: String, CaseIterable, Sendable {
    case summary, guideline, background, parents, worksheet
}

/// The words of a closed set, in the order of the contract.
func names<Word: RawRepresentable & CaseIterable>(of: Word.Type) -> [String] where Word.RawValue == String {
    Word.allCases.map(\.rawValue)
}

extension Record {
    /// The word of a closed set under a key.
    package func word<Word: RawRepresentable>(_ key: String) -> Word? where Word.RawValue == String {
        text(key).flatMap(Word.init(rawValue:))
    }
}
