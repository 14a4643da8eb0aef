import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadSearch

/// The names of records that are everyday words in this site: of one word, and mostly written in lower case though the name is not, or of three
/// letters or fewer, or a word that says nothing. They link only as they are written, and not at the start of a sentence.
struct EverydayNames: Sendable {
    /// A name of everyday words.
    struct Found: Sendable {
        let subject: EntityRef
        let name: String
        /// How often the texts of pages have the word otherwise than the name.
        let count: Int
    }

    private(set) var found: [Found] = []
    private var hashes: [UInt64: String] = [:]
    /// The counts of each text that has one of the words, so that it need not be read again while it stays the same.
    private var counted: [SourceSpan: CountedText] = [:]

    /// - Parameter previous: what was found before some texts changed.
    init(_ names: [MentionIndex.Name], _ parsed: ParsedContent, after previous: EverydayNames?) {
        let candidates = names.filter(Self.isCandidate)
        guard !candidates.isEmpty else { return }
        for name in candidates { hashes[foldedHash(Array(name.text.utf8)[...])] = name.text }
        let known = previous.flatMap { $0.hashes == hashes ? $0.counted : nil } ?? [:]
        let words = WordCounter(hashes)
        let counts = concurrentMap(parsed.texts) { text -> CountedText in
            if let old = known[text.span], old.text === text { return old }
            return CountedText(text: text, uses: words.count(text.document.events))
        }
        var totals: [String: WordUse] = [:]
        var onPages: [String: Int] = [:]
        // The words of a record's own text do not count: there its name is never a link.
        var inOwnTexts: [EntityRef: [String: WordUse]] = [:]
        for text in counts where !text.uses.isEmpty {
            counted[text.text.span] = text
            for (name, use) in text.uses {
                totals[name, default: WordUse()].add(use)
                if case .page? = text.text.owner { onPages[name, default: 0] += use.otherwise }
                if let owner = text.text.owner { inOwnTexts[owner, default: [:]][name, default: WordUse()].add(use) }
            }
        }
        for name in candidates {
            let use = (totals[name.text] ?? WordUse()).without(inOwnTexts[name.target]?[name.text])
            guard use.otherwise > 0,
                Self.isShort(name.text) || stopWords.contains(name.text.lowercased()) || use.otherwise > use.asWritten
            else {
                continue
            }
            found.append(Found(subject: name.target, name: name.text, count: onPages[name.text] ?? 0))
        }
    }

    /// Names of records of one word that match in any case.
    private static func isCandidate(_ name: MentionIndex.Name) -> Bool {
        if case .term = name.target { return false }
        guard !name.isExact else { return false }
        return tokens(of: Array(name.text.utf8)[...]).count == 1
    }

    private static func isShort(_ name: String) -> Bool { name.unicodeScalars.count <= 3 }

    /// The names with those of everyday words marked.
    func names(_ all: [MentionIndex.Name]) -> [MentionIndex.Name] {
        guard !found.isEmpty else { return all }
        var marked: [EntityRef: Set<String>] = [:]
        for item in found { marked[item.subject, default: []].insert(item.name) }
        return all.map { marked[$0.target]?.contains($0.text) ?? false ? $0.asEverydayWord : $0 }
    }

    /// The problems to report: where each name is, and how often its word occurs.
    func problems(_ parsed: ParsedContent) -> [LocatedProblem] {
        guard !found.isEmpty else { return [] }
        let records: [(EntityRef, Record)] =
            parsed.interventions.map { (.intervention($0.id), $0.record) }
            + parsed.elements.map { (.element($0.id), $0.record) }
        let bySubject = Dictionary(records, uniquingKeysWith: { first, _ in first })
        return found.compactMap { item in
            guard item.count > 0, let record = bySubject[item.subject],
                let name = writtenNames(of: record).first(where: { $0.text.value == item.name })
            else { return nil }
            return LocatedProblem(.everydayName(item.name, count: item.count), at: name.text.span)
        }
    }
}

/// Words that say nothing of a text's subject, in the languages of the program.
private let stopWords: Set<String> = wordsWithoutSubject

/// How often a word is in texts as a name has it, and otherwise.
struct WordUse: Sendable {
    var asWritten = 0
    var otherwise = 0

    func without(_ other: WordUse?) -> WordUse {
        WordUse(asWritten: asWritten - (other?.asWritten ?? 0), otherwise: otherwise - (other?.otherwise ?? 0))
    }

    mutating func add(_ other: WordUse) {
        asWritten += other.asWritten
        otherwise += other.otherwise
    }
}

/// A text with the words in it that are names.
struct CountedText: Sendable {
    let text: TextSource
    let uses: [String: WordUse]
}

/// Counts some words in running text, in one pass.
private struct WordCounter: Sendable {
    private let names: [UInt64: (name: String, spelling: [UInt8])]
    /// The lengths that the words have, one bit each; most words of a text are passed over by it.
    private let lengths: UInt64

    init(_ hashes: [UInt64: String]) {
        names = hashes.mapValues { ($0, Array($0.utf8)) }
        lengths = hashes.values.reduce(0) { $0 | 1 << UInt64(min(63, $1.utf8.count)) }
    }

    func count(_ events: [MarkdownEvent]) -> [String: WordUse] {
        var uses: [String: WordUse] = [:]
        for event in events {
            if case .text(let text) = event.node { count(text, in: &uses) }
        }
        return uses
    }

    private func count(_ text: String, in uses: inout [String: WordUse]) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let start = index
                while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
                if index > start, lengths & (1 << UInt64(min(63, index - start))) != 0,
                    standsAlone(start..<index, in: bytes)
                {
                    note(Array(bytes[start..<index]), startsSentence: startsSentence(start, in: bytes), in: &uses)
                }
                // Text between `[[` and `]]` is an id.
                if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "[") {
                    while index < bytes.count, bytes[index] != UInt8(ascii: "]"), bytes[index] != UInt8(ascii: "|") {
                        index += 1
                    }
                }
                index += 1
            }
        }
    }

    /// Whether a word is no part of a longer one, an address or a key.
    private func standsAlone(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 0x20
        let after = word.upperBound < bytes.count ? bytes[word.upperBound] : 0x20
        return !"-/@#.:_".utf8.contains(before) && after != UInt8(ascii: "-") && after != UInt8(ascii: "/")
    }

    private func startsSentence(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let before = bytes[..<index].last(where: { $0 > 0x20 }) else { return true }
        return ".!?:".utf8.contains(before)
    }

    /// Counts a word that is written as the name, and one all in lower case; a capital at the start of a sentence tells nothing.
    private func note(_ word: [UInt8], startsSentence: Bool, in uses: inout [String: WordUse]) {
        guard let name = names[foldedHash(word[...])] else { return }
        if word == name.spelling, startsSentence { return }
        if word == name.spelling {
            uses[name.name, default: WordUse()].asWritten += 1
        } else if word == folded(word[...]) {
            uses[name.name, default: WordUse()].otherwise += 1
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 0x5F || byte >= 0x80
    }
}
