import LeidraadMarkdown
import LeidraadModel

/// Links and citations that were nearly written: an id or a source between single brackets, two links in one, an address that only the
/// editor has, a source that was typed by hand.
func checkNearLinks(_ text: ProseText, _ base: KnowledgeBase, typed: TypedSources) -> [LocatedProblem] {
    let events = text.source.document.events
    var problems: [LocatedProblem] = []
    for block in text.blocks { problems += NearLinks(text, block, base, typed).problems }
    for (index, event) in events.enumerated() where event.phase == .enter {
        guard case .link(let url, _) = event.node else { continue }
        if isOnOwnComputer(url), !isShownAsItIs(url, events, at: index) {
            problems.append(LocatedProblem(.mark(.typing(.ownComputer, url)), at: text.span(of: event, length: 1)))
        }
        if let place = linkedID(url, events, at: index, base) {
            problems.append(LocatedProblem(.mark(.typing(.linkedTwice, place)), at: text.span(of: event, length: 1)))
        }
        if isImage(url), isAfterMark(events, at: index) {
            problems.append(LocatedProblem(.mark(.typing(.spacedImage, "")), at: text.span(of: event, length: 1)))
        }
    }
    return problems
}

/// An address of the preview, or of another server on the computer of the editor.
private func isOnOwnComputer(_ url: String) -> Bool {
    guard let start = url.firstRange(of: "://"), url.lowercased().hasPrefix("http") else { return false }
    let host = url[start.upperBound...].prefix { !":/?#".contains($0) }.lowercased()
    return ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"].contains(host)
}

/// Whether a link shows its address: then the address is the matter of the text.
private func isShownAsItIs(_ url: String, _ events: [MarkdownEvent], at index: Int) -> Bool {
    switch events[index + 1].node {
    case .text(let shown), .code(let shown): url.firstRange(of: trimmed(shown)) != nil
    default: false
    }
}

/// The id in `[[id]](address)`, whose inner brackets readers see.
private func linkedID(_ url: String, _ events: [MarkdownEvent], at index: Int, _ base: KnowledgeBase) -> String? {
    var words = ""
    for event in events[(index + 1)...].prefix(8) {
        if case .link = event.node { break }
        if case .text(let piece) = event.node { words += piece }
    }
    guard words.hasPrefix("["), words.hasSuffix("]"), words.count > 2 else { return nil }
    let id = String(words.dropFirst().dropLast())
    return base.contentIndex.byID[id] == nil ? nil : id
}

/// Whether a path or address ends as that of an image.
func isImage(_ url: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { url.lowercased().hasSuffix($0) }
}

/// Whether an exclamation mark by itself and a space are right before a link.
private func isAfterMark(_ events: [MarkdownEvent], at index: Int) -> Bool {
    guard index > 0, case .text(let before) = events[index - 1].node, before.hasSuffix("! ") else { return false }
    return before.utf8.count == 2 || before.hasSuffix(" ! ")
}

private struct NearLinks {
    private let text: ProseText
    private let block: ProseText.Block
    private let bytes: [UInt8]
    private let base: KnowledgeBase
    private(set) var problems: [LocatedProblem] = []

    init(_ text: ProseText, _ block: ProseText.Block, _ base: KnowledgeBase, _ typed: TypedSources) {
        (self.text, self.block, self.base, bytes) = (text, block, base, block.inline.text)
        for run in block.inline.runs {
            findBrackets(run.text)
            findHost(run.text)
            findTyped(run.text, typed)
            findBraces(run.text)
        }
        findUnopened()
        findOtherBrackets()
    }

    private mutating func report(_ fault: TypingFault, _ words: String, at range: Range<Int>) {
        problems.append(LocatedProblem(.mark(.typing(fault, words)), at: text.span(range, in: block)))
    }

    /// `[id]` or `[key]`, where it is the id of a record or the key of a source.
    private mutating func findBrackets(_ run: Range<Int>) {
        for start in run where bytes[start] == UInt8(ascii: "[") {
            guard start == 0 || !"[!]".utf8.contains(bytes[start - 1]),
                let end = bytes[(start + 1)..<run.upperBound].prefix(80).firstIndex(where: { "[]".utf8.contains($0) }),
                bytes[end] == UInt8(ascii: "]"), end + 1 == bytes.count || !"[](:".utf8.contains(bytes[end + 1])
            else { continue }
            let inner = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
            guard isSource(String(inner.prefix { !", ".contains($0) })) || base.contentIndex.byID[inner] != nil,
                !isEscaped(start)
            else { continue }
            let key = String(inner.prefix { !", ".contains($0) })
            if isSource(key), key == inner || inner.dropFirst(key.count).hasPrefix(", ") {
                return report(.bareKey, inner, at: start..<end + 1)
            }
            // A page has the name of a word as often as not, and so has a term.
            let meant = base.contentIndex.byID[inner]?.first { subject in
                if case .term = subject { false } else { true }
            }
            if inner.utf8.count > 3, meant != nil { return report(.bareID, inner, at: start..<end + 1) }
        }
    }

    private func isEscaped(_ offset: Int) -> Bool {
        BlockPlaces(block.inline, text.source.document.events, text.source.text.bytes, text.lines).place(offset)
            .isEscaped
    }

    private func isSource(_ key: String) -> Bool { base.contentIndex.entries[.reference(Reference.ID(key))] != nil }

    private mutating func findHost(_ run: Range<Int>) {
        guard let start = bytes[run].firstRange(of: Array("<www.".utf8))?.lowerBound,
            let end = bytes[start..<run.upperBound].prefix(200).firstIndex(where: {
                $0 <= 0x20 || $0 == UInt8(ascii: ">")
            }),
            bytes[end] == UInt8(ascii: ">")
        else { return }
        let host = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        report(.bareHost, host, at: start..<end + 1)
    }

    /// `(Jansen, 2019)` where the texts can cite that source.
    private mutating func findTyped(_ run: Range<Int>, _ typed: TypedSources) {
        for start in run where bytes[start] == UInt8(ascii: "(") {
            guard let end = bytes[start..<run.upperBound].prefix(120).firstIndex(of: UInt8(ascii: ")")),
                let found = typed.source(of: String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
            else { continue }
            switch found {
            case .known(let key): return report(.typedCitation, key, at: start..<end + 1)
            case .otherYear(let words): return report(.unknownCitation, words, at: start..<end + 1)
            }
        }
    }

    /// `{@key}`, which is no citation at all.
    private mutating func findBraces(_ run: Range<Int>) {
        for start in run.dropLast(3) where bytes[start] == UInt8(ascii: "{") && bytes[start + 1] == UInt8(ascii: "@") {
            guard let end = bytes[start..<run.upperBound].prefix(120).firstIndex(of: UInt8(ascii: "}")) else {
                continue
            }
            let key = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            if isSource(key) { return report(.otherBrackets, key, at: start..<end + 1) }
        }
    }

    /// `(@key)`: readers see these brackets as well as those of the year.
    private mutating func findOtherBrackets() {
        for found in block.constructs {
            guard case .narrativeCitation(let item) = found.construct, isSource(item.key),
                block.inline.run(at: found.range.lowerBound) != nil, found.range.lowerBound > 0,
                found.range.upperBound < bytes.count
            else { continue }
            let ends = (bytes[found.range.lowerBound - 1], bytes[found.range.upperBound])
            guard ends == (UInt8(ascii: "("), UInt8(ascii: ")")) else { continue }
            return report(.otherBrackets, item.key, at: found.range.lowerBound - 1..<found.range.upperBound + 1)
        }
    }

    /// `@key]` without a bracket before it.
    private mutating func findUnopened() {
        for found in block.constructs {
            guard case .narrativeCitation(let item) = found.construct, isSource(item.key),
                block.inline.run(at: found.range.lowerBound) != nil,
                let end = bytes[found.range.upperBound...].prefix(60).firstIndex(where: { "[]".utf8.contains($0) }),
                bytes[end] == UInt8(ascii: "]"),
                bytes[..<found.range.lowerBound].suffix(200).lastIndex(where: { "[]".utf8.contains($0) })
                    .map({ bytes[$0] == UInt8(ascii: "]") }) ?? true
            else { continue }
            return report(.unopenedCitation, item.key, at: found.range.lowerBound..<end + 1)
        }
    }
}

/// The sources that a text can cite, by what an editor types who writes them by hand: the surname and the year.
package struct TypedSources: Sendable {
    private let keys: [String: String]
    /// The names before the year.
    private let names: Set<String>

    /// What brackets with a name and a year stand for.
    enum Source {
        /// The source with this key.
        case known(String)
        /// No source of the site, though others of this author may be.
        case otherYear(String)
    }

    init(_ references: [Reference]) {
        keys = Dictionary(
            references.compactMap { source -> (String, String)? in
                guard let name = source.authors.first?.citedName, !name.isEmpty, source.date?.start != nil else {
                    return nil
                }
                return (Self.folded(name) + " " + source.issued, source.id.text)
            }, uniquingKeysWith: { first, _ in first })
        names = Set(references.compactMap { $0.authors.first?.citedName }.filter { !$0.isEmpty }.map(Self.folded))
    }

    /// The source in `Jansen, 2019` or `Jansen et al., 2019`; nil for other words, and for an author of whom the site has nothing.
    func source(of words: String) -> Source? {
        guard let comma = words.lastIndex(of: ",") else { return nil }
        let year = trimmed(String(words[words.index(after: comma)...]))
        guard year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let names = words[..<comma]
        let first = names.split(whereSeparator: { "&,".contains($0) }).first.map(String.init) ?? ""
        let candidates = [first, withoutOthers(first)].map { Self.folded(trimmed($0)) }
        if let key = candidates.lazy.compactMap({ keys[$0 + " " + year] }).first { return .known(key) }
        // "et al." is in no other brackets than those of a source.
        let hasOthers = candidates[0] != candidates[1] && words.contains(" et al")
        return hasOthers || candidates.contains(where: self.names.contains) ? .otherYear(words) : nil
    }

    /// The surname before "et al.", "e.a." or "en De Vries".
    private func withoutOthers(_ names: String) -> String {
        for joint in [" et al", " e.a"] + SiteLanguage.inAll("and").map({ " \($0) " }) {
            if let place = names.firstRange(of: joint) { return String(names[..<place.lowerBound]) }
        }
        return names
    }

    private static func folded(_ name: String) -> String { name.lowercased() }
}
