/// The cost, in steps of the inline parser, of the patterns in the text of one paragraph, heading or cell.
///
/// The parser's own tricks keep most patterns linear; counted here are those on which this version is quadratic. Every
/// count is an upper bound, taken in one pass, so that a text that passes cannot be slow.
struct InlineCost {
    private(set) var unclosedMarkup = 0
    private(set) var webAddresses = 0
    private(set) var emailAddresses = 0
    private(set) var imageOpenings = 0
    private(set) var emphasis = 0
    /// The number of `]`, each of which can be the use of a link definition.
    private(set) var closingBrackets = 0

    /// The sum of all patterns.
    var total: Int {
        unclosedMarkup + webAddresses + emailAddresses + imageOpenings + emphasis
    }

    /// The pattern that costs most.
    var worst: InlinePattern {
        let costs: [(InlinePattern, Int)] = [
            (.unclosedMarkup, unclosedMarkup), (.webAddresses, webAddresses), (.emailAddresses, emailAddresses),
            (.imageOpenings, imageOpenings), (.emphasis, emphasis),
        ]
        return costs.max { $0.1 < $1.1 }?.0 ?? .emphasis
    }

    /// Counts the patterns of `text`.
    init(of text: UnsafeBufferPointer<UInt8>) {
        var counts = InlineCounts()
        for index in text.indices {
            counts.add(text[index], following: text, index)
        }
        counts.endWord()
        counts.endLine()
        closingBrackets = counts.closingBrackets
        // Each `<?` or `<!A` without an end is looked for until the end of the text.
        unclosedMarkup = counts.declarations * text.count
        webAddresses = counts.webAddressSteps
        emailAddresses = counts.emailSteps
        // Every link, and every letter or colon that could begin an address, walks over the open images.
        imageOpenings = counts.imageOpenings * (closingBrackets + counts.addressStarts)
        // Every link or footnote walks over the open emphasis, and what is put into nested emphasis walks up.
        emphasis = counts.delimiterRuns * (closingBrackets + counts.atSigns) + counts.openEmphasis.steps
    }
}

/// The counts that the costs are made of.
private struct InlineCounts {
    var declarations = 0
    var imageOpenings = 0
    var closingBrackets = 0
    var addressStarts = 0
    var delimiterRuns = 0
    var openEmphasis = OpenEmphasis()
    var atSigns = 0
    var webAddressSteps = 0
    var emailSteps = 0

    private var wordLength = 0
    private var wordAddresses = 0
    private var wordParentheses = 0
    private var wordAtSigns = 0
    private var lineLength = 0
    private var lineAtSigns = 0

    @inline(__always)
    mutating func add(_ byte: UInt8, following text: UnsafeBufferPointer<UInt8>, _ index: Int) {
        wordLength += 1
        lineLength += 1
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            endWord()
            endLine()
        case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: endWord()
        case UInt8(ascii: "<"): if Self.beginsDeclaration(text, index) { declarations += 1 }
        case UInt8(ascii: "!"): if text[safe: index + 1] == UInt8(ascii: "[") { imageOpenings += 1 }
        case UInt8(ascii: "]"): closingBrackets += 1
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            if text[safe: index - 1] != byte {
                delimiterRuns += 1
                openEmphasis.add(byte, at: index, in: text)
            }
        case UInt8(ascii: "@"):
            atSigns += 1
            lineAtSigns += 1
            wordAtSigns += 1
        case UInt8(ascii: ")"): wordParentheses += 1
        case UInt8(ascii: ":"):
            addressStarts += 1
            if text[safe: index + 1] == UInt8(ascii: "/") { wordAddresses += 1 }
        case UInt8(ascii: "w"):
            addressStarts += 1
            if text[safe: index + 1] == byte, text[safe: index + 2] == byte { wordAddresses += 1 }
        default: break
        }
    }

    /// Every address is read to the end of its word, and every closing parenthesis at its end counts them all again.
    mutating func endWord() {
        if wordAddresses > 0 { webAddressSteps += (wordAddresses + wordParentheses) * wordLength }
        emailSteps += wordAtSigns * wordLength
        (wordLength, wordAddresses, wordParentheses, wordAtSigns) = (0, 0, 0, 0)
    }

    /// The rest of the line is copied after every at-sign, up to the thousandth; a copy is quick, but it stays.
    mutating func endLine() {
        emailSteps += min(lineAtSigns, 1_001) * lineLength / 8
        (lineLength, lineAtSigns) = (0, 0)
    }

    private static func beginsDeclaration(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[safe: index + 1] {
        case UInt8(ascii: "?"): true
        case UInt8(ascii: "!"): text[safe: index + 2] != UInt8(ascii: "-")
        default: false
        }
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// The byte at `index`, zero outside the buffer.
    @inline(__always)
    subscript(safe index: Int) -> UInt8 {
        index >= 0 && index < count ? self[index] : 0
    }
}
