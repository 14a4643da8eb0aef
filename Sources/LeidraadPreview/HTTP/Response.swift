/// An answer to a request.
package struct Response: Sendable {
    /// The status of HTTP.
    package var status: Int
    /// The media type of the body.
    package var type: String
    package var body: [UInt8]
    /// The policy for content that the body may load and run.
    package var policy: String
    /// Where a redirect leads.
    package var location: String?
    /// Whether the connection stays open for what is still to come.
    package var isStream: Bool

    /// An answer with a body; where nothing else is said, plain text that loads nothing.
    package init(
        status: Int = 200, type: String = "text/plain; charset=utf-8", body: [UInt8] = [],
        policy: String = "default-src 'none'",
        location: String? = nil, isStream: Bool = false
    ) {
        self.status = status
        self.type = type
        self.body = body
        self.policy = policy
        self.location = location
        self.isStream = isStream
    }

    /// The bytes of the answer; HEAD gets all but the body.
    func bytes(withBody: Bool, keepsConnection: Bool) -> [UInt8] {
        var lines = [
            "HTTP/1.1 \(status) \(reason)", "Content-Type: \(type)", "X-Content-Type-Options: nosniff",
            "Cross-Origin-Resource-Policy: same-origin",
            "Cross-Origin-Opener-Policy: same-origin", "Content-Security-Policy: \(policy); frame-ancestors 'none'",
            "Referrer-Policy: no-referrer",
            "Cache-Control: no-store", "Connection: \(keepsConnection ? "keep-alive" : "close")",
        ]
        if !isStream { lines.append("Content-Length: \(body.count)") }
        if let location { lines.append("Location: \(location)") }
        if status == 405 { lines.append("Allow: GET, HEAD") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (withBody ? body : [])
    }

    /// The answer to what is refused: the status and no more.
    static func refusing(_ refusal: Refusal) -> Response {
        var response = Response(status: refusal.status)
        response.body = Array("\(refusal.status) \(response.reason)\n".utf8)
        return response
    }

    private var reason: String {
        switch status {
        case 200: "OK"
        case 302: "Found"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 421: "Misdirected Request"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        default: "HTTP Version Not Supported"
        }
    }
}
