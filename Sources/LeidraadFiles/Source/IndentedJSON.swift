extension JSON {
    /// The value over several lines, for people to read; ends with a line end. Short lists of plain values stay on one line.
    package var indented: String { lines(indent: 0) + "\n" }

    private func lines(indent: Int) -> String {
        let margin = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .array(let items) where !items.isEmpty && !isShort:
            return "[\n" + items.map { margin + $0.lines(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
        case .object(let entries) where !entries.isEmpty:
            let rows = entries.map { margin + JSON.string($0.0).script + ": " + $0.1.lines(indent: indent + 2) }
            return "{\n" + rows.joined(separator: ",\n") + end + "}"
        default: return script.replacingAll("\\u003c", with: "<")
        }
    }

    /// Whether a list holds only plain values and fits on a line.
    private var isShort: Bool {
        guard case .array(let items) = self, script.utf8.count <= 80 else { return false }
        return items.allSatisfy { item in
            switch item {
            case .array, .object: false
            default: true
            }
        }
    }
}
