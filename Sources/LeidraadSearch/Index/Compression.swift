/// Shortens the payload of a shard by pointing back at what is earlier in it.
///
/// The result is text again: stretches of letters as they are, each followed by how far back and how long the next stretch
/// is copied. A decoder is a loop of a few lines, in the browser too.
enum Compression {
    /// The ninety-three characters that need no escape in a script.
    private static let symbols: Word = (0x20...0x7e as ClosedRange<UInt16>).filter { $0 != 0x22 && $0 != 0x5c }
    private static let base = 93
    /// Distances that take two characters; longer ones take three.
    private static let near = 60 * 93
    /// The first distance that the thirty-three symbols left over for three characters cannot say.
    private static let tooFar = near + 33 * 93 * 93
    private static let minMatch = 5
    private static let maxMatch = 97
    /// Earlier places that are tried for each position.
    private static let attempts = 10

    static func encode(_ text: Word) -> Word {
        var output = Word()
        output.reserveCapacity(text.count)
        text.withUnsafeBufferPointer { text in
            let symbols = Self.symbols
            var finder = MatchFinder(text)
            var literalStart = 0
            var cursor = 0
            while cursor < text.count {
                guard let match = finder.insert(cursor), isWorth(match) else {
                    cursor += 1
                    continue
                }
                appendLiterals(text[literalStart..<cursor], symbols, to: &output)
                append(match, symbols, to: &output)
                for position in (cursor + 1)..<(cursor + match.length) { finder.add(position) }
                cursor += match.length
                literalStart = cursor
            }
            appendLiterals(text[literalStart...], symbols, to: &output)
        }
        return output
    }

    private static func isWorth(_ match: (distance: Int, length: Int)) -> Bool {
        match.length > (match.distance < near ? 4 : 5)
    }

    private static func appendLiterals(
        _ literals: Slice<UnsafeBufferPointer<UInt16>>, _ symbols: Word, to output: inout Word
    ) {
        var rest = literals.count
        while rest >= base - 1 {
            output.append(symbols[base - 1])
            rest -= base - 1
        }
        output.append(symbols[rest])
        output.append(contentsOf: literals)
    }

    private static func append(_ match: (distance: Int, length: Int), _ symbols: Word, to output: inout Word) {
        let (distance, length) = match
        if distance < near {
            output.append(symbols[distance / base])
        } else {
            let rest = distance - near
            output.append(symbols[60 + rest / (base * base)])
            output.append(symbols[rest / base % base])
        }
        output.append(symbols[(distance < near ? distance : distance - near) % base])
        output.append(symbols[length - minMatch])
    }

    private static let values: [Int] = {
        var values = [Int](repeating: -1, count: 128)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = value }
        return values
    }()

    /// The text again; nil if the payload is cut off or garbled.
    static func decode(_ payload: Word) -> Word? {
        var output = Word()
        var cursor = 0
        func next() -> Int? {
            guard cursor < payload.count, payload[cursor] < 128, values[Int(payload[cursor])] >= 0 else { return nil }
            defer { cursor += 1 }
            return values[Int(payload[cursor])]
        }
        while cursor < payload.count {
            var literals = 0
            while true {
                guard let part = next() else { return nil }
                literals += part
                if part < base - 1 { break }
            }
            guard cursor + literals <= payload.count else { return nil }
            output.append(contentsOf: payload[cursor..<(cursor + literals)])
            cursor += literals
            if cursor == payload.count { break }
            guard let first = next(), let second = next() else { return nil }
            var distance = first * base + second
            if first >= 60 {
                guard let third = next() else { return nil }
                distance = near + ((first - 60) * base + second) * base + third
            }
            guard let length = next(), distance > 0, distance <= output.count else { return nil }
            for _ in 0..<(length + minMatch) { output.append(output[output.count - distance]) }
        }
        return output
    }

    /// Finds the longest earlier stretch that is the same as what follows.
    private struct MatchFinder {
        let text: UnsafeBufferPointer<UInt16>
        var heads = [Int32](repeating: -1, count: 1 << 13)
        var previous: [Int32]

        init(_ text: UnsafeBufferPointer<UInt16>) {
            self.text = text
            previous = [Int32](repeating: -1, count: text.count)
        }

        @inline(__always)
        private func hash(_ position: Int) -> Int {
            var hash: UInt32 = 0
            for offset in 0..<minMatch { hash = (hash &* 31 &+ UInt32(text[position + offset])) &* 2_654_435_761 }
            return Int(hash >> 19)
        }

        /// Notes a position for those that follow.
        mutating func add(_ position: Int) {
            guard position + minMatch <= text.count else { return }
            let hash = hash(position)
            previous[position] = heads[hash]
            heads[hash] = Int32(position)
        }

        /// Notes a position, and gives the best stretch before it.
        mutating func insert(_ position: Int) -> (distance: Int, length: Int)? {
            guard position + minMatch <= text.count else { return nil }
            let hash = hash(position)
            var candidate = Int(heads[hash])
            previous[position] = heads[hash]
            heads[hash] = Int32(position)
            let maximum = min(maxMatch, text.count - position)
            var start = 0
            var best = minMatch - 1
            var attempt = 0
            while candidate >= 0, position - candidate < tooFar, attempt < attempts {
                // A longer stretch than the best must also agree where that one ends.
                if text[candidate + best] == text[position + best] {
                    var length = 0
                    while length < maximum, text[candidate + length] == text[position + length] { length += 1 }
                    if length > best { (start, best) = (candidate, length) }
                    if length == maximum { break }
                }
                candidate = Int(previous[candidate])
                attempt += 1
            }
            return best < minMatch ? nil : (position - start, best)
        }
    }
}
