extension RenderingPass {
    /// An element of raw HTML, written anew: its name is one of ours, its values are escaped.
    mutating func renderElement(_ phase: MarkdownEvent.Phase, _ element: HTMLElement) {
        let tag = element.tag
        if !tag.isInline { open(.other, phase == .enter) }
        if phase == .exit { return close(tag) }
        if !tag.isInline { freshLine() }
        if tag == .table { beginHTMLTable() }
        html.append(trusted: "<")
        html.appendEscaped(tag.rawValue)
        if tag == .pre { html.append(trusted: " tabindex=\"0\"") }
        for attribute in element.attributes { append(attribute) }
        html.append(trusted: tag == .wordBreak ? " />" : ">")
    }

    private mutating func close(_ tag: HTMLElement.Tag) {
        html.append(trusted: "</")
        html.appendEscaped(tag.rawValue)
        html.append(trusted: tag.isInline ? ">" : ">\n")
        if tag == .table { html.append(trusted: "</div>\n") }
    }

    /// A table of raw HTML keeps its own caption, so the region around it has its name apart.
    private mutating func beginHTMLTable() {
        tableCount += 1
        let number = options.firstTableNumber + tableCount - 1
        html.append(trusted: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        html.appendAttribute(
            "aria-label", "\(options.words.table) \(number)" + (headingText.isEmpty ? "" : ": " + headingText))
        html.append(trusted: ">\n")
    }

    private mutating func append(_ attribute: HTMLElement.Attribute) {
        switch attribute {
        case .title(let text): html.appendAttribute("title", text)
        case .dateTime(let text): html.appendAttribute("datetime", text)
        case .direction(let text): html.appendAttribute("dir", text)
        case .isOpen: html.append(trusted: " open")
        case .columns(let count): html.appendAttribute("colspan", count)
        case .rows(let count): html.appendAttribute("rowspan", count)
        case .scope(let text): html.appendAttribute("scope", text)
        case .id(let text): html.appendAttribute("id", text)
        case .alignment(let alignment):
            switch alignment {
            case .unspecified: break
            case .left: html.append(trusted: " class=\"align-left\"")
            case .center: html.append(trusted: " class=\"align-center\"")
            case .right: html.append(trusted: " class=\"align-right\"")
            }
        }
    }
}
