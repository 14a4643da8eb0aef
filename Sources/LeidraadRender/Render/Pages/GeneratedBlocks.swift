import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// A table or list made from the records, as markup in the middle of a text.
    mutating func generatedHTML(_ block: GeneratedBlock) -> HTML {
        switch block.kind {
        case .interventions: interventionTable(block.options)
        case .elements: elementList(block.options)
        case .matrix: matrixTable(block.options)
        case .recommendations: recommendationList(block.options)
        case .references: referenceList(block.options)
        case .glossary: termList(block.options)
        case .records: recordsTable(block.options)
        }
    }

    func selectedInterventions(_ options: GeneratedBlock.Options) -> [Intervention] {
        LeidraadCheck.selectedInterventions(base, options)
    }

    func selectedElements(_ options: GeneratedBlock.Options) -> [ActiveElement] {
        LeidraadCheck.selectedElements(base, options)
    }

    private mutating func interventionTable(_ options: GeneratedBlock.Options) -> HTML {
        let columns = (options.columns.isEmpty ? GeneratedBlock.defaultColumns : options.columns).filter(hasColumn)
        let group = options.group.flatMap { id in base.vocabularies.groups.first { $0.id.text == id }?.label }
        let caption = [phrases["interventions"], group].compactMap { $0 }.joined(separator: ": ")
        var table = TableMarkup(caption: caption, headings: columns.map { phrases["column", $0] })
        for item in selectedInterventions(options) {
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
    private func hasColumn(_ column: GeneratedBlock.Column) -> Bool {
        switch column {
        case .name, .goal: true
        case .audience, .age: base.model.has("audience", of: .intervention)
        case .duration: base.model.has("duration", of: .intervention)
        case .classification: base.model.has("classification", of: .intervention)
        case .evidence: base.model.has("evidence", of: .intervention)
        case .database: base.model.has("listed_in_database", of: .intervention)
        }
    }

    private mutating func cell(_ column: GeneratedBlock.Column, _ item: Intervention) -> HTML {
        switch column {
        case .name:
            link(.intervention(item.id), label: item.name + (item.abbreviation.map { " (\($0))" } ?? ""))
        case .audience: html(item.audience.description)
        case .goal: html(item.goal)
        case .age: stated(item.audience.age.flatMap { phrases.ages($0) })
        case .duration: stated(item.duration.flatMap { phrases.duration($0) })
        case .classification: classificationCell(item)
        case .evidence: evidenceCell(item)
        case .database: HTML(escaping: databaseLabel(item))
        }
    }

    private func stated(_ text: String?) -> HTML {
        if let text { return HTML(escaping: text) }
        var markup = HTML(trusted: "<span class=\"empty\">")
        markup.appendEscaped(phrases["notStated"])
        markup.append(trusted: "</span>")
        return markup
    }

    private mutating func classificationCell(_ item: Intervention) -> HTML {
        let level = item.classification.flatMap { base.vocabularies.level(of: $0) }
        let url = item.classification.flatMap { given in level.flatMap { explanationURL(given.scale, $0.id) } }
        var markup = explained(levelMarkup(item.classification), at: url)
        if let note = item.classification?.note { markup.append(html(note)) }
        return markup
    }

    /// A level as word and shape.
    func levelMarkup(_ classification: Intervention.Classification?) -> HTML {
        levelMarkup(
            classification.flatMap { base.vocabularies.level(of: $0) },
            of: classification.flatMap { base.vocabularies.scale($0.scale) })
    }

    /// A level of a scale as word and shape.
    func levelMarkup(_ level: Level?, of scale: Scale?) -> HTML {
        let ranks = Set(scale?.levels.compactMap(\.rank) ?? []).sorted()
        var markup = HTML()
        switch (level, level?.rank) {
        case (nil, _):
            markup.append(
                trusted:
                    "<span class=\"level level-unknown\"><span class=\"level-shape\" aria-hidden=\"true\"></span><span>"
            )
        case (_, nil):
            markup.append(
                trusted:
                    "<span class=\"level level-status\"><span class=\"level-shape\" aria-hidden=\"true\"></span><span>")
        case (_, let rank?):
            markup.append(trusted: "<span class=\"level\"><span class=\"level-shape\" aria-hidden=\"true\">")
            for step in ranks {
                markup.append(trusted: step <= rank ? "<span class=\"filled\"></span>" : "<span></span>")
            }
            markup.append(trusted: "</span><span>")
        }
        markup.appendEscaped(level?.label.capitalizedFirst ?? phrases["notStated"])
        markup.append(trusted: "</span></span>")
        return markup
    }

    private mutating func evidenceCell(_ item: Intervention) -> HTML {
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
            for label in evidenceWords.labels(line) { markup.append(labelMarkup(label)) }
            markup.append(trusted: "</p>")
        }
        for finding in reading.lines.flatMap(\.findings).map({ item.evidence[$0] }) {
            markup.append(labelMarkup(evidenceLabel(finding)))
            markup.append(html(finding.text))
            let sources = finding.sources.map {
                CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false)
            }
            guard !sources.isEmpty else { continue }
            markup.append(trusted: "<p class=\"meta\">")
            markup.append(citation(sources, isNarrative: false))
            markup.append(trusted: "</p>")
        }
        return markup
    }
}
