extension RenderingPass {
    mutating func renderReference(number: Int, ordinal: Int) {
        html.append(trusted: "<sup class=\"footnote-ref\"><a")
        html.appendAttribute("href", "#" + footnoteID(number))
        html.appendAttribute("id", referenceID(number, ordinal))
        html.append(trusted: " role=\"doc-noteref\"")
        html.appendAttribute("aria-label", "\(options.words.footnote) \(number)")
        html.append(trusted: ">")
        html.append(number: number)
        html.append(trusted: "</a></sup>")
    }

    mutating func renderFootnote(_ enters: Bool, _ footnote: Footnote) {
        open(.footnote, enters)
        guard enters else { return endFootnote(footnote) }
        if !isInFootnotes { beginFootnotes() }
        freshLine()
        html.append(trusted: "<li")
        html.appendAttribute("id", footnoteID(footnote.number))
        html.append(trusted: ">\n")
    }

    private mutating func beginFootnotes() {
        let id = "_fn-\(options.idPrefix)heading"
        isInFootnotes = true
        freshLine()
        html.append(trusted: "<section class=\"footnotes\" role=\"doc-endnotes\"")
        html.appendAttribute("aria-labelledby", id)
        html.append(trusted: ">\n<h")
        html.append(number: options.footnoteHeadingLevel)
        html.appendAttribute("id", id)
        html.append(trusted: ">")
        html.appendEscaped(options.words.footnotes)
        html.append(trusted: "</h")
        html.append(number: options.footnoteHeadingLevel)
        html.append(trusted: ">\n<ol>\n")
    }

    /// The links back are at the end of the last paragraph where there is one, else on a line of their own.
    private mutating func endFootnote(_ footnote: Footnote) {
        let endOfParagraph = html.removeEndOfParagraph()
        if endOfParagraph { html.append(trusted: " ") } else { freshLine() }
        for ordinal in 1...max(1, footnote.referenceCount) {
            if ordinal > 1 { html.append(trusted: " ") }
            html.append(trusted: "<a class=\"footnote-backref\" role=\"doc-backlink\"")
            html.appendAttribute("href", "#" + referenceID(footnote.number, ordinal))
            let place = ordinal > 1 ? "\(footnote.number)-\(ordinal)" : "\(footnote.number)"
            html.appendAttribute("aria-label", "\(options.words.backToText) \(place)")
            html.append(trusted: ">↩")
            if ordinal > 1 {
                html.append(trusted: "<sup>")
                html.append(number: ordinal)
                html.append(trusted: "</sup>")
            }
            html.append(trusted: "</a>")
        }
        html.append(trusted: endOfParagraph ? "</p>\n</li>\n" : "\n</li>\n")
    }

    // Ids of our own begin with an underscore; no heading has such an id, because a slug and an author's id cannot.

    private func footnoteID(_ number: Int) -> String {
        "_fn-\(options.idPrefix)\(number)"
    }

    private func referenceID(_ number: Int, _ ordinal: Int) -> String {
        "_fnref-\(options.idPrefix)\(number)" + (ordinal > 1 ? "-\(ordinal)" : "")
    }
}
