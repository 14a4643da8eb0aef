import LeidraadModel

/// Which page or record says the same in another language. A translation is written once, and known from both ends.
package struct Translations: Sendable {
    /// The other end.
    package struct Other: Sendable {
        let subject: EntityRef
        let language: String
    }

    private var others: [EntityRef: Other] = [:]

    init(_ base: KnowledgeBase) {
        let site = base.site.language.rawValue
        var languages: [EntityRef: String] = [:]
        for page in base.pages { languages[.page(page.id)] = page.language ?? site }
        for item in base.interventions { languages[.intervention(item.id)] = item.editorial.language ?? site }
        for item in base.elements { languages[.element(item.id)] = item.editorial.language ?? site }
        let add = { (subject: EntityRef, original: EntityRef?, others: inout [EntityRef: Other]) in
            guard let original, let own = languages[subject], let other = languages[original], own != other else {
                return
            }
            // A page has one other language; of two translations the first by id is the one that it links to.
            if others[subject] == nil { others[subject] = Other(subject: original, language: other) }
            if others[original] == nil { others[original] = Other(subject: subject, language: own) }
        }
        for page in base.pages {
            let original = page.translationOf.flatMap { base.contentIndex.page(at: $0) }
            add(.page(page.id), original.map { EntityRef.page($0) }, &others)
        }
        for item in base.interventions.sorted(by: { $0.id < $1.id }) {
            add(.intervention(item.id), item.editorial.translationOf.map { .intervention(Identifier($0)) }, &others)
        }
        for item in base.elements.sorted(by: { $0.id < $1.id }) {
            add(.element(item.id), item.editorial.translationOf.map { .element(Identifier($0)) }, &others)
        }
    }

    subscript(subject: EntityRef) -> Other? { others[subject] }
}

extension Phrases {
    /// The name of a language in that language; its code where the table lacks it.
    func languageName(_ code: String) -> String {
        let key = "language-" + code
        return keys.contains(key) ? self[key] : code
    }
}
