import Glibc

/// One connection of a browser, and how far it is.
struct Connection {
    enum Stage {
        /// The head of the request comes in.
        case reading
        /// The answer is being made.
        case working
        /// The answer goes out.
        case writing
        /// The answer stays open for what is still to come.
        case streaming
        /// The answer is out; what the other side still sends is thrown away, so that it does not lose the answer.
        case draining
    }

    let socket: Int32
    /// Tells this connection from a later one on the same socket number.
    let number: Int
    var stage = Stage.reading
    var deadline: ContinuousClock.Instant
    var wantsBody = true
    var keepsConnection = false
    private(set) var input: [UInt8] = []
    private var output: [UInt8] = []
    private var sent = 0
    private var staysOpen = false

    init(socket: Int32, number: Int, deadline: ContinuousClock.Instant) {
        self.socket = socket
        self.number = number
        self.deadline = deadline
    }

    /// Which events of the socket matter now.
    var events: Int16 {
        switch stage {
        case .reading, .draining: Int16(POLLIN)
        case .streaming: sent == output.count ? Int16(POLLIN) : Int16(POLLOUT) | Int16(POLLIN)
        // A client may have closed its own side and still wait for the answer.
        case .writing: Int16(POLLOUT)
        case .working: 0
        }
    }

    /// Takes in what has arrived; false where the other side is gone.
    mutating func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        if stage == .reading { input += buffer[..<count] }
        return count > 0
    }

    /// Takes the head of a request out of what has come in, once it is whole: without the empty line that ends it.
    mutating func takeHead() -> [UInt8]? {
        guard let end = input.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) else { return nil }
        let head = Array(input[..<(end.lowerBound + 2)])
        input.removeFirst(end.upperBound)
        return head
    }

    /// Whether what has come in cannot become a head, however it goes on.
    var isGarbage: Bool {
        input.contains { ($0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0)) || $0 >= 0x7F }
            || input.firstRange(of: [0x0A, 0x0A]) != nil
    }

    mutating func answer(_ response: Response, deadline: ContinuousClock.Instant) {
        keepsConnection = keepsConnection && !response.isStream
        output = response.bytes(withBody: wantsBody, keepsConnection: keepsConnection)
        sent = 0
        staysOpen = response.isStream && wantsBody
        stage = .writing
        self.deadline = deadline
    }

    /// Adds to an answer that stays open; false where the other side takes nothing any more.
    mutating func add(_ bytes: [UInt8]) -> Bool {
        output = Array(output[sent...]) + bytes
        sent = 0
        return output.count < 65_536
    }

    /// Sends what the socket takes; false where the other side is gone.
    ///
    /// - Parameters:
    ///   - drainTime: how long the other side may go on sending once it has the last answer.
    ///   - idleTime: how long it may wait with its next request.
    mutating func send(drainTime: Duration, idleTime: Duration) -> Bool {
        while sent < output.count {
            let count = output[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, noSignal) }
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            sent += count
        }
        guard stage == .writing else { return true }
        if staysOpen {
            stage = .streaming
        } else if keepsConnection {
            stage = .reading
            deadline = .now + idleTime
        } else {
            stage = .draining
            deadline = .now + drainTime
            shutdown(socket, Int32(SHUT_WR))
        }
        return true
    }
}
