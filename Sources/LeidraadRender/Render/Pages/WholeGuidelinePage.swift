import LeidraadCheck
import LeidraadMarkdown
import LeidraadModel

/// A whole guideline on one page, to print or to search within: every page of it as a chapter.
struct WholeGuidelinePage: PagePart {
    let scope: PageScope

    func view(_ landing: Page, tree: PageTree) -> View {
        let parents = tree.ancestors(of: landing) + [landing]
        var page = frame.view(
            Frame(
                title: landing.title, description: landing.summary.map { base.plainText($0) }, pageClass: "whole-page",
                breadcrumbs: [(phrases["home"], "index.html")] + parents.map { ($0.title, $0.outputPath) },
                crumb: phrases["wholeGuideline"], language: landing.language, audience: base.pagesApart[landing.id]))
        page["pageTitle"] = .text("\(landing.title): \(phrases["wholeGuideline"]) – \(base.site.title)")
        // A page to look things up in is no chapter that somebody reads on.
        let pages = tree.readingOrder(from: landing).filter {
            !base.bodyText($0).events.isEmpty && $0.record.text("search") != "title"
        }
        scope.chapters = chapterAnchors(pages, below: landing, tree)
        var contents: [HTML] = []
        let views = pages.map { chapterView($0, of: landing, isIntroduction: $0.id == landing.id, contents: &contents) }
        page["chapters"] = .list(views)
        page["readingTime"] = .text(GuidelinePage(scope: scope).readingTime(contents))
        page.set("contents", pages.compactMap { contentsView($0, isIntroduction: $0.id == landing.id) })
        page.set("references", citations.referenceViews())
        return page
    }

    /// The anchors of the chapters, from their paths below the guideline.
    private func chapterAnchors(_ pages: [Page], below landing: Page, _ tree: PageTree) -> [String: Chapter] {
        var result: [String: Chapter] = [:]
        for page in pages {
            let below = page.id.text.utf8.dropFirst((tree.folder(below: landing) ?? "").utf8.count + 1).split(
                separator: UInt8(ascii: "/")
            ).map { slug(String(decoding: $0, as: UTF8.self)) }
            let name = page.id == landing.id ? phrases["introduction"].lowercased() : below.joined(separator: ".")
            result[page.outputPath] = Chapter(id: phrases["idChapter"] + "-" + name)
        }
        return result
    }

    private func label(of page: Page, isIntroduction: Bool) -> String {
        isIntroduction ? phrases["introduction"] : page.title
    }

    private func chapterView(_ page: Page, of landing: Page, isIntroduction: Bool, contents: inout [HTML])
        -> View
    {
        scope.chapter = scope.chapters[page.outputPath]
        defer { scope.chapter = nil }
        var view = View()
        view["id"] = .text(scope.chapter?.id ?? "")
        view["label"] = .text(label(of: page, isIntroduction: isIntroduction))
        view.set("layerLabel", GuidelinePage(scope: scope).layerLabel(page, of: landing))
        view.set("summary", page.summary.map { texts.html($0) })
        view["url"] = .text(relativePath(from: scope.path, to: page.outputPath))
        let content = texts.html(base.bodyText(page), minimumHeadingLevel: 3)
        contents.append(content)
        view["content"] = .html(content)
        return view
    }

    private func contentsView(_ page: Page, isIntroduction: Bool) -> View? {
        guard let chapter = scope.chapters[page.outputPath] else { return nil }
        var view = View(url: "#" + chapter.id, label: label(of: page, isIntroduction: isIntroduction))
        view.set("children", [View]())
        return view
    }
}
