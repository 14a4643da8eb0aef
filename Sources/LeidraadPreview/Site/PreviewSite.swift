import LeidraadCore
import LeidraadModel

/// Answers requests out of memory, as a site on a USB stick would: exact names, no folder indexes, the policy of the pages.
package struct PreviewSite: Sendable {
    private let state: PreviewState

    package init(_ state: PreviewState) { self.state = state }

    /// The answer to a request.
    package func respond(_ request: Request) -> Response {
        do { return try answer(request) } catch {
            return Response(status: 500, body: Array("500 \(error)\n".utf8))
        }
    }

    private func answer(_ request: Request) throws -> Response {
        if request.path.isEmpty { return Response(status: 302, location: "/index.html") }
        if request.path.starts(with: ownFolder.utf8) {
            return try own(String(decoding: request.path.dropFirst(ownFolder.utf8.count), as: UTF8.self), request)
        }
        let shown = state.shown
        guard let edition = shown.edition else { return emptyPage(shown, status: 503, host: request.host) }
        guard let bytes = try edition.file(at: request.path) else {
            return emptyPage(shown, status: 404, host: request.host)
        }
        let type = mediaType(of: request.path)
        guard type.hasPrefix("text/html") else {
            return Response(type: type, body: bytes, policy: policy(ofFile: type))
        }
        return page(bytes, version: version(of: bytes, edition), host: request.host)
    }

    private func page(_ bytes: [UInt8], version: String, host: String) -> Response {
        let page = PreviewedPage(bytes, version: version, host: host)
        return Response(type: "text/html; charset=utf-8", body: page.bytes, policy: page.policy)
    }

    /// Files and answers of the preview itself, which are in no site: no output path starts with a tilde.
    private func own(_ name: String, _ request: Request) throws -> Response {
        switch name {
        case "preview.js": return Response(type: "text/javascript; charset=utf-8", body: PackageResources.preview_js)
        case "preview.css": return Response(type: "text/css; charset=utf-8", body: PackageResources.preview_css)
        case "events":
            return Response(type: "text/event-stream", body: Array("retry: 500\ndata: hello\n\n".utf8), isStream: true)
        case "report": return try report(on: request, withWarnings: false)
        case "warnings": return try report(on: request, withWarnings: true)
        default: return .refusing(.notFound)
        }
    }

    private func report(on request: Request, withWarnings: Bool) throws -> Response {
        let shown = state.shown
        guard
            let encoded = request.query.split(separator: "&").first(where: { $0.hasPrefix("page=%2F") })?.dropFirst(8),
            let path = try? percentDecoded(Array(encoded.utf8)[...])
        else { return .refusing(.badRequest) }
        var report = PageReport(words: PreviewWords(shown.language))
        report.hasSite = shown.edition != nil
        report.failure = shown.failure
        report.errors = shown.errors.map(PageReport.Item.init)
        if let edition = shown.edition, let bytes = try edition.file(at: path) {
            report.version = version(of: bytes, edition)
        }
        if withWarnings, let edition = shown.edition {
            let ofPage = edition.diagnostics(of: path).filter { $0.severity == .warning && $0.acceptedBecause == nil }
            report.warnings = ofPage.map(PageReport.Item.init)
        }
        return report.response
    }

    /// A page that says only that there is none; its script still follows the site.
    private func emptyPage(_ shown: PreviewState.Shown, status: Int, host: String) -> Response {
        let words = PreviewWords(shown.language)
        let (title, text) = status == 404 ? (words.notFound, words.notFoundHint) : (words.panel, words.noneYet)
        let markup = """
            <!doctype html>
            <html lang="\(shown.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            </head>
            <body class="leidraad-empty">
            <main><h1>\(title)</h1><p>\(text)</p><p><a href="/index.html">index.html</a></p></main>
            </body>
            </html>

            """
        var response = page(Array(markup.utf8), version: "", host: host)
        response.status = status
        return response
    }

    private func version(of bytes: [UInt8], _ edition: SiteEdition) -> String {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        hasher.combine(edition.assetsVersion)
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }
}

/// The folder of the preview's own files, below the root.
let ownFolder = "~leidraad/"

/// The policy for a file that is no page and is opened by itself.
private func policy(ofFile type: String) -> String {
    // A browser shows PDF by means of its own that this policy would stop.
    type == "application/pdf" ? "base-uri 'none'" : "default-src 'none'; style-src 'unsafe-inline'"
}

private func mediaType(of path: [UInt8]) -> String {
    let ending =
        path.lastIndex(of: UInt8(ascii: ".")).map { String(decoding: path[($0 + 1)...], as: UTF8.self).lowercased() }
        ?? ""
    return mediaTypes[ending] ?? "application/octet-stream"
}

private let mediaTypes = [
    "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "ico": "image/x-icon",
    "pdf": "application/pdf", "woff2": "font/woff2",
]
