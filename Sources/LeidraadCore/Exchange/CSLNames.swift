import LeidraadModel

/// Parts of a CSL item, from what reference managers write.
enum CSL {
    /// The order of the parts between the commas of a name with a suffix: BibTeX writes `De Vries, Jr., S.`, RIS `De Vries, S., Jr.`.
    enum NameOrder {
        case suffixBeforeGiven, suffixBehindGiven
    }

    /// `Van der Pol, J.` or `J. van der Pol` as a name; in braces, or without a first name, that of an organisation.
    static func name(_ text: String, isWhole: Bool, _ order: NameOrder) -> ContentValue {
        if isWhole { return .record([.init("literal", .scalar(text))]) }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        if parts.count == 2 { return person(surname: parts[0], given: parts[1], suffix: nil) }
        if parts.count > 2 {
            let behind = parts.dropFirst()
            return switch order {
            case .suffixBeforeGiven: person(surname: parts[0], given: parts[2], suffix: parts[1])
            case .suffixBehindGiven:
                person(surname: parts[0], given: parts[1], suffix: behind.dropFirst().joined(separator: ", "))
            }
        }
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1 else { return .record([.init("literal", .scalar(text))]) }
        // The surname starts at the first word in lower case, or is the last word.
        let start = words.dropFirst().firstIndex { $0.first?.isLowercase == true } ?? words.count - 1
        return person(
            surname: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "), suffix: nil)
    }

    /// Stands for the authors that a source does not name.
    static let others: ContentValue = .record([.init("literal", .scalar("et al."))])

    private static func person(surname: String, given: String, suffix: String?) -> ContentValue {
        let words = surname.split(separator: " ").map(String.init)
        let particle = words.prefix { particles.contains($0.lowercased()) }.prefix(max(0, words.count - 1))
        var entries = [ContentValue.Entry("family", .scalar(words.dropFirst(particle.count).joined(separator: " ")))]
        if !given.isEmpty { entries.append(.init("given", .scalar(given))) }
        if !particle.isEmpty {
            entries.append(.init("non-dropping-particle", .scalar(particle.joined(separator: " "))))
        }
        if let suffix, !suffix.isEmpty { entries.append(.init("suffix", .scalar(suffix))) }
        return .record(entries)
    }

    /// Dutch particles, under which no surname is sorted.
    private static let particles: Set<String> = [
        "van", "de", "den", "der", "het", "'t", "ten", "ter", "te", "op", "in",
    ]
}
