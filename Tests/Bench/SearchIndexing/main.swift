import Foundation
import LeidraadSearch
import Synchronization

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

    private struct Tally {
        var files = 0
        var bytes = 0
        var folders: Set<String> = []
        /// Seconds of writing, which are no part of indexing.
        var writing = 0.0
    }

    static func run(documents: Int, output: String) throws {
        let tally = Mutex(Tally())
        var options = SearchOptions(language: .dutch)
        options.expectedPages = documents
        var builder = SearchIndexBuilder(options: options) { file in
            try tally.withLock { tally in
                let start = seconds(of: CLOCK_THREAD_CPUTIME_ID)
                tally.files += 1
                tally.bytes += file.bytes.count
                let path = output + "/" + file.path
                let folder = (path as NSString).deletingLastPathComponent
                if tally.folders.insert(folder).inserted {
                    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                }
                try Data(file.bytes).write(to: URL(filePath: path))
                tally.writing += seconds(of: CLOCK_THREAD_CPUTIME_ID) - start
            }
        }
        let decoder = JSONDecoder()
        var count = 0
        var indexing = 0.0
        while let line = readLine() {
            let document = try decoder.decode(Line.self, from: Data(line.utf8)).document
            let start = seconds(of: CLOCK_PROCESS_CPUTIME_ID)
            try builder.add(builder.cutter.cut(document))
            indexing += seconds(of: CLOCK_PROCESS_CPUTIME_ID) - start
            count += 1
        }
        let start = seconds(of: CLOCK_PROCESS_CPUTIME_ID)
        _ = try builder.finish()
        indexing += seconds(of: CLOCK_PROCESS_CPUTIME_ID) - start
        let total = tally.withLock { $0 }
        print(count, total.files, total.bytes, indexing - total.writing, peak(), separator: "\t")
    }

    /// Seconds that this process, or this thread, has had of any core.
    private static func seconds(of clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

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
