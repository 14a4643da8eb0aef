import LeidraadModel
import LeidraadRender

/// The whole model of a site, in the form of `model.yml`: its types with every field, built in or its own.
public func printedModel(_ request: BuildRequest) throws -> String {
    let files = try readContent(request.site + "/Content").files
    let sources = Sources(files)
    let language = sources.singles[.site].flatMap(siteLanguage) ?? .nl
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: sources.model)
    let phrases = templates.phrases(for: language)
    return ModelPrinter(model: sources.model, phrases: phrases).text
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

    var text: String {
        var lines = ["types:"]
        for type in model.types { lines += typeLines(type) }
        if !model.vocabularies.isEmpty {
            lines.append("vocabularies:")
            lines += model.vocabularies.map { "  \($0.id): { label: \(flow(.scalar($0.label))) }" }
        }
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
        if !model.words.isEmpty {
            lines.append("words:")
            lines += model.words.sorted { $0.key < $1.key }.map { "  \($0.key): \(quoted($0.value))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func typeLines(_ type: RecordType) -> [String] {
        let one = type.label?.one ?? phrases["type-\(type.id)-one"]
        let many = type.label?.many ?? phrases["type-\(type.id)-many"]
        var lines = ["  \(type.id):" + (type.isBuiltIn ? "  # built in" : "")]
        if let folder = type.folder { lines.append("    folder: \(folder)") }
        lines.append("    label: { one: \(flow(.scalar(one))), many: \(flow(.scalar(many))) }")
        if let prefix = type.codePrefix { lines.append("    code: \(flow(.scalar(prefix)))") }
        if type.hasParent { lines.append("    parent: true") }
        if type.isInMenu { lines.append("    menu: true") }
        let relations = Set(type.relations.map(\.key))
        let fields = type.schema.fields.filter { !relations.contains($0.key) }
        if !fields.isEmpty { lines.append("    fields:") }
        for field in fields { lines += fieldLines(field, type.field(field.key), type, indent: 6) }
        if !type.relations.isEmpty { lines.append("    relations:") }
        lines += type.relations.map { "      " + relationLine($0) }
        return lines
    }

    private func fieldLines(_ field: Field, _ declared: RecordField?, _ type: RecordType, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        var parts = typeParts(field.type)
        let label = declared?.label ?? model.fieldLabels["\(type.id).\(field.key)"]
        if let label { parts.append("label: \(flow(.scalar(label)))") }
        if let unit = declared?.unit { parts.append("unit: \(flow(.scalar(unit)))") }
        if field.isRequired { parts.append("required: true") }
        if declared?.isExpected == true { parts.append("expected: true") }
        if let places = declared?.places, !places.isEmpty {
            let words = RecordField.Place.allCases.filter(places.contains).map(\.rawValue)
            parts.append("show: [\(words.joined(separator: ", "))]")
        }
        if let search = declared?.search, search != .normal { parts.append("search: \(search.rawValue)") }
        let group = field.type.group ?? field.type.item?.group
        guard let group else { return ["\(space)\(field.key): { \(parts.joined(separator: ", ")) }"] }
        let inner = group.fields.flatMap { fieldLines($0, nil, type, indent: indent + 4) }
        return ["\(space)\(field.key):"] + parts.map { "\(space)  \($0)" } + ["\(space)  fields:"] + inner
    }

    /// The keys that say what a value is.
    private func typeParts(_ type: FieldType) -> [String] {
        switch type {
        case .text, .textOrRecord, .anything: ["type: text"]
        case .markdown: ["type: markdown"]
        case .integer: ["type: integer"]
        case .number: ["type: number"]
        case .boolean: ["type: boolean"]
        case .date, .sourceDate: ["type: date"]
        case .url: ["type: url"]
        case .choice(let words):
            ["type: choice", "values: [\(words.map { "{ id: \($0), label: \($0) }" }.joined(separator: ", "))]"]
        case .pageAnchor: ["type: page"]
        case .list(let item): typeParts(item) + ["many: true"]
        case .map(let item): typeParts(item) + ["many: true"]
        case .record: ["type: group"]
        case .reference(let target), .idOrRecord(let target, _): targetParts(target)
        }
    }

    private func targetParts(_ target: ReferenceTarget) -> [String] {
        switch target {
        case .source: ["type: source"]
        case .group: ["type: term", "of: groups"]
        case .problem: ["type: term", "of: problems"]
        case .context: ["type: term", "of: contexts"]
        case .people: ["type: term", "of: people"]
        case .outcome: ["type: term", "of: outcomes"]
        case .vocabulary(let list): ["type: term", "of: \(list)"]
        case .levelOf(let scale): ["type: level", "of: \(scale)"]
        case .level, .scale: ["type: text"]
        case .page: ["type: page"]
        case .intervention: ["type: record", "to: [intervention]"]
        case .element: ["type: record", "to: [element]"]
        case .elementList: ["type: record", "to: [element-list]"]
        case .recommendation: ["type: record", "to: [recommendation]"]
        case .term: ["type: record", "to: [term]"]
        case .record(let types): ["type: record", "to: [\(types.joined(separator: ", "))]"]
        }
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
