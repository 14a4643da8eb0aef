import LeidraadMarkdown
import LeidraadModel
import LeidraadSearch

extension LinkedText {
    /// The text by section, without markup: constructs as the words that a reader sees, blocks apart by a space.
    func plainSections(_ labels: CitationLabels) -> [SearchSection] {
        var sections: [SearchSection] = []
        var current = SearchSection(text: "")
        var isInHeading = false
        let headingsByID = Dictionary(headings.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        for event in events {
            if case .markdown(let step) = event, case .heading(_, let id) = step.node {
                if step.phase == .enter {
                    sections.append(current)
                    current = SearchSection(anchor: id, heading: headingsByID[id] ?? "", text: "")
                }
                isInHeading = step.phase == .enter
            } else if case .markdown(let step) = event, case .codeBlock(_, let literal) = step.node {
                if step.phase != .exit { current.code += literal }
            } else if !isInHeading {
                current.text += event.plainText(labels)
            }
        }
        sections.append(current)
        return sections.map { section in
            var section = section
            section.text = trimmed(section.text)
            section.code = trimmed(section.code)
            return section
        }.filter { !$0.text.isEmpty || !$0.heading.isEmpty || !$0.code.isEmpty }
    }
}

extension LinkedEvent {
    /// The words of one step; where a block ends, a space.
    func plainText(_ labels: CitationLabels) -> String {
        switch self {
        case .markdown(let step):
            switch (step.phase, step.node) {
            case (_, .text(let piece)), (_, .code(let piece)): piece
            case (_, .softBreak), (_, .lineBreak), (.exit, .paragraph), (.exit, .tableCell), (.exit, .item),
                (.exit, .bareText):
                " "
            default: ""
            }
        case .link(_, _, let label, _), .term(_, let label): label
        case .citation(let sources, let isNarrative): labels.text(sources, isNarrative: isNarrative)
        default: ""
        }
    }
}
