import LeidraadMarkdown
import LeidraadModel

/// A fence that nothing closes, or one that has nearly the name of a generated block.
func checkFence(_ info: String, _ literal: String, _ event: MarkdownEvent, _ text: ProseText) -> [LocatedProblem] {
    let start = text.lines.offset(of: event.position)
    let line = text.source.text.bytes[start..<max(start, text.lines.line(event.position.line).upperBound)]
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return [] }
    let fence = line.prefix { $0 == mark }
    var problems: [LocatedProblem] = []
    if !isClosed(fence, event, text) {
        problems.append(
            LocatedProblem(
                .mark(.openFence(String(decoding: fence, as: UTF8.self))),
                at: text.source.text.inFile(start..<fence.endIndex)))
    }
    if let meant = nearBlockName(info) {
        let place = line.firstRange(of: Array(info.utf8)) ?? start..<fence.endIndex
        problems.append(LocatedProblem(.mark(.blockName(info, meant: meant)), at: text.source.text.inFile(place)))
    }
    return problems
}

/// Whether the last line of a block is its closing fence.
private func isClosed(_ fence: ArraySlice<UInt8>, _ event: MarkdownEvent, _ text: ProseText) -> Bool {
    guard let mark = fence.first, event.endLine > event.position.line else { return false }
    let line = text.source.text.bytes[text.lines.line(event.endLine)]
    guard let end = line.lastIndex(where: { $0 > 0x20 }), line[end] == mark else { return false }
    let closing = line[...end].reversed().prefix { $0 == mark }.count
    // Before it only white space and the marks of quotations can be.
    let before = line[...end].dropLast(closing)
    return closing >= fence.count && before.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
}

/// The generated block that a fence most likely meant: written with another case, in the singular, in the words of a
/// language of the site, or with a typing error. Other languages of code have short names, so only long ones are near.
func nearBlockName(_ info: String) -> String? {
    guard !info.contains(where: { $0 == " " || $0 == "{" }), GeneratedBlock.Kind(rawValue: info) == nil else {
        return nil
    }
    let word = info.lowercased()
    for kind in GeneratedBlock.Kind.allCases {
        let names = [kind.rawValue, String(kind.rawValue.dropLast())] + namesInSites(kind)
        if names.contains(word) { return kind.rawValue }
    }
    guard word.utf8.count >= 7 else { return nil }
    let known = GeneratedBlock.Kind.allCases
    let names = known.flatMap { kind in ([kind.rawValue] + namesInSites(kind)).map { (name: $0, kind: kind) } }
    guard let near = nearest(to: word, among: names.map(\.name)) else { return nil }
    return names.first { $0.name == near }?.kind.rawValue
}

/// The name of the page with all records of a block in the addresses of each language, and the words of which it consists.
private func namesInSites(_ kind: GeneratedBlock.Kind) -> [String] {
    namesOnSite(kind.rawValue).flatMap { name in [name] + name.split(separator: "-").dropFirst().map(String.init) }
}
