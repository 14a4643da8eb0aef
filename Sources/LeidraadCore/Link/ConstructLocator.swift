/// Finds the place in the source of constructs that were found in parsed text.
///
/// cmark gives no exact places inside paragraphs, and by then escapes are gone. So the source is scanned by itself, passing over
/// escapes and code; constructs come in the same order in both, so the next one with the same spelling is the one meant. One that
/// the source lacks was escaped there, and is plain text.
struct ConstructLocator {
    private var places: [String: ArraySlice<Range<Int>>] = [:]

    /// Scans a stretch of a file; offsets are those of the file.
    init(_ source: ArraySlice<UInt8>) {
        var found: [String: [Range<Int>]] = [:]
        var index = source.startIndex
        var unclosed: Set<Int> = []
        while index < source.endIndex {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): index = endOfCode(source, at: index, unclosed: &unclosed)
            case UInt8(ascii: "["):
                if let link = linkTarget(source, at: index) {
                    found["[[" + link.target, default: []].append(index..<link.end)
                }
                index += 1
            case UInt8(ascii: "@"):
                if let end = citationKeyEnd(source, from: index + 1) {
                    found["@" + String(decoding: source[(index + 1)..<end], as: UTF8.self), default: []].append(index..<end)
                }
                index += 1
            default: index += 1
            }
        }
        places = found.mapValues { $0[...] }
    }

    /// The place of the next link with this target, or nil where the source escapes it.
    mutating func nextLink(_ target: String) -> Range<Int>? { places["[[" + target]?.popFirst() }

    /// The place of the next citation with this key, or nil where the source escapes it.
    mutating func nextCitation(_ key: String) -> Range<Int>? { places["@" + key]?.popFirst() }
}

/// The end of a code span or fence that opens here: the next run of as many backticks; without one, the end of this run.
/// A length that once found no closing run is not looked for again, so that the time stays linear.
private func endOfCode(_ source: ArraySlice<UInt8>, at start: Int, unclosed: inout Set<Int>) -> Int {
    let tick = UInt8(ascii: "`")
    let opening = source[start...].prefix { $0 == tick }.endIndex
    guard !unclosed.contains(opening - start) else { return opening }
    var index = opening
    while let next = source[index...].firstIndex(of: tick) {
        let end = source[next...].prefix { $0 == tick }.endIndex
        if end - next == opening - start { return end }
        index = end
    }
    unclosed.insert(opening - start)
    return opening
}

/// What stands after `[[`, up to a bar or the closing brackets.
private func linkTarget(_ source: ArraySlice<UInt8>, at start: Int) -> (target: String, end: Int)? {
    guard start + 1 < source.endIndex, source[start + 1] == UInt8(ascii: "[") else { return nil }
    guard let stop = source[(start + 2)...].firstIndex(where: { [0x5C, 0x5D, 0x5B, 0x7C, 0x0A].contains($0) }) else { return nil }
    var end = stop
    while end + 1 < source.endIndex, source[end] != 0x0A, !(source[end] == 0x5D && source[end + 1] == 0x5D) { end += 1 }
    let isClosed = end + 1 < source.endIndex && source[end] == 0x5D
    return (trimmed(String(decoding: source[(start + 2)..<stop], as: UTF8.self)), isClosed ? end + 2 : stop)
}
