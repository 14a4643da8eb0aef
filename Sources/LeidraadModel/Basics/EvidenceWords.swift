/// Who wrote what is in a record, where no source did.
package enum Author: String, CaseIterable, Sendable {
    case editors
}

/// On what sort of knowledge a finding rests.
package enum Knowledge: String, CaseIterable, Sendable {
    case study, practice, expert
}

/// The state of the research into an intervention as a whole, by its source.
package enum ResearchState: String, CaseIterable, Sendable {
    case none, little
    case underWay = "under-way"
}

/// For whom an effect is favourable.
package enum Favoured: String, CaseIterable, Sendable {
    case intervention, comparator, neither
}

/// Whether a recommendation is one to do something or to leave it.
package enum RecommendationDirection: String, CaseIterable, Sendable {
    case `for`, against
}

/// Whether every record of a site has to say what it was written from.
package enum ProvenanceDemand: String, CaseIterable, Sendable {
    case required, optional
}
