import Foundation
import LeidraadSearch

/// Measures the index by itself: documents come in as JSON, a line each, and its files go to a folder.
///
/// Prints what `bench_search.py` reads: documents, files, bytes, seconds of one core, and MiB of memory at the peak.
struct Indexing {
    private struct Line: Decodable {
        struct Section: Decodable {
            let anchor: String
            let heading: String
            let text: String
        }

        let url: String
        let type: String
        let title: String
        let names: [String]
        let codes: [String]
        let sections: [Section]

        var document: SearchDocument {
            SearchDocument(
                url: url, type: type, title: title, names: names, codes: codes,
                sections: sections.map { SearchSection(anchor: $0.anchor, heading: $0.heading, text: $0.text) })
        }
    }

    private final class Tally {
        var files = 0
        var bytes = 0
        var seconds = 0.0
    }

    static func run(documents: Int, output: String) throws {
        let tally = Tally()
        var folders: Set<String> = []
        var options = SearchOptions(language: .dutch)
        options.expectedPages = documents
        var builder = SearchIndexBuilder(options: options) { file in
            let start = seconds()
            tally.files += 1
            tally.bytes += file.bytes.count
            let path = output + "/" + file.path
            let folder = (path as NSString).deletingLastPathComponent
            if folders.insert(folder).inserted {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try Data(file.bytes).write(to: URL(filePath: path))
            // Writing is no part of indexing.
            tally.seconds -= seconds() - start
        }
        let decoder = JSONDecoder()
        var count = 0
        while let line = readLine() {
            let document = try decoder.decode(Line.self, from: Data(line.utf8)).document
            let start = seconds()
            try builder.add(document)
            tally.seconds += seconds() - start
            count += 1
        }
        let start = seconds()
        _ = try builder.finish()
        tally.seconds += seconds() - start
        print(count, tally.files, tally.bytes, tally.seconds, peak(), separator: "\t")
    }

    /// Seconds that this process has had of any core.
    private static func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    private static func peak() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let documents = Int(arguments[1]) else {
    FileHandle.standardError.write(Data("usage: search-indexing DOCUMENTS FOLDER < documents.ndjson\n".utf8))
    exit(2)
}
try Indexing.run(documents: documents, output: arguments[2])
