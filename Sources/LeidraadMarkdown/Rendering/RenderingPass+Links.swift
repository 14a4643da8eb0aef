extension RenderingPass {
    mutating func renderLink(_ event: MarkdownEvent, url: String, title: String) {
        guard event.phase == .enter else { return html.append(trusted: closings.popLast() ?? "") }
        guard let target = LinkTarget(url) else {
            notices.append(MarkdownNotice(.refusedLink(url: url), at: event.position))
            return closings.append("")
        }
        html.append(trusted: "<a")
        html.appendAttribute("href", target)
        if !title.isEmpty { html.appendAttribute("title", title) }
        html.append(trusted: ">")
        closings.append("</a>")
    }

    mutating func renderImage(_ event: MarkdownEvent, url: String, title: String) {
        guard event.phase == .enter else { return }
        imageDepth = 1
        guard let target = LinkTarget(url), target.kind == .path else {
            notices.append(MarkdownNotice(.refusedImage(url: url), at: event.position))
            imageTitles.append("")
            return closings.append("")
        }
        html.append(trusted: "<img")
        html.appendAttribute("src", target)
        if let size = givenSize ?? options.imageSizes[url] {
            html.append(trusted: " width=\"")
            html.appendEscaped(String(size.width))
            html.append(trusted: "\" height=\"")
            html.appendEscaped(String(size.height))
            html.append(trusted: "\"")
        }
        html.append(trusted: " alt=\"")
        imageTitles.append(title)
        closings.append("\" loading=\"lazy\" />")
    }

    /// Renders what is between the brackets of an image, as text without markup; true when that was done.
    mutating func renderInImage(_ event: MarkdownEvent) -> Bool {
        switch event.node {
        case .text(let text), .code(let text): html.appendEscaped(text)
        case .softBreak, .lineBreak: html.append(trusted: " ")
        case .image:
            imageDepth += event.phase == .enter ? 1 : -1
            if imageDepth == 0 { closeImage() }
        default: break
        }
        return true
    }

    private mutating func closeImage() {
        guard let title = imageTitles.popLast(), let closing = closings.popLast() else { return }
        if !title.isEmpty {
            html.append(trusted: "\"")
            html.append(trusted: " title=\"")
            html.appendEscaped(title)
        }
        html.append(trusted: closing)
    }
}
