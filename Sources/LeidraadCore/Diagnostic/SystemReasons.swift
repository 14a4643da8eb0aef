import Glibc

/// What the system means by an `errno`, in Dutch: failures of a command come before the language of the site is known.
package func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "het bestaat niet"
    case EACCES, EPERM: "u hebt daar geen rechten voor"
    case EISDIR: "het is een map"
    case ENOTDIR: "een deel van het pad is geen map"
    case EEXIST: "het bestaat al"
    case ENOTEMPTY: "de map is niet leeg"
    case ELOOP: "het is een koppeling die naar zichzelf terugleidt"
    case ENAMETOOLONG: "de naam is te lang"
    case ENOSPC: "de schijf is vol"
    case EDQUOT: "uw ruimte op deze schijf is op"
    case EROFS: "deze schijf kan alleen gelezen worden"
    case EFBIG: "het bestand is te groot"
    case EMFILE, ENFILE: "er zijn te veel bestanden open"
    case ENOMEM: "er is te weinig geheugen"
    case EIO: "de schijf geeft een fout"
    case EBUSY: "iets anders gebruikt het"
    case ENODEV, ENXIO: "het apparaat is er niet"
    case ENOSYS, EOPNOTSUPP: "dat kan hier niet"
    case EADDRINUSE: "hij is bezet"
    case EADDRNOTAVAIL: "deze computer heeft geen adres voor zichzelf"
    default: "het systeem meldt fout \(code)"
    }
}

/// All bytes of a file that a user named, which may also be a pipe.
public func readNamedFile(_ path: String) throws(ReadFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: systemReason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(path, reason: systemReason(errno)) }
        if count == 0 { return bytes }
        bytes += piece[..<count]
    }
}
