import LeidraadFiles
import LeidraadYAML

/// Text that YAML drops as a comment although it was hardly meant as one: behind a value without quotes, a number sign with a word right
/// against it, as in `title: Stap #1`. A remark with a space behind its sign is left alone.
func droppedComments(in root: YAMLNode?, _ bytes: ArraySlice<UInt8>, of file: String) -> [LocatedProblem] {
    guard let root, bytes.firstRange(of: Array(" #".utf8)) != nil else { return [] }
    var problems: [LocatedProblem] = []
    var waiting = [root]
    while let node = waiting.popLast() {
        switch node.content {
        case .scalar(_, style: .plain):
            if let comment = comment(behind: node.range.upperBound, in: bytes) {
                let words = String(decoding: bytes[comment], as: UTF8.self)
                problems.append(LocatedProblem(.dropped(.comment(words)), at: SourceSpan(file: file, range: comment)))
            }
        case .scalar, .refused: break
        case .sequence(let items): waiting += items
        case .mapping(let entries): waiting += entries.map(\.value)
        }
    }
    return problems
}

private func comment(behind end: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let rest = bytes[min(end, bytes.endIndex)...]
    guard let sign = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), bytes[sign] == UInt8(ascii: "#"),
        sign + 1 < bytes.endIndex, bytes[sign + 1] > 0x20, bytes[sign + 1] != UInt8(ascii: "#")
    else { return nil }
    let line = bytes[sign...].prefix { $0 != 0x0A && $0 != 0x0D }
    return sign..<line.endIndex
}
