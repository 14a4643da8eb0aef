import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// Puts the scales and lists of terms, each as a whole, into the view of the page that explains them.
    mutating func setExplainedWords(in page: inout View) {
        page["scales"] = .list(base.vocabularies.scales.map { scaleView($0) })
        page.set("vocabularies", termListViews())
    }

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
                view["explanation"] = .html(
                    level.explanation.map { inlineHTML($0) } ?? HTML(escaping: phrases["noExplanation"]))
                return view
            })
        return view
    }

    /// The anchor of a scale on the page that explains it.
    func scaleAnchor(_ id: Scale.ID) -> String { phrases["idScale"] + "-" + id.text }

    /// The anchor of a list of terms on the page that explains it.
    func listAnchor(_ list: String) -> String { phrases["idTerms"] + "-" + list }

    /// The words by which records are described, each with its own address and its explanation.
    mutating func termListViews() -> [View] {
        var views = base.explainedTerms(phrases).map { list in
            termListView(
                list.key, list.label,
                list.terms.map { term -> ExplainedWord in
                    (base.termAnchor(list.key, term.id), term.label, term.explanation.map { html($0) })
                })
        }
        let directions = base.usedDirections.map { direction -> ExplainedWord in
            (
                base.termAnchor("direction", Identifier(direction.rawValue)), phrases["direction", direction],
                HTML(escaping: phrases["directionText-" + direction.rawValue])
            )
        }
        if !directions.isEmpty { views.append(termListView("direction", phrases["vocabulary-directions"], directions)) }
        let bases = base.usedBases.map { basis -> ExplainedWord in
            (
                base.termAnchor("basis", Identifier(basis.rawValue)), phrases[basis.key],
                HTML(escaping: phrases[basis.textKey])
            )
        }
        if !bases.isEmpty { views.append(termListView("basis", phrases["vocabulary-bases"], bases)) }
        return views
    }

    private func termListView(_ key: String, _ label: String, _ terms: [ExplainedWord]) -> View {
        var view = View()
        view["id"] = .text(listAnchor(key))
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

    /// A word that leads to where it is explained, where it is.
    func explained(_ word: HTML, at url: String?) -> HTML {
        guard let url else { return word }
        var markup = HTML(trusted: "<a")
        markup.appendAttribute("href", url)
        markup.append(trusted: ">")
        markup.append(word)
        markup.append(trusted: "</a>")
        return markup
    }

    /// Terms, each leading to where it is explained; with their explanations as a list where any has one.
    mutating func termsHTML(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm], of list: String) -> HTML {
        let named = ids.compactMap { id in terms.first { $0.id == id } }
        let isExplained = named.contains { $0.explanation != nil }
        var markup = HTML(trusted: isExplained ? "<ul class=\"plain-list\">" : "")
        for (index, term) in named.enumerated() {
            markup.append(trusted: isExplained ? "<li>" : index > 0 ? ", " : "")
            markup.append(explained(HTML(escaping: term.label), at: explanationURL(base.termAnchor(list, term.id))))
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
