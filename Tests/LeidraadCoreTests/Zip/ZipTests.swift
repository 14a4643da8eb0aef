import LeidraadModel
import Testing

@testable import LeidraadCore

@Suite("The archive of a package")
struct ZipTests {
    /// Unpacks one block with fixed codes, as RFC 1951 has it; the product's own reading is held against it.
    private func unpacked(_ bytes: [UInt8]) -> [UInt8] {
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
        for text in texts {
            let packed = deflated(text)
            #expect(unpacked(packed) == text)
            #expect(inflated(packed[...], count: text.count) == text)
        }
    }

    @Test("Markup becomes less than a third")
    func size() {
        let line = "<li><a href=\"../interventions/one.html\">One</a>, with <em>words</em> that differ: "
        let text = Array((0..<300).map { line + String($0 * 7919) + "</li>\n" }.joined().utf8)
        #expect(deflated(text).count * 3 < text.count)
    }

    @Test("The checksum is the one that the format asks for")
    func checksum() { #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926) }

    @Test("A block with codes of its own, as other programs write, is unpacked")
    func dynamicCodes() {
        // `zlib.compress(bytes(range(97, 123)) * 40 + b"leidraad " * 30, 9)` of Python, without its two first and four last bytes.
        let packed: [UInt8] = [
            0x4B, 0x4C, 0x4A, 0x4E, 0x49, 0x4D, 0x4B, 0xCF, 0xC8, 0xCC, 0xCA, 0xCE, 0xC9, 0xCD, 0xCB, 0x2F, 0x28, 0x2C,
            0x2A, 0x2E, 0x29, 0x2D, 0x2B, 0xAF, 0xA8, 0xAC, 0x4A, 0x1C, 0x95, 0x19, 0x95, 0x19, 0x95, 0x19, 0x61, 0x32,
            0x39, 0xA9, 0x99, 0x29, 0x45, 0x89, 0x89, 0x29, 0x0A, 0xA3, 0x0C, 0x20, 0x03, 0x00,
        ]
        let text = (0..<40).flatMap { _ in Array(UInt8(97)...122) } + (0..<30).flatMap { _ in Array("leidraad ".utf8) }
        #expect(inflated(packed[...], count: text.count) == text)
    }

    @Test("Damaged data is refused, and never more than asked for comes out of it")
    func damage() {
        let text = Array(String(repeating: "een tekst die zich herhaalt, met 1234567890; ", count: 40).utf8)
        let packed = deflated(text)
        #expect(inflated(packed[...], count: text.count - 1) == nil)
        #expect(inflated(packed[...], count: text.count + 1) == nil)
        #expect(inflated(packed.dropLast(3), count: text.count) == nil)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var damaged = packed
            damaged[0] = UInt8.random(in: 0...255, using: &generator)
            damaged[Int.random(in: 1..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            let found = inflated(damaged[...], count: text.count)
            #expect(found == nil || found?.count == text.count)
        }
    }

    @Test("Every day has the number by which workbooks know it")
    func days() {
        for seconds in stride(from: -70 * 365 * 86_400, to: 80 * 365 * 86_400, by: 86_400 * 13) {
            #expect(CalendarDate(secondsSince1970: seconds).daysSince1970 == seconds / 86_400)
        }
        let formats = CellFormats()
        let known: [Double: String] = [
            1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 43_101: "2018-01-01", 43_101.4375: "2018-01-01 10:30",
        ]
        for (number, day) in known { #expect(formats.moment(number) == day) }
        for number in [-1.0, 60, 2_958_466] { #expect(formats.moment(number) == nil) }
    }
}
