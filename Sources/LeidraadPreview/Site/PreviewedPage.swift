/// A page as the preview serves it: with the preview's script, which may reach the preview's own addresses and nothing else.
///
/// The page's own policy stays as it is on disk, so a script that would fail there fails here too.
struct PreviewedPage {
    let bytes: [UInt8]
    /// The policy of the page with that one addition, for the header.
    let policy: String

    init(_ page: [UInt8], version: String, host: String) {
        let connect = "; connect-src http://\(host)/\(ownFolder)"
        let opening = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
        var page = page
        if let found = page.firstRange(of: opening),
            let end = page[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
        {
            policy = String(decoding: page[found.upperBound..<end], as: UTF8.self).filter { !$0.isNewline } + connect
            page.insert(contentsOf: connect.utf8, at: end)
        } else {
            policy = "base-uri 'none'"
        }
        let script =
            "<link rel=\"stylesheet\" href=\"/\(ownFolder)preview.css\">\n<script src=\"/\(ownFolder)preview.js\" data-version=\"\(version)\"></script>\n"
        let place = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
        page.insert(contentsOf: script.utf8, at: place)
        bytes = page
    }
}
