/// The ids that a site has, each with its name: what an editor can complete.
public struct SiteIdentifiers: Sendable {
    /// An id with the name that tells an editor what it is.
    package struct Choice: Sendable {
        package let id: String
        package let label: String
    }

    /// The types and fields of the site.
    package let model: SiteModel
    package private(set) var choices: [ReferenceTarget: [Choice]] = [:]
    /// The records of each type.
    private var byType: [String: [Choice]] = [:]
    /// The last code of each type, in the order of codes.
    private var lastCodes: [String: String] = [:]
    /// The levels of each scale.
    package private(set) var levels: [(scale: String, levels: [Choice])] = []

    package init(_ parsed: ParsedContent) {
        model = parsed.model
        for item in parsed.ownRecords {
            byType[item.id.type, default: []].append(Choice(id: item.id.text, label: item.name))
        }
        for list in model.vocabularies {
            choices[.vocabulary(list.id)] = parsed.vocabularies.terms(list.id).map(choice)
        }
        choices[.intervention] = parsed.interventions.map { Choice(id: $0.id.text, label: $0.name) }
        choices[.element] = parsed.elements.map { item in
            Choice(id: item.id.text, label: [item.code, item.name].compactMap { $0 }.joined(separator: " "))
        }
        choices[.elementList] = parsed.elementLists.map { Choice(id: $0.id.text, label: $0.title) }
        choices[.recommendation] = parsed.recommendations.map { Choice(id: $0.id.text, label: $0.code) }
        choices[.source] = parsed.references.map { item in
            let author = item.authors.first.flatMap { $0.family ?? $0.literal }
            let words = [author, item.issued, item.title].compactMap { $0 }
            return Choice(id: item.id.text, label: words.joined(separator: ", "))
        }
        choices[.page] = parsed.pages.map { Choice(id: $0.id.text, label: $0.title) }
        let terms = parsed.vocabularies
        choices[.group] = terms.groups.map(choice)
        choices[.problem] = terms.problems.map(choice)
        choices[.context] = terms.contexts.map(choice)
        choices[.people] = terms.people.map(choice)
        choices[.outcome] = terms.outcomes.map(choice)
        choices[.scale] = terms.scales.map { Choice(id: $0.id.text, label: $0.title) }
        levels = terms.scales.map { scale in
            (scale.id.text, scale.levels.map { Choice(id: $0.id.text, label: $0.label) })
        }
        choices[.level] = levels.flatMap(\.levels)
        for (scale, levels) in levels { choices[.levelOf(scale)] = levels }
        choices[.term] = parsed.glossary.map { Choice(id: $0.id.text, label: $0.term) }
        let builtIn: [(BuiltInType, ReferenceTarget)] = [
            (.intervention, .intervention), (.element, .element), (.elementList, .elementList),
            (.recommendation, .recommendation), (.reference, .source), (.page, .page), (.term, .term),
        ]
        for (type, target) in builtIn { byType[type.rawValue] = choices[target] ?? [] }
        let codes =
            parsed.ownRecords.map { ($0.id.type, $0.code) }
            + parsed.elements.map { (BuiltInType.element.rawValue, $0.code) }
            + parsed.recommendations.map { (BuiltInType.recommendation.rawValue, Optional($0.code)) }
        for (type, code) in codes {
            guard let code, lastCodes[type].map({ naturalKey($0) < naturalKey(code) }) ?? true else { continue }
            lastCodes[type] = code
        }
        choices = choices.mapValues { $0.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }
    }

    /// The code that comes behind those of a type: "T-13" behind "T-12". Nil where there is none, or where it ends in no number.
    package func nextCode(of type: String) -> String? {
        guard let last = lastCodes[type] else { return nil }
        let start = last[
            ..<(last.lastIndex { !$0.isASCII || !$0.isNumber }.map { last.index(after: $0) } ?? last.startIndex)]
        let digits = last.dropFirst(start.count)
        guard let number = Int(digits), number < Int.max else { return nil }
        let next = String(number + 1)
        return start + String(repeating: "0", count: max(0, digits.count - next.count)) + next
    }

    /// The first record of a type.
    package func example(ofType type: String) -> String? { choices(.record([type])).first?.id }

    /// The ids that a field may hold.
    package func choices(_ target: ReferenceTarget) -> [Choice] {
        guard case .record(let types) = target else { return choices[target] ?? [] }
        let counts = types.reduce(into: [String: Int]()) { counts, type in
            for choice in byType[type] ?? [] { counts[choice.id, default: 0] += 1 }
        }
        let all = types.flatMap { type in
            (byType[type] ?? []).map { choice in
                counts[choice.id] == 1
                    ? choice : Choice(id: model.unambiguous(choice.id, type), label: choice.label)
            }
        }
        return all.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private func choice(_ term: VocabularyTerm) -> Choice { Choice(id: term.id.text, label: term.label) }
}

extension SiteIdentifiers {
    /// An id that the site has; a level is one of the scale that serves as an example.
    package func example(_ target: ReferenceTarget) -> String? {
        switch target {
        case .scale: (levels.first { !$0.levels.isEmpty } ?? levels.first)?.scale
        case .level: levels.first { !$0.levels.isEmpty }?.levels.first?.id
        default: choices(target).first?.id
        }
    }
}
