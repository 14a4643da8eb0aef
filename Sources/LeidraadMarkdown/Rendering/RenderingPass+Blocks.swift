extension RenderingPass {
    mutating func renderBlock(_ event: MarkdownEvent) {
        let enters = event.phase == .enter
        switch event.node {
        case .paragraph: renderParagraph(enters)
        case .heading(let level, let id): renderHeading(enters, level: level, id: id)
        case .blockQuote:
            open(.other, enters)
            freshLine()
            html.append(trusted: enters ? "<blockquote>\n" : "</blockquote>\n")
        case .list(let start, let isTight, _): renderList(enters, start: start, isTight: isTight)
        case .item(let isDone): renderItem(enters, isDone: isDone)
        case .codeBlock(let info, let literal): renderCode(info: info, literal: literal)
        case .thematicBreak:
            freshLine()
            html.append(trusted: "<hr />\n")
        case .alert(let alert): renderAlert(enters, alert)
        // A parsed document holds no raw HTML; markup of others never gets here.
        case .htmlBlock: break
        case .markupBlock(let markup):
            freshLine()
            html.append(markup)
            freshLine()
        case .footnoteDefinition(let footnote): renderFootnote(enters, footnote)
        default: renderTable(event)
        }
    }

    mutating func open(_ block: OpenBlock, _ enters: Bool) {
        if enters {
            blocks.append(block)
        } else {
            _ = blocks.popLast()
        }
    }

    private mutating func renderParagraph(_ enters: Bool) {
        if case .item(isTight: true) = blocks.last { return }
        if enters {
            freshLine()
            html.append(trusted: "<p>")
        } else {
            html.append(trusted: "</p>\n")
        }
    }

    /// The level that a heading gets: no deeper than one below the heading before it, so that who jumps from one to the next misses none.
    private mutating func shownLevel(_ level: Int, _ enters: Bool) -> Int {
        guard enters else { return lastLevel }
        let wanted = min(6, max(1, level + headingShift))
        lastLevel = options.minimumHeadingLevel > 1 ? min(wanted, lastLevel + 1) : wanted
        return lastLevel
    }

    private mutating func renderHeading(_ enters: Bool, level: Int, id: String) {
        let level = shownLevel(level, enters)
        isInHeading = enters
        if enters {
            headingText = ""
            freshLine()
            html.append(trusted: "<h")
            html.append(number: level)
            if !id.isEmpty { html.appendAttribute("id", id) }
            html.append(trusted: ">")
        } else {
            html.append(trusted: "</h")
            html.append(number: level)
            html.append(trusted: ">\n")
        }
    }

    /// A labelled block whose words the caller does not know is called as its author calls it.
    private mutating func renderAlert(_ enters: Bool, _ alert: Alert) {
        open(.other, enters)
        freshLine()
        guard enters else { return html.append(trusted: "</div>\n") }
        html.append(trusted: "<div class=\"note\" role=\"note\">\n<p class=\"note-title\">")
        html.appendEscaped(alert.title ?? alert.name)
        html.append(trusted: "</p>\n")
    }

    private mutating func renderList(_ enters: Bool, start: Int?, isTight: Bool) {
        if enters {
            tightness.append(isTight)
            freshLine()
            html.append(trusted: start == nil ? "<ul" : "<ol")
            if let start, start != 1 { html.appendAttribute("start", start) }
            html.append(trusted: ">\n")
        } else {
            _ = tightness.popLast()
            html.append(trusted: start == nil ? "</ul>\n" : "</ol>\n")
        }
    }

    private mutating func renderItem(_ enters: Bool, isDone: Bool?) {
        open(.item(isTight: tightness.last ?? false), enters)
        guard enters else { return html.append(trusted: "</li>\n") }
        freshLine()
        guard let isDone else { return html.append(trusted: "<li>") }
        html.append(trusted: "<li class=\"task\"><input type=\"checkbox\"")
        html.appendAttribute("aria-label", isDone ? options.words.taskDone : options.words.taskOpen)
        html.append(trusted: isDone ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
    }

    private mutating func renderCode(info: String?, literal: String) {
        freshLine()
        let language = info?.utf8.prefix { $0 != UInt8(ascii: " ") && !(0x09...0x0D).contains($0) }
        let name = language.map { String(Substring($0)) } ?? ""
        let isDiagram = isDiagramLanguage(name.lowercased())
        if isDiagram {
            html.append(trusted: "<figure class=\"diagram-source\"><figcaption>")
            html.appendEscaped("\(options.words.diagramSource) (\(name))")
            html.append(trusted: "</figcaption>\n")
        }
        html.append(trusted: "<pre tabindex=\"0\"><code")
        if !name.isEmpty { html.appendAttribute("class", "language-" + name) }
        html.append(trusted: ">")
        html.appendEscaped(literal)
        html.append(trusted: isDiagram ? "</code></pre>\n</figure>\n" : "</code></pre>\n")
    }
}
