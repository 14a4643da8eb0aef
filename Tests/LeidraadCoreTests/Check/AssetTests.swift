import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Files that are copied into the site cannot run there.
struct AssetTests {
    private static let namespaces =
        "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

    private func found(in drawing: String, named path: String = "assets/a.svg") -> [FoundPlace] {
        places(in: path, of: [path: drawing, "index.md": page(linking: path)])
    }

    private func page(linking path: String) -> String { "---\ntitle: T\n---\n\nZie [het bestand](\(path)).\n" }

    @Test(
        "What runs or loads in a drawing is refused where it stands",
        arguments: [
            ("<script>alert(1)</script>", "script"), ("<SCRIPT/>", "SCRIPT"), ("<svg:script>", "svg:script"),
            ("<x:script\n/>", "x:script"), ("<script/x>", "script"), ("<foreignObject>", "foreignObject"),
            ("<iframe src='#'/>", "iframe"), ("<embed/>", "embed"), ("<object/>", "object"), ("<audio/>", "audio"),
            ("<video/>", "video"), ("<g onload='a()'/>", "onload"), ("<g/onclick=a()>", "onclick"),
            ("<g ONCLICK = \"a()\"/>", "ONCLICK"), ("<g\nonfocus\n=\n'a()'/>", "onfocus"), ("<g onclick>", "onclick"),
            ("<g title='>' onclick='a()'/>", "onclick"), ("<a href='javascript:a()'/>", "javascript:a()"),
            ("<a xlink:href='JaVaScRiPt:a()'/>", "JaVaScRiPt:a()"),
            ("<a x:href=' javascript:a()'/>", " javascript:a()"),
            ("<a href='&#106;avascript:a()'/>", "&#106;avascript:a()"),
            ("<a href='&#x6A;avascript:a()'/>", "&#x6A;avascript:a()"),
            ("<a href='java&#9;script:a()'/>", "java&#9;script:a()"),
            ("<a href='javascript&colon;a()'/>", "javascript&colon;a()"),
            ("<a href='javascript:\u{301}a()'/>", "javascript:\u{301}a()"),
            ("<a href='data:text/html,x'/>", "data:text/html,x"), ("<a href='vbscript:x'/>", "vbscript:x"),
            ("<use href='https://x.nl/a.svg#b'/>", "https://x.nl/a.svg#b"), ("<use href='b.svg#c'/>", "b.svg#c"),
            ("<image href='//x.nl/a.png'/>", "//x.nl/a.png"),
            ("<image href='data:image/svg+xml,x'/>", "data:image/svg+xml,x"),
            ("<feImage xlink:href='http://x.nl'/>", "http://x.nl"), ("<g xml:base='http://x.nl/'/>", "http://x.nl/"),
            ("<set attributeName='href' to='javascript:a()'/>", "href"),
            ("<animate attributeName='xlink:href' values='javascript:a()'/>", "xlink:href"),
            ("<set attributeName=' onload' to='a()'/>", " onload"),
            ("<set attributeName='&#104;ref' to='javascript:a()'/>", "&#104;ref"),
            ("<style>@import 'a.css';</style>", "@import"),
            ("<style>@im<!-- -->port 'a.css'</style>", "@im<!-- -->port"),
            ("<style><![CDATA[ @IMPORT 'a.css' ]]></style>", "@IMPORT"), ("<style>@\\69mport 'a'", "@\\69mport"),
            ("<x:style>&#64;import 'a'</x:style>", "&#64;import"),
            ("<style>a { fill: url( 'x.svg#a' ) }</style>", "url("), ("<g style='fill:url(http://x.nl)'/>", "url("),
            ("<g style='fill:u\\72 l(http://x.nl)'/>", "u\\72 l("), ("<g fill='url(data:x)'/>", "url("),
            ("<g filter='&#117;rl(x.svg#a)'/>", "&#117;rl("), ("<style>a{b:image-set('x' 1x)}</style>", "image-set("),
            ("<div xmlns='http://www.w3.org/1999/xhtml'/>", "http://www.w3.org/1999/xhtml"),
            ("<?xml-stylesheet href='a.css'?>", "xml-stylesheet href='a.css'"),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "DOCTYPE svg "), ("<!ENTITY a 'b'>", "ENTITY a 'b'"),
            ("<?xml version='1.0' encoding='utf-7'?>", "xml version='1.0' encoding='utf-7'"),
            ("<![CDATA[ x", "<"), ("<!-- x", "<"), ("<g title='x", "<"), ("<!-- a --><!-- b --><script>", "script"),
        ])
    func active(markup: String, words: String) {
        let drawing = "<svg \(Self.namespaces)>\n\t" + markup
        #expect(found(in: drawing).map(\.rule) == [.unsafeFile])
        #expect(found(in: drawing).first?.words == words.split(separator: "\n").first.map(String.init))
    }

    @Test(
        "A drawing that only draws is copied",
        arguments: [
            "<rect width='1' height='2' fill='#fff' transform='translate(1 2)'/>", "<use href='#a' xlink:href=' #a'/>",
            "<image href='data:image/png;base64,iVBO&#10;Rw0='/>", "<image xlink:href='DATA:image/jpeg,x'/>",
            "<g fill='url(#a)' style='filter:url(\"#b\")'/>",
            "<style>a{fill:url( '#a' )} @media print{a{fill:red}}</style>",
            "<a href='https://x.nl/?a=b:c'><text>x</text></a>", "<a xlink:href='mailto:a@x.nl'/>", "<a href='b.html'/>",
            "<animate attributeName='opacity' values='0;1' dur='1s'/>", "<title>Zo werkt &lt;script&gt; niet</title>",
            "<desc><![CDATA[<script>]]></desc>", "<!-- <script> -->", "<?xpacket begin='x'?>",
            "<metadata><dc:source>x</dc:source><cc:license rdf:resource='http://x.nl'/></metadata>",
            "<g inkscape:label='Laag 1' sodipodi:docname='a.svg' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/>",
        ])
    func passive(markup: String) {
        let head =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
        #expect(found(in: "\(head)<svg \(Self.namespaces)>\n\(markup)\n</svg>") == [])
    }

    @Test("A drawing in UTF-16 is refused, since nothing in it can be read")
    func wide() {
        let text = Array("<svg><script/></svg>".utf16)
        let bytes: [UInt8] = [0xFF, 0xFE] + text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let files = [
            SourceFile(path: "site.yml", bytes: Array("title: T\nlanguage: nl\n".utf8)),
            SourceFile(path: "assets/a.svg", bytes: bytes),
            SourceFile(path: "index.md", bytes: Array(page(linking: "assets/a.svg").utf8)),
        ]
        #expect(checkContent(files, today: FixtureSite.today).diagnostics.map(\.rule) == [.unsafeFile])
    }

    @Test(
        "A file that runs in a browser or on a server is refused",
        arguments: [
            "assets/a.html", "assets/a.HTM", "assets/a.xhtml", "assets/a.js", "assets/a.xml", "assets/a.html.nl",
            "assets/a.svgz", "assets/a.php", "assets/a.php7", "assets/map/a.mjs", "assets/zonder-einde",
            "assets/a.onbekend",
        ])
    func programs(path: String) {
        #expect(found(in: " \n<p onclick='a()'>x</p>", named: path).map(\.rule) == [.unsafeFile])
    }

    @Test(
        "Data with tags in it is copied where neither XML nor HTML makes anything run of it",
        arguments: [
            (
                "a.xml",
                "<?xml version='1.0' encoding='UTF-8'?>\n<!-- x --><lijst xmlns='http://x.nl/a'><b c='d'/></lijst>"
            ),
            ("a.schema", "<tekening host='x' a='&lt;script&gt;'><blok style='wit;html=1'/></tekening>"),
        ])
    func data(path: String, text: String) {
        #expect(found(in: text, named: path) == [])
    }

    @Test(
        "Data in which something runs is refused",
        arguments: [
            ("a.xml", "<x xmlns='http://www.w3.org/1999/xhtml'/>"),
            ("a.xml", "<x xmlns:h='http://www.w3.org/1999/&#120;html'/>"), ("a.xml", "<x><s:script>a()</s:script></x>"),
            ("a.xml", "<?xml-stylesheet href='b.xsl'?><x/>"), ("a.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"),
            ("a.schema", "<tekening onload='a()'/>"), ("a.schema", "<TITLE>x</TITLE>"),
            ("a.schema", "<x><![CDATA[ > <script>a()</script> ]]></x>"),
            ("a.schema", "<x><!--><script>a()</script>--></x>"),
        ])
    func runningData(path: String, text: String) {
        #expect(found(in: text, named: path).map(\.rule) == [.unsafeFile])
    }

    @Test("A file that does not run is copied", arguments: ["assets/a.txt", "assets/a.pdf", "assets/a.csv", "a.png"])
    func harmless(path: String) {
        #expect(found(in: "<p>x</p>", named: path) == [])
    }

    @Test("The ending of a drawing counts in any case and place", arguments: ["a.SVG", "assets/a.svg.oud", "b.svg"])
    func endings(path: String) {
        #expect(found(in: "<svg><script/></svg>", named: path).map(\.rule).contains(.unsafeFile))
    }

    @Test(
        "A drawing of a megabyte of one mark is judged at once",
        arguments: ["<", "<a ", "<!--", "&", "<a b='", "\\", "]]>", "<g onx=a "])
    func long(unit: String) {
        let text = "<svg><style>" + String(repeating: unit, count: (1 << 20) / unit.utf8.count)
        let start = ContinuousClock.now
        _ = found(in: text)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
