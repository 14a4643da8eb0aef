import LeidraadCore
import Testing

/// Names of files of which no address can be made.
struct PathTests {
    @Test(
        "A name without Latin letters or digits is refused, since only its ending would remain",
        arguments: ["日本.md", "---.md", "guidelines/日本.md", "…/a.md", "assets/日本.png", "guidelines/!!!/index.md"])
    func nothingLeft(path: String) throws {
        let found = diagnostics(of: [path: "---\ntitle: T\n---\n\nTekst.\n"])
        #expect(found.map(\.rule) == [.invalidPath])
        #expect(found.first?.location.file == path)
        #expect(
            found.first?.hint
                == "kies een naam met letters van a tot z of cijfers; andere tekens komen niet in een adres")
    }

    @Test("Two such names are two errors, and no clash")
    func two() {
        let page = "---\ntitle: T\n---\n\nTekst.\n"
        #expect(diagnostics(of: ["日本.md": page, "中国.md": page]).map(\.rule) == [.invalidPath, .invalidPath])
    }

    @Test("A name with one Latin letter or digit will do", arguments: ["日本1.md", "é.md", "Ω-a.md"])
    func something(path: String) {
        #expect(diagnostics(of: [path: "---\ntitle: T\n---\n\nTekst.\n"]).isEmpty)
    }
}
