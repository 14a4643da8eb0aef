import LeidraadModel

/// Items under one letter.
struct LetterGroup<Item: Sendable>: Sendable {
    let letter: String
    let items: [Item]

    /// The anchor of the letter on its page.
    var id: String { "letter-" + (letter == "#" ? "0" : letter.lowercased()) }
}

/// An item of a list by letter that comes in parts, with the part that has it.
struct PartedItem<Item: Sendable>: Sendable {
    let item: Item
    let part: Int
}

/// Items by the first letter of their names; digits and marks together under `#`.
func lettered<Item>(_ items: [Item], by name: (Item) -> String) -> [LetterGroup<Item>] {
    let groups = Dictionary(grouping: items) { letter(ofKey: sortKey(name($0))) }
    return groups.sorted { $0.key < $1.key }.map { letter, items in
        LetterGroup(letter: letter, items: items.sorted(byKey: { sortKey(name($0)) }))
    }
}

/// The letter under which a name stands in a list: that of its key to sort by; `#` for digits and marks.
func letter(ofKey key: String) -> String {
    let first = key.first.map(String.init) ?? "#"
    return ("a"..."z").contains(first) ? first.uppercased() : "#"
}

extension View {
    /// Fills a part of a list by letter: the row of letters, each with the way to where it begins, and under each that the part has its items
    /// by the name `key`.
    mutating func setLetters<Item>(
        _ groups: [LetterGroup<PartedItem<Item>>], _ key: String, on part: Int, _ ways: OverviewPartViews,
        _ itemView: (Item) -> View
    ) {
        self["letters"] = .list(
            groups.map { View(url: ways.address($0.items.first?.part ?? 1, anchor: $0.id), label: $0.letter) })
        self["groups"] = .list(
            groups.compactMap { group in
                let items = group.items.filter { $0.part == part }
                guard !items.isEmpty else { return nil }
                var view = View()
                view["id"] = .text(group.id)
                view["label"] = .text(group.letter)
                view[key] = .list(items.map { itemView($0.item) })
                return view
            })
        ways.setWays(part, in: &self)
    }
}
