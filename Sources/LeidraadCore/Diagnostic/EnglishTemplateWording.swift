/// The English words for what is wrong with a template.
func englishWords(forTemplate fault: TemplateFault) -> Wording {
    switch fault {
    case .badName:
        Wording("this tag has no name that can be one", hint: "write {{name}}, with two braces on both sides")
    case .unclosedTag: Wording("this tag is not closed", hint: "put }} behind the name")
    case .wrongSectionEnd:
        Wording(
            "this tag closes another section than the one that is open",
            hint: "close each section by its own name, the last one first")
    case .unclosedSection:
        Wording("this section is not closed", hint: "put {{/name}} behind the part that belongs to it")
    case .badDelimiters, .otherDelimiters:
        Wording(
            "other marks than {{ and }} are not possible",
            hint: "remove the tag with =, and write every tag with {{ and }}")
    case .notABlock:
        Wording("a tag with < may hold only blocks with $", hint: "put the text in {{$block}}…{{/block}}")
    case .badSetting: Wording("this setting with % is not known", hint: "remove it")
    case .partialCycle(let names):
        Wording(
            "these templates include each other: " + names.joined(separator: " → "), hint: "remove one of these tags")
    case .missingTemplate:
        Wording("this template is missing", hint: "put it back; it is in the folder Templates of Leidraad")
    case .missingPartial(let name, let suggestion):
        Wording(
            "there is no template \"\(name)\" in partials",
            hint: englishMeant(suggestion) ?? "make it, or remove the tag")
    case .tooLong(let bytes, let limit):
        Wording(
            "this template is too long: \(kilobytes(bytes)) kB, and more than \(kilobytes(limit)) kB is not possible",
            hint: "divide it over files in partials")
    case .tooManyTags(let limit):
        Wording("this template has more than \(limit) tags or braces", hint: "divide it over files in partials")
    case .tooDeep(let limit):
        Wording("more than \(limit) sections and templates stand in one another here", hint: "nest fewer")
    case .expandsTooFar:
        Wording(
            "with this template the page gets too large: more than 1 MB, or more than \(TemplateLimits.expandedTags) tags",
            hint: "ask for other templates less often")
    case .yaml(let problem): englishWords(forYAML: problem)
    case .unreadableResults:
        Wording(
            "the results of the accessibility tests do not have the form that they should have",
            hint: "make them again with make accessibility, or remove the file")
    }
}
