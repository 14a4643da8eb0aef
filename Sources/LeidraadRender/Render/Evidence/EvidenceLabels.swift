import LeidraadMarkdown
import LeidraadModel

/// One word on what is known: what it is about, which way it points, and the class by which styles know it.
struct EvidenceLabel: Equatable, Sendable {
    let style: String
    let text: String
    /// The direction that the label names, where that is a result of research: its word is explained somewhere.
    var direction: FindingDirection?
    /// How many findings of studies say it; 0 where the label is of none.
    var count = 0
    /// The part that the words leave out: how many findings it is of, that no outcome is stated.
    var aside: String?
    /// How many findings of the same line have no direction, said after its last label.
    var undirected = 0
}

/// The evidence in the words of a language: the one place that turns a reading of evidence into words.
struct EvidenceWords: Sendable {
    let vocabularies: Vocabularies
    let phrases: Phrases

    /// A label for each line of a reading, and one for the state of research.
    func labels(_ reading: EvidenceReading) -> [EvidenceLabel] {
        let state = reading.state.map { [EvidenceLabel(style: $0.rawValue, text: phrases["research", $0])] } ?? []
        let lines = reading.lines.flatMap { labels($0) }
        // Where nothing was studied, that comes first; what practice says comes after it, under its own name.
        guard !reading.studied.isEmpty else { return state + lines }
        // Words that a line has already are not repeated.
        return lines + state.filter { label in !lines.contains { $0.text == label.text } }
    }

    /// The labels of one line: one for each direction.
    func labels(_ line: EvidenceReading.Line) -> [EvidenceLabel] {
        var found =
            line.directions.isEmpty
            ? [undirected(line.topic, isNamed: !line.findings.isEmpty)]
            : line.directions.map { directed($0, line.topic) }
        guard line.isStudied, !line.findings.isEmpty else { return found }
        let pointing = line.counts.values.reduce(0, +)
        for place in found.indices {
            let count = found[place].direction.flatMap { line.counts[$0] } ?? line.findings.count
            let asides = [
                count > 1 ? phrases["countFindings", count: count] : nil,
                line.topic == .unnamed && !vocabularies.outcomes.isEmpty ? phrases["outcomeNotStated"] : nil,
            ].compactMap { $0 }
            found[place].count = count
            found[place].aside = asides.isEmpty ? nil : asides.joined(separator: ", ")
        }
        if pointing > 0 { found[found.count - 1].undirected = line.findings.count - pointing }
        return found
    }

    /// The label of a finding by itself.
    func label(_ finding: Intervention.Finding) -> EvidenceLabel {
        let topic = topic(of: finding)
        return finding.direction.map { directed($0, topic) } ?? undirected(topic, isNamed: true)
    }

    /// Of what a finding speaks.
    func topic(of finding: Intervention.Finding) -> EvidenceReading.Topic {
        if finding.knowledge != .study { return .experience(finding.knowledge) }
        guard let id = finding.outcome, let term = vocabularies.outcomes.first(where: { $0.id == id }) else {
            return .unnamed
        }
        return .outcome(id, isMain: term.isMain)
    }

    /// The name of what a line speaks of; nil where it is not stated.
    func name(_ topic: EvidenceReading.Topic) -> String? {
        switch topic {
        case .outcome(let id, _): vocabularies.outcomes.first { $0.id == id }?.label ?? id.text
        case .unnamed: nil
        case .experience(let knowledge): phrases["knowledge", knowledge]
        }
    }

    /// The word for a direction: experience from practice has words of its own, so that none is taken for a result of research.
    func word(_ direction: FindingDirection, _ topic: EvidenceReading.Topic) -> String {
        if case .experience = topic { return phrases["experience", direction] }
        return phrases["direction", direction]
    }

    private func directed(_ direction: FindingDirection, _ topic: EvidenceReading.Topic) -> EvidenceLabel {
        let named = name(topic).map { $0 + ": " } ?? ""
        if case .experience(let knowledge) = topic {
            return EvidenceLabel(style: knowledge.rawValue, text: named + word(direction, topic))
        }
        return EvidenceLabel(style: direction.rawValue, text: named + word(direction, topic), direction: direction)
    }

    private func undirected(_ topic: EvidenceReading.Topic, isNamed: Bool) -> EvidenceLabel {
        let word = phrases[isNamed ? "direction-not-stated" : "direction-not-named"]
        switch topic {
        case .experience(let knowledge):
            return EvidenceLabel(style: knowledge.rawValue, text: phrases["knowledge", knowledge])
        case .outcome, .unnamed:
            return EvidenceLabel(
                style: isNamed ? "not-stated" : "not-named", text: name(topic).map { $0 + ": " + word } ?? word)
        }
    }
}

/// Words on what is known, as views and markup.
struct EvidenceLabels: PagePart {
    let scope: PageScope

    /// The evidence for an intervention as a strip: the main outcome first, a sign a finding. Empty where the source names no research.
    func strip(_ item: Intervention) -> [View] {
        let reading = base.evidence(of: item)
        return reading.lines.isEmpty && reading.state == .notNamed ? [] : views(evidenceWords.labels(reading))
    }

    /// Labels as items of a list in a template: `direction` and `label`.
    func views(_ labels: [EvidenceLabel]) -> [View] {
        labels.map { label in
            var view = View()
            view["direction"] = .text(label.style)
            view["label"] = .text(label.text)
            view.set("explainURL", label.direction.flatMap { explanations.address($0) })
            view.set("dots", dots(label.style, label.count - 1))
            view.set("aside", label.aside)
            let rest = label.undirected
            view.set("undirected", rest > 0 ? phrases["undirectedFindings", count: rest] : nil)
            view.set("undirectedDots", dots("not-stated", rest))
            return view
        }
    }

    /// Signs of findings, for the eye; how many there are is said in words. Nil where there is none.
    private func dots(_ style: String, _ count: Int) -> HTML? {
        guard count > 0 else { return nil }
        var markup = HTML()
        for _ in 0..<count {
            markup.append(trusted: "<i")
            markup.appendAttribute("class", "direction direction-" + style)
            markup.append(trusted: " aria-hidden=\"true\"></i>")
        }
        return markup
    }

    /// A label in running markup, leading to where its direction is explained.
    func markup(_ label: EvidenceLabel) -> HTML {
        var word = HTML(trusted: "<span")
        word.appendAttribute("class", "direction direction-" + label.style)
        word.append(trusted: ">")
        word.appendEscaped(label.text)
        word.append(trusted: "</span>")
        var markup = explanations.link(word, at: label.direction.flatMap { explanations.address($0) })
        markup.append(trusted: " ")
        return markup
    }
}
