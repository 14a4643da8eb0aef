import LeidraadMarkdown
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
    case .reservedVocabulary(let name): return say("reserved-vocabulary", ["name": name])
    case .builtInType(let key, let type): return say("built-in-type", ["key": key, "type": type])
    case .builtInRelation(let key, let type):
        return say("built-in-field", ["key": key, "type": type], hintKey: "key-twice")
    case .addressTaken(let address, let other): return say("address-taken", ["address": address, "other": other])
    case .addressOfPage(let address): return say("address-of-page", ["address": address])
    case .codeTaken(let code, let other): return say("code-taken", ["code": code, "other": other])
    case .unfitCode: return say("unfit-code")
    case .emptyLabel(let key): return say("empty-label", ["key": key])
    case .labelByLanguage(let meant): return say("label-by-language", ["meant": meant])
    case .relationWithoutTypes(let key, let known):
        return say("relation-without-types", ["key": key, "types": words.listed(known)])
    case .groupInGroup(let key): return say("group-in-group", ["key": key])
    case .uselessKey(let key, let type, let others):
        return say("useless-key", ["key": key, "type": type, "others": words.joined(others, by: "or")])
    case .onlyBuiltIn(let key): return say("only-built-in", ["key": key])
    case .choiceID(let id): return say("choice-id", ["id": id, "better": slug(id)])
    case .choiceTwice(let id): return say("choice-twice", ["id": id])
    case .noFacet(let key, let type?): return say("no-facet", ["key": key, "type": type])
    case .noFacet(let key, nil): return say("no-relation-facet", ["key": key], hintKey: "no-facet")
    case .hiddenAndShown(let key): return say("hidden-and-shown", ["key": key])
    case .finderWithoutFacet(let key): return say("finder-without-facet", ["key": key])
    case .finderWithoutFields(let type): return say("finder-without-fields", ["type": type])
    case .notConnecting(let name, let rows, let columns, let known):
        return say(
            "not-connecting", ["name": name, "rows": rows, "columns": columns],
            hint: known.isEmpty ? nil : words.text("possible-names", ["words": words.listed(known)]))
    case .wordAsAddress(let text): return say("word-as-address", ["text": text, "better": slug(text)])
    case .addressTwice(let text, let other): return say("address-twice", ["text": text, "other": other])
    case .unknown(let thing, let name, let known):
        let near = words.meant(nearest(to: name, among: known))
        let lists = known.isEmpty ? nil : words.text("possible-names", ["words": words.listed(known)])
        // A name that the site can declare itself may be missing instead of mistyped.
        let declare = words.word("model-unknown-\(thing.rawValue)-hint").map { _ in
            words.text("model-unknown-\(thing.rawValue)-hint", ["name": name])
        }
        return say(
            "unknown", ["thing": words.text("model-thing-" + thing.rawValue), "name": name],
            hint: near ?? declare ?? lists)
    case .cannotLeaveOut(let key): return say("cannot-leave-out", ["key": key])
    case .hiddenField(let key): return say("hidden-field", ["key": key])
    case .codePrefix(let code, let prefix): return say("code-prefix", ["code": code, "prefix": prefix])
    case .cyclicParent(let ids): return say("cyclic-parent", ["chain": ids.joined(separator: " → ")])
    }
}
