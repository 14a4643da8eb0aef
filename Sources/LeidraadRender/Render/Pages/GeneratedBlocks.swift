import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// Tables and lists made from the records, in the middle of a text.
struct GeneratedBlocks: PagePart {
    let scope: PageScope

    /// A table or list made from the records, as markup in the middle of a text.
    func html(_ block: GeneratedBlock) -> HTML {
        switch block.kind {
        case .interventions: interventionTable(block.options)
        case .elements: GeneratedLists(scope: scope).elements(block.options)
        case .matrix: matrixTable(block.options)
        case .recommendations: RecommendationBlocks(scope: scope).all(block.options)
        case .references: GeneratedLists(scope: scope).references(block.options)
        case .glossary: GeneratedLists(scope: scope).terms(block.options)
        case .records: RecordsBlock(scope: scope).table(block.options)
        }
    }

    /// What the matrix page shows. Options choose elements, so that with them the matrix is of elements on every site.
    private func matrixTable(_ options: GeneratedBlock.Options) -> HTML {
        guard options == GeneratedBlock.Options(), let own = DeclaredMatrix(scope: scope).table() else {
            return ElementMatrix(scope: scope).table(options)
        }
        return own
    }

    private func interventionTable(_ options: GeneratedBlock.Options) -> HTML {
        let columns = (options.columns.isEmpty ? GeneratedBlock.defaultColumns : options.columns).filter(hasColumn)
        let group = options.group.flatMap { id in base.vocabularies.groups.first { $0.id.text == id }?.label }
        let caption = [phrases["interventions"], group].compactMap { $0 }.joined(separator: ": ")
        var table = TableMarkup(caption: caption, headings: columns.map { phrases["column", $0] })
        for item in selectedInterventions(base, options) {
            table.startRow()
            for (index, column) in columns.enumerated() {
                table.add(
                    cell(column, item), label: phrases["column", column],
                    isHeading: column == .name || (index == 0 && !columns.contains(.name)))
            }
        }
        return table.finished()
    }

    /// Whether the site did not leave out what a column shows.
    func hasColumn(_ column: GeneratedBlock.Column) -> Bool {
        switch column {
        case .name, .goal: true
        case .audience, .age: base.model.has("audience", of: .intervention)
        case .duration: base.model.has("duration", of: .intervention)
        case .classification: base.model.has("classification", of: .intervention)
        case .evidence: base.model.has("evidence", of: .intervention)
        case .database: base.model.has("listed_in_database", of: .intervention)
        }
    }

    func cell(_ column: GeneratedBlock.Column, _ item: Intervention) -> HTML {
        switch column {
        case .name:
            links.link(.intervention(item.id), label: item.nameWithAbbreviation)
        case .audience: texts.html(item.audience.description)
        case .goal: texts.html(item.goal)
        case .age: stated(item.audience.age.flatMap { phrases.ages($0) })
        case .duration: stated(item.duration.flatMap { phrases.duration($0) })
        case .classification: classificationCell(item)
        case .evidence: evidenceCell(item)
        case .database: HTML(escaping: InterventionPage(scope: scope).databaseLabel(item))
        }
    }

    private func stated(_ text: String?) -> HTML {
        if let text { return HTML(escaping: text) }
        var markup = HTML(trusted: "<span class=\"empty\">")
        markup.appendEscaped(phrases["notStated"])
        markup.append(trusted: "</span>")
        return markup
    }

    private func classificationCell(_ item: Intervention) -> HTML {
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        let url = item.classification.flatMap { given in level.flatMap { explanations.address(given.scale, $0.id) } }
        var markup = explanations.link(levels.markup(item.classification), at: url)
        if let note = item.classification?.note { markup.append(texts.html(note)) }
        return markup
    }

    private func evidenceCell(_ item: Intervention) -> HTML {
        let reading = base.evidence(of: item)
        var markup = HTML()
        let isSaid = reading.notStudied.contains { $0.topic == .unnamed }
        if let state = reading.state, state != .notStudied || !isSaid {
            markup.append(trusted: "<p class=\"empty\">")
            markup.appendEscaped(phrases["research", state])
            markup.append(trusted: "</p>")
        }
        for line in reading.lines where line.findings.isEmpty {
            markup.append(trusted: "<p>")
            for label in evidenceWords.labels(line) { markup.append(EvidenceLabels(scope: scope).markup(label)) }
            markup.append(trusted: "</p>")
        }
        for finding in reading.lines.flatMap(\.findings).map({ item.evidence[$0] }) {
            markup.append(EvidenceLabels(scope: scope).markup(evidenceWords.label(finding)))
            markup.append(texts.html(finding.text))
            let sources = finding.sources.map {
                CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false)
            }
            guard !sources.isEmpty else { continue }
            markup.append(trusted: "<p class=\"meta\">")
            markup.append(citations.markup(sources, isNarrative: false))
            markup.append(trusted: "</p>")
        }
        return markup
    }
}
