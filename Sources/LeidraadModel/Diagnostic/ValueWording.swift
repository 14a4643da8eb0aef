import LeidraadWords

/// The words for a value that cannot be.
func valueWording(_ fault: ValueFault, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "value")
    return switch fault {
    case .age(let age): say("age", ["value": age])
    case .negative(let number): say("negative", ["value": number])
    case .calendar(let day): say("calendar", ["value": day])
    case .doi(let text): say("doi", ["value": text])
    case .url(let text): say("url", ["value": text])
    case .siteAddress(let text): say("site-address", ["value": text])
    case .colour(let text): say("colour", ["value": text])
    case .contrast(let text, let ratio, let isDark):
        say(
            "contrast",
            [
                "value": text, "ratio": ratio, "theme": words.text(isDark ? "value-theme-dark" : "value-theme-light"),
            ])
    case .fileKind(let path, let allowed): say("file-kind", ["value": path, "list": allowed.joined(separator: ", ")])
    case .nameless(let text): say("nameless", ["value": text])
    case .years(let number): say("years", ["value": number])
    case .percent(let number): say("percent", ["value": number])
    case .ratio(let number): say("ratio", ["value": number])
    case .outsideInterval(let number): say("outside-interval", ["value": number])
    case .long(let number): say("long", ["value": number])
    case .shortYear(let year): say("short-year", ["value": year])
    case .severalNames(let text, let meant): say("several-names", ["value": text, "meant": meant])
    case .initials(let text, let meant): say("initials", ["value": text, "meant": meant], hintKey: "several-names")
    case .sourceYear(let text): say("source-year", ["value": text])
    case .sourceType(let text, let near): say("source-type", ["value": text], hint: words.meant(near))
    case .quotedName(let text): say("quoted-name", ["value": text])
    case .noDay(let day): say("calendar", ["value": day], hintKey: "no-day")
    case .writtenOtherwise(let text, let meant): say("written-otherwise", ["value": text, "meant": meant])
    case .othersAsName(let text): say("others-as-name", ["value": text])
    case .bookNumber(let text, let key, let digits): say("book-number", ["value": text, "key": key, "n": digits])
    case .mailAddress(let text): say("mail-address", ["value": text])
    case .sameLabel(let label, let other): say("same-label", ["value": label, "id": other])
    case .capitals(let text): say("capitals", ["value": text])
    case .wordsForCode(let text): say("words-for-code", ["value": text])
    case .itself(let name): say("itself", ["value": name])
    case .oppositeSynonyms(let word, let other): say("opposite-synonyms", ["value": word, "other": other])
    case .lostSlot(let slot): say("lost-slot", ["value": slot])
    case .noTerms(let list): say("no-terms", ["value": list])
    case .otherCountry(let country, let word): say("other-country", ["value": country, "word": word])
    case .otherScale(let number, let meant): say("other-scale", ["value": number, "meant": meant])
    case .checkedTooEarly(let source, let year): say("checked-too-early", ["value": source, "year": String(year)])
    case .rankTwice(let rank, let other): say("rank-twice", ["value": String(rank), "other": other])
    case .seeNothing(let name): say("see-nothing", ["value": name])
    case .otherLayer(let word, let layer, let meant):
        say("other-layer", ["value": word, "layer": layer, "meant": meant])
    case .otherName(let name, let id): say("other-name", ["value": name, "id": id])
    case .nearName(let written, let name): say("near-name", ["value": written, "name": name])
    case .otherDirection(let text): say("other-direction", ["value": text])
    case .hiddenSign(let name):
        say("hidden-sign", ["value": name.filter { $0.unicodeScalars.allSatisfy { $0.value != 0xAD } }])
    case .joinedNames(let text): say("joined-names", ["value": text])
    case .otherPart(let code, let whole): say("other-part", ["value": code, "whole": whole])
    case .otherYear(let year, let issued): say("other-year", ["value": year, "issued": issued])
    case .unknownAudience(let name, let meant): say("unknown-audience", ["value": name], hint: words.meant(meant))
    case .withdrawnNamed(let name): say("withdrawn-named", ["value": name])
    case .noImage(let path): say("no-image", ["value": path])
    case .menuTwice(let target): say("menu-twice", ["value": target])
    case .unknownSlot(let slot, let known):
        say("unknown-slot", ["value": slot, "list": known.isEmpty ? "\u{2013}" : known.joined(separator: ", ")])
    case .unknownCode(let code, let known): say("unknown-code", ["value": code, "list": known.joined(separator: ", ")])
    case .spreadsheetDay(let text, let meant): say("spreadsheet-day", ["value": text, "meant": meant])
    case .codeInName(let code): say("code-in-name", ["value": code])
    case .thousands(let text, let meant): say("thousands", ["value": text, "meant": meant])
    }
}
