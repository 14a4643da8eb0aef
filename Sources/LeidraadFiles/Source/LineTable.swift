/// Where the lines of a file start, and in long lines how many characters come before some of their bytes: made once a file, so that
/// a file with thousands of problems is not counted through for each.
package struct LineTable: Sendable {
    /// How far a byte is into its line.
    struct Mark: Sendable {
        /// The byte, from the start of the file.
        var offset: Int
        var characters = 0
        /// Unicode scalars, which SARIF counts.
        var codePoints = 0
    }

    /// The offsets within a long line: in one of ASCII a byte is a character.
    private enum LongLine: Sendable {
        case ascii
        case marks([Mark])
    }

    /// Bytes of a line that are counted through each time.
    private static let step = 512

    private let starts: [Int]
    private let longLines: [Int: LongLine]

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        var longLines: [Int: LongLine] = [:]
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes.endsLine(at: index) { starts.append(index + 1) }
            for (line, start) in starts.enumerated() {
                let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
                if end - start > Self.step { longLines[line] = Self.longLine(bytes[start..<end]) }
            }
        }
        self.starts = starts
        self.longLines = longLines
    }

    /// The line that holds a byte, counted from 0.
    package func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a line, without its end and without a byte order mark.
    func content(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
        let start = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The last byte up to `offset` whose place in its line is known.
    func mark(before offset: Int, in line: Int, from start: Int) -> Mark {
        switch longLines[line] {
        case .ascii: return Mark(offset: offset, characters: offset - start, codePoints: offset - start)
        case .marks(let marks):
            var (low, high) = (0, marks.count)
            while low < high {
                let middle = (low + high) / 2
                if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? Mark(offset: start) : marks[low - 1]
        case nil: return Mark(offset: start)
        }
    }

    /// Nil for a line that is not UTF-8: its characters have other lengths than its bytes say, and its file has one message.
    private static func longLine(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> LongLine? {
        if line.allSatisfy({ $0 < 0x80 }) { return .ascii }
        let isMarked = line.startIndex == 0 && line.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: line.dropFirst(isMarked ? 3 : 0), as: UTF8.self) else { return nil }
        var marks: [Mark] = []
        var here = Mark(offset: line.endIndex - text.utf8.count)
        var last = here.offset
        for character in text {
            here.offset += character.utf8.count
            here.characters += 1
            here.codePoints += character.unicodeScalars.count
            if here.offset - last >= step {
                marks.append(here)
                last = here.offset
            }
        }
        return .marks(marks)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line ends after this byte: at LF, CR or CRLF, whose CR does not end one by itself.
    fileprivate func endsLine(at index: Int) -> Bool {
        if self[index] == UInt8(ascii: "\n") { return true }
        guard self[index] == UInt8(ascii: "\r") else { return false }
        return index + 1 >= count || self[index + 1] != UInt8(ascii: "\n")
    }
}
