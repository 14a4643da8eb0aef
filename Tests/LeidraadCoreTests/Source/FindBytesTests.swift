import LeidraadFiles
import Testing

@testable import LeidraadRender

/// Searches over bytes that were written for speed, against plain ones.
@Suite struct FindBytesTests {
    @Test("Bytes are found in bytes at the first place, or not at all")
    func find() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<4_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random)
            }
            let wanted = (0..<Int.random(in: 1...4, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random)
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let places = (start...bytes.count).filter { bytes[$0...].starts(with: wanted) }
            #expect(bytes[start...].firstRange(of: wanted)?.lowerBound == places.first, "\(bytes[start...]) \(wanted)")
        }
        #expect([UInt8]().firstRange(of: [1]) == nil)
        #expect([UInt8](1...3).firstRange(of: [2, 3]) == 1..<3)
    }

    @Test(
        "Runs of white space of any script become one space, and none is left at the ends",
        arguments: [
            "", " ", "een", " een  twee\t\r\n drie ", "a\u{A0}b", "\u{2003}a\u{3000}\u{1680}b\u{2028}",
            "é â\u{A9} \u{E9}",
            "\u{E2}\u{2019}x", "c\u{85}d", "日本 語",
        ])
    func spaces(text: String) {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(String(decoding: withSingleSpaces(text), as: UTF8.self) == plain)
    }
}
