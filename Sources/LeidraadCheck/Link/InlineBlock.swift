import LeidraadMarkdown

/// The inline content of one paragraph, heading or cell as running text, with the way back to its events.
package struct InlineBlock {
    /// The text as a reader sees it; line breaks are spaces.
    package private(set) var text: [UInt8] = []
    /// Stretches of plain text in which constructs and names can be: only text and soft breaks, outside links and images.
    private(set) var runs: [Run] = []
    /// The text of each link and image, with the event that opens it; in the order of the events.
    private(set) var linkTexts: [Piece] = []

    /// Every stretch that one event gave: text, code and breaks.
    private(set) var pieces: [Piece] = []

    /// How far the pieces have been followed in the source; nil where all are short.
    private(set) var alignments: Alignments?

    /// The result of one event.
    struct Piece {
        let event: Int
        let text: Range<Int>
    }

    /// Consecutive text events.
    struct Run {
        var events: Range<Int>
        var text: Range<Int>
    }

    /// - Parameter range: the events between the start and the end of the block.
    init(_ events: [MarkdownEvent], _ range: Range<Int>) {
        var opaque = 0
        var isOpen = false
        var openLinks: [(event: Int, start: Int)] = []
        var hasLongPiece = false
        for index in range {
            let event = events[index]
            switch (event.phase, event.node) {
            case (.enter, .link), (.enter, .image):
                opaque += 1
                isOpen = false
                openLinks.append((index, text.count))
            case (.exit, .link), (.exit, .image):
                opaque -= 1
                isOpen = false
                if let link = openLinks.popLast() {
                    linkTexts.append(Piece(event: link.event, text: link.start..<text.count))
                }
            case (.enter, .element(let element)) where element.tag.holdsCode:
                opaque += 1
                isOpen = false
            case (.exit, .element(let element)) where element.tag.holdsCode:
                opaque -= 1
                isOpen = false
            case (_, .text(let piece)):
                add(Array(piece.utf8), event: index, isPlain: opaque == 0, &isOpen)
            case (_, .softBreak):
                add([0x20], event: index, isPlain: opaque == 0, &isOpen)
            case (_, .lineBreak):
                append([0x20], event: index)
                isOpen = false
            case (_, .code(let piece)):
                append(Array(piece.utf8), event: index)
                isOpen = false
            default:
                isOpen = false
            }
            if let last = pieces.last, last.event == index, last.text.count > Alignments.step { hasLongPiece = true }
        }
        // An image closes before the link around it.
        linkTexts.sort { $0.event < $1.event }
        if hasLongPiece { alignments = Alignments() }
    }

    private mutating func add(_ bytes: [UInt8], event: Int, isPlain: Bool, _ isOpen: inout Bool) {
        let start = text.count
        append(bytes, event: event)
        guard isPlain else { return }
        if isOpen, var run = runs.popLast() {
            run.events = run.events.lowerBound..<event + 1
            run.text = run.text.lowerBound..<text.count
            runs.append(run)
        } else {
            runs.append(Run(events: event..<event + 1, text: start..<text.count))
            isOpen = true
        }
    }

    private mutating func append(_ bytes: [UInt8], event: Int) {
        pieces.append(Piece(event: event, text: text.count..<text.count + bytes.count))
        text += bytes
    }

    /// The piece that an event gave.
    func piece(ofEvent event: Int) -> Piece? { Self.piece(ofEvent: event, in: pieces) }

    /// The text of the link or image that an event opens.
    func linkText(ofEvent event: Int) -> Range<Int>? { Self.piece(ofEvent: event, in: linkTexts)?.text }

    private static func piece(ofEvent event: Int, in pieces: [Piece]) -> Piece? {
        let index = firstIndex(in: pieces) { $0.event >= event }
        return index < pieces.count && pieces[index].event == event ? pieces[index] : nil
    }

    /// The run of plain text that holds a byte.
    func run(at offset: Int) -> Run? {
        let index = firstIndex(in: runs) { $0.text.upperBound > offset }
        return index < runs.count && runs[index].text.contains(offset) ? runs[index] : nil
    }

    /// The piece that holds a byte of the text, or nil in an empty block.
    func piece(at offset: Int) -> Int? {
        pieces.isEmpty ? nil : min(firstIndex(in: pieces) { $0.text.upperBound > offset }, pieces.count - 1)
    }
}

/// The index of the first element of which something holds, and holds of all behind it; the count where there is none.
func firstIndex<Element>(in elements: [Element], where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
        let middle = (low + high) / 2
        if holds(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}
