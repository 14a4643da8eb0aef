import Testing

@testable import LeidraadMarkdown

@Suite struct HTMLTests {
    static let neighbours = [
        "", "\u{0301}", "\u{200D}", "\u{0600}", "\u{FE0F}", "\u{1F3FD}", "\u{0E33}", "\u{110BD}", "\r",
    ]
    static let metacharacters: [(Unicode.Scalar, String)] = [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ]

    @Test("A metacharacter is escaped whatever stands before and after it")
    func neighboursDoNotHide() {
        for (character, reference) in Self.metacharacters {
            for before in Self.neighbours {
                for after in Self.neighbours {
                    let bytes = HTML(escaping: before + String(character) + after).bytes
                    #expect(!bytes.contains(UInt8(ascii: character)) || character == "&")
                    #expect(bytes.firstRange(of: Array(reference.utf8)) != nil)
                }
            }
        }
    }

    @Test("No ASCII character but letters, digits and harmless signs comes through as it is")
    func everyASCIICharacter() {
        for value in UInt8(0)..<128 {
            let bytes = HTML(escaping: String(Unicode.Scalar(value)) + "\u{0301}").bytes.dropLast(2)
            let isControl = value < 32 && value != 9 && value != 10 || value == 127
            let isMeta = Self.metacharacters.contains { UInt8(ascii: $0.0) == value }
            if isControl {
                #expect(Array(bytes) == Array("\u{FFFD}".utf8))
            } else if !isMeta {
                #expect(Array(bytes) == [value])
            }
        }
    }

    @Test("Control characters of two bytes are replaced, other characters that begin with that byte are kept")
    func controlsOfTwoBytes() {
        #expect(HTML(escaping: "a\u{85}b\u{A0}c\u{E9}\u{9F}").string == "a\u{FFFD}b\u{A0}c\u{E9}\u{FFFD}")
    }

    @Test("A part of a text is escaped as the whole is")
    func substring() {
        #expect(HTML(escaping: "a<b>c".dropFirst()).string == "&lt;b&gt;c")
    }

    @Test("An attribute cannot be broken out of")
    func attribute() {
        var html = HTML(trusted: "<a")
        html.appendAttribute("title", "\"\u{0301} onload='x' >")
        #expect(html.string == "<a title=\"&quot;\u{0301} onload=&#39;x&#39; &gt;\"")
    }

    @Test("An address is percent-encoded and its references are escaped")
    func address() throws {
        var html = HTML()
        html.appendAttribute("href", try #require(LinkTarget("é a/\"b\"?x=1&y='2'#[k]")))
        #expect(html.string == " href=\"%C3%A9%20a/%22b%22?x=1&amp;y=&#x27;2&#x27;#%5Bk%5D\"")
    }

    @Test("Markup that is appended to markup is not escaped again")
    func append() {
        var html = HTML(trusted: "<b>")
        html.append(HTML(escaping: "&"))
        html.append(number: -12)
        html.append(trusted: "</b>")
        #expect(html.string == "<b>&amp;-12</b>")
    }
}

extension Array where Element == UInt8 {
    fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).first { Array(self[$0..<($0 + other.count)]) == other }
            .map { $0..<($0 + other.count) }
    }
}
