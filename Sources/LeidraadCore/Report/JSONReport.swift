import LeidraadFiles
import LeidraadModel

/// The findings as one object, with their counts.
func jsonReport(_ outcome: BuildOutcome, _ prefix: String) -> JSON {
    let all = outcome.diagnostics
    return .object([
        ("version", .string(leidraadVersion)),
        ("language", .string(outcome.language.rawValue)),
        ("errors", .number(all.problemCount { $0.severity == .error })),
        ("warnings", .number(all.problemCount { $0.severity == .warning && $0.acceptedBecause == nil })),
        ("accepted", .number(all.problemCount { $0.acceptedBecause != nil })),
        ("findings", .array(all.map { finding($0, prefix) })),
    ])
}

private func finding(_ item: Diagnostic, _ prefix: String) -> JSON {
    .object([
        ("rule", .string(item.rule.rawValue)),
        ("severity", .string(item.severity.rawValue)),
        ("file", .string(shownPath(item.location.file, prefix))),
        ("line", .number(item.location.line)),
        ("column", .number(item.location.column)),
        ("endColumn", .number(item.location.column + item.location.width)),
        ("message", .string(item.message)),
        ("hint", item.hint.map(JSON.string) ?? .null),
        ("excerpt", .string(item.location.excerpt)),
        ("excerptColumn", .number(item.location.excerptStart + 1)),
        ("accepted", item.acceptedBecause.map(JSON.string) ?? .null),
    ])
}
