import LeidraadWords
import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

/// The types that ship with the program, as `built-in.yml` describes them.
struct BuiltInTypeTests {
    private let model = SiteModel.builtIn

    private func values(_ type: BuiltInType, _ path: String...) -> [String] {
        var schema = model.schema(type)
        for step in path.dropLast() {
            guard let field = schema.field(step), let group = field.type.group ?? field.type.item?.group else {
                return []
            }
            schema = group
        }
        if case .choice(let values)? = schema.field(path[path.count - 1])?.type { return values } else { return [] }
    }

    @Test("The words of a closed choice are those that the program gives a meaning")
    func closedChoices() {
        #expect(values(.intervention, "duration", "unit") == names(of: DurationUnit.self))
        #expect(values(.intervention, "evidence", "design") == names(of: StudyDesign.self))
        #expect(values(.intervention, "evidence", "direction") == names(of: FindingDirection.self))
        #expect(values(.intervention, "evidence", "knowledge") == names(of: Knowledge.self))
        #expect(values(.intervention, "evidence", "effect", "favours") == names(of: Favoured.self))
        #expect(values(.intervention, "elements", "basis") == names(of: RelationBasis.self))
        #expect(values(.intervention, "research") == names(of: ResearchState.self))
        #expect(values(.elementList, "claim") == names(of: ListClaim.self))
        #expect(values(.elementList, "scope") == names(of: ListScope.self))
        #expect(values(.recommendation, "strength") == names(of: RecommendationStrength.self))
        #expect(values(.recommendation, "status") == names(of: RecommendationStatus.self))
        #expect(values(.recommendation, "direction") == names(of: RecommendationDirection.self))
        #expect(values(.page, "layer") == names(of: PageLayer.self))
        for type in [BuiltInType.intervention, .element, .elementList, .page] {
            #expect(values(type, "status") == names(of: PublicationStatus.self), "\(type)")
        }
        for type in [BuiltInType.intervention, .element, .elementList, .recommendation, .term] {
            #expect(values(type, "by") == names(of: Author.self), "\(type)")
        }
    }

    @Test("A field that is added to the description is a field of every site, as if the site had declared it")
    func addedField() throws {
        let entry = "cost: { type: text, label: { nl: Kosten, en: Costs }, show: [compare], expected: true }"
        let shipped = String(decoding: PackageResources.built_in_yml, as: UTF8.self)
        let place =
            "  intervention:\n    folder: interventions\n    with: [identity, fields, state]\n    origin: true\n    fields:\n"
        #expect(shipped.contains(place))
        let text = shipped.replacing(place, with: place + "      " + entry + "\n")
        let added = BuiltInTypes(yaml: Array(text.utf8)).model(.en).type(.intervention)

        let file = "types:\n  intervention:\n    fields:\n      \(entry)\n"
        let (declared, problems) = readModel(SourceFile(path: "model.yml", bytes: Array(file.utf8)), language: .en)
        #expect(problems.isEmpty)
        let own = try #require(declared.type(.intervention).field("cost"))

        #expect(added.field("cost")?.label == "Costs")
        #expect(added.field("cost").map { "\($0)" } == "\(own)")
        #expect(
            "\(try #require(added.schema.field("cost")))"
                == "\(try #require(declared.schema(.intervention).field("cost")))")
        #expect(added.schema.field("provenance")?.type.group?.field("cost") != nil)
    }

    @Test(
        "Every word of the interface that names a built-in field is in each table of words",
        arguments: WordTables.languages)
    func words(language: String) throws {
        let table = try #require(WordTables.table(language))
        let fields = model.types.flatMap { $0.schema.fields }.flatMap { field in
            [field] + ((field.type.group ?? field.type.item?.group)?.fields ?? [])
        }
        #expect(fields.contains { !$0.words.isEmpty })
        for field in fields { for word in field.words { #expect(table.word(word) != nil, "\(field.key): \(word)") } }
    }
}
