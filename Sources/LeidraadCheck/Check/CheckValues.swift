import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Values that cannot be: ages, ranges, durations, percentages, dates, addresses, names and marks in plain text. Walks every record along its schema.
func checkValues(_ parsed: ParsedContent) -> [LocatedProblem] {
    parsed.records.flatMap { record, schema -> [LocatedProblem] in
        var check = ValueCheck()
        check.walk(record, schema)
        return check.problems
    }
}

private struct ValueCheck {
    var problems: [LocatedProblem] = []

    /// Records nest as deep as schemas do, so the recursion is bounded.
    mutating func walk(_ record: Record, _ schema: Schema) {
        judge(record, schema.name)
        if schema.name.isRange { judgeRange(record) }
        for key in ["title", "name", "term"] {
            guard case .text? = schema.field(key)?.type, let text = record.text(key), isInCapitals(text) else {
                continue
            }
            report(.capitals(text), at: record.span(key))
        }
        if let code = record.text("code"), isMadeOfWords(code) { report(.wordsForCode(code), at: record.span("code")) }
        for field in schema.fields {
            guard let value = record.values[field.key] else { continue }
            walk(value, field.type, record)
        }
    }

    private mutating func walk(_ value: Value, _ type: FieldType, _ record: Record) {
        switch (type, value.content) {
        case (.list(let item), .list(let values)): for value in values { walk(value, item, record) }
        case (.record(let schema), .record(let inner)), (.textOrRecord(let schema), .record(let inner)),
            (.sourceDate(let schema), .record(let inner)):
            walk(inner, schema)
        case (.sourceDate(let schema), .list(let values)):
            for case .record(let inner) in values.map(\.content) { walk(inner, schema) }
        case (.text, .text(let text)):
            let span = SourceSpan(file: record.file, range: value.range)
            if CalendarDate.isImpossible(text) { report(.noDay(text), at: span) }
            if let mark = markInPlainText(text) {
                problems.append(LocatedProblem(.mark(.typing(.markInPlainText, mark)), at: span))
            }
        case (.number, .number(let digits)):
            if let meant = withoutThousands(digits) {
                report(.thousands(digits, meant: meant), at: SourceSpan(file: record.file, range: value.range))
            }
        default: break
        }
    }

    private mutating func report(_ fault: ValueFault, at span: SourceSpan) {
        problems.append(LocatedProblem(.value(fault), at: span))
    }

    private mutating func judge(_ record: Record, _ name: SchemaName) {
        switch name {
        case .age: for key in ["from", "to"] { judgeAge(record, key) }
        case .duration: for key in ["min", "max"] { judgeDuration(record, key) }
        case .figure: judgePercentage(record)
        case .effect: judgeEffect(record)
        case .reference: judgeReference(record)
        case .issued: judgeDateParts(record)
        case .site:
            judgeSiteAddress(record)
            judgeContact(record)
        case .scale:
            if let years = record.integer("valid_years"), years < 1 {
                report(.years(String(years)), at: record.span("valid_years"))
            }
        case .intervention, .element, .glossaryTerm: judgeNames(record)
        default: break
        }
    }

    private mutating func judgeRange(_ record: Record) {
        guard let from = record.number("from"), let to = record.number("to"), let lower = Double(from),
            let upper = Double(to), lower > upper
        else { return }
        problems.append(
            LocatedProblem(
                .rangeUpsideDown(min: from, max: to), at: SourceSpan(file: record.file, range: record.range)))
    }

    private mutating func judgeAge(_ record: Record, _ key: String) {
        guard let age = record.integer(key), !(0...120).contains(age) else { return }
        report(.age(String(age)), at: record.span(key))
    }

    private mutating func judgeDuration(_ record: Record, _ key: String) {
        guard let digits = record.number(key), let number = Double(digits) else { return }
        if number < 0 { return report(.negative(digits), at: record.span(key)) }
        guard let unit: DurationUnit = record.word("unit"), number * days(unit) > 3_653 else { return }
        report(.long(digits), at: record.span(key))
    }

    private func days(_ unit: DurationUnit) -> Double {
        switch unit {
        case .day, .session: 1
        case .week: 7
        case .month: 30.4
        case .year: 365.25
        case .hour: 0.125
        }
    }

    private mutating func judgePercentage(_ record: Record) {
        guard let digits = record.number("value"), let number = Double(digits), number > 100,
            let unit = record.text("unit"), ["percent", "procent", "%"].contains(unit.lowercased())
        else { return }
        report(.percent(digits), at: record.span("value"))
    }

    /// An interval begins with its lower end and holds its own value; no ratio is below nought.
    private mutating func judgeEffect(_ record: Record) {
        guard let effect = Effect(record), let value = Double(effect.value) else { return }
        if effect.isRatio {
            for key in ["value", "low", "high"] {
                guard let digits = record.number(key), let number = Double(digits), number < 0 else { continue }
                report(.ratio(digits), at: record.span(key))
            }
        }
        let (low, high) = (effect.low.flatMap { Double($0) }, effect.high.flatMap { Double($0) })
        if let low, let high, low > high {
            let problem = Problem.rangeUpsideDown(min: effect.low ?? "", max: effect.high ?? "")
            problems.append(LocatedProblem(problem, at: record.span("low")))
        } else if low.map({ value < $0 }) ?? false || high.map({ value > $0 }) ?? false {
            report(.outsideInterval(effect.value), at: record.span("value"))
        }
    }

    // MARK: Sources

    private mutating func judgeReference(_ record: Record) {
        if let doi = record.text("DOI"), bareDOI(doi) == nil { report(.doi(doi), at: record.span("DOI")) }
        if let url = record.text("URL"), !isWebAddress(url) { report(.url(url), at: record.span("URL")) }
        if let type = record.text("type"), !sourceTypes.contains(type) {
            report(.sourceType(type, near: nearest(to: type, among: sourceTypes)), at: record.span("type"))
        }
        if let text = record.text("issued"), let meant = yearFirst(text) {
            report(.writtenOtherwise(text, meant: meant), at: record.span("issued"))
        } else if let year = SourceDate(record)?.start?.year, (1..<100).contains(year) {
            report(.shortYear(String(year)), at: record.span("issued"))
        }
        for person in record.records("author") + record.records("editor") {
            guard let name = person.text("literal") ?? (person.text("given") == nil ? person.text("family") : nil),
                let meant = namesMeant(by: name)
            else { continue }
            report(.severalNames(name, meant: meant), at: SourceSpan(file: person.file, range: person.range))
        }
        for person in record.records("author") + record.records("editor") {
            guard person.text("given") == nil, let family = person.text("family"), let meant = nameWithInitials(family)
            else {
                continue
            }
            report(.initials(family, meant: meant), at: person.span("family"))
        }
        if let text = record.text("issued") ?? record.record("issued")?.text("raw"), text.contains(where: \.isNumber),
            let date = SourceDate(record),
            date.start == nil
        {
            report(.sourceYear(text), at: record.span("issued"))
        }
        judgeWrittenParts(record)
        if let day = record.text("issued") { judge(day.split(separator: "/").first ?? "", record.span("issued")) }
    }

    /// `P. Jansen` or `P.J. Jansen` as surname and given name; nil for other names.
    private func nameWithInitials(_ family: String) -> String? {
        let words = family.split(separator: " ").map(String.init)
        let initials = words.prefix { $0.count < 8 && $0.hasSuffix(".") && $0.first?.isUppercase == true }
        guard !initials.isEmpty, initials.count < words.count else { return nil }
        let surname = words[initials.count...].joined(separator: " ")
        return "{ family: \(surname), given: \(initials.joined(separator: " ")) }"
    }

    /// A date as Pandoc writes it: `2018-05-31`.
    private mutating func judge(_ day: Substring, _ span: SourceSpan) {
        let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count > 1, parts.count <= 3, parts.allSatisfy({ $0 != nil }), day.prefix(5).hasSuffix("-") else {
            return
        }
        if !isDay(parts.compactMap { $0 }) { report(.calendar(String(day)), at: span) }
    }

    private mutating func judgeDateParts(_ record: Record) {
        for part in record.list("date-parts") {
            guard case .list(let values) = part.content else { continue }
            let numbers = values.map { value -> Int? in
                guard case .text(let text) = value.content else { return nil }
                return Int(text)
            }
            guard numbers.count > 1, numbers.allSatisfy({ $0 != nil }), !isDay(numbers.compactMap { $0 }) else {
                continue
            }
            let words = numbers.compactMap { $0.map(String.init) }.joined(separator: "-")
            report(.calendar(words), at: SourceSpan(file: record.file, range: part.range))
        }
    }

    /// Whether a year, month and day exist. From 21 to 24 a month is a season, as in EDTF.
    private func isDay(_ parts: [Int]) -> Bool {
        guard parts.count <= 3, (1...12).contains(parts[1]) || (21...24).contains(parts[1]) else { return false }
        guard parts.count == 3 else { return true }
        let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard parts[1] <= 12, (1...days[parts[1] - 1]).contains(parts[2]) else { return false }
        let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        return parts[1] != 2 || parts[2] < 29 || isLeap
    }

    /// What a reference list shows as it is typed, and was meant otherwise.
    private mutating func judgeWrittenParts(_ record: Record) {
        if let issued = record.text("issued"), let meant = noDate(meantBy: issued) {
            report(.writtenOtherwise(issued, meant: meant), at: record.span("issued"))
        }
        if let page = record.text("page") {
            let word = page.prefix { $0.isLetter || $0 == "." || $0 == "\u{27}" }
            let numbers = trimmed(page.dropFirst(word.count))
            if !word.isEmpty, word.hasSuffix(".") || page.dropFirst(word.count).first == " ",
                numbers.first?.isNumber == true, pageWords.contains(word.lowercased().filter(\.isLetter))
            {
                report(.writtenOtherwise(page, meant: numbers), at: record.span("page"))
            }
        }
        if let volume = record.text("volume"), let open = volume.firstIndex(of: "("), volume.hasSuffix(")"),
            open > volume.startIndex
        {
            let parts = (trimmed(volume[..<open]), trimmed(volume[volume.index(after: open)...].dropLast()))
            report(
                .writtenOtherwise(volume, meant: "volume: \(parts.0), issue: \(parts.1)"), at: record.span("volume"))
        }
        for person in record.records("author") + record.records("editor") {
            // So does an import write it, where a list of authors is not whole.
            guard let name = person.text("literal") ?? person.text("family"), name != "et al.",
                othersWords.contains(name.lowercased().filter(\.isLetter))
            else { continue }
            report(.othersAsName(name), at: SourceSpan(file: person.file, range: person.range))
        }
        for person in record.records("author") {
            guard let name = person.text("literal") ?? person.text("family"), let open = name.lastIndex(of: "("),
                name.hasSuffix(")"), editorMarks.contains(name[open...].lowercased().filter(\.isLetter))
            else { continue }
            let meant = "editor: [{ family: \(trimmed(name[..<open])) }]"
            report(.writtenOtherwise(name, meant: meant), at: SourceSpan(file: person.file, range: person.range))
        }
        for (key, lengths) in [("ISBN", [10, 13]), ("ISSN", [8])] {
            guard let text = record.text(key), !isBookNumber(text, lengths) else { continue }
            let digits = lengths.map(String.init).joined(separator: "/")
            report(.bookNumber(text, key: key, digits: digits), at: record.span(key))
        }
    }

    /// `2026-05-12` for `12-05-2026`; nil for what is no day with its year last.
    private func yearFirst(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            let year = Int(parts[2]), let month = Int(parts[1]), let day = Int(parts[0])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.iso8601
    }

    /// "z.d." for "zd" and "z.d"; nil for other words.
    private func noDate(meantBy text: String) -> String? {
        let known = SiteLanguage.inAll("noDate")
        guard !known.contains(text.lowercased()) else { return nil }
        let letters = { (text: String) in text.lowercased().filter(\.isLetter) }
        return known.first { letters($0) == letters(text) }
    }

    /// Whether a text is one number of as many digits as its kind has, or several.
    private func isBookNumber(_ text: String, _ lengths: [Int]) -> Bool {
        let isNumber = { (part: String) in
            let count = part.filter { $0.isASCII && $0.isNumber || $0 == "X" || $0 == "x" }.count
            return lengths.contains(count) && (count != 10 || isISBN10(part))
        }
        let parts = text.split { " ,;".contains($0) }.map(String.init).filter { $0.contains(where: \.isNumber) }
        return isNumber(text) || !parts.isEmpty && parts.allSatisfy(isNumber)
    }

    /// Whether ten digits make up a number: each counts less than the one before it, and the sum is a multiple of eleven.
    private func isISBN10(_ text: String) -> Bool {
        let digits = text.uppercased().compactMap { $0 == "X" ? 10 : $0.wholeNumberValue }
        return zip(digits, stride(from: 10, to: 0, by: -1)).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
    }

    // MARK: The site, and names

    /// An address to write to has a point behind its sign; other words are no address.
    private mutating func judgeContact(_ record: Record) {
        guard let text = record.text("contact"), text.contains("@"), !text.contains(where: \.isWhitespace) else {
            return
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let host = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        if parts.count == 2, !parts[0].isEmpty, host.count > 1, host.allSatisfy({ !$0.isEmpty }) { return }
        report(.mailAddress(text), at: record.span("contact"))
    }

    private mutating func judgeSiteAddress(_ record: Record) {
        guard let address = record.text("base_url") else { return }
        if !isWebAddress(address) || address.contains(where: { "?#".contains($0) }) {
            report(.siteAddress(address), at: record.span("base_url"))
        }
    }

    private mutating func judgeNames(_ record: Record) {
        for key in ["name", "abbreviation", "term", "plural"] {
            // One that is empty is missing, and has been reported.
            guard let name = record.text(key), !trimmed(name).isEmpty || key != "name" && key != "term" else {
                continue
            }
            if !hasLetter(name) { report(.nameless(name), at: record.span(key)) }
            judgeTyping(name, record.span(key))
        }
        for name in record.texts("aliases") + record.texts("synonyms") where !hasLetter(name.value) {
            report(.nameless(name.value), at: name.span)
        }
    }

    /// Quotes of a word processor around a name, and codes of HTML in it: readers see both.
    private mutating func judgeTyping(_ name: String, _ span: SourceSpan) {
        if let first = name.first, "\u{201C}\u{201E}\u{2018}".contains(first), let last = name.last,
            "\u{201D}\u{201C}\u{2019}".contains(last), name.count > 2
        {
            report(.quotedName(name), at: span)
        }
        guard let start = name.firstIndex(of: "&"), let end = name[start...].prefix(10).firstIndex(of: ";") else {
            return
        }
        let code = name[start...end]
        if code.count > 3,
            code.dropFirst().dropLast().allSatisfy({ $0.isASCII && $0.isLetter || $0 == "#" || $0.isNumber })
        {
            report(.codeInName(String(code)), at: span)
        }
    }

    /// Whether what should be a code, such as WE-08, is a name or a sentence.
    private func isMadeOfWords(_ code: String) -> Bool {
        let words = code.split(whereSeparator: \.isWhitespace)
        return words.count > 2 || words.count == 2 && !code.contains(where: \.isNumber)
    }

    private func hasLetter(_ name: String) -> Bool {
        name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// `1.200` or `1.200.000` without its points; nil for other numbers. A number with three decimals is rare, and has few digits before.
    private func withoutThousands(_ digits: String) -> String? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0].first != "0",
            parts.joined().utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return parts.joined()
    }
}

/// The first mark of Markdown in a text that is shown as it is: `**`, `[text](address)`, `[[id]]` or `[@key]`.
private func markInPlainText(_ text: String) -> String? {
    guard text.utf8.contains(where: { "*[".utf8.contains($0) }) else { return nil }
    for (open, close) in [("**", "**"), ("[[", "]]"), ("[@", "]")] {
        guard let start = text.firstRange(of: open), let end = text[start.upperBound...].firstRange(of: close),
            let first = text[start.upperBound...].first, first.isLetter || first.isNumber
        else { continue }
        return String(text[start.lowerBound..<end.upperBound])
    }
    guard let middle = text.firstRange(of: "]("), let start = text[..<middle.lowerBound].lastIndex(of: "["),
        let end = text[middle.upperBound...].firstIndex(of: ")"), middle.upperBound < end
    else { return nil }
    return String(text[start...end])
}

/// What is put before the numbers of pages, which a reference list writes itself.
private let pageWords = Set(SiteLanguage.inAll("value-page-words"))

/// What stands for authors that are not named, by its letters.
private let othersWords = Set(SiteLanguage.inAll("value-others").map { $0.filter(\.isLetter) })

/// What stands in brackets behind an editor among the authors.
private let editorMarks = Set(SiteLanguage.inAll("value-editors"))

/// The types of sources that CSL has.
private let sourceTypes: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]

/// The DOI in what an editor wrote: with or without the address of the resolver before it; nil where there is none.
package func bareDOI(_ text: String) -> String? {
    let lower = text.lowercased()
    let prefixes = [
        "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:",
    ]
    let prefix = prefixes.first(where: lower.hasPrefix) ?? ""
    let doi = trimmed(text.dropFirst(prefix.count))
    let parts = doi.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("10."), parts[0].count > 5,
        parts[0].dropFirst(3).utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
        !parts[1].contains(where: \.isWhitespace)
    else { return nil }
    return doi
}

/// Whether an address is one of the web, with a host and without spaces.
package func isWebAddress(_ text: String) -> Bool {
    guard let target = LinkTarget(text), target.kind == .web, !text.contains(where: \.isWhitespace),
        let start = text.firstRange(of: "://")
    else { return false }
    let host = text[start.upperBound...].prefix { !"/?#".contains($0) }
    return host.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
}
