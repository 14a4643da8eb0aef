import LeidraadModel

extension SentenceClaims {
    /// Durations that are not that of the record; none, where the sentence says that as well.
    func contradictedDurations(_ said: [Quantity]) -> [(Range<Int>, Problem)] {
        guard let duration = item.duration, !said.contains(where: { agrees($0, duration) }) else { return [] }
        return said.map {
            problem(.duration, $0.range, recorded: facts.words(duration), at: item.record.span("duration"))
        }
    }

    /// Whether a quantity says how long the whole takes. One in the unit of the record does wherever the sentence speaks of that;
    /// another one, and one in years, which can be ages, only next to the word.
    func isDurationOfAll(_ said: Quantity) -> Bool {
        guard let duration = item.duration, said.hasUnit, days(said.unit, for: duration.unit) != nil,
            !notDurationBefore.contains(said.before), !notDurationAfter.contains(said.after)
        else { return false }
        let isOwnUnit = said.unit == duration.unit && said.unit != .year
        return isOwnUnit && has(isAboutDuration) || isHeaded(isAboutDuration) || isNearDuration(said)
    }

    /// Whether a word for duration is next to a quantity: "duurt gemiddeld 8 weken", "neemt 8 weken in beslag".
    func isNearDuration(_ said: Quantity) -> Bool {
        let after = words[said.words.upperBound...].prefix(2).map(\.text)
        if after == ["in", "beslag"] { return true }
        for word in words[..<said.words.lowerBound].filter({ !$0.isMark }).suffix(4).reversed() {
            if isAboutDuration(word.text) { return true }
            if isPerson(word.text) || Int(word.text) != nil { return false }
        }
        return false
    }

    private func agrees(_ said: Quantity, _ duration: Intervention.Duration) -> Bool {
        let factor = days(said.unit, for: duration.unit) ?? 1
        // Twelve weeks and three months are the same to a reader.
        let slack = said.unit == duration.unit ? 0 : 0.15
        let (from, to) = (said.from * factor, said.to * factor)
        let (min, max) = (duration.min.flatMap(Double.init), duration.max.flatMap(Double.init))
        if said.isSingle {
            return (min.map { from >= $0 * (1 - slack) } ?? true) && (max.map { to <= $0 * (1 + slack) } ?? true)
        }
        return (min.map { abs(from - $0) <= $0 * slack } ?? true) && (max.map { abs(to - $0) <= $0 * slack } ?? true)
    }

    /// How many of the record's units one of the sentence's is; nil where the two cannot be compared, as sessions and weeks.
    private func days(_ said: DurationUnit, for recorded: DurationUnit) -> Double? {
        if said == recorded { return 1 }
        guard let one = daysInUnit[said], let other = daysInUnit[recorded] else { return nil }
        return one / other
    }
}

private let daysInUnit: [DurationUnit: Double] = [.day: 1, .week: 7, .month: 30.4, .year: 365.25]
