import Foundation

/// The Snowball reference vocabulary beside the package, where it is present.
enum ReferenceVocabulary {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/snowball-dutch").standardizedFileURL

    /// Every Dutch word with its Kraaij-Pohlmann stem, or nil where the data are absent.
    static func dutch() -> [(word: String, stem: String)]? {
        guard let words = lines("voc.txt"), let stems = lines("kraaij-pohlmann-output.txt"), words.count == stems.count
        else { return nil }
        return Array(zip(words, stems)).map { (word: $0, stem: $1) }
    }

    private static func lines(_ name: String) -> [String]? {
        guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return nil }
        return text.split(separator: "\n").map(String.init)
    }
}
