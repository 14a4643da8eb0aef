import LeidraadMarkdown
import LeidraadModel

/// Declared fields and relations of a record.
struct FieldViews: PagePart {
    let scope: PageScope

    /// Declared fields at a place, each with its value; an expected one that is not stated says so.
    ///
    /// - Parameter saysWhatLacks: whether an expected field that is not stated is among the others; nil: in the summary alone.
    func views(
        _ fields: [RecordField], at place: RecordField.Place, in record: Record, saysWhatLacks: Bool? = nil
    ) -> [View] {
        var views: [View] = []
        // Where a type says which fields belong on the card, the other details stay off it.
        let choosesCard = fields.contains { $0.places.contains(.card) }
        for field in fields {
            let lacksUsual =
                field.isBuiltIn && field.isExpected && !field.isHidden && place == .detail
                && record.values[field.key] == nil
            guard field.isShown(place) || lacksUsual else { continue }
            var value = FieldValues(scope: scope).html(field, in: record)
            if value != nil, let mark = OriginMarkup(scope: scope).mark(ofField: field.key, in: record) {
                value?.append(mark)
            }
            guard value != nil || ((saysWhatLacks ?? (place == .summary)) && field.isExpected) else { continue }
            var view = View()
            view["label"] = .text(field.label)
            view.set("value", value)
            view["isOffCard"] = .flag(choosesCard && place == .detail && !field.places.contains(.card))
            views.append(view)
        }
        return views
    }

    /// The relations that a record states, and those that others state with it: one section for each.
    func relationViews(_ subject: EntityRef) -> [View] {
        var views: [View] = []
        for (index, group) in relationGroups(subject).enumerated() {
            views.append(relationGroup(group.label, id: "r\(index + 1)", group.items))
        }
        return views
    }

    /// A relation under its label, from the end at which it is shown.
    struct RelationGroup {
        let label: String
        let items: [(end: EntityRef, item: RelationItem)]
    }

    /// The relations of a record, those that it states itself first.
    func relationGroups(_ subject: EntityRef) -> [RelationGroup] {
        let own = grouped(base.relationItems[subject] ?? [], by: { $0.relation.key }).map { items in
            RelationGroup(label: items[0].relation.label, items: items.map { ($0.target, $0) })
        }
        let inverse = grouped(base.inverseRelations[subject] ?? [], by: { $0.from.typeID + "." + $0.item.relation.key })
        return own
            + inverse.map { items in
                RelationGroup(
                    label: items[0].item.relation.inverse ?? typeWords.name(items[0].from.typeID, many: true),
                    items: items.map { ($0.from, $0.item) })
            }
    }

    /// The items of each key together, the keys in the order in which they come.
    private func grouped<Item>(_ items: [Item], by key: (Item) -> String) -> [[Item]] {
        var order: [String] = []
        var groups: [String: [Item]] = [:]
        for item in items {
            if groups[key(item)] == nil { order.append(key(item)) }
            groups[key(item), default: []].append(item)
        }
        return order.compactMap { groups[$0] }
    }

    private func relationGroup(_ label: String, id: String, _ items: [(end: EntityRef, item: RelationItem)])
        -> View
    {
        var view = View()
        view["id"] = .text(reservedID(id))
        view["label"] = .text(label.capitalizedFirst)
        var views: [View] = []
        for (end, item) in items where base.contentIndex.entries[end]?.isVisible == true {
            var link = links.view(end)
            link.set("code", base.contentIndex.entries[end]?.code)
            link.set("basis", item.basis)
            link["basisLabel"] = .text(item.basis.map { typeWords.basis($0) } ?? "")
            link.set("note", item.note.map { texts.html($0) })
            link.set("sources", citations.sourceViews(item.sources))
            views.append(link)
        }
        view.set("items", views)
        return view
    }

    /// An id that no heading of a text can have.
    private func reservedID(_ id: String) -> String { phrases["idRelation"] + "-" + id }
}
