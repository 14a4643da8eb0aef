import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The matrix of all elements and interventions.
    mutating func matrixView() -> View {
        var page = overviewFrame(.matrix, title: phrases["matrix"], intro: "intro-matrix")
        let columns = base.interventions.filter { $0.editorial.status == .published }
        let elements = base.elements.filter { $0.editorial.status == .published }
        page["rowLabel"] = .text(phrases["element"])
        page["rowsLabel"] = .text(phrases["elements"])
        page["columnsLabel"] = .text(phrases["interventions"])
        page["caption"] = .text(phrases["caption-matrix"])
        page["isOwnMatrix"] = .flag(false)
        page.set("ownBases", [View]())
        page["lists"] = .list(
            base.elementLists.filter { $0.editorial.status != .withdrawn }.map {
                option(id: $0.id.text, label: $0.title)
            })
        page["groups"] = .list(base.vocabularies.groups.map { option(id: $0.id.text, label: $0.label) })
        page["columns"] = .list(
            columns.map { item in
                var view = linkView(.intervention(item.id), label: item.abbreviation ?? item.name)
                view["id"] = .text(item.id.text)
                view["group"] = .text(item.group?.text ?? "")
                return view
            })
        let places = Dictionary(
            columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var grounds = MatrixGrounds()
        page["rows"] = .list(
            elements.map { element in
                var view = linkView(.element(element.id))
                view["id"] = .text(element.id.text)
                view["code"] = .text(element.code ?? "")
                view["lists"] = .text((base.listsByElement[element.id] ?? []).map(\.id.text).joined(separator: " "))
                view["cells"] = .html(cells(of: element, places, &grounds))
                return view
            })
        // A few rows without a relation are no burden; many hide the others.
        let silent = elements.count { base.relations.byElement[$0.id]?.isEmpty ?? true }
        page["foldsRows"] = .flag(silent > 5)
        page["hasNamedLists"] = .flag(base.elementLists.contains { $0.reach == .named })
        page["grounds"] = .list(
            grounds.order.enumerated().map { index, ground in
                var view = View()
                view["id"] = .text("g\(index + 1)")
                view["text"] = .html(groundText(ground))
                return view
            })
        return page
    }

    private func option(id: String, label: String) -> View {
        var view = View()
        view["id"] = .text(id)
        view["label"] = .text(label)
        return view
    }

    /// The cells of one row. Only a relation has a cell of its own; the blanks between two relations share one, so that
    /// the page grows with what the sources say, not with elements times interventions.
    private func cells(of element: ActiveElement, _ places: [Intervention.ID: Int], _ grounds: inout MatrixGrounds)
        -> HTML
    {
        let relations = Dictionary(grouping: base.relations.byElement[element.id] ?? [], by: \.intervention)
        let placed = relations.compactMap { id, all in places[id].map { (place: $0, relations: all) } }
        var markup = HTML()
        var next = 0
        for (place, all) in placed.sorted(by: { $0.place < $1.place }) {
            appendBlanks(place - next, to: &markup)
            next = place + 1
            let shown = strongest(all)
            switch shown[0].basis {
            case .own(.named): markup.append(trusted: "<td class=n>")
            case .own(.manual): markup.append(trusted: "<td class=m>")
            case .own(.study): markup.append(trusted: "<td class=s>")
            case .group: markup.append(trusted: "<td class=g>")
            }
            markup.append(trusted: "<a href=#g")
            markup.append(number: grounds.number(of: shown))
            markup.append(trusted: ">")
            markup.appendEscaped(basisWords(shown))
            markup.append(trusted: "</a>")
        }
        appendBlanks(places.count - next, to: &markup)
        return markup
    }

    func appendBlanks(_ count: Int, to markup: inout HTML) {
        // HTML allows a cell to span a thousand columns and no more.
        for start in stride(from: 0, to: count, by: 1000) {
            let span = min(count - start, 1000)
            guard span > 1 else {
                markup.append(trusted: "<td>")
                continue
            }
            markup.append(trusted: "<td colspan=")
            markup.append(number: span)
            markup.append(trusted: ">")
        }
    }

    /// What a cell shows of some relations, the strongest first. What a source says of this very intervention comes before what it
    /// says of a group, which then adds nothing.
    private func strongest(_ relations: [Relation]) -> [Relation] {
        let sorted = relations.sorted(byKey: { -strength($0) })
        let own = sorted.filter { strength($0) > 0 }
        return own.isEmpty ? sorted : own
    }

    /// "onderzocht, genoemd": each basis once.
    private func basisWords(_ relations: [Relation]) -> String {
        var seen: Set<String> = []
        return relations.map { basisWord($0.basis) }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private func strength(_ relation: Relation) -> Int {
        switch relation.basis {
        case .own(.study): 3
        case .own(.manual): 2
        case .own(.named): 1
        case .group: 0
        }
    }

    func basisWord(_ basis: Relation.Basis) -> String {
        switch basis {
        case .own(let basis): phrases["basis" + basis.rawValue.capitalizedFirst]
        case .group(let id): phrases[isOfGroups(id) ? "basisGroupShort" : "basisListShort"]
        }
    }

    private func isOfGroups(_ id: ElementList.ID) -> Bool { base.listsByID[id]?.reach == .groups }

    /// Who says so, and where: all of it.
    private func groundText(_ grounds: [MatrixGrounds.Ground]) -> HTML {
        var markup = HTML()
        for (index, ground) in grounds.enumerated() {
            if index > 0 { markup.append(trusted: "<br>") }
            markup.append(groundText(ground))
        }
        return markup
    }

    private func groundText(_ ground: MatrixGrounds.Ground) -> HTML {
        var markup = HTML()
        switch ground.basis {
        case .own(let basis): markup.appendEscaped(phrases["basis" + basis.rawValue.capitalizedFirst].capitalizedFirst)
        case .group(let id):
            if let list = base.listsByID[id] {
                markup.append(link(.elementList(id), label: list.title))
                markup.appendEscaped(". " + claimSentence(list))
            }
        }
        for (index, source) in ground.sources.enumerated() {
            markup.append(trusted: index == 0 ? " (" : "; ")
            markup.append(link(.reference(source), label: citationText(source)))
        }
        if !ground.sources.isEmpty { markup.append(trusted: ")") }
        return markup
    }

    /// A matrix in the middle of a text: the elements and interventions that the options ask for.
    func matrixTable(_ options: GeneratedBlock.Options) -> HTML {
        let columns = selectedInterventions(GeneratedBlock.Options(group: options.group))
        let elements = selectedElements(
            GeneratedBlock.Options(kind: options.kind, list: options.list, ids: options.ids))
        var table = TableMarkup(
            caption: phrases["matrix"], headings: [phrases["element"]] + columns.map { $0.abbreviation ?? $0.name })
        for element in elements {
            let relations = Dictionary(grouping: base.relations.byElement[element.id] ?? [], by: \.intervention)
            table.startRow()
            table.add(link(.element(element.id), label: element.name), label: "", isHeading: true)
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

/// The grounds on which the relations of a matrix rest, each once.
struct MatrixGrounds {
    struct Ground: Hashable {
        let basis: Relation.Basis
        let sources: [Reference.ID]
    }

    private(set) var order: [[Ground]] = []
    private var numbers: [[Ground]: Int] = [:]

    /// The number of the grounds of a cell, from 1.
    mutating func number(of relations: [Relation]) -> Int {
        let grounds = relations.map { Ground(basis: $0.basis, sources: $0.sources) }
        if let number = numbers[grounds] { return number }
        order.append(grounds)
        numbers[grounds] = order.count
        return order.count
    }
}
