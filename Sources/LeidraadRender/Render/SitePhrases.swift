import LeidraadModel

extension Phrases {
    /// The words of the interface as a site has them: its own words, the names of its types, and its own choices.
    package func adapted(to model: SiteModel) -> Phrases {
        var words: [String: String] = [:]
        for type in model.types where type.isBuiltIn {
            guard let label = type.label else { continue }
            let pairs = [
                (self["type-\(type.id)-many"], label.many), (self["type-\(type.id)-one"], label.one),
            ]
            for key in keys {
                let text = words[key] ?? self[key]
                let renamed = pairs.reduce(text) { $0.replacingWord($1.0, with: $1.1) }
                if renamed != text { words[key] = renamed }
            }
        }
        let prefixes = ["intervention.kind": ["kind-"], "element.kind": ["elementKind-", "elementKinds-"]]
        for (field, choices) in model.addedChoices {
            for choice in choices { for prefix in prefixes[field] ?? [] { words[prefix + choice.id] = choice.label } }
        }
        for type in model.types where type.isBuiltIn {
            for field in type.schema.fields {
                guard let label = model.fieldLabels["\(type.id).\(field.key)"] else { continue }
                for key in field.words { words[key] = label }
            }
        }
        if let matrix = model.matrix { words.merge(matrixWords(matrix, model)) { _, new in new } }
        words.merge(model.words) { _, own in own }
        return words.isEmpty ? self : Phrases(words).completed(by: self)
    }

    /// The words of the matrix page where it shows types of the site's own.
    private func matrixWords(_ matrix: SiteModel.Matrix, _ model: SiteModel) -> [String: String] {
        let name = { (id: String) in model.type(id)?.label?.many ?? self["type-\(id)-many"] }
        return keys.filter { $0.hasPrefix(ownMatrixPrefix) }.reduce(into: [:]) { words, key in
            words[String(key.dropFirst(ownMatrixPrefix.count))] =
                self[
                    key, filling: ["ROWS": name(matrix.rows), "COLUMNS": name(matrix.columns)]]
        }
    }
}

/// The prefix of the key of a word of the matrix page that serves any two types.
private let ownMatrixPrefix = "ownMatrix-"

extension String {
    /// The text with a word replaced wherever it is by itself, with the same capital in front.
    func replacingWord(_ word: String, with other: String) -> String {
        guard !word.isEmpty, word != other else { return self }
        return replacing(word, with: other).replacing(word.capitalizedFirst, with: other.capitalizedFirst)
    }

    private func replacing(_ word: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let found = rest.firstRange(of: word) {
            let before = rest[..<found.lowerBound].last ?? result.last
            let after = rest[found.upperBound...].first
            let isWhole = !(before.map { $0.isLetter || $0 == "-" } ?? false) && !(after.map(\.isLetter) ?? false)
            result += rest[..<found.lowerBound] + (isWhole ? other[...] : word[...])
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
