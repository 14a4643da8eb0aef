/// How long a line of YAML that the program writes may be, in characters.
package let yamlLineLimit = 100

/// Whether a text can be without quotes and be read back as it is.
package func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if ["~", "null", "Null", "NULL"].contains(text) || text.hasPrefix("---") || text.hasPrefix("...") { return false }
    if isIndicator(first) && !isNegativeNumber(text) || first == " " || last == " " || last == ":" { return false }
    var before: Unicode.Scalar = "a"
    for scalar in text.unicodeScalars {
        if !isPrintable(scalar) || scalar == "\n" || scalar == "\t" { return false }
        if scalar == "#", before == " " { return false }
        if scalar == " ", before == ":" { return false }
        if inFlow, "[]{},:".unicodeScalars.contains(scalar) { return false }
        before = scalar
    }
    return true
}

private func isIndicator(_ scalar: Unicode.Scalar) -> Bool {
    "-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars.contains(scalar)
}

private func isNegativeNumber(_ text: String) -> Bool {
    text.hasPrefix("-") && text.utf8.count > 1
        && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
}

/// Characters that YAML may hold without an escape, and that every editor shows.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xD800, 0xE000..<0xFEFF, 0xFF00..<0xFFFE, 0x10000...0x10FFFF:
        true
    default: false
    }
}

/// A text between double quotes.
package func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let width = scalar.value > 0xFFFF ? 8 : 4
            result += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        }
    }
    return result + "\""
}

/// A text over several lines, in the most legible style that gives it back exactly; ends with a line end.
package func block(_ text: String, indent: Int) -> String {
    let body = text.hasSuffix("\n") ? String(text.unicodeScalars.dropLast()) : text
    let chomp = body.utf8.count == text.utf8.count ? "-" : ""
    let margin = String(repeating: " ", count: indent)
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty, first.first != " ",
        text.unicodeScalars.allSatisfy({ isPrintable($0) && $0 != "\t" })
    else { return quoted(text) + "\n" }
    if lines.count == 1, !body.hasSuffix(" "), !body.contains("  ") {
        return ">" + chomp + "\n"
            + folded(body, width: yamlLineLimit - indent).map { margin + $0 + "\n" }.joined()
    }
    return "|" + chomp + "\n" + lines.map { ($0.isEmpty ? "" : margin) + $0 + "\n" }.joined()
}

/// Words divided over lines.
private func folded(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
        let count = word.count
        if length > 0, length + 1 + count > width {
            lines.append(line)
            (line, length) = (String(word), count)
        } else {
            line += (length > 0 ? " " : "") + word
            length += (length > 0 ? 1 : 0) + count
        }
    }
    return lines + [line]
}
