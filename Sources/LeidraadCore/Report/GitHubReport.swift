import LeidraadFiles
import LeidraadModel

/// A finding as a workflow command of GitHub Actions. An accepted warning is a notice with its reason.
func workflowCommand(_ item: Diagnostic, _ prefix: String, _ language: SiteLanguage) -> String {
    let place = item.location
    let properties = [
        ("file", shownPath(place.file, prefix)), ("line", String(place.line)), ("endLine", String(place.line)),
        ("col", String(place.column)), ("endColumn", String(place.column + place.width)),
        ("title", item.rule.rawValue),
    ]
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    var lines = [item.message]
    if let hint = item.hint { lines.append(hint) }
    if let reason = item.acceptedBecause { lines.append(SummaryWords(language).accepted(because: reason)) }
    let command = item.acceptedBecause != nil ? "notice" : item.severity.rawValue
    return "::\(command) \(list)::\(escapedMessage(lines.joined(separator: "\n")))"
}

private func escapedMessage(_ text: String) -> String {
    text.replacingAll("%", with: "%25").unicodeScalars.map { scalar in
        switch scalar {
        case "\r": "%0D"
        case "\n": "%0A"
        default: String(scalar)
        }
    }.joined()
}

private func escapedProperty(_ text: String) -> String {
    escapedMessage(text).replacingAll(":", with: "%3A").replacingAll(",", with: "%2C")
}
