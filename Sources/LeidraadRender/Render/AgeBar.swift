import LeidraadMarkdown
import LeidraadModel

/// Where a range of ages without an end ends for who draws or asks: no source names anybody older.
let oldestAge = 120

/// The last age that bars of ages show: the highest that a record names, and at least 18. Where a range without an end begins there,
/// it has to go on to the oldest people.
func lastAgeShown(_ base: KnowledgeBase) -> Int {
    let ages = base.interventions.compactMap(\.audience.age)
    let last = ages.compactMap(\.to).reduce(18, max)
    return ages.contains { $0.to == nil && ($0.from ?? 0) >= last } ? oldestAge : last
}

/// The years of ages on a line.
struct AgeBar: PagePart {
    let scope: PageScope

    /// The years of a range on a line, for the eye; its words are beside it. A script can mark an age on it.
    func markup(_ age: Intervention.AgeRange, hasEnds: Bool) -> HTML {
        let end = scope.context.lastAgeShown + 1
        let from = min(age.from ?? 0, end)
        // "t/m 18" holds the whole year 18, "tot 18" none of it; where the source leaves it open, that year is paler.
        let to = age.to.map { age.isInclusive == true ? $0 + 1 : $0 } ?? end
        var markup = HTML(trusted: "<div class=\"age-bar\" aria-hidden=\"true\">")
        if hasEnds { markup.append(trusted: "<span>0</span>") }
        markup.append(trusted: "<svg viewBox=\"0 0 ")
        markup.append(number: end)
        markup.append(trusted: " 2\" preserveAspectRatio=\"none\">")
        appendYears("meant", from: from, to: min(to, end), in: &markup)
        if let last = age.to, age.isInclusive == nil {
            appendYears("perhaps", from: last, to: min(last + 1, end), in: &markup)
        }
        markup.append(trusted: "</svg>")
        if hasEnds {
            markup.append(trusted: "<span>")
            markup.append(number: scope.context.lastAgeShown)
            markup.append(trusted: "</span>")
        }
        markup.append(trusted: "</div>")
        return markup
    }

    private func appendYears(_ name: StaticString, from: Int, to: Int, in markup: inout HTML) {
        guard to > from else { return }
        markup.append(trusted: "<rect class=\"")
        markup.append(trusted: name)
        markup.append(trusted: "\" x=\"")
        markup.append(number: from)
        markup.append(trusted: "\" width=\"")
        markup.append(number: to - from)
        markup.append(trusted: "\" height=\"2\"/>")
    }
}
