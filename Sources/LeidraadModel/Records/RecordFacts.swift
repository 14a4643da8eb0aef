import LeidraadFiles

extension Intervention {
    /// The state of the research as a whole, by the source; nil: the source is silent.
    package var research: ResearchState? { record.word("research") }

    /// For whom it is not.
    package var exclusion: Exclusion? { record.record("excludes").map(Exclusion.init) }

    /// The demands on those who carry it out, in the order of the schema.
    package var requirements: [Requirement] {
        guard let group = record.record("requirements") else { return [] }
        return ["training", "staff", "caseload", "manual", "owner", "cost"].compactMap { key in
            if let words = group.text(key) { return Requirement(key: key, text: words, sources: []) }
            guard let item = group.record(key), let words = item.text("text") else { return nil }
            return Requirement(key: key, text: words, sources: item.identifiers("sources"))
        }
    }

    /// Those for whom an intervention is not.
    package struct Exclusion: Sendable {
        package let problems: [VocabularyTerm.ID]
        package let contexts: [VocabularyTerm.ID]
        package let people: [VocabularyTerm.ID]
        package let age: AgeRange?
        package let text: MarkdownText?
        package let sources: [Reference.ID]

        init(_ record: Record) {
            problems = record.identifiers("problems")
            contexts = record.identifiers("contexts")
            people = record.identifiers("people")
            age = record.record("age").map {
                AgeRange(from: $0.integer("from"), to: $0.integer("to"), isInclusive: $0.boolean("inclusive"))
            }
            text = record.markdown("text")
            sources = record.identifiers("sources")
        }
    }

    /// One thing that an intervention asks.
    package struct Requirement: Sendable {
        /// The key in the record.
        package let key: String
        package let text: String
        package let sources: [Reference.ID]
    }
}

/// That a record is related to another, and why.
package struct RelatedRecord: Sendable {
    package let to: String
    package let why: MarkdownText?
    package let sources: [Reference.ID]
    package let span: SourceSpan
}

extension Record {
    /// The related records, as a bare id or with a reason.
    package var related: [RelatedRecord] {
        list("related").compactMap { item in
            switch item.content {
            case .text(let id):
                RelatedRecord(to: id, why: nil, sources: [], span: SourceSpan(file: file, range: item.range))
            case .record(let group):
                group.text("to").map {
                    RelatedRecord(
                        to: $0, why: group.markdown("why"), sources: group.identifiers("sources"),
                        span: group.span("to"))
                }
            default: nil
            }
        }
    }
}

extension Recommendation {
    /// Whether it is one to do something or to leave it; nil: not stated.
    package var direction: RecommendationDirection? { record.word("direction") }

    /// How sure the evidence is, where the source rates that.
    package var certainty: Rating? { Rating(record, "certainty") }

    /// How it was reached: what is filled in, under the headings of GRADE.
    package var decision: [(key: String, text: MarkdownText)] {
        ["rationale", "benefits_harms", "preferences", "resources"].compactMap { key in
            record.markdown(key).map { (key, $0) }
        }
    }
}

extension Reference {
    /// The source through which alone this one is known.
    package var via: ID? { record.text("via").map(Identifier.init) }
}
