/// The Kraaij-Pohlmann stemmer for Dutch, as Snowball 3 defines it.
///
/// With `protectedRoots` it differs on purpose: "ge" is not taken off where one of these roots starts with it, so that
/// "gezin" does not become "zin".
struct DutchStemmer: Sendable {
    let protectedRoots: [Word]

    init(protectedRoots: [Word] = []) { self.protectedRoots = protectedRoots }

    /// The stem of a lower-case word.
    func stem(_ word: Word) -> Word {
        var buffer = StemBuffer(word)
        buffer.measureDutch()
        var stemmed = buffer.dutchStep1()
        stemmed = buffer.dutchStep2() || stemmed
        stemmed = buffer.dutchStep3() || stemmed
        stemmed = buffer.dutchStep4() || stemmed
        stemmed = loseGe(in: &buffer, infix: false) || stemmed
        stemmed = loseGe(in: &buffer, infix: true) || stemmed
        stemmed = buffer.dropFinalT() || stemmed
        if stemmed { buffer.undoubleDutch() }
        return buffer.word
    }

    /// Takes "ge" off the front or out of the middle, and then the ending of a participle; whether it did.
    private func loseGe(in buffer: inout StemBuffer, infix: Bool) -> Bool {
        guard let start = positionOfGe(in: buffer, infix: infix) else { return false }
        let isProtected = protectedRoots.contains { buffer.has($0, endingAt: start + $0.count) }
        if !isProtected {
            let afterGe = infix ? start : start + exceptionLength(in: buffer)
            buffer.word.removeSubrange(start..<(start + 2))
            if afterGe < buffer.word.count {
                if buffer.word[afterGe] == 0xeb { buffer.word[afterGe] = 0x65 }
                if buffer.word[afterGe] == 0xef { buffer.word[afterGe] = 0x69 }
            }
            buffer.measureDutch()
        }
        buffer.dutchStep1c()
        return true
    }

    private func positionOfGe(in buffer: StemBuffer, infix: Bool) -> Int? {
        let word = buffer.word
        guard word.count >= 5 else { return nil }
        let candidates = infix ? 1..<(word.count - 1) : 0..<1
        guard let start = candidates.first(where: { word[$0] == 0x67 && word[$0 + 1] == 0x65 }) else { return nil }
        guard start + 5 <= word.count, hasMoreThanVowels(buffer, from: start + 2) else { return nil }
        return infix || !isGeException(buffer) ? start : nil
    }

    /// Whether something follows the first vowels after `position`.
    private func hasMoreThanVowels(_ buffer: StemBuffer, from position: Int) -> Bool {
        var cursor = position
        while cursor < buffer.word.count, buffer.endOfDutchVowel(at: cursor) == nil { cursor += 1 }
        while let next = buffer.endOfDutchVowel(at: cursor) { cursor = next }
        return cursor < buffer.word.count
    }

    private static let kept = ["eft", "val", "vaa", "vare"].map { Word($0.utf16) }
    private static let vali = Word("vali")

    /// "geeft", "geval", "gevaar" keep their ge; "gevalideerd" does not.
    private func isGeException(_ buffer: StemBuffer) -> Bool {
        exceptionLength(in: buffer) == 0 && Self.kept.contains { buffer.has($0, endingAt: 2 + $0.count) }
    }

    private func exceptionLength(in buffer: StemBuffer) -> Int {
        buffer.has(Self.vali, endingAt: 6) ? 4 : 0
    }
}
