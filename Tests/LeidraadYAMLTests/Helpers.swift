import LeidraadYAML

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The source text that a range names.
func source(_ range: Range<Int>, in text: String) -> String {
    String(decoding: bytes(text)[range], as: UTF8.self)
}

/// The only problem of a text; nil where there are none or several.
func onlyProblem(_ text: String) -> YAMLProblem? {
    let problems = parseYAML(bytes(text)).problems
    return problems.count == 1 ? problems.first : nil
}

/// The fault of a text's only problem.
func syntaxError(_ text: String) -> YAMLSyntaxError? {
    if case .syntax(let error) = onlyProblem(text)?.kind { error } else { nil }
}
