import LeidraadModel

/// The date of a source, from what reference managers write.
struct CSLDate {
    /// The year, month and day, of the end of a period too; nil where words stand for a date.
    private let parts: [[String]]?
    private let text: String

    /// Reads `2018`, `2018-05-31`, `2018/05/31` or a period such as `2018/2019`; all else is kept in words.
    init(_ text: String) {
        self.text = trimmed(text)
        parts = Self.parts(of: self.text)
    }

    /// A year with a month, where that is one.
    init(year: String, month: String?) {
        let date = CSLDate(year)
        text = date.text
        guard let only = date.parts, only.count == 1, only[0].count == 1, let month, let number = Int(month),
            (1...12).contains(number)
        else {
            parts = date.parts
            return
        }
        parts = [only[0] + [String(number)]]
    }

    /// How exact it is: 0 for words, else the number of parts.
    var precision: Int { parts?.first?.count ?? 0 }

    /// The year, where it is a number.
    var year: String? { parts?.first?.first }

    /// The value of `issued` in CSL.
    var issued: ContentValue {
        guard let parts else { return .record([.init("literal", .scalar(text))]) }
        return .record([.init("date-parts", .list(parts.map { .list($0.map(ContentValue.scalar)) }))])
    }

    /// The entries of a source of which nobody knows the year: words for it, and a mark that something is missing.
    static func unknown(_ language: SiteLanguage) -> [ContentValue.Entry] {
        let words = language.words.text("noDate")
        return [.init("issued", .record([.init("literal", .scalar(words))])), .init("complete", .scalar("false"))]
    }

    private static func parts(of text: String) -> [[String]]? {
        if let day = day(text.split(separator: "-", omittingEmptySubsequences: false)) { return [day] }
        let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
        // RIS writes 2018/05/31, with slashes behind what it leaves out.
        let filled = slashed.prefix(3).reversed().drop { $0.isEmpty }.reversed().map { $0 }
        if slashed.count <= 4, let day = day(filled) { return [day] }
        for sign in ["/", "–", "-"] as [Character] {
            let ends = text.split(separator: sign, omittingEmptySubsequences: false).map(trimmed)
            guard ends.count == 2 else { continue }
            let days = ends.compactMap { day($0.split(separator: "-", omittingEmptySubsequences: false)) }
            if days.count == 2, days[0][0].count == 4, days[1][0].count == 4, days[0][0] <= days[1][0] { return days }
        }
        return nil
    }

    /// Year, month and day as numbers without zeros in front; nil where they are none.
    private static func day(_ parts: [Substring]) -> [String]? {
        guard let year = parts.first, (1...4).contains(year.count), parts.count <= 3 else { return nil }
        let numbers = parts.map { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        let limits = [1...9999, 1...12, 1...31]
        var result: [String] = []
        for (number, limit) in zip(numbers, limits) {
            guard let number, limit.contains(number) else { return nil }
            result.append(String(number))
        }
        return result
    }
}
