extension Intervention.Finding {
    /// The outcome that the finding is about; nil: not stated.
    package var outcome: VocabularyTerm.ID? { record.text("outcome").map(Identifier.init) }

    /// On what sort of knowledge it rests: its own word, else what its design says.
    package var knowledge: Knowledge {
        record.word("knowledge") ?? (design == .practice ? .practice : .study)
    }

    /// With what was compared.
    package var comparator: String? { record.text("comparator") }

    /// How many took part, and who.
    package var sample: (size: Int?, who: String?)? {
        if let words = record.text("sample") {
            // A number by itself says how many.
            return Int(words).map { ($0, nil) } ?? (nil, words)
        }
        return record.record("sample").map { ($0.integer("size"), $0.text("who")) }
    }

    /// The effect as a number.
    package var effect: Effect? { record.record("effect").flatMap(Effect.init) }

    /// How sure the source is, where it rates that.
    package var certainty: Rating? { Rating(record, "certainty") }
}

/// An effect with its interval. The numbers are as they were written.
package struct Effect: Sendable {
    package let measure: String
    package let value: String
    package let low: String?
    package let high: String?
    package let favours: Favoured?

    package init?(_ record: Record) {
        guard let measure = record.text("measure"), let value = record.number("value") else { return nil }
        self.measure = measure
        self.value = value
        low = record.number("low")
        high = record.number("high")
        favours = record.word("favours")
    }

    /// Whether the measure is a ratio, of which one half is as far from "no effect" as two.
    package var isRatio: Bool {
        ["RR", "OR", "HR", "IRR", "ROR", "RATIO"].contains(measure.uppercased())
            || measure.lowercased().hasSuffix("ratio")
    }

    /// Whether the measure is a difference or a correlation, of which nought is "no effect".
    package var isDifference: Bool {
        let name = measure.lowercased()
        return differences.contains(name) || SiteLanguage.inAll("effect-difference").contains { name.hasSuffix($0) }
    }
}

/// Names of measures of which nought is "no effect". Of any other it is not known where that is: of a number needed to treat it
/// is nowhere.
private let differences: Set<String> = [
    "md", "smd", "wmd", "rd", "ard", "d", "g", "cohen's d", "cohen’s d", "hedges' g", "hedges’ g", "glass's delta", "r",
    "beta", "z",
]

/// A level of a scale that a source gives to a finding or a recommendation.
package struct Rating: Sendable {
    /// Nil where only the level is named.
    package let scale: Scale.ID?
    package let level: Level.ID

    init?(_ record: Record, _ key: String) {
        if let level = record.text(key) {
            (scale, self.level) = (nil, Identifier(level))
        } else if let group = record.record(key), let level = group.text("level") {
            (scale, self.level) = (group.text("scale").map(Identifier.init), Identifier(level))
        } else {
            return nil
        }
    }
}

extension Vocabularies {
    /// The level of a rating, with its scale; without a scale the first that has such a level.
    package func level(of rating: Rating) -> (scale: Scale, level: Level)? {
        for scale in scales where rating.scale == nil || rating.scale == scale.id {
            if let level = scale.levels.first(where: { $0.id == rating.level }) { return (scale, level) }
        }
        return nil
    }
}
