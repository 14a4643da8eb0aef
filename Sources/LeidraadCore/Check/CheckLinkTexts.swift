import LeidraadMarkdown

/// Links whose words do not say where they lead; a list of all links on a page, as screen readers give it, has only those words.
func checkLinkTexts(_ text: ProseText) -> [LocatedProblem] {
    text.blocks.flatMap { block in
        let links = block.inline.linkTexts.compactMap { event, range -> Range<Int>? in
            if case .link = text.source.document.events[event].node { range } else { nil }
        }
        let labels = block.inline.runs.flatMap { wikiLabels(block.inline.text, $0.text) }
        return (links + labels).sorted { $0.lowerBound < $1.lowerBound }.compactMap { range -> LocatedProblem? in
            let words = String(decoding: block.inline.text[range], as: UTF8.self)
            guard isVague(words) else { return nil }
            return LocatedProblem(.vagueLinkText(trimmed(words)), at: text.span(range, in: block))
        }
    }
}

/// What stands after the bar in `[[mst|hier]]`.
private func wikiLabels(_ text: [UInt8], _ run: Range<Int>) -> [Range<Int>] {
    constructs(in: text[run]).compactMap { found in
        guard case .wikiLink(_, .some) = found.construct, let bar = text[found.range].firstIndex(of: UInt8(ascii: "|"))
        else { return nil }
        return bar + 1..<found.range.upperBound - 2
    }
}

private func isVague(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    let bare = tokens(of: bytes[...]).filter { $0.kind == .word }.map {
        String(decoding: folded(bytes[$0.range]), as: UTF8.self)
    }
    return vagueTexts.contains(bare.joined(separator: " "))
}

/// Link texts that mean nothing outside their sentence, in Dutch and English.
private let vagueTexts: Set<String> = [
    "bekijk", "bekijk hier", "deze link", "deze pagina", "deze website", "ga naar", "hier", "klik", "klik hier",
    "lees hier meer", "lees meer",
    "lees verder", "link", "meer", "meer informatie", "meer info", "meer lezen", "pagina", "site", "via deze link",
    "website", "zie hier",
    "click", "click here", "go to", "here", "learn more", "more", "more info", "more information", "page", "read more",
    "read on", "see here",
    "this link", "this page", "this website",
]
