/// The ids that a site has, each with its name: what an editor can complete.
public struct SiteIdentifiers: Sendable {
    /// An id with the name that tells an editor what it is.
    struct Choice: Sendable {
        let id: String
        let label: String
    }

    private(set) var choices: [ReferenceTarget: [Choice]] = [:]
    /// The levels of each scale.
    private(set) var levels: [(scale: String, levels: [Choice])] = []

    /// The ids in the `Content/` of a site; what cannot be read gives none.
    public static func read(_ site: String) throws -> SiteIdentifiers {
        let (files, found) = try readContent(site + "/Content")
        return SiteIdentifiers(parse(Sources(files, problems: found)))
    }

    init(_ drafts: Drafts) {
        choices[.intervention] = drafts.interventions.map { Choice(id: $0.id.text, label: $0.name) }
        choices[.element] = drafts.elements.map { item in
            Choice(id: item.id.text, label: [item.code, item.name].compactMap { $0 }.joined(separator: " "))
        }
        choices[.elementList] = drafts.elementLists.map { Choice(id: $0.id.text, label: $0.title) }
        choices[.recommendation] = drafts.recommendations.map { Choice(id: $0.id.text, label: $0.code) }
        choices[.source] = drafts.references.map { item in
            let author = item.authors.first.flatMap { $0.family ?? $0.literal }
            let words = [author, item.issued, item.title].compactMap { $0 }
            return Choice(id: item.id.text, label: words.joined(separator: ", "))
        }
        choices[.page] = drafts.pages.map { Choice(id: $0.id.text, label: $0.title) }
        let terms = drafts.vocabularies
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
        choices = choices.mapValues { $0.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }
    }

    private func choice(_ term: VocabularyTerm) -> Choice { Choice(id: term.id.text, label: term.label) }
}
