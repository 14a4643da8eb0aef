import LeidraadMarkdown
import LeidraadModel

/// The home page: the question first, then situations, tools, what is new and the ways in; only what this site has.
struct HomePage: PagePart {
    let scope: PageScope

    func view(_ item: Page?, tree: PageTree) -> View {
        var page = frame.view(
            Frame(
                title: item.flatMap { $0.title.isEmpty ? nil : $0.title } ?? base.site.title,
                description: base.site.description, pageClass: "home-page"))
        let text = item.map { base.bodyText($0) } ?? LinkedText()
        scope.keepIDs(of: text)
        page["intro"] = .html(introduction(item))
        page["overviewURL"] = .text(url(.interventions))
        let shown = base.interventions.filter { $0.editorial.status == .published }
        page["hasInterventions"] = .flag(!shown.isEmpty && base.shows(.interventions))
        // An age and a problem are asked for only where they lead somewhere.
        let answers = shown.contains { $0.audience.age != nil } && shown.contains { !$0.audience.problems.isEmpty }
        page["askLabel"] = .text(phrases[answers ? "askLabel" : "askPlain"])
        page["askAges"] = .text(String(scope.context.lastAgeShown))
        page.set("facets", shown.isEmpty ? [] : InterventionFacets(scope: scope).views(shown))
        FinderForm(scope: scope).set(in: &page)
        page.set("examples", HomeTools(scope: scope).examples(shown))
        page.set("situations", HomeTools(scope: scope).situations(shown))
        page.set("tools", HomeTools(scope: scope).tools(shown))
        page.set("news", HomeTools(scope: scope).news())
        page["ways"] = .list(ways(tree))
        page.set("content", texts.html(text, minimumHeadingLevel: 2, isBody: true))
        page.set(
            "guidelines",
            guidelines(tree).map { guideline in
                var view = View(url: url(guideline.outputPath), label: guideline.title)
                view["description"] = .text(guideline.summary.map { base.plainText($0) } ?? "")
                return view
            })
        page.set("resting", item.map { RecommendationViews(scope: scope).resting(on: $0) } ?? [])
        texts.setTerms(in: &page)
        page.set("references", citations.referenceViews())
        page["counts"] = .list(counts())
        page.setDate("lastChecked", shown.compactMap(\.editorial.checked).max(), phrases)
        return page
    }

    private func introduction(_ item: Page?) -> HTML {
        if let summary = item?.summary { return texts.html(summary) }
        var paragraph = HTML(trusted: "<p>")
        paragraph.appendEscaped(base.site.description ?? base.site.title)
        paragraph.append(trusted: "</p>")
        return paragraph
    }

    /// The landing pages of the guidelines, and what is at the top of the content and in no menu.
    private func guidelines(_ tree: PageTree) -> [Page] {
        let inMenus = Set((scope.context.menu + scope.context.footerMenu).map(\.path))
        return (tree.children["guidelines"] ?? [])
            + (tree.children[""] ?? []).filter { page in
                page.id != tree.landings["guidelines"]?.id
                    && (tree.folder(below: page) != nil || !inMenus.contains(page.outputPath))
            }
    }

    private func ways(_ tree: PageTree) -> [View] {
        let pages = guidelines(tree).flatMap { tree.readingOrder(from: $0).dropFirst() }
        let questions =
            pages.filter { $0.title.hasSuffix("?") } + pages.filter { $0.layer == .summary && !$0.title.hasSuffix("?") }
        let groups = base.vocabularies.groups.map { group in
            way(link: View(url: url(.interventions, anchor: "group=" + group.id.text), label: group.label), note: nil)
        }
        let lists = base.elementLists.filter { $0.editorial.status == .published }.map { list in
            way(link: links.view(.elementList(list.id)), note: nil)
        }
        var ways: [View] = []
        // A way in without a single line leads nowhere.
        let add = { (key: String, links: [View], more: (label: String, url: String)) in
            if !links.isEmpty { ways.append(wayView(key, links: links, more: more)) }
        }
        add(
            "way-question", questions.prefix(6).map { way(link: links.view(.page($0.id)), note: nil) },
            (phrases["index"], url(.index)))
        add(
            "way-intervention", base.shows(.interventions) ? groups : [],
            (phrases["way-intervention-more"], url(.interventions)))
        add(
            "way-element", base.shows(.elements) && base.shows(.elementLists) ? Array(lists.prefix(6)) : [],
            (phrases["way-element-more"], url(.elements)))
        return ways
    }

    private func wayView(_ key: String, links: [View], more: (label: String, url: String)) -> View {
        var view = View()
        view["label"] = .text(phrases[key])
        view["text"] = .text(phrases[key + "-text"])
        view.set("links", links)
        view["moreLabel"] = .text(more.label)
        view["moreURL"] = .text(more.url)
        return view
    }

    private func way(link: View, note: String?) -> View {
        var view = link
        view.set("note", note)
        return view
    }

    /// How many records of a type hold: what was withdrawn is still there, and counts no longer.
    private func count(_ type: BuiltInType) -> Int {
        base.records(of: base.model.type(type)).count(where: \.isPublished)
    }

    /// How much this copy holds.
    func counts() -> [View] {
        let numbers: [(String, Int)] = [
            ("interventions", count(.intervention)), ("elements", count(.element)),
            ("recommendations", count(.recommendation)), ("references", base.references.count),
        ]
        let own = base.model.ownTypes.map { type in
            (
                typeWords.name(type.id, many: true).capitalizedFirst,
                base.records(of: type).count(where: \.isPublished)
            )
        }
        let all = numbers.map { (phrases[$0.0], $0.1) } + own
        return all.filter { $0.1 > 0 }.map { label, count in
            var view = View()
            view["label"] = .text(label)
            view["value"] = .text(String(count))
            return view
        }
    }
}
