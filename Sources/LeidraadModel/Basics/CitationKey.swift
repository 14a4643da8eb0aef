import LeidraadMarkdown

/// Whether a text can be the id of a source: what a text reads as one key in `[@…]`. Letters, digits and underscores, with single
/// marks between them, as in Pandoc; of those marks the three that Markdown may take for something else do not pass.
package func isCitationKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard citationKeyEnd(bytes[...], from: 0) == bytes.count, !bytes.contains(where: { "<>~".utf8.contains($0) }),
        !(text.hasPrefix("_") && text.hasSuffix("_"))
    else { return false }
    // The parser goes by bytes; of the characters beyond ASCII only letters can be told from the text around them.
    return text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic || isMark($0) }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark, .decimalNumber].contains(scalar.properties.generalCategory)
}

/// An id for a source, made of a text that can be none; empty where nothing remains.
package func citationKey(from text: String) -> String { slug(text) }
