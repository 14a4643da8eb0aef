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
    case .badDelimiters: Wording("this tag with = is wrong", hint: "write {{=<% %>=}}, or remove it")
    case .notABlock:
        Wording("a tag with < may hold only blocks with $", hint: "put the text in {{$block}}…{{/block}}")
    case .badSetting: Wording("this setting with % is not known", hint: "remove it")
    case .partialCycle(let names):
        Wording(
            "these templates include each other: " + names.joined(separator: " → "), hint: "remove one of these tags")
    case .yaml(let problem): englishWords(forYAML: problem)
    case .unreadableResults:
        Wording(
            "the results of the accessibility tests do not have the form that they should have",
            hint: "make them again with make accessibility, or remove the file")
    }
}
