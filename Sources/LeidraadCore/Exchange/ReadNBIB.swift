import LeidraadModel
import LeidraadWords

/// Reads what PubMed writes (`.nbib`): lines of a tag of up to four letters, a hyphen and a value, an empty line between sources. A line
/// that begins with blanks goes on with the value before it. Its tags become those of RIS, so that both are judged alike.
func readNBIB(_ bytes: [UInt8], _ language: SiteLanguage) -> SourceList {
    var list = SourceList()
    guard let text = decodedText(bytes) else {
        list.report(nil, interfaceWords.text("import-encoding"))
        return list
    }
    var item: NBIBItem?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        let value = trimmed(line.dropFirst(6))
        if trimmed(line).isEmpty {
            item?.add(to: &list, language)
            item = nil
        } else if line.hasPrefix("      "), item?.append(value) == true {
            continue
        } else if line.dropFirst(4).hasPrefix("-") {
            var open = item ?? NBIBItem(line: index + 1)
            open.tags.append((trimmed(line.prefix(4)), value, index + 1))
            item = open
        } else {
            list.report(index + 1, interfaceWords.text("import-nbib-line"))
        }
    }
    item?.add(to: &list, language)
    return list.closed()
}

private struct NBIBItem {
    let line: Int
    var tags: [(name: String, value: String, line: Int)] = []

    /// Adds a line to the value before it; false where there is none.
    mutating func append(_ text: String) -> Bool {
        guard !tags.isEmpty else { return false }
        tags[tags.count - 1].value += " " + text
        return true
    }

    func add(to list: inout SourceList, _ language: SiteLanguage) {
        let kinds = tags.filter { $0.name == "PT" }.map { $0.value.lowercased() }
        let type = kinds.contains("book chapter") ? "CHAP" : kinds.contains { $0.hasPrefix("book") } ? "BOOK" : "JOUR"
        var item = RISItem(line: line, type: type)
        let hasFullNames = tags.contains { $0.name == "FAU" }
        for tag in tags {
            if tag.name == "AU", hasFullNames { continue }
            guard let (name, value) = translated(tag.name, tag.value, isJournal: type == "JOUR") else {
                if !administrative.contains(tag.name) { list.passOver(tag.name) }
                continue
            }
            // Of an ISSN in print and one of the screen, and of a DOI that is there twice, the first counts.
            if ["SN", "DO"].contains(name), item.tags.contains(where: { $0.name == name }) { continue }
            item.tags.append(RISItem.Tag(name: name, value: value, line: tag.line))
        }
        item.add(to: &list, language)
    }

    /// The tag of RIS that says the same, with its value; nil where a list of references does not show it.
    private func translated(_ name: String, _ value: String, isJournal: Bool) -> (String, String)? {
        switch name {
        case "LID", "AID":
            guard value.hasSuffix("[doi]") else { return nil }
            return ("DO", trimmed(value.dropLast("[doi]".count)))
        case "IS": return ("SN", String(value.prefix { $0 != " " }))
        case "DP": return ("DA", date(value))
        case "PG": return ("SP", pages(value))
        case "PL": return isJournal ? nil : ("CY", value)
        case "PT": return nil
        default: return sameTags[name].map { ($0, value) }
        }
    }

    /// `2018 May 3` with numbers; what is no such date, such as a season, keeps its words.
    private func date(_ text: String) -> String {
        let parts = text.split(separator: " ").map(String.init)
        guard let year = parts.first, (1...3).contains(parts.count) else { return text }
        if parts.count == 1 { return year }
        guard let month = months.firstIndex(of: parts[1].lowercased()) else { return text }
        return ([year, String(month + 1)] + parts.dropFirst(2)).joined(separator: "/")
    }

    /// `100-12` is 100 to 112.
    private func pages(_ text: String) -> String {
        let ends = text.split(separator: "-").map(String.init)
        guard ends.count == 2, ends[1].utf8.count < ends[0].utf8.count, ends.allSatisfy({ Int($0) != nil }) else {
            return text
        }
        return ends[0] + "-" + ends[0].dropLast(ends[1].utf8.count) + ends[1]
    }
}

private let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/// Tags that mean the same as one of RIS.
private let sameTags = [
    "PMID": "PMID", "PMC": "PMCID", "TI": "TI", "BTI": "T2", "FAU": "AU", "AU": "AU", "CN": "AU", "FED": "ED",
    "ED": "ED",
    "JT": "JF", "TA": "JA", "VI": "VL", "IP": "IS", "LA": "LA", "PB": "PB", "ISBN": "SN", "EN": "ET", "CTI": "T3",
]

/// Tags about the record of the library, and not about the source.
private let administrative: Set<String> = [
    "OWN", "STAT", "DCOM", "LR", "CRDT", "EDAT", "MHDA", "PHST", "PST", "SO", "JID", "SB", "OTO", "OT", "AD", "AUID",
    "PT",
    "PL", "LID", "AID", "MH", "RN", "IRAD", "DA", "OID", "OAB", "GR", "CIN", "CON", "ECI", "EIN",
]
