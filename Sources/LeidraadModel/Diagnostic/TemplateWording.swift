import LeidraadWords

/// The words for what is wrong with a template.
func templateWording(_ fault: TemplateFault, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "template")
    return switch fault {
    case .badName:
        say("bad-name", ["tag": "{{" + words.text("example-name") + "}}"])
    case .unclosedTag: say("unclosed-tag")
    case .wrongSectionEnd: say("wrong-section-end")
    case .unclosedSection: say("unclosed-section")
    case .badDelimiters, .otherDelimiters: say("bad-delimiters")
    case .notABlock: say("not-a-block")
    case .badSetting: say("bad-setting")
    case .partialCycle(let names):
        say("partial-cycle", ["chain": names.joined(separator: " → ")])
    case .missingTemplate: say("missing-template")
    case .missingPartial(let name, let suggestion):
        say("missing-partial", ["name": name], hint: words.meant(suggestion.word))
    case .tooLong(let bytes, let limit):
        say("too-long", ["size": String(kilobytes(bytes)), "limit": String(kilobytes(limit))])
    case .tooManyTags(let limit): say("too-many-tags", ["limit": String(limit)])
    case .tooDeep(let limit): say("too-deep", ["limit": String(limit)])
    case .expandsTooFar: say("expands-too-far", ["limit": String(TemplateLimits.expandedTags)])
    case .yaml(let problem):
        yamlWording(problem, words)
    case .unreadableResults: say("unreadable-results")
    }
}

/// Kilobytes, rounded up.
private func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) >> 10 }
