/// The ASCII letters under the letters of Latin script with diacritics, and of its ligatures.
///
/// Each table holds, for every code point of a range, the lower-case letters or `-` for none, separated by blanks.
enum LatinFolding {
    /// The ASCII letters for `scalar`, lower-case; nil where there are none.
    static func letters(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xC0...0x24F: entry(latin, Int(scalar.value - 0xC0))
        case 0x1E00...0x1EFF: entry(vietnameseAndOthers, Int(scalar.value - 0x1E00))
        default: nil
        }
    }

    private static func entry(_ table: [String], _ index: Int) -> String? {
        table.indices.contains(index) && table[index] != "-" ? table[index] : nil
    }

    /// U+00C0 to U+024F.
    private static let latin = table(
        """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i
        d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g
        g g g h h h h i i i i i i i i i i ij ij j j k k q l l l l l l l l l l n n n n n n n ng ng o o o o o
        o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s - -
        - - - - - - - - - - - - - - - - f - - - - - - - - - - - - - o o - - - - - - - - - - - - - u u - - -
        - - - - - - - - - - - - - - - - dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u - a a a
        a - - - - g g k k o o o o - - j dz dz dz g g - - n n a a - - - - a a a a e e e e i i i i o o o o r
        r r r u u u u s s t t - - h h - - - - - - a a e e o o o o o o o o y y - - - - - - - - - - - - - - -
        - - - - - - - - - - - - -
        """)

    /// U+1E00 to U+1EFF.
    private static let vietnameseAndOthers = table(
        """
        a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k
        k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s
        s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z
        h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e
        e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y
        y - - - - - -
        """)

    private static func table(_ text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(Substring($0)) }
    }
}
