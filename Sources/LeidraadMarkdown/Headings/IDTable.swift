/// The ids that the page around a text has for itself.
public struct ReservedIDs: Sendable, Hashable, ExpressibleByArrayLiteral {
    private let ids: Set<String>

    /// Reserves ids, besides those that begin as the ones of footnotes, tables and parts of a page do.
    public init(_ ids: Set<String>) { self.ids = ids }

    /// Reserves ids.
    public init(arrayLiteral ids: String...) { self.init(Set(ids)) }

    /// Whether the page has an id for itself.
    public func contains(_ id: String) -> Bool {
        ids.contains(id) || ["_-", "_fn-", "_fnref-", "_table-"].contains(where: id.hasPrefix)
    }

    /// The prefix of the ids of parts of a page.
    public static let prefix = "_-"
}

/// The ids of one text while they are given out, so that none is given twice.
struct IDTable {
    private let reserved: ReservedIDs
    private var taken: Set<String> = []
    private var foreseen: Set<String> = []
    private var lastNumbers: [String: Int] = [:]
    /// Addresses that lead to an id of another name.
    private(set) var leadingElsewhere: [String: String] = [:]

    init(reserved: ReservedIDs) { self.reserved = reserved }

    /// Keeps an id that an author gave for the heading that has it.
    mutating func foresee(_ id: String) { foreseen.insert(id) }

    /// The id of a heading.
    mutating func id(for draft: HeadingDraft) -> String {
        if let explicit = draft.explicit {
            // Only the second heading with one id gets another, and it is told so; the numbers go on as people count.
            let id = free(explicit, from: 2, keepsOwn: true)
            leads(gitHub: draft.anchor, to: id)
            return id
        }
        guard !draft.anchor.isEmpty else { return free(ReservedIDs.prefix + "h", from: 1) }
        let wanted = reserved.contains(draft.anchor) ? "h-" + draft.anchor : draft.anchor
        let id = free(wanted, from: 1)
        if wanted != draft.anchor, leadingElsewhere[draft.anchor] == nil { leadingElsewhere[draft.anchor] = id }
        return id
    }

    private mutating func leads(gitHub anchor: String, to id: String) {
        if !anchor.isEmpty, leadingElsewhere[anchor] == nil { leadingElsewhere[anchor] = id }
    }

    /// The id itself, or with the first number that makes it free.
    ///
    /// - Parameter keepsOwn: whether the id is one that an author gave.
    private mutating func free(_ wanted: String, from first: Int, keepsOwn: Bool = false) -> String {
        let own = wanted
        var wanted = wanted
        if reserved.contains(wanted), !wanted.hasPrefix(ReservedIDs.prefix) { wanted = "h-" + wanted }
        var id = wanted
        while taken.contains(id) || (foreseen.contains(id) && !(keepsOwn && id == own)) {
            let number = lastNumbers[wanted].map { $0 + 1 } ?? first
            lastNumbers[wanted] = number
            id = "\(wanted)-\(number)"
        }
        taken.insert(id)
        return id
    }

    /// The ids that headings used to have, by the number of the heading, as far as they are free: old addresses still lead to them.
    mutating func addFormer(_ drafts: [HeadingDraft], _ given: [String]) -> [Int: String] {
        var former: [Int: String] = [:]
        let natural = Set(drafts.map(\.former))
        var before: Set<String> = []
        var numbers: [String: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            var id = draft.former
            while before.contains(id) || (id != draft.former && natural.contains(id)) {
                let number = numbers[draft.former, default: 1] + 1
                numbers[draft.former] = number
                id = "\(draft.former)-\(number)"
            }
            before.insert(id)
            guard id != given[index], !draft.anchor.isEmpty, draft.explicit == nil, !reserved.contains(id),
                taken.insert(id).inserted
            else { continue }
            former[index] = id
            leadingElsewhere[id] = given[index]
        }
        return former
    }

    /// The id for a place that raw HTML names; nil where a heading or another place has it already.
    mutating func place(_ wanted: String) -> String? {
        let id = reserved.contains(wanted) ? "h-" + wanted : wanted
        guard taken.insert(id).inserted else { return nil }
        leadingElsewhere[wanted] = id
        return id
    }
}
