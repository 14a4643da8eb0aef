import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A text that a cell of a workbook cannot hold.
struct CellTooLong: CommandFailure {
    let heading: String
    let row: Int

    var message: String {
        interfaceWords.text("export-cell-long", ["column": visible(heading), "n": String(row)])
    }

    var isUsage: Bool { true }
}

/// Rows as a workbook of Excel (Office Open XML) with one sheet. Texts are texts, whatever they begin with, and stay so when an editor
/// types in them; numbers, days and truth values are such. The first row is bold and stays in view. The same rows always give the same bytes.
///
/// - Parameter types: the type of each column, where it is known.
func workbookBytes(_ rows: [[String]], sheet name: String, types: [FieldType?]) throws -> [UInt8] {
    let sheet = try sheetXML(rows, types)
    var writer = ZipWriter()
    let parts = [
        ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
        ("xl/workbook.xml", workbookXML(name)),
        ("xl/_rels/workbook.xml.rels", workbookRelations), ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
    let files = try parts.flatMap { path, text in
        try writer.bytes(of: ZipEntry(path, Array((xmlStart + text).utf8)))
    }
    return files + writer.end()
}

/// How many UTF-16 units a cell of Excel holds.
private let longestCell = 32_767

/// The formats of cells, in the order of `cellXfs`.
private enum CellFormat: Int {
    case usual, text, day, heading
}

private func sheetXML(_ rows: [[String]], _ types: [FieldType?]) throws -> String {
    let headings = rows.first ?? []
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
        var cells = ""
        for (column, text) in row.enumerated() where !text.isEmpty {
            guard text.utf16.count <= longestCell else { throw CellTooLong(heading: headings[column], row: index + 1) }
            let place = columnLetters(column + 1) + String(index + 1)
            cells += cellXML(text, at: place, index == 0 ? nil : types[column], isHeading: index == 0)
        }
        lines.append("<row r=\"\(index + 1)\">\(cells)</row>")
    }
    let columns = types.enumerated().map { index, type in
        let format: CellFormat =
            if case .date? = type { .day } else if type?.isMeasured == true { .usual } else { .text }
        return
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"24\" style=\"\(format.rawValue)\" customWidth=\"1\"/>"
    }
    let last = columnLetters(max(1, types.count)) + String(max(1, rows.count))
    return """
        <worksheet xmlns="\(mainNamespace)"><sheetViews><sheetView workbookViewId="0">\
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
        <cols>\(columns.joined())</cols><sheetData>\(lines.joined())</sheetData><autoFilter ref="A1:\(last)"/></worksheet>
        """
}

private func cellXML(_ text: String, at place: String, _ type: FieldType?, isHeading: Bool) -> String {
    switch type {
    case .boolean? where text == "true" || text == "false":
        return "<c r=\"\(place)\" t=\"b\"><v>\(text == "true" ? 1 : 0)</v></c>"
    case .integer?, .number?:
        // A number that Excel would write otherwise, such as 1.10, stays as it is.
        if let number = Double(text), number.isFinite, shownNumber(number) == text {
            return "<c r=\"\(place)\"><v>\(text)</v></c>"
        }
    case .date?:
        if let number = CalendarDate(iso8601: text).flatMap(dayNumber) {
            return "<c r=\"\(place)\" s=\"\(CellFormat.day.rawValue)\"><v>\(number)</v></c>"
        }
    default: break
    }
    // `import` takes the apostrophe away that a table of ours has before what Excel would run.
    let kept = restored(text) == text ? text : "'" + text
    let format: CellFormat = isHeading ? .heading : .text
    return """
        <c r="\(place)" s="\(format.rawValue)" t="inlineStr"><is><t xml:space="preserve">\(escapedCell(kept))</t></is></c>
        """
}

/// The number by which Excel knows a day; nil for one before March 1900, which it counts wrongly.
private func dayNumber(_ day: CalendarDate) -> Int? {
    let number = day.daysSince1970 + 25_569
    return number > 60 ? number : nil
}

private let xmlStart = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
private let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
private let partType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

private let contentTypes = """
    <Types xmlns="\(packageNamespace)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/workbook.xml" ContentType="\(partType).sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(partType).worksheet+xml"/>\
    <Override PartName="/xl/styles.xml" ContentType="\(partType).styles+xml"/></Types>
    """

private let packageRelations = """
    <Relationships xmlns="\(packageNamespace)/relationships">\
    <Relationship Id="rId1" Type="\(relationNamespace)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """

private let workbookRelations = """
    <Relationships xmlns="\(packageNamespace)/relationships">\
    <Relationship Id="rId1" Type="\(relationNamespace)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(relationNamespace)/styles" Target="styles.xml"/></Relationships>
    """

/// The name of a sheet has at most 31 characters.
private func workbookXML(_ name: String) -> String {
    """
    <workbook xmlns="\(mainNamespace)" xmlns:r="\(relationNamespace)"><sheets>\
    <sheet name="\(escapedCell(String(name.prefix(31))))" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
}

/// 49 is text, 14 a day as the country writes it.
private let styles = """
    <styleSheet xmlns="\(mainNamespace)">\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
    <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
