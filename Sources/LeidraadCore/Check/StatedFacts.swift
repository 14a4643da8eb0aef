/// What the records of interventions state, for comparing sentences with them.
struct StatedFacts: Sendable {
    let names: MentionIndex
    let language: SiteLanguage
    let directory: Directory
    private let interventions: [Intervention.ID: Intervention]
    private let vocabularies: Vocabularies
    private let files: [String: SourceFile]
    /// The labels of each scale, to be found in sentences.
    private let labels: [Scale.ID: NameIndex<String>]

    init(_ base: KnowledgeBase, _ files: [String: SourceFile]) {
        interventions = base.interventionsByID
        vocabularies = base.vocabularies
        language = base.site.language
        directory = base.directory
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

    /// Where a part of a record stands.
    func location(_ span: SourceSpan) -> SourceLocation {
        (files[span.file] ?? SourceFile(path: span.file, bytes: [])).location(of: span.range)
    }

    /// An age range in the words of the site's language.
    func words(_ age: Intervention.AgeRange) -> String {
        let isDutch = language == .nl
        let unit = isDutch ? "jaar" : "years"
        let link =
            switch (age.isInclusive, isDutch) {
            case (true?, true): "t/m"
            case (false?, true): "tot"
            case (nil, true): "tot (of t/m)"
            case (true?, false): "up to and including"
            case (false?, false): "up to"
            case (nil, false): "to"
            }
        switch (age.from, age.to) {
        case (let from?, let to?): return "\(from) \(link) \(to) \(unit)"
        case (let from?, nil): return isDutch ? "vanaf \(from) jaar" : "from \(from) years"
        case (nil, let to?): return "\(link) \(to) \(unit)"
        case (nil, nil): return ""
        }
    }

    /// A duration in the words of the site's language.
    func words(_ duration: Intervention.Duration) -> String {
        let isDutch = language == .nl
        let unit = unitWord(duration.unit, isOne: (duration.max ?? duration.min) == "1")
        switch (duration.min, duration.max) {
        case (let min?, let max?) where min != max: return "\(min) \(isDutch ? "tot" : "to") \(max) \(unit)"
        case (_, let max?): return (duration.min == nil ? (isDutch ? "maximaal " : "at most ") : "") + "\(max) \(unit)"
        case (let min?, nil): return (isDutch ? "minimaal " : "at least ") + "\(min) \(unit)"
        case (nil, nil): return ""
        }
    }

    private func unitWord(_ unit: DurationUnit, isOne: Bool) -> String {
        switch (unit, language) {
        case (.day, .nl): isOne ? "dag" : "dagen"
        case (.week, .nl): isOne ? "week" : "weken"
        case (.month, .nl): isOne ? "maand" : "maanden"
        case (.year, .nl): "jaar"
        case (.hour, .nl): "uur"
        case (.session, .nl): isOne ? "sessie" : "sessies"
        case (_, .en): isOne ? unit.rawValue : unit.rawValue + "s"
        }
    }
}
