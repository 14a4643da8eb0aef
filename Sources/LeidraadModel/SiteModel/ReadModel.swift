import LeidraadFiles
import LeidraadYAML

/// Reads what a site declares in `model.yml`.
///
/// - Returns: the built-in model with what the site adds; of a declaration with a mistake as much as can be used.
func readModel(_ file: SourceFile?, language: SiteLanguage) -> (model: SiteModel, problems: [LocatedProblem]) {
    guard let file else { return (BuiltInTypes.shipped.model(language), []) }
    let parsed = parseSingle(file, schema: .model) { $0 }
    guard let record = parsed.subjects.first else {
        var model = BuiltInTypes.shipped.model(language)
        model.isUnread = true
        return (model, parsed.problems)
    }
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
    /// Fields and relations, by type, that a mistake leaves undefined: what records say under their keys is passed over.
    private var unread: [String: [String]] = [:]

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
        checkAddresses()
        checkCodes()
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
                if isAddressWord(entry.key), !isIdentifier(text) {
                    report(.wordAsAddress(text), at: entry.value.range)
                }
                model.words[entry.key] = text
            }
        }
    }

    private mutating func readVocabulary(_ entry: MapEntry) {
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        guard case .record(let record) = entry.value.content else { return }
        if entry.key == "scales" { return report(.reservedVocabulary(entry.key), at: entry.keyRange) }
        checkLabels(record)
        model.vocabularies.append(
            SiteModel.Vocabulary(id: entry.key, label: label(record, "label") ?? entry.key.capitalizedFirst))
    }

    private mutating func readType(_ entry: MapEntry) {
        guard case .record(let record) = entry.value.content else { return }
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        if let builtIn = BuiltInType(rawValue: entry.key) { return readBuiltIn(builtIn, record) }
        if let meant = builtInMeant(by: entry.key, record) {
            return report(.unknown(.type, entry.key, known: [meant]), at: entry.keyRange)
        }
        let names = typeLabel(record) ?? TypeLabel(one: entry.key, many: entry.key)
        let (fields, relations) = members(entry.key, record.map("fields"), record.map("relations"), taken: reservedKeys)
        let folder = record.text("folder") ?? entry.key
        let type = RecordType(
            id: entry.key, folder: folder, label: names, codePrefix: record.text("code"),
            hasParent: record.boolean("parent") ?? false, isInMenu: record.boolean("menu") ?? false, isBuiltIn: false,
            fields: fields, relations: relations,
            schema: ownSchema(
                entry.key, names, fields, relations, unread: unread[entry.key] ?? [],
                codePrefix: record.text("code"),
                hasParent: record.boolean("parent") ?? false))
        model.types.append(type)
    }

    /// The built-in type whose name was mistyped: a type that says nothing of its own folder or label adds to another. Short names are near
    /// to many words.
    private func builtInMeant(by key: String, _ record: Record) -> String? {
        guard record.values["folder"] == nil, record.values["label"] == nil else { return nil }
        let names = BuiltInType.allCases.map(\.rawValue).filter { $0.utf8.count > 6 }
        return nearest(to: key, among: names)
    }

    /// A built-in type with what the site adds, renames and leaves out.
    private mutating func readBuiltIn(_ type: BuiltInType, _ record: Record) {
        let folder = model.type(type).folder
        for key in ["folder", "code", "parent", "menu"]
        where record.values[key] != nil && !(key == "folder" && record.text(key) == folder) {
            report(.builtInType(key, type: type.rawValue), at: record.span(key).range)
        }
        let shipped = model.type(type)
        let known = shipped.schema.fields.map(\.key)
        var schema = shipped.schema
        var shown: [RecordField] = []
        let added = record.map("fields").filter { !known.contains($0.key) && !isMistyped($0, known) }
        for entry in record.map("fields") where known.contains(entry.key) {
            guard case .record(let change) = entry.value.content else { continue }
            schema = changed(schema, type, entry, change)
            if let field = shownField(schema, type, entry, change) { shown.append(field) }
        }
        let relationEntries = record.map("relations").filter { entry in
            if known.contains(entry.key) {
                report(.builtInRelation(entry.key, type: type.rawValue), at: entry.keyRange)
            }
            return !known.contains(entry.key)
        }
        let (fields, relations) = members(type.rawValue, added, relationEntries, taken: known)
        schema = Schema(
            schema.name, allowsOtherKeys: schema.allowsOtherKeys,
            schema.fields + schemaFields(fields, relations) + unreadFields(unread[type.rawValue] ?? []))
        let left = shipped.fields.filter { own in schema.field(own.key) != nil && !shown.contains { $0.key == own.key }
        }
        let made = RecordType(
            id: shipped.id, folder: shipped.folder, label: typeLabel(record), codePrefix: nil, hasParent: false,
            isInMenu: false, isBuiltIn: true, fields: left + shown + fields, relations: shipped.relations + relations,
            schema: schema)
        if let index = model.types.firstIndex(where: { $0.id == type.rawValue }) { model.types[index] = made }
    }

    /// A field of a built-in type by a name that is nearly right; reported here.
    private mutating func isMistyped(_ entry: MapEntry, _ known: [String]) -> Bool {
        guard case .record(let record) = entry.value.content, record.values["type"] == nil, isName(entry.key),
            nearest(to: entry.key, among: known) != nil, !isRefused(entry)
        else { return false }
        report(.unknown(.field, entry.key, known: known), at: entry.keyRange)
        return true
    }

    private mutating func changed(_ schema: Schema, _ type: BuiltInType, _ entry: MapEntry, _ change: Record) -> Schema
    {
        let fixed = ["type", "many", "of", "to", "values", "fields", "unit", "required", "help"]
        var fields = schema.fields
        guard let index = fields.firstIndex(where: { $0.key == entry.key }) else { return schema }
        let field = fields[index]
        for key in fixed where change.values[key] != nil && !field.isRestated(by: change, key) {
            report(.builtInField(entry.key, type: type.rawValue), at: change.span(key).range)
        }
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
            checkLabels(change)
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
        checkPlaces(change, entry, FieldKindName(kind).rawValue, canBeFacet: kind.canBeFacet)
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

    /// The fields and relations of a type, or of a group.
    ///
    /// - Parameter type: whose they are; nil for a group, which can hold no group.
    mutating func members(_ type: String?, _ fields: [MapEntry], _ relations: [MapEntry], taken: [String])
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
        for entry in fields where isUsable(&self, entry) {
            if let field = field(entry, isInGroup: type == nil) {
                made.append(field)
            } else if let type {
                unread[type, default: []].append(entry.key)
            }
        }
        var links: [RecordRelation] = []
        for entry in relations where isUsable(&self, entry) {
            if let link = relation(entry) {
                links.append(link)
            } else if let type {
                unread[type, default: []].append(entry.key)
            }
        }
        return (made, links)
    }

    /// Whether the schema refused a part of a declaration.
    private func isRefused(_ entry: MapEntry) -> Bool { refused.contains { entry.value.range.contains($0.lowerBound) } }

    private mutating func field(_ entry: MapEntry, isInGroup: Bool) -> RecordField? {
        guard case .record(let record) = entry.value.content else { return nil }
        guard let name = record.text("type").flatMap(FieldKindName.init(rawValue:)) else {
            if !isRefused(entry) { report(.fieldWithoutType(entry.key), at: entry.keyRange) }
            return nil
        }
        if isInGroup, name == .group {
            report(.groupInGroup(entry.key), at: entry.keyRange)
            return nil
        }
        checkKeys(record, name)
        checkLabels(record)
        guard let kind = kind(name, record, entry) else { return nil }
        checkPlaces(record, entry, name.rawValue, canBeFacet: kind.canBeFacet)
        return RecordField(
            key: entry.key, kind: kind, label: label(record, "label") ?? readable(entry.key),
            isMany: record.boolean("many") ?? false, isRequired: record.boolean("required") ?? false,
            isExpected: record.boolean("expected") ?? false, unit: label(record, "unit"),
            places: places(record), search: weight(record), help: label(record, "help"), example: record.text("example")
        )
    }

    private mutating func kind(_ name: FieldKindName, _ record: Record, _ entry: MapEntry) -> RecordField.Kind? {
        let incomplete = { (self: inout Self, needs: String) in
            if self.isRefused(entry) { return }
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
            let fields = members(nil, inner, [], taken: []).0
            return fields.isEmpty ? nil : .group(fields)
        default: return name.simple
        }
    }

    private mutating func relation(_ entry: MapEntry) -> RecordRelation? {
        guard case .record(let record) = entry.value.content else { return nil }
        let targets = targets(record)
        checkLabels(record)
        if record.texts("show").contains(where: { $0.value == RecordField.Place.facet.rawValue }) {
            report(.noFacet(entry.key, type: nil), at: record.span("show").range)
        }
        guard !targets.isEmpty else {
            if record.list("to").isEmpty, !isRefused(entry) {
                report(.relationWithoutTypes(entry.key, known: typeNames), at: record.span("to").range)
            }
            return nil
        }
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

    private mutating func choices(_ record: Record, _ key: String) -> [RecordField.ChoiceValue] {
        var seen: Set<String> = []
        var values: [RecordField.ChoiceValue] = []
        for item in record.list(key) {
            guard let id = item.choiceID else { continue }
            if id.isEmpty || id.contains(where: \.isWhitespace) {
                report(.choiceID(id), at: item.range)
            } else if !seen.insert(id).inserted {
                report(.choiceTwice(id), at: item.range)
                continue
            }
            guard case .record(let value) = item.content else {
                values.append(RecordField.ChoiceValue(id: id, label: id))
                continue
            }
            checkLabels(value)
            values.append(RecordField.ChoiceValue(id: id, label: label(value, "label") ?? id))
        }
        return values
    }

    /// Keys that mean nothing for a field of a type, or only for a built-in field.
    private mutating func checkKeys(_ record: Record, _ name: FieldKindName) {
        for key in ["use", "add"] where record.values[key] != nil {
            report(.onlyBuiltIn(key), at: record.span(key).range)
        }
        for (key, names) in usefulKeys where record.values[key] != nil && !names.contains(name) {
            report(
                .uselessKey(key, type: name.rawValue, of: names.map(\.rawValue)), at: record.span(key).range)
        }
    }

    /// Labels that say nothing.
    private mutating func checkLabels(_ record: Record) {
        for key in ["label", "help", "unit", "inverse", "title", "one", "many"] {
            let isEmpty =
                switch record.values[key]?.content {
                case .text(let text): text.allSatisfy(\.isWhitespace)
                case .record(let words):
                    words.values.isEmpty && !refused.contains { words.range.contains($0.lowerBound) }
                default: false
                }
            if isEmpty { report(.emptyLabel(key), at: record.span(key).range) }
        }
    }

    /// Places where a field cannot be shown, or that contradict each other.
    private mutating func checkPlaces(_ record: Record, _ entry: MapEntry, _ type: String, canBeFacet: Bool) {
        let places = places(record)
        if places.contains(.facet), !canBeFacet {
            report(.noFacet(entry.key, type: type), at: record.span("show").range)
        }
        if places.contains(.hidden), places.count > 1 {
            report(.hiddenAndShown(entry.key), at: record.span("show").range)
        }
    }

    private mutating func readFinder() {
        guard let finder = record.record("finder"), let type = finder.text("type") else { return }
        guard let found = model.type(type) else {
            return report(.unknown(.type, type, known: typeNames), at: finder.span("type").range)
        }
        checkLabels(finder)
        let usual = found.id == BuiltInType.intervention.rawValue ? usualFields(of: found) : []
        let facets = found.fields.filter { $0.isShown(.facet) }.map(\.key)
        let others = found.fields.map(\.key).filter { !facets.contains($0) } + (unread[type] ?? [])
        let known = usual + facets + others
        let fields = finder.texts("fields")
        for field in fields where !(usual + facets).contains(field.value) {
            if !known.contains(field.value) {
                report(.unknown(.field, field.value, known: known), at: field.span.range)
            } else if unread[type]?.contains(field.value) != true {
                report(.finderWithoutFacet(field.value), at: field.span.range)
            }
        }
        // Without a choice of its own a form asks what it usually asks, or all that records can be chosen by.
        let asked = usual.isEmpty ? facets : defaultFinderFields.filter(usual.contains)
        if fields.isEmpty, asked.isEmpty, unread[type] == nil {
            report(.finderWithoutFields(type), at: finder.span("type").range)
        }
        model.finder = SiteModel.Finder(
            type: type, title: label(finder, "title"), fields: fields.isEmpty ? asked : fields.map(\.value))
    }

    /// The fields by which interventions can always be found, without those that the site leaves out.
    private func usualFields(of type: RecordType) -> [String] {
        usualFinderFields.filter { field in
            type.schema.field(String(field.split(separator: ".").first ?? "")) != nil
        }
    }

    private mutating func readMatrix() {
        guard let matrix = record.record("matrix"), let rows = matrix.text("rows"),
            let columns = matrix.text("columns"), let relation = matrix.text("relation")
        else { return }
        for (key, name) in [("rows", rows), ("columns", columns)] where !typeNames.contains(name) {
            report(.unknown(.type, name, known: typeNames), at: matrix.span(key).range)
        }
        guard let rowType = model.type(rows), let columnType = model.type(columns) else { return }
        let connecting = relations(from: rowType, to: columns) + relations(from: columnType, to: rows)
        guard connecting.contains(relation) else {
            if [rows, columns].contains(where: { unread[$0]?.contains(relation) == true }) { return }
            let others =
                [rowType, columnType].flatMap { $0.relations.map(\.key) + $0.fields.map(\.key) } + ["elements"]
            return report(
                others.contains(relation)
                    ? .notConnecting(relation, rows: rows, columns: columns, known: connecting.withoutRepeats)
                    : .unknown(.relation, relation, known: connecting.withoutRepeats),
                at: matrix.span("relation").range)
        }
        model.matrix = SiteModel.Matrix(rows: rows, columns: columns, relation: relation)
    }

    /// The relations of a type that lead to records of another.
    private func relations(from type: RecordType, to other: String) -> [String] {
        let isBuiltIn = type.id == BuiltInType.intervention.rawValue && other == BuiltInType.element.rawValue
        return (isBuiltIn ? ["elements"] : []) + type.relations.filter { $0.targets.contains(other) }.map(\.key)
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

    /// Types whose pages would have one address.
    private mutating func checkAddresses() {
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
    private mutating func checkCodes() {
        var taken: [String: String] = [:]
        for entry in record.map("types") {
            guard case .record(let record) = entry.value.content, BuiltInType(rawValue: entry.key) == nil,
                let code = record.text("code")
            else { continue }
            if code.allSatisfy(\.isWhitespace) {
                report(.emptyCode, at: record.span("code").range)
            } else if let other = taken[code.lowercased()] {
                report(.codeTaken(code, other: other), at: record.span("code").range)
            } else {
                taken[code.lowercased()] = entry.key
            }
        }
    }

    /// Where the label of a type is, or else its name.
    private func labelRange(of type: String) -> Range<Int> {
        guard let entry = record.map("types").first(where: { $0.key == type }) else { return record.range }
        guard case .record(let record) = entry.value.content else { return entry.keyRange }
        return record.values["label"]?.range ?? entry.keyRange
    }

    private mutating func typeLabel(_ record: Record) -> TypeLabel? {
        record.record("label").map { checkLabels($0) }
        guard let label = record.record("label"), let one = self.label(label, "one"),
            let many = self.label(label, "many")
        else { return nil }
        return TypeLabel(one: one, many: many)
    }

    /// A label in the language of the site; where it lacks that language, in English or Dutch.
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

/// The fields of the usual form and of the overview of interventions.
let usualFinderFields = [
    "audience.age", "audience.problems", "audience.contexts", "audience.people", "group", "classification", "kind",
    "duration",
]

/// The fields of a form that names none.
private let defaultFinderFields = ["audience.age", "audience.problems"]

/// Keys that mean something for fields of some types only.
private let usefulKeys: [(key: String, types: [FieldKindName])] = [
    ("values", [.choice]), ("of", [.term, .level]), ("to", [.record]), ("fields", [.group]),
    ("unit", [.integer, .number, .range]),
]

/// Whether a word of the interface is an anchor or a part of an address.
private func isAddressWord(_ key: String) -> Bool {
    key.hasPrefix("address-") || key.hasPrefix("id") && key.dropFirst(2).first?.isUppercase == true
}

extension [String] {
    /// A list with each text once.
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
