import LeidraadFiles
import LeidraadModel
import LeidraadTemplates

/// The faults of the templates that a build of a site would use, and the files in which they are.
package struct TemplateReport: Sendable {
    package private(set) var problems: [LocatedProblem] = []
    /// The files by the path that messages show: from `Content/`, or absolute where the site has no templates of its own.
    package private(set) var files: [String: SourceFile] = [:]

    package init() {}

    /// - Parameters:
    ///   - language: the language of which the words are used.
    package init(_ templates: SiteTemplates, of site: String, _ language: SiteLanguage, _ model: SiteModel) {
        let sources = templates.files
        let own = "../Templates/"
        let set = templates.folder == ownTemplateFolder(of: site) ? own : templates.folder + "/"
        let shown = { (path: String) in (templates.laidOver.contains(path) ? own : set) + path }
        files = Dictionary(
            sources.map { (shown($0.path), SourceFile(path: shown($0.path), bytes: $0.bytes)) },
            uniquingKeysWith: { first, _ in first })
        problems = TemplateSet.faults(in: sources).map {
            LocatedProblem(.template($0.fault), at: SourceSpan(file: shown($0.span.file), range: $0.span.range))
        }
        let found =
            unknownWords(sources, language) + namesOfNoView(sources) + templates.coveringNothing(model)
            + templates.changed.map { covered in
                LocatedProblem(
                    .changedTemplate(covered.path, lines: covered.lines.count), at: .start(of: covered.path))
            }
        problems += found.map { problem in
            LocatedProblem(problem.problem, at: SourceSpan(file: shown(problem.span.file), range: problem.span.range))
        }
    }
}

extension SiteTemplates {
    /// Files of the site that lie over none of the set, and that nothing asks for: most likely their names are nearly right.
    fileprivate func coveringNothing(_ model: SiteModel) -> [LocatedProblem] {
        let asked = Set(
            files.filter { $0.path.hasSuffix(".mustache") }.flatMap { file in
                templateTags(file.bytes).filter(\.isPartial).map { "partials/" + $0.name + ".mustache" }
            })
        let ofTypes = Set(model.types.map { "pages/" + $0.id + ".mustache" })
        return laidOver.sorted().compactMap { path in
            if shipped.contains(path) || asked.contains(path) || ofTypes.contains(path) { return nil }
            // A table of another language, and files that a template names, are additions.
            if path.hasPrefix("languages/") || isNamed(path) { return nil }
            return LocatedProblem(
                .coversNoTemplate(path, suggestion: Suggestion(for: path, among: shipped)), at: .start(of: path))
        }
    }

    private func isNamed(_ path: String) -> Bool {
        files.contains { $0.path.hasSuffix(".mustache") && $0.bytes.firstRange(of: Array(path.utf8)) != nil }
    }
}

/// Names that a template asks for and that no view of its kind of page offers; nothing would show there.
private func namesOfNoView(_ files: [SourceFile]) -> [LocatedProblem] {
    let sources = TemplateSources(files)
    guard sources.faults.isEmpty else { return [] }
    let tables = files.filter { $0.path.hasPrefix("languages/") }.compactMap { try? Phrases($0) }
    let words = tables.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    let shapes =
        PageTemplate.allCases.map { ("pages/" + $0.rawValue, $0.shape) }
        + PartialTemplate.allCases.map { ($0.rawValue, $0.shape) }
    // A template that is none of these belongs to a type of the site's own.
    let ownTypes = sources.parsed.keys.filter { key in
        key.hasPrefix("pages/") && PageTemplate(rawValue: String(key.dropFirst("pages/".count))) == nil
    }
    let all = shapes + ownTypes.sorted().map { ($0, PageTemplate.record.shape) }
    let unknown = all.reduce(into: Set<UnknownName>()) { found, template in
        found.formUnion(unknownNames(in: template.0, of: sources.parsed, shape: template.1, words: words))
    }
    // A partial is on many pages; its names are told once.
    let byPlace = Dictionary(grouping: unknown) {
        SourceSpan(file: sources.files[$0.template]?.path ?? "", range: $0.range)
    }
    return byPlace.compactMap { place, names in
        names.first.map { name in
            let known = names.reduce(into: Set<String>()) { $0.formUnion($1.known) }
            let near = Suggestion(for: name.name, among: known)
            return LocatedProblem(.unknownTemplateName(name.name, suggestion: near), at: place)
        }
    }
}

/// Words that templates ask for and that do not exist; nothing would show there.
private func unknownWords(_ sources: [SourceFile], _ language: SiteLanguage) -> [LocatedProblem] {
    let templates = sources.filter { $0.path.hasSuffix(".mustache") }
    let tables = sources.filter { $0.path.hasPrefix("languages/") }.compactMap { file in
        (try? Phrases(file)).map { (file: file, keys: $0.keys) }
    }
    let every = tables.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    let ofTemplates = templates.flatMap { file in
        templateTags(file.bytes).compactMap { tag -> LocatedProblem? in
            guard let problem = unknownName(tag, every) else { return nil }
            return LocatedProblem(problem, at: SourceSpan(file: file.path, range: tag.range))
        }
    }
    guard let own = tables.first(where: { $0.file.path == "languages/\(language.rawValue).yml" }) else {
        return ofTemplates
    }
    let missing = every.subtracting(own.keys).sorted()
    if missing.isEmpty { return ofTemplates }
    return ofTemplates + [LocatedProblem(.missingWords(missing), at: .start(of: own.file.path))]
}

private func unknownName(_ tag: TemplateTag, _ words: Set<String>) -> Problem? {
    switch tag.sign {
    case UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: ">"),
        UInt8(ascii: "<"):
        return nil
    default:
        let name = tag.name.hasSuffix("}") ? String(tag.name.dropLast()) : tag.name
        guard name.hasPrefix("t."), !words.contains(String(name.dropFirst(2))) else { return nil }
        let near = Suggestion { nearest(to: String(name.dropFirst(2)), among: words).map { "t." + $0 } }
        return .unknownTemplateName(name, suggestion: near)
    }
}

/// The name under which a template is kept: partials by their own, pages below `pages/`.
func templateKey(_ path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    return path.hasPrefix("partials/") ? name : "pages/" + name
}
