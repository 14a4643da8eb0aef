import Foundation
import LeidraadPreview
import Testing

@Suite("The server on a raw socket")
struct ServerTests {
    @Test("answers GET and closes")
    func get() throws {
        let server = try RunningServer()
        let answer = server.exchange("GET /a HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.hasSuffix("\r\n\r\ndit is a"))
        for header in [
            "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store",
            "Content-Length: 8",
        ] {
            #expect(answer.contains(header + "\r\n"))
        }
    }

    @Test("answers HEAD with the same lines and no body")
    func head() throws {
        let server = try RunningServer()
        let answer = server.exchange("HEAD /a HTTP/1.0\r\nHost: localhost:\(server.port)\r\n\r\n")
        #expect(answer.contains("Content-Length: 8\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test("answers a client that has already closed its own side")
    func halfClosed() throws {
        let server = try RunningServer()
        let client = RawClient(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n")
        client.finish()
        #expect(client.receive().hasSuffix("dit is a"))
    }

    @Test("answers several requests on a connection, one after the other, and ends it when asked")
    func keepAlive() throws {
        let server = try RunningServer()
        let one = "GET /a HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
        let last = "GET /b HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n"
        let answers = server.exchange(one + one + last).components(separatedBy: "HTTP/1.1 200 OK").dropFirst()
        #expect(answers.map { $0.suffix(8) } == ["dit is a", "dit is a", "dit is b"])
    }

    @Test("ends the connection at the first request that it refuses, so that nothing can hide behind it")
    func refusalEnds() throws {
        let server = try RunningServer()
        let bad = "POST /a HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: 60\r\n\r\n"
        let hidden = "GET /b HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
        #expect(server.exchange(bad + hidden).components(separatedBy: "HTTP/1.1 ").count == 2)
    }

    @Test(
        "refuses garbage at once, and goes on",
        arguments: [
            "\u{0}\u{1}\u{2}", "GET / HTTP/1.1\n\n", "\r\n\r\n", "x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\u{FF}\r\n\r\n",
            "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "GET /\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        ])
    func garbage(text: String) throws {
        let server = try RunningServer()
        let answer = server.exchange(text)
        #expect(answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.1 505"), "\(answer)")
        #expect(server.isAlive)
    }

    @Test("refuses a head that does not end")
    func endlessHead() throws {
        let server = try RunningServer()
        #expect(
            server.exchange(
                "GET / HTTP/1.1\r\n" + String(repeating: "X: \(String(repeating: "y", count: 90))\r\n", count: 400)
            ).hasPrefix("HTTP/1.1 431"))
        #expect(server.isAlive)
    }

    @Test("is not stopped by clients that send nothing, or a byte, or leave")
    func slowClients() throws {
        var limits = Server.Limits()
        limits.connections = 40
        let server = try RunningServer(limits: limits)
        var clients: [RawClient] = []
        for index in 0..<120 {
            let client = RawClient(port: server.port)
            if index % 3 > 0 { client.send("G") }
            if index % 3 < 2 { clients.append(client) }
        }
        #expect(server.isAlive)
        #expect(clients.count == 80)
    }

    @Test("ends clients that take too long over their request")
    func timeout() throws {
        var limits = Server.Limits()
        limits.headTime = .milliseconds(100)
        let server = try RunningServer(limits: limits)
        let client = RawClient(port: server.port)
        client.send("GET /a HT")
        #expect(client.receive() == "")
    }

    @Test("keeps a stream open and tells it the news")
    func stream() throws {
        let server = try RunningServer()
        let client = RawClient(port: server.port)
        client.send("GET /stream HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
        #expect(client.receive(until: "begin").contains("text/event-stream"))
        #expect(server.isAlive)
        server.mailbox.tell("nieuws")
        #expect(client.receive(until: "nieuws").contains("data: nieuws\n\n"))
    }

    @Test("takes the next free port, on this machine only")
    func ports() throws {
        let first = try ListeningSocket(firstFreeFrom: 0)
        let second = try ListeningSocket(firstFreeFrom: first.port)
        #expect(second.port > first.port)
    }
}

/// A server in a thread of its own, stopped with its owner.
private final class RunningServer: Sendable {
    let mailbox = Mailbox()
    let port: UInt16

    init(limits: Server.Limits = Server.Limits()) throws {
        let socket = try ListeningSocket(firstFreeFrom: 0)
        port = socket.port
        let mailbox = mailbox
        Thread.detachNewThread {
            var server = Server(socket, mailbox, limits: limits) { request in
                let path = String(decoding: request.path, as: UTF8.self)
                if path == "stream" {
                    return Response(type: "text/event-stream", body: Array("data: begin\n\n".utf8), isStream: true)
                }
                return Response(body: Array("dit is \(path)".utf8))
            }
            server.run()
        }
    }

    deinit { mailbox.stop() }

    func exchange(_ text: String) -> String {
        let client = RawClient(port: port)
        client.send(text)
        return client.receive()
    }

    var isAlive: Bool { exchange("GET /b HTTP/1.0\r\nHost: 127.0.0.1:\(port)\r\n\r\n").hasSuffix("dit is b") }
}
