/// The markers of quotations, list items and footnotes at the beginning of a line, which can open one level each.
enum ContainerMarkers {
    /// Counts the markers at the beginning of `line`, up to `limit` + 1; none in a line that is a rule, as in `- - -`.
    static func count(in line: UnsafeBufferPointer<UInt8>.SubSequence, upTo limit: Int) -> Int {
        var count = 0
        var index = line.startIndex
        while count <= limit {
            index = line[index...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? line.endIndex
            guard let length = lengthOfMarker(line[index...]) else { return count }
            count += 1
            index += length
        }
        return isThematicBreak(line) ? 0 : count
    }

    private static func lengthOfMarker(_ rest: UnsafeBufferPointer<UInt8>.SubSequence) -> Int? {
        switch rest.first {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return endsWord(rest.dropFirst()) ? 1 : nil
        case let first? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first):
            let digits = rest.prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            let after = rest.dropFirst(digits)
            guard after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")") else { return nil }
            return endsWord(after.dropFirst()) ? digits + 1 : nil
        case UInt8(ascii: "["):
            guard rest.dropFirst().first == UInt8(ascii: "^"), let end = rest.firstIndex(of: UInt8(ascii: "]")),
                rest[(end + 1)...].first == UInt8(ascii: ":")
            else { return nil }
            return end + 2 - rest.startIndex
        default: return nil
        }
    }

    private static func endsWord(_ rest: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard let next = rest.first else { return true }
        return next == UInt8(ascii: " ") || (0x09...0x0D).contains(next)
    }

    private static func isThematicBreak(_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        let marks = line.lazy.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard let first = marks.first, first != UInt8(ascii: ">") else { return false }
        return marks.allSatisfy { $0 == first }
    }
}
