/// What a reader chooses of a facet, held against the values that the pages have.
///
/// The browser does the same, in `query.js`.
struct FacetChoice {
    private let choice: String

    init(_ choice: String) { self.choice = choice }

    /// The values that are meant: the one that is chosen, else those that differ in case and accents alone, or the ranges that hold a number.
    func values(among known: Set<String>) -> Set<String> {
        if known.contains(choice) { return [choice] }
        if let number, Self.areRanges(known) { return known.filter { Self.holds($0, number) } }
        let folded = Self.fold(choice)
        return known.filter { Self.fold($0) == folded }
    }

    /// Whether the choice can be made of a facet; no range need hold a number.
    func isKnown(among known: Set<String>) -> Bool {
        !values(among: known).isEmpty || number != nil && Self.areRanges(known)
    }

    /// The choice as a number in plain digits, with a point at most.
    private var number: Double? { Self.number(choice) }

    private static func number(_ text: some StringProtocol) -> Double? {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } ? Double(text) : nil
    }

    private static func areRanges(_ values: Set<String>) -> Bool {
        !values.isEmpty && values.allSatisfy { $0.contains("..") && ends($0) != nil }
    }

    /// The ends of a range such as `8..18`, `8..` and `..18`; nil for what is none.
    private static func ends(_ value: String) -> (from: Double, to: Double)? {
        guard let dots = value.firstRange(of: "..") else { return nil }
        let (first, last) = (value[..<dots.lowerBound], value[dots.upperBound...])
        guard let from = first.isEmpty ? -.infinity : number(first), let to = last.isEmpty ? .infinity : number(last)
        else { return nil }
        return (from, to)
    }

    private static func holds(_ value: String, _ number: Double) -> Bool {
        ends(value).map { $0.from <= number && number <= $0.to } ?? false
    }

    /// A value without capitals, accents and the sign that stands for a space.
    private static func fold(_ value: String) -> Word {
        let letters = value.lowercased().utf16.map { $0 == 0x5F ? 0x20 : $0 }
        return Letters.fold(letters).filter { !(0x300...0x36F).contains($0) }
    }
}
