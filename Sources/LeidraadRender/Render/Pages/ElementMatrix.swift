import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// The matrix of elements and interventions.
struct ElementMatrix: PagePart {
    let scope: PageScope

    /// Puts the matrix of all elements and interventions into the view of its page.
    ///
    /// - Parameters:
    ///   - rows: those that the page has, of all.
    ///   - isSwapped: whether the interventions are the rows. The filters, which are for elements in rows, are then absent.
    func set(in page: inout View, rows: Range<Int>, hasElementsInColumns isSwapped: Bool) {
        let interventions = base.interventions.filter { $0.editorial.status == .published }
        let elements = base.elements.filter { $0.editorial.status == .published }
        page["rowLabel"] = .text(phrases[isSwapped ? "intervention" : "element"])
        page["rowsLabel"] = .text(phrases[isSwapped ? "interventions" : "elements"])
        page["columnsLabel"] = .text(phrases[isSwapped ? "elements" : "interventions"])
        page["isOwnMatrix"] = .flag(false)
        page.set("ownBases", [View]())
        let lists = base.elementLists.filter { $0.editorial.status != .withdrawn }
        page.set("lists", isSwapped ? [] : lists.map { option(id: $0.id.text, label: $0.title) })
        page.set("groups", isSwapped ? [] : base.vocabularies.groups.map { option(id: $0.id.text, label: $0.label) })
        var grounds = MatrixGrounds<[Ground]>()
        if isSwapped {
            page["columns"] = .list(elements.map { column(.element($0.id), $0.abbreviation ?? $0.name) })
            let places = places(elements.map(\.id))
            page["rows"] = .list(
                interventions[rows].map { item in
                    let relations = base.relations.byIntervention[item.id] ?? []
                    return row(.intervention(item.id), "", cells(relations, \.element, places, &grounds))
                })
        } else {
            page["columns"] = .list(
                interventions.map { column(.intervention($0.id), $0.abbreviation ?? $0.name, group: $0.group) })
            let places = places(interventions.map(\.id))
            page["rows"] = .list(
                elements[rows].map { element in
                    let relations = base.relations.byElement[element.id] ?? []
                    var view = row(
                        .element(element.id), element.code ?? "", cells(relations, \.intervention, places, &grounds))
                    view["lists"] = .text((base.listsByElement[element.id] ?? []).map(\.id.text).joined(separator: " "))
                    return view
                })
        }
        // A few rows without a relation are no burden; many hide the others.
        let silent =
            isSwapped
            ? interventions.count { base.relations.byIntervention[$0.id]?.isEmpty ?? true }
            : elements.count { base.relations.byElement[$0.id]?.isEmpty ?? true }
        page["foldsRows"] = .flag(silent > 5)
        page["hasNamedLists"] = .flag(base.elementLists.contains { $0.reach == .named })
        page["grounds"] = .list(grounds.views(groundText))
    }

    private func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func column(_ subject: EntityRef, _ label: String, group: VocabularyTerm.ID? = nil) -> View {
        var view = links.view(subject, label: label)
        view["id"] = .text(subject.idText)
        view.set("group", group?.text)
        return view
    }

    private func row(_ subject: EntityRef, _ code: String, _ cells: HTML) -> View {
        var view = links.view(subject)
        view["id"] = .text(subject.idText)
        view["code"] = .text(code)
        view["lists"] = .text("")
        view["cells"] = .html(cells)
        return view
    }

    private func option(id: String, label: String) -> View {
        var view = View()
        view["id"] = .text(id)
        view["label"] = .text(label)
        return view
    }

    /// On what one relation rests.
    private struct Ground: Hashable {
        let basis: Relation.Basis
        let sources: [Reference.ID]
        /// Who says it, where no source does.
        let unsourced: String?
    }

    /// The cells of one row.
    private func cells<ID: Hashable>(
        _ relations: [Relation], _ end: (Relation) -> ID, _ places: [ID: Int], _ grounds: inout MatrixGrounds<[Ground]>
    ) -> HTML {
        let relations = Dictionary(grouping: relations, by: end)
        let cells = relations.compactMap { id, all in places[id].map { cell($0, strongest(all)) } }
        return grounds.row(cells, of: places.count)
    }

    private func cell(_ place: Int, _ shown: [Relation]) -> MatrixCell<[Ground]> {
        let start: StaticString =
            switch shown[0].basis {
            case .own(.named): "<td class=n>"
            case .own(.manual): "<td class=m>"
            case .own(.study): "<td class=s>"
            case .group: "<td class=g>"
            }
        return MatrixCell(
            place: place, start: start, words: basisWords(shown),
            ground: shown.map {
                Ground(
                    basis: $0.basis, sources: $0.sources, unsourced: ListClaims(scope: scope).wordsWithoutSource($0))
            })
    }

    /// The relations that a cell shows, the strongest first. One that a source states of this very intervention comes before one that
    /// says of a group, which then adds nothing.
    private func strongest(_ relations: [Relation]) -> [Relation] {
        let sorted = relations.sorted(byKey: { -strength($0) })
        let own = sorted.filter { strength($0) > 0 }
        return own.isEmpty ? sorted : own
    }

    /// "onderzocht, genoemd": each basis once.
    private func basisWords(_ relations: [Relation]) -> String {
        relations.map { basisWord($0.basis) }.withoutRepeats.joined(separator: ", ")
    }

    private func strength(_ relation: Relation) -> Int {
        switch relation.basis {
        case .own(.study): 3
        case .own(.manual): 2
        case .own(.named): 1
        case .group: 0
        }
    }

    private func basisWord(_ basis: Relation.Basis) -> String {
        switch basis {
        case .own(let basis): phrases["basis" + basis.rawValue.capitalizedFirst]
        case .group(let id): phrases[isOfGroups(id) ? "basisGroupShort" : "basisListShort"]
        }
    }

    private func isOfGroups(_ id: ElementList.ID) -> Bool { base.listsByID[id]?.reach == .groups }

    /// Who says so, and where: all of it.
    private func groundText(_ grounds: [Ground]) -> HTML {
        var markup = HTML()
        for (index, ground) in grounds.enumerated() {
            if index > 0 { markup.append(trusted: "<br>") }
            markup.append(groundText(ground))
        }
        return markup
    }

    private func groundText(_ ground: Ground) -> HTML {
        var markup = HTML()
        switch ground.basis {
        case .own(let basis):
            markup.appendEscaped(phrases["basis" + basis.rawValue.capitalizedFirst].capitalizedFirst)
            if let words = ground.unsourced { markup.appendEscaped(". " + words) }
        case .group(let id):
            if let list = base.listsByID[id] {
                markup.append(links.link(.elementList(id), label: list.title))
                markup.appendEscaped(". " + ListClaims(scope: scope).sentence(list))
            }
        }
        markup.append(citations.inBrackets(ground.sources))
        return markup
    }

    /// A matrix in the middle of a text: the elements and interventions that the options ask for.
    func table(_ options: GeneratedBlock.Options) -> HTML {
        let columns = selectedInterventions(base, GeneratedBlock.Options(group: options.group))
        let elements = selectedElements(
            base, GeneratedBlock.Options(kind: options.kind, list: options.list, ids: options.ids))
        let caption =
            base.isElementMatrix
            ? phrases["matrix"]
            : [phrases["elements"], phrases["interventions"]].joined(separator: ", ").capitalizedFirst
        var table = TableMarkup(
            caption: caption, headings: [phrases["element"]] + columns.map { $0.abbreviation ?? $0.name })
        for element in elements {
            let relations = Dictionary(grouping: base.relations.byElement[element.id] ?? [], by: \.intervention)
            table.startRow()
            table.add(links.link(.element(element.id), label: element.name), label: "", isHeading: true)
            for column in columns {
                let shown = relations[column.id].map { strongest($0) } ?? []
                table.add(
                    HTML(escaping: basisWords(shown)),
                    label: column.abbreviation ?? column.name, isHeading: false)
            }
        }
        return table.finished()
    }
}
