import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// A rename that has been thought out but not written.
public struct RenamePlan: Sendable {
    /// A line of a file that changes.
    public struct Line: Sendable {
        /// Where it is, below `Content/`.
        public let location: SourceLocation
        /// The text that is there now.
        public let old: String
        /// The text that comes in its place.
        public let new: String
    }

    /// Files by their old paths, with their new ones, in the order of their paths.
    public let moves: [(old: String, new: String)]
    /// The places that change, in the order of the files.
    public let lines: [Line]
    /// The files as they will be.
    public let files: [NewFile]
    /// The files that go, as they are.
    public let removed: [NewFile]
    /// Addresses on the site that end, and those that take their place, where no page can lead on.
    public let endedAddresses: [(old: String, new: String)]
}

extension RenamePlan {
    /// The same plan by the places below `Content/`, where it is one for a language of the site.
    fileprivate func placed(_ request: BuildRequest) throws(RenameFailure) -> RenamePlan {
        guard let part = request.part else { return self }
        // Other languages use what is shared, and were not read.
        if let shared = (files + removed).map(\.path).first(where: part.shared.contains) { throw .shared(shared) }
        return RenamePlan(
            moves: moves.map { (request.contentPath($0.old), request.contentPath($0.new)) }, lines: lines,
            files: files.map(request.placed), removed: removed.map(request.placed), endedAddresses: endedAddresses)
    }
}

/// Thinks out how a record, page, source, term or image gets another name, with everything that names it.
///
/// A mention is found because it breaks without the thing: the content is read once as if it had gone, and each problem that this gives is a place to
/// rewrite. Then the result is read again; only if every link leads to what it led to, is it a plan.
public func planRename(_ old: String, to new: String, _ request: BuildRequest) throws -> RenamePlan {
    let (files, found) = try readSite(request)
    let before = ReadSite(files, found: found, request)
    guard before.errors.isEmpty else {
        throw RenameFailure.contentErrors(before.outcome)
    }
    return try planRename(old, to: new, in: before, found: found)
}

func planRename(_ old: String, to new: String, in before: ReadSite, found: [LocatedProblem]) throws(RenameFailure)
    -> RenamePlan
{
    let target = try RenameTarget(old, new, in: before)
    var edits = RenameEdits(target, before)
    try edits.rewriteWhatBreaks(ReadSite(edits.withoutTarget, found: found, before.request))
    edits.rewriteSettings()
    var after = ReadSite(edits.result, found: found, before.request)
    if edits.rewriteBareCitations(after) { after = ReadSite(edits.result, found: found, before.request) }
    let errors = after.errors + after.errorsInOtherLanguages
    guard errors.isEmpty else { throw .wouldBeWrong(errors) }
    try edits.checkLinks(after)
    return try edits.plan(after).placed(before.request)
}
