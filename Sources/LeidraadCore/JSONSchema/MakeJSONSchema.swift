import LeidraadFiles
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// The JSON Schema of a kind of file, made from the description that `check` judges by, so that an editor's program completes and
/// underlines by the same rules. Draft 7, which every such program knows.
///
/// - Parameter identifiers: the ids of a site, each of which is then offered; nil leaves ids open.
public func jsonSchema(_ kind: SchemaKind, identifiers: SiteIdentifiers?) -> String {
    let words = identifiers.map { interfaceWords.naming($0.model) } ?? interfaceWords
    let maker = SchemaMaker(identifiers: identifiers, words: words)
    let item = maker.record(kind.schema)
    let head: [(String, JSON)] = [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("$comment", .string(words.text("schema-mark"))),
        ("title", .string(kind.title(words))),
    ]
    return JSON.object(head + (kind.isList ? maker.listFile(item) : maker.file(item, kind.schema))).indented
}

/// Whether a file says that this program may write over it, in any language.
func isGeneratedSchema(_ bytes: [UInt8]) -> Bool {
    // Its first sentence tells: what comes after it another version may have worded otherwise.
    SiteLanguage.allCases.contains { language in
        let mark = language.words.text("schema-mark").prefix { $0 != "." } + "."
        return bytes.firstRange(of: Array(mark.utf8)) != nil
    }
}

private struct SchemaMaker {
    let identifiers: SiteIdentifiers?
    let words: WordTable

    /// A list of records; Pandoc writes one under the key `references`.
    func listFile(_ item: [(String, JSON)]) -> [(String, JSON)] {
        let list: JSON = .object([
            ("type", .string("array")), ("items", .object([("$ref", .string("#/definitions/item"))])),
        ])
        let wrapped: JSON = .object([
            ("type", .string("object")), ("required", .array([.string("references")])),
            ("properties", .object([("references", list)])),
        ])
        return [
            ("definitions", .object([("item", .object(item))])),
            ("anyOf", .array([list, .object([("type", .string("null"))]), wrapped])),
        ]
    }

    /// A file with one group of keys; it may be empty where no key is required.
    func file(_ item: [(String, JSON)], _ schema: Schema) -> [(String, JSON)] {
        schema.fields.contains(where: \.isRequired) ? item : typeKeyword(["object"], true) + item.dropFirst()
    }

    func record(_ schema: Schema) -> [(String, JSON)] {
        let required = schema.fields.filter(\.isRequired).map { JSON.string($0.key) }
        var result: [(String, JSON)] = [("type", .string("object"))]
        if !required.isEmpty { result.append(("required", .array(required))) }
        if !schema.allowsOtherKeys { result.append(("additionalProperties", .flag(false))) }
        result.append(("properties", .object(schema.fields.map { ($0.key, property($0, in: schema)) })))
        if schema.name == .reference { result.append(("anyOf", .array(["author", "editor", "title"].map(present)))) }
        if schema.name == .reference { result.append(("allOf", .array([constraint("id", citable)]))) }
        if schema.name == .issued {
            result.append(("allOf", .array([constraint("date-parts", listsOfNumbers)])))
            result.append(("anyOf", .array([dated] + ["literal", "raw", "year"].map(filled))))
        }
        if schema.field("scale") != nil, let identifiers, !identifiers.levels.isEmpty {
            result.append(("allOf", .array(identifiers.levels.map { levels($0.levels, of: $0.scale) })))
            if identifiers.levels.count > 1 {
                let keys = ["level", "assessed", "note"].map { ($0, JSON.array([.string("scale")])) }
                result.append(("dependencies", .object(keys)))
            }
        }
        return result
    }

    /// Limits on the value of a key besides those of its type.
    private func constraint(_ key: String, _ value: JSON) -> JSON {
        .object([("properties", .object([(key, value)]))])
    }

    /// An id that `[@…]` reads whole; see `isCitationKey`.
    private var citable: JSON {
        let word = "[A-Za-z0-9_\\u00AA-\\uFFFF]+"
        return .object([("pattern", .string("^\(word)([:.#$%&+?/-]\(word))*$"))])
    }

    private var listsOfNumbers: JSON {
        let number: JSON = .object(typeKeyword(["integer", "string"], false) + [("pattern", .string("^-?[0-9]+$"))])
        return .object([("items", .object([("items", number)]))])
    }

    /// A source has an author, an editor or a title; a list of nobody is none.
    private func present(_ key: String) -> JSON {
        let value: [(String, JSON)] =
            key == "title" ? [("not", typed(["null"]))] : [("type", .string("array")), ("minItems", .number(1))]
        return .object([
            ("required", .array([.string(key)])), ("properties", .object([(key, .object(value))])),
        ])
    }

    /// A year as CSL writes it.
    private var dated: JSON {
        let year: JSON = .object([("minItems", .number(1))])
        let parts: JSON = .object([
            ("type", .string("array")), ("minItems", .number(1)), ("items", .array([year])),
        ])
        return .object([
            ("required", .array([.string("date-parts")])), ("properties", .object([("date-parts", parts)])),
        ])
    }

    private func filled(_ key: String) -> JSON {
        .object([
            ("required", .array([.string(key)])),
            ("properties", .object([(key, .object([("not", typed(["null"]))]))])),
        ])
    }

    /// The levels that a scale has.
    private func levels(_ levels: [SiteIdentifiers.Choice], of scale: String) -> JSON {
        let isScale: JSON = .object([
            ("required", .array([.string("scale")])),
            ("properties", .object([("scale", .object([("const", .string(scale))]))])),
        ])
        let words = levels.map { JSON.string($0.id) } + [.null]
        return .object([
            ("if", isScale),
            ("then", .object([("properties", .object([("level", .object([("enum", .array(words))]))]))])),
        ])
    }

    private func property(_ field: Field, in schema: Schema) -> JSON {
        var description = schema.explanation(of: field, words)
        if field.isRequired { description += " " + words.text("schema-required") }
        var result: [(String, JSON)] = [("description", .string(description))]
        result += value(field.type, orNull: !field.isRequired)
        if field.isRequired, field.type.isText, field.type.group == nil { result.append(("pattern", .string("\\S"))) }
        if let example = SchemaExamples(identifiers, words).example(of: field, in: schema) {
            result.append(("examples", .array([example])))
        }
        return .object(result)
    }

    /// The schema of a value. A key without a value counts as absent, so where the key may be absent null passes.
    private func value(_ type: FieldType, orNull: Bool) -> [(String, JSON)] {
        switch type {
        case .text, .markdown: return typeKeyword(["string", "number", "boolean"], orNull)
        case .integer: return typeKeyword(["integer"], orNull)
        case .number: return typeKeyword(["number"], orNull)
        case .boolean: return typeKeyword(["boolean"], orNull)
        case .date:
            return typeKeyword(["string"], orNull) + [("format", .string("date")), ("pattern", .string(datePattern))]
        case .choice(let words): return [("enum", .array(words.map(JSON.string) + (orNull ? [.null] : [])))]
        case .reference(let target): return identifier(target, orNull)
        case .pageAnchor:
            guard let pages = identifiers?.choices[.page], !pages.isEmpty else {
                return typeKeyword(["string"], orNull)
            }
            return [
                ("anyOf", .array([.object(choice(pages, orNull: orNull)), .object(typeKeyword(["string"], orNull))]))
            ]
        case .url:
            return typeKeyword(["string"], orNull) + [("pattern", .string("^(https?://|mailto:|tel:)\\S+$"))]
        case .map(let item):
            return typeKeyword(["object"], orNull) + [("additionalProperties", .object(value(item, orNull: false)))]
        case .list(let item):
            return typeKeyword(["array"], orNull) + [("items", .object(value(item, orNull: false)))]
        case .record(let schema): return record(schema, orNull)
        case .textOrRecord(let schema):
            return [
                (
                    "anyOf",
                    .array([.object(value(.text, orNull: orNull)), .object(record(schema, orNull))])
                )
            ]
        case .idOrRecord(let target, let schema):
            let group = record(schema, orNull) + namesRecord(schema)
            // Where the relation has to say on what it rests, an id by itself does not.
            if schema.fields.contains(where: \.isRequired) { return group }
            return [("anyOf", .array([.object(identifier(target, orNull)), .object(group)]))]
        case .sourceDate(let schema):
            let text = typeKeyword(["string", "number", "boolean"], orNull) + [("pattern", .string("\\S"))]
            let group = JSON.object(record(schema))
            let list: JSON = .object(typeKeyword(["array"], false) + [("minItems", .number(1)), ("items", group)])
            return [("anyOf", .array([group, .object(text), list]))]
        case .anything: return []
        }
    }

    /// An item of a relation names a record, and a source where each item must.
    private func namesRecord(_ schema: Schema) -> [(String, JSON)] {
        let named = schema.targetKeys.map { key in JSON.object([("required", .array([.string(key)]))]) }
        let needsSources = schema.field("sources")?.isRequired == true
        let sources =
            needsSources ? [("allOf", JSON.array([constraint("sources", .object([("minItems", .number(1))]))]))] : []
        return [("anyOf", .array(named))] + sources
    }

    private func record(_ schema: Schema, _ orNull: Bool) -> [(String, JSON)] {
        orNull ? typeKeyword(["object"], true) + record(schema).dropFirst() : record(schema)
    }

    private func identifier(_ target: ReferenceTarget, _ orNull: Bool) -> [(String, JSON)] {
        guard let identifiers else { return typeKeyword(["string", "number", "boolean"], orNull) }
        return choice(identifiers.choices(target), orNull: orNull)
    }

    private func choice(_ choices: [SiteIdentifiers.Choice], orNull: Bool) -> [(String, JSON)] {
        // Levels of two scales may share an id; a list of values may not hold one twice.
        var seen: Set<String> = []
        let known = choices.filter { seen.insert($0.id).inserted }
        return [
            ("enum", .array(known.map { .string($0.id) } + (orNull ? [.null] : []))),
            (
                "enumDescriptions",
                .array(known.map { .string($0.label) } + (orNull ? [.string(words.text("notStated"))] : []))
            ),
        ]
    }

    private func typeKeyword(_ types: [String], _ orNull: Bool) -> [(String, JSON)] {
        let all = types + (orNull ? ["null"] : [])
        return [("type", all.count == 1 ? .string(all[0]) : .array(all.map(JSON.string)))]
    }

    private func typed(_ types: [String]) -> JSON { .object(typeKeyword(types, false)) }

    /// The days that the calendar may have; `format` says which of them it has.
    private var datePattern: String { "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" }
}
