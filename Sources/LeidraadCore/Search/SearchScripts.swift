/// Makes one script of those in `search/`, in the order of their names, so that a reader's first query waits for one file and not
/// for fifteen. The script that every page loads stays apart.
func joiningSearchScripts(_ files: [OutputFile]) -> [OutputFile] {
    let parts = files.filter { isPart($0.path) }.sorted { $0.path < $1.path }
    guard !parts.isEmpty else { return files }
    let whole = OutputFile(path: "search/search.js", bytes: parts.flatMap { $0.bytes })
    return files.filter { !isPart($0.path) } + [whole]
}

private func isPart(_ path: String) -> Bool {
    path.hasPrefix("search/") && path.hasSuffix(".js") && path != "search/start.js"
}
