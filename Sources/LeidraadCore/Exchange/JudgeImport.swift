import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// The errors that the files would bring, by their places in the imported file.
func newErrors(_ written: [SourceFile], _ planners: [ImportPlanner], _ files: [SourceFile], _ request: BuildRequest)
    -> [ImportMistake]
{
    let paths = Set(written.map(\.path))
    let after = Sources(files.filter { !paths.contains($0.path) } + written)
    let known = Set(errors(in: Sources(files), request).map(\.words.message))
    let places = planners.map { PlacesInContent(after, $0.kind, $0.placed) }
    return errors(in: after, request, isNew: paths.contains).filter { !known.contains($0.words.message) }.map { error in
        let message = [error.words.message, error.words.hint].compactMap { $0 }.joined(separator: "; ")
        let found = places.lazy.compactMap { $0.mistake(error.problem, message) }.first
        return found ?? ImportMistake("\(error.problem.span.file): \(message)")
    }
}

/// - Parameter isNew: whether a file is one that the import would write.
private func errors(in sources: Sources, _ request: BuildRequest, isNew: (String) -> Bool = { _ in false }) -> [(
    problem: LocatedProblem, words: Wording
)] {
    let content = CheckedContent(sources, request, includesDrafts: request.includesDrafts)
    return content.errors.map { isNew($0.span.file) ? $0 : turned($0, isNew, sources) }.map {
        ($0, words(for: $0.problem, in: content.parsed.language))
    }
}

/// Of two records that share a name the second is told of, by the order of the files; an editor wants to hear of the new one.
private func turned(_ located: LocatedProblem, _ isNew: (String) -> Bool, _ sources: Sources) -> LocatedProblem {
    func place(_ other: SourceLocation) -> (here: SourceLocation, there: SourceSpan)? {
        guard isNew(other.file), let old = sources.all[located.span.file], let new = sources.all[other.file] else {
            return nil
        }
        return (old.location(of: located.span.range), new.span(of: other))
    }
    switch located.problem {
    case .duplicateName(let name, let other):
        return place(other).map { LocatedProblem(.duplicateName(name, other: $0.here), at: $0.there) } ?? located
    case .duplicateCode(let code, let other):
        return place(other).map { LocatedProblem(.duplicateCode(code, other: $0.here), at: $0.there) } ?? located
    default: return located
    }
}

extension SourceFile {
    /// The bytes of a place that was found in this file.
    fileprivate func span(of place: SourceLocation) -> SourceSpan {
        let lines = LineIndex(bytes[...])
        let line = lines.line(place.line)
        let before = String(decoding: bytes[line], as: UTF8.self).prefix(place.column - 1)
        let start = line.lowerBound + before.utf8.count
        return SourceSpan(file: path, range: start..<start)
    }
}

/// Finds the cell that a place in the content came from.
private struct PlacesInContent {
    private let records: [KeptRecord]
    private let placed: [String: IncomingRecord]

    init(_ sources: Sources, _ kind: TableKind, _ placed: [String: IncomingRecord]) {
        records = sources.kept(kind)
        self.placed = placed
    }

    func mistake(_ located: LocatedProblem, _ message: String) -> ImportMistake? {
        let offset = located.span.range.lowerBound
        let kept = records.first {
            $0.file.path == located.span.file && ($0.node.range.contains(offset) || $0.node.range.upperBound == offset)
        }
        guard let kept, let record = placed[kept.id] else { return nil }
        var path = steps(to: offset, in: kept.node)
        if case .missingKey(let key, _, _) = located.problem { path = path.dropLast() + [.key(key)] }
        let place = record.place(ColumnPath(path))
        return ImportMistake(file: record.file, row: place.row, column: place.column, heading: place.heading, message)
    }

    private func steps(to offset: Int, in node: YAMLNode) -> [ColumnPath.Step] {
        if let entry = node.mapping?.last(where: { $0.keyRange.lowerBound <= offset }) {
            return [.key(entry.key)] + steps(to: offset, in: entry.value)
        }
        if let items = node.sequence, let index = items.lastIndex(where: { $0.range.lowerBound <= offset }) {
            return [.place(index + 1)] + steps(to: offset, in: items[index])
        }
        return []
    }
}
