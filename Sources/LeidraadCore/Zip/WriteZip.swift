import LeidraadFiles
import LeidraadWords

/// A file as it goes into an archive.
struct ZipEntry: Sendable {
    let path: String
    fileprivate let packed: [UInt8]
    fileprivate let size: Int
    fileprivate let checksum: UInt32
    fileprivate let isPacked: Bool
    fileprivate let permissions: UInt32

    /// - Parameter isStored: whether the bytes stay as they are, so that they can be read without unpacking.
    init(_ path: String, _ bytes: [UInt8], isStored: Bool = false, isProgram: Bool = false) {
        let packed = isStored || bytes.count > Int(Int32.max) ? bytes : deflated(bytes)
        self.path = path
        isPacked = packed.count < bytes.count
        self.packed = isPacked ? packed : bytes
        size = bytes.count
        checksum = crc32(bytes)
        permissions = isProgram ? 0o100755 : 0o100644
    }
}

/// More than an archive of this form can hold.
struct ZipTooLarge: CommandFailure {
    var message: String { interfaceWords.text("package-too-large") }
    var isUsage: Bool { false }
}

/// Writes an archive that the same files always make the same: in the order given, without times of a machine.
struct ZipWriter {
    private var offset = 0
    private var contentIndex: [UInt8] = []
    private var count = 0

    /// The bytes of an entry; the caller writes them before the next.
    mutating func bytes(of entry: ZipEntry) throws(ZipTooLarge) -> [UInt8] {
        let name = Array(entry.path.utf8)
        // Version 2.0; names in UTF-8; the first moment that the format knows.
        var common: [UInt8] = []
        common += little(20, 2) + little(0x0800, 2) + little(entry.isPacked ? 8 : 0, 2) + little(0, 2) + little(0x21, 2)
        common += little(Int(entry.checksum), 4) + little(entry.packed.count, 4) + little(entry.size, 4)
        common += little(name.count, 2) + little(0, 2)
        let bytes = little(0x0403_4B50, 4) + common + name + entry.packed
        guard offset + bytes.count + contentIndex.count < 1 << 32, entry.size < 1 << 32 else { throw ZipTooLarge() }
        contentIndex += little(0x0201_4B50, 4) + little(3 << 8 | 20, 2) + common + little(0, 2) + little(0, 2)
        contentIndex += little(0, 2) + little(Int(entry.permissions) << 16, 4) + little(offset, 4) + name
        offset += bytes.count
        count += 1
        return bytes
    }

    /// The part behind the last entry.
    func end() -> [UInt8] {
        var bytes = contentIndex
        let maximum = 0xFFFF
        if count >= maximum {
            // The larger form, since the usual one counts no further.
            bytes += little(0x0606_4B50, 4) + little(44, 8) + little(3 << 8 | 45, 2) + little(45, 2) + little(0, 8)
            bytes += little(count, 8) + little(count, 8) + little(contentIndex.count, 8) + little(offset, 8)
            bytes += little(0x0706_4B50, 4) + little(0, 4) + little(offset + contentIndex.count, 8) + little(1, 4)
        }
        let shown = min(count, maximum)
        bytes += little(0x0605_4B50, 4) + little(0, 4) + little(shown, 2) + little(shown, 2)
        return bytes + little(contentIndex.count, 4) + little(offset, 4) + little(0, 2)
    }
}

/// The first file of an archive of ours, where it is kept unpacked and has a name.
func firstStoredFile(of archive: [UInt8], named name: String) -> [UInt8]? {
    let number = { (start: Int, length: Int) in
        archive[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard archive.count > 30, number(0, 4) == 0x0403_4B50, number(8, 2) == 0 else { return nil }
    let (size, length) = (number(22, 4), number(26, 2))
    let start = 30 + length + number(28, 2)
    guard archive.count >= start + size, archive[30..<30 + length].elementsEqual(name.utf8) else { return nil }
    return Array(archive[start..<start + size])
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
