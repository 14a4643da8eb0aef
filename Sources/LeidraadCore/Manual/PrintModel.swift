import LeidraadModel
import LeidraadRender

/// The whole model of a site, in the form of `model.yml`: its types with every field, built in or its own.
public func printedModel(_ request: BuildRequest) throws -> String {
    let files = try readContent(request.site + "/Content").files
    let sources = Sources(files)
    let language = sources.singles[.site].flatMap(siteLanguage) ?? .nl
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: sources.model)
    let phrases = templates.phrases(for: language)
    var wordless = sources.model
    wordless.words = [:]
    let usual = try TemplateSet(SiteTemplates(for: request.site).files, model: wordless).phrases(for: language)
    return ModelPrinter(model: sources.model, phrases: phrases, usual: usual.byKey).text
}

/// The words of the interface of a site, by key, one a line: its own where it has them.
public func printedWords(_ request: BuildRequest) throws -> String {
    let files = try readContent(request.site + "/Content").files
    let sources = Sources(files)
    let language = sources.singles[.site].flatMap(siteLanguage) ?? .nl
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: sources.model)
    let phrases = templates.phrases(for: language)
    return phrases.keys.sorted().map { "\($0): \(quoted(phrases[$0]))\n" }.joined()
}

/// Writes a model as YAML.
private struct ModelPrinter {
    let model: SiteModel
    let phrases: Phrases
    /// The words that hold where the model says nothing of words.
    let usual: [String: String]

    var text: String {
        var lines = ["types:"]
        for type in model.types { lines += typeLines(type) }
        lines.append("vocabularies:")
        lines += builtInVocabularies.map { vocabularyLine($0, phrases["vocabulary-" + $0]) + "  # built in" }
        lines += model.vocabularies.map { vocabularyLine($0.id, $0.label) }
        if let finder = model.finder {
            let title = finder.title.map { ", title: " + flow(.scalar($0)) } ?? ""
            lines.append("finder: { type: \(finder.type)\(title), fields: [\(finder.fields.joined(separator: ", "))] }")
        }
        if let matrix = model.matrix {
            lines.append("matrix: { rows: \(matrix.rows), columns: \(matrix.columns), relation: \(matrix.relation) }")
        }
        if !model.hiddenPages.isEmpty {
            lines.append("pages: { " + model.hiddenPages.sorted().map { "\($0): false" }.joined(separator: ", ") + " }")
        }
        let words = model.words.filter { $0.value != usual[$0.key] }
        if !words.isEmpty {
            lines.append("words:")
            lines += words.sorted { $0.key < $1.key }.map { "  \($0.key): \(quoted($0.value))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func vocabularyLine(_ id: String, _ label: String) -> String {
        "  \(id): { label: \(scalar(label)) }"
    }

    private func typeLines(_ type: RecordType) -> [String] {
        let one = type.label?.one ?? phrases["type-\(type.id)-one"]
        let many = type.label?.many ?? phrases["type-\(type.id)-many"]
        var lines = ["  \(type.id):" + (type.isBuiltIn ? "  # built in" : "")]
        if let folder = type.folder { lines.append("    folder: \(folder)") }
        lines.append("    label: { one: \(flow(.scalar(one))), many: \(flow(.scalar(many))) }")
        if let prefix = type.codePrefix { lines.append("    code: \(flow(.scalar(prefix)))") }
        if type.hasParent { lines.append("    parent: true") }
        if !type.isBuiltIn, type.schema.field("provenance") != nil { lines.append("    origin: true") }
        if type.isInMenu { lines.append("    menu: true") }
        let fields = type.isBuiltIn ? builtInLines(type) : type.fields.flatMap { ownLines($0, indent: 6) }
        lines += (fields.isEmpty ? [] : ["    fields:"]) + fields
        if !type.relations.isEmpty { lines.append("    relations:") }
        lines += type.relations.map { "      " + relationLine($0) }
        return lines
    }

    // MARK: Fields of a site's own types, and those that it adds

    private func ownLines(_ field: RecordField, indent: Int) -> [String] {
        var parts = kindParts(DeclaredKind(field.kind))
        if case .choice(let values) = field.kind { parts.append("values: " + choices(values)) }
        if field.isMany { parts.append("many: true") }
        parts += wordParts(field, label: field.label)
        if field.isRequired { parts.append("required: true") }
        parts += shownParts(field)
        if let example = field.example { parts.append("example: \(flow(.scalar(example)))") }
        guard case .group(let inner) = field.kind else { return [line(field.key, parts, indent)] }
        return block(field.key, parts, indent) + inner.flatMap { ownLines($0, indent: indent + 4) }
    }

    // MARK: Fields that a type has already

    /// The fields of a built-in type: what they are, and what the site makes of them; those that it leaves out, and those that it adds.
    private func builtInLines(_ type: RecordType) -> [String] {
        let relations = Set(type.relations.map(\.key))
        let shipped = SiteModel.builtIn.type(type.id)?.schema.fields ?? []
        let lines = shipped.flatMap { field -> [String] in
            guard let kept = type.schema.field(field.key) else { return [line(field.key, ["use: false"], 6)] }
            guard !relations.contains(field.key) else { return [] }
            let shown = model.column(field.key, of: type) { phrases.word($0) }
            return builtInLines(kept, as: field, of: type, shown: shown, indent: 6)
        }
        let keys = Set(shipped.map(\.key))
        return lines + type.fields.filter { !keys.contains($0.key) }.flatMap { ownLines($0, indent: 6) }
    }

    /// - Parameter shown: the field as readers see it in a table; nil where no table can show it.
    private func builtInLines(
        _ field: Field, as shipped: Field, of type: RecordType, shown: RecordField?, indent: Int
    ) -> [String] {
        let isOfType = indent == 6
        let declared = isOfType ? type.field(field.key) : nil
        var parts = kindParts(DeclaredKind(field.type))
        if case .choice(let values) = shipped.type.item ?? shipped.type {
            var labels: [String: String] = [:]
            if case .choice(let shown) = shown?.kind {
                labels = Dictionary(shown.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
            }
            parts.append("values: " + choices(values.map { ($0, isOfType ? labels[$0] ?? $0 : $0) }))
        }
        if case .list = field.type { parts.append("many: true") }
        if isOfType, let added = model.addedChoices["\(type.id).\(field.key)"] {
            parts.append("add: " + choices(added))
        }
        if isOfType, let shown, type.columnKeys.contains(field.key) {
            parts.append("label: \(scalar(shown.label))")
        }
        if field.isRequired { parts.append("required: true") }
        if field.isExpected, declared?.isExpected != true { parts.append("expected: true") }
        parts += declared.map(shownParts) ?? []
        // `provenance` holds the other fields.
        guard field.key != "provenance", let group = (field.type.item ?? field.type).group else {
            return [line(field.key, parts, indent)]
        }
        return block(field.key, parts, indent)
            + group.fields.flatMap { builtInLines($0, as: $0, of: type, shown: nil, indent: indent + 4) }
    }

    // MARK: Parts of a declaration

    private func kindParts(_ kind: DeclaredKind) -> [String] {
        ["type: \(kind.type)"] + (kind.of.map { ["of: \($0)"] } ?? [])
            + (kind.to.isEmpty ? [] : ["to: [\(kind.to.joined(separator: ", "))]"])
    }

    private func wordParts(_ field: RecordField, label: String) -> [String] {
        [("label", label), ("help", field.help), ("unit", field.unit)].compactMap { key, words in
            words.map { "\(key): \(flow(.scalar($0)))" }
        }
    }

    private func shownParts(_ field: RecordField) -> [String] {
        var parts: [String] = []
        if field.isExpected { parts.append("expected: true") }
        if !field.places.isEmpty {
            let words = RecordField.Place.allCases.filter(field.places.contains).map(\.rawValue)
            parts.append("show: [\(words.joined(separator: ", "))]")
        }
        if field.search != .normal { parts.append("search: \(field.search.rawValue)") }
        return parts
    }

    private func choices(_ values: [RecordField.ChoiceValue]) -> String { choices(values.map { ($0.id, $0.label) }) }

    private func choices(_ values: [(id: String, label: String)]) -> String {
        let items = values.map { id, label in
            id == label ? scalar(id) : "{ id: \(scalar(id)), label: \(scalar(label)) }"
        }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private func scalar(_ text: String) -> String { flow(.scalar(text)) }

    private func line(_ key: String, _ parts: [String], _ indent: Int) -> String {
        String(repeating: " ", count: indent) + "\(key): { \(parts.joined(separator: ", ")) }"
    }

    /// A field with fields of its own below it.
    private func block(_ key: String, _ parts: [String], _ indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return ["\(space)\(key):"] + parts.map { "\(space)  \($0)" } + ["\(space)  fields:"]
    }

    private func relationLine(_ relation: RecordRelation) -> String {
        var parts = ["to: [\(relation.targets.joined(separator: ", "))]", "label: \(flow(.scalar(relation.label)))"]
        if let inverse = relation.inverse { parts.append("inverse: \(flow(.scalar(inverse)))") }
        if !relation.isMany { parts.append("many: false") }
        if !relation.bases.isEmpty { parts.append("basis: [\(relation.bases.joined(separator: ", "))]") }
        if relation.needsSources { parts.append("sources: required") }
        if relation.isRequired { parts.append("required: true") }
        if relation.isExpected { parts.append("expected: true") }
        if !relation.places.isEmpty {
            let words = RecordField.Place.allCases.filter(relation.places.contains).map(\.rawValue)
            parts.append("show: [\(words.joined(separator: ", "))]")
        }
        return "\(relation.key): { \(parts.joined(separator: ", ")) }"
    }
}
