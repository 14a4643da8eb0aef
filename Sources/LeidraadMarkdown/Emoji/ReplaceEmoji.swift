extension MarkdownDocument {
    /// Puts pictures in the place of their codes, each as a text of its own, so that the words around it keep their places.
    mutating func replaceEmoji(_ source: UnsafeBufferPointer<UInt8>, _ lines: SourceLines) {
        guard events.contains(where: { $0.mayHoldEmoji }) else { return }
        var replaced: [MarkdownEvent] = []
        replaced.reserveCapacity(events.count + 16)
        var heading = 0
        for event in events {
            if case .heading = event.node, event.phase == .enter, heading < headings.count {
                headings[heading].eventIndex = replaced.count
                headings[heading].text = withPictures(headings[heading].text)
                heading += 1
            }
            guard event.mayHoldEmoji, case .text(let text) = event.node else {
                replaced.append(event)
                continue
            }
            let pieces = emojiPieces(text)
            for unknown in pieces.unknown {
                notices.append(MarkdownNotice(.foreignMark(.emoji(unknown)), at: event.position))
            }
            guard !pieces.found.isEmpty else {
                replaced.append(event)
                continue
            }
            append(pieces.found, of: Array(text.utf8), event, source, lines, to: &replaced)
        }
        events = replaced
    }

    private func append(
        _ found: [EmojiPiece], of text: [UInt8], _ event: MarkdownEvent, _ source: UnsafeBufferPointer<UInt8>,
        _ lines: SourceLines,
        to replaced: inout [MarkdownEvent]
    ) {
        var position = event.position
        var start = 0
        let add = { (bytes: ArraySlice<UInt8>, position: SourcePosition, replaced: inout [MarkdownEvent]) in
            if !bytes.isEmpty {
                replaced.append(MarkdownEvent(.leaf, .text(String(decoding: bytes, as: UTF8.self)), at: position))
            }
        }
        for piece in found {
            add(text[start..<piece.range.lowerBound], position, &replaced)
            let place = place(
                of: text[piece.range], from: position, before: piece.range.lowerBound - start, source, lines)
            replaced.append(MarkdownEvent(.leaf, .text(piece.picture), at: place))
            position = SourcePosition(line: place.line, column: place.column + piece.range.count)
            start = piece.range.upperBound
        }
        add(text[start...], position, &replaced)
    }

    /// Where a code is in the line that holds it: at least as far on as the words before it are long.
    private func place(
        of code: ArraySlice<UInt8>, from position: SourcePosition, before: Int, _ source: UnsafeBufferPointer<UInt8>,
        _ lines: SourceLines
    ) -> SourcePosition {
        let guess = SourcePosition(line: position.line, column: position.column + before)
        guard let line = lines.range(of: position.line) else { return guess }
        var index = line.lowerBound + position.column - 1 + before
        while index + code.count <= line.upperBound {
            if zip(source[index..<(index + code.count)], code).allSatisfy({ $0 == $1 }) {
                return SourcePosition(line: position.line, column: index - line.lowerBound + 1)
            }
            index += 1
        }
        return guess
    }

    private func withPictures(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var start = 0
        for piece in emojiPieces(text).found {
            result += bytes[start..<piece.range.lowerBound] + Array(piece.picture.utf8)
            start = piece.range.upperBound
        }
        return String(decoding: result + bytes[start...], as: UTF8.self)
    }
}

/// A code in a text and its picture.
private struct EmojiPiece {
    var range: Range<Int>
    var picture: String
}

/// The codes in a text: a word between colons, with nothing written against it from outside.
private func emojiPieces(_ text: String) -> (found: [EmojiPiece], unknown: [String]) {
    let bytes = Array(text.utf8)
    var found: [EmojiPiece] = []
    var unknown: [String] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
        index = start + 1
        let name = bytes[index...].prefix(40).prefix(while: isEmojiByte)
        guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":") else { continue }
        let code = String(decoding: name, as: UTF8.self)
        let standsAlone =
            (start == 0 || !isWordByte(bytes[start - 1]))
            && (name.endIndex + 1 == bytes.count || !isWordByte(bytes[name.endIndex + 1]))
        if let picture = EmojiCodes.picture(code), standsAlone || !name.allSatisfy({ (48...57).contains($0) }) {
            found.append(EmojiPiece(range: start..<(name.endIndex + 1), picture: picture))
            index = name.endIndex + 1
        } else if standsAlone, name.count > 2, name.contains(where: { (97...122).contains($0) }) {
            unknown.append(":\(code):")
            index = name.endIndex + 1
        }
    }
    return (found, unknown)
}

private func isEmojiByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || "_+-".utf8.contains(byte)
}

private func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "/") || byte >= 0x80
}

extension MarkdownEvent {
    /// Whether the text has two colons.
    fileprivate var mayHoldEmoji: Bool {
        guard case .text(var text) = node else { return false }
        return text.withUTF8 { bytes in
            var count = 0
            for byte in bytes where byte == UInt8(ascii: ":") { count += 1 }
            return count > 1
        }
    }
}
