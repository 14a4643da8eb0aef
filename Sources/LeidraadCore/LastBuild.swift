import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// Where it is kept what the last build of each output was made of, and what it said.
public struct LastBuilds: Sendable {
    let files: KeptFiles
    let program: String

    /// - Parameters:
    ///   - folder: one of the user's own, not beside the site: messages quote content, and may not be published.
    ///   - program: what tells this program from another, also from another build of the same version.
    public init(folder: String, program: String) {
        files = KeptFiles(in: folder, most: 50)
        self.program = program
    }
}

/// The last build of an output: what it was made of, what it said, and the list of files that it left.
///
/// A build is a function of its files, the request and the program. Where all of those are what they were, and the site stands there to the
/// last byte, a build of the whole site would end where this one begins; so nothing is parsed, checked and rendered.
struct LastBuild {
    private let kept: KeptFiles
    /// The file of this output.
    private let name: String
    /// All that a build depends on.
    private let ingredients: Manifest.Record

    /// Nil where nothing is kept, and for a site in which something cannot be read as content: that is told by reading it again.
    init?(
        _ request: BuildRequest, _ output: OutputFolder, _ files: [SourceFile], problems: [LocatedProblem],
        _ templates: SiteTemplates
    ) {
        guard let lastBuilds = request.lastBuilds, problems.isEmpty else { return nil }
        var writer = FieldWriter()
        writer.write(lastBuilds.program)
        writer.write(output.resolvedPath)
        for day in [request.today, request.clock] { writer.write(day.iso8601) }
        for text in [
            request.site, request.output, request.copyDate?.iso8601, request.baseURL, request.language?.rawValue,
        ] { writer.write(text) }
        writer.write(InterfaceLanguage.name)
        writer.write(request.maxPerRule)
        writer.write(request.includesDrafts ? 1 : 0)
        writer.write(templates.folder)
        for paths in [templates.laidOver, templates.shipped] {
            writer.write(paths.count)
            for path in paths.sorted() { writer.write(path) }
        }
        writer.write(templates.changed.count)
        for template in templates.changed {
            writer.write(template.path)
            for bytes in [template.old, template.new] { writer.write(Manifest.Record(bytes).hash) }
        }
        for files in [files, templates.files] {
            writer.write(files.count)
            for (file, record) in zip(files, concurrentMap(files) { Manifest.Record($0.bytes) }) {
                writer.write(file.path)
                writer.write(record.size)
                writer.write(record.hash)
            }
        }
        ingredients = Manifest.Record(writer.bytes)
        kept = lastBuilds.files
        name = String(contentHash(Array(output.resolvedPath.utf8)), radix: 16)
    }

    /// What a build would say, where it would change nothing; nil where it has to be seen.
    func outcome(
        in output: OutputFolder, _ request: BuildRequest, _ timings: inout Timings
    ) throws -> BuildOutcome? {
        guard let last = read() else { return nil }
        var outcome = last.outcome
        outcome.report = try timings.measure(.write) {
            try NewSite(in: output, expecting: [], isCancelled: request.isCancelled).leaveAsItStands(list: last.list)
        }
        guard outcome.report != nil else { return nil }
        outcome.timings = timings
        return outcome
    }

    private func read() -> (outcome: BuildOutcome, list: Manifest.Record)? {
        // Nothing, or nothing that can be read, is there after the first build and after a clean-up.
        guard let bytes = kept.bytes(of: name), bytes.count > 8 else { return nil }
        var end = FieldReader(bytes.suffix(8))
        guard contentHash(Array(bytes.dropLast(8))) == end.readBits() else { return nil }
        var reader = FieldReader(bytes.dropLast(8))
        guard reader.readText() == Self.format, reader.readRecord() == ingredients, let list = reader.readRecord(),
            let outcome = BuildOutcome(from: &reader), reader.isAtEnd
        else { return nil }
        return (outcome, list)
    }

    /// Keeps what a build that has ended well was made of.
    func remember(_ outcome: BuildOutcome) {
        guard let list = outcome.report?.list else { return }
        var writer = FieldWriter()
        writer.write(Self.format)
        writer.write(ingredients)
        writer.write(list)
        outcome.write(to: &writer)
        writer.write(contentHash(writer.bytes))
        // The site is published: where this cannot be written, the next build is one of the whole site, as the first was.
        try? kept.replace(name, with: writer.bytes)
    }

    private static let format = "leidraad-last-build 1"
}
