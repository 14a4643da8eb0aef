import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadRender

@Suite struct CompactAssetTests {
    private func compact(_ path: String, _ text: String) -> String {
        String(decoding: compacted(SourceFile(path: path, bytes: Array(text.utf8))), as: UTF8.self)
    }

    @Test("A style sheet keeps the blanks that mean something")
    func styleSheet() {
        #expect(
            compact("a.css", ".a :is(b, c) > d { margin: 0 calc(1px + 2px); color: red; }\n")
                == ".a :is(b,c) > d{margin:0 calc(1px + 2px);color:red}\n")
    }

    @Test("A text, a template and a pattern keep their blanks")
    func texts() {
        #expect(compact("a.css", "  a::after { content: \"x: y\"; }\n") == "a::after{content:\"x: y\"}\n")
        #expect(compact("a.js", "const a = 'b  c';\n") == "const a='b  c';\n")
        #expect(compact("a.js", "const a = `b  c` + /d  e/;\n") == "const a = `b  c` + /d  e/;\n")
    }

    @Test("A script keeps the blank between two signs and between two words")
    func script() {
        #expect(compact("a.js", "  return a + +b - -c in d;\n") == "return a+ +b- -c in d;\n")
        #expect(compact("a.js", "const f = (x, y) => ({ x, y });\n") == "const f=(x,y)=>({x,y});\n")
    }
}
