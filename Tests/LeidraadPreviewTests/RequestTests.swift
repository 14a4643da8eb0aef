import LeidraadPreview
import Testing

@Suite("A request")
struct RequestTests {
    private func read(_ lines: String...) throws(Refusal) -> Request {
        try Request(head: Array(lines.map { $0 + "\r\n" }.joined().utf8), port: 4321)
    }

    private func status(_ lines: [String]) -> Int {
        do throws(Refusal) {
            _ = try Request(head: Array(lines.map { $0 + "\r\n" }.joined().utf8), port: 4321)
            return 200
        } catch { return error.status }
    }

    @Test("is read with its path decoded once")
    func decodes() throws {
        let request = try read("GET /interventies/caf%C3%A9%2520.html?x=1 HTTP/1.1", "Host: localhost:4321")
        #expect(request.path == Array("interventies/café%20.html".utf8))
        #expect(request.query == "x=1")
    }

    @Test(
        "for any other host or port is misdirected",
        arguments: [
            "127.0.0.1", "127.0.0.1:4322", "localhost", "localhost:80", "evil.example:4321",
            "127.0.0.1.evil.example:4321", "LOCALHOST:4321", "0.0.0.0:4321", "[::1]:4321",
            "127.1:4321", "2130706433:4321", "127.0.0.1:4321@evil.example", "evil.example",
            "127.0.0.1:4321 ,evil.example", "127.0.0.1:04321", "",
        ])
    func foreignHost(host: String) { #expect(status(["GET / HTTP/1.1", "Host: \(host)"]) == 421) }

    @Test("without exactly one host is refused")
    func hostCount() {
        #expect(status(["GET / HTTP/1.1"]) == 400)
        #expect(status(["GET / HTTP/1.0"]) == 400)
        #expect(status(["GET / HTTP/1.1", "Host: 127.0.0.1:4321", "host: 127.0.0.1:4321"]) == 400)
    }

    @Test(
        "from another origin is forbidden",
        arguments: [
            "null", "http://evil.example", "https://127.0.0.1:4321", "http://127.0.0.1:4322", "http://localhost:4321",
            "file://", "http://127.0.0.1:4321.evil.example",
        ])
    func foreignOrigin(origin: String) {
        #expect(status(["GET / HTTP/1.1", "Host: 127.0.0.1:4321", "Origin: \(origin)"]) == 403)
    }

    @Test("from its own origin is answered")
    func ownOrigin() {
        #expect(status(["GET / HTTP/1.1", "Host: 127.0.0.1:4321", "Origin: http://127.0.0.1:4321"]) == 200)
    }

    @Test("by which another site would load a script is forbidden; following a link is not")
    func crossSite() {
        let head = ["GET /data/codes.js HTTP/1.1", "Host: 127.0.0.1:4321", "Sec-Fetch-Site: cross-site"]
        #expect(status(head + ["Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"]) == 403)
        #expect(status(head + ["Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"]) == 403)
        #expect(status(head) == 403)
        #expect(status(head + ["Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]) == 200)
    }

    @Test(
        "with another method is refused",
        arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"])
    func method(method: String) { #expect(status(["\(method) / HTTP/1.1", "Host: 127.0.0.1:4321"]) == 405) }

    @Test(
        "that is malformed is refused",
        arguments: [
            "GET", "GET /", "GET / HTTP/1.1 extra", "GET  / HTTP/1.1", " GET / HTTP/1.1",
            "GET http://127.0.0.1:4321/ HTTP/1.1", "GET * HTTP/1.1", "GET /% HTTP/1.1",
            "GET /%4 HTTP/1.1", "GET /%zz HTTP/1.1", "GET /#a HTTP/1.1", "GET x HTTP/1.1", "GET / FTP/1.1",
            "GET /\u{7F} HTTP/1.1", "GET /é HTTP/1.1", "GET /\n HTTP/1.1",
        ])
    func malformed(line: String) { #expect(status([line, "Host: 127.0.0.1:4321"]) == 400) }

    @Test(
        "with a malformed header is refused",
        arguments: ["no colon", ": no name", "na me: x", "Name : x", " folded: x", "a\u{0}: x", "a: \u{1}"])
    func malformedHeader(line: String) { #expect(status(["GET / HTTP/1.1", "Host: 127.0.0.1:4321", line]) == 400) }

    @Test("of another version of HTTP is refused")
    func version() { #expect(status(["GET / HTTP/2.0", "Host: 127.0.0.1:4321"]) == 505) }

    @Test(
        "that announces a body is refused",
        arguments: ["Content-Length: 5", "Transfer-Encoding: chunked", "Content-Length: 0\r\nContent-Length: 5"])
    func body(line: String) { #expect(status(["GET / HTTP/1.1", "Host: 127.0.0.1:4321", line]) == 400) }
}
