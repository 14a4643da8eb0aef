import LeidraadModel
import LeidraadWords

/// The files of a new site: one record of each kind, every construct once.
struct StarterContent {
    let title: String
    let language: SiteLanguage
    private let words: WordTable

    init(title: String, language: SiteLanguage) {
        (self.title, self.language, words) = (title, language, language.words)
    }

    private func said(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        words.text("starter-" + key, values)
    }

    /// The files with their paths below `Content/`.
    var files: [(path: String, text: String)] {
        let records: [(kind: String, path: String, text: String)] = [
            ("site", "site.yml", settings),
            ("intervention", "interventions/\(said("intervention-id")).yml", intervention),
            ("element", "elements/\(said("element-id")).yml", element),
            ("element-list", "element-lists/\(said("list-id")).yml", list),
            ("recommendation", "recommendations/v1.yml", recommendation),
            ("vocabularies", "vocabularies.yml", vocabularies),
            ("references", "references.yml", references),
            ("glossary", "glossary.yml", glossary),
        ]
        let guideline = "guidelines/\(said("folder"))"
        let pages = [
            ("index.md", home), ("guidelines/index.md", guidelines), ("\(guideline)/index.md", self.guideline),
            ("\(guideline)/\(said("grounds-file")).md", grounds),
        ]
        return records.map { ($0.path, schemaLine($0.kind, for: "Content/" + $0.path) + $0.text) } + pages
    }

    private var settings: String {
        """
        # \(said("help", ["folder": said("help-folder")]))
        title: \(quoted(title))
        language: \(language.rawValue)
        description: \(said("description"))
        notice: \(said("notice"))
        provenance: required

        """
    }

    private var intervention: String {
        """
        name: \(said("intervention"))
        abbreviation: \(said("abbreviation"))
        kind: intervention
        group: \(said("group-id"))
        audience:
          description: \(said("audience"))
          people: [\(said("people-id"))]
          age: { from: 18, to: 65, inclusive: false }
          problems: [\(said("problem-id"))]
          contexts: [\(said("context-id"))]
        goal: \(said("goal"))
        duration: { min: 4, max: 6, unit: week }
        classification:
          scale: \(said("scale-id"))
          level: \(said("level-id"))
        evidence:
          - finding: \(said("finding"))
            sources: [\(said("source-id"))]
            design: other
            outcome: \(said("outcome-id"))
            direction: not-studied
        elements:
          - element: \(said("element-id"))
            basis: named
            sources: [\(said("source-id"))]
        based_on: [\(said("source-id"))]
        status: published

        """
    }

    private var element: String {
        """
        name: \(said("element"))
        code: \(said("element-code"))
        kind: practice
        description: \(said("element-text"))
        based_on: [\(said("source-id"))]
        sources: [\(said("source-id"))]

        """
    }

    private var list: String {
        """
        title: \(said("list"))
        context: \(said("list-text"))
        claim: presumed
        scope: nearly-all
        applies_to: { groups: [\(said("group-id"))] }
        sources: [\(said("source-id"))]
        members: [\(said("element-id"))]
        based_on: [\(said("source-id"))]

        """
    }

    private var recommendation: String {
        """
        code: V1
        text: \(said("recommendation"))
        addressee: professional
        elements: [\(said("element-id"))]
        grounds: [guidelines/\(said("folder"))/\(said("grounds-file"))]
        sources: [\(said("source-id"))]
        based_on: [\(said("source-id"))]
        status: valid

        """
    }

    private var vocabularies: String {
        """
        scales:
          - id: \(said("scale-id"))
            title: \(said("scale"))
            explanation: \(said("scale-text"))
            levels:
              - { id: \(said("level-id")), label: \(said("level")), rank: 1 }
              - { id: \(said("status-id")), label: \(said("status")) }
        groups:
          - { id: \(said("group-id")), label: \(said("group")) }
        problems:
          - { id: \(said("problem-id")), label: \(said("problem")) }
        contexts:
          - { id: \(said("context-id")), label: \(said("context")) }
        people:
          - { id: \(said("people-id")), label: \(said("people")) }
        outcomes:
          - { id: \(said("outcome-id")), label: \(said("outcome")), main: true }

        """
    }

    private var references: String {
        """
        - id: \(said("source-id"))
          type: report
          author: [{ literal: \(said("organisation")) }]
          issued: { date-parts: [[2026]] }
          title: \(said("source"))

        """
    }

    private var glossary: String {
        """
        - term: \(said("term"))
          plural: \(said("terms"))
          definition: \(said("definition"))
          by: editors

        """
    }

    private var home: String {
        """
        ---
        title: \(quoted(title))
        summary: \(said("home-summary"))
        ---

        \(said("home", ["folder": said("folder"), "intervention": said("intervention-id")]))

        """
    }

    private var guidelines: String {
        """
        ---
        title: \(said("guidelines"))
        ---

        \(said("guidelines-text", ["folder": said("folder")]))

        """
    }

    private var guideline: String {
        """
        ---
        title: \(said("guideline"))
        layer: guideline
        summary: \(said("guideline-summary"))
        ---

        ## \(said("heading-links"))

        \(said("links"))

        ## \(said("heading-recommendation"))

        > [!RECOMMENDATION] v1

        ## \(said("heading-tables"))

        \(said("tables"))

        ```interventions
        group: \(said("group-id"))
        ```

        """
    }

    private var grounds: String {
        """
        ---
        title: \(said("grounds"))
        layer: background
        ---

        ## \(said("heading-grounds"))

        \(said("grounds-text", ["source": said("source-id")]))

        """
    }
}
