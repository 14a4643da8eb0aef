import Glibc

/// The absolute path with links, `.` and `..` resolved; parts at its end need not exist.
package func resolve(_ path: RawPath) throws(WriteProblem) -> RawPath {
    guard !path.bytes.contains(0) else { throw .system(.read, path: path.text, code: EINVAL) }
    var current = RawPath("/")
    if path.bytes.first != UInt8(ascii: "/") { current = try real(RawPath(".")) ?? current }
    for part in path.parts {
        if part.elementsEqual(".".utf8) { continue }
        if part.elementsEqual("..".utf8) {
            current = current.parent
            continue
        }
        let next = current.appending(part)
        if let found = try real(next) {
            current = found
        } else if try DiskEntry.at(next) != nil {
            throw .danglingLink(next.text)
        } else {
            current = next
        }
    }
    return current
}

private func real(_ path: RawPath) throws(WriteProblem) -> RawPath? {
    guard let resolved = path.withCString({ realpath($0, nil) }) else {
        switch errno {
        case ENOENT: return nil
        case ELOOP: throw .linkLoop(path.text)
        case ENOTDIR: throw .notAFolder(path.parent.text)
        default: throw .system(.read, path: path.text, code: errno)
        }
    }
    defer { free(resolved) }
    return RawPath(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
}
