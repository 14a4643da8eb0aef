import LeidraadFiles

/// A page in which no link leads nowhere. A template makes a link of every address that a view gives it; where the site leaves out the page
/// to which it would lead, the address is empty, and only the words of the link stay.
func withoutEmptyLinks(_ page: [UInt8]) -> [UInt8] {
    guard let first = page.firstRange(of: emptyAddress) else { return page }
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var (start, next) = (page.startIndex, Optional(first))
    while let mark = next {
        next = page[mark.upperBound...].firstRange(of: emptyAddress)
        guard let tag = page[start..<mark.lowerBound].lastIndex(of: UInt8(ascii: "<")),
            page[tag...].starts(with: linkStart),
            let end = page[mark.upperBound...].firstIndex(of: UInt8(ascii: ">")),
            let close = page[end...].firstRange(of: linkEnd)
        else { continue }
        let attributes = page[(tag + linkStart.count - 1)..<mark.lowerBound] + page[mark.upperBound..<end]
        result += page[start..<tag]
        // A class tells how the words look, and an id is where other links lead.
        if !attributes.isEmpty { result += "<span".utf8 + attributes + ">".utf8 }
        result += page[(end + 1)..<close.lowerBound]
        if !attributes.isEmpty { result += "</span>".utf8 }
        start = close.upperBound
    }
    return result + page[start...]
}

private let emptyAddress = Array(" href=\"\"".utf8)
private let linkStart = Array("<a ".utf8)
private let linkEnd = Array("</a>".utf8)
