import LeidraadFiles
import LeidraadModel
import LeidraadTemplates

/// The templates among the files of a folder, read but not yet compiled.
struct TemplateSources: Sendable {
    /// The files, by the name under which other templates ask for them.
    let files: [String: SourceFile]
    /// Those of them that can be read; all of them where there are no faults.
    let parsed: [String: ParsedTemplate]
    /// The faults that keep them from being used.
    let faults: [TemplateFailure]

    init(_ all: [SourceFile]) {
        let templates = all.filter { $0.path.hasSuffix(".mustache") }
        files = Dictionary(templates.map { (templateKey($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        var faults = Self.unusable(templates, files)
        var parsed: [String: ParsedTemplate] = [:]
        let refused = Set(faults.map(\.span.file))
        for file in templates where !refused.contains(file.path) {
            do { parsed[templateKey(file.path)] = try ParsedTemplate(file.bytes) } catch {
                faults.append(TemplateFailure(error, in: file))
            }
        }
        if faults.isEmpty { faults += Self.tooLarge(parsed, files) }
        self.parsed = parsed
        self.faults = faults
    }

    /// The templates that others may ask for.
    var partials: [String: ParsedTemplate] { parsed.filter { !$0.key.hasPrefix("pages/") } }

    /// The faults that keep templates from being read: each by itself, and all together.
    private static func unusable(_ templates: [SourceFile], _ files: [String: SourceFile]) -> [TemplateFailure] {
        let single = templates.compactMap(TemplateLimits.failure)
        if !single.isEmpty { return single }
        let all = TemplateSet.missing(in: templates)
        // Partials that lead back to themselves have no size.
        if let cycle = partialCycle(files) { return all + [cycle] }
        return all + [ExpandedTemplate.failure(in: files)].compactMap { $0 }
    }

    /// Templates that grow too large by what goes into their blocks, which no count of bytes and tags foresees.
    private static func tooLarge(_ parsed: [String: ParsedTemplate], _ files: [String: SourceFile]) -> [TemplateFailure]
    {
        let partials = parsed.filter { !$0.key.hasPrefix("pages/") }
        return parsed.sorted { $0.key < $1.key }.compactMap { name, template in
            guard template.hasHiddenSize || partials.values.contains(where: \.hasHiddenSize), let file = files[name],
                CompiledTemplate(template, partials: partials, words: [:]) == nil
            else { return nil }
            return TemplateFailure(.expandsTooFar, in: file, at: 0..<0)
        }
    }
}

extension TemplateFailure {
    /// The fault that keeps a file from being read as a template, where an editor would look for it.
    init(_ mistake: TemplateMistake, in file: SourceFile) {
        let tags = templateTags(file.bytes)
        var fault = TemplateFault(mistake.kind)
        var range = mistake.offset..<mistake.offset
        switch fault {
        // Where braces are missing, the name seems to run on into the next tag.
        case .badName:
            if let tag = tags.first(where: \.runsOn) { (fault, range) = (.unclosedTag, tag.range) }
        case .unclosedTag: range = tags.first { !$0.isClosed }?.range ?? range
        // The end of the file shows that something is not closed; what is meant is where it was opened.
        case .unclosedSection: range = unclosedTag(file.bytes)?.range ?? range
        default: break
        }
        self.init(fault, in: file, at: range)
    }
}

/// The first templates, by name, that include each other; a page would not come to an end.
private func partialCycle(_ files: [String: SourceFile]) -> TemplateFailure? {
    let uses = files.mapValues(partialNames)
    var finished: Set<String> = []
    for start in files.keys.sorted() {
        var path: [String] = []
        guard let cycle = visit(start, uses, &path, &finished), let file = files[cycle[0]] else { continue }
        let tag = templateTags(file.bytes).first { $0.name == cycle[1] }
        return TemplateFailure(.partialCycle(cycle), in: file, at: tag?.range ?? 0..<0)
    }
    return nil
}

/// Partials nest as deep as there are files, so the recursion is bounded.
private func visit(_ name: String, _ uses: [String: [String]], _ path: inout [String], _ finished: inout Set<String>)
    -> [String]?
{
    if let index = path.firstIndex(of: name) { return Array(path[index...]) + [name] }
    guard !finished.contains(name) else { return nil }
    path.append(name)
    for next in uses[name] ?? [] {
        if let cycle = visit(next, uses, &path, &finished) { return cycle }
    }
    path.removeLast()
    finished.insert(name)
    return nil
}

private func partialNames(_ file: SourceFile) -> [String] {
    templateTags(file.bytes).filter(\.isPartial).map(\.name)
}
