/// Marks that Word and others put before the items of a list, and that Markdown takes for text.
private let bulletMarks: Set<Unicode.Scalar> = [
    "\u{2022}", "\u{2023}", "\u{25AA}", "\u{25AB}", "\u{25CF}", "\u{25CB}", "\u{25A0}", "\u{25A1}", "\u{25E6}",
    "\u{2219}", "\u{00B7}",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{27A2}", "\u{2794}", "\u{2713}", "\u{2714}",
]

/// Whether a line of text starts with the bullet of a word processor.
func startsWithBullet(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.first.map(bulletMarks.contains) ?? false
}
