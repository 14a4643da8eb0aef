import LeidraadFiles
import LeidraadMarkdown

/// Where Git wrote down two versions of a text that nobody chose from; nil where it did not.
func conflictMarker(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    // Who fixes the half of it leaves one of the marks.
    guard let start = lineStart(of: "<<<<<<< ", in: bytes) ?? lineStart(of: ">>>>>>> ", in: bytes) else { return nil }
    return start..<start + bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }.count
}

private func lineStart(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    var rest = bytes
    while let found = rest.firstRange(of: mark) {
        let before = found.lowerBound > bytes.startIndex ? bytes[found.lowerBound - 1] : 0x0A
        if before == 0x0A || before == 0x0D { return found.lowerBound }
        rest = bytes[found.upperBound...]
    }
    return nil
}

/// Whether a text is UTF-16, as some programs call "Unicode": by its mark, or by the empty byte beside each of its first letters.
func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    guard start.count == 4 else { return false }
    return start[0] == 0 && start[2] == 0 && start[1] != 0 || start[1] == 0 && start[3] == 0 && start[0] != 0
}
