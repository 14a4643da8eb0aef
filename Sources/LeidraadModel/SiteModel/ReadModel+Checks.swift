import LeidraadFiles

/// Mistakes in a declaration that a schema cannot see.
extension ModelReader {
    /// Keys that mean nothing for a field of a type, or only for a built-in field.
    mutating func checkKeys(_ record: Record, _ name: FieldKindName) {
        for key in ["use", "add"] where record.values[key] != nil {
            report(.onlyBuiltIn(key), at: record.span(key).range)
        }
        for (key, names) in usefulKeys where record.values[key] != nil && !names.contains(name) {
            report(
                .uselessKey(key, type: name.rawValue, of: names.map(\.rawValue)), at: record.span(key).range)
        }
    }

    /// Labels that say nothing.
    mutating func checkLabels(_ record: Record) {
        for key in ["label", "help", "unit", "inverse", "title", "one", "many"] {
            let isEmpty =
                switch record.values[key]?.content {
                case .text(let text):
                    // A name has a letter; a unit may be a sign, and a choice a number.
                    ["inverse", "title", "one", "many"].contains(key)
                        ? !text.contains(where: \.isLetter) : text.allSatisfy(\.isWhitespace)
                case .record(let words):
                    isSilent(words) && !refused.contains { words.range.contains($0.lowerBound) }
                default: false
                }
            if isEmpty { report(.emptyLabel(key), at: record.span(key).range) }
        }
    }

    /// Whether words in several languages have none in that of the site. A language that does not ship with the program may do with those
    /// of another, as it does with the words of the interface.
    private func isSilent(_ words: Record) -> Bool {
        guard [.nl, .en].contains(language) else { return words.values.isEmpty }
        return words.values[language.rawValue] == nil
    }

    /// Places where a field cannot be shown, or that contradict each other.
    mutating func checkPlaces(_ record: Record, _ entry: MapEntry, _ type: String, canBeFacet: Bool) {
        let places = places(record)
        if places.contains(.facet), !canBeFacet {
            report(.noFacet(entry.key, type: type), at: record.span("show").range)
        }
        if places.contains(.hidden), places.count > 1 {
            report(.hiddenAndShown(entry.key), at: record.span("show").range)
        }
    }

    /// Folders that two types share, or that hold something else.
    mutating func checkFolders() {
        var taken = Set(model.types.filter(\.isBuiltIn).compactMap(\.folder) + ["assets"])
        for entry in record.map("types") {
            guard case .record(let record) = entry.value.content, BuiltInType(rawValue: entry.key) == nil else {
                continue
            }
            let folder = record.text("folder") ?? entry.key
            let place = record.values["folder"]?.range ?? entry.keyRange
            if folder.contains("/") || !isIdentifier(folder) {
                report(.invalidName(folder), at: place)
            } else if !taken.insert(folder).inserted {
                report(.folderTaken(folder), at: place)
            }
        }
    }

    /// Types whose pages would have one address.
    mutating func checkAddresses() {
        var taken: [String: String] = [:]
        for type in model.ownTypes {
            if let other = taken[type.outputFolder] {
                report(.addressTaken(type.outputFolder, other: other), at: labelRange(of: type.id))
            } else {
                taken[type.outputFolder] = type.id
            }
        }
    }

    /// Types whose codes could not be told apart.
    mutating func checkCodes() {
        var taken: [String: String] = [:]
        for entry in record.map("types") {
            guard case .record(let record) = entry.value.content, BuiltInType(rawValue: entry.key) == nil,
                let code = record.text("code"), isCode(code)
            else { continue }
            if let other = taken[code.lowercased()] {
                report(.codeTaken(code, other: other), at: record.span("code").range)
            } else {
                taken[code.lowercased()] = entry.key
            }
        }
    }

    /// Where the label of a type is, or else its name.
    func labelRange(of type: String) -> Range<Int> {
        guard let entry = record.map("types").first(where: { $0.key == type }) else { return record.range }
        guard case .record(let record) = entry.value.content else { return entry.keyRange }
        return record.values["label"]?.range ?? entry.keyRange
    }
}

/// Whether codes can begin with a text.
func isCode(_ text: String) -> Bool { !text.isEmpty && !text.contains(where: \.isWhitespace) }

/// Keys that mean something for fields of some types only.
private let usefulKeys: [(key: String, types: [FieldKindName])] = [
    ("values", [.choice]), ("of", [.term, .level]), ("to", [.record]), ("fields", [.group]),
    ("unit", [.integer, .number, .range]),
]
