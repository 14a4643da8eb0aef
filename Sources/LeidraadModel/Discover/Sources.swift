import LeidraadFiles

/// Everything below `Content/`, sorted by what it is.
package struct Sources: Sendable {
    /// Markdown pages.
    var pages: [SourceFile] = []
    /// Records, by the folder that says of what kind they are.
    package var records: [RecordKind: [SourceFile]] = [:]
    /// Records of the types that the site declares, each with its type.
    package var ownRecords: [(file: SourceFile, type: RecordType)] = []
    /// The single files at the top: `site.yml` and the like.
    package var singles: [SingleFile: SourceFile] = [:]
    /// Images and other files that pages use.
    package var assets: [SourceFile] = []
    /// Files of other kinds, which are published where a page links to them.
    package var attachments: [SourceFile] = []
    /// The types and fields of the site.
    package private(set) var model = SiteModel.builtIn
    /// The paths in the site of what templates bring along, where they have been read.
    package var ofTemplates: [String] { templates.filter(isCopiedIntoSite).map(\.path) }
    /// The templates and what belongs to them, where they have been read.
    package private(set) var templates: [SourceFile] = []
    /// The folders that are sites in other languages.
    package private(set) var languages: [LanguageFolder] = []
    /// The folder that this site itself is in; nil for that of `Content/`.
    package private(set) var folder: LanguageFolder?
    /// Problems with files that cannot be used.
    package var problems: [LocatedProblem] = []

    private var misnamedFolders: Set<String> = []

    /// All files that messages can point into, by path.
    package private(set) var all: [String: SourceFile] = [:]

    /// All files but the assets, each with what it is: records by kind, then pages, then what both refer to.
    var inOrder: [(file: SourceFile, kind: ContentKind)] {
        let kinds: [RecordKind] = [.interventions, .elements, .elementLists, .recommendations]
        let ofRecords = kinds.flatMap { kind in (records[kind] ?? []).map { ($0, ContentKind.record(kind)) } }
        let singles = { (names: [SingleFile]) in
            names.compactMap { name in self.singles[name].map { ($0, ContentKind.single(name)) } }
        }
        let pageIDs = PageIDs(pages)
        let ofPages = pages.map { file in (file, ContentKind.page(pageIDs.id(of: file.path))) }
        let own = ownRecords.map { ($0.file, ContentKind.own($0.type)) }
        return singles([.site]) + ofRecords + own + singles([.glossary]) + ofPages
            + singles([.vocabularies, .references, .search, .quality])
    }
}

/// The kind of a file of `Content/`, by its name and folder.
enum ContentKind: Sendable {
    case single(SingleFile), record(RecordKind), own(RecordType), page(Page.ID)
}

/// The kinds of record that have a file each, by their folder.
package enum RecordKind: String, CaseIterable, Sendable {
    case interventions, elements, recommendations
    case elementLists = "element-lists"
}

/// The files of which a site has one.
package enum SingleFile: String, CaseIterable, Sendable {
    case site, model, vocabularies, references, glossary, search, quality
}

extension Sources {
    /// Sorts the files of a site; `problems` are those met while reading.
    package init(_ files: [SourceFile], problems: [LocatedProblem] = [], templates: [SourceFile] = []) {
        let folders = LanguageFolders(files)
        self.init(folders.own, problems, templates)
        languages = folders.others
    }

    /// The files of a site in another language.
    package init(_ folder: LanguageFolder, templates: [SourceFile]) {
        self.init(folder.files, [], templates)
        self.folder = folder
        // A message may point at any file, and has to show where that is.
        let rest = folder.files.map { SourceFile(path: $0.path, bytes: [], shownPath: $0.shownPath) }
        all.merge(rest.map { ($0.path, $0) }) { known, _ in known }
    }

    private init(_ files: [SourceFile], _ problems: [LocatedProblem], _ templates: [SourceFile]) {
        self.problems = problems
        self.templates = templates
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        readModel(among: sorted)
        for file in sorted { sort(file) }
        let texts =
            pages + records.values.flatMap { $0 } + ownRecords.map(\.file) + singles.values
            + assets.filter { !AssetKind($0).isOther }
        all = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the model first: it says in which folders there are records.
    private mutating func readModel(among files: [SourceFile]) {
        guard let file = files.first(where: { isRecordFile($0.path, named: SingleFile.model.rawValue) }) else { return }
        let site = files.first { isRecordFile($0.path, named: SingleFile.site.rawValue) }
        let (model, found) = LeidraadModel.readModel(file, language: site.flatMap(siteLanguage) ?? .nl)
        self.model = model
        problems += found
    }

    private mutating func sort(_ file: SourceFile) {
        let parts = file.path.split(separator: "/")
        guard let name = parts.last, let folder = parts.first else { return }
        let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        let isData = recordEndings.contains(ending ?? "")
        if let unwanted = NearFileName(file.path) {
            reportUnread(file, unwanted)
        } else if let language = languageOfSite(at: file.path) {
            problems.append(LocatedProblem(.language(.undeclared(language)), at: .start(of: file.path)))
        } else if folder == "assets", parts.count > 1 {
            assets.append(file)
        } else if ending == "md" {
            pages.append(file)
            if parts.count > 1 { judgeFolder(of: file, String(folder)) }
        } else if isData, parts.count > 1, let kind = RecordKind(rawValue: String(folder)) {
            records[kind, default: []].append(file)
        } else if isData, parts.count > 1, let type = model.type(inFolder: String(folder)), !type.isBuiltIn {
            ownRecords.append((file, type))
        } else if isData, parts.count == 1, let single = SingleFile(rawValue: recordID(file.path)) {
            add(file, as: single)
        } else if isAsset(ending) {
            assets.append(file)
        } else if let near = NearFileName.near(file.path, model) {
            reportUnread(file, near)
        } else if isData {
            reportUnread(file, nil)
        } else {
            attachments.append(file)
        }
    }

    /// A page in a folder of records, or in one that is nearly that of the guidelines.
    private mutating func judgeFolder(of file: SourceFile, _ folder: String) {
        let isOfRecords =
            RecordKind(rawValue: folder) != nil || model.type(inFolder: folder).map { !$0.isBuiltIn } ?? false
        if isOfRecords {
            problems.append(LocatedProblem(.pageAmongRecords(file.path, folder: folder), at: .start(of: file.path)))
        } else if let meant = NearFileName.pageFolder(folder), misnamedFolders.insert(folder).inserted {
            problems.append(LocatedProblem(.nearPageFolder(folder, meant: meant), at: .start(of: file.path)))
        }
    }

    private mutating func reportUnread(_ file: SourceFile, _ reason: NearFileName?) {
        let problem: Problem
        switch reason {
        case .temporary: problem = .temporaryFile(file.path)
        case .conflictedCopy: problem = .conflictedCopy(file.path)
        case .file(let meant): problem = .misnamedFile(file.path, meant: meant)
        case .folder(let folder, let meant):
            // One message for all files of the folder.
            guard misnamedFolders.insert(folder).inserted else { return }
            problem = .misnamedFolder(folder, meant: meant)
        case nil: problem = .unknownFile(file.path)
        }
        problems.append(LocatedProblem(problem, at: .start(of: file.path)))
    }

    private mutating func add(_ file: SourceFile, as single: SingleFile) {
        if let other = singles[single] {
            problems.append(
                LocatedProblem(
                    .duplicateID(single.rawValue, other: other.location(of: 0..<0)), at: .start(of: file.path)))
        } else {
            singles[single] = file
        }
    }

    /// Files that a page may keep beside itself.
    private func isAsset(_ ending: String?) -> Bool {
        ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "csv", "xlsx", "docx", "odt", "ods"].contains(
            ending)
    }
}

/// How the names of files with records end.
private let recordEndings = ["yml", "yaml", "json"]

/// Whether a path below `Content/` is that of a file with records, by its name without the ending.
package func isRecordFile(_ path: String, named name: String) -> Bool {
    recordEndings.contains { path == "\(name).\($0)" }
}

/// The published files that are no assets.
package func attached(_ sources: Sources, _ published: [SourceFile]) -> [SourceFile] {
    Array(published.dropFirst(sources.assets.count))
}

/// The language that `site.yml` names, also where the file has a mistake.
package func siteLanguage(_ file: SourceFile) -> SiteLanguage? {
    parseSingle(file, schema: .siteLanguages) { $0 }.subjects.first?.word("language")
        ?? languageNamed(in: file.bytes).flatMap(SiteLanguage.init(rawValue:))
}
