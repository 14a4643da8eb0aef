import Glibc

// Two calls of Linux that Swift's Glibc module does not show. They are looked up by name, so that a C library
// without them gives ENOSYS, as a kernel without them does.

private typealias RenameAt2 =
    @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
private typealias SyncFS = @convention(c) (CInt) -> CInt

enum RenameFlag {
    static let noReplace: CUnsignedInt = 1
    static let exchange: CUnsignedInt = 2
}

/// `renameat2` of two paths; -1 and `errno` where it fails.
func renameAt2(_ one: RawPath, _ other: RawPath, _ flag: CUnsignedInt) -> CInt {
    guard let symbol = dlsym(nil, "renameat2") else {
        errno = ENOSYS
        return -1
    }
    let call = unsafeBitCast(symbol, to: RenameAt2.self)
    return one.withCString { first in other.withCString { second in call(AT_FDCWD, first, AT_FDCWD, second, flag) } }
}

/// Writes the whole file system of an open file to its disk; -1 and `errno` where it fails.
func syncFileSystem(of descriptor: CInt) -> CInt {
    guard let symbol = dlsym(nil, "syncfs") else {
        sync()
        return 0
    }
    return unsafeBitCast(symbol, to: SyncFS.self)(descriptor)
}
