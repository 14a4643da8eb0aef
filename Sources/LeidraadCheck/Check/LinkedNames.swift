import LeidraadModel

/// Links whose words are the name of another record than the one that they lead to: `[[mdft|MST]]`.
func checkLinkedNames(_ text: ProseText, _ names: LinkedNames, _ index: ContentIndex) -> [LocatedProblem] {
    text.blocks.flatMap { block -> [LocatedProblem] in
        block.constructs.compactMap { found in
            guard case .wikiLink(let target, .some(let label)) = found.construct,
                let other = names.subject(label), case .found(let subject, _) = index.resolve(wikiLink: target),
                subject != other, names.knows(subject)
            else { return nil }
            return LocatedProblem(
                .value(.otherName(trimmed(label), id: other.idText)), at: text.span(found.range, in: block))
        }
    }
}

/// Names of records with a slip in them: "Families Frist". They get no link, and a reader may take them for something else.
func checkNearNames(_ text: ProseText, _ names: LinkedNames) -> [LocatedProblem] {
    text.blocks.flatMap { block -> [LocatedProblem] in
        let (bytes, tokens) = (block.inline.text, block.tokens)
        return tokens.indices.dropLast(2).compactMap { index in
            guard tokens[index].kind == .word, tokens[index + 1].kind == .space, tokens[index + 2].kind == .word,
                let seconds = names.seconds[Array(bytes[tokens[index].range])]
            else { return nil }
            let word = String(decoding: bytes[tokens[index + 2].range], as: UTF8.self)
            guard word.first?.isUppercase == true, word.count > 3, !seconds.keys.contains(word.lowercased()),
                let meant = nearest(to: word.lowercased(), among: seconds.keys.sorted()), let name = seconds[meant],
                !meant.hasPrefix(word.lowercased()), !word.lowercased().hasPrefix(meant)
            else { return nil }
            let range = tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound
            return LocatedProblem(
                .value(.nearName(String(decoding: bytes[range], as: UTF8.self), name)),
                at: text.span(range, in: block))
        }
    }
}

/// The records of a site by their names and short names; what two records share is the name of neither.
struct LinkedNames: Sendable {
    private var subjects: [String: EntityRef?] = [:]
    private var known: Set<EntityRef> = []
    /// Of names of several words: the first as it is written, the second without capitals, and the name.
    private(set) var seconds: [[UInt8]: [String: String]] = [:]

    init(_ base: KnowledgeBase) {
        for item in base.interventions { add(.intervention(item.id), [item.name, item.abbreviation] + item.aliases) }
        for item in base.elements { add(.element(item.id), [item.name, item.abbreviation] + item.aliases) }
        for item in base.ownRecords { add(.record(item.id), [item.name, item.abbreviation] + item.aliases) }
    }

    private mutating func add(_ subject: EntityRef, _ names: [String?]) {
        known.insert(subject)
        for name in names.compactMap({ $0 }) {
            let words = name.split(separator: " ")
            guard words.count > 1, words[0].first?.isUppercase == true, words[1].first?.isUppercase == true,
                words[1].count > 3
            else { continue }
            seconds[Array(words[0].utf8), default: [:]][words[1].lowercased()] = name
        }
        for name in Set(names.compactMap { $0.map(Self.folded) }) {
            if let other = subjects[name], other != subject {
                subjects[name] = .some(nil)
            } else {
                subjects[name] = subject
            }
        }
    }

    /// The one record that has a name.
    func subject(_ name: String) -> EntityRef? { subjects[Self.folded(name)] ?? nil }

    /// Whether a subject is a record with a name of its own.
    func knows(_ subject: EntityRef) -> Bool { known.contains(subject) }

    private static func folded(_ name: String) -> String { trimmed(name).lowercased() }
}
