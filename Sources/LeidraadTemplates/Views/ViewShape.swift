/// The names that a kind of view offers, whether they are set or not: what a template may ask for.
package struct ViewShape: Sendable {
    /// The member under a name.
    indirect enum Member: Sendable {
        /// A text, markup or a flag.
        case value
        /// Names of its own, once or once an item.
        case view(ViewShape)
    }

    private(set) var members: [String: Member]

    /// A shape from words: `name`, `name?` where a flag `hasName` goes with it, `name{…}` for a view or a list, `name?{…}` for a list
    /// with a flag whose items know a `separator`, and `@shape` for all names of another shape.
    package init(_ text: String, known: [String: ViewShape] = [:]) {
        var words = text.replacing("{", with: " { ").replacing("}", with: " } ").split(whereSeparator: \.isWhitespace)[
            ...]
        self.init(&words, known)
    }

    private init(_ words: inout ArraySlice<Substring>, _ known: [String: ViewShape]) {
        members = [:]
        while let word = words.popFirst(), word != "}" {
            if word.first == "@" {
                members.merge(known[String(word.dropFirst())]?.members ?? [:]) { own, _ in own }
                continue
            }
            let isOptional = word.last == "?"
            let name = String(isOptional ? word.dropLast() : word)
            if isOptional { members["has" + name.prefix(1).uppercased() + name.dropFirst()] = .value }
            if words.first == "{" {
                words.removeFirst()
                var inner = ViewShape(&words, known)
                if isOptional { inner.members["separator"] = .value }
                members[name] = .view(inner)
            } else {
                members[name] = .value
            }
        }
    }

    /// The names of this shape, without those of what is in it.
    var names: some Collection<String> { members.keys }

    /// The numbers of names that a view has and its shape does not.
    package func unknownNumbers(in view: View) -> Set<UInt64> {
        let known = Dictionary(members.map { (NameNumber($0.key), $0.value) }, uniquingKeysWith: { one, _ in one })
        var unknown: Set<UInt64> = []
        for slot in view.slots {
            for name in [slot.name, slot.flag].compactMap({ $0 }) where known[name] == nil {
                unknown.insert(name.value)
            }
            let views: [View] =
                switch slot.value {
                case .view(let view): [view]
                case .list(let views): views
                default: []
                }
            guard !views.isEmpty else { continue }
            guard case .view(let inner)? = known[slot.name] else {
                unknown.insert(slot.name.value)
                continue
            }
            for view in views { unknown.formUnion(inner.unknownNumbers(in: view)) }
        }
        return unknown
    }

    /// The number by which views know a name.
    package static func number(of name: String) -> UInt64 { NameNumber(name).value }

    /// Every name in this shape and in what is in it.
    package var allNames: Set<String> {
        members.reduce(into: []) { names, member in
            names.insert(member.key)
            if case .view(let inner) = member.value { names.formUnion(inner.allNames) }
        }
    }
}
