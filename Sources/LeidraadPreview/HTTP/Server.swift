import Dispatch
import Glibc

/*
 * A server for one reader on one machine, on plain sockets. A library was weighed: FlyingFox 0.27.1 puts no limit on how long or how
 * large the head of a request may be, keeps the last of two Host lines, normalises the path before its caller sees it, sends a body to
 * HEAD, and closes without an answer on garbage. Each of these is a promise of this preview, and together they are most of a server.
 *
 * One thread waits for all sockets, so that a slow or broken client costs a few bytes and no thread; answers are made elsewhere.
 */

/// Answers requests on a socket until it is told to stop.
package struct Server {
    /// How long the parts of an exchange may take, and how much a client may ask for.
    package struct Limits: Sendable {
        package var headBytes = 16_384
        package var headTime = Duration.seconds(5)
        package var sendTime = Duration.seconds(30)
        package var drainTime = Duration.seconds(1)
        package var idleTime = Duration.seconds(15)
        package var connections = 256

        package init() {}
    }

    private let socket: ListeningSocket
    private let mailbox: Mailbox
    private let limits: Limits
    private let respond: @Sendable (Request) -> Response
    private var connections: [Int: Connection] = [:]
    private var nextNumber = 0
    private var lastBeat = ContinuousClock.now

    /// A server that answers with `respond`, which is called on several threads at once.
    package init(
        _ socket: ListeningSocket, _ mailbox: Mailbox, limits: Limits = Limits(),
        respond: @escaping @Sendable (Request) -> Response
    ) {
        self.socket = socket
        self.mailbox = mailbox
        self.limits = limits
        self.respond = respond
    }

    /// Serves until the mailbox says stop.
    package mutating func run() {
        while step() {}
        for connection in connections.values { close(connection.socket) }
        close(socket.descriptor)
    }

    /// Waits for something to happen and handles it; false once the server is to stop.
    private mutating func step() -> Bool {
        let numbers = connections.keys.sorted()
        var polled = [
            pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.bell, events: Int16(POLLIN), revents: 0),
        ]
        polled += numbers.compactMap { connections[$0].map { pollfd(fd: $0.socket, events: $0.events, revents: 0) } }
        poll(&polled, nfds_t(polled.count), 500)
        for (number, item) in zip(numbers, polled.dropFirst(2)) where item.revents != 0 { handle(number, item.revents) }
        if polled[1].revents != 0, !readMail() { return false }
        if polled[0].revents != 0 { accept() }
        endOverdue()
        return true
    }

    private mutating func accept() {
        while true {
            let descriptor = Glibc.accept(socket.descriptor, nil, nil)
            guard descriptor >= 0 else { return }
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            if connections.count >= limits.connections { endOldest() }
            connections[nextNumber] = Connection(
                socket: descriptor, number: nextNumber, deadline: .now + limits.headTime)
            nextNumber += 1
        }
    }

    private mutating func handle(_ number: Int, _ events: Int16) {
        guard var connection = connections[number] else { return }
        var isThere = true
        if events & Int16(POLLIN) != 0 {
            isThere = connection.receive()
            if connection.stage == .reading { readHead(&connection) }
        }
        if isThere, connection.stage == .writing || connection.stage == .streaming {
            isThere = connection.send(drainTime: limits.drainTime, idleTime: limits.idleTime)
        }
        if events & Int16(POLLERR | POLLNVAL) != 0 { isThere = false }
        if events & Int16(POLLHUP) != 0, events & Int16(POLLIN) == 0 { isThere = false }
        connections[number] = connection
        if !isThere { end(number) }
    }

    private func readHead(_ connection: inout Connection) {
        guard let head = connection.takeHead() else {
            if connection.isGarbage { refuse(&connection, .badRequest) }
            if connection.input.count > limits.headBytes { refuse(&connection, .headTooLong) }
            return
        }
        do throws(Refusal) {
            guard head.count <= limits.headBytes else { throw Refusal.headTooLong }
            let request = try Request(head: head, port: socket.port)
            connection.wantsBody = request.method == .get
            connection.keepsConnection = request.keepsConnection
            connection.stage = .working
            connection.deadline = .now + .seconds(600)
            let (mailbox, respond, number) = (mailbox, respond, connection.number)
            DispatchQueue.global().async { mailbox.post(.answer(respond(request), connection: number)) }
        } catch {
            refuse(&connection, error)
        }
    }

    private func refuse(_ connection: inout Connection, _ refusal: Refusal) {
        connection.keepsConnection = false
        connection.answer(.refusing(refusal), deadline: .now + limits.sendTime)
    }

    private mutating func readMail() -> Bool {
        for message in mailbox.take() {
            switch message {
            case .stop: return false
            case .answer(let response, let number):
                let deadline = ContinuousClock.now + limits.sendTime
                connections[number]?.answer(response, deadline: deadline)
                send(number)
            case .news(let bytes): tellStreams(bytes)
            }
        }
        return true
    }

    private mutating func tellStreams(_ bytes: [UInt8]) {
        for (number, connection) in connections where connection.stage == .streaming {
            if connections[number]?.add(bytes) == true { send(number) } else { end(number) }
        }
    }

    private mutating func send(_ number: Int) {
        guard var connection = connections[number] else { return }
        let isThere = connection.send(drainTime: limits.drainTime, idleTime: limits.idleTime)
        // A browser may have sent its next request while it waited.
        if isThere, connection.stage == .reading, !connection.input.isEmpty { readHead(&connection) }
        connections[number] = connection
        if !isThere { end(number) }
    }

    /// Ends what takes too long, and now and then says something on open streams, so that those whose reader is gone end.
    private mutating func endOverdue() {
        let now = ContinuousClock.now
        for (number, connection) in connections where connection.stage != .streaming && connection.deadline < now {
            end(number)
        }
        guard now - lastBeat > .seconds(15) else { return }
        lastBeat = now
        tellStreams(Array(": still here\n\n".utf8))
    }

    /// Makes room: the connection that has waited longest for its own request, else the oldest of all.
    private mutating func endOldest() {
        let waiting = connections.values.filter { $0.stage == .reading || $0.stage == .draining }.map(\.number).min()
        if let number = waiting ?? connections.keys.min() { end(number) }
    }

    private mutating func end(_ number: Int) {
        if let connection = connections.removeValue(forKey: number) { close(connection.socket) }
    }
}
