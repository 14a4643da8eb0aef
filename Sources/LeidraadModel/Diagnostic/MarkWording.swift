import LeidraadWords

/// The words for a mark that had no effect.
func markWording(_ fault: MarkFault, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "mark")
    return switch fault {
    case .spacedEmphasis(let marks): say("spaced-emphasis", ["marks": marks])
    case .openEmphasis(let marks): say("open-emphasis", ["marks": marks])
    case .openCode: say("open-code")
    case .brokenLink: say("broken-link")
    case .spacedLink: say("spaced-link")
    case .turnedLink: say("turned-link")
    case .unknownLabel(let label): say("unknown-label", ["label": label])
    case .emptyAddress(let isImage): say(isImage ? "empty-image" : "empty-link")
    case .headingWithoutSpace(let level):
        say("heading-without-space", ["marks": String(repeating: "#", count: level)])
    case .headingByAccident(let marks): say("heading-by-accident", ["marks": marks])
    case .noteWithoutMark(let name): say("note-without-mark", ["name": name])
    case .unknownNote(let name): say("unknown-note", ["name": name])
    case .noteOutsideQuote(let name): say("note-outside-quote", ["name": name])
    case .openWikiLink: say("open-wiki-link")
    case .emptyWikiLink: say("empty-wiki-link")
    case .halfWikiLink: say("half-wiki-link")
    case .barInTable: say("bar-in-table")
    case .openCitation: say("open-citation")
    case .unreadCitation: say("unread-citation")
    case .spacedCitation: say("spaced-citation")
    case .wordBullet(let bullet): say("word-bullet", ["bullet": bullet])
    case .listWithoutSpace(let mark): say("list-without-space", ["mark": mark])
    case .letteredList: say("lettered-list")
    case .listInParagraph(let mark): say("list-in-paragraph", ["mark": mark])
    case .listByAccident(let number): say("list-by-accident", ["number": number])
    case .quoteByAccident(let number): say("quote-by-accident", ["number": number])
    case .tableWithoutRule: say("table-without-rule")
    case .tableRuleDiffers(let head, let rule):
        say("table-rule-differs", ["head": words.count("cells", head), "rule": String(rule)])
    case .openFence(let fence): say("open-fence", ["fence": fence])
    case .typing(let fault, let typed): say(fault.rawValue, ["words": typed])
    case .blockName(let name, let meant): say("block-name", ["name": name, "meant": meant])
    }
}

/// The words for text that readers do not see.
func droppedWording(_ text: DroppedText, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "dropped")
    return switch text {
    case .cells(let row, let head): say("cells", ["row": String(row), "head": String(head)])
    case .comment(let comment): say("comment", ["comment": comment])
    case .openComment: say("open-comment")
    }
}

/// The words for front matter that is none.
func frontMatterWording(_ fault: FrontMatterFault, _ words: WordTable) -> Wording {
    let say = Messages(words: words, group: "front-matter")
    return switch fault {
    case .blankLines: say("blank-lines", hintKey: "first-line")
    case .indented: say("indented", hintKey: "first-line")
    case .marks(let marks): say("marks", ["marks": marks], hintKey: "first-line")
    case .missing: say("missing", hintKey: "first-line")
    }
}
