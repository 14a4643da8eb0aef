import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// A link item: `url` and `label`.
    func linkView(_ subject: EntityRef, label: String? = nil) -> View {
        View(url: url(of: subject) ?? "", label: label ?? base.contentIndex.entries[subject]?.name ?? subject.idText)
    }

    /// Links to subjects, in their order. Where two have one name, each says what it is: "MST (interventie)".
    func linkViews(_ links: [(subject: EntityRef, url: String)]) -> [View] {
        let names = links.map { base.contentIndex.entries[$0.subject]?.name ?? $0.subject.idText }
        var kinds: [String: Set<String>] = [:]
        for (link, name) in zip(links, names) { kinds[name, default: []].insert(link.subject.kind) }
        return zip(links, names).map { link, name in
            let isShared = (kinds[name]?.count ?? 0) > 1
            return View(url: link.url, label: isShared ? "\(name) (\(kindLabel(link.subject)))" : name)
        }
    }

    /// Puts the level of a classification into a view, as word and shape.
    func setLevel(_ classification: Intervention.Classification?, in view: inout View) {
        let level = classification.flatMap { base.vocabularies.level(of: $0) }
        setLevel(level, of: classification.flatMap { base.vocabularies.scale($0.scale) }, in: &view)
    }

    /// Puts a level of a scale into a view.
    func setLevel(_ level: Level?, of scale: Scale?, in view: inout View) {
        view["levelLabel"] = .text(level?.label.capitalizedFirst ?? phrases["notStated"])
        view["levelIsRanked"] = .flag(level?.rank != nil)
        view["levelIsStatus"] = .flag(level != nil && level?.rank == nil)
        view["levelIsUnknown"] = .flag(level == nil)
        let ranks = Set(scale?.levels.compactMap(\.rank) ?? []).sorted()
        view["levelSteps"] = .list(
            ranks.map { rank in
                var step = View()
                step["filled"] = .flag(level?.rank.map { rank <= $0 } ?? false)
                step["isHere"] = .flag(level?.rank == rank)
                let names = scale?.levels.filter { $0.rank == rank }.map(\.label) ?? []
                step["label"] = .text(names.joined(separator: ", "))
                return step
            })
        let place = level?.rank.flatMap { ranks.firstIndex(of: $0) }.map { $0 + 1 }
        view.set(
            "levelPlace",
            place.map { phrases["levelPlace", filling: ["n": String($0), "all": String(ranks.count)]] })
        view["scaleTitle"] = .text(scale?.title ?? "")
        view.set("scaleURL", scale.flatMap { explanationURL(scaleAnchor($0.id)) })
    }

    /// What a source claims with a list, and of whom, in two sentences. What the editors say themselves is told of no source.
    func claimSentence(_ list: ElementList) -> String {
        if isOfEditors(list) { return phrases["claimOfEditors"] }
        let claim = phrases["claimSentence-" + list.claim.rawValue] + ". " + scopePhrase("scopeSentence", list)
        let isChosen = list.reach != .nobody && base.origin(of: list.record, field: "applies_to").isByEditors
        return isChosen ? claim + " " + phrases["appliesToOfEditors"] : claim
    }

    /// Whether a list is in words of the editors, without a source.
    func isOfEditors(_ list: ElementList) -> Bool {
        let origin = base.origin(of: list.record)
        return origin.isByEditors && origin.sources.isEmpty && list.sources.isEmpty
    }

    /// Of how much of whom the list is claimed: the scope says nothing where a source has nobody in particular in mind.
    func scopePhrase(_ key: String, _ list: ElementList) -> String {
        switch list.reach {
        case .groups: phrases[key + "-" + list.scope.rawValue]
        case .named: phrases[key + "Named-" + list.scope.rawValue]
        case .nobody: phrases[key + "-nobody"]
        }
    }

    /// What a relation that follows from a list rests on.
    func claimBasis(_ list: ElementList) -> String {
        phrases[list.reach == .groups ? "basisGroupClaim" : "basisListClaim"]
    }

    /// Places that discuss a subject, by page and section, with the sentence.
    func discussedViews(_ subject: EntityRef) -> [View] {
        let places = base.backlinks[subject] ?? []
        let named = Set(places.map(\.from))
        return places.compactMap { place in
            guard let address = url(of: place.from, anchor: place.mention.section?.anchor),
                let page = base.contentIndex.entries[place.from]
            else { return nil }
            var view = View()
            view["url"] = .text(address)
            if case .recommendation(let id) = place.from {
                view["pageLabel"] = .text(recommendationName(id, code: page.name))
            } else {
                view["pageLabel"] = .text(page.name)
            }
            view["hasSection"] = .flag(place.mention.section != nil)
            view["sectionLabel"] = .text(place.mention.section?.title ?? "")
            view["sentence"] = .html(marked(place.mention))
            return view
        } + shownViews(subject, besides: named)
    }

    /// "Aanbeveling R3", with its status where it no longer holds.
    private func recommendationName(_ id: Recommendation.ID, code: String) -> String {
        let name = phrases["recommendation"] + " " + code
        guard let item = base.recommendationsByID[id], base.status(of: item) == .withdrawn else { return name }
        return name + " (" + phrases["recommendationStatus", RecommendationStatus.withdrawn] + ")"
    }

    /// A sentence with the name in it marked.
    private func marked(_ mention: Mention) -> HTML {
        let bytes = Array(mention.sentence.utf8)
        let range = mention.highlight.clamped(to: 0..<bytes.count)
        var markup = HTML(escaping: String(decoding: bytes[..<range.lowerBound], as: UTF8.self))
        guard !range.isEmpty else {
            markup.appendEscaped(String(decoding: bytes[range.lowerBound...], as: UTF8.self))
            return markup
        }
        markup.append(trusted: "<mark>")
        markup.appendEscaped(String(decoding: bytes[range], as: UTF8.self))
        markup.append(trusted: "</mark>")
        markup.appendEscaped(String(decoding: bytes[range.upperBound...], as: UTF8.self))
        return markup
    }

    /// Recommendations that name a subject in their fields; those that were withdrawn come last, marked.
    mutating func recommendationViews(concerning subject: EntityRef) -> [View] {
        base.withdrawnLast(base.recommendationsBySubject[subject] ?? []).map { item in
            var view = linkView(.recommendation(item.id))
            view["code"] = .text(item.code)
            setStatus(of: item, in: &view)
            view["text"] = .html(html(item.text))
            return view
        }
    }

    /// The contents list of a page from its headings: two levels.
    func contentsViews(_ headings: [(level: Int, text: String, id: String)]) -> [View] {
        guard let top = headings.map(\.level).min() else { return [] }
        var views: [View] = []
        var children: [View] = []
        let close = {
            if !views.isEmpty { views[views.count - 1].set("children", children) }
            children = []
        }
        for heading in headings where heading.level <= top + 1 {
            var view = View(url: "#" + heading.id, label: heading.text)
            view.set("children", [View]())
            if heading.level == top || views.isEmpty {
                close()
                views.append(view)
            } else {
                children.append(view)
            }
        }
        close()
        return views
    }

    /// A day with its ISO form, under a name and the name with `ISO`.
    func setDate(_ name: String, _ date: CalendarDate?, in view: inout View) {
        view.set(name, date.map { phrases.day($0) })
        view[name + "ISO"] = .text(date?.iso8601 ?? "")
    }
}

extension View {
    /// A link item with any address.
    init(url: String, label: String) {
        self.init()
        self["url"] = .text(url)
        self["label"] = .text(label)
    }
}
