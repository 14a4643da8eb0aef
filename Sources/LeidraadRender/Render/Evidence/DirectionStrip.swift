import LeidraadMarkdown
import LeidraadModel

/// The places of a strip, from unfavourable on the left to favourable on the right. What points no way, or both, is in the middle: beside it
/// a dot would say more than its finding.
private let stripPlaces: [FindingDirection: Int] = [
    .negative: 14, .noDifference: 62, .mixed: 62, .unclear: 62, .positive: 110,
]

/// The directions of findings, drawn.
struct DirectionStrip: PagePart {
    let scope: PageScope

    /// A dot a finding: its place and shape say which way it points, its size what sort of study it comes from. The words are beside it,
    /// so that a reader who does not see it misses nothing.
    func markup(_ findings: [Intervention.Finding], _ topic: EvidenceReading.Topic) -> HTML {
        let drawn = findings.filter { $0.direction.flatMap { stripPlaces[$0] } != nil }
        guard !drawn.isEmpty else { return HTML() }
        var heights: [Int: Int] = [:]
        var shapes = HTML()
        for finding in drawn {
            guard let direction = finding.direction, let place = stripPlaces[direction] else { continue }
            let row = heights[place, default: 0]
            heights[place] = row + 1
            shapes.append(shape(direction, x: place, y: 12 + row * 20, size: dotSize(finding)))
        }
        let height = 4 + (heights.values.max() ?? 1) * 20
        var markup = HTML(trusted: "<svg class=\"direction-strip\" role=\"img\"")
        markup.appendAttribute("viewBox", "0 0 124 \(height)")
        markup.appendAttribute("width", 124)
        markup.appendAttribute("height", height)
        markup.appendAttribute("aria-label", stripLabel(drawn, topic))
        markup.append(
            trusted: "><path stroke-dasharray=\"2 3\"")
        markup.appendAttribute("d", "M62 0V\(height)")
        markup.append(trusted: "/>")
        markup.append(shapes)
        markup.append(trusted: "</svg>")
        return markup
    }

    private func stripLabel(_ findings: [Intervention.Finding], _ topic: EvidenceReading.Topic) -> String {
        let words = evidenceWords
        let counted = FindingDirection.allCases.compactMap { direction -> String? in
            let count = findings.count { $0.direction == direction }
            return count == 0 ? nil : "\(count) × \(words.word(direction, topic))"
        }
        return counted.joined(separator: ", ")
    }

    /// Half the width of a dot: a synthesis of studies is larger than one study, and that larger than experience.
    private func dotSize(_ finding: Intervention.Finding) -> Int {
        switch finding.design {
        case .metaAnalysis, .review: 8
        case .rct: 7
        case .quasiExperiment, .cohort: 6
        case .audit, .other, nil: 5
        case .practice: 4
        }
    }

    private func shape(_ direction: FindingDirection, x: Int, y: Int, size: Int) -> HTML {
        let (left, right, top, bottom) = (x - size, x + size, y - size, y + size)
        switch direction {
        case .positive: return shapePath("M\(x) \(top)L\(right) \(bottom)H\(left)Z", isFilled: true)
        case .negative: return shapePath("M\(x) \(bottom)L\(right) \(top)H\(left)Z", isFilled: true)
        case .noDifference: return shapePath("M\(left) \(top)H\(right)V\(bottom)H\(left)Z", isFilled: false)
        case .mixed: return shapePath("M\(x) \(top)L\(right) \(y)L\(x) \(bottom)L\(left) \(y)Z", isFilled: true)
        case .unclear, .notStudied:
            return shapePath("M\(x) \(top)L\(right) \(y)L\(x) \(bottom)L\(left) \(y)Z", isFilled: false)
        }
    }
}

/// A shape that the style sheet draws in the colour of the text, so that it is seen in every theme, in forced colours and on paper.
func shapePath(_ line: String, isFilled: Bool) -> HTML {
    var markup = HTML(trusted: "<path")
    markup.appendAttribute("d", line)
    markup.append(trusted: isFilled ? " fill=\"currentColor\"/>" : "/>")
    return markup
}
