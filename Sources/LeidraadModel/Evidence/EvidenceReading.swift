/// The evidence for an intervention, in four axes: of which outcome, in which direction, by what sort of knowledge, and how far it was
/// studied at all. Every page, table, file and check that speaks of evidence asks this, so that none can say another thing.
package struct EvidenceReading: Sendable, Equatable {
    /// The evidence on one matter.
    package struct Line: Sendable, Equatable {
        package let topic: Topic
        /// The directions of its findings, each once, in the order of the words.
        package let directions: [FindingDirection]
        /// The places of its findings in the record, from 0.
        package let findings: [Int]
        /// How many of its findings point each way.
        package let counts: [FindingDirection: Int]
    }

    /// Of what a line speaks.
    package enum Topic: Sendable, Hashable {
        /// Findings of studies on one outcome.
        case outcome(VocabularyTerm.ID, isMain: Bool)
        /// Findings of studies on an outcome that is not stated.
        case unnamed
        /// Experience from practice, or the judgement of experts: never told as a result of research.
        case experience(Knowledge)
    }

    /// The main outcome first, then others in the order of the vocabulary, then what is not stated, then experience.
    package let lines: [Line]
    /// How far it was studied; nil: findings of studies say it.
    package let state: State?

    /// A state of research that is a result of its own.
    package enum State: String, Sendable, CaseIterable {
        /// The source says that there is no research.
        case notStudied = "not-studied"
        case little
        case underWay = "under-way"
        /// The source names no research.
        case notNamed = "not-named"
    }

    /// Reads the findings of an intervention by the outcomes of its site.
    package init(_ item: Intervention, _ outcomes: [VocabularyTerm]) {
        let findings = item.evidence
        let studies = findings.indices.filter { findings[$0].knowledge == .study }
        var lines: [Line] = []
        let ordered = outcomes.filter(\.isMain) + outcomes.filter { !$0.isMain }
        let isStudied = studies.contains { findings[$0].direction != .notStudied }
        for outcome in ordered {
            let own = studies.filter { findings[$0].outcome == outcome.id }
            // That studies found nothing of the question of the site is said too.
            guard !own.isEmpty || outcome.isMain && isStudied else { continue }
            lines.append(Line(.outcome(outcome.id, isMain: outcome.isMain), own, findings))
        }
        let known = Set(outcomes.map(\.id))
        let unnamed = studies.filter { index in findings[index].outcome.map { !known.contains($0) } ?? true }
        if !unnamed.isEmpty { lines.append(Line(.unnamed, unnamed, findings)) }
        for knowledge in [Knowledge.practice, .expert] {
            let own = findings.indices.filter { findings[$0].knowledge == knowledge }
            if !own.isEmpty { lines.append(Line(.experience(knowledge), own, findings)) }
        }
        self.lines = lines
        state = Self.state(item, studies.map { findings[$0] })
    }

    private static func state(_ item: Intervention, _ studies: [Intervention.Finding]) -> State? {
        switch item.research {
        case ResearchState.none?: return .notStudied
        case .little?: return .little
        case .underWay?: return .underWay
        case nil: break
        }
        if studies.isEmpty { return .notNamed }
        // That one outcome was not studied is said with that outcome.
        return studies.allSatisfy { $0.direction == .notStudied && $0.outcome == nil } ? .notStudied : nil
    }

    /// The findings of studies on the questions of the site; empty where the site asks none, or nothing at all is said.
    package var main: [Line] {
        lines.filter { if case .outcome(_, isMain: true) = $0.topic { true } else { false } }
    }

    /// The lines that rest on studies.
    package var studied: [Line] { lines.filter(\.isStudied) }

    /// Matters on which studies point different ways.
    package var contradictions: [Line] { studied.filter(\.isContradiction) }

    /// Matters of which the record says that they were not studied.
    package var notStudied: [Line] { studied.filter { $0.directions.contains(.notStudied) } }

    /// Whether it belongs among what is not known: nothing was studied, or too little, or not what was asked.
    package var isGap: Bool { state != nil || !notStudied.isEmpty }
}

extension EvidenceReading.Line {
    fileprivate init(_ topic: EvidenceReading.Topic, _ places: [Int], _ all: [Intervention.Finding]) {
        let counts = Dictionary(places.compactMap { all[$0].direction }.map { ($0, 1) }, uniquingKeysWith: +)
        self.init(
            topic: topic, directions: FindingDirection.allCases.filter { counts[$0] != nil }, findings: places,
            counts: counts)
    }

    /// Whether the line rests on studies.
    package var isStudied: Bool { if case .experience = topic { false } else { true } }

    /// Whether the findings point different ways; what is unclear or was not studied points no way.
    package var isContradiction: Bool {
        directions.contains(.mixed)
            || Set(directions).subtracting([.unclear, .notStudied]).count > 1
    }
}

extension KnowledgeBase {
    /// The evidence for an intervention.
    package func evidence(of item: Intervention) -> EvidenceReading { EvidenceReading(item, vocabularies.outcomes) }
}
