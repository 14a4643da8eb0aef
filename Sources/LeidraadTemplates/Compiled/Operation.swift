/// A step of a compiled template. Sections hold the steps behind them, up to an end.
enum Operation: Sendable {
    /// Writes a piece of the template.
    case piece(Int)
    /// Writes the value of a name.
    case variable(Int)
    /// Does the steps up to `end` once, once an item, or not at all.
    case section(Int, end: Int)
    /// Does the steps up to `end` where a section would not.
    case inverted(Int, end: Int)
    /// Does the steps up to `end` without knowing the item around them: a partial asks where it is in a list of its own.
    case closed(end: Int)
    /// Does the steps up to `end`, which are the lines of an indented partial.
    case lines(end: Int)
    /// Does the steps up to `end`, and puts a piece before them where they begin a line and write something.
    case indented(by: Int, end: Int)
}

/// A name that a compiled template asks for.
struct CompiledName: Sendable {
    /// The name, and those behind its points.
    let path: [NameNumber]
    /// Whether only the innermost view is asked: `.name`.
    let isInnermost: Bool
    /// The transforms of the value, the outermost first.
    let transforms: [String]

    init(_ name: TagName) {
        path = name.text.split(separator: ".").map { NameNumber(String($0)) }
        isInnermost = name.text.first == "."
        transforms = name.transforms
    }
}
