import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Text that the Markdown parser could read and readers will not see as it was written: raw HTML, anchors that were taken, unused footnotes.
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
        case .rawHTML(let name):
            return LocatedProblem(.rawHTML(name), at: text.span(ofTag: notice))
        case .openComment:
            return LocatedProblem(
                .dropped(.openComment),
                at: text.source.text.inFile(start..<min(start + 4, text.source.text.bytes.endIndex)))
        case .unbalancedHTML(let name, let isClosing):
            return LocatedProblem(.unbalancedHTML(name, isClosing: isClosing), at: text.span(ofTag: notice))
        case .foreignMark(let mark):
            return LocatedProblem(.foreignMark(mark), at: text.span(of: mark, notice) ?? span)
        case .refusedLink(let url):
            return LocatedProblem(.unsafeLink(url), at: span)
        case .refusedImage(let url):
            return LocatedProblem(.externalImage(url), at: span)
        }
    }
    return noted
}

extension ProseText {
    /// Where the line of a notice has these words.
    fileprivate func span(of words: String, onLineOf notice: MarkdownNotice) -> SourceSpan? {
        let line = lines.line(notice.position.line)
        return source.text.bytes[line].firstRange(of: Array(words.utf8)).map(source.text.inFile)
    }

    /// The tag at which a notice points.
    fileprivate func span(ofTag notice: MarkdownNotice) -> SourceSpan {
        let start = lines.offset(of: notice.position)
        let bytes = source.text.bytes
        guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "<") else {
            return source.text.inFile(start..<start)
        }
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        let isWhole = end < bytes.endIndex && bytes[end] == UInt8(ascii: ">")
        return source.text.inFile(start..<(isWhole ? end + 1 : end))
    }

    /// Where a mark of another tool is, as far as it can be told from others on its line.
    fileprivate func span(of mark: ForeignMark, _ notice: MarkdownNotice) -> SourceSpan? {
        switch mark {
        case .emoji(let code): return span(of: code, from: notice)
        case .template(let call): return span(of: call, from: notice)
        case .look, .component: return span(ofTag: notice)
        case .address(let url): return span(of: url, from: notice)
        case .formula: return span(of: "$", from: notice)
        case .diagram(let language): return span(of: language, from: notice)
        }
    }

    /// The first place of some words in the paragraph of a notice, from its line on.
    private func span(of words: String, from notice: MarkdownNotice) -> SourceSpan? {
        let start = lines.offset(of: SourcePosition(line: notice.position.line, column: 1))
        let bytes = source.text.bytes[min(start, source.text.bytes.endIndex)...].prefix(4_000)
        return bytes.firstRange(of: Array(words.utf8)).map(source.text.inFile)
    }
}
