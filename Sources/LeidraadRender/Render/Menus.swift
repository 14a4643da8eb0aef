import LeidraadMarkdown
import LeidraadCheck
import LeidraadModel

/// The menu of a site that names none.
func usualMenu(_ model: SiteModel) -> [String] {
    ["interventions", "elements"] + model.ownTypes.filter(\.isInMenu).map { $0.folder ?? $0.id }
        + ["guidelines", "recommendations", "glossary"]
}

/// The links at the foot of a site that names none.
let usualFooter = [
    "index-a-z", "compare", "plan-check", "matrix", "element-lists", "references", "gaps", "quality", "accessibility",
]

/// The lines of a menu, looked up; what leads nowhere has been reported and is left out.
func menu(_ items: [Site.MenuItem]?, _ base: KnowledgeBase, _ tree: PageTree, _ phrases: Phrases, usual: [String])
    -> [RenderContext.MenuLine]
{
    let lines = items?.map { ($0.target.value, $0.label) } ?? usual.map { ($0, nil) }

    return lines.compactMap { target, label in
        if let overview = Overview(rawValue: target) {
            guard base.shows(overview) else { return nil }
            return RenderContext.MenuLine(
                label: label ?? phrases["menu-" + target], path: base.routes.overview(overview))
        }
        if let type = base.model.type(inFolder: target) ?? base.model.type(target), !type.isBuiltIn {
            guard base.hasTable(type) else { return nil }
            return RenderContext.MenuLine(
                label: label ?? type.label?.many.capitalizedFirst ?? type.id, path: type.overviewPath)
        }
        if target == changesTarget {
            return RenderContext.MenuLine(
                label: label ?? phrases["changesTitle"], path: changesName(phrases) + ".html")
        }
        if target == "guidelines" {
            guard let page = tree.landings["guidelines"] ?? tree.children["guidelines"]?.first else { return nil }
            return RenderContext.MenuLine(label: label ?? phrases["guidelines"], path: page.outputPath)
        }
        guard case .found(let subject, let anchor) = base.contentIndex.resolve(wikiLink: target),
            let entry = base.contentIndex.entries[subject], entry.isLinked
        else { return nil }
        return RenderContext.MenuLine(label: label ?? entry.name, path: entry.path + (anchor.map { "#" + $0 } ?? ""))
    }
}

/// The name of the page of changes, and of its feed and data.
package func changesName(_ phrases: Phrases) -> String { slug(phrases["changesTitle"]) }
