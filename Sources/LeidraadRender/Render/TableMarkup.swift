import LeidraadMarkdown

/// A table with caption and scopes in a named region that can be scrolled and focused; on a phone its rows become cards.
struct TableMarkup {
    private var markup: HTML
    private var hasOpenRow = false
    private var hasOpenBody = false
    private let columnCount: Int

    init(caption: String, headings: [String]) {
        columnCount = headings.count
        markup = HTML(trusted: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        markup.appendAttribute("aria-label", caption)
        markup.append(trusted: "><table class=\"cards\"><caption>")
        markup.appendEscaped(caption)
        markup.append(trusted: "</caption><thead><tr>")
        for heading in headings {
            markup.append(trusted: "<th scope=\"col\">")
            markup.appendEscaped(heading)
            markup.append(trusted: "</th>")
        }
        markup.append(trusted: "</tr></thead>")
    }

    /// Begins rows that belong together, below what they have in common.
    mutating func startGroup(_ heading: HTML) {
        if hasOpenRow { markup.append(trusted: "</tr>") }
        if hasOpenBody { markup.append(trusted: "</tbody>") }
        markup.append(trusted: "<tbody><tr class=\"group-row\"><th scope=\"rowgroup\" colspan=\"")
        markup.append(number: columnCount)
        markup.append(trusted: "\">")
        markup.append(heading)
        markup.append(trusted: "</th></tr>")
        (hasOpenRow, hasOpenBody) = (false, true)
    }

    mutating func startRow() {
        if hasOpenRow { markup.append(trusted: "</tr>") }
        if !hasOpenBody { markup.append(trusted: "<tbody>") }
        hasOpenBody = true
        markup.append(trusted: "<tr>")
        hasOpenRow = true
    }

    mutating func add(_ cell: HTML, label: String, isHeading: Bool) {
        if isHeading {
            markup.append(trusted: "<th scope=\"row\">")
            markup.append(cell)
            markup.append(trusted: "</th>")
            return
        }
        markup.append(trusted: "<td")
        markup.appendAttribute("data-label", label)
        markup.append(trusted: "><div>")
        markup.append(cell)
        markup.append(trusted: "</div></td>")
    }

    func finished() -> HTML {
        var table = markup
        if hasOpenRow { table.append(trusted: "</tr>") }
        if !hasOpenBody { table.append(trusted: "<tbody>") }
        table.append(trusted: "</tbody></table></div>")
        return table
    }
}
