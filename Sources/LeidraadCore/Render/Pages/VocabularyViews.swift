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
                view["id"] = .text(base.levelAnchor(scale.id, level.id, phrases))
                view["explanation"] = .html(level.explanation.map { inlineHTML($0) } ?? HTML())
                return view
            })
        return view
    }

    /// Where the overview of interventions explains a scale.
    func scaleAnchor(_ id: Scale.ID) -> String { phrases["idScale"] + "-" + id.text }

    /// The words by which interventions are described, each with its own address and its explanation.
    mutating func termListViews() -> [View] {
        var views = base.vocabularies.termLists.compactMap { name, terms -> View? in
            guard !terms.isEmpty else { return nil }
            return termListView(
                phrases["vocabulary-" + name],
                terms.map { term -> ExplainedWord in
                    (base.termAnchor(name, term.id), term.label, term.explanation.map { html($0) })
                })
        }
        let directions = base.usedDirections.map { direction -> ExplainedWord in
            (
                base.termAnchor("direction", Identifier(direction.rawValue)), phrases["direction", direction],
                HTML(escaping: phrases["directionText-" + direction.rawValue])
            )
        }
        if !directions.isEmpty { views.append(termListView(phrases["vocabulary-directions"], directions)) }
        let bases = base.usedBases.map { basis -> ExplainedWord in
            (
                base.termAnchor("basis", Identifier(basis.rawValue)), phrases[basis.key],
                HTML(escaping: phrases[basis.textKey])
            )
        }
        if !bases.isEmpty { views.append(termListView(phrases["vocabulary-bases"], bases)) }
        return views
    }

    private func termListView(_ label: String, _ terms: [ExplainedWord]) -> View {
        var view = View()
        view["label"] = .text(label)
        view["terms"] = .list(
            terms.map { term in
                var view = View()
                view["id"] = .text(term.id)
                view["label"] = .text(term.label)
                view["explanation"] = .html(term.explanation ?? HTML(escaping: phrases["noExplanation"]))
                return view
            })
        return view
    }

    /// Terms, each leading to where it is explained; with their explanations as a list where any has one.
    mutating func termsHTML(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm], of list: String) -> HTML {
        let named = ids.compactMap { id in terms.first { $0.id == id } }
        let isExplained = named.contains { $0.explanation != nil }
        var markup = HTML(trusted: isExplained ? "<ul class=\"plain-list\">" : "")
        for (index, term) in named.enumerated() {
            markup.append(trusted: isExplained ? "<li>" : index > 0 ? ", " : "")
            markup.append(trusted: "<a")
            markup.appendAttribute("href", url(.interventions) + "#" + base.termAnchor(list, term.id))
            markup.append(trusted: ">")
            markup.appendEscaped(term.label)
            markup.append(trusted: "</a>")
            if let explanation = term.explanation {
                markup.append(trusted: "<div class=\"meta\">")
                markup.append(html(explanation))
                markup.append(trusted: "</div>")
            }
            if isExplained { markup.append(trusted: "</li>") }
        }
        if isExplained { markup.append(trusted: "</ul>") }
        return markup
    }
}

/// A word with the anchor at which it is explained.
private typealias ExplainedWord = (id: String, label: String, explanation: HTML?)
