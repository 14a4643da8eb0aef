import Glibc
import LeidraadCore
import LeidraadModel

/// A socket that listens on this machine only.
package struct ListeningSocket: Sendable {
    let descriptor: Int32
    /// The port that was free.
    package let port: UInt16

    /// Listens on the first free port of those from `first` on; 0 lets the system choose one.
    package init(firstFreeFrom first: UInt16) throws(PreviewFailure) {
        let last = first == 0 ? 0 : min(UInt16.max - 100, first) + 99
        for port in max(first, min(first, last))...max(first, last) {
            switch listeningSocket(on: port) {
            case .success(let descriptor):
                self.descriptor = descriptor
                self.port = boundPort(of: descriptor) ?? port
                return
            case .failure(let failure) where failure.code == EADDRINUSE: continue
            case .failure(let failure): throw .cannotListen(port: port, reason: systemReason(failure.code))
            }
        }
        throw .noFreePort(from: first, to: last)
    }
}

private struct SystemError: Error { let code: Int32 }

private func listeningSocket(on port: UInt16) -> Result<Int32, SystemError> {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | openFlags, 0)
    guard descriptor >= 0 else { return .failure(SystemError(code: errno)) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let bound = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    if bound == 0, listen(descriptor, 128) == 0 { return .success(descriptor) }
    let code = errno
    close(descriptor)
    return .failure(SystemError(code: code))
}

/// Neither the browser that is opened nor anything else that is started inherits a socket, and none of them blocks.
let openFlags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)

/// A client that leaves must not end the program.
let noSignal = Int32(MSG_NOSIGNAL)

private func boundPort(of descriptor: Int32) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
}
