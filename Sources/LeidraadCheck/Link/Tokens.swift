import Foundation

/// The kinds of stretch into which a text falls for whole-word matching.
enum TokenKind: Sendable {
    /// Letters, digits and underscores.
    case word
    /// One or more white-space characters.
    case space
    /// One other character.
    case mark
}

/// A stretch of UTF-8 text.
package struct Token: Sendable {
    let kind: TokenKind
    let range: Range<Int>
}

/// Cuts UTF-8 text into words, spaces and marks.
func tokens(of text: ArraySlice<UInt8>) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(text.count / 4)
    var start = text.startIndex
    while start < text.endIndex {
        let (kind, first) = classify(text, at: start)
        var end = start + first
        if kind != .mark {
            while end < text.endIndex {
                let (next, length) = classify(text, at: end)
                guard next == kind else { break }
                end += length
            }
        }
        result.append(Token(kind: kind, range: start..<min(end, text.endIndex)))
        start = end
    }
    return result
}

/// The kind of the character at an offset, and its length in bytes.
private func classify(_ text: ArraySlice<UInt8>, at offset: Int) -> (TokenKind, Int) {
    let byte = text[offset]
    if byte < 0x80 {
        let isLetter = (97...122).contains(byte | 0x20)
        if isLetter || (48...57).contains(byte) || byte == 0x5F { return (.word, 1) }
        return (byte == 0x20 || (9...13).contains(byte) ? .space : .mark, 1)
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard offset + length <= text.endIndex else { return (.mark, text.endIndex - offset) }
    if byte == 0xC2 { return (text[offset + 1] == 0xA0 ? .space : wordLike(0xC2, text[offset + 1]) ? .word : .mark, 2) }
    // A character that a reader does not see does not divide a word.
    if length == 3, isInvisible(byte, text[offset + 1], text[offset + 2]) { return (.word, 3) }
    // U+2000 to U+206F: spaces, dashes, quotes and other general punctuation.
    if byte == 0xE2, text[offset + 1] == 0x80 || text[offset + 1] == 0x81 {
        return (text[offset + 1] == 0x80 && text[offset + 2] <= 0x8A ? .space : .mark, 3)
    }
    return (.word, length)
}

/// Of U+0080 to U+00BF only ª, µ and º are letters; the soft hyphen is within words.
private func wordLike(_ lead: UInt8, _ trail: UInt8) -> Bool {
    lead == 0xC2 && (trail == 0xAA || trail == 0xAD || trail == 0xB5 || trail == 0xBA)
}

/// Whether three bytes are a character that nobody sees: U+200B to U+200F, U+2060 to U+2064, U+FEFF.
private func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x8B...0x8F).contains(third)
    case (0xE2, 0x81): (0xA0...0xA4).contains(third)
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
}

/// A hash of a word in the form in which case does not matter: FNV-1a, which is the same in every run.
func foldedHash(_ word: ArraySlice<UInt8>) -> UInt64 { word.withUnsafeBufferPointer(foldedHash) }

/// The same of a word in a buffer.
func foldedHash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = hashSeed
    for byte in word {
        guard byte < 0x80 else { return folded(ArraySlice(word)).reduce(hashSeed, extended) }
        hash = extended(hash, by: lowercased(byte))
    }
    return hash
}

private let hashSeed: UInt64 = 0xcbf2_9ce4_8422_2325

@inline(__always)
private func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

/// The lower-case form of an ASCII capital.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

/// A word or mark in the form in which case does not matter.
func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) {
        return word.map(lowercased)
    }
    return Array(String(decoding: plainSpelling(word), as: UTF8.self).lowercased().utf8)
}

/// A word or mark as it is spelled: without what nobody sees, composed, and with one hyphen and one apostrophe. Links, ids and the order of
/// names all rest on this.
func plainSpelling(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return Array(word) }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: continue
        case 0x2010, 0x2011: scalars.append("-")
        case 0x2018, 0x2019, 0x2BC, 0x2032, 0xB4: scalars.append("'")
        default: scalars.append(scalar)
        }
    }
    return Array(String(scalars).precomposedStringWithCanonicalMapping.utf8)
}
