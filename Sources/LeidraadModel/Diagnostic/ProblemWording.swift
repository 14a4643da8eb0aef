import LeidraadFiles
import LeidraadWords

/// The words for a problem in a language. One switch, so that the compiler misses no problem.
///
/// A new problem takes one case here and two lines in each table of `Templates/languages/`: `problem-NAME` says what is wrong, and
/// `problem-NAME-hint` how to fix it.
func wording(for problem: Problem, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "problem")
    return switch problem {
    case .invalidUTF8: say("invalid-utf8")
    case .model(let problem): modelWording(problem, words)
    case .utf16: say("utf16")
    case .otherFormat(let format):
        say("other-format", ["format": words.text("problem-format-" + format.rawValue)])
    case .nearPageFolder(let folder, let meant): say("near-page-folder", ["folder": folder, "meant": meant])
    case .pageAmongRecords(let path, let folder): say("page-among-records", ["path": path, "folder": folder])
    case .recordInFolder(let path, let meant):
        say("record-in-folder", ["folder": path.prefix { $0 != "/" } + "", "meant": meant])
    case .conflictMarker: say("conflict-marker")
    case .frontMatterAlmost(let fault):
        frontMatterWording(fault, words)
    case .value(let fault):
        valueWording(fault, words)
    case .mark(let fault):
        markWording(fault, words)
    case .dropped(let text):
        droppedWording(text, words)
    case .yaml(let problem):
        yamlWording(problem, words)
    case .frontMatterNotClosed: say("front-matter-not-closed")
    case .unknownKey(let key, let owner, let known):
        say(
            "unknown-key", ["key": key, "owner": words.owner(owner)],
            hint: words.meant(words.keyMeant(by: key, among: known)) ?? words.splitKeyHint(key, among: known)
                ?? words.meantOrPossible(key, among: known, "possible-keys"))
    case .missingKey(let key, let owner, let example):
        say(
            "missing-key",
            [
                "key": key, "owner": words.owner(owner),
                "example": fieldExample(key, of: owner, words) ?? example?.text ?? "…",
            ])
    case .emptyText(let key, let owner, let example):
        say(
            "empty-text",
            ["key": key, "owner": words.owner(owner), "example": fieldExample(key, of: owner, words) ?? example ?? "…"])
    case .wrongType(let expected, let found):
        say(
            "wrong-type", ["expected": words.type(expected), "found": words.found(found)],
            hint: words.typeHint(expected, found: found))
    case .unknownValue(let value, let allowed):
        say("unknown-value", ["value": value], hint: words.meantOrPossible(value, among: allowed, "possible-values"))
    case .idMismatch(let id, let fileName): say("id-mismatch", ["id": id, "fileName": fileName])
    case .invalidID(let id, let suggestion): say("invalid-id", ["id": id, "suggestion": suggestion])
    case .duplicateID(let id, let other): say("duplicate-id", ["id": id, "other": place(other)])
    case .repeatedID(let id): say("repeated-id", ["id": id])
    case .duplicateName(let name, let other): say("duplicate-name", ["name": name, "other": place(other)])
    case .duplicateCode(let code, let other): say("duplicate-code", ["code": code, "other": place(other)])
    case .outputPathClash(let path, let other) where other.file.hasSuffix("site.yml"):
        say("output-path-clash-made", ["path": path])
    case .outputPathClash(let path, let other): say("output-path-clash", ["other": place(other), "path": path])
    case .invalidPath(let path, let fault):
        say(
            "invalid-path", ["path": path, "fault": words.pathFault(fault)],
            hintKey: fault.isAboutNothingLeft ? "invalid-path-empty" : nil)
    case .nameNotUTF8(let path): say("name-not-utf8", ["path": path])
    case .leadsOut(let path): say("leads-out", ["path": path])
    case .notAFile(let path): say("not-a-file", ["path": path])
    case .temporaryFile(let path): say("temporary-file", ["path": path])
    case .conflictedCopy(let path): say("conflicted-copy", ["path": path])
    case .misnamedFile(let path, let meant): say("misnamed-file", ["path": path, "meant": meant])
    case .misnamedFolder(let folder, let meant): say("misnamed-folder", ["folder": folder, "meant": meant])
    case .unusedFile(let path): say("unused-file", ["path": path])
    case .pathTooLong(let path, let length, let limit):
        say("path-too-long", ["length": String(length), "limit": String(limit), "path": path])
    case .unknownFile(let path): say("unknown-file", ["path": path])
    case .missingFile(let path): say("missing-file", ["path": path])
    case .danglingLink(let target, let suggestion):
        say(
            "dangling-link", ["target": target], hint: isImageName(target) ? nil : words.meant(suggestion),
            hintKey: isImageName(target) ? "dangling-link-image" : nil)
    case .danglingReference(let id, let target, let suggestion):
        say(
            "dangling-reference",
            ["kind": words.target(target), "id": id, "place": words.text("place-" + target.place)],
            hint: words.meant(suggestion),
            hintKey: id.contains(";")
                ? "dangling-reference-semicolon"
                : id.isEmpty && target == .recommendation ? "recommendation-without-id" : nil)
    case .ambiguousLink(let target, let choices):
        say("ambiguous-link", ["target": target, "choices": words.joined(choices.map { "[[\($0)]]" }, by: "or")])
    case .ambiguousReference(let id, let choices):
        say("ambiguous-reference", ["id": id, "choices": words.joined(choices, by: "or")])
    case .language(let fault): languageWording(fault, say)
    case .relation(.bareID(let id, let target, let missing)):
        say(
            "relation-bare",
            [
                "id": id, "keys": missing.map(\.key).joined(separator: ", "),
                "instead": (["{ \(target): \(id)"] + missing.map { "\($0.key): \($0.example?.text ?? "…")" })
                    .joined(separator: ", ") + " }",
            ])
    case .relation(.noTarget(let keys)):
        say("relation-without-target", ["key": keys.first ?? "to", "keys": words.joined(keys, by: "or")])
    case .relation(.severalTargets(let keys)):
        say("relation-with-targets", ["keys": words.joined(keys, by: "and")])
    case .pageBesideFolder(let path): say("page-beside-folder", ["path": path])
    case .danglingCitation(let key, let suggestion, let isBare):
        say(
            "dangling-citation", ["key": key], hint: words.meant(suggestion.word),
            hintKey: isBare ? "dangling-citation-bare" : nil)
    case .danglingAnchor(let anchor, let page, let suggestion):
        say("dangling-anchor", ["anchor": anchor, "page": page], hint: words.meant(suggestion.word.map { "#" + $0 }))
    case .danglingFile(let path, let suggestion):
        say(
            "dangling-file", ["path": path],
            hint: path.lowercased().hasPrefix("www.") ? nil : words.meant(suggestion.word), hintKey: fileHint(path))
    case .unsafeLink(let url): say("unsafe-link", ["url": url], hintKey: linkHint(url))
    case .externalImage(let url): say("external-image", ["url": url])
    case .activeSVG(let kind):
        svgWording(kind, words)
    case .activeFile(let ending):
        if let ending { say("active-file", ["ending": visible(ending)]) } else { say("active-file-unknown") }
    case .cyclicVariant(let chain):
        say("cyclic-variant", ["chain": chain.joined(separator: " → ")])
    case .cyclicPart(let chain):
        say("cyclic-part", ["chain": chain.joined(separator: " → ")])
    case .cyclicText(let chain):
        say("cyclic-text", ["chain": chain.joined(separator: " → ")])
    case .tooMuchShown(let amount):
        say(
            "too-much-shown",
            [
                "rows": String(amount.rows), "megabytes": String(amount.megabytes),
                "maxRows": String(ShownLimit.rows), "maxMegabytes": String(ShownLimit.megabytes),
            ])
    case .duplicateSource(let other, let by): say("duplicate-source", ["other": other, "by": by])
    case .ageRangeUpsideDown(let from, let to, let isInclusive):
        say(
            "age-range-upside-down", ["from": String(from), "to": String(to)],
            hintKey: isInclusive ? nil : "age-range-upside-down-exclusive")
    case .rangeUpsideDown(let min, let max): say("range-upside-down", ["min": min, "max": max])
    case .invalidTermID(let id, let suggestion):
        say("invalid-id", ["id": id, "suggestion": suggestion], hintKey: "invalid-term-id")
    case .uncitableID(let id, let suggestion):
        say(
            "uncitable-id", ["id": id, "suggestion": suggestion],
            hintKey: suggestion.isEmpty ? "uncitable-id-empty" : nil)
    case .dateInWords(let text): say("date-in-words", ["text": words.found(.text(text)), "text": text])
    case .markdownRefused(let refusal):
        markdownWording(refusal, words)
    case .rawHTML(let name): say("raw-html", ["name": name])
    case .unbalancedHTML(let name, let isClosing):
        say(isClosing ? "html-not-opened" : "html-not-closed", ["name": name])
    case .foreignMark(let mark): foreignMarkWording(mark, words)
    case .remoteImage(let url): say("remote-image", ["url": url])
    case .looseLink(let url, let better): say("loose-link", ["url": url, "better": better])
    case .nearCitation(let key, let source): say("near-citation", ["key": key, "source": source])
    case .slip(let slip, let typed): Messages(words: words, group: "slip")(slip.rawValue, ["words": typed])
    case .linkToDraft(let name): say("link-to-draft", ["name": name])
    case .namesDraft(let name): say("names-draft", ["name": name])
    case .withdrawnShown(let code): say("withdrawn-shown", ["code": code])
    case .otherCount(let said, let count): say("other-count", ["words": said, "n": String(count)])
    case .leftover(let found): say("leftover", ["words": found])
    case .untitledPage(let title): say("untitled-page", ["title": title])
    case .unknownPageKey(let key, let pages, let known):
        say(
            "unknown-page-key", ["key": key, "n": String(pages)],
            hint: words.meant(
                words.keyMeant(by: key, among: known)
                    ?? nearest(to: key, among: known)))
    case .everydayName(let name, let count): say("everyday-name", ["name": name, "n": String(count)])
    case .missingAltText(let path): say("missing-alt-text", ["path": path])
    case .classificationExpired(let name, let assessed, let years):
        say("classification-expired", ["name": name, "date": assessed.iso8601, "years": String(years)])
    case .recordExpired(let name, let date): say("record-expired", ["name": name, "date": date.iso8601])
    case .reviewOverdue(let title, let date): say("review-overdue", ["title": title, "date": date.iso8601])
    case .recommendedNotRecognised(let code, let intervention, let level):
        say("recommended-not-recognised", ["code": code, "intervention": intervention, "level": level])
    case .referenceIncomplete(let id, let missing):
        missing.isEmpty
            ? say("reference-incomplete", ["id": id])
            : say(
                "reference-incomplete-missing", ["id": id, "missing": missing.joined(separator: ", ")],
                hintKey: "reference-incomplete")
    case .placeholderText(let text): say("placeholder-text", ["text": words.found(.text(text))])
    case .nearDuplicateText(let other, let percent):
        say("near-duplicate-text", ["percent": String(percent), "other": place(other)])
    case .proseContradictsRecord(let name, let field, let said, let recorded, let record):
        say(
            "prose-contradicts-record",
            [
                "said": said, "name": name, "field": words.text("field-" + field.rawValue), "recorded": recorded,
                "record": place(record),
            ])
    case .colonWithoutList: say("colon-without-list")
    case .vagueLinkText(let text): say("vague-link-text", ["text": text])
    case .emptyLinkText: say("empty-link-text")
    case .emptyHeading: say("empty-heading")
    case .headingAboveFirst: say("heading-above-first")
    case .meaninglessAltText(let text): say("meaningless-alt-text", ["text": text])
    case .skippedHeadingLevel(let level, let last):
        say(
            "skipped-heading-level",
            ["level": String(level), "last": String(last), "marks": String(repeating: "#", count: last + 1)])
    case .longSentence(let count, let limit): say("long-sentence", ["count": String(count), "limit": String(limit)])
    case .duplicateHeadingID(let wanted, let given): say("duplicate-heading-id", ["wanted": wanted, "given": given])
    case .unusedFootnote(let label): say("unused-footnote", ["label": label])
    case .danglingFootnote(let label): say("dangling-footnote", ["label": label])
    case .unusedReference(let id): say("unused-reference", ["id": id])
    case .unusedElement(let id): say("unused-element", ["id": id])
    case .unusedAcceptance(let rule): say("unused-acceptance", ["rule": rule.rawValue])
    case .evidence(let problem):
        evidenceWording(problem, words)
    case .template(let fault):
        templateWording(fault, words)
    case .unknownTemplateName(let name, let suggestion):
        say("unknown-template-name", ["name": name], hint: words.meant(suggestion.word))
    case .coversNoTemplate(let path, let suggestion):
        say("covers-no-template", ["path": path], hint: words.meant(suggestion.word))
    case .changedTemplate(let path, let lines):
        say("template-changed", ["path": path, "n": String(lines)])
    case .missingWords(let keys):
        say("missing-words", ["keys": words.listed(keys), "first": keys.first ?? "…"])
    case .andMore(_, let count): say("and-more", ["count": String(count)])
    }
}

/// A place in a file, as messages name it.
private func place(_ location: SourceLocation) -> String { "\(location.file):\(location.line)" }

private func isMailAddress(_ path: String) -> Bool {
    let parts = path.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !path.contains("/")
}

/// The hint for an address that is taken for that of a file, and is none.
private func fileHint(_ path: String) -> String? {
    let lower = path.lowercased()
    if isMailAddress(path) { return "dangling-file-mail" }
    if lower.hasPrefix("www.") { return "dangling-file-web" }
    if lower.hasPrefix("/users/") || lower.hasPrefix("/home/") { return "unsafe-link-disk" }
    if lower.hasPrefix("https//") || lower.hasPrefix("http//") { return "dangling-file-colon" }
    if path.contains("{{") || path.contains("{%") { return "dangling-file-template" }
    if path.contains("\\") { return "dangling-file-backslash" }
    let digits = path.count { $0.isNumber }
    return digits >= 8 && path.allSatisfy { $0.isNumber || " +-()".contains($0) } ? "dangling-file-phone" : nil
}

/// The hint for an address to which no link leads.
private func linkHint(_ url: String) -> String? {
    let lower = url.lowercased()
    let signs = Array(lower.prefix(5))
    // The letter of a disk, or a share of a network.
    if lower.hasPrefix("file:") || lower.hasPrefix("\\") || signs.count > 2 && signs[0].isLetter && signs[1] == ":" {
        return "unsafe-link-disk"
    }
    if ["http:", "https:"].contains(where: { lower.hasPrefix($0) && !lower.hasPrefix($0 + "//") }) {
        return "unsafe-link-slash"
    }
    if ["mail:", "email:", "e-mail:"].contains(where: lower.hasPrefix) { return "dangling-file-mail" }
    return lower.hasPrefix("data:") || lower.hasPrefix("cid:") ? "unsafe-link-pasted" : nil
}

private func isImageName(_ target: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { target.lowercased().hasSuffix($0) }
}
