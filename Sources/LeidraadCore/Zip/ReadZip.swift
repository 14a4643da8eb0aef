/// Why an archive could not be read.
enum ZipProblem: Error {
    /// It is none, or part of it is missing.
    case damaged
    /// More comes out of it than a machine should be asked to hold.
    case tooLarge
}

/// Reads an archive from memory, file by file, by the index at its end.
///
/// What comes out of all its files together is bounded, whatever the index says of their sizes: a small archive can hold gigabytes.
struct ZipReader {
    private struct Place {
        let packed: Range<Int>
        let method: Int
        let size: Int
        let checksum: Int
    }

    private let bytes: [UInt8]
    private var places: [String: Place] = [:]
    private var remaining: Int

    /// - Parameter limit: how many bytes may come out of it in all.
    init(_ bytes: [UInt8], limit: Int) throws(ZipProblem) {
        (self.bytes, remaining) = (bytes, limit)
        let end = try indexEnd()
        let (count, size, start) = (try number(end + 10, 2), try number(end + 12, 4), try number(end + 16, 4))
        guard start + size <= end else { throw .damaged }
        var index = start
        for _ in 0..<count {
            guard try number(index, 4) == 0x0201_4B50 else { throw .damaged }
            let (name, extra, comment) = (
                try number(index + 28, 2), try number(index + 30, 2), try number(index + 32, 2)
            )
            let path = String(decoding: try slice(index + 46, name), as: UTF8.self)
            // An encrypted file has no bytes that can be used; without a place it is not there.
            if try number(index + 8, 2) & 1 == 0 { places[path] = try place(index) }
            index += 46 + name + extra + comment
        }
    }

    /// A file of the archive; nil where it has none of that name.
    mutating func file(_ path: String) throws(ZipProblem) -> [UInt8]? {
        guard let place = places[path] else { return nil }
        guard place.size <= remaining else { throw .tooLarge }
        remaining -= place.size
        let packed = bytes[place.packed]
        let file = place.method == 8 ? inflated(packed, count: place.size) : place.method == 0 ? Array(packed) : nil
        guard let file, file.count == place.size, crc32(file) == place.checksum else { throw .damaged }
        return file
    }

    /// Where a file is: its own head may have other extra fields than the index.
    private func place(_ index: Int) throws(ZipProblem) -> Place {
        let head = try number(index + 42, 4)
        guard try number(head, 4) == 0x0403_4B50 else { throw .damaged }
        let start = head + 30 + (try number(head + 26, 2)) + (try number(head + 28, 2))
        let length = try number(index + 20, 4)
        guard start + length <= bytes.count else { throw .damaged }
        return Place(
            packed: start..<start + length, method: try number(index + 10, 2), size: try number(index + 24, 4),
            checksum: try number(index + 16, 4))
    }

    /// The place of the record that ends the index; a comment may follow it.
    private func indexEnd() throws(ZipProblem) -> Int {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        var place = bytes.count - 22
        while place >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes[place...].starts(with: mark) { return place }
            place -= 1
        }
        throw .damaged
    }

    private func slice(_ start: Int, _ count: Int) throws(ZipProblem) -> ArraySlice<UInt8> {
        guard start >= 0, start + count <= bytes.count else { throw .damaged }
        return bytes[start..<start + count]
    }

    private func number(_ start: Int, _ count: Int) throws(ZipProblem) -> Int {
        try slice(start, count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
