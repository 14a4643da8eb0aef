import LeidraadMarkdown
import LeidraadModel

/// Sentences that say something else of an intervention than its record does: its level, ages or duration.
///
/// Careful rather than complete: a sentence counts only if it names one intervention, and in a record's own texts only that one.
/// A finding on a study's own sample, and a past state, contradict nothing.
func checkFacts(_ text: ProseText, _ facts: StatedFacts) -> [LocatedProblem] {
    var problems: [LocatedProblem] = []
    let described = ownAudience(text, facts)
    for row in text.tableRows { problems += checkRow(row, text, facts) }
    for block in text.blocks {
        let named = interventionsNamed(in: block, facts)
        guard described != nil || !named.isEmpty else { continue }
        var next = named[...]
        for sentence in block.sentences {
            next = next.drop { $0.range.lowerBound < sentence.lowerBound }
            let subjects = Set(next.prefix { $0.range.lowerBound < sentence.upperBound }.map(\.id))
            let subject = subjects.isEmpty ? described : subjects.count == 1 ? subjects.first : nil
            guard let subject, let item = facts.intervention(subject), isOwn(subject, text) else { continue }
            let claims = SentenceClaims(text: block.inline.text, sentence: sentence, item: item, facts: facts)
            problems += claims.contradictions(isDescription: subjects.isEmpty).map { range, problem in
                LocatedProblem(problem, at: text.span(range, in: block))
            }
        }
    }
    return problems
}

/// The cells of a row that names one intervention, each held against its record. A cell that itself names it is judged as any text.
private func checkRow(_ row: TableRow, _ text: ProseText, _ facts: StatedFacts) -> [LocatedProblem] {
    let named = row.cells.map { interventionsNamed(in: $0.block, facts) }
    let subjects = Set(named.joined().map(\.id))
    guard subjects.count == 1, let subject = subjects.first, let item = facts.intervention(subject),
        isOwn(subject, text)
    else { return [] }
    return zip(row.cells, named).filter { $0.1.isEmpty }.flatMap { cell, _ in
        cell.block.sentences.flatMap { sentence in
            let claims = SentenceClaims(
                text: cell.block.inline.text, sentence: sentence, item: item, facts: facts, heading: cell.heading)
            return claims.contradictions(isDescription: false).map { range, problem in
                LocatedProblem(problem, at: text.span(range, in: cell.block))
            }
        }
    }
}

/// The intervention whose audience this text describes.
private func ownAudience(_ text: ProseText, _ facts: StatedFacts) -> Intervention.ID? {
    guard case .intervention(let id) = text.source.owner, let item = facts.intervention(id),
        item.audience.description.span == text.source.span
    else { return nil }
    return id
}

/// In the texts of a record, what is said of another intervention mostly compares the two.
private func isOwn(_ subject: Intervention.ID, _ text: ProseText) -> Bool {
    guard case .intervention(let owner) = text.source.owner else { return true }
    return owner == subject
}

private struct NamedIntervention {
    let id: Intervention.ID
    let range: Range<Int>
}

/// The interventions that a block names by name, abbreviation or `[[id]]`, in their order.
private func interventionsNamed(in block: ProseText.Block, _ facts: StatedFacts) -> [NamedIntervention] {
    let linked = block.constructs.compactMap { found -> NamedIntervention? in
        guard case .wikiLink(let target, _) = found.construct,
            case .found(.intervention(let id), _) = facts.contentIndex.resolve(wikiLink: target)
        else { return nil }
        return NamedIntervention(id: id, range: found.range)
    }
    let mentioned = facts.names.matches(in: block.inline.text[...], block.tokens).compactMap {
        match -> NamedIntervention? in
        guard case .intervention(let id) = match.target else { return nil }
        let next = firstIndex(in: block.constructs) { $0.range.upperBound > match.range.lowerBound }
        if next < block.constructs.count, block.constructs[next].range.overlaps(match.range) { return nil }
        return NamedIntervention(id: id, range: match.range)
    }
    return (linked + mentioned).sorted { $0.range.lowerBound < $1.range.lowerBound }
}
