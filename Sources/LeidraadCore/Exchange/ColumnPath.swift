import LeidraadModel

/// The way to a value in a record, as the heading of a column: keys and places with dots between them, `evidence.1.finding`.
struct ColumnPath: Hashable, Sendable {
    /// A key, or a place in a list, from 1.
    enum Step: Hashable, Sendable {
        case key(String), place(Int)
    }

    let steps: [Step]

    init(_ steps: [Step]) { self.steps = steps }

    /// Reads a heading; a backslash takes the meaning from what follows it. Nil where a part is empty.
    init?(heading: String) {
        var steps: [Step] = []
        var word = ""
        var isLiteral = false
        var characters = heading.makeIterator()
        let end = { () -> Step? in
            if word.isEmpty { return nil }
            if !isLiteral, let place = Int(word), place > 0 { return .place(place) }
            return .key(word)
        }
        while let character = characters.next() {
            switch character {
            case "\\":
                isLiteral = true
                if let next = characters.next() { word.append(next) }
            case ".":
                guard let step = end() else { return nil }
                steps.append(step)
                (word, isLiteral) = ("", false)
            default: word.append(character)
            }
        }
        guard let last = end() else { return nil }
        self.steps = steps + [last]
    }

    /// The heading of the column.
    var heading: String {
        steps.map { step in
            switch step {
            case .place(let place): String(place)
            case .key(let key):
                Int(key) != nil ? "\\" + key : key.replacingAll("\\", with: "\\\\").replacingAll(".", with: "\\.")
            }
        }.joined(separator: ".")
    }

    func adding(_ step: Step) -> ColumnPath { ColumnPath(steps + [step]) }

    /// Whether one leads to what the other leads to, or to a part of it.
    func isPart(of other: ColumnPath) -> Bool { steps.starts(with: other.steps) }

    /// Where the column is: keys in the order of the schema, others behind them by name.
    func order(in schema: Schema) -> [ColumnOrder] {
        var type: FieldType? = .record(schema)
        return steps.map { step in
            let order: ColumnOrder
            switch (step, type?.group) {
            case (.key(let key), let inner?):
                let index = inner.fields.firstIndex { $0.key == key }
                order = ColumnOrder(number: index ?? inner.fields.count, name: key)
            case (.key(let key), _): order = ColumnOrder(number: 0, name: key)
            case (.place(let place), _): order = ColumnOrder(number: place, name: "")
            }
            type = type.flatMap { step.type(below: $0) }
            return order
        }
    }

    /// The type of the value; nil where the schema says nothing of it.
    func type(in schema: Schema) -> FieldType? {
        steps.reduce(FieldType.record(schema) as FieldType?) { type, step in type.flatMap { step.type(below: $0) } }
    }
}

/// The rank of one step among its neighbours.
struct ColumnOrder: Comparable {
    let number: Int
    let name: String

    static func < (one: Self, other: Self) -> Bool { (one.number, one.name) < (other.number, other.name) }
}

extension ColumnPath.Step {
    func type(below type: FieldType) -> FieldType? {
        switch self {
        case .key(let key): type.group?.field(key)?.type
        case .place: type.item
        }
    }
}
