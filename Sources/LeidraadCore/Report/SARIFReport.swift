import LeidraadFiles
import LeidraadModel

/// The findings as a SARIF 2.1.0 log with one run. An accepted warning is a result that is suppressed, with its reason.
func sarifReport(_ outcome: BuildOutcome, _ prefix: String) -> JSON {
    let driver: JSON = .object([
        ("name", .string("Leidraad")),
        ("semanticVersion", .string(leidraadVersion)),
        ("rules", .array(Rule.allCases.map { reportingDescriptor($0, outcome.language) })),
    ])
    return .object([
        ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        ("version", .string("2.1.0")),
        (
            "runs",
            .array([
                .object([
                    ("tool", .object([("driver", driver)])),
                    ("language", .string(outcome.language.rawValue)),
                    ("columnKind", .string("unicodeCodePoints")),
                    ("results", .array(outcome.diagnostics.map { result($0, prefix) })),
                ])
            ])
        ),
    ])
}

private func reportingDescriptor(_ rule: Rule, _ language: SiteLanguage) -> JSON {
    .object([
        ("id", .string(rule.rawValue)),
        ("help", .object([("text", .string(rule.help(language)))])),
        ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
    ])
}

private func result(_ item: Diagnostic, _ prefix: String) -> JSON {
    let text = [item.message, item.hint].compactMap { $0 }.joined(separator: "; ")
    let suppression = item.acceptedBecause.map { reason in
        JSON.object([("kind", .string("external")), ("justification", .string(reason))])
    }
    return .object([
        ("ruleId", .string(item.rule.rawValue)),
        ("ruleIndex", .number(Rule.allCases.firstIndex(of: item.rule) ?? -1)),
        ("level", .string(item.severity.rawValue)),
        ("message", .object([("text", .string(text))])),
        ("locations", .array([.object([("physicalLocation", physicalLocation(item.location, prefix))])])),
        // All results of a run have this key or none has; an empty list says: looked at, and not suppressed.
        ("suppressions", .array(suppression.map { [$0] } ?? [])),
    ])
}

/// SARIF counts columns in code points; our own places count what a reader sees as one character.
private func physicalLocation(_ place: SourceLocation, _ prefix: String) -> JSON {
    let start = place.codePointColumn
    let meant = place.excerpt.dropFirst(place.column - 1 - place.excerptStart).prefix(place.width)
    return .object([
        ("artifactLocation", .object([("uri", .string(uri(shownPath(place.file, prefix))))])),
        (
            "region",
            .object([
                ("startLine", .number(place.line)), ("startColumn", .number(start)),
                ("endColumn", .number(start + max(1, meant.unicodeScalars.count))),
                ("snippet", .object([("text", .string(place.excerpt))])),
            ])
        ),
    ])
}

/// A path as the reference that SARIF asks for: relative, or a `file:` address.
private func uri(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
        switch byte {
        case 48...57, 65...90, 97...122: String(Unicode.Scalar(byte))
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
            String(Unicode.Scalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
}
