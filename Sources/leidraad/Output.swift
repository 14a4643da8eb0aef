import Glibc
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// Standard output or standard error. Foundation's own way to write stops the whole program where a disk is full.
enum Output: Int32 {
    case data = 1
    case messages = 2

    /// Writes every byte, or tells by its `errno` why not.
    func write(_ bytes: some Collection<UInt8>) throws(OutputFailure) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OutputFailure(code: errno) }
            rest.removeFirst(count)
        }
    }
}

/// The data that was asked for could not be handed over.
struct OutputFailure: CommandFailure {
    let code: Int32

    /// Whoever read it has gone, as `head` does once it has its lines: no reason to say anything.
    var isClosedPipe: Bool { code == EPIPE }

    var message: String { WriteProblem.system(.write, path: tr("said-standard-output"), code: code).message }
    var isUsage: Bool { false }
}
