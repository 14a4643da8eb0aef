import LeidraadMarkdown
import LeidraadModel

/// The matrix page: of the types that the site names, or of elements and interventions. Of many rows it comes in parts.
struct MatrixPage: PagePart {
    let scope: PageScope

    func view(part: Int = 1) -> View {
        let parts = OverviewParts.ofMatrix(rows.count)
        let ways = OverviewPartViews(scope: scope, parts: parts, path: base.routes.overview(.matrix))
        var page = frame.overview(.matrix, title: phrases["matrix"], intro: "intro-matrix", part: ways.title(part))
        page["caption"] = .text(phrases["caption-matrix"])
        if !DeclaredMatrix(scope: scope).set(in: &page, rows: parts.rows(of: part)) {
            ElementMatrix(scope: scope).set(
                in: &page, rows: parts.rows(of: part), hasElementsInColumns: hasElementsInColumns)
        }
        ways.setPlace(of: part, in: &page)
        ways.setWays(part, in: &page)
        return page
    }

    /// What has a row, on all parts.
    var rows: [EntityRef] {
        if let declared = DeclaredMatrix(scope: scope).rows { return declared.map(\.subject) }
        return hasElementsInColumns
            ? base.interventions.filter { $0.editorial.status == .published }.map { .intervention($0.id) }
            : base.elements.filter { $0.editorial.status == .published }.map { .element($0.id) }
    }

    private var hasElementsInColumns: Bool { base.model.matrix?.rows == BuiltInType.intervention.rawValue }
}

/// A cell in which something is.
struct MatrixCell<Ground> {
    /// Its column, from 0.
    let place: Int
    /// The tag that begins it, with the class of its basis.
    let start: StaticString
    let words: String
    let ground: Ground
}

/// The grounds on which the cells of a matrix rest, each once.
struct MatrixGrounds<Ground: Hashable> {
    private var order: [Ground] = []
    private var numbers: [Ground: Int] = [:]

    /// The markup of one row. Only a relation has a cell of its own; the blanks between two relations share one, so that the page grows with
    /// what the sources say, not with rows times columns.
    mutating func row(_ cells: [MatrixCell<Ground>], of count: Int) -> HTML {
        var markup = HTML()
        var next = 0
        for cell in cells.sorted(by: { $0.place < $1.place }) {
            appendBlanks(cell.place - next, to: &markup)
            next = cell.place + 1
            markup.append(trusted: cell.start)
            markup.append(trusted: "<a href=#g")
            markup.append(number: number(of: cell.ground))
            markup.append(trusted: ">")
            markup.appendEscaped(cell.words)
            markup.append(trusted: "</a>")
        }
        appendBlanks(count - next, to: &markup)
        return markup
    }

    /// The number of the grounds of a cell, from 1.
    private mutating func number(of ground: Ground) -> Int {
        if let number = numbers[ground] { return number }
        order.append(ground)
        numbers[ground] = order.count
        return order.count
    }

    private func appendBlanks(_ count: Int, to markup: inout HTML) {
        // HTML allows a cell to span a thousand columns and no more.
        for start in stride(from: 0, to: count, by: 1000) {
            let span = min(count - start, 1000)
            guard span > 1 else {
                markup.append(trusted: "<td>")
                continue
            }
            markup.append(trusted: "<td colspan=")
            markup.append(number: span)
            markup.append(trusted: ">")
        }
    }

    /// The grounds to which cells lead: who says so, and where.
    func views(_ text: (Ground) -> HTML) -> [View] {
        order.enumerated().map { index, ground in
            var view = View()
            view["id"] = .text("g\(index + 1)")
            view["text"] = .html(text(ground))
            return view
        }
    }
}
