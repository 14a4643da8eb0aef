import LeidraadMarkdown
import LeidraadModel
import LeidraadWords

extension Phrases {
    /// The words of the interface as a site has them: its own words, the names of its types, and its own choices.
    package func adapted(to model: SiteModel) -> Phrases {
        var words: [String: String] = [:]
        let names = renamed(model)
        if !names.isEmpty {
            for key in keys {
                let text = self[key].replacingWords(names)
                if text != self[key] { words[key] = isAnchor(key) ? slug(text) : text }
            }
        }
        // A word such as "strong" bends to the name before it was changed; by itself it fits any.
        if model.type(.recommendation).label != nil {
            for key in keys where key.hasPrefix("strengthAlone-") {
                words["strength-" + key.dropFirst("strengthAlone-".count)] = self[key]
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

    /// Whether a word is the id of a part of a page, as `idLists` is: it has no spaces, whatever the names of types are.
    private func isAnchor(_ key: String) -> Bool {
        key.hasPrefix("id") && key.dropFirst(2).first?.isUppercase == true
    }

    /// The names of built-in types, whole and in short, with those that the site gives them; in English behind the article that fits.
    fileprivate func renamed(_ model: SiteModel) -> [(old: String, new: String)] {
        model.types.filter(\.isBuiltIn).flatMap { type -> [(old: String, new: String)] in
            guard let label = type.label else { return [] }
            return ["", "-short"].flatMap { form -> [(old: String, new: String)] in
                let name = { (number: String) in word("type-\(type.id)\(form)-\(number)") }
                guard let one = name("one"), let many = name("many") else { return [] }
                let articles = ["a ", "an "].map { ($0 + one, englishArticle(before: label.one) + " " + label.one) }
                return [(many, label.many), (one, label.one)] + articles
            }
        }
    }

    /// The words of the matrix page where it shows types of the site's own.
    private func matrixWords(_ matrix: SiteModel.Matrix, _ model: SiteModel) -> [String: String] {
        let one = { (id: String) in model.type(id)?.label?.one ?? self["type-\(id)-one"] }
        let many = { (id: String) in model.type(id)?.label?.many ?? self["type-\(id)-many"] }
        let relation = [matrix.rows, matrix.columns].compactMap { model.type($0) }.flatMap(\.relations)
            .first { $0.key == matrix.relation }
        // A relation that says of nothing on what it rests has a page that does not promise to say so.
        let saysGrounds = relation.map { !$0.bases.isEmpty || $0.needsSources } ?? true
        let prefixes = saysGrounds ? [ownMatrixPrefix] : [ownMatrixPrefix, plainMatrixPrefix]
        return prefixes.reduce(into: [:]) { words, prefix in
            for key in keys where key.hasPrefix(prefix) {
                words[String(key.dropFirst(prefix.count))] =
                    self[
                        key,
                        filling: [
                            "ROWS": many(matrix.rows), "COLUMNS": many(matrix.columns), "ROW": one(matrix.rows),
                            "COLUMN": one(matrix.columns),
                        ]]
            }
        }
    }
}

extension WordTable {
    /// This table, with the names that a site gives to types in the sentences that explain fields to an editor.
    package func naming(_ model: SiteModel) -> WordTable {
        let names = Phrases(self).renamed(model)
        guard !names.isEmpty else { return self }
        return WordTable(
            language: language,
            words: words.reduce(into: [:]) { changed, word in
                let isOfSchema = word.key.hasPrefix("schema-")
                changed[word.key] = isOfSchema ? word.value.replacingWords(names) : word.value
            })
    }
}

/// The prefix of the key of a word of the matrix page that serves any two types.
private let ownMatrixPrefix = "ownMatrix-"

/// The same, where the relation says of nothing on what it rests.
private let plainMatrixPrefix = "plainMatrix-"

extension String {
    /// The text with words replaced wherever they are by themselves, the longest first, each with the same capital in front.
    func replacingWords(_ words: [(old: String, new: String)]) -> String {
        let pairs = words.filter { !$0.old.isEmpty && $0.old != $0.new }.flatMap {
            [$0, (old: $0.old.capitalizedFirst, new: $0.new.capitalizedFirst)]
        }.sorted { $0.old.count > $1.old.count }
        guard pairs.contains(where: { contains($0.old) }) else { return self }
        var result = ""
        var rest = self[...]
        while let first = rest.first {
            let isInWord = result.last.map { $0.isLetter || $0 == "-" } ?? false
            let pair = isInWord ? nil : pairs.first { rest.hasPrefix($0.old) && !rest.goesOn(behind: $0.old) }
            result += pair?.new ?? String(first)
            rest = rest.dropFirst(pair?.old.count ?? 1)
        }
        return result
    }
}

extension Substring {
    /// Whether behind the beginning the same word goes on.
    fileprivate func goesOn(behind beginning: String) -> Bool { dropFirst(beginning.count).first?.isLetter ?? false }
}
