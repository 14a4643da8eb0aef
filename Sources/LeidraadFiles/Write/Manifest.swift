/// The list of files that Leidraad wrote into an output folder, and by that the sign that the folder is ours.
///
/// A text file: `leidraad-manifest 1`, then one line a file, sorted by the bytes of its path: the hash as 16
/// hexadecimal digits, the size in bytes, the path.
package struct Manifest: Sendable, Equatable {
    package struct Record: Sendable, Equatable {
        package let size: Int
        package let hash: UInt64

        package init(size: Int, hash: UInt64) { (self.size, self.hash) = (size, hash) }

        /// The record of a file that holds some bytes.
        package init(_ bytes: [UInt8]) { self.init(size: bytes.count, hash: contentHash(bytes)) }
    }

    package static let fileName = ".leidraad-manifest"
    package static let header = "leidraad-manifest 1"

    /// By path.
    package let records: [RawPath: Record]

    init(_ records: [RawPath: Record]) { self.records = records }

    /// Reads a manifest; `path` is for messages.
    package init(_ bytes: [UInt8], path: String) throws(WriteProblem) {
        let text = String(decoding: bytes, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let header = lines.first, header.hasPrefix("leidraad-manifest ") else {
            throw .damagedManifest(path, line: 1)
        }
        guard header == Self.header else {
            throw .unknownManifest(path, found: String(header.dropFirst(18).prefix(40)))
        }
        // The last line must be whole, else the file was cut short.
        guard lines.popLast() == "" else { throw .damagedManifest(path, line: lines.count + 1) }
        var records: [RawPath: Record] = [:]
        for (number, line) in lines.enumerated().dropFirst() {
            guard let (file, record) = Self.parse(line), records.updateValue(record, forKey: RawPath(file)) == nil
            else {
                throw .damagedManifest(path, line: number + 1)
            }
        }
        self.records = records
    }

    private static func parse(_ line: Substring) -> (String, Record)? {
        let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].utf8.count == 16, let hash = UInt64(fields[0], radix: 16),
            let size = Int(fields[1]), size >= 0
        else { return nil }
        // A path that we would not write we must not delete either: the list may have been tampered with.
        let path = String(fields[2])
        return outputPathProblems([path]).isEmpty ? (path, Record(size: size, hash: hash)) : nil
    }

    /// The manifest as it is on disk.
    var bytes: [UInt8] {
        var text = Self.header + "\n"
        for (path, record) in records.sorted(by: { $0.key < $1.key }) {
            let digits = String(record.hash, radix: 16)
            text += String(repeating: "0", count: 16 - digits.utf8.count) + digits + " \(record.size) \(path.text)\n"
        }
        return Array(text.utf8)
    }
}
