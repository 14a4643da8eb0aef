/// English messages for editors who do not program. One switch, so that the compiler misses no problem.
func englishWords(for problem: Problem) -> Wording {
    switch problem {
    case .invalidUTF8:
        Wording("this file is not valid UTF-8", hint: "save the file as UTF-8 in your text editor")
    case .yaml(let problem): englishWords(forYAML: problem)
    case .frontMatterNotClosed:
        Wording(
            "the front matter of this page is not closed",
            hint: "put a line with only --- below the last key of the front matter")
    case .unknownKey(let key, let owner, let known):
        Wording("unknown key \"\(key)\" in \(english(owner))", hint: englishSuggestion(key, among: known, what: "keys"))
    case .missingKey(let key, let owner, let example):
        Wording("the key \"\(key)\" is missing in \(english(owner))", hint: "add: \(key): \(example ?? "…")")
    case .emptyText(let key, let owner, let example):
        Wording(
            "the key \"\(key)\" in \(english(owner)) is empty",
            hint: "fill it in, for example: \(key): \(example ?? "…")")
    case .wrongType(let expected, let found):
        Wording("expected \(english(expected)) here, but found \(english(found))", hint: englishExample(expected))
    case .unknownValue(let value, let allowed):
        Wording("unknown value \"\(value)\"", hint: englishSuggestion(value, among: allowed, what: "values"))
    case .idMismatch(let id, let fileName):
        Wording(
            "the id \"\(id)\" differs from the file name \"\(fileName)\"",
            hint: "remove the line, or rename the file to \(id)")
    case .invalidID(let id, let suggestion):
        Wording(
            "\"\(id)\" cannot be an id: use letters without accents, digits, hyphens and dots",
            hint: "name the file \(suggestion), for example")
    case .duplicateID(let id, let other):
        Wording("the id \"\(id)\" exists already, in \(english(other))", hint: "give one of the two another id")
    case .repeatedID(let id):
        Wording("the id \"\(id)\" is in this list already", hint: "remove it here")
    case .duplicateName(let name, let other):
        Wording(
            "the name \"\(name)\" is used already, in \(english(other))",
            hint: "a name, abbreviation or alias belongs to one record; remove it from one of the two")
    case .duplicateCode(let code, let other):
        Wording(
            "the code \"\(code)\" is used already, in \(english(other))",
            hint: "give one of the two another code; a code that is in use never changes")
    case .outputPathClash(let path, let other):
        Wording(
            "this page gets the same address as \(english(other)): \(path)",
            hint: "rename one of the two files; letter case and accents do not count")
    case .invalidPath(let path, let fault):
        Wording(
            "\"\(path)\" cannot be a path: \(english(fault))",
            hint: fault.isAboutNothingLeft
                ? "choose a name with letters from a to z or digits; other characters do not get into an address"
                : "choose a name of letters, digits and hyphens")
    case .nameNotUTF8(let path):
        Wording(
            "the name of this file or folder is not UTF-8: \(path)",
            hint: "give it a new name, of letters, digits and hyphens")
    case .leadsOut(let path):
        Wording("\(path) is a link that leads out of Content/, or to itself", hint: "put an ordinary file in its place")
    case .pathTooLong(let path, let length, let limit):
        Wording(
            "the address of this page has \(length) characters; above \(limit) some systems fail: \(path)",
            hint: "shorten the name of the file or the folder")
    case .unknownFile(let path):
        Wording(
            "Leidraad does nothing with this file: \(path)",
            hint: "pages end in .md, records in .yml; images belong in assets/")
    case .missingFile(let path):
        Wording("the file \(path) is missing", hint: "make it, with at least title and language")
    case .danglingLink(let target, let suggestion):
        Wording(
            "[[\(target)]] refers to something that does not exist",
            hint: englishMeant(suggestion) ?? "make the record or page, or remove the link")
    case .danglingReference(let id, let target, let suggestion):
        Wording(
            "there is no \(english(target)) with the id \"\(id)\"",
            hint: englishMeant(suggestion) ?? "add \(englishPlace(target)), or remove this id")
    case .ambiguousLink(let target, let choices):
        Wording(
            "[[\(target)]] can mean more than one thing",
            hint: "write " + choices.map { "[[\($0)]]" }.joined(separator: " or "))
    case .pageBesideFolder(let path):
        Wording(
            "beside this page is a folder of the same name: [[\(path)]] can mean both",
            hint: "rename the page, or put it in the folder")
    case .danglingCitation(let key, let suggestion, let isBare):
        Wording(
            "the source \"\(key)\" is not in references.yml",
            hint: englishMeant(suggestion)
                ?? (isBare ? "if this is no source, write \\@\(key)" : "add the source to references.yml"))
    case .danglingAnchor(let anchor, let page, let suggestion):
        Wording(
            "no heading on \(page) has the anchor \"#\(anchor)\"",
            hint: englishMeant(suggestion.word.map { "#" + $0 })
                ?? "the anchor is the heading in lower case, with hyphens")
    case .danglingFile(let path, let suggestion):
        Wording(
            "the file \"\(path)\" does not exist",
            hint: englishMeant(suggestion) ?? "the path counts from the folder of this file; letter case matters")
    case .unsafeLink(let url):
        Wording(
            "Leidraad does not link to this address: \(url)",
            hint: "use https, http, mailto, tel or a path within the site")
    case .externalImage(let url):
        Wording(
            "this image is not in Content/: \(url)",
            hint: "put the file in assets/ and use its path, so that the site works without a network")
    case .activeSVG(let kind): englishWords(forSVG: kind)
    case .activeFile(let ending): englishWords(forFileEnding: ending)
    case .cyclicVariant(let chain):
        Wording(
            "this intervention is a variant of itself: " + chain.joined(separator: " → "),
            hint: "remove variant_of from the intervention that is no variant")
    case .cyclicPart(let chain):
        Wording(
            "this recommendation is a part of itself: " + chain.joined(separator: " → "),
            hint: "remove part_of from the recommendation that is no part")
    case .ageRangeUpsideDown(let from, let to, let isInclusive):
        Wording(
            "no age fits between \(from) and \(to)",
            hint: isInclusive ? "put the lowest age under from" : "with inclusive: false, \(to) itself does not count")
    case .rangeUpsideDown(let min, let max):
        Wording("the minimum \(min) is greater than the maximum \(max)", hint: "swap the numbers")
    case .uncitableID(let id, let suggestion):
        Wording(
            "no text can cite a source by \"\(id)\": it has a space or a mark that [@…] does not take along",
            hint: suggestion.isEmpty ? "use letters and digits" : "name the source \(suggestion), for example")
    case .dateInWords(let text):
        Wording(
            "date-parts holds numbers only (year, month, day), but found \(english(FoundValue.text(text)))",
            hint: "write a date in words like this: issued: { literal: \(text) }")
    case .markdownRefused(let refusal): englishWords(forMarkdown: refusal)
    case .classificationExpired(let name, let assessed, let years):
        Wording(
            "the level of \(name) was assessed on \(assessed.iso8601) and holds for \(years) years",
            hint: "look the level up again and change level and assessed")
    case .recordExpired(let name, let date):
        Wording("\(name) held until \(date.iso8601)", hint: "compare the record with its source and change expires")
    case .reviewOverdue(let title, let date):
        Wording(
            "\"\(title)\" should have been reviewed by \(date.iso8601)", hint: "review the page and change next_review")
    case .recommendedNotRecognised(let code, let intervention, let level):
        Wording(
            "recommendation \(code) recommends \(intervention), which is \"\(level)\"",
            hint: "does the source say so? Then accept the warning, with a reason")
    case .referenceIncomplete(let id, let missing):
        Wording(
            "the source \"\(id)\" is incomplete"
                + (missing.isEmpty ? "" : ": \(missing.joined(separator: ", ")) missing"),
            hint: "fill in what is missing, or accept the warning with a reason")
    case .unusedReference(let id):
        Wording("the source \"\(id)\" is cited nowhere", hint: "cite it with [@\(id)], or remove it")
    case .unusedElement(let id):
        Wording(
            "the element \"\(id)\" is in no list, with no intervention and in no recommendation, and no text links to it",
            hint: "add it to a list, or remove it")
    case .unusedAcceptance(let rule):
        Wording("the accepted warning \(rule.rawValue) no longer occurs", hint: "remove the entry from accept")
    case .andMore(_, let count):
        Wording("\(count) more here and below in this file", hint: "mend those above first")
    case .rawHTML:
        Wording(
            "HTML in the text is left out", hint: "write it in Markdown, or put it between `backticks` as an example")
    case .missingAltText(let path):
        Wording("the image \(path) has no text for those who cannot see it", hint: "write ![what there is to see](…)")
    case .placeholderText(let text):
        Wording(
            "this is still the text that it started with: \(english(FoundValue.text(text))); readers see it so",
            hint: "write the text, or remove what you do not use")
    case .nearDuplicateText(let other, let percent):
        Wording(
            "this paragraph is \(percent)% like \(english(other))", hint: "keep the text in one place and refer to it")
    case .proseContradictsRecord(let name, let field, let said, let recorded, let record):
        Wording(
            "this says \"\(said)\", but the \(field.rawValue) in the record of \(name) is: \(recorded)",
            hint: "see in the source what is right; the record is \(english(record))")
    case .colonWithoutList:
        Wording("this sentence ends in a colon, but no list follows", hint: "add the list, or say that it is missing")
    case .vagueLinkText(let text):
        Wording(
            "\"\(text)\" does not say where this link leads",
            hint: "make the name of the page or source the text of the link")
    case .emptyLinkText:
        Wording("this link has no text", hint: "make the name of the page or source the text of the link")
    case .emptyHeading: Wording("this heading is empty", hint: "write the heading, or remove the number signs")
    case .meaninglessAltText(let text):
        Wording("\"\(text)\" does not say what there is to see", hint: "write ![what there is to see](…)")
    case .skippedHeadingLevel(let level, let last):
        Wording(
            "this heading is of level \(level), but the one above it of level \(last)",
            hint: "write \(String(repeating: "#", count: last + 1)) before this heading")
    case .longSentence(let words, let limit):
        Wording("this sentence has \(words) words; above \(limit) readers give up", hint: "make it two sentences")
    case .duplicateHeadingID(let wanted, let given):
        Wording(
            "the anchor \"#\(wanted)\" is used on this page already; this heading gets \"#\(given)\"",
            hint: "give the heading an anchor of its own, such as {#\(given)}")
    case .unusedFootnote(let label):
        Wording(
            "nothing refers to the footnote [^\(label)]; readers do not see it",
            hint: "put [^\(label)] in the text, or remove the footnote")
    case .danglingFootnote(let label):
        Wording(
            "the footnote [^\(label)] does not exist; the page now says [^\(label)]",
            hint: "write at the end of the page: [^\(label)]: the text of the footnote")
    case .evidence(let problem): englishWords(forEvidence: problem)
    case .template(let fault): englishWords(forTemplate: fault)
    case .unknownTemplateName(let name, let suggestion):
        Wording(
            "there is no \"\(name)\"; the template shows nothing here",
            hint: englishMeant(suggestion) ?? "correct the name, or remove it")
    case .missingWords(let words):
        Wording(
            "this table lacks words that another language has: " + listed(words) { "and \($0) more" },
            hint: "add: \(words.first ?? "…"): \"…\"")
    }
}
