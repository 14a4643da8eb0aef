/// A line of the text, found without looking at it twice.
struct SourceLine {
    /// The offset of the first byte.
    var start: Int
    /// The offset after the last byte before the line ending.
    var end: Int
    /// The offset of the next line.
    var next: Int
    /// The number of `|` in the line.
    var pipes: Int
    /// Whether there is nothing but what the line below the head of a table is made of.
    var couldBeTableRule: Bool

    /// Reads the line that begins at `start`. Like the parser, it takes a lone carriage return for a line ending.
    init(in source: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        var pipes = 0
        var onlyRule = true
        var dashes = 0
        scan: while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break scan
            case UInt8(ascii: "|"): pipes += 1
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), 0x0B, 0x0C: break
            default: onlyRule = false
            }
            index += 1
        }
        self.start = start
        end = index
        self.pipes = pipes
        couldBeTableRule = onlyRule && dashes > 0
        if index + 1 < source.count, source[index] == UInt8(ascii: "\r"), source[index + 1] == UInt8(ascii: "\n") {
            index += 1
        }
        next = min(index + 1, source.count)
    }

    /// Whether the text ends before this line does.
    var isUnfinished: Bool {
        next == end
    }
}
