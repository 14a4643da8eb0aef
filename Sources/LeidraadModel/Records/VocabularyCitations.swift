import LeidraadFiles

/// A part of `vocabularies.yml` that cites sources, by where readers find it. It has no page of its own.
package enum VocabularyPart: Hashable, Sendable {
    case scale(Scale.ID)
    /// The groups, problems, contexts and people.
    case terms
    case recommendationSeries
}

extension Vocabularies {
    /// The lists of terms by which records are described, each under its name in the content; the site's own come last, by their names.
    var termLists: [(name: String, terms: [VocabularyTerm])] {
        [
            ("groups", groups), ("problems", problems), ("contexts", contexts), ("people", people),
            ("outcomes", outcomes),
        ] + own.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Which parts cite each source: in an explanation, or as the source of a scale.
    package func citations(_ texts: [SourceSpan: LinkedText]) -> [Reference.ID: [VocabularyPart]] {
        var result: [Reference.ID: [VocabularyPart]] = [:]
        let add = { (sources: [Reference.ID], explanations: [MarkdownText?], part: VocabularyPart) in
            let cited = explanations.compactMap { $0.flatMap { texts[$0.span] } }.flatMap(\.citations)
            for source in Set(sources + cited) { result[source, default: []].append(part) }
        }
        for scale in scales {
            add(scale.sources, [scale.explanation] + scale.levels.map(\.explanation), .scale(scale.id))
        }
        add([], termLists.flatMap(\.terms).map(\.explanation), .terms)
        add([], recommendationSeries.map(\.explanation), .recommendationSeries)
        return result
    }
}
