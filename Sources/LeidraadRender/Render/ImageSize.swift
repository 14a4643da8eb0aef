import LeidraadMarkdown

/// The width and height of an image as its file says, so that a browser keeps its place free; nil for other files and for drawings.
func imageSize(_ bytes: [UInt8]) -> ImageSize? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        return size(width: bigEndian(bytes, at: 16, count: 4), height: bigEndian(bytes, at: 20, count: 4))
    }
    if bytes.starts(with: Array("GIF8".utf8)) {
        return size(width: littleEndian(bytes, at: 6, count: 2), height: littleEndian(bytes, at: 8, count: 2))
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpegSize(bytes) }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
        return webPSize(bytes)
    }
    return nil
}

private func size(width: Int?, height: Int?) -> ImageSize? {
    guard let width, let height, width > 0, height > 0 else { return nil }
    return ImageSize(width: width, height: height)
}

/// The size is in the first frame header, behind segments of any length.
private func jpegSize(_ bytes: [UInt8]) -> ImageSize? {
    var index = 2
    while index + 3 < bytes.count, bytes[index] == 0xFF {
        let marker = bytes[index + 1]
        // C4, C8 and CC are tables and an extension, not frames.
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
            return size(
                width: bigEndian(bytes, at: index + 7, count: 2), height: bigEndian(bytes, at: index + 5, count: 2))
        }
        guard let length = bigEndian(bytes, at: index + 2, count: 2), length >= 2 else { return nil }
        index += 2 + length
    }
    return nil
}

/// The three forms of WebP each keep the size in a place of their own.
private func webPSize(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30 else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
        return size(
            width: littleEndian(bytes, at: 24, count: 3).map { $0 + 1 },
            height: littleEndian(bytes, at: 27, count: 3).map { $0 + 1 })
    case "VP8L":
        guard let bits = littleEndian(bytes, at: 21, count: 4) else { return nil }
        return size(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case "VP8 ":
        return size(
            width: littleEndian(bytes, at: 26, count: 2).map { $0 & 0x3FFF },
            height: littleEndian(bytes, at: 28, count: 2).map { $0 & 0x3FFF })
    default: return nil
    }
}

private func bigEndian(_ bytes: [UInt8], at offset: Int, count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ bytes: [UInt8], at offset: Int, count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}
