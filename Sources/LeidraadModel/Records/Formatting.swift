extension Phrases {
    /// A day as readers of the language write it: "23 november 2026".
    package func day(_ date: CalendarDate) -> String {
        self[
            "dateFormat",
            filling: ["day": String(date.day), "month": self["month-\(date.month)"], "year": String(date.year)]]
    }

    /// A range of ages: "10 t/m 18 jaar", "tot 18 jaar", "vanaf 12 jaar".
    package func ages(_ age: Intervention.AgeRange) -> String? {
        let to = age.isInclusive.map { $0 ? "Inclusive" : "Exclusive" } ?? "Unstated"
        switch (age.from, age.to) {
        case (let from?, let last?): return self["age-range" + to, filling: ["from": String(from), "to": String(last)]]
        case (let from?, nil): return self["age-from", filling: ["from": String(from)]]
        case (nil, let last?): return self["age-to" + to, filling: ["to": String(last)]]
        case (nil, nil): return nil
        }
    }

    /// A duration: "4 tot 6 weken", "maximaal 4 weken".
    package func duration(_ duration: Intervention.Duration) -> String? {
        let units = { (number: String) in self[(number == "1" ? "unit-one-" : "unit-many-") + duration.unit.rawValue] }
        switch (duration.min.map(decimal), duration.max.map(decimal)) {
        case (let min?, let max?) where min == max: return max + " " + units(max)
        case (let min?, let max?): return self["duration-range", filling: ["min": min, "max": max, "unit": units(max)]]
        case (let min?, nil): return self["duration-min", filling: ["min": min, "unit": units(min)]]
        case (nil, let max?): return self["duration-max", filling: ["max": max, "unit": units(max)]]
        case (nil, nil): return nil
        }
    }

    /// A number with the decimal mark of the language.
    package func decimal(_ number: String) -> String { number.replacingAll(".", with: self["decimalMark"]) }

    /// "2e", "2nd": where languages write it after the last digit, 11 to 13 are exceptions.
    package func ordinal(_ number: Int) -> String {
        let last = (11...13).contains(number % 100) ? 0 : number % 10
        return self["ordinal-" + ((1...3).contains(last) ? String(last) : "other"), filling: ["n": String(number)]]
    }

    /// A figure from a study with its unit: "88%".
    package func figure(_ figure: Intervention.Figure) -> String {
        switch figure.unit {
        case "percent"?: decimal(figure.value) + "%"
        case let unit?: decimal(figure.value) + " " + unit
        case nil: decimal(figure.value)
        }
    }
}

/// A text that is short enough, or its first words and an ellipsis.
package func beginning(of text: String, letters: Int) -> String {
    guard text.count > letters else { return text }
    let start = text.prefix(letters)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words + "…"
}
