import LeidraadMarkdown
import LeidraadModel

extension GuidelineRoute {
    private static let width = 760
    private static let columns = [200, 360, 500]
    /// As high as two lines of a name.
    private static let row = 42
    private static let letters = 30

    /// The route as a drawing. It has no links and is hidden from who listens: the list below it says the same.
    func drawing() -> HTML {
        let height = max(starts.count, interventions.count, elements.count) * Self.row + 12
        var markup = HTML(trusted: "<svg class=\"route\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 ")
        markup.append(number: Self.width)
        markup.append(trusted: " ")
        markup.append(number: height)
        markup.append(trusted: "\"><g class=\"lines\">")
        for edge in first { line(edge, 0, starts.count, interventions.count, height, &markup) }
        for edge in second { line(edge, 1, interventions.count, elements.count, height, &markup) }
        markup.append(trusted: "</g>")
        for (column, stops) in [starts, interventions, elements].enumerated() {
            for (place, stop) in stops.enumerated() {
                draw(stop, column, at: y(place, of: stops.count, height), &markup)
            }
        }
        markup.append(trusted: "</svg>")
        return markup
    }

    /// The stops of a column share the height.
    private func y(_ place: Int, of count: Int, _ height: Int) -> Int { (2 * place + 1) * height / (2 * max(1, count)) }

    private func line(
        _ edge: (from: Int, to: Int), _ column: Int, _ starts: Int, _ ends: Int, _ height: Int, _ markup: inout HTML
    ) {
        let (x1, x2) = (Self.columns[column], Self.columns[column + 1])
        let (y1, y2) = (y(edge.from, of: starts, height), y(edge.to, of: ends, height))
        let middle = (x1 + x2) / 2
        markup.append(trusted: "<path d=\"M")
        append([x1, y1], to: &markup)
        markup.append(trusted: "C")
        append([middle, y1, middle, y2, x2, y2], to: &markup)
        markup.append(trusted: "\"/>")
    }

    private func append(_ numbers: [Int], to markup: inout HTML) {
        for (index, number) in numbers.enumerated() {
            if index > 0 { markup.append(trusted: " ") }
            markup.append(number: number)
        }
    }

    private func draw(_ stop: Stop, _ column: Int, at y: Int, _ markup: inout HTML) {
        let x = Self.columns[column]
        markup.append(trusted: "<circle r=\"5\" cx=\"")
        markup.append(number: x)
        markup.append(trusted: "\" cy=\"")
        markup.append(number: y)
        markup.append(trusted: "\"/>")
        let lines = column == 1 ? [stop.label] : broken(stop.label)
        for (index, text) in lines.enumerated() {
            switch column {
            case 0: markup.append(trusted: "<text class=\"start\" x=\"")
            case 1: markup.append(trusted: "<text class=\"middle\" x=\"")
            default: markup.append(trusted: "<text x=\"")
            }
            markup.append(number: column == 0 ? x - 12 : column == 1 ? x : x + 12)
            markup.append(trusted: "\" y=\"")
            // One line is at the height of its stop, two around it; in the middle the name is above.
            markup.append(number: column == 1 ? y - 10 : y + 5 - (lines.count - 1) * 8 + index * 17)
            markup.append(trusted: "\">")
            markup.appendEscaped(text)
            markup.append(trusted: "</text>")
        }
    }

    /// A name in one or two lines.
    private func broken(_ label: String) -> [String] {
        guard label.count > Self.letters else { return [label] }
        let words = label.split(separator: " ")
        var first = ""
        var index = 0
        while index < words.count, first.isEmpty || first.count + 1 + words[index].count <= Self.letters {
            first += (first.isEmpty ? "" : " ") + words[index]
            index += 1
        }
        let rest = words[index...].joined(separator: " ")
        return rest.isEmpty ? [first] : [first, beginning(of: rest, letters: Self.letters + 4)]
    }
}
