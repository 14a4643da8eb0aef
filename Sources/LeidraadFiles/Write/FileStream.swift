import Glibc

/// A new file that is written piece by piece.
package struct FileStream {
    private let path: RawPath
    private let descriptor: CInt
    private var size = 0
    private var isOpen = true

    package init(_ path: RawPath) throws(WriteProblem) {
        self.path = path
        descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644) }
        if descriptor < 0 { throw .system(.makeFile, path: path.text, code: errno) }
    }

    package mutating func write(_ bytes: [UInt8]) throws(WriteProblem) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress.map { $0 + written }, raw.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(.write, path: path.text, code: count == 0 ? EIO : errno) }
            written += count
        }
        size += bytes.count
    }

    /// Waits until all is on the disk; returns how many bytes there are.
    package mutating func close() throws(WriteProblem) -> Int {
        guard fsync(descriptor) == 0 else { throw .system(.sync, path: path.text, code: errno) }
        isOpen = false
        // On a network disk only closing tells that it is full.
        guard Glibc.close(descriptor) == 0 else { throw .system(.write, path: path.text, code: errno) }
        return size
    }

    /// Takes the file away again.
    package mutating func giveUp() {
        if isOpen { _ = Glibc.close(descriptor) }
        isOpen = false
        _ = path.withCString { unlink($0) }
    }
}
