/// The class of a code point for the tokenizer.
///
/// The ranges are our own and not Unicode's categories, so that the generator and every browser agree whatever version
/// of Unicode they hold.
enum LetterClass: Sendable {
    /// Ends a word.
    case separator
    /// A letter or digit.
    case letter
    /// Joins two parts of a word: a hyphen, full stop, slash or underscore.
    case joiner
    case apostrophe
    /// An accent that follows its letter.
    case mark
    /// Has no meaning here: soft hyphens, zero-width characters, direction marks.
    case ignorable
}

enum Letters {
    /// The class of a code point.
    static func classify(_ c: UInt32) -> LetterClass {
        switch c {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: .letter
        case 0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019: .apostrophe
        case 0x2d, 0x2e, 0x2f, 0x5f, 0x2010, 0x2011: .joiner
        case 0..<0x80: .separator
        case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfe00...0xfe0f, 0xfeff: .ignorable
        // Vowel marks of Hebrew and Arabic, and the stroke that only stretches an Arabic word.
        case 0x591...0x5bd, 0x5bf, 0x5c1...0x5c2, 0x5c4...0x5c5, 0x610...0x61a, 0x640, 0x64b...0x65f, 0x670,
            0x6d6...0x6dc:
            .ignorable
        case 0xd7, 0xf7: .separator
        case 0xaa, 0xb5, 0xba, 0xc0...0x2ff: .letter
        case 0x300...0x36f: .mark
        case 0x370...0x1fff, 0x2c00...0x2dff, 0x3040...0xd7ff, 0xf900...0xfdff, 0xfe70...0xfefe, 0xff10...0xffdc:
            .letter
        default: .separator
        }
    }

    /// The lower-case form of a code point, by our own table.
    static func lower(_ c: UInt32) -> UInt32 {
        switch c {
        case 0x41...0x5a, 0xc0...0xd6, 0xd8...0xde, 0x391...0x3a9, 0x410...0x42f: c + 32
        case 0x100...0x12f, 0x132...0x137, 0x14a...0x177: c | 1
        case 0x139...0x148, 0x179...0x17e: c + (c & 1)
        case 0x130: 0x69
        case 0x178: 0xff
        case 0x400...0x40f: c + 80
        // Letters of Arabic that are written in more than one way.
        case 0x622, 0x623, 0x625: 0x627
        case 0x629: 0x647
        case 0x649: 0x64a
        default: c
        }
    }

    /// The same letter, digit or sign in its usual width.
    static func usualWidth(_ c: UInt32) -> UInt32 { (0xff01...0xff5e).contains(c) ? c - 0xfee0 : c }

    /// Whether a letter belongs to a script that writes words without spaces: such a run is found by each two letters of it.
    static func isUnspaced(_ c: UInt32) -> Bool {
        switch c {
        case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7a3, 0xf900...0xfaff, 0xff66...0xff9d: true
        default: false
        }
    }

    /// The letter that a vowel and a following accent make, where Dutch spelling knows it.
    static func compose(_ vowel: UInt32, _ mark: UInt32) -> UInt32? {
        let offset: UInt32
        switch mark {
        case 0x300: offset = 0
        case 0x301: offset = 1
        case 0x302: offset = 2
        case 0x308: offset = vowel == 0x61 || vowel == 0x6f ? 4 : 3
        default: return nil
        }
        switch vowel {
        case 0x61: return 0xe0 + offset
        case 0x65: return 0xe8 + offset
        case 0x69: return 0xec + offset
        case 0x6f: return 0xf2 + offset
        case 0x75: return 0xf9 + offset
        default: return nil
        }
    }

    /// The plain letters for U+00DF to U+017F, a space between one and the next; "." keeps the letter.
    private static let plain: [Word] =
        ("ss a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y "
        + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k "
        + "l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
        + "u u u u u u u u u u u u w w y y y z z z z z z s").split(separator: " ").map { Word($0.utf16) }

    /// The word without accents, as it is looked up.
    static func fold(_ word: Word) -> Word {
        guard word.contains(where: { $0 >= 0x80 }) else { return word }
        var folded = Word()
        for unit in word {
            if unit >= 0xdf, unit <= 0x17f, plain[Int(unit) - 0xdf] != [0x2e] {
                folded.append(contentsOf: plain[Int(unit) - 0xdf])
            } else {
                folded.append(unit)
            }
        }
        return folded
    }
}
