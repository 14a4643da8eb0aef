import CCmarkGFM
import Foundation
import Testing

@testable import LeidraadMarkdown

/// Pages that hold every construct, held against what cmark-gfm makes of them: nothing that GitHub shows may be lost.
@Suite struct ComparisonTests {
    private static let allPages: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }()

    /// Pages of plain Markdown and HTML; the others have marks of other tools, which cmark-gfm leaves in the text.
    private static let pages = allPages.filter { !isMarked($0) }
    private static let markedPages = allPages.filter(isMarked)

    private static func isMarked(_ path: String) -> Bool { path.hasSuffix("-marks.md") }

    private func page(_ path: String) throws -> (ours: Shown, reference: Shown) {
        let text = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let document = try MarkdownParser().parse(text)
        let markup = MarkdownRenderer(options: RenderingOptions(words: .dutch)).render(document.events).html.string
        return (Shown(markup), Shown(try #require(cmarkHTML(text))))
    }

    @Test("There are pages to compare") func count() {
        #expect(Self.pages.count >= 6 && Self.markedPages.count >= 2)
    }

    @Test("Every word of cmark-gfm is on our page, in the same order", arguments: pages)
    func words(path: String) throws {
        let (ours, reference) = try page(path)
        #expect(ours.words == reference.words)
        #expect(ours.words.count > 20)
    }

    @Test("Every element of cmark-gfm that is not left out around its content is on our page", arguments: pages)
    func tags(path: String) throws {
        let (ours, reference) = try page(path)
        #expect(ours.tags == reference.tags)
    }

    @Test("Every image and every link of cmark-gfm is on our page", arguments: pages)
    func addresses(path: String) throws {
        let (ours, reference) = try page(path)
        #expect(ours.addresses == reference.addresses)
    }
}

extension ComparisonTests {
    @Test("Every heading of cmark-gfm has on our page the anchor that GitHub gives it", arguments: allPages)
    func anchors(path: String) throws {
        let (ours, reference) = try page(path)
        // Marks of other tools for an id are text to GitHub.
        let expected = gitHubAnchors(reference.headings.filter { !$0.contains("{") })
        #expect(expected.isEmpty == reference.headings.isEmpty)
        #expect(expected.filter { !ours.ids.contains($0) } == [])
        #expect(ours.ids.count == Set(ours.ids).count)
    }

    @Test("Of a page with marks of other tools no word is lost but the marks", arguments: markedPages)
    func marks(path: String) throws {
        let (ours, reference) = try page(path)
        let marks =
            #"^(-|!!!|\?\?\?\+?|:{3,}|(:::)?\{?(note|tip|warning|details|info|danger|abstract)\}?|\[TOC\]|\[\[(toc|TOC)\]\]|\{:toc\}|\{[#.:].*|.*\}|\[![A-Za-z]+\]|:[a-z_0-9+]+:|:)$"#
        var rest = ours.words[...]
        for word in reference.words where word.range(of: marks, options: .regularExpression) == nil {
            let inner = word.replacingOccurrences(
                of: #"^:::[a-z]+\[|^"|["\]]$"#, with: "", options: .regularExpression)
            guard let place = rest.firstIndex(where: { $0 == word || $0 == inner }) else {
                Issue.record("\(word) is lost, after \(ours.words.count - rest.count) words")
                continue
            }
            rest = rest[(place + 1)...]
        }
        #expect(ours.addresses == reference.addresses)
        for mark in ["!!!", "???", ":::", "[TOC]", "[[toc]]", "{:toc}", "{#", ":rocket:"] {
            #expect(!ours.words.contains { $0.hasPrefix(mark) }, "\(mark)")
        }
    }
}

/// The anchors that GitHub gives headings, by its rule: lower case, without what is no letter, mark, digit, underscore or hyphen, blanks as
/// hyphens, and numbers from the second equal one on.
private func gitHubAnchors(_ headings: [String]) -> [String] {
    var given: [String: Int] = [:]
    return headings.map { heading in
        let kept = heading.lowercased().replacingOccurrences(
            of: #"[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]"#, with: "", options: .regularExpression)
        let wanted = kept.replacingOccurrences(of: " ", with: "-")
        var anchor = wanted
        while let last = given[anchor] {
            given[wanted, default: 0] = max(given[wanted] ?? 0, last) + 1
            anchor = wanted + "-\(given[wanted] ?? 0)"
            if given[anchor] == nil { break }
        }
        given[anchor] = 0
        return anchor
    }
}

/// The page as cmark-gfm makes it, with raw HTML. All parsers share a table of special characters, so inlines are parsed under our lock.
private func cmarkHTML(_ text: [UInt8]) -> String? {
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
        if let each = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, each) }
    }
    text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = CMark.finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    guard let markup = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else { return nil }
    defer { free(markup) }
    return String(cString: markup)
}

/// A page as its reader has it: its words, how often each element, and where images and links lead.
private struct Shown {
    var words: [String]
    var tags: [String: Int] = [:]
    var addresses: [String] = []
    /// The text of each heading, and every id.
    var headings: [String] = []
    var ids: [String] = []

    /// Elements of which only the content is kept, and what is ours alone.
    private static let unwrapped: Set<String> = [
        "p", "div", "span", "font", "center", "input", "tbody", "caption", "section", "body", "html", "source",
        "picture", "col", "colgroup",
    ]
    private static let sameAs = ["b": "strong", "i": "em", "s": "del", "strike": "del"]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ]

    init(_ html: String) {
        ids = matches(#"\sid="([^"]*)""#, in: html)
        headings = matches(#"<h[1-6][^>]*>([\s\S]*?)</h[1-6]>"#, in: html).map { inner in
            let bare = inner.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
            return withoutEntities(bare).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        var text = ""
        var rest = withoutOurAdditions(html)[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            if !Self.inline.contains(name) { text += " " }
            // A place without an address is a place of ours too, under another name.
            let isPlace = name == "a" && Self.value("href", in: String(tag)) == nil
            if tag.first != "/", !Self.unwrapped.contains(name), !name.isEmpty, !isPlace {
                tags[Self.sameAs[name] ?? name, default: 0] += 1
                for attribute in ["src", "href"] {
                    if let value = Self.value(attribute, in: String(tag)) { addresses.append(value) }
                }
            }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        words = withoutEntities(text).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func value(_ name: String, in tag: String) -> String? {
        guard let match = tag.range(of: "\\b\(name)=(\"[^\"]*\"|'[^']*'|[^ >]+)", options: .regularExpression) else {
            return nil
        }
        return tag[match].dropFirst(name.count + 1).trimmingCharacters(in: CharacterSet(charactersIn: "\"'/"))
    }
}

private func matches(_ pattern: String, in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap {
        Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
}

private func withoutEntities(_ text: String) -> String {
    let entities = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&eacute;", "é"),
        ("&amp;", "&"),
    ]
    return entities.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
}

/// The markup without captions, and with footnotes as cmark-gfm writes them.
private func withoutOurAdditions(_ html: String) -> String {
    let rules = [
        (#"<caption id="[^"]*"[^>]*>[^<]*</caption>"#, ""), (#"<!--[\s\S]*?-->"#, ""),
        (#"<span id="[^"]*"></span>"#, ""),
        (#"<section class="footnotes"[\s\S]*</section>"#, ""), (#"<sup class="footnote-ref">.*?</sup>"#, ""),
    ]
    return rules.reduce(html) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .regularExpression) }
}
