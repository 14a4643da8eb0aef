import LeidraadModel
import LeidraadWords

/// Reads RIS, as reference managers write it: lines of a two-letter tag, two spaces, a hyphen and a value, from `TY` to `ER`. A line
/// without a tag goes on with the value before it.
///
/// Content that a reference list does not show is passed over and told.
func readRIS(_ bytes: [UInt8], _ language: SiteLanguage) -> SourceList {
    guard let text = decodedText(bytes) else {
        var list = SourceList()
        list.report(nil, interfaceWords.text("import-encoding"))
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
                number, interfaceWords.text("import-ris-line")
            )
        }
    }

    private mutating func take(_ tag: String, _ value: String, _ line: Int) {
        if tag == "TY" {
            if let open = item {
                list.report(line, interfaceWords.text("import-ris-previous"))
                open.add(to: &list, language)
            }
            item = RISItem(line: line, type: value)
            return
        }
        guard var open = item else { return list.report(line, interfaceWords.text("import-ris-type")) }
        if tag == "ER" {
            item = nil
            return open.add(to: &list, language)
        }
        open.tags.append(RISItem.Tag(name: tag, value: value, line: line))
        item = open
    }

    mutating func finished() -> SourceList {
        if let item {
            list.report(item.line, interfaceWords.text("import-ris-open"))
            item.add(to: &list, language)
        }
        return list.closed()
    }
}
