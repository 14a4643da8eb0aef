import LeidraadTemplates

/// Makes a page of a template, as a test writes it.
func rendered(
    _ template: String, _ view: View = View(), partials: [String: String] = [:], words: [String: String] = [:]
) throws -> String {
    let parsed = try partials.mapValues { try ParsedTemplate(Array($0.utf8)) }
    let compiled = CompiledTemplate(try ParsedTemplate(Array(template.utf8)), partials: parsed, words: words)
    return compiled?.render(view).html.string ?? "too large"
}

extension View {
    /// A view of a few names, for a test.
    init(_ values: KeyValuePairs<String, Value>) {
        self.init()
        for (name, value) in values { self[name] = value }
    }
}
