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

/// Thinks out how a record, page, source, term or image gets another name, with everything that names it.
///
/// A mention is found because it breaks without the thing: the content is read once as if it had gone, and each problem that this gives is a place to
/// rewrite. Then the result is read again; only if every link leads to what it led to, is it a plan.
public func planRename(_ old: String, to new: String, _ request: BuildRequest) throws -> RenamePlan {
    let (files, found) = try readContent(request.site + "/Content")
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
    return edits.plan(after)
}
