import LeidraadMarkdown
import LeidraadTemplates
import Testing

/// The syntax of templates, and what becomes of it.
struct SyntaxTests {
    private static let view: View = {
        var view = View([
            "text": .text("a < b"), "empty": .text(""), "markup": .html(HTML(trusted: "<b>b</b>")), "yes": .flag(true),
            "no": .flag(false), "none": .list([]),
            "inner": .view(View(["name": .text("in"), "deep": .view(View(["x": .text("X")]))])),
            "items": .list(["1", "2", "3"].map { View(["n": .text($0)]) }), "name": .text("out"),
        ])
        view.set("some", ["1", "2"].map { View(["n": .text($0)]) })
        view.set("given", "here")
        view.set("missing", nil as String?)
        return view
    }()

    @Test(
        "A template gives what the manual of Mustache says",
        arguments: [
            // Variables.
            ("{{text}}|{{{text}}}|{{&text}}|{{ text }}", "a &lt; b|a &lt; b|a &lt; b|a &lt; b"),
            ("{{markup}}|{{{markup}}}", "<b>b</b>|<b>b</b>"),
            ("[{{unknown}}][{{empty}}][{{none}}][{{inner}}][{{}}]", "[][][][][]"),
            ("{{yes}} {{no}}", "true false"),
            ("{{text}}}", "a &lt; b}"), ("{ {a} }} }", "{ {a} }} }"),
            ("{{!a comment}}a{{! another\nover two lines }}b", "ab"),
            // Sections.
            ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
            ("{{#unknown}}a{{/unknown}}{{^unknown}}b{{/unknown}}", "b"),
            ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "a"),
            ("{{#text}}[{{.}}]{{/text}}", "[a &lt; b]"),
            ("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
            ("{{#items}}{{n}}{{name}},{{/items}}{{^items}}none{{/items}}", "1out,2out,3out,"),
            ("{{#inner}}{{name}}{{/inner}} {{inner.name}} {{inner.deep.x}} {{inner.deep.y}}", "in in X "),
            ("{{#inner}}{{.name}}{{.text}}{{/inner}}", "in"),
            ("{{#items}}{{#yes}}{{#items}}{{n}}{{/items}}{{/yes}} {{/items}}", "123 123 123 "),
            // Flags and separators of values that may be absent.
            ("{{#hasGiven}}{{given}}{{/hasGiven}}{{^hasMissing}}[{{missing}}]{{/hasMissing}}", "here[]"),
            ("{{#hasSome}}{{#some}}{{n}}{{#separator}}, {{/separator}}{{/some}}{{/hasSome}}", "1, 2"),
            ("{{#items}}{{n}}{{#separator}}, {{/separator}}{{/items}}", "123"),
            // Operations on a list.
            ("{{count(items)}} {{#first(items)}}{{n}}{{/first(items)}}{{#last(items)}}{{n}}{{/last(items)}}", "3 13"),
            ("{{#reversed(items)}}{{n}}{{/reversed(items)}}{{#empty(none)}}e{{/empty(none)}}", "321e"),
            (
                "{{#items}}{{#first()}}<{{/first()}}{{index()}}{{^last()}},{{/last()}}{{#odd()}}!{{/odd()}}{{/items}}",
                "<0,1,!2"
            ),
            ("{{plusone(count(items))}}{{#even(count(items))}}e{{/even(count(items))}}{{uppercased(text)}}", "4"),
            ("{{% CONTENT_TYPE:TEXT}}{{text}}", "a &lt; b"),
        ])
    func renders(template: String, expected: String) throws {
        #expect(try rendered(template, Self.view) == expected)
    }

    @Test(
        "A tag alone on its line takes the line with it, but for the first line",
        arguments: [
            ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"), ("a\n  {{#yes}}  \n b\n\t{{/yes}}\nc", "a\n b\nc"),
            ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"), ("a\n{{! b }}\nc", "a\nc"),
            ("a\n{{#no}}\nb\n{{/no}}", "a\n"),
            ("{{#yes}}\na\n{{/yes}}\n", "\na\n"), ("\n{{#yes}}\na\n{{/yes}}\n", "a\n"), ("\n\na", "\na"),
            ("a\n {{#yes}} b\n{{/yes}}c\n", "a\n  b\nc\n"), ("a\n{{text}}\nb", "a\na &lt; b\nb"),
            ("a\n{{#yes}}\nb{{/yes}}\nc", "a\nb\nc"),
            ("a\n{{#yes}}b\n{{/yes}}\n{{#yes}}\nc\n{{/yes}}\n", "a\nb\n\nc\n"),
            ("a\n   ", "a\n"), ("a\n{{% CONTENT_TYPE:TEXT}}\nb", "a\nb"),
        ])
    func lines(template: String, expected: String) throws {
        #expect(try rendered(template, Self.view) == expected)
    }

    @Test(
        "A partial stands where its tag stood, indented as the tag was if it had the line to itself",
        arguments: [
            ("a{{> p}}b", "one {{name}}", "aone outb"), ("a\n{{> p}}\nb", "one\ntwo\n", "a\none\ntwo\nb"),
            ("a\n  {{> p}}\nb", "one\ntwo\n\nthree", "a\n  one\n  two\n  \n  threeb"),
            ("a\n  {{> p}} b", "one\ntwo\n", "a\n  one\ntwo\n b"),
            ("\n  {{> p}}\n", "x\n{{#items}}\n{{n}}\n{{/items}}\ny\n", "  x\n  1\n2\n3\n  y\n"),
            ("\n  {{> p}}\n", "x\n{{empty}}{{#no}}\nn\n{{/no}}\nz", "  x\n  z"),
            ("{{#items}}{{> p}}{{/items}}", "{{n}}{{#last()}}x{{/last()}}", "123"), ("{{> nowhere}}a", "", "a"),
        ])
    func partials(template: String, partial: String, expected: String) throws {
        #expect(try rendered(template, Self.view, partials: ["p": partial]) == expected)
    }

    @Test(
        "A template fills in the blocks of another",
        arguments: [
            ("{{<p}}{{$b}}mine{{/b}}{{/p}}", "<{{$b}}usual{{/b}}>", "<mine>"),
            ("{{<p}}{{/p}}", "<{{$b}}usual{{/b}}>", "<usual>"),
            ("{{<p}} {{! no}} {{$b}}{{name}}{{/b}}{{/p}}", "{{#items}}{{$b}}{{/b}}{{n}}{{/items}}", "out1out2out3"),
            ("{{<p}}{{$b}}({{$b}}again{{/b}}){{/b}}{{/p}}", "{{$b}}usual{{/b}}", "(again)"),
            ("{{$b}}alone{{/b}}", "", "alone"),
            ("\n{{<p}}\n{{$b}}\n  one\n  two\n{{/b}}\n{{/p}}\n", "<\n  {{$b}}\n  {{/b}}\n>\n", "<\n  one\n  two\n>\n"),
        ])
    func blocks(template: String, partial: String, expected: String) throws {
        #expect(try rendered(template, Self.view, partials: ["p": partial]) == expected)
    }

    @Test(
        "The words of the interface are filled in",
        arguments: [
            ("{{t.close}} {{ t.close }}|{{t.other}}|{{#t.close}}{{.}}{{/t.close}}", "a &amp; b a &amp; b||a &amp; b"),
            ("{{#t}}{{close}}{{/t}}", "a &amp; b"),
        ])
    func words(template: String, expected: String) throws {
        #expect(try rendered(template, words: ["close": "a & b"]) == expected)
    }

    @Test(
        "What is no template is refused where reading stops",
        arguments: [
            ("a{{name", TemplateMistake.Kind.unclosedTag, 7), ("a{{", .unclosedTag, 3), ("{{! a", .unclosedTag, 5),
            ("{{na me}}", .badName, 5),
            ("{{{name}}", .unclosedTag, 9), ("{{{name}} }", .badName, 9), ("{{#a}}{{/b}}", .wrongSectionEnd, 9),
            ("{{/a}}", .wrongSectionEnd, 3),
            ("{{#a}}b", .unclosedSection, 7), ("{{=<% %>=}}", .otherDelimiters, 2),
            ("{{<p}}{{a}}{{/p}}", .notABlock, 17),
            ("{{$count(a)}}{{/count(a)}}", .notABlock, 13), ("{{% CONTENT_TYPE:X}}", .badSetting, 20),
            ("{{% x}}", .badSetting, 5),
            ("{{first(a}}", .badName, 11), ("{{a)}}", .badName, 6),
        ])
    func mistakes(template: String, kind: TemplateMistake.Kind, offset: Int) throws {
        let mistake = #expect(throws: TemplateMistake.self) { try ParsedTemplate(Array(template.utf8)) }
        #expect(mistake?.kind == kind)
        #expect(mistake?.offset == offset)
    }
}
