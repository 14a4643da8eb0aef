import Foundation
import LeidraadFiles
import LeidraadModel
import LeidraadSearch
import LeidraadWords

/// The answers to a query, best first.
public struct SearchAnswers: Sendable {
    let results: [SearchResult]
    let query: String
    /// Whether a phrase in quotes has only words that are everywhere.
    let hasEmptyPhrase: Bool
    /// Whether the query has only words that are everywhere.
    let hasOnlyStopWords: Bool
    /// The message beside the results: that there are none, and why.
    public var note: String? {
        guard results.isEmpty else { return nil }
        let reason = hasOnlyStopWords ? "search-stop-words" : hasEmptyPhrase ? "search-empty-phrase" : "search-nothing"
        return interfaceWords.text(reason, ["query": visible(query)])
    }

    /// A list of `title`, `url`, `type`, `section` and `score`, as JSON on one line.
    public func json(explained: Bool) -> String {
        let items = results.map { result -> JSON in
            var entries: [(String, JSON)] = [
                ("title", .string(result.title)), ("url", .string(result.url)), ("type", .string(result.type)),
                ("section", result.section.map(JSON.string) ?? .null), ("score", .number(result.score)),
                ("facts", .string(result.facts)), ("path", .string(result.path)),
            ]
            if explained { entries.append(("explanation", .array(result.explanation.map(JSON.string)))) }
            return .object(entries)
        }
        return JSON.array(items).script + "\n"
    }

    /// One line for each result: points, type, title, section and address, apart by tabs.
    public func text(explained: Bool) -> String {
        results.map { result in
            let title = result.section.map { result.title + " › " + $0 } ?? result.title
            let line = [String(result.score), result.type, title, result.url].map(visible).joined(separator: "\t")
            return line + "\n" + (explained ? result.explanation.map { "    " + visible($0) + "\n" }.joined() : "")
        }.joined()
    }
}

/// Why a published site cannot be searched.
public enum SearchFailure: CommandFailure {
    /// The folder holds no index.
    case noIndex(String)
    /// The index cannot be read.
    case damaged(SearchIndexError)
    /// No such type, or facet, in this site.
    case noFilter(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .noIndex(let folder): interfaceWords.text("search-no-index", ["folder": visible(folder)])
        case .damaged(let error):
            interfaceWords.text("search-damaged", ["reason": Self.reason(error)])
        case .noFilter(let name): interfaceWords.text("search-no-filter", ["name": visible(name)])
        }
    }

    private static func reason(_ error: SearchIndexError) -> String {
        switch error {
        case .missing(let path): interfaceWords.text("search-missing-file", ["path": visible(path)])
        case .damaged(let path): interfaceWords.text("search-damaged-file", ["path": visible(path)])
        case .otherBuild(let path): interfaceWords.text("search-other-build", ["path": visible(path)])
        case .version: interfaceWords.text("search-other-version")
        }
    }

    /// Whether the cause lies in how the command was used.
    public var isUsage: Bool {
        if case .damaged = self { false } else { true }
    }
}

/// Answers a query from the published files of a site, with the same points as in the browser.
/// - Parameters:
///   - types: Types that may appear, such as "intervention"; empty for all.
///   - facets: For each facet the values of which a page must have one.
public func searchSite(
    _ query: String, published folder: String, limit: Int, types: [String] = [], facets: [String: [String]] = [:]
) throws(SearchFailure) -> SearchAnswers {
    guard let searchFolder = searchFolder(in: folder) else { throw .noIndex(folder) }
    do {
        var reader = try SearchIndexReader(folder: searchFolder) { path in
            FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) }
        }
        if let unknown = types.first(where: { !reader.types.contains($0) }) { throw SearchFailure.noFilter(unknown) }
        for (name, values) in facets.sorted(by: { $0.key < $1.key }) {
            for value in values where try !reader.canNarrow(name, by: value) {
                throw SearchFailure.noFilter("\(name)=\(value)")
            }
        }
        let filter = SearchFilter(types: Set(types), facets: facets.mapValues(Set.init))
        return SearchAnswers(
            results: try reader.search(query, filter: filter, limit: limit, isTyping: false), query: query,
            hasEmptyPhrase: reader.hasEmptyPhrase(query), hasOnlyStopWords: reader.hasOnlyStopWords(query))
    } catch let failure as SearchFailure {
        throw failure
    } catch {
        throw .damaged(error as? SearchIndexError ?? .damaged(path: searchFolder))
    }
}

/// The folder of the index in a published site: by the name that a language gives it, else the folder that has the root of an index.
private func searchFolder(in folder: String) -> String? {
    let files = FileManager.default
    let usual = SiteLanguage.allCases.map { Routes($0, .builtIn).searchFolder }
    if let name = usual.first(where: { files.fileExists(atPath: folder + "/" + $0) }) { return name }
    let others = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    return others.sorted().first { files.fileExists(atPath: "\(folder)/\($0)/\(SearchIndexReader.rootFile)") }
}
