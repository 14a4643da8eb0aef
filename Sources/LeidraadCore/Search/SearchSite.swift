import Foundation
import LeidraadSearch

/// The answers to a query, best first.
public struct SearchAnswers: Sendable {
    let results: [SearchResult]

    /// A list of `title`, `url`, `type`, `section` and `score`, as JSON on one line.
    public func json(explained: Bool) -> String {
        let items = results.map { result -> JSON in
            var entries: [(String, JSON)] = [
                ("title", .string(result.title)), ("url", .string(result.url)), ("type", .string(result.type)),
                ("section", result.section.map(JSON.string) ?? .null), ("score", .number(result.score)),
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
    case damaged(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .noIndex(let folder): "in \(visible(folder)) staat geen zoekindex; maak de site eerst met leidraad build"
        case .damaged(let reason):
            "de zoekindex is niet te lezen (\(visible(reason))); maak de site opnieuw met leidraad build"
        }
    }

    /// Whether the cause lies in how the command was used.
    public var isUsage: Bool {
        if case .noIndex = self { true } else { false }
    }
}

/// Answers a query from the published files of a site, with the same points as in the browser.
public func searchSite(_ query: String, published folder: String, limit: Int) throws(SearchFailure) -> SearchAnswers {
    guard FileManager.default.fileExists(atPath: folder + "/" + searchFolder) else { throw .noIndex(folder) }
    do {
        var reader = try SearchIndexReader(folder: searchFolder) { path in
            FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) }
        }
        return SearchAnswers(results: try reader.search(query, limit: limit, isTyping: false))
    } catch {
        throw .damaged("\(error)")
    }
}
