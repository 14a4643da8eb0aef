import LeidraadCore

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
            "poort \(port) is niet te gebruiken: \(reason); kies een andere met --port"
        case .noFreePort(let first, let last):
            "de poorten \(first) tot en met \(last) zijn bezet; kies een andere met --port"
        case .cannotWatch(let reason): "de mappen zijn niet te volgen: \(reason)"
        }
    }

    /// Whether the cause lies in how the command was used.
    public var isUsage: Bool {
        if case .cannotWatch = self { false } else { true }
    }
}
