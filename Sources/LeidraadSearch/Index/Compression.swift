/// Shortens the payload of a shard by pointing back at what is earlier in it.
///
/// The steps are stretches of letters as they are, each followed by how far back and how long the next stretch is copied; frequent
/// ones take few bits. The result is text again, of characters that need no escape in a script.
enum Compression {
    /// Distances are in two symbols of a base of 93; longer ones take three.
    private static let base = 93
    private static let near = 60 * 93
    /// The first distance that the thirty-three symbols left over for three symbols cannot say.
    private static let tooFar = near + 33 * 93 * 93
    private static let minMatch = 5
    private static let maxMatch = 97
    /// Earlier places that are tried for each position.
    private static let attempts = 10
    /// Letters that have a symbol each: those of ASCII that can be seen; what stands for any other letter follows them.
    private static let letters = 0x20...0x7e
    private static let otherLetter = letters.count

    static func encode(_ text: Word) -> Word {
        var steps = Steps()
        text.withUnsafeBufferPointer { text in
            var finder = MatchFinder(text)
            var literalStart = 0
            var cursor = 0
            while cursor < text.count {
                guard let match = finder.insert(cursor), isWorth(match) else {
                    cursor += 1
                    continue
                }
                append(text[literalStart..<cursor], to: &steps)
                append(match, to: &steps)
                for position in (cursor + 1)..<(cursor + match.length) { finder.add(position) }
                cursor += match.length
                literalStart = cursor
            }
            if literalStart < text.count { append(text[literalStart...], to: &steps) }
        }
        var output = Word()
        output.append(number: text.count)
        return output + steps.written()
    }

    private static func isWorth(_ match: (distance: Int, length: Int)) -> Bool {
        match.length > (match.distance < near ? 4 : 5)
    }

    private static func append(_ literals: Slice<UnsafeBufferPointer<UInt16>>, to steps: inout Steps) {
        var rest = literals.count
        while rest >= base - 1 {
            steps.add(control: base - 1)
            rest -= base - 1
        }
        steps.add(control: rest)
        for unit in literals { steps.add(letter: unit) }
    }

    private static func append(_ match: (distance: Int, length: Int), to steps: inout Steps) {
        let (distance, length) = match
        if distance < near {
            steps.add(control: distance / base)
        } else {
            let rest = distance - near
            steps.add(control: 60 + rest / (base * base))
            steps.add(control: rest / base % base)
        }
        steps.add(control: (distance < near ? distance : distance - near) % base)
        steps.add(control: length - minMatch)
    }

    /// The text again; nil if the payload is cut off or garbled.
    static func decode(_ payload: Word) -> Word? {
        var reader = PayloadReader(payload)
        guard let length = reader.number() else { return nil }
        var output = Word()
        if length == 0 { return output }
        var bits = BitReader(payload[reader.cursor...])
        guard let controls = PrefixCode(symbols: base, from: &bits),
            let letterCode = PrefixCode(symbols: otherLetter + 1, from: &bits)
        else { return nil }
        while output.count < length {
            var literals = 0
            while true {
                guard let part = controls.symbol(from: &bits) else { return nil }
                literals += part
                if part < base - 1 { break }
            }
            guard output.count + literals <= length else { return nil }
            for _ in 0..<literals {
                guard let symbol = letterCode.symbol(from: &bits) else { return nil }
                if symbol == otherLetter {
                    guard let unit = bits.number(16) else { return nil }
                    output.append(UInt16(unit))
                } else {
                    output.append(UInt16(symbol + letters.lowerBound))
                }
            }
            if output.count == length { break }
            guard let first = controls.symbol(from: &bits), let second = controls.symbol(from: &bits) else {
                return nil
            }
            var distance = first * base + second
            if first >= 60 {
                guard let third = controls.symbol(from: &bits) else { return nil }
                distance = near + ((first - 60) * base + second) * base + third
            }
            guard let more = controls.symbol(from: &bits), distance > 0, distance <= output.count else { return nil }
            for _ in 0..<(more + minMatch) { output.append(output[output.count - distance]) }
        }
        return output.count == length ? output : nil
    }

    /// The steps of which a text is made: letters, and the numbers that say how many of them come, how far back a stretch
    /// is and how long. Both are written by a code of their own, in which what is frequent is short.
    private struct Steps {
        private var steps: [UInt32] = []
        private var controlCounts = [Int](repeating: 0, count: base)
        private var letterCounts = [Int](repeating: 0, count: otherLetter + 1)
        private static let letterMark: UInt32 = 1 << 16

        mutating func add(control: Int) {
            controlCounts[control] += 1
            steps.append(UInt32(control))
        }

        mutating func add(letter: UInt16) {
            letterCounts[Self.symbol(of: letter)] += 1
            steps.append(Self.letterMark | UInt32(letter))
        }

        private static func symbol(of letter: UInt16) -> Int {
            letters.contains(Int(letter)) ? Int(letter) - letters.lowerBound : otherLetter
        }

        func written() -> Word {
            if steps.isEmpty { return [] }
            var bits = BitWriter()
            let controls = PrefixCode(counts: controlCounts)
            let letterCode = PrefixCode(counts: letterCounts)
            controls.writeLengths(to: &bits)
            letterCode.writeLengths(to: &bits)
            for step in steps {
                guard step >= Self.letterMark else {
                    controls.write(Int(step), to: &bits)
                    continue
                }
                let letter = UInt16(truncatingIfNeeded: step)
                let symbol = Self.symbol(of: letter)
                letterCode.write(symbol, to: &bits)
                if symbol == otherLetter { bits.add(Int(letter), count: 16) }
            }
            return bits.finished()
        }
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
