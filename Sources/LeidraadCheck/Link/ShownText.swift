/// The text of a block as a reader sees it: constructs replaced by their labels.
struct ShownText {
    private(set) var bytes: [UInt8] = []
    /// Where replacements start in the text, with how much what follows has shifted.
    private var shifts: [(start: Int, shown: Int)] = [(0, 0)]

    init(_ text: [UInt8], _ replacements: [Replacement]) {
        var index = 0
        for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            // A link's own text holds no replacements; its range may not be cut.
            guard replacement.range.lowerBound >= index else { continue }
            bytes += text[index..<replacement.range.lowerBound]
            shifts.append((replacement.range.lowerBound, bytes.count))
            bytes += Array(replacement.label.utf8)
            index = replacement.range.upperBound
            shifts.append((index, bytes.count))
        }
        bytes += text[index...]
    }

    /// Where a replacement's label is.
    func range(of replacement: Replacement) -> Range<Int> {
        let next = firstIndex(in: shifts) { $0.start > replacement.range.lowerBound }
        let shift = next > 0 ? shifts[next - 1] : (start: 0, shown: 0)
        let start = min(shift.shown + replacement.range.lowerBound - shift.start, bytes.count)
        return start..<min(start + replacement.label.utf8.count, bytes.count)
    }
}
