/// The value found under a name.
enum Found {
    case value(View.Value, isSeparated: Bool)
    case number(Int)
    case place(Place)

    /// The value after a transform; nil where there is none for such a value.
    func transformed(_ name: String) -> Found? {
        switch self {
        case .value(.list(let items), _): Self.transformed(items, name)
        case .value: nil
        case .number(let number): Self.transformed(number, name)
        case .place(let place): Self.transformed(place, name)
        }
    }

    private static func transformed(_ items: [View], _ name: String) -> Found? {
        switch name {
        case "first": items.first.map { .value(.view($0), isSeparated: false) }
        case "last": items.last.map { .value(.view($0), isSeparated: false) }
        case "reversed": .value(.list(items.reversed()), isSeparated: false)
        case "count": .number(items.count)
        case "empty": flag(items.isEmpty)
        default: nil
        }
    }

    private static func transformed(_ number: Int, _ name: String) -> Found? {
        switch name {
        case "equalzero": flag(number == 0)
        case "plusone": .number(number + 1)
        case "minusone": .number(number - 1)
        case "even": flag(number.isMultiple(of: 2))
        case "odd": flag(!number.isMultiple(of: 2))
        default: nil
        }
    }

    private static func transformed(_ place: Place, _ name: String) -> Found? {
        switch name {
        case "first": flag(place.index == 0)
        case "last": flag(place.index == place.count - 1)
        case "index": .number(place.index)
        case "even": flag(place.index.isMultiple(of: 2))
        case "odd": flag(!place.index.isMultiple(of: 2))
        default: nil
        }
    }

    private static func flag(_ flag: Bool) -> Found { .value(.flag(flag), isSeparated: false) }
}

/// Where in a list an item is.
struct Place {
    let index: Int
    let count: Int
    /// Whether the items know a `separator`.
    let isSeparated: Bool
}
