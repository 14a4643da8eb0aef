import LeidraadMarkdown
import LeidraadModel

/// Scales and lists of terms, with what explains them.
struct VocabularyViews: PagePart {
    let scope: PageScope

    /// Puts the scales and lists of terms, each as a whole, into the view of the page that explains them.
    func set(in page: inout View) {
        page["scales"] = .list(base.vocabularies.scales.map { scaleView($0) })
        page.set("vocabularies", termListViews())
    }

    /// Leaves scales and lists of terms out of the view of a page that leads to another for them.
    static func setNone(in page: inout View) {
        page["scales"] = .list([])
        page.set("vocabularies", [View]())
    }

    /// A scale with its source and the meaning of its levels.
    func scaleView(_ scale: Scale) -> View {
        var view = View()
        view["id"] = .text(explanations.scaleAnchor(scale.id))
        view["label"] = .text(scale.title)
        view.set("explanation", scale.explanation.map { texts.html($0) })
        view.set("sources", citations.sourceViews(scale.sources))
        view["levels"] = .list(
            scale.levels.map { level in
                var view = View()
                levels.set(level, of: scale, in: &view)
                view["id"] = .text(base.levelAnchor(scale.id, level.id, phrases))
                view["explanation"] = .html(
                    level.explanation.map { texts.inlineHTML($0) } ?? HTML(escaping: phrases["noExplanation"]))
                return view
            })
        return view
    }

    /// The words by which records are described, each with its own address and its explanation.
    private func termListViews() -> [View] {
        var views = base.explainedTerms(phrases).map { list in
            termListView(
                list.key, list.label,
                list.terms.map { term -> ExplainedWord in
                    (base.termAnchor(list.key, term.id), term.label, term.explanation.map { texts.html($0) })
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
        view["id"] = .text(explanations.listAnchor(key))
        view["label"] = .text(label)
        // That a word has no explanation is said once a list; the word keeps its place all the same.
        view.set("terms", terms.filter { $0.explanation != nil }.map { wordView($0) })
        view.set("unexplained", terms.filter { $0.explanation == nil }.map { wordView($0) })
        return view
    }

    private func wordView(_ word: ExplainedWord) -> View {
        var view = View()
        view["id"] = .text(word.id)
        view["label"] = .text(word.label)
        view["explanation"] = .html(word.explanation ?? HTML())
        return view
    }

    /// Terms, each leading to where it is explained; with their explanations as a list where any has one.
    func termsHTML(_ ids: [VocabularyTerm.ID], _ terms: [VocabularyTerm], of list: String) -> HTML {
        let named = ids.compactMap { id in terms.first { $0.id == id } }
        let isExplained = named.contains { $0.explanation != nil }
        var markup = HTML(trusted: isExplained ? "<ul class=\"plain-list\">" : "")
        for (index, term) in named.enumerated() {
            markup.append(trusted: isExplained ? "<li>" : index > 0 ? ", " : "")
            markup.append(
                explanations.link(HTML(escaping: term.label), at: explanations.address(base.termAnchor(list, term.id))))
            if let explanation = term.explanation {
                markup.append(trusted: "<div class=\"meta\">")
                markup.append(texts.html(explanation))
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
