import Glibc
import LeidraadFiles
import LeidraadModel

/// Links that were made before some files changed.
package struct KnownLinks: Sendable {
    package let site: LinkedSite
    /// The paths of the files that are no longer what they were.
    package let changedFiles: Set<String>

    package init(site: LinkedSite, changedFiles: Set<String>) {
        self.site = site
        self.changedFiles = changedFiles
    }
}

/// A question that a text asked of the directory, and the answer on which its links rest.
package struct Lookup: Sendable {
    /// The kind of lookup.
    enum Question: Sendable {
        case wiki(String)
        case relative(String)
        case subject(EntityRef)
    }

    let question: Question
    package let answer: LinkResolution
}

/// The links made before that hold in a new context: of files that did not change, and whose every lookup gives the same answer.
struct ReusableLinks: Sendable {
    private let texts: [SourceSpan: LinkedSource]
    private let contentIndex: ContentIndex
    private let changes: DirectoryChanges
    private let changedNames: ChangedNames

    init(_ known: KnownLinks, _ context: LinkContext) {
        contentIndex = context.contentIndex
        changes = DirectoryChanges(from: known.site.context, to: context)
        // A file that could not be read may be meant anywhere: where that differs, every text is linked again.
        let before = known.site.context
        let holds = before.contentIndex.unread == context.contentIndex.unread
        changedNames = ChangedNames(
            from: holds ? before.nameList : [], to: holds ? context.nameList : [])
        let kept = holds ? known.site.texts.filter { !known.changedFiles.contains($0.source.span.file) } : []
        texts = Dictionary(kept.map { ($0.source.span, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The links of a text, or nil where they have to be made again.
    func links(of source: TextSource) -> LinkedSource? {
        guard let text = texts[source.span], !changedNames.mayStand(in: source.text.bytes) else { return nil }
        if changes.isEmpty { return text }
        // A name that was not found may be found now, and the nearest name may be another.
        guard text.problems.isEmpty, text.optionRecords.isEmpty || !changes.addsOrRemoves else { return nil }
        guard text.lookups.allSatisfy({ holds($0, in: source.span.file) }) else { return nil }
        return text
    }

    private func holds(_ lookup: Lookup, in file: String) -> Bool {
        if case .found(let subject, _) = lookup.answer, changes.subjects.contains(subject) { return false }
        guard changes.addsOrRemoves else { return true }
        switch lookup.question {
        case .wiki(let target): return lookup.answer.isSame(as: contentIndex.resolve(wikiLink: target))
        case .relative(let url): return lookup.answer.isSame(as: contentIndex.resolve(relativeLink: url, from: file))
        case .subject(let subject): return contentIndex.entries[subject] != nil
        }
    }
}

/// Names that came, went or lead elsewhere, by the words that they start with: only a text with such a word may be linked otherwise.
struct ChangedNames: Sendable {
    private struct Spelling: Equatable {
        let bytes: [UInt8]
        let target: EntityRef
        let isExact: Bool
        let isEveryday: Bool
    }

    /// In lower case; nil where any text may be meant.
    private let beginnings: [[UInt8]]?

    init(from old: [MentionIndex.Name], to new: [MentionIndex.Name]) {
        let (before, after) = (Self.byBeginning(old), Self.byBeginning(new))
        let words = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        // Letters beyond ASCII fold in ways that bytes do not show; of them only the sign of kelvin folds to an ASCII letter.
        let kelvin: [UInt8] = [0xE2, 0x84, 0xAA]
        beginnings =
            words.isEmpty ? [] : words.allSatisfy { $0.allSatisfy { $0 < 0x80 } } ? Array(words) + [kelvin] : nil
    }

    /// The names with each first word, in the order in which they count.
    private static func byBeginning(_ names: [MentionIndex.Name]) -> [[UInt8]: [Spelling]] {
        var result: [[UInt8]: [Spelling]] = [:]
        for name in names {
            let bytes = Array(name.text.utf8)
            guard let first = tokens(of: bytes[...]).first else { continue }
            let spelling = Spelling(
                bytes: bytes, target: name.target, isExact: name.isExact, isEveryday: name.isEveryday)
            result[folded(bytes[first.range]), default: []].append(spelling)
        }
        return result
    }

    /// Whether a text may hold one of the names: it has the bytes of a first word, or something that hides characters.
    func mayStand(in text: ArraySlice<UInt8>) -> Bool {
        guard let beginnings else { return true }
        guard !beginnings.isEmpty else { return false }
        // After a name has changed every text of the site is looked through, while an editor waits: hence the system's own search.
        return text.withUnsafeBytes { bytes in
            let hides =
                [UInt8(ascii: "&"), UInt8(ascii: "\\")].contains { next($0, in: bytes, from: 0) != nil }
                || hidesInvisible(bytes)
            return hides || beginnings.contains { occurs($0, in: bytes) }
        }
    }

    /// Whether a text may hold a soft hyphen or another character that nobody sees, in the middle of a name.
    private func hidesInvisible(_ text: UnsafeRawBufferPointer) -> Bool {
        for (first, second) in [(UInt8(0xC2), UInt8(0xAD)), (0xE2, 0x81), (0xEF, 0xBB)] {
            var from = 0
            while let start = next(second, in: text, from: from) {
                if start > 0, text[start - 1] == first { return true }
                from = start + 1
            }
        }
        var from = 0
        while let start = next(0x80, in: text, from: from), start + 1 < text.count {
            if start > 0, text[start - 1] == 0xE2, (0x8B...0x8F).contains(text[start + 1]) { return true }
            from = start + 1
        }
        return false
    }

    /// Whether a word in lower case is in a text, in any case.
    private func occurs(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
        guard let first = word.first else { return false }
        let capital = (97...122).contains(first) ? first & 0xDF : first
        return Set([first, capital]).contains { letter in
            var from = 0
            while let start = next(letter, in: text, from: from), start + word.count <= text.count {
                if word.indices.allSatisfy({ lowercased(text[start + $0]) == word[$0] }) { return true }
                from = start + 1
            }
            return false
        }
    }

    private func next(_ byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = text.baseAddress, start < text.count,
            let place = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return UnsafeRawPointer(place) - base
    }
}

/// The differences between two directories, as far as links depend on them.
struct DirectoryChanges: Sendable {
    /// Subjects with another name, address, anchors or citation.
    private(set) var subjects: Set<EntityRef> = []
    /// Whether subjects or assets came or went, so that a lookup may lead elsewhere.
    private(set) var addsOrRemoves = false

    var isEmpty: Bool { subjects.isEmpty && !addsOrRemoves }

    init(from old: LinkContext, to new: LinkContext) {
        let (before, after) = (old.contentIndex, new.contentIndex)
        addsOrRemoves = before.entries.count != after.entries.count || before.assets != after.assets
        for (subject, entry) in after.entries {
            guard let other = before.entries[subject] else {
                addsOrRemoves = true
                continue
            }
            // A link may name the code.
            if entry.code != other.code { addsOrRemoves = true }
            if entry.name != other.name || entry.path != other.path || entry.isLinked != other.isLinked
                || entry.isDraft != other.isDraft
            {
                subjects.insert(subject)
            }
            if case .page(let id) = subject, before.anchors[id] != after.anchors[id] { subjects.insert(subject) }
            if case .reference(let id) = subject, old.labels[id] != new.labels[id] { subjects.insert(subject) }
        }
    }
}

extension LinkResolution {
    package func isSame(as other: LinkResolution) -> Bool {
        switch (self, other) {
        case (.found(let subject, let anchor), .found(let otherSubject, let otherAnchor)):
            subject == otherSubject && anchor == otherAnchor
        case (.asset(let path), .asset(let otherPath)): path == otherPath
        default: false
        }
    }
}
