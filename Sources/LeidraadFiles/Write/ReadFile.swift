import Glibc

/// All bytes of a regular file, without following a link.
package func readFile(_ path: RawPath) throws(WriteProblem) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(.read, path: path.text, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.read, path: path.text, code: errno) }
    // One byte more, so that the read that finds the end needs no second buffer.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
        let room = bytes.count
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + count }, room - count) }
        if got < 0 {
            if errno == EINTR { continue }
            throw .system(.read, path: path.text, code: errno)
        }
        if got == 0 { break }
        count += got
        if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
}

/// Where a symbolic link leads, as it is written.
func readLink(_ path: RawPath) throws(WriteProblem) -> RawPath {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { raw in
        guard let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
        return path.withCString { readlink($0, start, raw.count) }
    }
    guard count >= 0 else { throw .system(.read, path: path.text, code: errno) }
    return RawPath(bytes: Array(buffer.prefix(count)))
}
