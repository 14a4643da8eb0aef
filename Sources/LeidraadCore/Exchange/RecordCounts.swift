import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// The file of counts with those of a check in it; a count of the same day is replaced.
///
/// The quality report shows them. They are content, so that a build never depends on what an earlier one found.
public func countsFile(of outcome: BuildOutcome, on day: CalendarDate, site: String) throws -> NewFile {
    // The list is of the site in its own language, as its quality report is.
    let (diagnostics, subjectCount) = outcome.own ?? (outcome.diagnostics, outcome.subjectCount)
    let open = diagnostics.problemCount { $0.severity == .warning && $0.acceptedBecause == nil }
    let accepted = diagnostics.problemCount { $0.acceptedBecause != nil }
    let count: [ContentValue.Entry] = [
        .init("date", .scalar(day.iso8601)), .init("open", .scalar(String(open))),
        .init("accepted", .scalar(String(accepted))), .init("subjects", .scalar(String(subjectCount))),
    ]
    let path = "quality.yml"
    guard let file = try readContent(site + "/Content").files.first(where: { $0.path == path }) else {
        let text = schemaLine("quality", for: "Content/" + path) + "- " + flow(.record(count)) + "\n"
        return NewFile(path: path, bytes: Array(text.utf8))
    }
    let items = parseYAML(file.bytes).root?.sequence ?? []
    let bytes: [UInt8]
    if let same = items.first(where: { $0["date"]?.scalar == day.iso8601 }) {
        bytes = edited(
            file.bytes, same,
            count.filter { same[$0.key]?.scalar != $0.value.text }.map { RecordEdit(key: $0.key, value: $0.value) })
    } else {
        guard let longer = appended("- " + flow(.record(count)) + "\n", to: file.bytes, isSpaced: false) else {
            throw NewRecordFailure.notAList(path)
        }
        bytes = longer
    }
    return NewFile(path: path, bytes: bytes, mayReplace: { $0 == file.bytes })
}
