import LeidraadFiles
import LeidraadModel

/// The facts that records of interventions state, for comparing sentences with them.
struct StatedFacts: Sendable {
    let names: MentionIndex
    let language: SiteLanguage
    let contentIndex: ContentIndex
    private let interventions: [Intervention.ID: Intervention]
    private let vocabularies: Vocabularies
    private let files: [String: SourceFile]
    /// The labels of each scale, to be found in sentences.
    private let labels: [Scale.ID: NameIndex<String>]

    init(_ base: KnowledgeBase, _ files: [String: SourceFile]) {
        interventions = base.interventionsByID
        vocabularies = base.vocabularies
        language = base.site.language
        contentIndex = base.contentIndex
        self.files = files
        labels = Dictionary(
            vocabularies.scales.map { scale in
                (scale.id, NameIndex(scale.levels.map { NameIndex.Name($0.label, of: $0.label) }))
            }, uniquingKeysWith: { first, _ in first })
        names = MentionIndex(
            base.interventions.filter(\.editorial.isLinkedWhenMentioned).flatMap { item in
                mentionNames(of: item.record, .intervention(item.id))
            })
    }

    func intervention(_ id: Intervention.ID) -> Intervention? { interventions[id] }

    /// The labels of the scale on which an intervention is classified, and its own.
    func labels(of item: Intervention) -> (all: NameIndex<String>, own: String)? {
        guard let classification = item.classification, let own = vocabularies.level(of: classification),
            let all = labels[classification.scale]
        else { return nil }
        return (all, own.label)
    }

    /// Where a part of a record is.
    func location(_ span: SourceSpan) -> SourceLocation {
        (files[span.file] ?? SourceFile(path: span.file, bytes: [])).location(of: span.range)
    }

    /// An age range in the words of the site's language.
    func words(_ age: Intervention.AgeRange) -> String {
        let words = language.words
        let ending = age.isInclusive.map { $0 ? "-inclusive" : "-exclusive" } ?? "-unstated"
        switch (age.from, age.to) {
        case (let from?, let to?):
            return words.text("fact-age-range" + ending, ["from": String(from), "to": String(to)])
        case (let from?, nil): return words.text("fact-age-from", ["from": String(from)])
        case (nil, let to?): return words.text("fact-age-to" + ending, ["to": String(to)])
        case (nil, nil): return ""
        }
    }

    /// A duration in the words of the site's language.
    func words(_ duration: Intervention.Duration) -> String {
        let words = language.words
        let isOne = (duration.max ?? duration.min) == "1"
        let unit = words.text((isOne ? "unit-one-" : "unit-many-") + duration.unit.rawValue)
        switch (duration.min, duration.max) {
        case (let min?, let max?) where min != max:
            return words.text("duration-range", ["min": min, "max": max, "unit": unit])
        case (nil, let max?): return words.text("fact-duration-max", ["max": max, "unit": unit])
        case (_, let max?): return "\(max) \(unit)"
        case (let min?, nil): return words.text("fact-duration-min", ["min": min, "unit": unit])
        case (nil, nil): return ""
        }
    }
}
