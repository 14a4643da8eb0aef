import LeidraadMarkdown

extension PageScope {
    /// A scale with its source and the meaning of its levels.
    mutating func scaleView(_ scale: Scale) -> View {
        var view = View()
        view["id"] = .text(scaleAnchor(scale.id))
        view["label"] = .text(scale.title)
        view.set("explanation", scale.explanation.map { html($0) })
        view.set("sources", sourceViews(scale.sources))
        view["levels"] = .list(
            scale.levels.map { level in
                var view = View()
                setLevel(level, of: scale, in: &view)
                view["explanation"] = .html(level.explanation.map { inlineHTML($0) } ?? HTML())
                return view
            })
        return view
    }

    /// Where the overview of interventions explains a scale.
    func scaleAnchor(_ id: Scale.ID) -> String { phrases["idScale"] + "-" + id.text }

    /// The terms by which interventions are described, as far as the vocabularies explain them.
    mutating func termListViews() -> [View] {
        base.vocabularies.termLists.compactMap { name, terms in
            let explained = terms.compactMap { term in term.explanation.map { (term.label, $0) } }
            guard !explained.isEmpty else { return nil }
            var view = View()
            view["label"] = .text(phrases["vocabulary-" + name])
            view["terms"] = .list(
                explained.map { label, explanation in
                    var view = View()
                    view["label"] = .text(label)
                    view["explanation"] = .html(html(explanation))
                    return view
                })
            return view
        }
    }

    /// Terms in one run, or with their explanations as a list where any has one.
    mutating func termsHTML(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm]) -> HTML {
        let named = ids.compactMap { id in terms.first { $0.id == id } }
        guard named.contains(where: { $0.explanation != nil }) else {
            return HTML(escaping: named.map(\.label).joined(separator: ", "))
        }
        var markup = HTML(trusted: "<ul class=\"plain-list\">")
        for term in named {
            markup.append(trusted: "<li>")
            markup.appendEscaped(term.label)
            if let explanation = term.explanation {
                markup.append(trusted: "<div class=\"meta\">")
                markup.append(html(explanation))
                markup.append(trusted: "</div>")
            }
            markup.append(trusted: "</li>")
        }
        markup.append(trusted: "</ul>")
        return markup
    }
}
