import LeidraadMarkdown

/// A table with caption and scopes in a named region that can be scrolled and focused; on a phone its rows become cards.
struct TableMarkup {
    private var markup: HTML
    private var hasOpenRow = false

    init(caption: String, headings: [String]) {
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
        markup.append(trusted: "</tr></thead><tbody>")
    }

    mutating func startRow() {
        if hasOpenRow { markup.append(trusted: "</tr>") }
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
        table.append(trusted: "</tbody></table></div>")
        return table
    }
}
