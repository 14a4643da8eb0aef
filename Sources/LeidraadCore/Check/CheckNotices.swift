import LeidraadMarkdown

/// What the Markdown parser could read and readers will not see as it was written: raw HTML, anchors that were taken, unused footnotes.
func checkNotices(_ text: ProseText) -> [LocatedProblem] {
    let document = text.source.document
    let noted = document.notices.compactMap { notice -> LocatedProblem? in
        let start = text.lines.offset(of: notice.position)
        let span = text.source.text.inFile(start..<start)
        switch notice.matter {
        case .duplicateHeadingID(let wanted, let given):
            let place = text.span(of: "{#\(wanted)}", onLineOf: notice) ?? span
            return LocatedProblem(.duplicateHeadingID(wanted: wanted, given: given), at: place)
        case .unusedFootnote(let label):
            return LocatedProblem(.unusedFootnote(label), at: text.span(of: "[^\(label)]", onLineOf: notice) ?? span)
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
                guard !isComment(markup), !isOpenComment(markup), !markup.hasPrefix("</") else { return nil }
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

extension ProseText {
    /// Where the line of a notice has these words.
    fileprivate func span(of words: String, onLineOf notice: MarkdownNotice) -> SourceSpan? {
        let line = lines.line(notice.position.line)
        return source.text.bytes[line].firstRange(of: Array(words.utf8)).map(source.text.inFile)
    }
}
