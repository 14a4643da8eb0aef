import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Records of a type side by side.
struct DeclaredComparison: PagePart {
    let scope: PageScope

    /// The rows of a comparison that a type declares: label, and the values in words; null where the record states none.
    func rows(_ type: RecordType, _ subject: EntityRef, _ record: Record) -> [(
        key: String, label: String, value: JSON
    )] {
        let fields = type.fields.filter { $0.isShown(.compare) }.map {
            field -> (key: String, label: String, value: JSON) in
            let texts = fieldWords.texts(field, in: record)
            let value: JSON = texts.isEmpty ? .null : field.isMany ? .array(texts.map(JSON.string)) : .string(texts[0])
            return (field.key, field.label, value)
        }
        let relations = type.relations.filter { ($0.places.contains(.compare) || !type.isBuiltIn) && !$0.isHidden }.map
        { relation in
            let names = (base.relationItems[subject] ?? []).filter { $0.relation.key == relation.key }.map { item in
                let name = base.contentIndex.entries[item.target]?.name ?? item.target.idText
                return item.basis.map { "\(name) (\(typeWords.basis($0)))" } ?? name
            }
            let value: JSON = names.isEmpty ? .null : .array(names.map(JSON.string))
            return (key: relation.key, label: relation.label.capitalizedFirst, value: value)
        }
        return fields + relations
    }

    /// The content of the data file of a type's comparison.
    func json(_ type: RecordType) -> JSON {
        let items = records(type).map { ($0, rows(type, $0.subject, $0.record)) }
        let fields = items.first?.1 ?? []
        return .object([
            ("fields", .array(fields.map { .array([.string($0.key), .string($0.label)]) })),
            ("prose", .array(type.fields.filter(\.isProse).map { .string($0.key) })),
            ("words", ComparisonData(scope: scope).explainedWords(ComparisonData(scope: scope).declaredWords(type))),
            (
                "items",
                .array(
                    items.map { item, values in
                        .object([
                            ("id", .string(item.subject.idText)), ("name", .string(nameWithAbbreviation(item))),
                            ("url", .string(base.contentIndex.entries[item.subject]?.path ?? "")),
                            ("values", .array(values.map(\.value))),
                        ])
                    })
            ),
        ])
    }

    /// The records that can be compared: those that readers find in the overview.
    private func records(_ type: RecordType) -> [AnyRecord] { base.records(of: type).filter(\.isPublished) }

    /// "Multisysteem Therapie (MST)".
    private func nameWithAbbreviation(_ item: AnyRecord) -> String {
        let name = base.contentIndex.entries[item.subject]?.name ?? item.subject.idText
        return name + (item.record.text("abbreviation").map { " (\($0))" } ?? "")
    }

    /// The page that sets records of a type side by side.
    func view(_ type: RecordType) -> View {
        let title = phrases["compareRecordsTitle", filling: ["many": typeWords.name(type.id, many: true)]]
        var page = frame.view(
            Frame(
                title: title, description: title, pageClass: "compare-page",
                breadcrumbs: [(phrases["home"], "index.html"), frame.overviewCrumb(type)]))
        page["intro"] = .html(HTML())
        let (one, many) = (typeWords.name(type.id, many: false), typeWords.name(type.id, many: true))
        for key in ["compareAdd", "compareTooFew", "compareFull", "compareStatus"] {
            page[key] = .text(
                phrases[key + "-own", filling: ["one": one, "many": many, "Many": many.capitalizedFirst]])
        }
        page.set("overviewURL", url(base.routes.table(of: type)))
        page["overviewLabel"] = .text(phrases["compareOverview-own", filling: ["many": many]])
        page["dataFile"] = .text(comparisonDataName(type))
        page["interventions"] = .list(
            records(type).map { item in
                var view = View(label: nameWithAbbreviation(item))
                view["id"] = .text(item.subject.idText)
                return view
            })
        return page
    }
}

extension RecordField {
    /// Whether its values are in words of their own: two that differ may say the same.
    fileprivate var isProse: Bool {
        switch kind {
        case .text, .markdown: true
        default: false
        }
    }
}

/// The name of the file in `data/` by which records of a type are compared.
func comparisonDataName(_ type: RecordType) -> String { "compare-" + type.id }
