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
    var model = SiteModel(types: [])
    private(set) var problems: [LocatedProblem] = []
    let typeNames: [String]
    let vocabularyNames: [String]
    /// Where the schema refused something: what is missing there has been reported.
    let refused: [Range<Int>]
    /// Fields and relations, by type, that a mistake leaves undefined: what records say under their keys is passed over.
    var unread: [String: [String]] = [:]
    /// Whether the vocabularies of the site are known: without them nothing can be said of the fields that name one.
    let knowsVocabularies: Bool

    init(_ record: Record, _ language: SiteLanguage, refused: [Range<Int>]) {
        self.refused = refused
        knowsVocabularies = record.values["vocabularies"] != nil || refused.isEmpty
        (self.record, self.language) = (record, language)
        typeNames = BuiltInType.allCases.map(\.rawValue) + record.map("types").map(\.key)
        vocabularyNames = builtInVocabularies + record.map("vocabularies").map(\.key)
    }

    /// Reads what a site declares.
    fileprivate mutating func read() {
        model = BuiltInTypes.shipped.model(language)
        model.record = record
        model.isUnread = record.values["types"] == nil && !refused.isEmpty
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
        reportSharedAddresses(record)
    }

    /// Reports words of the site by which two pages would be written in one place.
    private mutating func reportSharedAddresses(_ record: Record) {
        let isAddress = { (key: String) in key.hasPrefix("address-") }
        let usual = language.words.words.filter { isAddress($0.key) }
        var all = usual.merging(model.words.filter { isAddress($0.key) }) { _, own in own }
        for entry in record.map("words") where isAddress(entry.key) {
            let other = all.filter { $0.key != entry.key && $0.value == all[entry.key] }.map(\.key).min()
            guard let text = all[entry.key], let other else { continue }
            report(.addressTwice(text, other: other), at: entry.value.range)
            // The usual address then holds, so that no page is blamed for being in the place of another.
            model.words[entry.key] = nil
            all[entry.key] = usual[entry.key]
        }
    }

    private mutating func readVocabulary(_ entry: MapEntry) {
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        guard case .record(let record) = entry.value.content else { return }
        if entry.key == "scales" { return report(.reservedVocabulary(entry.key), at: entry.keyRange) }
        checkLabels(record)
        let label = label(record, "label")
        // A list that every site has is there already; a site may call it something else.
        guard !builtInVocabularies.contains(entry.key) else { return setWord("vocabulary-" + entry.key, label) }
        model.vocabularies.append(
            SiteModel.Vocabulary(id: entry.key, label: label ?? entry.key.capitalizedFirst))
    }

    /// Puts a word of the site in the place of one of its language, where it is another.
    private mutating func setWord(_ key: String, _ text: String?) {
        if let text, text != language.words.word(key) { model.words[key] = text }
    }

    private mutating func readType(_ entry: MapEntry) {
        guard case .record(let record) = entry.value.content else { return }
        guard isName(entry.key) else { return report(.invalidName(entry.key), at: entry.keyRange) }
        if let builtIn = BuiltInType(rawValue: entry.key) { return readBuiltIn(builtIn, entry, record) }
        if let meant = builtInMeant(by: entry.key, record) {
            return report(.unknown(.type, entry.key, known: [meant]), at: entry.keyRange)
        }
        let before = problems.count
        let hasOrigin = record.boolean("origin") ?? false
        let names = typeLabel(record) ?? TypeLabel(one: entry.key, many: entry.key)
        let (fields, relations) = members(
            entry.key, record.map("fields"), record.map("relations"),
            taken: reservedKeys + (hasOrigin ? originKeys : []))
        let folder = record.text("folder") ?? entry.key
        let code = record.text("code").flatMap { isCode($0) ? $0 : nil }
        if code == nil, record.values["code"] != nil { report(.unfitCode, at: record.span("code").range) }
        let isMistaken = hasMistake(entry, since: before)
        if isMistaken { model.mistaken.insert(entry.key) }
        let type = RecordType(
            id: entry.key, folder: folder, label: names, codePrefix: code,
            hasParent: record.boolean("parent") ?? false, isInMenu: record.boolean("menu") ?? false, isBuiltIn: false,
            fields: fields, relations: relations,
            schema: ownSchema(
                entry.key, names, fields, relations, unread: unread[entry.key] ?? [],
                codePrefix: code, hasParent: record.boolean("parent") ?? false,
                hasOrigin: hasOrigin, allowsOtherKeys: isMistaken))
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
    private mutating func readBuiltIn(_ type: BuiltInType, _ entry: MapEntry, _ record: Record) {
        let before = problems.count
        let folder = model.type(type).folder
        for key in ["folder", "code", "parent", "menu", "origin"]
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
            if let before = shipped.schema.field(entry.key), let field = shownField(schema, type, entry, change, before)
            {
                shown.append(field)
            }
        }
        let relationEntries = record.map("relations").filter { entry in
            if known.contains(entry.key) {
                report(.builtInRelation(entry.key, type: type.rawValue), at: entry.keyRange)
            }
            return !known.contains(entry.key)
        }
        let (fields, relations) = members(type.rawValue, added, relationEntries, taken: known)
        var label = typeLabel(record)
        let isMistaken = hasMistake(entry, since: before)
        if isMistaken { model.mistaken.insert(type.rawValue) }
        // The name that a type has anyway is no new one.
        let usual = { [language] (number: String) in language.words.word("type-\(type.rawValue)-\(number)") }
        if label?.one == usual("one"), label?.many == usual("many") { label = nil }
        schema = Schema(
            schema.name.named(label?.one), allowsOtherKeys: schema.allowsOtherKeys || isMistaken,
            schema.fields + schemaFields(fields, relations) + unreadFields(unread[type.rawValue] ?? []))
        let left = shipped.fields.filter { own in schema.field(own.key) != nil && !shown.contains { $0.key == own.key }
        }
        let made = RecordType(
            id: shipped.id, folder: shipped.folder, label: label, codePrefix: nil, hasParent: false,
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
        setChoiceWords(type, entry.key, change)
        if change.boolean("use") == false {
            if field.isFixed {
                report(.cannotLeaveOut(entry.key), at: entry.keyRange)
            } else {
                fields.remove(at: index)
                return Schema(schema.name, allowsOtherKeys: schema.allowsOtherKeys, fields)
            }
        }
        if let isExpected = change.boolean("expected") { fields[index].isExpected = isExpected }
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
        // The label that a field has anyway says nothing: each place where it is named keeps its own word.
        let words = language.words
        let shipped = model.column(entry.key, of: model.type(type)) { words.word($0) }?.label
        if let label = label(change, "label"), label != shipped {
            model.fieldLabels["\(type.rawValue).\(entry.key)"] = label
        }
        return Schema(schema.name, allowsOtherKeys: schema.allowsOtherKeys, fields)
    }

    /// Takes the words that a site gives to values of a choice that a type has already.
    private mutating func setChoiceWords(_ type: BuiltInType, _ key: String, _ change: Record) {
        for case .record(let value) in change.list("values").map(\.content) {
            guard let id = value.text("id"), let label = label(value, "label"), label != id else { continue }
            checkLabels(value)
            guard let word = choiceWordKey(id, of: "\(type.rawValue).\(key)"), language.words.word(word) != nil else {
                report(.builtInField(key, type: type.rawValue), at: value.span("label").range)
                continue
            }
            setWord(word, label)
        }
    }

    /// A built-in field of which the site says where readers see it too, how much it weighs, or that it is expected.
    private mutating func shownField(
        _ schema: Schema, _ type: BuiltInType, _ entry: MapEntry, _ change: Record, _ shipped: Field
    ) -> RecordField? {
        guard let field = schema.field(entry.key),
            change.values["show"] != nil || change.values["search"] != nil
                || field.isExpected && !shipped.isExpected
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
            isExpected: field.isExpected, unit: nil, places: places(change),
            search: weight(change), help: nil, isBuiltIn: true)
    }

    private mutating func typeLabel(_ record: Record) -> TypeLabel? {
        record.record("label").map { checkLabels($0) }
        guard let label = record.record("label"), let one = self.label(label, "one"),
            let many = self.label(label, "many")
        else { return nil }
        return TypeLabel(one: one, many: many)
    }

    /// A label in the language of the site; where it lacks that language, in English or Dutch.
    func label(_ record: Record, _ key: String) -> String? {
        if let text = record.text(key) { return text }
        guard let words = record.record(key) else { return nil }
        return words.text(language.rawValue) ?? words.text("en") ?? words.text("nl")
    }

    mutating func report(_ problem: ModelProblem, at range: Range<Int>) {
        problems.append(LocatedProblem(.model(problem), at: SourceSpan(file: record.file, range: range)))
    }
}

/// The vocabularies that the content model names.
package let builtInVocabularies = ["groups", "problems", "contexts", "people", "outcomes"]

/// Keys that every record has, whatever its type.
private let reservedKeys =
    ["name", "abbreviation", "aliases", "code", "parent"]
    + ["identity", "state"].flatMap(BuiltInTypes.shipped.group).map(\.key)

/// Keys that a record has besides, where its type says what it rests on.
private let originKeys = BuiltInTypes.shipped.group("origin").map(\.key) + ["provenance"]

/// Whether a text can be the name of a type, field, relation or vocabulary.
func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
}

/// A key as a label: "min_age" becomes "Min age".
func readable(_ key: String) -> String {
    key.split(whereSeparator: { $0 == "_" || $0 == "-" }).joined(separator: " ").capitalizedFirst
}

/// Whether a word of the interface is an anchor or a part of an address.
private func isAddressWord(_ key: String) -> Bool {
    key.hasPrefix("address-") || key.hasPrefix("id") && key.dropFirst(2).first?.isUppercase == true
}
