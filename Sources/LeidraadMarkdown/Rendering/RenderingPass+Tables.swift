extension RenderingPass {
    mutating func renderTable(_ event: MarkdownEvent) {
        let enters = event.phase == .enter
        switch event.node {
        case .table: enters ? beginTable() : endTable()
        case .tableRow(let isHeader): renderRow(enters, isHeader: isHeader)
        case .tableCell(let isHeader, let alignment): renderCell(enters, isHeader: isHeader, alignment: alignment)
        default: break
        }
    }

    /// The region is named by the caption: the number of the table, so that no two regions share a name, and the heading.
    private mutating func beginTable() {
        let number = options.firstTableNumber + tableCount
        let id = "_table-\(options.idPrefix)\(number)"
        tableCount += 1
        tableHasBody = false
        freshLine()
        html.append(trusted: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        html.appendAttribute("aria-labelledby", id)
        html.append(trusted: ">\n<table>\n<caption")
        html.appendAttribute("id", id)
        // A number alone tells a reader nothing; the region has to be called something all the same.
        html.append(trusted: headingText.isEmpty ? " class=\"visually-hidden\">" : ">")
        html.appendEscaped("\(options.words.table) \(number)" + (headingText.isEmpty ? "" : ": " + headingText))
        html.append(trusted: "</caption>")
    }

    private mutating func endTable() {
        freshLine()
        html.append(trusted: tableHasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
        tableHasBody = false
    }

    private mutating func renderRow(_ enters: Bool, isHeader: Bool) {
        freshLine()
        guard enters else { return html.append(trusted: isHeader ? "</tr>\n</thead>" : "</tr>") }
        if isHeader {
            html.append(trusted: "<thead>\n")
        } else if !tableHasBody {
            html.append(trusted: "<tbody>\n")
            tableHasBody = true
        }
        html.append(trusted: "<tr>")
    }

    private mutating func renderCell(_ enters: Bool, isHeader: Bool, alignment: ColumnAlignment) {
        guard enters else { return html.append(trusted: isHeader ? "</th>" : "</td>") }
        freshLine()
        html.append(trusted: isHeader ? "<th scope=\"col\"" : "<td")
        switch alignment {
        case .unspecified: break
        case .left: html.append(trusted: " class=\"align-left\"")
        case .center: html.append(trusted: " class=\"align-center\"")
        case .right: html.append(trusted: " class=\"align-right\"")
        }
        html.append(trusted: ">")
    }
}
