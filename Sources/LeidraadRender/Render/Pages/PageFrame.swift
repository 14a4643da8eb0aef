import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The differences between the frames of two pages.
struct Frame {
    var title: String
    var description: String?
    var pageClass = ""
    /// From the home page down, without the page itself.
    var breadcrumbs: [(label: String, path: String)] = []
    /// The last of the breadcrumbs; nil: the title.
    var crumb: String?
    /// The language, where it differs from the site's.
    var language: String?
    /// The same page in another language.
    var translation: (language: String, path: String)?
    var isDraft = false
    /// For whom the page is, where that is not the readers of the site: its search then has what is for them first.
    var audience: String?
    /// The subject of the page in the terms of schema.org.
    var linkedData: JSON?
    /// The name of a part of an overview behind the first, and where that is.
    var part: (label: String, first: String)?

    /// The frame that says which part of an overview it is.
    fileprivate var ofPart: Frame {
        guard let part else { return self }
        var frame = self
        frame.title = title + ", " + part.label
        frame.crumb = part.label
        frame.breadcrumbs.append((title, part.first))
        frame.part = nil
        return frame
    }
}

/// The frame that every page has around its content.
struct PageFrame: PagePart {
    let scope: PageScope

    /// The values that every page has: see the partials `head`, `page-start` and `page-end`.
    func view(_ frame: Frame) -> View {
        let frame = frame.ofPart
        let site = base.site
        var view = View()
        view["lang"] = .text(frame.language ?? site.language.rawValue)
        // A page in another language than its site has a frame in the language of the site.
        view.set(
            "frameLang",
            frame.language == site.language.rawValue ? nil : frame.language.map { _ in site.language.rawValue })
        view["root"] = .text(scope.root)
        view["title"] = .text(frame.title)
        view["crumb"] = .text(frame.crumb ?? frame.title)
        view["pageTitle"] = .text(pageTitle(frame))
        view["siteTitle"] = .text(site.title)
        view["description"] = .text(frame.description ?? site.description ?? site.title)
        view.set("publisher", site.publisher)
        view.set("version", site.version)
        view.set("notice", site.notice)
        view.set("contact", site.contact)
        view.set("contactURL", site.contact.flatMap(contactAddress))
        view.set("reportURL", site.contact.flatMap { reportAddress($0, page: frame.title + " – " + site.title) })
        view["pageClass"] = .text(frame.pageClass)
        view["homeURL"] = .text(url("index.html"))
        view["searchURL"] = .text(url(.search))
        view["indexURL"] = .text(url(.index))
        view["datesURL"] = .text(url(scope.context.datesPath))
        view.set("gotoExample", scope.context.gotoExample)
        view.set("canonicalURL", site.baseURL.map { canonical(base: $0) })
        view["hasCanonical"] = .flag(site.baseURL != nil)
        view["hasTranslation"] = .flag(frame.translation != nil)
        view["translationURL"] = .text(frame.translation.map { url($0.path) } ?? "")
        view["translationLang"] = .text(frame.translation?.language ?? "")
        view["translationLabel"] = .text(frame.translation.map { phrases.languageName($0.language) } ?? "")
        setLanguages(of: &view, frame)
        setIdentity(of: &view)
        view["isDraft"] = .flag(frame.isDraft)
        view.set("searchAudience", frame.audience)
        view["isDraftEdition"] = .flag(base.isDraftEdition)
        // The prefix of the ids of the page's own parts where the page shows a text with headings of its own.
        view["own"] = .text(
            ["guideline-page", "home-page", "whole-page"].contains(frame.pageClass) ? ReservedIDs.prefix : "")
        view.set("linkedData", frame.linkedData.map { HTML(scriptData: LinkedData(base).document($0).script) })
        view["menu"] = .rendered(menuMarkup)
        view["footerMenu"] = .rendered(footerMenuMarkup)
        view.set(
            "breadcrumbs",
            frame.breadcrumbs.map { (url($0.path), $0.label) }.filter { !$0.0.isEmpty }.map {
                View(url: $0.0, label: $0.1)
            })
        return view
    }

    /// The title with what is above the page and the site: two pages may share the first.
    private func pageTitle(_ frame: Frame) -> String {
        let above = frame.breadcrumbs.dropFirst().last.map(\.label)
        let parts = [frame.title, above, base.site.title].compactMap { $0 }
        return frame.title == base.site.title ? frame.title : parts.joined(separator: " – ")
    }

    private func canonical(base: String) -> String { (base.hasSuffix("/") ? base : base + "/") + scope.path }

    /// The lines of the menu, in one; all pages of a folder share them, save those that a line leads to.
    private var menuMarkup: [RenderedTemplate] {
        let own = scope.context.menu.contains { $0.path == scope.path } ? scope.path : ""
        return scope.context.fragments.fragments("menu \(scope.serverRoot ?? String(scope.folder)) \(own)") {
            var list = View()
            list.set(
                "lines",
                scope.context.menu.map { line in
                    var view = View(url: url(line.path), label: line.label)
                    let isCurrent = line.path == scope.path
                    view["current"] = .flag(isCurrent)
                    view["currentSection"] = .flag(!isCurrent && isSection(line.path))
                    return view
                })
            return [scope.rendered(.menu, list)]
        }
    }

    private var footerMenuMarkup: [RenderedTemplate] {
        scope.context.fragments.fragments("footer-menu \(scope.serverRoot ?? String(scope.folder))") {
            var list = View()
            list.set("lines", scope.context.footerMenu.map { View(url: url($0.path), label: $0.label) })
            return [scope.rendered(.footerMenu, list)]
        }
    }

    /// Whether this page lies in the folder whose landing page a menu line leads to.
    private func isSection(_ landing: String) -> Bool {
        guard landing.hasSuffix("/index.html") else { return false }
        return scope.path.hasPrefix(landing.dropLast("index.html".count))
    }

    /// The frame of a page that is made from the records, with its introduction.
    func overview(
        _ overview: Overview, title: String, intro: String, part: (label: String, first: String)? = nil
    ) -> View {
        var page = view(
            Frame(
                title: title, description: phrases[intro], pageClass: overview.rawValue + "-page",
                breadcrumbs: [(phrases["home"], "index.html")], part: part))
        var paragraph = HTML(trusted: "<p>")
        paragraph.appendEscaped(phrases[intro])
        paragraph.append(trusted: "</p>")
        page["intro"] = .html(paragraph)
        if overview != .interventions, let type = BuiltInType.allCases.first(where: { $0.overview == overview }) {
            let type = base.model.type(type)
            page.set("tableURL", base.hasTable(type) ? url(base.routes.table(of: type)) : nil)
        }
        return page
    }

    /// Sets the ways to the same page in other languages.
    private func setLanguages(of view: inout View, _ frame: Frame) {
        let languages = scope.context.languages
        let links = (languages?.links(from: scope.path, fromRoot: scope.serverRoot != nil) ?? []).filter {
            // Where the site itself has the page in that language, the link to that is there already.
            $0.language != frame.translation?.language
        }
        let same = languages?.alternates(of: scope.path, in: frame.language ?? base.site.language.rawValue) ?? []
        view.set("languages", links.map(\.view))
        view.set("alternates", same.map(\.view))
    }

    /// Sets the look of the site in the frame.
    private func setIdentity(of view: inout View) {
        let identity = base.site.identity
        view.set("logoURL", identity?.logo.map { url(assetOutputPath($0)) })
        view["iconURL"] = .text(url(identity?.favicon.map(assetOutputPath) ?? "styles/icon.svg"))
        view.set("footerText", identity?.footer)
        view["hasHouseFonts"] = .flag(
            identity?.textFont != nil || identity?.headingFont != nil || identity?.styles.isEmpty == false)
        let own = identity?.hasHouseStyle ?? false ? [houseStylePath] : []
        let sheets = own + (identity?.styles.map(assetOutputPath) ?? [])
        view.set("houseStyles", sheets.map { View(url: url($0), label: "") })
    }

    /// The same page or record in another language.
    func translation(of subject: EntityRef) -> (language: String, path: String)? {
        guard let other = scope.context.translations[subject], let entry = base.contentIndex.entries[other.subject],
            entry.isVisible
        else { return nil }
        return (other.language, entry.path)
    }

    /// The way down to a page that belongs to an overview: the home page, then the overview.
    func breadcrumbs(below overview: Overview, label: String) -> [View] {
        let home = View(url: url("index.html"), label: phrases["home"])
        return base.shows(overview) ? [home, View(url: url(overview), label: phrases[label])] : [home]
    }

    /// The way up from a page that belongs to the overview of a type.
    func overviewCrumb(_ type: RecordType) -> (String, String) {
        let path = BuiltInType(rawValue: type.id).map { base.routes.overview($0.overview) } ?? type.overviewPath
        return (typeWords.name(type.id, many: true).capitalizedFirst, path)
    }
}

extension LanguageSwitch.Link {
    fileprivate var view: View {
        var view = View(url: url, label: label)
        view["otherLang"] = .text(language)
        return view
    }
}
