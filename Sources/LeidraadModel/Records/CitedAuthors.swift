/// The names by which the citations of one list tell its sources apart, after APA 7: of more than two authors the first, with initials
/// where two people have one surname, and with as many more names as it takes.
package struct CitedAuthors {
    /// The names that a citation shows, and whether "et al." stands for others.
    package struct Label: Equatable {
        let names: [String]
        let isEtAl: Bool
        /// Whether the title of a whole work is in the place of authors.
        var isTitle = false
    }

    /// The initials of the people with each surname who lead a source.
    private var initialsOf: [String: Set<String>] = [:]
    private var labels: [Reference.ID: Label] = [:]

    init(_ references: [Reference]) {
        for reference in references {
            guard let first = Self.people(reference).first, first.family != nil, let given = first.given else {
                continue
            }
            initialsOf[first.citedName, default: []].insert(initials(given))
        }
        let short = Dictionary(grouping: references) { reference in
            let label = label(of: reference, names: 1)
            return label.isEtAl ? label.names.joined() + "|" + reference.issued : ""
        }
        for (key, group) in short where !key.isEmpty && group.count > 1 { tellApart(group) }
    }

    func label(of reference: Reference) -> Label { labels[reference.id] ?? label(of: reference, names: 1) }

    /// Whether the label of a source has initials or more names than it would have by itself.
    func isDistinct(_ reference: Reference) -> Bool {
        labels[reference.id] != nil
            || Self.people(reference).first.map { initialsOf[$0.citedName]?.count ?? 0 > 1 } ?? false
    }

    /// Sources of one year that are the same to "et al.", though others are behind it, get more names; the very same authors do not.
    private mutating func tellApart(_ group: [Reference]) {
        let lists = Dictionary(
            group.map { ($0.id, Self.people($0).map(\.sortName)) }, uniquingKeysWith: { first, _ in first })
        for reference in group {
            guard let own = lists[reference.id] else { continue }
            let others = lists.filter { $0.key != reference.id && $0.value != own }.map(\.value)
            guard !others.isEmpty else { continue }
            // The first name at which none of the others is the same any more.
            let shared = others.map { other in zip(own, other).prefix { $0 == $1 }.count }.max() ?? 0
            labels[reference.id] = label(of: reference, names: shared + 1)
        }
    }

    /// - Parameter names: how many names are shown of more than two authors.
    private func label(of reference: Reference, names count: Int) -> Label {
        let people = Self.people(reference)
        let named = people.filter { !$0.isEtAl }
        guard let first = named.first else {
            return Self.titleLabel(reference)
        }
        let all = [distinctName(first)] + named.dropFirst().map(\.citedName)
        if named.count <= 2, named.count == people.count { return Label(names: all, isEtAl: false) }
        // "Et al." stands for more than one.
        if named.count == people.count, count >= all.count - 1 { return Label(names: all, isEtAl: false) }
        return Label(names: Array(all.prefix(count)), isEtAl: true)
    }

    /// A source without authors is known by its title, a short one where there is one: that of a part of a work is in quotes.
    private static func titleLabel(_ reference: Reference) -> Label {
        guard let title = reference.record.text("title-short").map(withoutTags) ?? reference.title else {
            return Label(names: [reference.id.text], isEtAl: false)
        }
        return Label(
            names: [reference.isWholeWork ? title : "\u{201C}" + title + "\u{201D}"], isEtAl: false,
            isTitle: reference.isWholeWork)
    }

    /// The surname, with initials where another person of that surname leads a source.
    private func distinctName(_ person: PersonName) -> String {
        guard let given = person.given, person.family != nil, initialsOf[person.citedName]?.count ?? 0 > 1 else {
            return person.citedName
        }
        return initials(given) + " " + person.citedName
    }

    private static func people(_ reference: Reference) -> [PersonName] {
        reference.authors.isEmpty ? reference.editors : reference.authors
    }
}
