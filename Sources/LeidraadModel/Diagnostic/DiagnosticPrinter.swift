import LeidraadFiles

extension Diagnostic {
    /// The diagnostic as the terminal shows it: `file:line:column: severity: message [rule]`, the line with a caret, and the hint.
    ///
    /// - Parameters:
    ///   - prefix: what is before the path, such as `site/Content/`.
    ///   - style: whether colours help the eye.
    public func text(pathPrefix prefix: String, severityWord: String, style: TextStyle = .plain) -> String {
        let place = "\(shownPath(location.file, prefix)):\(location.line):\(location.column)"
        let severity = style.colored(severityWord, acceptedBecause != nil ? .cyan : severity == .error ? .red : .yellow)
        var lines = ["\(style.bold(visible(place))): \(severity): \(visible(message)) [\(rule.rawValue)]"]
        if !location.excerpt.isEmpty { lines += excerpt(style) }
        if let hint { lines.append("  = \(visible(hint))") }
        return lines.joined(separator: "\n")
    }

    /// The line with its number, cut to the part around the place, and a caret beneath.
    private func excerpt(_ style: TextStyle) -> [String] {
        let window = 100
        let characters = Array(location.excerpt)
        let place = location.column - 1 - location.excerptStart
        let first = max(0, min(place - window / 2, characters.count - window))
        let shown = characters[first..<min(characters.count, first + window)]
        let before = shown.prefix(max(0, place - first))
        let number = String(location.line)
        let margin = String(repeating: " ", count: number.utf8.count)
        let width = max(1, min(location.width, window - before.count))
        // A tab stays a tab before the caret, so that both lines move alike.
        let indent = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: visible(String($0)).count) }
            .joined()
        return [
            "  \(number) | \(visible(String(shown)))",
            "  \(margin) | \(indent)\(style.colored(String(repeating: "^", count: width), .green))",
        ]
    }
}

/// The path of a file as a user finds it. Files are named from `Content/`; templates may lie beside it, or anywhere.
package func shownPath(_ file: String, _ prefix: String) -> String {
    if file.hasPrefix("/") { return file }
    guard file.hasPrefix("../") else { return prefix + file }
    let above = prefix.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    return (above.isEmpty ? "" : above + "/") + file.dropFirst(3)
}
