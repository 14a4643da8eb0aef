import Foundation
import Testing

@testable import LeidraadSearch

/// The browser's scripts, run in Node; without Node these tests say so and pass.
@Suite("The browser agrees")
struct BrowserAgreementTests {
    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Search")
        .standardizedFileURL

    /// The output of a script of Tests/Search; nil where Node is absent.
    private func run(_ script: String, _ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["node", Self.scripts.appending(path: script).path] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            print("Skipped: no node on this machine")
            return nil
        }
        #expect(process.terminationStatus == 0, "\(script)")
        return String(decoding: data, as: UTF8.self)
    }

    private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "leidraad-search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test("Both stemmers give the same stem for every word of the vocabularies")
    func stemmers() throws {
        try inTemporaryFolder { folder in
            let dutch = (ReferenceVocabulary.dutch() ?? []).map { "nl\t\($0.word)\t\($0.stem)" }
            let english = try Golden.pairs("english.tsv").map { "en\t\($0.0)\t\($0.1)" }
            let file = folder.appending(path: "words.tsv")
            try (dutch + english).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            guard let output = try run("stems.js", [file.path]) else { return }
            #expect(output == "\(dutch.count + english.count) words, 0 differences\n")
        }
    }

    @Test("The golden lines give the same tokens and classes in Swift and in the browser")
    func goldenLines() throws {
        let analyzer = Analyzer(language: .dutch)
        let lines = try Golden.pairs("lines.tsv")
        #expect(lines.count == 500)
        for (text, expected) in lines {
            #expect(GoldenLine.classes(of: GoldenLine.unescape(text), analyzer) == expected, "\(text)")
        }
        try inTemporaryFolder { folder in
            for file in try Samples.index() where file.path.hasSuffix("root.js") {
                try Data(file.bytes).write(to: folder.appending(path: "root.js"))
            }
            let golden = Golden.folder.appending(path: "lines.tsv").path
            guard let output = try run("classes.js", [folder.path, golden]) else { return }
            #expect(output == "500 lines, 0 differences\n")
        }
    }

    @Test(
        "The same queries give the same pages and points",
        arguments: [
            (Samples.documents + Samples.forms, SearchOptions(language: .dutch), true),
            (Samples.documents + Samples.forms, Samples.known, false),
            (Samples.documents + Samples.forms + Samples.generatedSite(pages: 600).documents, Samples.deep, true),
            (Samples.documents + Samples.forms + Samples.generatedSite(pages: 600).documents, Samples.deep, false),
        ])
    func queries(documents: [SearchDocument], options: SearchOptions, isTyping: Bool) throws {
        var random = Generator(state: 11)
        var queries = [
            "mst", "MST-CAN", "kracht gezin", "veiligheit", "gezinsveiligheid", "uhp", "\"in kaart brengen\"", "we 02",
            "r3",
            "financiele zorgen", "wat is een veilig gezin?", "kin", "opvoedproblemen", "ms ", "WE2", "we 2 kind",
            "hechting", "netwerken activeren", "netwerk activeeren", "flexibele ",
            "supervissie", "afbouwen", "welke interventies zijn er", "\"WE-02\" kind", "uithuisplaatsingen",
            "<b>veiligheid</b>", "__proto__", "wie helpt een kind niet", "veilugheed", "prublomen thuis",
            "gezinsproblemen", "puuber",
            "puber loopt niet meer weg", "om weg te lopen", "pubertiener", "kind niet naar de school",
            "bouwt de zorg niet af", "zaagmolen", "bestekauto", "zorgzaak", "tienerproblemen thuis",
            "",
        ]
        let words = [
            "gezin", "kind", "mst", "veilig", "problemen", "zorg", "opvoed", "krachtgezinnen", "gezn", "vast", "een",
            "thuis", "titel 12", "bakilu", "helpt", "niet", "af", "weg te", "puber", "loopt",
        ]
        for _ in 0..<150 {
            var query = (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }
            .joined(separator: Bool.random(using: &random) ? " " : "")
            if Bool.random(using: &random) { query = String(query.dropLast()) }
            queries.append(query)
        }
        try inTemporaryFolder { folder in
            let files = try Samples.index(documents, options: options)
            try write(files, to: folder)
            let list = folder.appending(path: "queries.txt")
            try queries.joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
            let kind = isTyping ? "typed" : "whole"
            guard let output = try run("query.js", [folder.appending(path: "zoekindex").path, list.path, "10", kind])
            else { return }
            var reader = try SearchIndexReader(files: files)
            let answers = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(answers.count == queries.count)
            for (query, answer) in zip(queries, answers) {
                let own = try reader.search(query, isTyping: isTyping).map { "\($0.url) \($0.score)" }
                    .joined(separator: "\t")
                #expect(own == answer, "\(query)")
            }
        }
    }

    @Test("Every phrase gives the same pages and sections as in the generator, also on a large index")
    func phrases() throws {
        let (documents, phrases) = Samples.phraseSite(pages: 60)
        for options in [SearchOptions(language: .dutch), Samples.deep] {
            try inTemporaryFolder { folder in
                let files = try Samples.index(documents, options: options)
                try write(files, to: folder)
                let list = folder.appending(path: "phrases.txt")
                let queries = phrases.map { "\"\($0)\"" }
                try queries.joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
                guard let output = try run("query.js", [folder.appending(path: "zoekindex").path, list.path, "1000"])
                else { return }
                var reader = try SearchIndexReader(files: files)
                let answers = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                for (query, answer) in zip(queries, answers) {
                    let own = try reader.search(query, limit: 1000).map { "\($0.url) \($0.score)" }
                    #expect(own.joined(separator: "\t") == answer, "\(query)")
                }
            }
        }
    }

    private func write(_ files: [SearchFile], to folder: URL) throws {
        for file in files {
            let url = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }

    @Test("Odd input, damaged indexes and excerpts behave in the browser's code")
    func robustness() throws {
        try inTemporaryFolder { folder in
            try write(Samples.index(), to: folder)
            guard let output = try run("robustness.js", [folder.appending(path: "zoekindex").path]) else { return }
            #expect(output == "all fine\n")
        }
    }
}

/// How a golden line is written: the text with escapes, a tab, and each token with its class.
enum GoldenLine {
    static func classes(of text: String, _ analyzer: Analyzer) -> String {
        Tokenizer.tokens(of: text).map { "\($0.word.text)=\(analyzer.classKey(of: $0.word).text)" }.joined(
            separator: " ")
    }

    static func unescape(_ text: String) -> String { text.replacing("\\n", with: "\n").replacing("\\t", with: "\t") }
}
