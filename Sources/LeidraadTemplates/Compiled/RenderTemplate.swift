import LeidraadMarkdown

extension CompiledTemplate {
    /// The markup that the template makes of a view.
    ///
    /// - Parameter size: the bytes that it usually has; what is kept until the site is made takes the room that was made for it.
    package func render(_ view: View, usualSize size: Int = 1 << 14) -> RenderedTemplate {
        var machine = TemplateMachine(template: self, view: view, size: size)
        machine.run(0..<operations.count)
        return RenderedTemplate(machine.output)
    }
}

/// Does the steps of a template, and writes everything into one buffer.
private struct TemplateMachine {
    /// The value that a section opens.
    private enum Object {
        case view(View)
        case value(View.Value)
        case number(Int)
    }

    private let template: CompiledTemplate
    private(set) var output = HTML()
    /// From the page in to the innermost section.
    private var objects: [(object: Object, place: Place?)]
    /// Where the lines of the innermost indented partial begin.
    private var linesStart = 0

    private static let separator = NameNumber("separator")
    private static let words = NameNumber("t")

    init(template: CompiledTemplate, view: View, size: Int) {
        self.template = template
        objects = [(.view(view), nil)]
        output.reserveCapacity(size)
    }

    mutating func run(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch template.operations[index] {
            case .piece(let piece): output.append(template.pieces[piece])
            case .variable(let name): if let found = find(template.names[name]) { write(found) }
            case .section(let name, let end):
                if let found = find(template.names[name]) { section(found, (index + 1)..<end) }
                index = end - 1
            case .inverted(let name, let end):
                if !isShown(find(template.names[name])) { run((index + 1)..<end) }
                index = end - 1
            case .closed(let end):
                objects.append((objects[objects.count - 1].object, nil))
                run((index + 1)..<end)
                objects.removeLast()
                index = end - 1
            case .lines(let end):
                let outer = linesStart
                linesStart = output.count
                run((index + 1)..<end)
                linesStart = outer
                index = end - 1
            case .indented(let piece, let end):
                indented(by: piece, (index + 1)..<end)
                index = end - 1
            }
            index += 1
        }
    }

    private mutating func indented(by piece: Int, _ range: Range<Int>) {
        let start = output.count
        run(range)
        guard output.count > start, start > linesStart, output.endsLine(at: start, after: linesStart) else { return }
        output.insert(template.pieces[piece], at: start)
    }

    private mutating func section(_ found: Found, _ range: Range<Int>) {
        switch found {
        case .value(.flag(let flag), _): if flag { run(range) }
        case .value(.list(let items), let isSeparated):
            for (index, item) in items.enumerated() {
                objects.append((.view(item), Place(index: index, count: items.count, isSeparated: isSeparated)))
                run(range)
                objects.removeLast()
            }
        case .value(.view(let view), _): run(range, in: .view(view))
        case .value(let value, _): run(range, in: .value(value))
        case .number(let number): run(range, in: .number(number))
        case .place: run(range)
        }
    }

    private mutating func run(_ range: Range<Int>, in object: Object) {
        objects.append((object, nil))
        run(range)
        objects.removeLast()
    }

    private func isShown(_ found: Found?) -> Bool {
        switch found {
        case nil: false
        case .value(.flag(let flag), _): flag
        case .value(.list(let items), _): !items.isEmpty
        default: true
        }
    }

    private mutating func write(_ found: Found) {
        switch found {
        case .value(.text(let text), _): output.appendEscaped(text)
        case .value(.html(let html), _): output.append(html)
        case .value(.rendered(let parts), _): for part in parts { output.append(part.html) }
        case .value(.flag(let flag), _): output.append(trusted: flag ? "true" : "false")
        case .number(let number): output.append(number: number)
        case .value(.view, _), .value(.list, _), .place: break
        }
    }

    private func find(_ name: CompiledName) -> Found? {
        guard var found = value(of: name) else { return nil }
        for transform in name.transforms.reversed() {
            guard let next = found.transformed(transform) else { return nil }
            found = next
        }
        return found
    }

    private func value(of name: CompiledName) -> Found? {
        let innermost = objects[objects.count - 1]
        guard let first = name.path.first else {
            if !name.isInnermost && !name.transforms.isEmpty { return innermost.place.map(Found.place) }
            switch innermost.object {
            case .view(let view): return .value(.view(view), isSeparated: false)
            case .value(let value): return .value(value, isSeparated: false)
            case .number(let number): return .number(number)
            }
        }
        guard var found = name.isInnermost ? slot(first, in: innermost) : slot(first) else { return nil }
        for next in name.path.dropFirst() {
            guard case .view(let view) = found.value, let inner = view.slot(of: next) else { return nil }
            found = inner
        }
        return .value(found.value, isSeparated: found.isSeparated)
    }

    private func slot(_ name: NameNumber) -> (value: View.Value, isSeparated: Bool)? {
        for object in objects.reversed() {
            if let slot = slot(name, in: object) { return slot }
        }
        return name == Self.words ? (.view(View(template.words)), false) : nil
    }

    private func slot(_ name: NameNumber, in object: (object: Object, place: Place?)) -> (
        value: View.Value, isSeparated: Bool
    )? {
        guard case .view(let view) = object.object else { return nil }
        if name == Self.separator, let place = object.place, place.isSeparated {
            return (.flag(place.index < place.count - 1), false)
        }
        return view.slot(of: name)
    }
}
