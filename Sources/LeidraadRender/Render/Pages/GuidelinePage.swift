import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// A page that somebody wrote, of a guideline or beside them.
struct GuidelinePage: PagePart {
    let scope: PageScope

    func view(_ item: Page, tree: PageTree) -> View {
        let ancestors = tree.ancestors(of: item)
        let text = base.bodyText(item)
        scope.keepIDs(of: text)
        var page = frame.view(
            Frame(
                title: item.title, description: item.summary.map { base.plainText($0) }, pageClass: "guideline-page",
                breadcrumbs: [(phrases["home"], "index.html")] + ancestors.map { ($0.title, $0.outputPath) },
                language: item.language, translation: frame.translation(of: .page(item.id)),
                isDraft: item.status == .draft, audience: base.pagesApart[item.id],
                linkedData: item.layer == .guideline ? LinkedData(base).node(page: item) : nil))
        setFacts(of: item, guideline: tree.guideline(of: item), in: &page)
        let content = texts.html(text, minimumHeadingLevel: 2, isBody: true)
        page["content"] = .html(content)
        page["readingTime"] = .text(readingTime([content]))
        page.set("wholeURL", tree.isWhole(item) ? url(base.routes.whole(item.id)) : nil)
        page.set("contents", contentsViews(text.headings.map { ($0.level, $0.text, $0.id) }))
        setNavigation(of: item, tree, in: &page)
        RouteView(scope: scope).set(of: item, tree, in: &page)
        page.set("resting", RecommendationViews(scope: scope).resting(on: item))
        texts.setTerms(in: &page)
        setMentions(text, in: &page)
        page.set("mentionedIn", mentionedIn(item))
        setFrontMatter(of: item, in: &page)
        page.set("references", citations.referenceViews())
        return page
    }

    /// Sets the keys of the front matter that this program does not know.
    private func setFrontMatter(of item: Page, in page: inout View) {
        page.set(
            "frontMatter",
            item.others.keys.sorted { $0.key < $1.key }.map { key, values in
                var view = View()
                view["key"] = .text(key)
                view["value"] = .text(values.joined(separator: ", "))
                return view
            })
        page.set(
            "tags",
            (item.others.keys["tags"] ?? []).map { tag in
                var view = View()
                view["label"] = .text(tag)
                return view
            })
    }

    private func setFacts(of item: Page, guideline: Page?, in page: inout View) {
        page["layer"] = .text(item.layer?.rawValue ?? "guideline")
        page["layerLabel"] = .text(layerLabel(item, of: guideline) ?? "")
        page["hasLayer"] = .flag(item.layer != nil)
        let parent = guideline.flatMap { $0.id == item.id ? nil : $0 }
        page.set("guidelineTitle", parent?.title)
        page.set("summary", item.summary.map { texts.html($0) })
        page.set("audience", item.audience)
        page.set("pageVersion", item.version)
        page.setDate("assessed", item.assessed, phrases)
        page.setDate("nextReview", item.nextReview, phrases)
        page.set("authorisedBy", item.authorisedBy)
        page.set("addedParts", AddedParts(scope: scope).views(of: .page(item.id), item.record))
        page["isWithdrawn"] = .flag(item.status == .withdrawn)
    }

    /// The name of a page's layer. A page is called a guideline only where somebody has authorised it, or the guideline that it is a part of.
    func layerLabel(_ item: Page, of guideline: Page?) -> String? {
        guard item.layer == .guideline, item.authorisedBy == nil, guideline?.authorisedBy == nil else {
            return item.layer.map { phrases["layer", $0] }
        }
        return phrases["layer-explanation"]
    }

    /// Minutes at 200 words a minute, at least one, for all that the markup shows: tables and what was generated too, but for lists of
    /// sources, in which readers look things up.
    func readingTime(_ texts: [HTML]) -> String {
        let words = texts.reduce(0) { $0 + wordCount($1) } - scope.wordsOfSourceLists
        return phrases["minutes", count: max(1, (words + 100) / 200)]
    }

    private func setNavigation(of item: Page, _ tree: PageTree, in page: inout View) {
        let side = SideNavigation(scope, tree, of: item)
        page["sideNavTitle"] = .text(side.title)
        page.set("sideNav", side.lines)
        let (previous, next) = tree.neighbours(of: item)
        page["hasPreviousNext"] = .flag(previous != nil || next != nil)
        for (name, neighbour) in [("previous", previous), ("next", next)] {
            page["has" + name.capitalizedFirst] = .flag(neighbour != nil)
            page[name + "URL"] = .text(neighbour.map { url($0.outputPath) } ?? "")
            page[name + "Label"] = .text(neighbour?.title ?? "")
        }
        page.set(
            "childPages",
            tree.children(of: item).map { child in
                var view = View(url: url(child.outputPath), label: child.title)
                view.set("text", child.summary.map { base.plainText($0) })
                return view
            })
    }

    private func setMentions(_ text: LinkedText, in page: inout View) {
        var seen: Set<EntityRef> = []
        let subjects = text.mentions.map(\.subject).filter { seen.insert($0).inserted && url(of: $0) != nil }
        let kinds = ["interventions", "elements", "element-lists", "recommendations", "pages"]
        let groups = kinds.compactMap { kind -> View? in
            let items = subjects.filter { $0.kind == kind }.map { links.view($0) }
            guard !items.isEmpty else { return nil }
            var view = View()
            view["label"] = .text(phrases["kinds-" + kind])
            view.set("links", items)
            return view
        }
        page.set("mentionGroups", groups)
        page["hasMentions"] = .flag(!groups.isEmpty)
    }

    private func mentionedIn(_ item: Page) -> [View] {
        let users = (base.backlinks[.page(item.id)] ?? []).map(\.from).withoutRepeats
        return links.views(users.compactMap { user in url(of: user).map { (user, $0) } })
    }
}

/// How many words markup shows: what is between blanks and tags and holds a letter or digit.
func wordCount(_ markup: HTML) -> Int {
    var count = 0
    var isInTag = false
    var isInWord = false
    markup.bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes {
            if isInTag {
                isInTag = byte != UInt8(ascii: ">")
            } else if (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || (0x30...0x39).contains(byte) {
                count += isInWord ? 0 : 1
                isInWord = true
            } else if byte == UInt8(ascii: "<") {
                (isInTag, isInWord) = (true, false)
            } else if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                isInWord = false
            }
        }
    }
    return count
}
