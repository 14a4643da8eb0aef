/// Leads from a place in a scalar's text back to its place in the file, through indentation, folding and escapes.
///
/// Built only when something inside a scalar is to be reported, from the file and the node; libyaml keeps no such map.
public struct ScalarSourceMap: Sendable {
    /// From here on, text and file run byte for byte alike.
    struct Run {
        let text: Int
        let file: Int
    }

    private let runs: [Run]
    private let end: Int

    /// Maps `node`, a scalar that was parsed from `file` (or from a slice of it); nil for any other node.
    public init?(_ node: YAMLNode, in file: [UInt8]) {
        guard case .scalar(let text, let style) = node.content else { return nil }
        let start = node.hasStringTag ? Self.afterTag(in: file, node.range) : node.range.lowerBound
        let source = file[start..<node.range.upperBound]
        end = node.range.upperBound
        switch style {
        case .literal, .folded: runs = blockRuns(Array(text.utf8), source, isFolded: style == .folded)
        case .plain: runs = flowRuns(source, quote: nil)
        case .singleQuoted, .doubleQuoted: runs = flowRuns(source.dropFirst().dropLast(), quote: source.first)
        }
    }

    /// The byte offset in the file of the UTF-8 offset `offset` in the scalar's text, which may be its end.
    public func fileOffset(of offset: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return runs.first?.file ?? end }
        let run = runs[low - 1]
        let limit = low < runs.count ? runs[low].file : end
        return min(run.file + offset - run.text, limit)
    }

    private static func afterTag(in file: [UInt8], _ range: Range<Int>) -> Int {
        let tagEnd = file[range].firstIndex(where: \.isYAMLSpaceOrBreak) ?? range.upperBound
        return file[tagEnd..<range.upperBound].firstIndex { !$0.isYAMLSpaceOrBreak } ?? range.upperBound
    }
}

extension UInt8 {
    var isYAMLBreak: Bool { self == 0x0A || self == 0x0D }
    var isYAMLSpace: Bool { self == 0x20 || self == 0x09 }
    var isYAMLSpaceOrBreak: Bool { isYAMLSpace || isYAMLBreak }
}
