import LeidraadFiles
import LeidraadModel

/// The assets that go into the site: those that a text shows or links to, and those that a template of the site's own names. What nobody
/// uses stays out: it may have been put there by mistake.
package func usedAssets(_ base: KnowledgeBase, _ assets: [SourceFile], templates: [SourceFile]) -> [SourceFile] {
    assets.filter { base.usedAssets.contains($0.path) || isNamed($0, in: templates) }
}

/// Assets that nothing uses. While there are errors nothing is said: what could not be read may use them.
func unusedAssets(_ base: KnowledgeBase, _ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    guard !parsed.problems.contains(where: { $0.problem.rule.severity == .error }) else { return [] }
    // Of a draft nothing is published yet, but its files are used.
    return sources.assets.filter { asset in
        !base.usedAssets.contains(asset.path) && !base.draftAssets.contains(asset.path)
            && !isNamed(asset, in: sources.templates) && namelessPart(assetOutputPath(asset.path)) == nil
    }.map { LocatedProblem(.unusedFile($0.path), at: .start(of: $0.path)) }
}

/// Whether a template or style sheet holds the path that an asset has in the site.
private func isNamed(_ asset: SourceFile, in templates: [SourceFile]) -> Bool {
    let path = Array(assetOutputPath(asset.path).utf8)
    return templates.contains { $0.bytes.firstRange(of: path) != nil }
}

/// Files with the name of an image that hold a page, such as the form to sign in of the place from which they were saved.
func brokenImages(_ assets: [SourceFile]) -> [LocatedProblem] {
    assets.filter { isImage($0.path) && isPage($0.bytes) }.map {
        LocatedProblem(.value(.noImage($0.path)), at: .start(of: $0.path))
    }
}

/// Whether a file begins as a page does.
private func isPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.drop { $0 <= 0x20 }.prefix(20), as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
}
