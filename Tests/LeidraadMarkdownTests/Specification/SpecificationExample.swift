import Foundation

/// An example of the GFM specification, whose numbers count from 1 in the order of the file.
struct SpecificationExample: Sendable, CustomStringConvertible {
    var number: Int
    var section: String
    var markdown: String
    var html: String

    var description: String {
        "example \(number) (\(section))"
    }

    /// The examples of the file beside the package; empty when it is not there.
    static let all: [SpecificationExample] = {
        let package = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
        let file = package + "/../shared/data/gfm-spec/spec.txt"
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
        return read(text)
    }()

    private static func read(_ text: String) -> [SpecificationExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecificationExample] = []
        var section = ""
        var parts: [[String]] = []
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix(fence + " example") {
                parts = [[]]
            } else if line == fence, parts.count == 2 {
                let texts = parts.map { $0.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t") }
                examples.append(
                    SpecificationExample(
                        number: examples.count + 1, section: section, markdown: texts[0], html: texts[1]))
                parts = []
            } else if line == ".", parts.count == 1 {
                parts.append([])
            } else if !parts.isEmpty {
                parts[parts.count - 1].append(line)
            } else if line.hasPrefix("#") {
                section = String(line.drop { $0 == "#" || $0 == " " })
            }
        }
        return examples
    }
}
