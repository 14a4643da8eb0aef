import LeidraadMarkdown
import LeidraadModel

/// The fields and relations that a site adds to a built-in type.
struct AddedParts: PagePart {
    let scope: PageScope

    /// The fields and relations that a site adds to a built-in type, each with its label, as the entry of a record in a list shows them. What is
    /// expected and not stated says so.
    func views(of subject: EntityRef, _ record: Record) -> [View] {
        guard let type = base.model.type(subject.typeID) else { return [] }
        var views: [View] = []
        for field in type.fields {
            let value = FieldValues(scope: scope).html(field, in: record)
            let isShown = field.isShown(.summary) || field.isShown(.detail)
            // A built-in field has its usual place where it is stated.
            let lacks = value == nil && field.isExpected && (isShown || field.isBuiltIn) && !field.isHidden
            if isShown && value != nil || lacks { views.append(addedPart(field.label, value)) }
        }
        for group in FieldViews(scope: scope).relationGroups(subject) {
            guard let list = relationList(group.items) else { continue }
            views.append(addedPart(group.label.capitalizedFirst, list))
        }
        for relation in type.relations
        where relation.isExpected && !relation.isHidden && record.values[relation.key] == nil {
            views.append(addedPart(relation.label.capitalizedFirst, nil))
        }
        return views
    }

    private func addedPart(_ label: String, _ value: HTML?) -> View {
        var view = View(label: label)
        view.set("value", value)
        return view
    }

    /// The other ends of a relation, each with its basis, note and sources; nil where readers may see none of them.
    private func relationList(_ items: [(end: EntityRef, item: RelationItem)]) -> HTML? {
        let shown = items.filter { base.contentIndex.entries[$0.end]?.isVisible == true }
        guard !shown.isEmpty else { return nil }
        var markup = HTML(trusted: "<ul class=\"plain-list\">")
        for (end, item) in shown {
            markup.append(trusted: "<li>")
            markup.append(links.link(end, label: base.contentIndex.entries[end]?.name ?? end.idText))
            if let basis = item.basis {
                markup.append(trusted: " <span class=\"basis\">")
                markup.appendEscaped(typeWords.basis(basis))
                markup.append(trusted: "</span>")
            }
            if !item.sources.isEmpty {
                markup.append(trusted: " ")
                let sources = item.sources.map {
                    CitedSource(source: $0, prefix: "", suffix: "", suppressesAuthor: false)
                }
                markup.append(citations.markup(sources, isNarrative: false))
            }
            if let note = item.note { markup.append(texts.html(note)) }
            markup.append(trusted: "</li>")
        }
        markup.append(trusted: "</ul>")
        return markup
    }

    /// Puts the fields and relations that the site adds to a built-in type into the view of its record.
    func set(of subject: EntityRef, _ record: Record, in page: inout View) {
        let type = base.model.type(subject.typeID)
        let fields = type?.fields ?? []
        page.set("addedSummary", FieldViews(scope: scope).views(fields, at: .summary, in: record))
        // The page of an intervention lists by itself what is not stated.
        let saysWhatLacks = type?.id != BuiltInType.intervention.rawValue
        var facts = FieldViews(scope: scope).views(fields, at: .detail, in: record, saysWhatLacks: saysWhatLacks)
        for relation in type?.relations ?? [] where saysWhatLacks && relation.isExpected && !relation.isHidden {
            guard record.values[relation.key] == nil else { continue }
            var view = View(label: relation.label.capitalizedFirst)
            view.set("value", nil as HTML?)
            view["isOffCard"] = .flag(false)
            facts.append(view)
        }
        page.set("addedFacts", facts)
        page.set("relationGroups", FieldViews(scope: scope).relationViews(subject))
    }
}
