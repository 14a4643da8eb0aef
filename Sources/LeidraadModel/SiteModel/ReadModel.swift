import LeidraadFiles
import LeidraadYAML

/// Reads what a site declares in `model.yml`.
///
/// - Returns: the built-in model with what the site adds; of a declaration with a mistake as much as can be used.
func readModel(_ file: SourceFile?, language: SiteLanguage) -> (model: SiteModel, problems: [LocatedProblem]) {
    guard let file else { return (BuiltInTypes.shipped.model(language), []) }
    let parsed = parseSingle(file, schema: .model) { $0 }
    guard let record = parsed.subjects.first else { return (BuiltInTypes.shipped.model(language), parsed.problems) }
    var reader = ModelReader(record, language, refused: parsed.problems.map(\.span.range))
    reader.read()
    return (reader.model, parsed.problems + reader.problems)
}

/// Turns a judged `model.yml`, or a part of `built-in.yml`, into types, fields and relations.
struct ModelReader {
    let record: Record
    let language: SiteLanguage
    fileprivate var model = SiteModel(types: [])
    private(set) var problems: [LocatedProblem] = []
    private let typeNames: [String]
    private let vocabularyNames: [String]
    /// Where the schema refused something: what is missing there has been reported.
    private let refused: [Range<Int>]

    init(_ record: Record, _ language: SiteLanguage, refused: [Range<Int>]) {
        self.refused = refused
        (self.record, self.language) = (record, language)
        typeNames = BuiltInType.allCases.map(\.rawValue) + record.map("types").map(\.key)
        vocabularyNames = builtInVocabularies + record.map("vocabularies").map(\.key)
    }

    /// Reads what a site declares.
    fileprivate mutating func read() {
        model = BuiltInTypes.shipped.model(language)
        model.record = record
        for entry in record.map("vocabularies") { readVocabulary(entry) }
        for entry in record.map("types") { readType(entry) }
        checkFolders()
        readFinder()
        readMatrix()
        for entry in record.map("pages") {
            if Overview(rawValue: entry.key) == nil {
                report(.unknown(.page, entry.key, known: Overview.allCases.map(\.rawValue)), at: entry.keyRange)
            } else if case .boolean(false) = entry.value.content,
                pagesThatStay.contains(where: { $0.rawValue == entry.key })
            {
                report(.cannotLeaveOut(entry.key), at: entry.keyRange)
            } else if case .boolean(false) = entry.value.content {
                model.hiddenPages.insert(entry.key)
            }
        }
        for entry in record.map("words") {
            if language.words.word(entry.key) == nil {
                report(.unknown(.word, entry.key, known: language.words.keys.sorted()), at: entry.keyRange)
            } else if case .text(let text) = entry.value.content {
                model.words[entry.key] = text
            }
        }
    }

    private mutating func readVocabulary(_ entry: MapEntry) {
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        guard case .record(let record) = entry.value.content else { return }
        if entry.key == "scales" { return report(.reservedKey(entry.key), at: entry.keyRange) }
        model.vocabularies.append(
            SiteModel.Vocabulary(id: entry.key, label: label(record, "label") ?? entry.key.capitalizedFirst))
    }

    private mutating func readType(_ entry: MapEntry) {
        guard case .record(let record) = entry.value.content else { return }
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        if let builtIn = BuiltInType(rawValue: entry.key) { return readBuiltIn(builtIn, record) }
        let names = typeLabel(record) ?? TypeLabel(one: entry.key, many: entry.key)
        let (fields, relations) = members(of: record, taken: reservedKeys)
        let folder = record.text("folder") ?? entry.key
        let type = RecordType(
            id: entry.key, folder: folder, label: names, codePrefix: record.text("code"),
            hasParent: record.boolean("parent") ?? false, isInMenu: record.boolean("menu") ?? false, isBuiltIn: false,
            fields: fields, relations: relations,
            schema: ownSchema(
                entry.key, names, fields, relations, hasCode: record.text("code") != nil,
                hasParent: record.boolean("parent") ?? false))
        model.types.append(type)
    }

    /// A built-in type with what the site adds, renames and leaves out.
    private mutating func readBuiltIn(_ type: BuiltInType, _ record: Record) {
        for key in ["folder", "code", "parent", "menu"] where record.values[key] != nil {
            report(.builtInField(key, type: type.rawValue), at: record.span(key).range)
        }
        let shipped = model.type(type)
        let known = shipped.schema.fields.map(\.key)
        var schema = shipped.schema
        var shown: [RecordField] = []
        let added = record.map("fields").filter { !known.contains($0.key) }
        for entry in record.map("fields") where known.contains(entry.key) {
            guard case .record(let change) = entry.value.content else { continue }
            schema = changed(schema, type, entry, change)
            if let field = shownField(schema, type, entry, change) { shown.append(field) }
        }
        let (fields, relations) = members(added, record.map("relations"), taken: known)
        schema = Schema(
            schema.name, allowsOtherKeys: schema.allowsOtherKeys, schema.fields + schemaFields(fields, relations))
        let left = shipped.fields.filter { own in schema.field(own.key) != nil && !shown.contains { $0.key == own.key }
        }
        let made = RecordType(
            id: shipped.id, folder: shipped.folder, label: typeLabel(record), codePrefix: nil, hasParent: false,
            isInMenu: false, isBuiltIn: true, fields: left + shown + fields, relations: shipped.relations + relations,
            schema: schema)
        if let index = model.types.firstIndex(where: { $0.id == type.rawValue }) { model.types[index] = made }
    }

    private mutating func changed(_ schema: Schema, _ type: BuiltInType, _ entry: MapEntry, _ change: Record) -> Schema
    {
        let fixed = ["type", "many", "of", "to", "values", "fields", "unit", "required", "help"]
        for key in fixed where change.values[key] != nil {
            report(.builtInField(entry.key, type: type.rawValue), at: change.span(key).range)
        }
        var fields = schema.fields
        guard let index = fields.firstIndex(where: { $0.key == entry.key }) else { return schema }
        let field = fields[index]
        if change.boolean("use") == false {
            if field.isFixed {
                report(.cannotLeaveOut(entry.key), at: entry.keyRange)
            } else {
                fields.remove(at: index)
                return Schema(schema.name, allowsOtherKeys: schema.allowsOtherKeys, fields)
            }
        }
        if change.values["add"] != nil {
            let values = choices(change, "add")
            guard case .choice(let words) = field.type, field.isOpen else {
                report(.noChoice(entry.key), at: change.span("add").range)
                return schema
            }
            model.addedChoices["\(type.rawValue).\(entry.key)", default: []] += values
            fields[index].type = .choice(words + values.map(\.id).filter { !words.contains($0) })
        }
        if let label = label(change, "label") { model.fieldLabels["\(type.rawValue).\(entry.key)"] = label }
        return Schema(schema.name, allowsOtherKeys: schema.allowsOtherKeys, fields)
    }

    /// A built-in field of which the site says where readers see it too, how much it weighs, or that it is expected.
    private mutating func shownField(_ schema: Schema, _ type: BuiltInType, _ entry: MapEntry, _ change: Record)
        -> RecordField?
    {
        guard ["show", "search", "expected"].contains(where: { change.values[$0] != nil }),
            let field = schema.field(entry.key)
        else { return nil }
        if field.isFixed, places(change).contains(.hidden) {
            report(.cannotLeaveOut(entry.key), at: change.span("show").range)
            return nil
        }
        guard var kind = RecordField.Kind(field.type.listItem ?? field.type) else {
            report(.builtInField(entry.key, type: type.rawValue), at: entry.keyRange)
            return nil
        }
        if case .choice(let values) = kind {
            let (path, words) = ("\(type.rawValue).\(entry.key)", language.words)
            kind = .choice(
                values.map { value in
                    let own = model.addedChoices[path]?.first { $0.id == value.id }?.label
                    let label = own ?? choiceWord(value.id, of: path) { words.word($0) }
                    return RecordField.ChoiceValue(id: value.id, label: label ?? value.label)
                })
        }
        return RecordField(
            key: entry.key, kind: kind, label: label(change, "label") ?? readable(entry.key),
            isMany: field.type.listItem != nil, isRequired: field.isRequired,
            isExpected: change.boolean("expected") ?? false, unit: nil, places: places(change),
            search: weight(change), help: nil, isBuiltIn: true)
    }

    private func places(_ record: Record) -> Set<RecordField.Place> {
        Set(record.texts("show").compactMap { RecordField.Place(rawValue: $0.value) })
    }

    private func weight(_ record: Record) -> RecordField.SearchWeight {
        record.text("search").flatMap(RecordField.SearchWeight.init(rawValue:)) ?? .normal
    }

    private mutating func members(of record: Record, taken: [String]) -> ([RecordField], [RecordRelation]) {
        members(record.map("fields"), record.map("relations"), taken: taken)
    }

    mutating func members(_ fields: [MapEntry], _ relations: [MapEntry], taken: [String])
        -> ([RecordField], [RecordRelation])
    {
        var seen = Set<String>()
        let isUsable = { (self: inout Self, entry: MapEntry) -> Bool in
            if !isName(entry.key) {
                self.report(.invalidName(entry.key), at: entry.keyRange)
            } else if taken.contains(entry.key) {
                self.report(.reservedKey(entry.key), at: entry.keyRange)
            } else if !seen.insert(entry.key).inserted {
                self.report(.keyTwice(entry.key), at: entry.keyRange)
            } else {
                return true
            }
            return false
        }
        var made: [RecordField] = []
        for entry in fields where isUsable(&self, entry) { if let field = field(entry) { made.append(field) } }
        var links: [RecordRelation] = []
        for entry in relations where isUsable(&self, entry) { if let link = relation(entry) { links.append(link) } }
        return (made, links)
    }

    private mutating func field(_ entry: MapEntry) -> RecordField? {
        guard case .record(let record) = entry.value.content else { return nil }
        guard let name = record.text("type").flatMap(FieldKindName.init(rawValue:)) else {
            let isRefused = refused.contains { entry.value.range.contains($0.lowerBound) }
            if !isRefused { report(.fieldWithoutType(entry.key), at: entry.keyRange) }
            return nil
        }
        guard let kind = kind(name, record, entry) else { return nil }
        return RecordField(
            key: entry.key, kind: kind, label: label(record, "label") ?? readable(entry.key),
            isMany: record.boolean("many") ?? false, isRequired: record.boolean("required") ?? false,
            isExpected: record.boolean("expected") ?? false, unit: label(record, "unit"),
            places: places(record), search: weight(record), help: label(record, "help"), example: record.text("example")
        )
    }

    private mutating func kind(_ name: FieldKindName, _ record: Record, _ entry: MapEntry) -> RecordField.Kind? {
        let incomplete = { (self: inout Self, needs: String) in
            self.report(.incomplete(key: entry.key, type: name.rawValue, needs: needs), at: entry.keyRange)
        }
        switch name {
        case .choice:
            let values = choices(record, "values")
            if values.isEmpty { incomplete(&self, "values") }
            return values.isEmpty ? nil : .choice(values)
        case .term:
            guard let list = record.text("of") else {
                incomplete(&self, "of")
                return nil
            }
            guard vocabularyNames.contains(list) else {
                report(.unknown(.vocabulary, list, known: vocabularyNames), at: record.span("of").range)
                return nil
            }
            return .term(list)
        case .level:
            guard let scale = record.text("of") else {
                incomplete(&self, "of")
                return nil
            }
            return .level(scale)
        case .record:
            let targets = targets(record)
            if record.list("to").isEmpty { incomplete(&self, "to") }
            return targets.isEmpty ? nil : .record(targets)
        case .group:
            let inner = record.map("fields")
            if inner.isEmpty { incomplete(&self, "fields") }
            let fields = members(inner, [], taken: []).0
            return fields.isEmpty ? nil : .group(fields)
        default: return name.simple
        }
    }

    private mutating func relation(_ entry: MapEntry) -> RecordRelation? {
        guard case .record(let record) = entry.value.content else { return nil }
        let targets = targets(record)
        guard !targets.isEmpty else { return nil }
        return RecordRelation(
            key: entry.key, targets: targets, isMany: record.boolean("many") ?? true,
            label: label(record, "label") ?? readable(entry.key), inverse: label(record, "inverse"),
            bases: record.texts("basis").map(\.value), needsSources: record.text("sources") == "required",
            isRequired: record.boolean("required") ?? false, isExpected: record.boolean("expected") ?? false,
            places: places(record))
    }

    /// The types under `to`; those that do not exist are reported.
    private mutating func targets(_ record: Record) -> [String] {
        record.texts("to").compactMap { name in
            if typeNames.contains(name.value) { return name.value }
            report(.unknown(.type, name.value, known: typeNames), at: name.span.range)
            return nil
        }
    }

    private func choices(_ record: Record, _ key: String) -> [RecordField.ChoiceValue] {
        record.list(key).compactMap { item in
            guard let id = item.choiceID else { return nil }
            guard case .record(let value) = item.content else { return RecordField.ChoiceValue(id: id, label: id) }
            return RecordField.ChoiceValue(id: id, label: label(value, "label") ?? id)
        }
    }

    private mutating func readFinder() {
        guard let finder = record.record("finder"), let type = finder.text("type") else { return }
        guard let found = model.type(type) else {
            return report(.unknown(.type, type, known: typeNames), at: finder.span("type").range)
        }
        let known = finderFields(of: found)
        for field in finder.texts("fields") where !known.contains(field.value) {
            report(.unknown(.field, field.value, known: known), at: field.span.range)
        }
        model.finder = SiteModel.Finder(
            type: type, title: label(finder, "title"), fields: finder.texts("fields").map(\.value))
    }

    private mutating func readMatrix() {
        guard let matrix = record.record("matrix"), let rows = matrix.text("rows"),
            let columns = matrix.text("columns"), let relation = matrix.text("relation")
        else { return }
        for (key, name) in [("rows", rows), ("columns", columns)] where !typeNames.contains(name) {
            report(.unknown(.type, name, known: typeNames), at: matrix.span(key).range)
        }
        let relations = [rows, columns].compactMap { model.type($0) }.flatMap(relationKeys)
        guard model.type(rows) != nil, model.type(columns) != nil else { return }
        guard relations.contains(relation) else {
            return report(.unknown(.relation, relation, known: relations), at: matrix.span("relation").range)
        }
        model.matrix = SiteModel.Matrix(rows: rows, columns: columns, relation: relation)
    }

    /// Folders that two types share, or that hold something else.
    private mutating func checkFolders() {
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

    private func typeLabel(_ record: Record) -> TypeLabel? {
        guard let label = record.record("label"), let one = self.label(label, "one"),
            let many = self.label(label, "many")
        else { return nil }
        return TypeLabel(one: one, many: many)
    }

    /// A label in the language of the site; where it lacks that language, in the first that it has.
    private func label(_ record: Record, _ key: String) -> String? {
        if let text = record.text(key) { return text }
        guard let words = record.record(key) else { return nil }
        return words.text(language.rawValue) ?? words.text("en") ?? words.text("nl")
    }

    private mutating func report(_ problem: ModelProblem, at range: Range<Int>) {
        problems.append(LocatedProblem(.model(problem), at: SourceSpan(file: record.file, range: range)))
    }
}

/// The vocabularies that the content model names.
package let builtInVocabularies = ["groups", "problems", "contexts", "people", "outcomes"]

/// Keys that every record has, whatever its type.
private let reservedKeys =
    ["name", "abbreviation", "aliases", "code", "parent"]
    + ["identity", "state"].flatMap(BuiltInTypes.shipped.group).map(\.key)

/// Whether a text can be the name of a type, field, relation or vocabulary.
private func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
}

/// A key as a label: "min_age" becomes "Min age".
func readable(_ key: String) -> String {
    key.split(whereSeparator: { $0 == "_" || $0 == "-" }).joined(separator: " ").capitalizedFirst
}

/// The fields by which a form can look for records of a type.
private func finderFields(of type: RecordType) -> [String] {
    let builtIn = type.id == "intervention" ? usualFinderFields : []
    return builtIn + type.fields.map(\.key)
}

/// The fields of the usual form and of the overview of interventions.
let usualFinderFields = [
    "audience.age", "audience.problems", "audience.contexts", "audience.people", "group", "classification", "kind",
    "duration",
]

private func relationKeys(of type: RecordType) -> [String] {
    (type.id == "intervention" ? ["elements"] : []) + type.relations.map(\.key)
        + type.fields.compactMap { if case .record = $0.kind { $0.key } else { nil } }
}
