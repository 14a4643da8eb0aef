import Foundation

// Writes the tables of words as Swift: the first argument is the file to write, the others are the tables.
// SwiftPM's own `embedInCode` writes a list of numbers, which takes the compiler two minutes; a literal takes no time.
let tables = try CommandLine.arguments.dropFirst(2).map { path in
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let language = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return "        \"\(language)\": ####\"\"\"\n\(text)\n\"\"\"####,\n"
}
let source = """
    /// The tables as they are in `Templates/languages/`.
    enum EmbeddedTables {
        static let texts: [String: String] = [
    \(tables.joined())    ]
    }

    """
try source.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
