import LeidraadMarkdown

/// The controlled terms and ordered scales of `vocabularies.yml`, each in the order of the file.
package struct Vocabularies: Sendable {
    package var scales: [Scale] = []
    package var groups: [VocabularyTerm] = []
    package var problems: [VocabularyTerm] = []
    package var contexts: [VocabularyTerm] = []
    package var people: [VocabularyTerm] = []
    /// The outcomes of findings; those that are marked so are the questions of the site.
    package var outcomes: [VocabularyTerm] = []
    /// The series of recommendations: the id is the letters with which their codes begin.
    package var recommendationSeries: [VocabularyTerm] = []
    /// The vocabularies that the site declares, by their keys.
    package var own: [String: [VocabularyTerm]] = [:]

    /// The terms of a vocabulary by its key.
    package func terms(_ list: String) -> [VocabularyTerm] {
        switch list {
        case "groups": groups
        case "problems": problems
        case "contexts": contexts
        case "people": people
        case "outcomes": outcomes
        case "recommendation_series": recommendationSeries
        default: own[list] ?? []
        }
    }

    /// The scale with the given id.
    package func scale(_ id: Scale.ID) -> Scale? { scales.first { $0.id == id } }

    /// The series of a recommendation's code: "r" of "R3.2", in upper or lower case.
    package func series(ofCode code: String) -> VocabularyTerm.ID? {
        let letters = code.prefix { $0.isLetter }.lowercased()
        return recommendationSeries.first { $0.id.text.lowercased() == letters }?.id
    }

    /// The level of a classification, where it states one.
    package func level(of classification: Intervention.Classification) -> Level? {
        scale(classification.scale)?.levels.first { $0.id == classification.level }
    }
}

/// A controlled term.
package struct VocabularyTerm: Sendable {
    /// The id of a term; terms of different lists may share one.
    package typealias ID = Identifier<VocabularyTerm>

    package let id: ID
    package let label: String
    package let explanation: MarkdownText?
    /// The term of the same list that holds this one too.
    package let broader: ID?
    /// Whether an outcome is the question of the site.
    package let isMain: Bool
}

/// An ordered scale on which interventions are classified.
package struct Scale: Sendable {
    /// The id of a scale.
    package typealias ID = Identifier<Scale>

    package let id: ID
    package let title: String
    package let explanation: MarkdownText?
    package let sources: [Reference.ID]
    /// For how many years an assessment holds; nil: five, as the content model says.
    package let validYears: Int?
    package let levels: [Level]
}

/// A level of a scale, or a status on it.
package struct Level: Sendable {
    /// The id of a level, within its scale.
    package typealias ID = Identifier<Level>

    package let id: ID
    package let label: String
    package let explanation: MarkdownText?
    /// Higher is firmer; nil: a status that takes no part in "at least".
    package let rank: Int?
    /// Whether the level says that an intervention is not recognised.
    package let isNotRecognised: Bool
}

extension Vocabularies {
    init(_ record: Record) {
        scales = record.records("scales").compactMap(Scale.init)
        groups = record.records("groups").compactMap(VocabularyTerm.init)
        problems = record.records("problems").compactMap(VocabularyTerm.init)
        contexts = record.records("contexts").compactMap(VocabularyTerm.init)
        people = record.records("people").compactMap(VocabularyTerm.init)
        outcomes = record.records("outcomes").compactMap(VocabularyTerm.init)
        recommendationSeries = record.records("recommendation_series").compactMap(VocabularyTerm.init)
        let builtIn = Set(Schema.vocabularies.fields.map(\.key))
        for key in record.values.keys where !builtIn.contains(key) {
            own[key] = record.records(key).compactMap(VocabularyTerm.init)
        }
    }
}

extension VocabularyTerm {
    init?(_ record: Record) {
        guard let id = record.text("id"), let label = record.text("label") else { return nil }
        self.init(
            id: ID(id), label: label, explanation: record.markdown("explanation"),
            broader: record.text("broader").map(Identifier.init), isMain: record.boolean("main") ?? false)
    }
}

extension Scale {
    init?(_ record: Record) {
        guard let id = record.text("id") else { return nil }
        self.init(
            id: ID(id), title: record.text("title") ?? id, explanation: record.markdown("explanation"),
            sources: record.identifiers("sources"),
            validYears: record.integer("valid_years"), levels: record.records("levels").compactMap(Level.init))
    }
}

extension Level {
    init?(_ record: Record) {
        guard let id = record.text("id"), let label = record.text("label") else { return nil }
        self.init(
            id: ID(id), label: label, explanation: record.markdown("explanation"), rank: record.integer("rank"),
            isNotRecognised: !(record.boolean("recognised") ?? !Self.saysNotRecognised(record, id, label)))
    }

    /// Where a vocabulary does not say so with a key, the usual words do: of a status, never of a level with a rank.
    private static func saysNotRecognised(_ record: Record, _ id: String, _ label: String) -> Bool {
        let words: Set = ["niet-erkend", "not-recognised", "not-recognized"]
        return record.integer("rank") == nil && (words.contains(slug(id)) || words.contains(slug(label)))
    }
}
