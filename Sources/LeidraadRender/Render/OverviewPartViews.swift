import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The parts of an overview, and the ways between them.
struct OverviewPartViews: PagePart {
    let scope: PageScope
    private let parts: OverviewParts
    /// The path of the first part.
    private let path: String

    init(scope: PageScope, rowCount: Int, path: String) {
        (self.scope, self.path) = (scope, path)
        parts = OverviewParts(rowCount: rowCount)
    }

    init(scope: PageScope, parts: OverviewParts, path: String) {
        (self.scope, self.path, self.parts) = (scope, path, parts)
    }

    var areMany: Bool { parts.areMany }

    func rows(_ part: Int) -> Range<Int> { parts.rows(of: part) }

    /// The name of a part behind the title of the overview, and where the first is; nil for the first.
    func title(_ part: Int) -> (label: String, first: String)? {
        guard part > 1 else { return nil }
        return (phrases["partTitle", filling: ["n": String(part), "all": String(parts.count)]], path)
    }

    /// Puts into the view of a part how much of the whole it shows, and how the others are reached.
    ///
    /// - Parameter count: the number of rows of all parts, in words.
    func set(_ part: Int, of count: String, data: String, in page: inout View) {
        let rows = parts.rows(of: part)
        let shown: KeyValuePairs = ["from": String(rows.lowerBound + 1), "to": String(rows.upperBound), "all": count]
        page["resultText"] = .text(parts.areMany ? phrases["partShown", filling: shown] : count)
        page["wholeText"] = .text(count)
        page.set("rowsData", parts.areMany ? data : nil)
        page.set("showAll", parts.areMany ? phrases["showAll", filling: ["n": String(parts.rowCount)]] : nil)
        setWays(part, in: &page)
    }

    /// Puts into the view of a part how the others are reached.
    func setWays(_ part: Int, in page: inout View) {
        page.set("previousURL", part > 1 ? address(part - 1) : nil)
        page.set("nextURL", part < parts.count ? address(part + 1) : nil)
        let near = parts.areMany ? parts.near(part) : []
        page.set(
            "parts",
            near.map { number in
                let place: KeyValuePairs = ["n": String(number), "all": String(parts.count)]
                var view = View(url: address(number), label: String(number))
                view["name"] = .text(phrases["partTitle", filling: place].capitalizedFirst)
                view["isHere"] = .flag(number == part)
                view["isAfterGap"] = .flag(number > 1 && !near.contains(number - 1))
                return view
            })
    }

    /// Puts into the view of a list which of its entries a part shows, and where it goes on.
    func setPlace(of slice: ListParts.Slice, in count: Int, _ parts: ListParts, id: String, in list: inout View) {
        let shown: KeyValuePairs = [
            "from": String(slice.entries.lowerBound + 1), "to": String(slice.entries.upperBound), "all": String(count),
        ]
        list.set("place", slice.entries.count < count ? phrases["partShown", filling: shown] : nil)
        let next = parts.part(after: slice)
        list.set("goesOnURL", next.map { address($0) + "#" + id })
        list.set("goesOn", next.map { phrases["goesOnInPart", filling: ["n": String($0)]] })
    }

    /// Puts into a view which rows of how many a part shows, where there are more.
    func setPlace(of part: Int, in page: inout View) {
        let rows = parts.rows(of: part)
        let shown: KeyValuePairs = [
            "from": String(rows.lowerBound + 1), "to": String(rows.upperBound), "all": String(parts.rowCount),
        ]
        page.set("place", parts.areMany ? phrases["partShown", filling: shown] : nil)
    }

    /// The address of a place on a part.
    func address(_ part: Int, anchor: String) -> String { url(base.routes.part(part, of: path) + "#" + anchor) }

    private func address(_ part: Int) -> String { url(base.routes.part(part, of: path)) }
}

/// The name of the file in `data/` with the rows of all parts of the overview of a type.
func rowsDataName(_ type: RecordType) -> String { "rows-" + type.id }

/// The rows of the overviews that have more than one part, in a file for each: whoever chooses, sorts or exports does that with all of them.
func overviewRows(_ context: RenderContext) -> [(name: String, value: JSON)] {
    let base = context.base
    // Written as the second part writes them, so that addresses lead to the first where they mean it.
    let scope = { (overview: String) in
        PageScope(context, path: base.routes.part(2, of: overview), hasReferenceList: false)
    }
    return base.recordOverviews.filter(\.parts.areMany).map { type, path, _ in
        let rows =
            type.id == BuiltInType.intervention.rawValue
            ? InterventionsPage(scope: scope(path)).rows() : SiteRecordsPage(scope: scope(path)).rows(type)
        return (rowsDataName(type), packedRows(rows))
    }
}

/// Pieces of markup in which much is the same, as pieces that are there once: the pieces, and of which each text is made.
func packedRows(_ markup: [RenderedTemplate]) -> JSON {
    var places: [String: Int] = [:]
    var pieces: [JSON] = []
    let rows = markup.map { text in
        cut(String(decoding: text.html.bytes, as: UTF8.self)).map { piece in
            if let known = places[piece] { return JSON.number(known) }
            places[piece] = pieces.count
            pieces.append(.string(piece))
            return .number(pieces.count - 1)
        }
    }
    return .object([("pieces", .array(pieces)), ("rows", .array(rows.map { .array($0) }))])
}

/// A text cut before each line, item of a list and attribute with data.
private func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let cuts = [Array("\n".utf8), Array("<li>".utf8), Array(" data-".utf8)]
    var starts = bytes.indices.filter { index in index > 0 && cuts.contains { bytes[index...].starts(with: $0) } }
    starts.insert(0, at: 0)
    return zip(starts, starts.dropFirst() + [bytes.count]).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
}
