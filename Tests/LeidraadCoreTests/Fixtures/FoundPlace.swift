import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

/// A finding: the rule, the place, and the words at that place.
struct FoundPlace: Equatable, CustomStringConvertible {
    let rule: Rule
    let line: Int
    let column: Int
    let words: String

    init(_ rule: Rule, _ line: Int, _ column: Int, _ words: String) {
        self.rule = rule
        self.line = line
        self.column = column
        self.words = words
    }

    init(_ diagnostic: Diagnostic) {
        let place = diagnostic.location
        self.init(
            diagnostic.rule, place.line, place.column,
            String(place.excerpt.dropFirst(place.column - 1 - place.excerptStart).prefix(place.width)))
    }

    var description: String { "\(rule.rawValue) \(line):\(column) \"\(words)\"" }
}

/// Checks files that a test writes down; a site without `site.yml` gets one, in which records need not say what they rest on.
func diagnostics(of files: [String: String], language: String = "nl") -> [Diagnostic] {
    var files = files
    if files["site.yml"] == nil {
        let rule = "{ rule: missing-provenance, severity: off, reason: A test. }"
        files["site.yml"] = "title: Voorbeeld\nlanguage: \(language)\nrules: [\(rule)]\n"
    }
    let sources = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return checkContent(sources, today: FixtureSite.today).diagnostics
}

/// The findings of a check in one file.
func places(in file: String, of files: [String: String]) -> [FoundPlace] {
    diagnostics(of: files).filter { $0.location.file == file }.map(FoundPlace.init)
}
