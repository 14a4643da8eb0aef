import Glibc
import LeidraadWords

/// The meaning of an `errno`, in the language of the interface: failures of a command come before the language of the site is known.
package func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOENT: interfaceWords.text("system-absent")
    case EACCES, EPERM: interfaceWords.text("system-permission")
    case EISDIR: interfaceWords.text("system-folder")
    case ENOTDIR: interfaceWords.text("system-not-folder")
    case EEXIST: interfaceWords.text("system-exists")
    case ENOTEMPTY: interfaceWords.text("system-not-empty")
    case ELOOP: interfaceWords.text("system-loop")
    case ENAMETOOLONG: interfaceWords.text("system-name")
    case ENOSPC: interfaceWords.text("system-full")
    case EDQUOT: interfaceWords.text("system-quota")
    case EROFS: interfaceWords.text("system-read-only")
    case EFBIG: interfaceWords.text("system-size")
    case EMFILE, ENFILE: interfaceWords.text("system-files")
    case ENOMEM: interfaceWords.text("system-memory")
    case EIO: interfaceWords.text("system-disk")
    case EBUSY: interfaceWords.text("system-busy")
    case ENODEV, ENXIO: interfaceWords.text("system-device")
    case ENOSYS, EOPNOTSUPP: interfaceWords.text("system-impossible")
    case EADDRINUSE: interfaceWords.text("system-taken")
    case EADDRNOTAVAIL: interfaceWords.text("system-no-address")
    default: interfaceWords.text("system-other", ["code": String(code)])
    }
}

/// All bytes of a file that a user named, which may also be a pipe.
public func readNamedFile(_ path: String) throws(ReadFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: systemReason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    // An array that grows by itself takes up to twice the room of the file.
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(path, reason: systemReason(errno)) }
        if count == 0 { return bytes }
        bytes += piece[..<count]
    }
}
