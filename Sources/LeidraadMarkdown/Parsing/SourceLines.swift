/// Where the lines of a text begin, and where in each line the text of its paragraph begins.
struct SourceLines {
    private var starts: [Int32] = []
    private var contentOffsets: [Int32] = []
    /// The offset after the last line.
    var end = 0

    /// The number of lines.
    var count: Int {
        starts.count
    }

    mutating func append(start: Int, contentOffset: Int) {
        starts.append(Int32(clamping: start))
        contentOffsets.append(Int32(clamping: contentOffset))
    }

    /// Whether the last line read so far begins at `start`.
    func isLast(start: Int) -> Bool {
        starts.last.map { Int($0) == start } ?? false
    }

    /// The offsets of a line from 1 on, with its line ending; nil when there is no such line.
    func range(of line: Int) -> Range<Int>? {
        guard (1...max(1, starts.count)).contains(line), !starts.isEmpty else { return nil }
        return Int(starts[line - 1])..<(line < starts.count ? Int(starts[line]) : end)
    }

    /// The bytes before the text of the paragraph in a line from 1 on: indentation and the markers of its containers.
    func contentOffset(of line: Int) -> Int {
        contentOffsets.indices.contains(line - 1) ? Int(contentOffsets[line - 1]) : 0
    }
}
