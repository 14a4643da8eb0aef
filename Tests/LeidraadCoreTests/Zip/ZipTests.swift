import Testing

@testable import LeidraadCore

@Suite("The archive of a package")
struct ZipTests {
    /// Unpacks one block with fixed codes, as RFC 1951 has it.
    private func inflated(_ bytes: [UInt8]) -> [UInt8] {
        var position = 0
        func bit() -> Int {
            defer { position += 1 }
            return Int(bytes[position / 8] >> UInt8(position % 8)) & 1
        }
        func number(_ bits: Int) -> Int { (0..<bits).reduce(0) { $0 | bit() << $1 } }
        func code(_ bits: Int, after start: Int = 0) -> Int {
            (0..<bits).reduce(start) { value, _ in value << 1 | bit() }
        }
        func symbol() -> Int {
            let seven = code(7)
            if seven < 24 { return 256 + seven }
            let eight = code(1, after: seven)
            if (48..<192).contains(eight) { return eight - 48 }
            if (192..<200).contains(eight) { return eight - 192 + 280 }
            return code(1, after: eight) - 400 + 144
        }
        var text: [UInt8] = []
        guard number(3) == 3 else { return text }
        while true {
            let next = symbol()
            if next == 256 { return text }
            if next < 256 {
                text.append(UInt8(next))
                continue
            }
            let step = next - 257
            let lengthBits = step < 4 || step == 28 ? 0 : (step - 4) / 4
            let base = step < 8 ? step + 3 : step == 28 ? 258 : 3 + ((4 + step % 4) << lengthBits)
            let length = base + number(lengthBits)
            let distanceStep = code(5)
            let distanceBits = distanceStep < 2 ? 0 : (distanceStep - 2) / 2
            let nearest = distanceStep < 2 ? distanceStep + 1 : 1 + ((2 + distanceStep % 2) << distanceBits)
            let distance = nearest + number(distanceBits)
            for _ in 0..<length { text.append(text[text.count - distance]) }
        }
    }

    @Test("What is packed is unpacked the same")
    func roundTrip() {
        var generator = SeededGenerator(seed: 7)
        var texts: [[UInt8]] = [[], [0], Array("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".utf8)]
        for size in [100, 3_000, 90_000] {
            // Few letters give many matches of every length, near and far.
            for letters in [2, 20, 256] {
                texts.append((0..<size).map { _ in UInt8(Int.random(in: 0..<letters, using: &generator)) })
            }
            let phrase = texts.last ?? []
            texts.append(phrase + phrase.dropFirst(3) + phrase)
        }
        for text in texts { #expect(inflated(deflated(text)) == text) }
    }

    @Test("Markup becomes less than a third")
    func size() {
        let line = "<li><a href=\"../interventions/one.html\">One</a>, with <em>words</em> that differ: "
        let text = Array((0..<300).map { line + String($0 * 7919) + "</li>\n" }.joined().utf8)
        #expect(deflated(text).count * 3 < text.count)
    }

    @Test("The checksum is the one that the format asks for")
    func checksum() { #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926) }
}
