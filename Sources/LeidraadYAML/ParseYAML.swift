/// The most levels of sequences and mappings that a text may nest.
public let yamlDepthLimit = 64

/// Reads one YAML document without giving any scalar a type.
///
/// All offsets in the result are indices of `bytes`, so that front matter can be passed as a slice of its file.
/// A byte-order mark is skipped. Safe to call from many threads at once.
/// - Parameters:
///   - isJSON: whether the text is JSON, which writes characters beyond U+FFFF in two halves.
///   - sizeLimit: the most bytes that are read.
public func parseYAML(_ bytes: ArraySlice<UInt8>, isJSON: Bool = false, sizeLimit: Int = 16 << 20) -> YAMLDocument {
    guard bytes.count <= sizeLimit else {
        let problem = YAMLProblem(
            .tooLarge(bytes: bytes.count, limit: sizeLimit), range: bytes.startIndex..<bytes.startIndex)
        return YAMLDocument(root: nil, problems: [problem])
    }
    return bytes.withUnsafeBufferPointer { parse($0, startIndex: bytes.startIndex, isJSON: isJSON) }
}

/// Reads one YAML document without giving any scalar a type; offsets are indices of `bytes`.
/// - Parameters:
///   - isJSON: whether the text is JSON, which writes characters beyond U+FFFF in two halves.
///   - sizeLimit: the most bytes that are read.
public func parseYAML(_ bytes: [UInt8], isJSON: Bool = false, sizeLimit: Int = 16 << 20) -> YAMLDocument {
    parseYAML(bytes[...], isJSON: isJSON, sizeLimit: sizeLimit)
}

private func parse(_ bytes: UnsafeBufferPointer<UInt8>, startIndex: Int, isJSON: Bool) -> YAMLDocument {
    // libyaml would count the mark as a column of the first line, and so misread the indentation below it.
    let markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = UnsafeBufferPointer(rebasing: bytes[markLength...])
    let base = startIndex + markLength
    let check = TextCheck(text, base: base)
    guard check.problems.isEmpty else { return YAMLDocument(root: nil, problems: check.problems) }
    let escapes = isJSON ? SurrogateEscapes(text, base: base) : nil
    guard escapes?.problems.isEmpty ?? true else { return YAMLDocument(root: nil, problems: escapes?.problems ?? []) }
    guard let changed = escapes?.bytes else { return parse(text, check, base: base, joinsHalves: false) }
    return changed.withUnsafeBufferPointer { parse($0, check, base: base, joinsHalves: true) }
}

private func parse(_ text: UnsafeBufferPointer<UInt8>, _ check: TextCheck, base: Int, joinsHalves: Bool) -> YAMLDocument
{
    guard var reader = EventReader(text, isASCII: check.isASCII, base: base) else {
        return YAMLDocument(root: nil, problems: [YAMLProblem(.outOfMemory, range: base..<base)])
    }
    var builder = TreeBuilder(joinsHalves: joinsHalves)
    do {
        let root = try builder.build(from: &reader)
        let end = base + text.count
        return YAMLDocument(root: root ?? .empty(at: end), problems: builder.problems)
    } catch {
        return YAMLDocument(root: nil, problems: builder.problems + [error])
    }
}

extension YAMLNode {
    fileprivate static func empty(at offset: Int) -> YAMLNode {
        YAMLNode(.scalar("", style: .plain), range: offset..<offset)
    }
}
