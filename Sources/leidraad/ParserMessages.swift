import Foundation
import LeidraadWords

/// The messages of the parser of arguments, in the language of the commands.
///
/// The parser knows English only, so its sentences are looked up in the English table, under `usage-`, and put into other words.
func reworded(_ text: String) -> String {
    guard InterfaceLanguage.name != "en" else { return text }
    let sentences = WordTables.english.words.filter { $0.key.hasPrefix("usage-") }
    // A longer sentence may begin as a shorter one does.
    return sentences.sorted { ($0.value.count, $0.key) > ($1.value.count, $1.key) }.reduce(text) { text, sentence in
        reworded(text, sentence.value, as: interfaceWords.text(sentence.key))
    }
}

/// A text with each occurrence of a sentence replaced; `{option}` and the like stand for what differs.
private func reworded(_ text: String, _ sentence: String, as other: String) -> String {
    let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
    var pattern = NSRegularExpression.escapedPattern(for: pieces[0])
    var replacement = other.replacingOccurrences(of: "$", with: "\\$")
    for (index, piece) in pieces.dropFirst().enumerated() {
        let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        pattern += "([^\\n]+?)" + NSRegularExpression.escapedPattern(for: parts.count > 1 ? parts[1] : "")
        replacement = replacement.replacingOccurrences(of: "{\(parts[0])}", with: "$\(index + 1)")
    }
    return text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
}
