import LeidraadMarkdown

/// What the Markdown parser could read and readers will not see as it was written: raw HTML, anchors that were taken, unused footnotes.
func checkNotices(_ text: ProseText) -> [LocatedProblem] {
    let document = text.source.document
    let noted = document.notices.compactMap { notice -> LocatedProblem? in
        let start = text.lines.offset(of: notice.position)
        let span = text.source.text.inFile(start..<start)
        switch notice.matter {
        case .duplicateHeadingID(let wanted, let given):
            return LocatedProblem(.duplicateHeadingID(wanted: wanted, given: given), at: span)
        case .unusedFootnote(let label):
            return LocatedProblem(.unusedFootnote(label), at: span)
        case .rawHTML:
            return LocatedProblem(.rawHTML, at: span)
        case .refusedLink(let url):
            return LocatedProblem(.unsafeLink(url), at: span)
        case .refusedImage(let url):
            return LocatedProblem(.externalImage(url), at: span)
        }
    }
    return noted
        + document.events.compactMap { event in
            switch event.node {
            case .htmlBlock(let markup), .htmlInline(let markup):
                guard !isComment(markup), !markup.hasPrefix("</") else { return nil }
                return LocatedProblem(
                    .rawHTML, at: text.span(of: event, length: markup.utf8.prefix { $0 != 0x0A && $0 != 0x0D }.count))
            default: return nil
            }
        }
}

/// Whether markup is an editor's note, which no reader would see anyway.
private func isComment(_ markup: String) -> Bool {
    let bare = trimmed(markup)
    return bare.hasPrefix("<!--") && bare.hasSuffix("-->")
}
