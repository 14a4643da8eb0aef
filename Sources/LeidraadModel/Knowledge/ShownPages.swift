extension KnowledgeBase {
    /// Whether the site has a generated page: it has something to show, and the site did not say that it does not want it.
    package func shows(_ overview: Overview) -> Bool {
        !model.hiddenPages.contains(overview.rawValue) && hasContent(for: overview)
    }

    private func hasContent(for overview: Overview) -> Bool {
        switch overview {
        case .interventions: !interventions.isEmpty
        case .elements: !elements.isEmpty
        case .elementLists: !elementLists.isEmpty
        case .matrix: hasMatrix
        case .recommendations: !recommendations.isEmpty
        case .references: !references.isEmpty
        case .glossary: !glossary.isEmpty || hasExplainedWords
        case .compare: interventions.lazy.filter { $0.editorial.status == .published }.prefix(2).count == 2
        case .planCheck: !elements.isEmpty && !elementLists.isEmpty
        case .gaps: !interventions.isEmpty || hasDates || lacksAnything
        case .index, .quality, .search, .accessibility: true
        }
    }

    /// Whether the page of gaps has a list of what ends when.
    package var hasDates: Bool { !interventions.isEmpty || !expirations.isEmpty }

    /// Whether a record does not state what its type expects.
    private var lacksAnything: Bool {
        model.types.contains { type in
            records(of: type).contains { $0.isPublished && !type.missing(in: $0.record).isEmpty }
        }
    }

    /// Whether records of a type can be set side by side by what the site declares of them; interventions have a comparison of their own.
    package func hasComparison(_ type: RecordType) -> Bool {
        guard type.id != BuiltInType.intervention.rawValue, !type.isBuiltIn || type.isShown(.compare) else {
            return false
        }
        return !model.hiddenPages.contains(Overview.compare.rawValue) && !isLeftOut(type)
            && records(of: type).count(where: \.isPublished) > 1
    }

    /// Whether records of a type have a table with facets. Those of the site's own types always do; those of a built-in type have one beside
    /// their overview where the site declares something to choose or compare them by.
    package func hasTable(_ type: RecordType) -> Bool {
        guard type.id != BuiltInType.intervention.rawValue, records(of: type).contains(where: \.isPublished) else {
            return false
        }
        return !type.isBuiltIn || !isLeftOut(type) && (type.isShown(.facet) || hasComparison(type))
    }

    /// The overviews that have a row for each record, and the parts over which each is divided.
    package var recordOverviews: [(type: RecordType, path: String, parts: OverviewParts)] {
        let intervention = model.type(.intervention)
        let paths =
            (shows(.interventions) ? [(intervention, routes.overview(.interventions))] : [])
            + model.types.filter(hasTable).map { ($0, routes.table(of: $0)) }
        return paths.map { type, path in
            (type, path, OverviewParts(rowCount: records(of: type).count(where: \.isPublished)))
        }
    }

    /// Whether the site leaves out the overview of a built-in type.
    private func isLeftOut(_ type: RecordType) -> Bool {
        BuiltInType(rawValue: type.id).map { model.hiddenPages.contains($0.overview.rawValue) } ?? false
    }

    /// The paths of generated pages to which something could lead and that the site does not have; those at which an editor put a page are none.
    package var pagesLeftOut: Set<String> {
        let overviews = Overview.allCases.filter { model.hiddenPages.contains($0.rawValue) }.map(routes.overview)
        let tables = model.ownTypes.filter { !hasTable($0) }.map(\.overviewPath)
        return Set(overviews + tables).subtracting(pages.map(\.outputPath))
    }

    /// Whether the matrix shows elements and interventions, on whichever side, by what sources say of them.
    package var isElementMatrix: Bool {
        guard let matrix = model.matrix else { return true }
        return matrix.relation == "elements" && Set([matrix.rows, matrix.columns]) == ["element", "intervention"]
    }

    /// A matrix without a single relation would say of every blank that nothing is stated.
    private var hasMatrix: Bool {
        if isElementMatrix {
            let shown = Set(interventions.filter { $0.editorial.status == .published }.map(\.id))
            return elements.contains { element in
                element.editorial.status == .published
                    && (relations.byElement[element.id] ?? []).contains { shown.contains($0.intervention) }
            }
        }
        guard let matrix = model.matrix, let rows = model.type(matrix.rows), let columns = model.type(matrix.columns)
        else { return false }
        return !MatrixItems(self, rows, columns, matrix.relation).byRow.isEmpty
    }

    /// The fields of a built-in type that the site uses: it did not leave them out, and a record states one.
    func uses(_ key: String, of type: BuiltInType) -> Bool {
        let type = model.type(type)
        guard type.schema.field(key) != nil else { return false }
        return records(of: type).contains { $0.record.values[key] != nil }
    }
}

extension ParsedContent {
    /// Whether a generated page may be made: without records for it, its address is free for a page of an editor.
    package func mayShow(_ overview: Overview) -> Bool {
        guard !model.hiddenPages.contains(overview.rawValue) else { return false }
        return switch overview {
        case .interventions: !interventions.isEmpty
        case .elements: !elements.isEmpty
        case .elementLists: !elementLists.isEmpty
        case .matrix: model.matrix != nil || !interventions.isEmpty && !elements.isEmpty
        case .recommendations: !recommendations.isEmpty
        case .references: !references.isEmpty
        case .glossary: !glossary.isEmpty
        case .compare: interventions.count > 1
        case .planCheck: !elements.isEmpty && !elementLists.isEmpty
        case .gaps, .index, .quality, .search, .accessibility: true
        }
    }
}
