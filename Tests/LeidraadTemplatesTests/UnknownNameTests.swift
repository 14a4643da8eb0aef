import LeidraadTemplates
import Testing

/// Names that a template asks for and that no view offers.
struct UnknownNameTests {
    @Test(
        "A name counts where it stands, with the views around it",
        arguments: [
            ("{{title}}{{hasNote}}{{note}}{{#links}}{{url}}{{title}}{{#separator}},{{/separator}}{{/links}}", []),
            ("{{titel}}", ["titel"]), ("{{url}}", ["url"]), ("{{hasTitle}}", ["hasTitle"]),
            ("{{#links}}{{link}}{{/links}}", ["link"]),
            ("{{#plain}}{{#separator}}{{/separator}}{{/plain}}", ["separator"]),
            // The content of a section that is never shown is not told as well.
            ("{{#nothing}}{{nowhere}}{{/nothing}}", ["nothing"]), ("{{^title}}{{x}}{{/title}}", ["x"]),
            ("{{plain.url}}{{plain.x}}", ["plain.x"]), ("{{count(links)}}{{#first()}}{{/first()}}{{.}}{{t.word}}", []),
            ("{{count(linkz)}}", ["linkz"]), ("{{! x }}{{% CONTENT_TYPE:TEXT}}", []),
            ("{{#links}}{{> p}}{{/links}}", []), ("{{> p}}", ["url"]), ("{{<q}}{{$b}}{{x}}{{/b}}{{/q}}", ["x"]),
            ("{{<q}}{{/q}}", ["usual"]),
        ])
    func unknown(template: String, expected: [String]) throws {
        let texts = ["page": template, "p": "{{url}}", "q": "{{$b}}{{usual}}{{/b}}"]
        let shape = ViewShape("title note? links?{url} plain{url}")
        let found = unknownNames(
            in: "page", of: try texts.mapValues { try ParsedTemplate(Array($0.utf8)) }, shape: shape, words: [])
        #expect(found.map(\.name).sorted() == expected)
    }

    @Test("A name is told where it stands, also in a partial")
    func place() throws {
        let texts = ["page": "a {{> p}}", "p": "\n {{who}}"]
        let found = unknownNames(
            in: "page", of: try texts.mapValues { try ParsedTemplate(Array($0.utf8)) }, shape: ViewShape("how"),
            words: [])
        #expect(found.map(\.template) == ["p"])
        #expect(found.map(\.range) == [2..<9])
        #expect(found.first?.known == ["how"])
    }
}
