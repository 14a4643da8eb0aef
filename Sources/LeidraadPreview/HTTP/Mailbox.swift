import Glibc
import Synchronization

/// Messages of other threads for the server: answers, news for open streams, and the end.
package final class Mailbox: Sendable {
    enum Message: Sendable {
        case answer(Response, connection: Int)
        case news([UInt8])
        case stop
    }

    private let messages = Mutex<[Message]>([])
    private let stopped = Mutex(false)
    /// Readable while there are messages; a byte into the other end makes it so.
    let bell: Int32
    private let button: Int32

    package init() {
        var ends: [Int32] = [-1, -1]
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | openFlags, 0, &ends)
        (bell, button) = (ends[0], ends[1])
    }

    deinit {
        close(bell)
        close(button)
    }

    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        var byte: UInt8 = 1
        // A full socket is readable already.
        send(button, &byte, 1, noSignal)
    }

    /// All messages since the last time.
    func take() -> [Message] {
        var bytes = [UInt8](repeating: 0, count: 1024)
        while recv(bell, &bytes, bytes.count, 0) == bytes.count {}
        return messages.withLock { waiting in
            let taken = waiting
            waiting = []
            return taken
        }
    }

    /// Tells every open page something, as an event of the event stream.
    package func tell(_ event: String) { post(.news(Array("data: \(event)\n\n".utf8))) }

    /// Ends the server.
    package func stop() {
        stopped.withLock { $0 = true }
        post(.stop)
    }

    /// Whether the server was told to end.
    var isStopped: Bool { stopped.withLock { $0 } }
}
