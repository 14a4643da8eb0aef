import LeidraadFiles
import LeidraadMarkdown
import LeidraadYAML

/// The Markdown of one text as the parser got it, with the way back to its file.
package struct SourceText: Sendable {
    /// The text. The indices of a page's body are those of its file; those of a field of a record start at 0.
    package let bytes: ArraySlice<UInt8>
    private let file: SourceFile
    /// The way back from a YAML scalar, worked out with the first place that is asked for; nil for the body of a page.
    private let map: Lazy<ScalarSourceMap?>?

    /// The body of a page.
    init(body range: Range<Int>, of file: SourceFile) {
        bytes = file.bytes[range.clamped(to: 0..<file.bytes.count)]
        self.file = file
        map = nil
    }

    /// The text of a YAML scalar that is in a stretch of a file.
    init(_ text: String, in range: Range<Int>, of file: SourceFile) {
        bytes = Array(text.utf8)[...]
        self.file = file
        let scalar = range.clamped(to: 0..<file.bytes.count)
        map = Lazy { ScalarSourceMap(Self.node(text, scalar, file), in: file.bytes) }
    }

    /// A stretch of the text as a stretch of the file.
    package func inFile(_ range: Range<Int>) -> SourceSpan {
        guard let map = map?.value else {
            return SourceSpan(file: file.path, range: range)
        }
        let start = map.fileOffset(of: range.lowerBound)
        // The end is that of the last byte, so that a range never takes in the indentation of the next line.
        let end = range.isEmpty ? start : map.fileOffset(of: range.upperBound - 1) + 1
        return SourceSpan(file: file.path, range: start..<max(start, end))
    }

    /// The scalar as the YAML reader gave it; its style shows from its first byte.
    private static func node(_ text: String, _ range: Range<Int>, _ file: SourceFile) -> YAMLNode {
        let hasTag = file.bytes[range].first == UInt8(ascii: "!")
        var source = file.bytes[range]
        if hasTag {
            source = source.drop { !isYAMLBlank($0) }.drop { isYAMLBlank($0) }
        }
        let style: YAMLScalarStyle =
            switch source.first {
            case UInt8(ascii: "|"): .literal
            case UInt8(ascii: ">"): .folded
            case UInt8(ascii: "'"): .singleQuoted
            case UInt8(ascii: "\""): .doubleQuoted
            default: .plain
            }
        return YAMLNode(.scalar(text, style: style), range: range, hasStringTag: hasTag)
    }

    private static func isYAMLBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// Where the lines of a text start, as the Markdown parser counts them: they end at LF, CR or CRLF.
package struct LineIndex: Sendable {
    private let starts: [Int]
    private let end: Int

    package init(_ text: ArraySlice<UInt8>) {
        var starts = [text.startIndex]
        var index = text.startIndex
        while let lineEnd = text[index...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            let isCRLF = text[lineEnd] == 0x0D && lineEnd + 1 < text.endIndex && text[lineEnd + 1] == 0x0A
            index = lineEnd + (isCRLF ? 2 : 1)
            starts.append(index)
        }
        self.starts = starts
        end = text.endIndex
    }

    /// The offset at which a line starts, counted from 1; the end of the text for lines that it lacks.
    package func start(ofLine line: Int) -> Int { line < 1 ? starts[0] : line <= starts.count ? starts[line - 1] : end }

    /// The offset of a place.
    package func offset(of position: SourcePosition) -> Int {
        min(start(ofLine: position.line) + max(0, position.column - 1), end)
    }

    /// The line that holds a byte, counted from 1.
    package func number(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }

    /// The bytes of a line, with its end.
    package func line(_ line: Int) -> Range<Int> {
        start(ofLine: line)..<max(start(ofLine: line), start(ofLine: line + 1))
    }
}
