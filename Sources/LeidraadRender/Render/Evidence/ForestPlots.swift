import LeidraadMarkdown
import LeidraadModel

/// The effects that findings give, drawn.
struct ForestPlots: PagePart {
    let scope: PageScope

    /// The effects that findings give, a table for each measure, with a plot in each row on one axis; without one where nobody can say
    /// where "no effect" is.
    func views(_ item: Intervention) -> [View] {
        let effects = item.evidence.compactMap { finding in finding.effect.map { (finding, $0) } }
        var measures: [String] = []
        for (_, effect) in effects where !measures.contains(effect.measure) { measures.append(effect.measure) }
        return measures.map { measure in
            let own = effects.filter { $0.1.measure == measure }
            let axis = ForestAxis(own.map(\.1))
            var view = View()
            view["measure"] = .text(measure)
            view["axis"] = .text(
                axis.map { phrases["forestAxis", filling: ["n": phrases.decimal($0.nullText)]] }
                    ?? phrases["forestNoAxis"])
            view.set("effects", own.map { effectRow($0.0, $0.1, axis) })
            return view
        }
    }

    private func effectRow(_ finding: Intervention.Finding, _ effect: Effect, _ axis: ForestAxis?) -> View {
        var view = View()
        let topic = evidenceWords.topic(of: finding)
        view["outcome"] = .text((evidenceWords.name(topic) ?? phrases["outcomeNotStated"]).capitalizedFirst)
        view["value"] = .text(phrases.decimal(effect.value))
        let interval = [effect.low, effect.high].compactMap { $0 }.map { phrases.decimal($0) }
        view.set("interval", interval.count == 2 ? interval.joined(separator: " – ") : nil)
        view.set("favours", effect.favours.map { phrases["favours", $0] })
        view["plot"] = .html(axis.map { plot(effect, $0) } ?? HTML())
        view.set("sources", citations.sourceViews(finding.sources))
        return view
    }

    private func plot(_ effect: Effect, _ axis: ForestAxis) -> HTML {
        var markup = HTML(
            trusted: "<svg class=\"forest\" viewBox=\"0 0 200 20\" width=\"200\" height=\"20\" aria-hidden=\"true\">")
        markup.append(shapePath("M\(axis.null) 0V20", isFilled: false))
        if let low = effect.low.flatMap(axis.place), let high = effect.high.flatMap(axis.place) {
            markup.append(shapePath("M\(low) 10H\(high)M\(low) 6V14M\(high) 6V14", isFilled: false))
        }
        if let x = axis.place(effect.value) {
            markup.append(shapePath("M\(x - 4) 6H\(x + 4)V14H\(x - 4)Z", isFilled: true))
        }
        markup.append(trusted: "</svg>")
        return markup
    }
}

/// Where values are in a plot that is 200 wide. Ratios are by their logarithm, so that a half is as far from 1 as 2 is.
struct ForestAxis {
    private let isRatio: Bool
    /// How far the axis goes from "no effect" on either side.
    private let reach: Double

    /// Nil for measures of which it is not known where "no effect" is.
    init?(_ effects: [Effect]) {
        let isRatio = effects.allSatisfy(\.isRatio)
        guard isRatio || effects.allSatisfy(\.isDifference) else { return nil }
        self.isRatio = isRatio
        let values = effects.flatMap { [$0.value, $0.low, $0.high].compactMap { $0.flatMap(Double.init) } }
        let usable = values.filter { $0.isFinite && (!isRatio || $0 > 0) }.map { isRatio ? Self.log($0) : $0 }
        reach = max(usable.map { abs($0) }.max() ?? 1, 0.01)
    }

    /// The value of "no effect", as text.
    var nullText: String { isRatio ? "1" : "0" }

    /// Where "no effect" is.
    var null: Int { 100 }

    /// Where a number is; nil for what has no place on the axis.
    func place(_ text: String) -> Int? {
        guard let value = Double(text), value.isFinite, !isRatio || value > 0 else { return nil }
        let shown = isRatio ? Self.log(value) : value
        return null + Int((shown / reach * 92).rounded())
    }

    /// The natural logarithm, by halving until a short series does.
    private static func log(_ value: Double) -> Double {
        var (rest, halvings) = (value, 0.0)
        while rest > 1.5 { (rest, halvings) = (rest / 2, halvings + 1) }
        while rest < 0.75 { (rest, halvings) = (rest * 2, halvings - 1) }
        let part = (rest - 1) / (rest + 1)
        var (sum, power) = (0.0, part)
        for step in stride(from: 1.0, through: 15, by: 2) {
            sum += power / step
            power *= part * part
        }
        return 2 * sum + halvings * 0.693_147_180_559_945_3
    }
}
