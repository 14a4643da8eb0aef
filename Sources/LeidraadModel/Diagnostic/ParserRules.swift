import LeidraadYAML

extension YAMLProblem {
    /// The rule that the problem breaks.
    var rule: Rule {
        switch kind {
        case .invalidUTF8: .invalidUTF8
        case .duplicateKey, .missingDash: .duplicateKey
        case .anchor, .alias, .tag, .mergeKey, .secondDocument, .nonScalarKey, .tooDeep, .tooLarge: .yamlForbidden
        case .syntax, .loneSurrogate, .controlCharacter, .escapedControlCharacter, .foreignLineBreak, .outOfMemory:
            .yamlSyntax
        }
    }
}
