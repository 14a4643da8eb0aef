extension String {
    /// The text with every occurrence of one piece replaced by another.
    package func replacingAll(_ piece: String, with other: String) -> String {
        let (text, piece) = (Array(utf8), Array(piece.utf8))
        guard let first = piece.first, text.count >= piece.count else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + other.utf8.count)
        var index = 0
        while index < text.count {
            if text[index] == first, text[index...].starts(with: piece) {
                result += other.utf8
                index += piece.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
