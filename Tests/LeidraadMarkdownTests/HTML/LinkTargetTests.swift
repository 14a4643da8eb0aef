import LeidraadMarkdown
import Testing

@Suite struct LinkTargetTests {
    @Test(
        "An address of an allowed kind is accepted",
        arguments: [
            ("https://example.nl/a?b#c", LinkTarget.Kind.web), ("HTTP://example.nl", .web),
            ("mailto:a@b.nl", .contact), ("tel:+31201234567", .contact),
            ("", .path), ("a.md", .path), ("../a b/c.md#d", .path), ("/a/b", .path), ("./a:b", .path),
            ("?q=a:b", .path), ("a%3Ab", .path), ("javascript%3Aalert(1)", .path), ("#kop", .fragment),
            ("#a:b", .fragment),
        ])
    func accepted(address: String, kind: LinkTarget.Kind) {
        #expect(LinkTarget(address)?.kind == kind)
    }

    @Test(
        "An address that could run something, or that leaves the site by a trick, is refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
            "blob:https://a/b", "view-source:https://a", "file:///etc/passwd", "filesystem:x", "about:blank", "ftp://a",
            "//example.nl", "///example.nl", "\\\\example.nl", "/\\example.nl", "\\/example.nl", "\\example.nl",
            "http:\\\\example.nl", "http:/example.nl", "http:example.nl", "https:", "https:///example.nl", "http://\\a",
            " javascript:alert(1)", "\u{01}javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
            "javascript\n:alert(1)", "\u{0}x", "a\u{7F}b", "\u{85}javascript:x", "\u{A0}javascript:x", "a:b",
        ])
    func refused(address: String) {
        #expect(LinkTarget(address) == nil)
    }

    @Test(
        "No way of writing an address in Markdown gets a refused one into a page",
        arguments: [
            "[a](javascript:alert(1))", "[a](&#106;avascript:alert(1))", "[a](javascript&colon;alert(1))",
            "[a](java&Tab;script:alert(1))", "[a](<java&NewLine;script:alert(1)>)", "[a](\\javascript:alert(1))",
            "[a](<javascript:alert(1)>)", "<javascript:alert(1)>", "[a]\n\n[a]: javascript:alert(1)",
            "[a](&#x01;javascript:alert(1))", "[a](//evil.nl)", "[a](/&#92;evil.nl)", "[a](JAVASCRIPT:alert(1))",
            "![a](javascript:alert(1))", "![a](https://evil.nl/x.png)", "![a](//evil.nl/x.png)",
            "![a](data:image/png,x)",
        ])
    func inMarkdown(text: String) throws {
        let result = try rendered(text)
        #expect(result.html.string.contains("href") == false)
        #expect(result.html.string.contains("src") == false)
        #expect(result.notices.count == 1)
    }
}
