import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The data by which interventions are set side by side.
struct ComparisonData: PagePart {
    let scope: PageScope

    /// The content of `data/interventions.js`: the fields by which interventions can be compared, and their values in words.
    /// Null means that the source does not state it.
    func json() -> JSON {
        let items = ComparePage(scope: scope).interventions.map { ($0, comparison(of: $0)) }
        let fields = items.first?.1 ?? []
        return .object([
            ("fields", .array(fields.map { .array([.string($0.key), .string($0.label)]) })),
            ("prose", .array(fields.map(\.key).filter(proseFields.contains).map(JSON.string))),
            ("words", explainedWords(comparedWords)),
            ("levels", levelPlaces),
            (
                "items",
                .array(
                    items.map { item, values in
                        .object([
                            ("id", .string(item.id.text)), ("name", .string(item.nameWithAbbreviation)),
                            ("url", .string(base.routes.intervention(item.id))),
                            ("values", .array(values.map(\.value))),
                        ])
                    })
            ),
        ])
    }

    /// Where each level that has a rank stands on its scale, as a step and the number of steps: drawn beside its word. A word that two scales
    /// share in different places is in none.
    private var levelPlaces: JSON {
        var places: [String: [Int]] = [:]
        for scale in base.vocabularies.scales {
            let ranks = Set(scale.levels.compactMap(\.rank)).sorted()
            for level in scale.levels {
                guard let place = level.rank.flatMap({ ranks.firstIndex(of: $0) }) else { continue }
                let own = [place + 1, ranks.count]
                places[level.label] = places[level.label, default: own] == own ? own : []
            }
        }
        let known = places.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        return .object(known.map { ($0.key, .array($0.value.map { .number($0) })) })
    }

    /// The words that the values of each field may hold, each with the anchor at which the site explains it.
    private var comparedWords: [(key: String, words: [String: String])] {
        let vocabularies = base.vocabularies
        var findings: [String: String] = [:]
        for item in ComparePage(scope: scope).interventions {
            for label in evidenceWords.labels(base.evidence(of: item)) + item.evidence.map({ evidenceWords.label($0) })
            {
                guard let direction = label.direction else { continue }
                findings[label.text] = base.termAnchor("direction", Identifier(direction.rawValue))
            }
        }
        var levels: [String: String] = [:]
        for scale in vocabularies.scales {
            for level in scale.levels { levels[level.label] = base.levelAnchor(scale.id, level.id, phrases) }
        }
        var bases: [String: String] = [:]
        for basis in base.usedBases {
            bases[phrases[basis.key]] = base.termAnchor("basis", Identifier(basis.rawValue))
        }
        return [
            ("group", anchors("groups")), ("people", anchors("people")), ("problems", anchors("problems")),
            ("contexts", anchors("contexts")), ("level", levels), ("evidence", findings), ("elementsOwn", bases),
        ] + declaredWords(base.model.type(BuiltInType.intervention.rawValue))
    }

    /// The words of the fields that a type declares.
    func declaredWords(_ type: RecordType?) -> [(key: String, words: [String: String])] {
        (type?.fields ?? []).filter { $0.isShown(.compare) }.compactMap { field in
            switch field.kind {
            case .term(let list): return (field.key, anchors(list))
            case .level(let id):
                guard let scale = base.vocabularies.scale(Identifier(id)) else { return nil }
                let levels = scale.levels.map { ($0.label, base.levelAnchor(scale.id, $0.id, phrases)) }
                return (field.key, Dictionary(levels, uniquingKeysWith: { first, _ in first }))
            default: return nil
            }
        }
    }

    private func anchors(_ list: String) -> [String: String] {
        let terms = base.vocabularies.terms(list).map { ($0.label, base.termAnchor(list, $0.id)) }
        return Dictionary(terms, uniquingKeysWith: { first, _ in first })
    }

    /// The words by field, below the address of the page that explains them; null where the site has none.
    func explainedWords(_ fields: [(key: String, words: [String: String])]) -> JSON {
        let used = fields.filter { !$0.words.isEmpty }
        guard let page = base.explainingPage, !used.isEmpty else { return .null }
        return .object([
            ("url", .string(base.routes.overview(page))),
            (
                "fields",
                .object(
                    used.map { key, words in
                        (key, .object(words.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
                    })
            ),
        ])
    }

    /// One row of a comparison for one intervention.
    private struct ComparedValue {
        let key: String
        let label: String
        let value: JSON
    }

    private func comparison(of item: Intervention) -> [ComparedValue] {
        let vocabularies = base.vocabularies
        let audience = item.audience
        let level = item.classification.flatMap { vocabularies.level(of: $0) }
        let group = item.group.flatMap { id in vocabularies.groups.first { $0.id == id }?.label }
        // Each row under its key, with the field of the record from which it comes.
        let rows: [(key: String, field: String, value: JSON)] = [
            ("kind", "kind", .string(phrases["kind", item.kind])), ("group", "group", text(group)),
            ("audience", "audience", text(base.plainText(audience.description))),
            ("people", "audience", terms(audience.people, vocabularies.people)),
            ("age", "audience", text(audience.age.flatMap { phrases.ages($0) })),
            ("problems", "audience", terms(audience.problems, vocabularies.problems)),
            ("contexts", "audience", terms(audience.contexts, vocabularies.contexts)),
            ("goal", "goal", text(phrases.goal(base.plainText(item.goal)))),
            ("duration", "duration", text(item.duration.flatMap { phrases.duration($0) })),
            ("intensity", "intensity", text(item.intensity.map { base.plainText($0) })),
            ("reachable24h", "reachable_24h", yesOrNo(item.isReachable24h)),
            ("level", "classification", text(level?.label)),
            ("levelNote", "classification", text(item.classification?.note.map { base.plainText($0) })),
            ("inDatabase", "listed_in_database", yesOrNo(item.isListedInDatabase)),
            ("evidence", "evidence", list(evidenceTexts(item))),
            ("elementsOwn", "elements", ownElements(of: item)),
            ("basisGroupClaim", "elements", groupClaims(of: item)),
        ]
        let added = DeclaredComparison(scope: scope).rows(
            base.model.type(.intervention), .intervention(item.id), item.record)
        return rows.filter { base.model.has($0.field, of: .intervention) }.map { row in
            ComparedValue(key: row.key, label: phrases["compare-" + row.key], value: row.value)
        }
            + added.map { ComparedValue(key: $0.key, label: $0.label, value: $0.value) }
    }

    private func text(_ text: String?) -> JSON { text.map { $0.isEmpty ? .null : .string($0) } ?? .null }

    private func list(_ texts: [String]) -> JSON { texts.isEmpty ? .null : .array(texts.map(JSON.string)) }

    private func yesOrNo(_ flag: Bool?) -> JSON { flag.map { .string(phrases[$0 ? "yes" : "no"]) } ?? .null }

    private func terms(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm]) -> JSON {
        list(ids.compactMap { id in terms.first { $0.id == id }?.label })
    }

    /// The evidence in the order of the reading: each finding under its label, and the words for where there is none. Nothing where the source
    /// names no research.
    private func evidenceTexts(_ item: Intervention) -> [String] {
        let reading = base.evidence(of: item)
        let lines = reading.lines.flatMap { line in
            line.findings.isEmpty
                ? evidenceWords.labels(line).map(\.text) : line.findings.map { findingText(item.evidence[$0]) }
        }
        guard let state = reading.state, state != .notNamed || !lines.isEmpty else { return lines }
        return [phrases["research", state]] + lines
    }

    /// "positief: minder gedragsproblemen (Asscher et al., 2018)".
    private func findingText(_ finding: Intervention.Finding) -> String {
        let sources = finding.sources.map(citations.wholeText).joined(separator: "; ")
        return "\(evidenceWords.label(finding).text): \(base.plainText(finding.text))"
            + (sources.isEmpty ? "" : " (\(sources))")
    }

    private func ownElements(of item: Intervention) -> JSON {
        list(
            (base.relations.byIntervention[item.id] ?? []).compactMap { relation in
                guard case .own(let basis) = relation.basis, let element = base.elementsByID[relation.element] else {
                    return nil
                }
                let named = "\(element.name) (\(phrases["basis" + basis.rawValue.capitalizedFirst]))"
                return ListClaims(scope: scope).wordsWithoutSource(relation).map { named + ". " + $0 } ?? named
            })
    }

    /// A list that a source claims of a whole group, with its claim: never a statement about one intervention.
    private func groupClaims(of item: Intervention) -> JSON {
        var seen: Set<ElementList.ID> = []
        let lists = (base.relations.byIntervention[item.id] ?? []).compactMap { relation -> ElementList? in
            guard case .group(let id) = relation.basis, seen.insert(id).inserted else { return nil }
            return base.listsByID[id]
        }
        return list(lists.map { "\($0.title) (\(ListClaims(scope: scope).label($0)))" })
    }
}

/// Fields in words of their own: two texts that differ may say the same.
private let proseFields: Set<String> = ["audience", "goal", "intensity", "levelNote", "evidence"]
