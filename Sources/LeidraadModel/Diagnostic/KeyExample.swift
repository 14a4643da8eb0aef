/// A value for a key, as an editor would write it in YAML.
package struct KeyExample: Sendable, ExpressibleByStringLiteral {
    /// The value.
    package let text: String
    /// The records or terms that the value names; a site can name its own instead. Nil: the value does for every site.
    package let target: ReferenceTarget?

    /// A value that does for every site.
    package init(_ text: String) {
        self.text = text
        target = nil
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// The example of a field; nil where it has none.
    init?(_ field: Field) {
        guard let text = field.example else { return nil }
        self.text = text
        guard case .reference(let target) = field.type.item ?? field.type else {
            target = nil
            return
        }
        self.target = target
    }

    private init(_ text: String, _ target: ReferenceTarget) { (self.text, self.target) = (text, target) }

    /// The example with an id of the site.
    fileprivate func naming(_ id: (ReferenceTarget) -> String?) -> KeyExample {
        guard let target, let id = id(target) else { return self }
        return KeyExample(text.hasPrefix("[") ? "[\(id)]" : id, target)
    }
}

extension LocatedProblem {
    /// The same problem, whose remedy names what the site has.
    ///
    /// - Parameter id: an id of a target that the site has.
    package func naming(_ id: (ReferenceTarget) -> String?) -> LocatedProblem {
        switch problem {
        case .missingKey(let key, let owner, let example):
            LocatedProblem(.missingKey(key, of: owner, example: example?.naming(id)), at: span)
        case .relation(.bareID(let named, let target, let missing)):
            LocatedProblem(
                .relation(.bareID(named, target: target, missing: missing.map { ($0.key, $0.example?.naming(id)) })),
                at: span)
        default: self
        }
    }
}
