/// Makes a readable name of lower-case ASCII letters, digits and single hyphens out of `text`, for ids and file names.
///
/// Diacritics are folded ("Financiële hulp" gives `financiele-hulp`), apostrophes vanish ("auto's" gives `autos`), all else
/// is a hyphen. At most `limit` bytes, cut between words where there is a hyphen; empty when no letter or digit is left.
public func slug(_ text: String, limit: Int = 80) -> String {
    var slug: [UInt8] = []
    var wantsHyphen = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: append([UInt8(truncatingIfNeeded: scalar.value)])
        case 0x41...0x5A: append([UInt8(truncatingIfNeeded: scalar.value) + 32])
        case 0x27, 0x2BC, 0x2018, 0x2019, 0xAD, 0x200B...0x200F, 0x300...0x36F: continue
        default:
            if let letters = LatinFolding.letters(for: scalar) {
                append(Array(letters.utf8))
            } else {
                wantsHyphen = true
            }
        }
    }
    return String(decoding: shortened(slug, to: limit), as: UTF8.self)

    func append(_ letters: [UInt8]) {
        if wantsHyphen && !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        wantsHyphen = false
        slug += letters
    }
}

/// The longest beginning of at most `limit` bytes that ends where a word ends, or mid-word if the first word is longer.
private func shortened(_ slug: [UInt8], to limit: Int) -> ArraySlice<UInt8> {
    let hyphen = UInt8(ascii: "-")
    guard slug.count > limit else { return slug[...] }
    if slug[limit] == hyphen { return slug[..<limit] }
    return slug[..<(slug[..<limit].lastIndex(of: hyphen) ?? limit)]
}
