/// Words that readers use, and the words with which a text says the same.
public struct SynonymGroup: Sendable, Hashable {
    /// The words that a reader may type.
    public var words: [String]
    /// The words that those also find; where there is none, the words find each other.
    public var meanings: [String]

    /// Makes a group; without meanings its words find each other.
    public init(words: [String], meanings: [String] = []) {
        self.words = words
        self.meanings = meanings
    }

    /// The groups of a vocabulary: a group a line, "a = b" for words that find each other, "a, b > c" for words that also find
    /// what is behind the arrow, "#" before a remark.
    public static func groups(in text: String) -> [SynonymGroup] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            if line.trimmed.hasPrefix("#") { return nil }
            let sides = line.split(separator: ">", maxSplits: 1)
            guard sides.count == 2 else {
                let words = members(line, "=")
                return words.count > 1 ? SynonymGroup(words: words) : nil
            }
            let group = SynonymGroup(words: members(sides[0], ","), meanings: members(sides[1], ","))
            return group.words.isEmpty || group.meanings.isEmpty ? nil : group
        }
    }

    private static func members(_ text: Substring, _ separator: Character) -> [String] {
        text.split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " || $0 == "\t" } }
}
