import LeidraadCore
import LeidraadFiles
import LeidraadWords

/// Why a preview cannot start.
public enum PreviewFailure: CommandFailure, Sendable {
    /// The port may not be used, or the machine has no loopback.
    case cannotListen(port: UInt16, reason: String)
    /// Every port in the range is taken.
    case noFreePort(from: UInt16, to: UInt16)
    /// The system gives no notice of changes.
    case cannotWatch(reason: String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .cannotListen(let port, let reason):
            interfaceWords.text("preview-port", ["port": String(port), "reason": reason])
        case .noFreePort(let first, let last):
            interfaceWords.text("preview-ports", ["first": String(first), "last": String(last)])
        case .cannotWatch(let reason): interfaceWords.text("preview-watch", ["reason": reason])
        }
    }

    /// Whether the cause lies in how the command was used.
    public var isUsage: Bool {
        if case .cannotWatch = self { false } else { true }
    }
}
