/// Reads RIS, as reference managers write it: lines of a two-letter tag, two spaces, a hyphen and a value, from `TY` to `ER`. A line
/// without a tag goes on with the value before it.
///
/// What a reference list does not show is passed over and told.
func readRIS(_ bytes: [UInt8], _ language: SiteLanguage) -> SourceList {
    guard let text = decodedText(bytes) else {
        var list = SourceList()
        list.report(nil, "dit bestand is geen UTF-8 en geen Windows-1252")
        return list
    }
    var reader = RISReader(language: language)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        reader.read(String(line), number: index + 1)
    }
    return reader.finished()
}

private struct RISReader {
    let language: SiteLanguage
    private var item: RISItem?
    private var list = SourceList()

    init(language: SiteLanguage) { self.language = language }

    mutating func read(_ line: String, number: Int) {
        let bare = trimmed(line)
        if bare.isEmpty { return }
        let tag = String(line.prefix(2))
        let isTagged =
            line.dropFirst(2).hasPrefix("  -") && tag.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
        if isTagged { return take(tag, trimmed(line.dropFirst(5)), number) }
        guard item?.append(bare) == true else {
            return list.report(
                number, "een regel van RIS begint met twee letters, twee spaties en een streepje, zoals \"TI  - Titel\""
            )
        }
    }

    private mutating func take(_ tag: String, _ value: String, _ line: Int) {
        if tag == "TY" {
            if let open = item {
                list.report(line, "de vorige bron is niet afgesloten met ER")
                open.add(to: &list, language)
            }
            item = RISItem(line: line, type: value)
            return
        }
        guard var open = item else { return list.report(line, "vóór deze regel hoort een regel TY met het soort bron") }
        if tag == "ER" {
            item = nil
            return open.add(to: &list, language)
        }
        open.tags.append(RISItem.Tag(name: tag, value: value, line: line))
        item = open
    }

    mutating func finished() -> SourceList {
        if let item {
            list.report(item.line, "deze bron is niet afgesloten met ER")
            item.add(to: &list, language)
        }
        return list.closed()
    }
}
