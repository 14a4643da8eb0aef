/// A name in a template that no view around it offers.
package struct UnknownName: Sendable, Hashable {
    /// The template in which it is.
    package let template: String
    /// The tag.
    package let range: Range<Int>
    package let name: String
    /// Names that it could have been meant as.
    package let known: Set<String>
}

/// Looks in a template and all that it asks for for names that a view of a shape does not offer.
///
/// - Parameters:
///   - name: the name of the template among all.
///   - words: the keys of the words of the interface.
package func unknownNames(
    in name: String, of templates: [String: ParsedTemplate], shape: ViewShape, words: Set<String>
) -> Set<UnknownName> {
    var search = UnknownNameSearch(templates: templates, words: words)
    if let template = templates[name] { search.look(in: template.nodes, of: name, [shape], fillings: [:]) }
    return search.found
}

private struct UnknownNameSearch {
    /// The content of a block, and the template in which that is.
    typealias Fillings = [String: (nodes: [TemplateNode], template: String)]

    let templates: [String: ParsedTemplate]
    let words: Set<String>
    private(set) var found: Set<UnknownName> = []
    private var depth = 0
    private var nodeCount = 0

    init(templates: [String: ParsedTemplate], words: Set<String>) {
        self.templates = templates
        self.words = words
    }

    mutating func look(in nodes: [TemplateNode], of template: String, _ shapes: [ViewShape], fillings: Fillings) {
        depth += 1
        defer { depth -= 1 }
        // Templates that go deeper, or on and on, have a message of their own.
        if depth > 4 * ParsedTemplate.deepest { return }
        for node in nodes {
            nodeCount += 1
            if nodeCount > CompiledTemplate.maxNodes { return }
            switch node {
            case .text, .filling: break
            case .variable(let name): _ = member(name, template, shapes)
            case .inverted(let name, let nodes):
                if member(name, template, shapes) != nil { look(in: nodes, of: template, shapes, fillings: fillings) }
            case .section(let name, let nodes):
                switch member(name, template, shapes) {
                // Within a section that is never shown, every name would be unknown.
                case nil: break
                case .value: look(in: nodes, of: template, shapes, fillings: fillings)
                case .view(let inner): look(in: nodes, of: template, shapes + [inner], fillings: fillings)
                }
            case .partial(let tag):
                let own = (tag.fillings ?? [:]).mapValues { (nodes: $0, template: template) }
                let inner = fillings.merging(own) { outer, _ in outer }
                if let partial = templates[tag.name] {
                    look(in: partial.nodes, of: tag.name, shapes, fillings: inner)
                }
            case .block(let name, let usual, _):
                var inner = fillings
                let filling = inner.removeValue(forKey: name) ?? (usual, template)
                look(in: filling.nodes, of: filling.template, shapes, fillings: inner)
            }
        }
    }

    /// The shape under a name; nil where nothing offers it, which is noted.
    private mutating func member(_ name: TagName, _ template: String, _ shapes: [ViewShape]) -> ViewShape.Member? {
        let path = name.text.split(separator: ".").map(String.init)
        guard let first = path.first, let innermost = shapes.last else { return .value }
        // The words of the interface are looked for elsewhere.
        if first == "t", shapes.allSatisfy({ $0.members["t"] == nil }) { return wordsMember(path) }
        let asked = name.text.first == "." ? [innermost] : shapes
        var found = asked.reversed().lazy.compactMap { $0.members[first] }.first
        for next in path.dropFirst() {
            guard case .view(let inner)? = found else {
                found = nil
                break
            }
            found = inner.members[next]
        }
        guard let found else {
            let known = asked.reduce(into: Set<String>()) { $0.formUnion($1.names) }
            self.found.insert(UnknownName(template: template, range: name.range, name: name.text, known: known))
            return nil
        }
        return found
    }

    private func wordsMember(_ path: [String]) -> ViewShape.Member {
        guard path.count == 1 else { return .value }
        return .view(ViewShape(words.joined(separator: " ")))
    }
}
