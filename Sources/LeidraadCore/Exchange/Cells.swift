import LeidraadModel

/// A record as the cells of a row, by the column that each is in.
func cells(of value: ContentValue, _ schema: Schema) -> [ColumnPath: String] {
    var cells: [ColumnPath: String] = [:]
    for entry in value.entries {
        add(entry.value, at: ColumnPath([.key(entry.key)]), schema.field(entry.key)?.type, to: &cells)
    }
    return cells
}

private func add(_ value: ContentValue, at path: ColumnPath, _ type: FieldType?, to cells: inout [ColumnPath: String]) {
    switch value {
    case .scalar(let text): cells[path] = scalarCell(text)
    case .list(let items):
        let texts = items.compactMap(\.text)
        if items.isEmpty {
            cells[path] = "[]"
        } else if case .list(let item)? = type, !item.isCompound, texts.count == items.count {
            cells[path] = texts.map(itemCell).joined(separator: " | ")
        } else {
            for (index, item) in items.enumerated() {
                add(item, at: path.adding(.place(index + 1)), type?.item, to: &cells)
            }
        }
    case .record(let entries):
        if entries.isEmpty { cells[path] = "{}" }
        let inner = type?.group
        for entry in entries {
            add(entry.value, at: path.adding(.key(entry.key)), inner?.field(entry.key)?.type, to: &cells)
        }
    }
}

extension FieldType {
    /// Whether a value of the type has parts.
    var isCompound: Bool {
        switch self {
        case .list, .record, .textOrRecord, .idOrRecord, .sourceDate, .anything: true
        default: false
        }
    }
}

extension FieldType {
    /// Whether one text can be a value of the type, such as the id of a relation that says no more.
    fileprivate var canBeText: Bool {
        switch self {
        case .textOrRecord, .idOrRecord: true
        default: !isCompound
        }
    }
}

private let emptyWords: Set<String> = ["\"\"", "[]", "{}"]

private func scalarCell(_ text: String) -> String {
    if text.isEmpty { return "\"\"" }
    return emptyWords.contains(text) || text.hasPrefix("\\") ? "\\" + text : text
}

/// A text in a list: the bar is between items, and spaces at its ends would be lost.
private func itemCell(_ text: String) -> String {
    if text.isEmpty { return "\"\"" }
    if emptyWords.contains(text) { return "\\" + text }
    var cell = text.replacingAll("\\", with: "\\\\").replacingAll("|", with: "\\|")
    if cell.hasPrefix(" ") { cell = "\\s" + cell.dropFirst() }
    if cell.hasSuffix(" ") { cell = cell.dropLast() + "\\s" }
    return cell
}

/// The value of a cell, by the type of its column.
func value(of cell: String, _ type: FieldType?) -> ContentValue {
    switch (cell, type) {
    case ("\"\"", _): return .scalar("")
    case ("[]", _): return .list([])
    case ("{}", _): return .record([])
    case (_, .list(let item)?) where item.canBeText: return .list(items(in: cell).map(ContentValue.scalar))
    default: return .scalar(asWritten(cell.hasPrefix("\\") ? String(cell.dropFirst()) : cell, type))
    }
}

private func items(in cell: String) -> [String] {
    var items: [String] = []
    var item = ""
    var characters = cell.makeIterator()
    while let character = characters.next() {
        switch character {
        case "|":
            items.append(item)
            item = ""
        case "\\":
            // Kept together with what it is before, so that trimming leaves an escaped space alone.
            item.append(character)
            if let next = characters.next() { item.append(next) }
        default: item.append(character)
        }
    }
    return (items + [item]).map { item in
        let bare = item.trimmingSpaces
        return bare == "\"\"" ? "" : unescaped(bare)
    }
}

private func unescaped(_ text: String) -> String {
    var result = ""
    var characters = text.makeIterator()
    while let character = characters.next() {
        guard character == "\\", let next = characters.next() else {
            result.append(character)
            continue
        }
        result.append(next == "s" ? " " : next)
    }
    return result
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Turns a number, a truth value or a day as a Dutch Excel writes it back into its first form.
private func asWritten(_ cell: String, _ type: FieldType?) -> String {
    switch type {
    case .boolean?:
        switch cell.uppercased() {
        case "WAAR", "TRUE": return "true"
        case "ONWAAR", "FALSE": return "false"
        default: return cell
        }
    case .number?: return cell.replacingAll(",", with: ".")
    case .date?:
        let parts = cell.split(whereSeparator: { $0 == "-" || $0 == "/" })
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
        else { return cell }
        return date.iso8601
    default: return cell
    }
}

/// The record that cells make. Columns of one list that are left out close up.
///
/// - Returns: the record, or a column that is in a part of what another column holds whole.
func record(of cells: [ColumnPath: String], _ schema: Schema) -> Result<ContentValue, ColumnClash> {
    var root = CellTree()
    // In one order, so that the same two columns always give the same message.
    for (path, cell) in cells.sorted(by: { $0.key.heading < $1.key.heading }) {
        if let clash = root.insert(value(of: cell, path.type(in: schema)), at: path.steps[...], path) {
            return .failure(clash)
        }
    }
    return .success(root.value(as: .record(schema)))
}

/// A column that cannot be beside another.
struct ColumnClash: Error {
    let path: ColumnPath
}

private struct CellTree {
    private var value: ContentValue?
    private var parts: [ColumnPath.Step: CellTree] = [:]

    mutating func insert(_ value: ContentValue, at steps: ArraySlice<ColumnPath.Step>, _ path: ColumnPath)
        -> ColumnClash?
    {
        if self.value != nil { return ColumnClash(path: path) }
        guard let step = steps.first else {
            if !parts.isEmpty { return ColumnClash(path: path) }
            self.value = value
            return nil
        }
        return parts[step, default: CellTree()].insert(value, at: steps.dropFirst(), path)
    }

    func value(as type: FieldType?) -> ContentValue {
        if let value { return value }
        let places = parts.keys.compactMap { if case .place(let place) = $0 { place } else { nil } }.sorted()
        if places.count == parts.count, !places.isEmpty {
            return .list(
                places.compactMap {
                    parts[.place($0)]?.value(as: ColumnPath.Step.place($0).type(below: type ?? .anything))
                })
        }
        let schema = type?.group
        let entries = parts.map { step, part in
            let key = if case .key(let key) = step { key } else { ColumnPath([step]).heading }
            return (key: key, value: part.value(as: schema?.field(key)?.type))
        }
        let rank = { (key: String) in schema?.fields.firstIndex { $0.key == key } ?? Int.max }
        return .record(
            entries.sorted { (rank($0.key), $0.key) < (rank($1.key), $1.key) }.map {
                ContentValue.Entry($0.key, $0.value)
            })
    }
}
