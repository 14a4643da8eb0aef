import LeidraadWords

/// The words for a mistake in `model.yml`.
func modelWording(_ problem: ModelProblem, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "model")
    let kinds = FieldKindName.allCases.map(\.rawValue).joined(separator: ", ")
    switch problem {
    case .invalidName(let name): return say("invalid-name", ["name": name])
    case .reservedKey(let key): return say("reserved-key", ["key": key])
    case .builtInField(let key, let type): return say("built-in-field", ["key": key, "type": type])
    case .fieldWithoutType(let key): return say("field-without-type", ["key": key, "kinds": kinds])
    case .folderTaken(let folder): return say("folder-taken", ["folder": folder])
    case .keyTwice(let key): return say("key-twice", ["key": key])
    case .incomplete(let key, let type, let needs):
        return say("incomplete", ["key": key, "type": type, "needs": needs])
    case .noChoice(let key): return say("no-choice", ["key": key])
    case .unknown(let thing, let name, let known):
        let hint = known.isEmpty ? nil : words.meantOrPossible(name, among: known, "possible-names")
        return say("unknown", ["thing": words.text("model-thing-" + thing.rawValue), "name": name], hint: hint)
    case .cannotLeaveOut(let key): return say("cannot-leave-out", ["key": key])
    case .hiddenField(let key): return say("hidden-field", ["key": key])
    case .codePrefix(let code, let prefix): return say("code-prefix", ["code": code, "prefix": prefix])
    case .cyclicParent(let ids): return say("cyclic-parent", ["chain": ids.joined(separator: " → ")])
    }
}
