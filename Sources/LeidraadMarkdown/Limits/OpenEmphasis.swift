/// The emphasis that is open while a text is read, and what looking for openers costs: a mark that can close walks back over every
/// open mark of another kind, and over those of its own that it may not match.
struct OpenEmphasis {
    private(set) var steps = 0
    private var stars = 0
    private var underscores = 0
    private var tildes = 0

    /// Takes a row of one mark into account, at its first byte. What can open or close is judged by the bytes beside it, which allows
    /// more than the parser does.
    @inline(__always)
    mutating func add(_ mark: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>) {
        var end = index + 1
        while text[safe: end] == mark { end += 1 }
        let canClose = index > 0 && text[index - 1] > 0x20
        let canOpen = end < text.count && text[end] > 0x20
        if canClose {
            steps += stars + underscores + tildes
            change(mark, by: -1)
        }
        if canOpen { change(mark, by: 1) }
    }

    private mutating func change(_ mark: UInt8, by amount: Int) {
        switch mark {
        case UInt8(ascii: "*"): stars = max(0, stars + amount)
        case UInt8(ascii: "_"): underscores = max(0, underscores + amount)
        default: tildes = max(0, tildes + amount)
        }
    }
}
