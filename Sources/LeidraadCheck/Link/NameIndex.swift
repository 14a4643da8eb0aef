import LeidraadModel

/// The names of all subjects.
package typealias MentionIndex = NameIndex<EntityRef>

/// Finds names in a text in one pass: a trie over words, so that the time depends on the text and not on how many names there are.
package struct NameIndex<Target: Sendable & Equatable>: Sendable {
    /// A name as a text may use it.
    package struct Name: Sendable, Equatable {
        package let target: Target
        let text: String
        /// Abbreviations and other names without a lower-case letter match only as they are written.
        private(set) var isExact: Bool
        /// Whether the name is an everyday word too: then a capital at the start of a sentence says nothing.
        private(set) var isEveryday = false

        /// The same name where it is an everyday word too.
        var asEverydayWord: Name {
            var name = self
            (name.isExact, name.isEveryday) = (true, true)
            return name
        }

        package init(_ text: String, of target: Target, isAbbreviation: Bool = false) {
            self.target = target
            self.text = text
            isExact = isAbbreviation || !text.unicodeScalars.contains { $0.properties.isLowercase }
        }
    }

    /// A name found in a text.
    package struct Match: Sendable {
        let target: Target
        package let range: Range<Int>
    }

    private typealias ExactName = (spelling: [UInt8], target: Target, isEveryday: Bool)

    /// The words of names, folded, one after the other, where each number starts, and the number of each by its hash.
    private var words: [UInt8] = []
    private var wordStarts = [0]
    private var numbers = NumberTable()
    /// The node to which each word leads by itself; -1 where no name starts with it.
    private var firstNodes: [Int32] = []
    /// The node that follows another by a word: by the number of the one above that of the other.
    private var edges = NumberTable()
    /// Whether a name ends at each node.
    private var isEnd = [false]
    /// The subject of each node that is named by the words up to there in any case, and those that are named by one exact spelling.
    private var targets: [Target?] = [nil]
    private var exact: [[ExactName]] = [[]]

    package init(_ names: [Name]) {
        for name in names { insert(name) }
    }

    private mutating func insert(_ name: Name) {
        let bytes = Array(name.text.utf8)
        // A word without a letter or digit is no name: every blank or hyphen of the site would become a link.
        guard tokens(of: bytes[...]).contains(where: { $0.kind == .word }) else { return }
        var node: Int32 = 0
        for token in tokens(of: bytes[...]) {
            let number = intern(key(token, in: bytes[...]))
            if let next = self.node(after: node, number) {
                node = next
            } else {
                let next = Int32(targets.count)
                if node == 0 {
                    firstNodes[Int(number)] = next
                } else {
                    edges.insert(next, at: Self.edge(node, number))
                }
                node = next
                targets.append(nil)
                exact.append([])
                isEnd.append(false)
            }
        }
        guard node > 0 else { return }
        isEnd[Int(node)] = true
        if name.isExact {
            exact[Int(node)].append((plainSpelling(bytes[...]), name.target, name.isEveryday))
        } else if targets[Int(node)] == nil {
            targets[Int(node)] = name.target
        }
    }

    private mutating func intern(_ key: [UInt8]) -> Int32 {
        if let number = key.withUnsafeBufferPointer(number) { return number }
        let number = Int32(firstNodes.count)
        words += key
        wordStarts.append(words.count)
        firstNodes.append(-1)
        numbers.insert(number, at: foldedHash(key[...]))
        return number
    }

    private static func edge(_ node: Int32, _ number: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(number) }

    private func node(after node: Int32, _ number: Int32) -> Int32? {
        if node > 0 { return edges.find(Self.edge(node, number)) }
        return firstNodes[Int(number)] < 0 ? nil : firstNodes[Int(number)]
    }

    private func number(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
        numbers.find(foldedHash(word)) { isFolded(word, words[wordStarts[Int($0)]..<wordStarts[Int($0) + 1]]) }
    }

    /// Whether a word, folded, is another.
    private func isFolded(_ word: UnsafeBufferPointer<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        if word.count == other.count, zip(word, other).allSatisfy({ $0 < 0x80 && lowercased($0) == $1 }) { return true }
        return word.contains { $0 >= 0x80 } && folded(ArraySlice(word))[...] == other
    }

    private func key(_ token: Token, in text: ArraySlice<UInt8>) -> [UInt8] {
        token.kind == .space ? [0x20] : folded(text[token.range])
    }

    /// The names in a text, from left to right, the longest first where several start at one place, never overlapping.
    package func matches(in text: ArraySlice<UInt8>) -> [Match] { matches(in: text, tokens(of: text)) }

    /// The names in a text that has been cut into tokens.
    package func matches(in text: ArraySlice<UInt8>, _ tokens: [Token]) -> [Match] {
        guard targets.count > 1 else { return [] }
        let spaceNumber = [0x20].withUnsafeBufferPointer(number) ?? -1
        let wordNumbers = text.withUnsafeBufferPointer { bytes in
            tokens.map { token -> Int32 in
                if token.kind == .space { return spaceNumber }
                let start = token.range.lowerBound - text.startIndex
                return number(of: UnsafeBufferPointer(rebasing: bytes[start..<start + token.range.count])) ?? -1
            }
        }
        var found: [Match] = []
        var start = 0
        while start < tokens.count {
            if wordNumbers[start] >= 0, firstNodes[Int(wordNumbers[start])] >= 0,
                isBoundary(before: start, tokens, text),
                let match = longest(from: start, tokens, wordNumbers, text)
            {
                found.append(
                    Match(
                        target: match.target,
                        range: tokens[start].range.lowerBound..<tokens[match.last].range.upperBound))
                start = match.last + 1
            } else {
                start += 1
            }
        }
        return found
    }

    private func longest(from start: Int, _ tokens: [Token], _ numbers: [Int32], _ text: ArraySlice<UInt8>) -> (
        target: Target, last: Int
    )? {
        var node: Int32 = 0
        var index = start
        var best: (Target, Int)?
        while index < tokens.count, numbers[index] >= 0, let next = self.node(after: node, numbers[index]) {
            node = next
            index += 1
            guard isEnd[Int(node)] else { continue }
            let last = index - 1
            let range = tokens[start].range.lowerBound..<tokens[last].range.upperBound
            if let target = target(ending: Int(node), spelled: text[range], { startsSentence(start, tokens, text) }),
                isBoundary(after: last, tokens, text)
            {
                best = (target, last)
            }
        }
        return best
    }

    private func target(ending node: Int, spelled spelling: ArraySlice<UInt8>, _ startsSentence: () -> Bool) -> Target?
    {
        guard !exact[node].isEmpty else { return targets[node] }
        let spelling = plainSpelling(spelling)
        let name = exact[node].first { $0.spelling == spelling && !($0.isEveryday && startsSentence()) }
        return name?.target ?? targets[node]
    }

    /// Whether nothing but the end of a sentence is before a word.
    private func startsSentence(_ index: Int, _ tokens: [Token], _ text: ArraySlice<UInt8>) -> Bool {
        guard let before = tokens[..<index].last(where: { $0.kind != .space }) else { return true }
        return before.kind == .mark && text[before.range].first.map { ".!?:".utf8.contains($0) } ?? false
    }

    /// Whether a name can start here: not after a letter, nor inside `MST-CAN`, `mst.nl` or `@mst`.
    private func isBoundary(before index: Int, _ tokens: [Token], _ text: ArraySlice<UInt8>) -> Bool {
        guard index > 0 else { return true }
        if tokens[index].kind == .word, tokens[index - 1].kind == .word { return false }
        guard tokens[index - 1].kind == .mark else { return true }
        let mark = plainMark(text[tokens[index - 1].range])
        if mark == UInt8(ascii: "@") || mark == UInt8(ascii: "#") { return false }
        return !isJoiner(mark) || index < 2 || tokens[index - 2].kind != .word
    }

    /// Whether a name can end here; a possessive ('s) may follow it.
    private func isBoundary(after index: Int, _ tokens: [Token], _ text: ArraySlice<UInt8>) -> Bool {
        guard index + 1 < tokens.count else { return true }
        if tokens[index].kind == .word, tokens[index + 1].kind == .word { return false }
        guard tokens[index + 1].kind == .mark, isJoiner(plainMark(text[tokens[index + 1].range])) else { return true }
        return index + 2 >= tokens.count || tokens[index + 2].kind != .word
    }

    /// The first byte of a mark: of every hyphen that of the plain one.
    private func plainMark(_ mark: ArraySlice<UInt8>) -> UInt8 {
        guard let first = mark.first, first >= 0x80 else { return mark.first ?? 0 }
        return plainSpelling(mark).first ?? 0
    }

    /// Marks that make one word of their neighbours.
    private func isJoiner(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
    }
}
